"""Draws docs/assets/social-card.png, the picture that links to the site show.

Run by hand as `python -m site_hooks.social_card.draw /path/to/chromium` when card.svg changes.
The picture is committed, and no build needs a browser.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

HERE = Path(__file__).parent
CARD = HERE.parent.parent / "docs" / "assets" / "social-card.png"

COLOURS = 64


def draw_card(chromium: str) -> None:
    """Draws the card with the Chromium at this path."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1200, "height": 630})
        page.goto((HERE / "card.svg").as_uri())
        page.wait_for_timeout(500)
        page.screenshot(path=CARD)
        browser.close()
    # Few colours, a third of the bytes.
    with Image.open(CARD) as drawn:
        drawn.convert("RGB").quantize(COLOURS).save(CARD, optimize=True)


if __name__ == "__main__":
    draw_card(sys.argv[1])
