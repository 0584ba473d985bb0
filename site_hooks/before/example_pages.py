"""Writes a page for each example letter, and the table of them all: the folder letters/ of the site."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.library import OCCASION, REQUESTED_ITEMS, Library, example_names, read_example

FOLDER = "letters"
TABLE = f"{FOLDER}/index.md"
REVIEWED = "2026-11-24"
"""The day on which the newest example was read aloud and mended."""
LONGEST_DESCRIPTION = 155

_INDEX = """---
title: Worked examples
description: Whole letters of medical necessity for each occasion and item, about invented people.
reviewed: {reviewed}
sources: []
---

# Worked examples

{count} sample letters of medical necessity, each about an invented person, a made-up plan and its made-up policy.
The builder wrote them from the answers of a case when this site was built.
Open the one nearest to yours, read it, and begin your own with the same questions.

{tables}
"""

_PAGE = """---
title: {title}
description: {description}
reviewed: {reviewed}
sources: []
hide:
  - toc
styles:
  - assets/letters.css
---

# {heading}

{shows}
Everyone in it is invented, and so are the plan and its policies.
A number in the letter stands before the words that the note of that number is about.

[Open this case in the builder](../builder.md#example-{name}){{ .md-button }}

<!-- example letter: {name} -->

{onward}
"""


@dataclass(frozen=True, slots=True)
class Example:
    """An example as its page and the table tell it."""

    name: str
    title: str
    shows: str
    occasion: str
    items: tuple[str, ...]
    signer: str


def read_examples(library: Library) -> Iterator[Example]:
    """Yields the examples, occasion by occasion."""
    labels = {
        question.name: {choice.value: choice.label for choice in question.choices}
        for step in library.steps
        for question in step.questions()
    }
    cases = {name: json.loads(read_example(name)) for name in example_names()}
    for occasion in library.occasions:
        for name, case in cases.items():
            answers = case["answers"]
            if answers[OCCASION] == occasion.id:
                yield Example(
                    name,
                    case["example"]["title"],
                    case["example"]["shows"],
                    occasion.label,
                    tuple(labels[REQUESTED_ITEMS][item] for item in answers[REQUESTED_ITEMS]),
                    labels["author_kind"][answers["author_kind"]],
                )


def write_pages(library: Library) -> dict[str, str]:
    """Returns the Markdown of each page, by its path below docs/."""
    examples = list(read_examples(library))
    index = _INDEX.format(reviewed=REVIEWED, count=len(examples), tables=_write_tables(examples))
    following = [*examples[1:], None]
    pages = {
        f"{FOLDER}/{example.name}.md": _write_page(example, after)
        for example, after in zip(examples, following, strict=True)
    }
    return {TABLE: index} | pages


def _write_page(example: Example, after: Example | None) -> str:
    links = [f"Next letter: [{after.title}]({after.name}.md)."] if after else []
    return _PAGE.format(
        onward="\n".join([*links, "[All worked examples](index.md)."]),
        name=example.name,
        title=json.dumps(example.title, ensure_ascii=False),
        heading=example.title,
        description=json.dumps(_describe(example.shows), ensure_ascii=False),
        shows=example.shows,
        reviewed=REVIEWED,
    )


def _describe(shows: str) -> str:
    """Returns the sentence, cut at its last comma or colon where it is longer than a description may be."""
    if len(shows) <= LONGEST_DESCRIPTION:
        return shows
    return re.split(r"[,:;](?=[^,:;]*$)", shows[: LONGEST_DESCRIPTION - 1])[0] + "."


def _write_tables(examples: list[Example]) -> str:
    parts = []
    for occasion in dict.fromkeys(example.occasion for example in examples):
        parts.append(f'## {occasion}\n\n<div class="example-table" markdown>\n')
        parts.append("| Letter | Asks for | Who signs |\n|---|---|---|")
        parts.extend(
            f"| [{example.title}]({example.name}.md) | {_join(example.items)} | {_short(example.signer)} |"
            for example in examples
            if example.occasion == occasion
        )
        parts.append("\n</div>\n")
    return "\n".join(parts)


def _join(labels: tuple[str, ...]) -> str:
    """Returns the labels as one list, with one capital."""
    return ", ".join([labels[0], *(label[:1].lower() + label[1:] for label in labels[1:])])


def _short(label: str) -> str:
    """Returns the label without the list after its colon."""
    return label.partition(":")[0]
