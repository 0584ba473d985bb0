"""Every term of the code stands in the page of words, and each is one thing."""

from collections import defaultdict

from site_hooks.before.code_terms import fill_terms, read_terms
from site_hooks.bundle.pyodide_runtime import ROOT
from site_hooks.steps import DOCS

TERMS = read_terms(ROOT)
OUTPUTS = ("generator/writers/word/", "generator/writers/pdf/")
"""Two outputs that know nothing of each other; each may have a word of its own for what both need."""


def test_every_term_has_a_sentence():
    assert len(TERMS) > 60
    for term in TERMS:
        assert term.says, f"{term.file}: {term.name} has no docstring"


def test_one_term_is_one_thing():
    files = defaultdict(list)
    for term in TERMS:
        files[term.name].append(term.file)
    for name, places in files.items():
        rooms = {next((room for room in OUTPUTS if place.startswith(room)), "") for place in places}
        is_one = len(places) == 1 or (len(rooms) == len(places) and "" not in rooms)
        assert is_one, f"{name} stands in {', '.join(places)}: say with its name what each is"


def test_the_page_of_words_lists_them_all():
    page = fill_terms((DOCS / "contributing/words.md").read_text(encoding="utf-8"), ROOT)
    for term in TERMS:
        assert f"| `{term.name}` | " in page
    assert "| `Problem` | An answer that cannot stand: the path of its question" in page


def test_a_page_that_does_not_ask_stays_as_it_is():
    assert fill_terms("# Tips\n", ROOT) == "# Tips\n"
