"""Parts that are alike in every Word letter: settings, fonts, theme."""

from __future__ import annotations

from generator.writers.word.elements import NAMESPACE, XML

SETTINGS = (
    f'{XML}<w:settings xmlns:w="{NAMESPACE}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    '</w:compat><w:themeFontLang w:val="en-US"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
)
"""Today's Word, so that it does not open the letter in its compatibility mode."""

FONTS = (
    f'{XML}<w:fonts xmlns:w="{NAMESPACE}"><w:font w:name="Arial"><w:panose1 w:val="020B0604020202020204"/>'
    '<w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>'
)


def _theme() -> str:
    black, white = '<a:srgbClr val="000000"/>', '<a:srgbClr val="FFFFFF"/>'
    dark_and_light = (("dk1", black), ("lt1", white), ("dk2", black), ("lt2", white))
    accents = tuple((name, black) for name in ("accent1", "accent2", "accent3", "accent4", "accent5", "accent6"))
    named = (*dark_and_light, *accents, ("hlink", black), ("folHlink", black))
    colors = "".join(f"<a:{name}>{color}</a:{name}>" for name, color in named)
    font = '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="6350">{fill}</a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'{XML}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Letter"><a:themeElements>'
        f'<a:clrScheme name="Black">{colors}</a:clrScheme><a:fontScheme name="Arial"><a:majorFont>{font}</a:majorFont>'
        f'<a:minorFont>{font}</a:minorFont></a:fontScheme><a:fmtScheme name="Plain"><a:fillStyleLst>{fill * 3}'
        f"</a:fillStyleLst><a:lnStyleLst>{line * 3}</a:lnStyleLst><a:effectStyleLst>{effect * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )


THEME = _theme()
"""Black on white, Arial: so that a writer who picks a theme color gets black too."""
