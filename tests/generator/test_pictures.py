"""A logo."""

import base64
import io
import random
import struct
import zlib

import pytest
from PIL import Image, ImageChops

from generator.blocks import Figure
from generator.pictures import read_logo, what_is_wrong
from generator.png import read_png, rows_of_colors
from generator.writers import OUTPUTS


def chunk(kind, data):
    body = kind + data
    return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))


def png(width, height, bits=8, kind=2, *, interlaced=0, unseen=b"", rows=None, first=0, end=True):
    """Make a picture in colors, or one of another kind; with fewer rows than its header says, where asked."""
    channels = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[kind]
    row = bytes([first]) + b"\x01" * ((width * channels * bits + 7) // 8)
    parts = [chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, bits, kind, 0, 0, interlaced))]
    parts += [chunk(b"tRNS", unseen)] if unseen else []
    parts += [chunk(b"IDAT", zlib.compress(row * (height if rows is None else rows)))]
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts) + (chunk(b"IEND", b"") if end else b"")


def url(image, kind="png"):
    return f"data:image/{kind};base64," + base64.b64encode(image).decode()


def damaged(image, place):
    return image[:place] + bytes([image[place] ^ 0x55]) + image[place + 1 :]


WHOLE = png(30, 20)
BAD = {
    "cut short": (WHOLE[:-30], "damaged"),
    "cut in its header": (WHOLE[:20], "damaged"),
    "without an end": (png(30, 20, end=False), "damaged"),
    "a bit is wrong": (damaged(WHOLE, 50), "damaged"),
    "fewer rows than it says": (png(30, 20, rows=9), "damaged"),
    "no header": (WHOLE[:8] + WHOLE[33:], "damaged"),
    "a filter that there is not": (png(30, 20, first=5), "damaged"),
    "no width": (png(0, 20), "no-points"),
    "interlaced": (png(30, 20, interlaced=1), "not-plain"),
    "1 bit": (png(30, 20, 1, 0), "not-plain"),
    "gray": (png(30, 20, kind=0), "not-plain"),
    "gray, see-through": (png(30, 20, kind=4), "not-plain"),
    "a palette": (png(30, 20, kind=3), "not-plain"),
    "16 bits": (png(30, 20, 16), "not-plain"),
    "one color that is not seen": (png(30, 20, unseen=b"\0\1" * 3), "not-plain"),
    "vast": (png(100_000, 100_000, rows=1), "too-many-points"),
    "no picture": (b"GIF89a", "not-png"),
}
GOOD = {"colors": WHOLE, "colors, see-through": png(30, 20, kind=6)}


@pytest.mark.parametrize("name", BAD)
def test_a_logo_that_no_letter_can_hold_is_told_and_every_output_goes_without_it(write, check, example, name):
    image, code = BAD[name]
    assert what_is_wrong(url(image)) == code
    answers = example | {"practice_logo": url(image)}
    assert [(problem.path, problem.code) for problem in check(answers)] == [("practice_logo", f"image-{code}")]
    letter = write(answers)
    assert not any(isinstance(block, Figure) for block in letter.blocks)
    assert OUTPUTS["pdf"].write(letter)


@pytest.mark.parametrize("name", GOOD)
def test_every_output_takes_a_logo_that_is_whole(write, check, example, name):
    answers = example | {"practice_logo": url(GOOD[name])}
    assert check(answers) == ()
    assert isinstance(write(answers).blocks[0], Figure)
    for output in OUTPUTS.values():
        assert output.write(write(answers))


def test_a_logo_is_made_small_enough():
    wide, high = read_logo(url(png(600, 100)), "Logo", "letterhead"), read_logo(url(png(50, 100)), "Logo", "letterhead")
    assert (wide.width, wide.height) == (216.0, 36.0)
    assert (high.width, high.height) == (27.0, 54.0)


def test_what_is_no_png_is_no_logo():
    assert read_logo("data:image/png;base64,AAAA", "Logo", "") is None
    assert read_logo("data:image/png;base64,@@", "Logo", "") is None


def test_a_picture_that_can_be_seen_through_is_as_on_white_paper():
    chance = random.Random(20261126)
    rows = [bytes([row % 5, *(chance.randrange(256) for _ in range(7 * 4))]) for row in range(10)]
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", 7, 10, 8, 6, 0, 0, 0))
    image = WHOLE[:8] + header + chunk(b"IDAT", zlib.compress(b"".join(rows))) + chunk(b"IEND", b"")
    flat = zlib.decompress(rows_of_colors(read_png(image)))
    assert [flat[start] for start in range(0, len(flat), 22)] == [0] * 10
    ours = Image.frombytes("RGB", (7, 10), b"".join(flat[start + 1 : start + 22] for start in range(0, len(flat), 22)))
    seen = Image.open(io.BytesIO(image))
    theirs = Image.alpha_composite(Image.new("RGBA", (7, 10), "white"), seen).convert("RGB")
    assert all(high <= 1 for _, high in ImageChops.difference(ours, theirs).getextrema())


def test_a_logo_stands_first_in_the_letterhead(write, check, example):
    letter = write(example | {"practice_logo": url(png(60, 20))})
    assert isinstance(letter.blocks[0], Figure)
    assert letter.blocks[0].role == "letterhead"
    assert [p.message for p in check(example | {"practice_logo": url(b"GIF89a")})] == [
        "The logo must be a picture in PNG form."
    ]
