"""A logo."""

import base64
import struct
import zlib

from generator.blocks import Figure
from generator.pictures import read_logo


def png(width, height):
    def chunk(kind, data):
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    pixels = zlib.compress(b"".join(b"\0" + b"\x80" * width for _ in range(height)))
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def url(image):
    return "data:image/png;base64," + base64.b64encode(image).decode()


def test_a_logo_is_made_small_enough():
    wide, high = read_logo(url(png(600, 100)), "Logo", "letterhead"), read_logo(url(png(50, 100)), "Logo", "letterhead")
    assert (wide.width, wide.height) == (216.0, 36.0)
    assert (high.width, high.height) == (27.0, 54.0)


def test_what_is_no_png_is_no_logo():
    assert read_logo("data:image/png;base64,AAAA", "Logo", "") is None
    assert read_logo("data:image/png;base64,@@", "Logo", "") is None


def test_a_logo_stands_first_in_the_letterhead(write, check, example):
    letter = write(example | {"practice_logo": url(png(60, 20))})
    assert isinstance(letter.blocks[0], Figure)
    assert letter.blocks[0].role == "letterhead"
    assert [p.message for p in check(example | {"practice_logo": url(b"GIF89a")})] == [
        "The logo must be a picture in PNG form."
    ]
