"""What is said of an output that cannot show some characters: which they are, and in which answers they stand."""

from __future__ import annotations

from generator.answers import Answers
from generator.errors import UnprintableText
from generator.template_files import read_toml

_OWN_WORDS = "your own words"
_NAMES_SHOWN = 3


def tell_unprintable(fault: UnprintableText, answers: Answers) -> str:
    """Returns the sentence that names the characters and their answers."""
    sentences: dict[str, str] = read_toml("messages.toml")["files"]
    names = {asked.path: asked.question.called_in_row(asked.number) for asked in answers.asked()}
    called = list(dict.fromkeys(names.get(path, _OWN_WORDS) for path in fault.paths))
    places = sentences["no-glyph-places"].format(places=_list(called)) if called else ""
    return sentences["no-glyph"].format(characters=" ".join(fault.characters), places=places)


def _list(names: list[str]) -> str:
    others = len(names) - _NAMES_SHOWN
    listed = [*names[:_NAMES_SHOWN], *([f"{others} more"] if others > 0 else [])]
    return " and ".join(filter(None, [", ".join(listed[:-1]), listed[-1]]))
