"""Every page gets a policy that allows its own scripts by hash, and a page that would break it stops the build."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

import pytest

from site_hooks.after.built_site import PageFault
from site_hooks.after.content_security import add_policy, write_headers, write_policies

PAGE = '<!doctype html>\n<html>\n  <head>\n    <meta charset="utf-8">\n{head}</head>\n<body>{body}</body></html>'


def make_page(head: str = "", body: str = "") -> str:
    return PAGE.format(head=head, body=body)


def test_the_policy_follows_the_encoding_and_precedes_everything_else() -> None:
    page = add_policy(make_page(head="<script src=a.js></script>"))
    assert page.index("charset") < page.index("Content-Security-Policy") < page.index("<script")
    assert page.encode().index(b"charset") < 1024


def test_a_head_without_an_encoding_starts_with_the_policy() -> None:
    page = add_policy("<html><head><title>a</title></head></html>")
    assert page.index("Content-Security-Policy") < page.index("<title>")


def test_an_inline_script_is_allowed_by_its_hash() -> None:
    script = ' var a = "&amp; é"; // <b>\n'
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"'sha256-{digest}'" in add_policy(make_page(body=f"<script>{script}</script>"))


def test_a_data_block_needs_no_hash() -> None:
    assert "sha256" not in add_policy(make_page(body='<script type="application/json">{}</script>'))


def test_nothing_is_allowed_in_general() -> None:
    page = add_policy(make_page())
    assert "default-src 'none'" in page
    assert "unsafe-inline" not in page
    assert "unsafe-eval" not in page
    assert "blob:" not in page


def test_only_the_builders_page_runs_python() -> None:
    page = add_policy(make_page(body="<letter-builder></letter-builder>"))
    assert "'wasm-unsafe-eval'" in page
    assert "worker-src blob:;" in page


@pytest.mark.parametrize(
    "body",
    [
        '<button onclick="go()">Go</button>',
        '<p style="color: red">Red</p>',
        "<style>p { color: red }</style>",
        '<a href=" JavaScript:go()">Go</a>',
        '<script src="https://example.org/a.js"></script>',
        '<script src="//example.org/a.js"></script>',
        '<img src="https://example.org/a.png" alt="">',
        '<img src="a.png" srcset="a.png 1x, https://example.org/a.png 2x" alt="">',
        '<link rel="stylesheet" href="https://example.org/a.css">',
        '<link rel="preconnect" href="https://example.org">',
        '<iframe src="https://example.org/"></iframe>',
        '<form action="https://example.org/"></form>',
    ],
)
def test_what_the_policy_would_break_stops_the_build(body: str) -> None:
    with pytest.raises(PageFault, match=r"^line 6: <"):
        add_policy(make_page(body=body))


@pytest.mark.parametrize(
    "body", ['<a href="https://example.org/">a</a>', '<link rel="canonical" href="https://example.org/">']
)
def test_a_link_to_another_host_may_stay(body: str) -> None:
    assert body in add_policy(make_page(body=body))


def test_every_faulty_page_is_named_at_once(tmp_path: Path) -> None:
    for name in ("a.html", "b.html"):
        (tmp_path / name).write_text(make_page(body="<p style=a>"), encoding="utf-8")
    with pytest.raises(PageFault, match=r"(?s)a\.html.*b\.html"):
        write_policies(tmp_path)


def test_a_site_without_pages_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(PageFault, match="no pages"):
        write_policies(tmp_path)


def test_a_page_is_not_given_two_policies() -> None:
    with pytest.raises(PageFault, match="already"):
        add_policy(add_policy(make_page()))


def test_the_headers_say_what_a_page_cannot() -> None:
    assert "frame-ancestors 'none'" in write_headers()
