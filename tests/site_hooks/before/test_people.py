"""The site says who stands behind it; what is not filled in is told as it is."""

from __future__ import annotations

from site_hooks.before.people import FILE, MAINTAINER, NOBODY, REPORT, REVIEWERS, fill_people
from site_hooks.steps import DOCS

PAGE = f"# Who\n\n{MAINTAINER}\n\n{REVIEWERS}\n\n{REPORT}\n"
NAMED = """
maintainer = "Harbor Lane Neurology"
contact = "site@example.org"
security_contact = "safe@example.org"
funding = "The practice"
conflicts = "None"
[[reviewers]]
name = "Dr. Ann Example"
role = "internist"
read = "Medication"
date = "2027-01-31"
"""


def write(folder, text):
    (folder / FILE).parent.mkdir()
    (folder / FILE).write_text(text, encoding="utf-8")
    return folder


def test_the_names_of_a_host_are_shown(tmp_path):
    page = fill_people(PAGE, write(tmp_path, NAMED))
    for line in (
        "- **Maintainer.** Harbor Lane Neurology",
        "- **Contact.** site@example.org",
        "- **Funding.** The practice",
        "- **Conflicts of interest.** None",
        "| Dr. Ann Example | internist | Medication | 2027-01-31 |",
        "Errors: site@example.org",
        "Faults of security: safe@example.org",
    ):
        assert line in page.split("\n")
    assert not any(words in page for words in NOBODY.values())


def test_where_nobody_is_named_the_page_says_so(tmp_path):
    page = fill_people(PAGE, write(tmp_path, ""))
    assert all(words in page for words in NOBODY.values())
    assert "<!--" not in page


def test_faults_of_security_go_where_errors_go_unless_another_address_is_named(tmp_path):
    page = fill_people(REPORT, write(tmp_path, 'contact = "site@example.org"'))
    assert page == "Errors: site@example.org\n\nFaults of security: site@example.org"


def test_a_page_that_asks_for_no_names_stays_as_it_is(tmp_path):
    assert fill_people("# Tips\n", tmp_path) == "# Tips\n"


def test_the_pages_ask_for_all_of_it():
    about = (DOCS / "about/index.md").read_text(encoding="utf-8")
    report = (DOCS / "about/report-an-error.md").read_text(encoding="utf-8")
    assert about.count(MAINTAINER) == about.count(REVIEWERS) == report.count(REPORT) == 1
