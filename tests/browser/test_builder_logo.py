"""The logo: made small and opaque; what would freeze the tab, or is damaged, is refused before it is decoded."""

import base64
import json
import struct
import zlib

import pytest
from playwright.sync_api import expect


@pytest.fixture
def builder(booted):
    """The example, without a logo."""
    booted.start_over()
    booted.fill_with_example()
    booted.open_step("Qualifications and signature")
    return booted


def png(width, height):
    """Returns a see-through PNG with a red middle."""
    line = b"\0" + b"\xff\0\0\0" * (width // 4) + b"\xc0\x10\x10\xff" * (width // 2) + b"\xff\0\0\0" * (width // 4)

    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    data = zlib.compress(line * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def choose_logo(builder, name, kind, content):
    chooser = builder.page.get_by_label("Logo (optional)")
    if not chooser.is_visible():
        builder.group("Letterhead").get_by_text("More:").click()
    chooser.set_input_files([{"name": name, "mimeType": kind, "buffer": content}])


def test_a_logo_becomes_a_small_opaque_png_in_every_output(builder):
    choose_logo(builder, "logo.png", "image/png", png(1200, 300))
    expect(builder.notice).to_contain_text("The logo is in the letterhead.")
    expect(builder.letter.get_by_alt_text("Logo")).to_be_visible()
    shown = builder.page.get_by_alt_text("The logo as it prints")
    expect(shown).to_be_visible()
    size = shown.evaluate(
        """async (image) => {
            await image.decode();
            const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
            const context = canvas.getContext("2d");
            context.drawImage(image, 0, 0);
            return [canvas.width, canvas.height, [...context.getImageData(2, 2, 1, 1).data]];
        }"""
    )
    assert size == [600, 150, [255, 255, 255, 255]]
    builder.choose("Download", "PDF")
    expect(builder.notice).to_contain_text("is in your downloads")
    assert "Logo" not in builder.download("Download", "Text").read_text(encoding="utf-8")
    builder.open_step("Qualifications and signature")
    builder.page.get_by_role("button", name="Remove the logo").click()
    expect(builder.letter.get_by_alt_text("Logo")).to_have_count(0)
    builder.notice.get_by_role("button", name="Undo").click()
    expect(builder.letter.get_by_alt_text("Logo")).to_be_visible()


@pytest.mark.parametrize(
    ("name", "kind"), [("logo.svg", "image/svg+xml"), ("logo.png", "image/png")], ids=["another kind", "broken"]
)
def test_a_file_that_is_no_picture_is_refused(builder, name, kind):
    choose_logo(builder, name, kind, b"<svg xmlns='http://www.w3.org/2000/svg'/>")
    expect(builder.notice).to_contain_text("This file cannot be read as a picture: it is of another kind, or damaged.")
    expect(builder.page.get_by_alt_text("The logo as it prints")).to_be_hidden()


def test_a_jpeg_is_taken(builder):
    choose_logo(builder, "logo.jpg", "image/jpeg", jpeg(builder.page))
    expect(builder.notice).to_contain_text("The logo is in the letterhead.")


def jpeg(page):
    """Returns a JPEG that the browser itself wrote."""
    numbers = page.evaluate(
        """async () => {
            const canvas = new OffscreenCanvas(400, 100);
            canvas.getContext("2d").fillRect(0, 0, 200, 100);
            const blob = await canvas.convertToBlob({ type: "image/jpeg" });
            return [...new Uint8Array(await blob.arrayBuffer())];
        }"""
    )
    return bytes(numbers)


def test_a_damaged_picture_is_told(builder):
    whole, photo = png(1200, 300), jpeg(builder.page)
    spoiled = bytearray(whole)
    spoiled[len(whole) // 2] ^= 0xFF
    damaged = {
        "cut.png": ("image/png", whole[: len(whole) // 2]),
        "spoiled.png": ("image/png", bytes(spoiled)),
        "header-alone.png": ("image/png", whole[:40]),
        "cut.jpg": ("image/jpeg", photo[: len(photo) // 2]),
        "empty.png": ("image/png", b""),
    }
    for name, (kind, content) in damaged.items():
        choose_logo(builder, name, kind, content)
        expect(builder.notice, name).to_contain_text("This file cannot be read as a picture: it is of another kind")
        expect(builder.page.get_by_alt_text("The logo as it prints"), name).to_be_hidden()
        builder.notice.get_by_role("button", name="Close").click()


HUGE = png(8, 8).replace(struct.pack(">II", 8, 8), struct.pack(">II", 30_000, 30_000))


def test_a_picture_that_would_freeze_the_tab_is_refused_before_it_is_decoded(builder, tmp_path):
    heavy = tmp_path / "heavy.png"
    heavy.write_bytes(png(8, 8) + bytes(40_000_000))
    builder.page.evaluate(
        """() => {
            globalThis.decoded = 0;
            const decode = globalThis.createImageBitmap;
            globalThis.createImageBitmap = (...given) => { globalThis.decoded += 1; return decode(...given); };
        }"""
    )
    choose_logo(builder, "huge.png", "image/png", HUGE)
    expect(builder.notice).to_contain_text("This picture has 30000 by 30000 pixels; 6000 by 6000 is the most.")
    builder.page.get_by_label("Logo (optional)").set_input_files(heavy)
    expect(builder.notice).to_contain_text("This picture is larger than 10 MB.")
    assert builder.page.evaluate("decoded") == 0
    choose_logo(builder, "logo.png", "image/png", png(1200, 300))
    expect(builder.notice).to_contain_text("The logo is in the letterhead.")
    assert builder.page.evaluate("decoded") == 1


def test_a_huge_picture_in_an_opened_file_is_not_shown_beside_its_question(builder):
    url = "data:image/png;base64," + base64.b64encode(HUGE).decode()
    content = json.dumps({"format": "lmn-kit-profile", "schema": 1, "answers": {"practice_logo": url}})
    builder.page.get_by_label("Profile file to open").set_input_files(
        [{"name": "ours.json", "mimeType": "application/json", "buffer": content.encode()}]
    )
    expect(builder.notice).to_contain_text("ours.json is open.")
    if not builder.page.get_by_label("Logo (optional)").is_visible():
        builder.group("Letterhead").get_by_text("More:").click()
    shown = builder.page.locator(".picture img")
    expect(builder.page.get_by_role("button", name="Remove the logo")).to_be_visible()
    assert shown.get_attribute("src") is None
