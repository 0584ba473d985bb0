"""Writes a page for each example letter, and the table of them all: the folder letters/ of the site."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.library import OCCASION, REQUESTED_ITEMS, Library, example_names, read_example

FOLDER = "letters"
TABLE = f"{FOLDER}/index.md"
REVIEWED = "2026-11-24"
"""The day on which the newest example was read aloud and mended."""
LONGEST_DESCRIPTION = 155

ALL = "all"

FILTERS = {
    ALL: "All",
    "medication": "Drugs",
    "device": "Devices and equipment",
    "procedure": "Surgery and procedures",
    "test": "Tests and scans",
    "therapy": "Therapy and ABA",
    "level-of-care": "Hospital and facility care",
    "nutrition": "Formula and nutrition",
    "out-of-network": "Care outside the network",
    "first-request": "First requests",
    "exception": "Exceptions and step therapy",
    "appeal": "Appeals",
    "renewal": "Renewals",
    "hsa-fsa": "HSA and FSA",
    "patient": "Signed by the patient",
    "relative": "Signed by a parent",
}
"""What the table can be narrowed to, by the values of the choices that an example has made."""

_INDEX = """---
title: Worked examples
description: Whole letters of medical necessity for each occasion and item, about invented people.
reviewed: {reviewed}
sources: []
styles:
  - assets/choices.css
  - assets/letter-list.css
---

# Worked examples

{count} finished letters, each about an invented person, a made-up plan and its made-up policy.
The builder wrote them from the answers of a case when this site was built.
Open the one nearest to yours, read it, and start your own with the same questions.
The search at the top of the page reads their text, too: try a drug, a device or a diagnosis.
New to letters? Read [one with notes on every part](../guide/example-letter.md).

<div class="letters" markdown>

{filter}

{groups}

</div>
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

[Write one like it](../builder.md#{choices}){{ .md-button .md-button--primary }}
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
    choices: str
    """What a link sets to begin an empty letter of this kind."""
    kinds: tuple[str, ...]
    """By which of FILTERS it is found."""


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
                    _choices_of(answers),
                    (answers[OCCASION], *answers[REQUESTED_ITEMS], answers["author_kind"]),
                )


def write_pages(library: Library) -> dict[str, str]:
    """Returns the Markdown of each page, by its path below docs/."""
    examples = list(read_examples(library))
    index = _INDEX.format(
        reviewed=REVIEWED, count=len(examples), filter=_write_filter(), groups=_write_groups(examples)
    )
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
        choices=example.choices,
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


def _choices_of(answers: dict[str, Any]) -> str:
    """Returns the occasion, the items and the signer of a case, as a link sets them."""
    items = ",".join(answers[REQUESTED_ITEMS])
    return f"{OCCASION}={answers[OCCASION]}&{REQUESTED_ITEMS}={items}&author_kind={answers['author_kind']}"


def _write_filter() -> str:
    """Returns the choice of letters to show; the style sheet does the rest, and without it all letters are there."""
    choices = "".join(
        f'<label><input type="radio" name="show" id="show-{name}"{" checked" if name == ALL else ""}> {label}</label>'
        for name, label in FILTERS.items()
    )
    return f'<fieldset class="letter-filter"><legend>Show letters for</legend>{choices}</fieldset>'


def _write_groups(examples: list[Example]) -> str:
    parts = []
    for occasion in dict.fromkeys(example.occasion for example in examples):
        group = [example for example in examples if example.occasion == occasion]
        kinds = " ".join(dict.fromkeys(kind for example in group for kind in example.kinds))
        parts.append(f'<div class="letter-group" data-kinds="{kinds}" markdown>\n\n## {occasion}\n')
        parts.extend(
            f'<div class="letter-card" data-kinds="{" ".join(example.kinds)}" markdown>\n\n'
            f"[{example.title}]({example.name}.md)\n\n{example.shows}\n\n"
            f"*{_join(example.items)} · signed by {_lower(_short(example.signer))}*\n\n</div>\n"
            for example in group
        )
        parts.append("</div>\n")
    return "\n".join(parts)


def _lower(label: str) -> str:
    """Returns the label as it stands in a sentence."""
    return label[:1].lower() + label[1:]


def _join(labels: tuple[str, ...]) -> str:
    """Returns the labels as one list, with one capital."""
    return ", ".join([labels[0], *map(_lower, labels[1:])])


def _short(label: str) -> str:
    """Returns the label without the list after its colon."""
    return label.partition(":")[0]
