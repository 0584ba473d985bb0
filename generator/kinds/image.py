"""A picture: a PNG, as a data URL."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from typing import TYPE_CHECKING

from generator.blocks import Block, Role
from generator.kinds.kind import Found, Kind
from generator.limits import LARGEST_PICTURE, MOST_POINTS
from generator.pictures import PNG_URL, read_logo, what_is_wrong

if TYPE_CHECKING:
    from generator.answers import Asked
    from generator.problems import Setting
    from generator.questions import Question


class ImageKind(Kind):
    """The logo of a letterhead."""

    name = "image"
    described = "a PNG as a data URL"
    control = "image"
    longest = LARGEST_PICTURE

    def clean_text(self, text: str, _question: Question) -> str:
        """Returns the picture as it is, or "" where it is none."""
        return text if text.startswith(PNG_URL) else ""

    def find_problems(self, asked: Asked, _setting: Setting) -> Found:
        """Finds a picture that a letter cannot hold."""
        wrong = what_is_wrong(asked.answer)
        if wrong:
            yield f"image-{wrong}", {"most_points": f"{MOST_POINTS:,}"}

    def blocks(self, text: str, source: str, role: Role) -> Iterable[Block] | None:
        """Returns the picture, or nothing where a letter cannot hold it."""
        logo = read_logo(text, "Logo", role)
        return [dataclasses.replace(logo, source=source)] if logo else []
