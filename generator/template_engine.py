"""The one Jinja environment: how templates are found, what they may call, and how answers are written into them.

An answer is never put into the template's text. A mark stands for it until the text has been read as Markdown,
so nothing a person types can act as markup.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable
from typing import Any

import jinja2

from generator import dates
from generator.blocks import Role
from generator.computed import (
    billed,
    by_date,
    by_number,
    count,
    counted,
    difference,
    last_day,
    priced,
    span,
    total,
    units,
)
from generator.errors import TemplateFault
from generator.places import placed, there
from generator.series import series
from generator.standing import criteria_standing, is_reordered, name_of, reasons_in_order, reasons_standing
from generator.template_files import COMPILED, all_files, is_packed
from generator.template_memos import RENDERING, RememberingEnvironment, Rendering
from generator.typed_text import is_list_line
from generator.values import NOTHING, Answer, AnswerText, Missing, Value, said

OPEN, CLOSE = "\ufdd0", "\ufdd1"
"""Around the number of a mark. Non-characters: cleaned answers never hold them."""

_BEFORE_COMMA = re.compile(r"(?:\([^()]*\)|[^,])*")

PASSAGE = "\ufdd2"
"""Before the name of a passage, on the line where it begins."""


def render(template: str, values: dict[str, Value]) -> tuple[str, list[Answer | Missing]]:
    """Returns a template's text with a mark for each answer, and what the marks stand for.

    Raises TemplateFault where the template uses a name that no question has.
    """
    rendering = Rendering()
    try:
        text = _environment().get_template(template).render({**values, RENDERING: rendering})
    except jinja2.TemplateSyntaxError as fault:
        raise TemplateFault(fault.name or template, fault.message or "cannot be read", fault.lineno) from fault
    except (jinja2.UndefinedError, jinja2.TemplateNotFound, TypeError) as fault:
        raise TemplateFault(template, type(fault).__name__ + _name_of(fault)) from fault
    return text, rendering.marks


def _name_of(fault: Exception) -> str:
    # The message of an undefined name is the template's own word; other messages might hold an answer.
    return f": {fault}" if isinstance(fault, jinja2.UndefinedError | jinja2.TemplateNotFound) else ""


@jinja2.pass_context
def _mark(context: jinja2.runtime.Context, value: object) -> str:
    if isinstance(value, str) and OPEN in value:
        return value  # a macro's text, in which answers are marks already
    if not isinstance(value, Answer | Missing):
        value = said(str(value))
    marks: list[Answer | Missing] = context.parent[RENDERING].marks
    marks.append(value)
    return f"{OPEN}{len(marks) - 1}{CLOSE}"


@functools.cache
def _environment() -> jinja2.Environment:
    loader: jinja2.BaseLoader = jinja2.ModuleLoader(COMPILED) if is_packed() else jinja2.DictLoader(_templates())
    environment = RememberingEnvironment(
        loader=loader,
        undefined=jinja2.StrictUndefined,
        finalize=_mark,
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )
    environment.filters = {"length": len, "first": environment.filters["first"], **FILTERS}
    return environment


def _templates() -> dict[str, str]:
    for path, text in all_files().items():
        if path.endswith(".jinja"):
            check_roles(path, text)
    # A passage begins with its name and ends its paragraph, whatever the letter that includes it puts next.
    return {
        path: f"{PASSAGE}{path.removesuffix('.md.jinja')}\n{text}\n\n" if path.startswith("passages/") else text
        for path, text in all_files().items()
        if path.endswith(".jinja")
    }


def check_roles(path: str, text: str) -> None:
    """Raises TemplateFault where a template gives its blocks a role that there is not."""
    for number, line in enumerate(text.split("\n"), start=1):
        role = line.strip().removeprefix(":::").strip()
        if line.strip().startswith(":::") and role not in {*Role}:
            known = ", ".join(one for one in Role if one)
            raise TemplateFault(path, f"there is no role {role!r}. Known: {known}", number)


def compile_templates(folder: str) -> None:
    """Writes every template as a Python module into a folder, for the browser's archive."""
    _environment().compile_templates(folder, zip=None, ignore_errors=False)


def _on_answer(change: Callable[..., str]) -> Callable[..., Answer | Missing]:
    """Makes a filter that changes an answer's words, and leaves a missing answer missing."""

    def changed(value: Answer | Missing | str, *others: Answer | Missing) -> Answer | Missing:
        if isinstance(value, str):
            value = said(value)  # the template's own words, in the place of an answer
        missing = next((one for one in (value, *others) if isinstance(one, Missing)), None)
        if missing is not None:
            return missing
        assert isinstance(value, Answer)
        return value.with_text(change(value, *others))

    return changed


def _possessive(answer: Answer) -> str:
    return answer.text + ("’" if answer.text.endswith("s") else "’s")


