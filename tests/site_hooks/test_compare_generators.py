"""Two sites are the same when each file is in both, byte for byte."""

import gzip

from tests.site_hooks.compare_generators import find_differences


def test_every_difference_is_told(tmp_path):
    one, other = tmp_path / "one", tmp_path / "other"
    for folder in (one, other):
        (folder / "guide").mkdir(parents=True)
        (folder / "guide/index.html").write_text("<p>Same</p>", encoding="utf-8")
    assert find_differences(one, other) == []
    (one / "alone.css").write_text("", encoding="utf-8")
    (other / "guide/index.html").write_text("<p>Same</p> ", encoding="utf-8")
    assert find_differences(one, other) == ["alone.css: in one of the two sites only", "guide/index.html: differs"]


def test_the_day_of_the_build_in_a_compressed_file_is_no_difference(tmp_path):
    for day, name in enumerate(("one", "other")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "sitemap.xml.gz").write_bytes(gzip.compress(b"<urlset/>", mtime=day * 86400))
    assert find_differences(tmp_path / "one", tmp_path / "other") == []
