"""The page that the Word and the PDF letter share, in points, so that the two look alike."""

from __future__ import annotations

PAPER_WIDTH = 612.0
PAPER_HEIGHT = 792.0
MARGIN = 64.8
TEXT_WIDTH = PAPER_WIDTH - 2 * MARGIN
EDGE = 36.0
"""From the edge of the paper to the running header and to the page number."""

BODY = 11.0
NAME = 14.0
"""The first line of the letterhead."""
SECTION = 11.5
"""A heading of level 1; level 2 has the size of the body."""
NOTE = 9.5
"""The running header, the page number, the rest of the letterhead, and what stands below the signature."""
BELOW_SIGNATURE = ("enclosures", "references", "copies")
"""The roles of what stands below the signature."""

SINGLE = 1.149
"""The height of a line of Arial or Arimo, as a part of its size."""
SPACING = 1.0
"""Line spacing, as a part of a single line."""

AFTER_PARAGRAPH = 5.0
"""Between two blocks stands the larger of the space after the one and before the other, as in Word since 2013."""
AFTER_ITEM = 2.0
BEFORE_SECTION = 9.0
BEFORE_PART = 8.0
AFTER_HEADING = 3.0
AROUND_TABLE = 6.0
BETWEEN_CELL_PARAGRAPHS = 3.0
AROUND_LETTERHEAD_RULE = 6.0
INDENT = 18.0
"""From the margin to the text of a list item."""
CELL_SIDE = 5.0
CELL_TOP = 1.5
BOX_PADDING = 4.0
ROOM_TO_SIGN = 40.0
THIN_RULE = 0.5
THICK_RULE = 1.0


def leading(size: float) -> float:
    """Returns the distance between two base lines of text of this size."""
    return size * SINGLE * SPACING


def fitted(width: float, height: float) -> tuple[float, float]:
    """Returns the size of a picture in points, made smaller where it would leave the page's text area."""
    scale = min(1.0, TEXT_WIDTH / max(width, 1.0), (PAPER_HEIGHT - 2 * MARGIN) / 2 / max(height, 1.0))
    return max(width, 1.0) * scale, max(height, 1.0) * scale