def _with_article(answer: Answer) -> str:
    name = re.split(r",| \(| with | of | for ", answer.text.lower(), maxsplit=1)[0]
    has_one = name.startswith(("a ", "an ", "the ", "one ", "two "))
    is_plural = name.endswith("s") and not name.endswith(("ss", "us", "is"))
    return answer.text if has_one or is_plural else f"{_article(answer.text)} {answer.text}"


def _article(words: str) -> str:
    start = words.lower()
    if start[:1].isdigit():
        number = start.split("-", maxsplit=1)[0].split(" ")[0]
        return "an" if number.startswith("8") or number in {"11", "18"} else "a"
    if start.startswith(("eu", "uni", "use", "uro", "one", "once")):
        return "a"
    return "an" if start.startswith(("a", "e", "i", "o", "u", "hour", "honest", "heir")) else "a"


def _sentence(answer: Answer) -> str:
    last_line = answer.text.rsplit("\n", 1)[-1]
    ended = last_line.endswith((".", "!", "?", ":", ".”", '."', ".)")) or is_list_line(last_line)
    return answer.text if ended else answer.text + "."


def _capital(answer: Answer) -> str:
    return answer.text[:1].upper() + answer.text[1:]


def _short(answer: Answer) -> str:
    return answer.date.short if answer.date else answer.text


def _short_with_time(answer: Answer) -> str:
    """Returns a short date with the time of day that was typed behind it."""
    time = dates.time_of_day(answer.value)
    return f"{_short(answer)}, {time}" if answer.date and time else _short(answer)


def _one_line(answer: Answer) -> str:
    first, *others = (line.strip() for line in answer.text.split("\n") if line.strip())
    return first + "".join(line if line.startswith(",") else f", {line}" for line in others)


def _age(birth: Answer, on: Answer) -> str:
    if birth.date is None or on.date is None or not birth.date.is_whole or not on.date.is_whole:
        return birth.text
    return dates.age_in_words(birth.date.first, on.date.first)


def _unquoted(answer: Answer) -> str:
    """Takes off the quotation marks around all of it: the letter sets its own."""
    words = answer.text.strip()
    pairs = (("“", "”"), ('"', '"'))
    return next((words[1:-1] for left, right in pairs if words.startswith(left) and words.endswith(right)), words)


def _until_comma(answer: Answer) -> str:
    """Returns the words before the first comma that does not stand in brackets."""
    return _BEFORE_COMMA.match(answer.text)[0].strip()  # type: ignore[index]  # it matches anything


def _mid_sentence(answer: Answer) -> str:
    """Begins small, but for an acronym or what is a name by its second word: Treating neurologist; ENT surgeon."""
    first, *others = answer.text.split(" ", maxsplit=1)
    is_plain = first[:1].isupper() and first[1:].islower() and not any(word[:1].isupper() for word in others)
    return answer.text[:1].lower() + answer.text[1:] if is_plain else answer.text


def _weekday(answer: Answer) -> str:
    if answer.date is None or not answer.date.is_whole:
        return answer.text
    return f"{dates.WEEKDAYS[answer.date.first.weekday()]}, {answer.text}"


def join_words(values: Iterable[Answer | Missing], last: str = "and") -> Answer | Missing:
    """Joins answers as a sentence does: "one", "one and two", "one, two and three"; drops the missing."""
    found = [value for value in values if isinstance(value, Answer)]
    if not found:
        return next((value for value in values if isinstance(value, Missing)), NOTHING)
    pieces: list[AnswerText] = []
    for number, value in enumerate(found):
        if number:
            pieces.append(AnswerText(f" {last} " if number == len(found) - 1 else ", "))
        pieces.extend(value.pieces)
    return Answer("", tuple(pieces))


def _column(rows: Iterable[Any], name: str) -> list[Answer | Missing]:
    return [getattr(row, name) for row in rows]


FILTERS: dict[str, Callable[..., Any]] = {
    "possessive": _on_answer(_possessive),
    "with_article": _on_answer(_with_article),
    "sentence": _on_answer(_sentence),
    "age": _on_answer(_age),
    "capital": _on_answer(_capital),
    "short": _on_answer(_short),
    "short_with_time": _on_answer(_short_with_time),
    "one_line": _on_answer(_one_line),
    "column": _column,
    "join_words": join_words,
    "count": count,
    "counted": counted,
    "last_day": last_day,
    "units": units,
    "billed": billed,
    "priced": priced,
    "unquoted": _on_answer(_unquoted),
    "until_comma": _on_answer(_until_comma),
    "mid_sentence": _on_answer(_mid_sentence),
    "weekday": _on_answer(_weekday),
    "by_date": by_date,
    "by_number": by_number,
    "span": span,
    "difference": difference,
    "total": total,
    "series": series,
    "there": there,
    "placed": placed,
    "criteria_standing": criteria_standing,
    "criterion_name": name_of,
    "reasons_standing": reasons_standing,
    "reasons_in_order": reasons_in_order,
    "is_reordered": is_reordered,
}
"""What a template may call; each has a test and a line in templates/README.md."""
