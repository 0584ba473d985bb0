"""Passages that are not written anew: one that reads the same values as in the letter before has the same text.

Jinja asks the context for every name that a template uses. What was asked while a passage was rendered is noted,
also by the passages that it includes; where all of it is the same again, text and marks are recalled.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, MutableMapping
from typing import Any

import jinja2

from generator.memos import Memo
from generator.values import Answer, Missing, Row

RENDERING = "rendering"
"""The name under which the templates' values hold the Rendering."""

_REMEMBERED = ("items/", "passages/", "phrases/", "proof/")
_texts = Memo()

Render = Callable[[jinja2.runtime.Context], Iterator[str]]


class Rendering:
    """One letter being rendered: what its marks stand for, and what each passage that is open has read."""

    def __init__(self) -> None:
        """Begins with no marks."""
        self.marks: list[Answer | Missing] = []
        self.open: list[tuple[NotingContext, dict[str, Any]]] = []


class NotingContext(jinja2.runtime.Context):
    """The names that a template can use; notes which it asks for."""

    def resolve_or_missing(self, key: str) -> Any:  # noqa: ANN401 - as Jinja has it
        """Returns a value, and notes that the passage that is open has read it."""
        value = super().resolve_or_missing(key)
        rendering = self.parent.get(RENDERING)
        if rendering is not None and rendering.open and key != RENDERING:
            rendering.open[-1][1][key] = value
        return value

    def look_up(self, name: str) -> Any:  # noqa: ANN401 - as Jinja has it
        """Returns a value without noting it."""
        return super().resolve_or_missing(name)


class RememberingEnvironment(jinja2.Environment):
    """Jinja's environment, in which passages recall their text."""

    context_class = NotingContext

    def get_template(
        self,
        name: str | jinja2.Template,
        parent: str | None = None,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002 - as Jinja has it
    ) -> jinja2.Template:
        """Returns a template; raises TemplateNotFound."""
        template = super().get_template(name, parent, globals)
        path = template.name or ""
        if path.startswith(_REMEMBERED) and not hasattr(template.root_render_func, "__wrapped__"):
            template.root_render_func = _remembering(path, template.root_render_func)
        return template


def _remembering(path: str, render: Render) -> Render:
    def recall_or_render(context: jinja2.runtime.Context) -> Iterator[str]:
        assert isinstance(context, NotingContext)
        rendering: Rendering = context.parent[RENDERING]
        start = len(rendering.marks)
        read = {name: context.look_up(name) for name in _texts.get((path, start)) or ()}
        found = _texts.get((path, start, _key_of(read))) if read else None
        if found:
            text, marks = found
            rendering.marks += marks
        else:
            read = {}
            rendering.open.append((context, read))
            text = "".join(render(context))
            rendering.open.pop()
            _texts.keep((path, start), tuple(read))
            _texts.keep((path, start, _key_of(read)), (text, rendering.marks[start:]))
        _note_above(rendering, read)
        yield text

    recall_or_render.__wrapped__ = render  # type: ignore[attr-defined]
    return recall_or_render


def _note_above(rendering: Rendering, read: dict[str, Any]) -> None:
    """Notes what a passage has read for the one that includes it, but not the rows that this one handed to it."""
    if rendering.open:
        context, noted = rendering.open[-1]
        noted.update((name, value) for name, value in read.items() if context.look_up(name) is value)


def _key_of(read: dict[str, Any]) -> Hashable:
    return tuple((name, _identity(value)) for name, value in read.items())


def _identity(value: Any) -> Hashable:  # noqa: ANN401 - whatever a template can use
    """Returns what is equal for values that a template writes alike; an Answer alone is equal to its value."""
    match value:
        case Answer():
            return (value.value, value.pieces, value.kind, value.date)
        case Missing():
            return (value.source, value.label, value.needed)
        case [Row(), *_]:
            return tuple(value)
        case list():
            return tuple(map(_identity, value))
        case _:
            return value  # type: ignore[no-any-return]
