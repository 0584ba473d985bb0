"""The page that every output has, in points."""

from __future__ import annotations

PAPER_WIDTH = 612.0
PAPER_HEIGHT = 792.0
MARGIN = 64.8
TEXT_WIDTH = PAPER_WIDTH - 2 * MARGIN
TEXT_HEIGHT = PAPER_HEIGHT - 2 * MARGIN
EDGE = 36.0
"""From the edge of the paper to the running header and to the page number."""
ROOM_TO_SIGN = 40.0


def fitted(width: float, height: float) -> tuple[float, float]:
    """Returns the size of a picture in points, made smaller where it would leave the page's text area."""
    scale = min(1.0, TEXT_WIDTH / max(width, 1.0), TEXT_HEIGHT / 2 / max(height, 1.0))
    return max(width, 1.0) * scale, max(height, 1.0) * scale
