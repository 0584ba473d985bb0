"""How a letter's page looks in a browser: the letter's styles, as CSS."""

from __future__ import annotations

from generator.arrangement.page import MARGIN, ROOM_TO_SIGN, TEXT_WIDTH
from generator.arrangement.styles import (
    BODY,
    CELL,
    CELL_PARAGRAPH,
    ITEM,
    LETTERHEAD,
    LETTERHEAD_END,
    NAME,
    NOTE,
    PART,
    SECTION,
    SINGLE,
    SPACING,
    TABLE,
    THICK_RULE,
    THIN_RULE,
    URGENT,
)

FONTS = 'Arial, Arimo, "Liberation Sans", sans-serif'
"""Faces whose letters are as wide as those of the PDF letter."""

STYLE = f"""
@page {{ size: letter; margin: {MARGIN:g}pt; }}
body {{ margin: 0; color: #000; background: #fff; font: {BODY.size:g}pt/{SINGLE * SPACING:g} {FONTS}; }}
.letter {{ max-width: {TEXT_WIDTH:g}pt; margin: {MARGIN:g}pt auto; overflow-wrap: anywhere; }}
.letter :is(p, ul, ol, div) {{ margin: 0 0 {BODY.after:g}pt; }}
.letter h2 {{ margin: {SECTION.before:g}pt 0 {SECTION.after:g}pt; font-size: {SECTION.size:g}pt; }}
.letter h3 {{ margin: {PART.before:g}pt 0 {PART.after:g}pt; font-size: {PART.size:g}pt; }}
.letter :is(ul, ol) {{ padding-inline-start: {ITEM.indent:g}pt; }}
.letter li {{ margin-bottom: {ITEM.after:g}pt; }}
.letter header {{
  margin-bottom: {LETTERHEAD_END.after:g}pt; padding-bottom: {LETTERHEAD_END.top:g}pt;
  border-bottom: {THICK_RULE:g}pt solid; font-size: {LETTERHEAD.size:g}pt;
}}
.letter header p {{ margin: 0; }}
.letter-name > strong:first-child {{ font-size: {NAME.size:g}pt; }}
.letter table {{
  width: 100%; margin: 0 0 {TABLE.after:g}pt; border-collapse: collapse; border-block: {THICK_RULE:g}pt solid;
  table-layout: fixed;
}}
.letter table + table {{ margin-top: {CELL.leading:.2f}pt; }}
.letter :is(th, td) {{
  padding: {CELL.top:g}pt {CELL.side:g}pt; border-bottom: {THIN_RULE:g}pt solid;
  text-align: start; vertical-align: top;
}}
.letter :is(th[scope=row], th[scope=row] + td) {{ border: 0; }}
.letter thead th {{ border-bottom: {THICK_RULE:g}pt solid; vertical-align: bottom; }}
.letter :is(th, td) p {{ margin: {CELL_PARAGRAPH.before:g}pt 0 0; }}
.letter :is(th, td) p:first-child {{ margin: 0; }}
.letter img {{ display: block; }}
.letter sup {{ font-size: .65em; line-height: 0; }}
.letter-urgent {{ padding: {URGENT.top:g}pt {URGENT.side:g}pt; border: {THICK_RULE:g}pt solid; font-weight: bold; }}
.letter :is(.letter-enclosures, .letter-references, .letter-copies):is(p, ul, ol) {{ font-size: {NOTE.size:g}pt; }}
.letter .letter-signs {{ margin-top: {ROOM_TO_SIGN:g}pt; }}
.letter-gap {{ outline: 1pt dashed; }}
.letter :is(tr, [data-keeps~=whole]) {{ break-inside: avoid; }}
.letter [data-keeps~=next] {{ break-after: avoid; }}
@media print {{ .letter {{ margin: 0; }} }}
"""
