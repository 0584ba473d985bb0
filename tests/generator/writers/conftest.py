"""Letters for the writers' tests: a realistic one, and those that strain a page. Nobody in them is real."""

import struct
import zlib

import pytest

from generator.blocks import Figure, Heading, Items, Letter, Paragraph, Table, Text


def paragraph(*lines, role=""):
    """Make a paragraph; a line is a string or a tuple of Texts."""
    return Paragraph(tuple((Text(line),) if isinstance(line, str) else line for line in lines), role)


def heading(words, level=1):
    return Heading(level, (Text(words),))


def cell(*words):
    return tuple(paragraph(word) for word in words)


def table(header, *rows, role=""):
    return Table(
        tuple((Text(name),) if name else () for name in header),
        tuple(tuple(cell(words) if isinstance(words, str) else words for words in row) for row in rows),
        role,
    )


def facts(*rows, role=""):
    return table((), *rows, role=role)


def letter(*blocks, **others):
    return Letter("Letter of medical necessity", blocks, **others)


def png(width, height, kind="RGB"):
    """Make a picture: a dark cross on white, or on nothing where it can be seen through."""
    channels = len(kind)
    rows = []
    for y in range(height):
        row = bytearray(b"\x00")
        for x in range(width):
            ink = abs(x - width // 2) < width // 8 or abs(y - height // 2) < height // 8
            color = [0 if ink else 255] * (channels - ("A" in kind))
            row += bytes([*color, 255 if ink else 0] if "A" in kind else color)
        rows.append(bytes(row))
    header = struct.pack(">IIBBBBB", width, height, 8, {"RGB": 2, "RGBA": 6}[kind], 0, 0, 0)

    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    body = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"".join(rows))) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


def logo(kind="RGB", role="letterhead"):
    return Figure(png(64, 64, kind), "image/png", 36, 36, "Logo of Harbor Endocrine Clinic", role)


def two_page_letter():
    """Make the letter that the writers are measured with."""
    reference = Text("1", superscript=True)
    return Letter(
        "Letter of medical necessity: continuous glucose monitor",
        (
            logo(),
            paragraph(
                "Harbor Endocrine Clinic",
                "2200 Lakeside Avenue, Suite 410, Cleveland, OH 44114",
                "Telephone 216-555-0142 · Fax 216-555-0143 · harbor-endocrine.example.org",
                role="letterhead",
            ),
            paragraph("EXPEDITED REVIEW REQUESTED: a decision within 72 hours is asked for", role="urgent"),
            paragraph("November 23, 2026", role="date"),
            paragraph(
                "Northlake Health Plan",
                "Utilization Management, Durable Medical Equipment",
                "PO Box 5550, Columbus, OH 43215",
                role="address",
            ),
            facts(
                ("Patient", (paragraph((Text("Ruth Avery", source="patient.name"), Text(", born March 4, 1961"))),)),
                ("Member ID", "NLH-204118, group 7730"),
                ("Request", "Continuous glucose monitor: receiver (E2103) and monthly supplies (A4239)"),
                ("Diagnosis", "Type 2 diabetes with hypoglycemia (E11.649); long-term use of insulin (Z79.4)"),
                ("Period", "12 months from December 1, 2026"),
                role="re",
            ),
            paragraph("Dear Medical Director:", role="salutation"),
            paragraph(
                (
                    Text("I have treated "),
                    Text("Ms. Avery", source="patient.name"),
                    Text(
                        " for type 2 diabetes since 2019. I ask Northlake Health Plan to approve a continuous glucose "
                        "monitor with supplies for 12 months under policy DM-14. She uses basal insulin and has had "
                        "three episodes of hypoglycemia below 54 mg/dL since August, one of which needed help from "
                        "another person."
                    ),
                )
            ),
            heading("How she meets policy DM-14"),
            table(
                ("The policy asks for", "Ms. Avery", "Date", "Enclosure"),
                ("“Diagnosis of diabetes mellitus”", "Type 2 diabetes, E11.649", "since 2011", "1"),
                (
                    "“Treatment with insulin, or problematic hypoglycemia”",
                    cell("Insulin glargine 34 units nightly", "Glucose 41, 48 and 52 mg/dL"),
                    "Aug 9, Sep 2, Oct 17, 2026",
                    "2",
                ),
                ("“Visit within six months before the order”", "Seen in person", "Nov 10, 2026", "1"),
                (
                    "“Training in use of the device”",
                    "Taught by our diabetes educator; can respond to alarms",
                    "Nov 12, 2026",
                    "3",
                ),
            ),
            heading("Ms. Avery"),
            paragraph(
                "On October 17 her husband found her confused at 3 a.m. with a glucose of 41 mg/dL; paramedics gave "
                "glucose. She lives with stage 3b kidney disease (eGFR 38 mL/min/1.73 m², October 29, 2026), which "
                "lengthens the action of insulin, and she no longer feels the warning signs."
            ),
            heading("What has been tried"),
            table(
                ("Treatment", "Dates", "Outcome"),
                (
                    "Fingersticks, four times a day",
                    "March 2022 to now",
                    "No night-time low was caught; 412 readings in the last 90 days, none between midnight and 6 a.m.",
                ),
                (
                    "Insulin glargine cut from 44 to 34 units in two steps",
                    "August 12 and September 4, 2026",
                    "The lows went on; A1c rose from 7.9 to 8.6 percent",
                ),
            ),
            paragraph("No change of treatment has ended the lows, and each has cost control of her diabetes."),
            heading("Why a monitor, and not more fingersticks"),
            paragraph(
                "The lows come between 1 and 4 a.m. and without symptoms; no number of daytime tests finds them, and "
                "waking her each night is not a plan. The monitor is asked for because:"
            ),
            Items(
                (
                    paragraph("its alarm sounds at 70 mg/dL, before she is confused, and wakes her husband; and"),
                    paragraph("it shows the direction of change → she can act while glucose is still ≥ 70 mg/dL."),
                )
            ),
            paragraph(
                (
                    Text(
                        "In a randomized trial of adults with type 2 diabetes on basal insulin, those given "
                        "continuous monitoring had a lower A1c at eight months than those testing by fingerstick."
                    ),
                    reference,
                )
            ),
            paragraph(
                "One sensor every 10 days, worn without a break. We read the record after 14 days and after each "
                "change of dose, and in clinic every three months."
            ),
            heading("Without it", 2),
            paragraph(
                "Another severe low at night is likely within the year: she has had one, her kidney disease is "
                "advancing, and she has lost her warning signs."
            ),
            paragraph(
                "I certify that continuous glucose monitoring is medically necessary for Ms. Avery. If you cannot "
                "approve it, I ask to speak with the reviewer first: 216-555-0142."
            ),
            paragraph("Sincerely,", role="signature"),
            paragraph(
                (Text("Miriam Okafor, MD", bold=True),),
                "Endocrinology, Harbor Endocrine Clinic",
                "NPI 1234567893 · Ohio license 35.000000",
                role="signature",
            ),
            heading("References", 2),
            Items(
                (
                    paragraph(
                        (
                            Text("Example A, Sample B, et al. Continuous monitoring in adults on basal insulin. "),
                            Text("Journal of Examples", italic=True),
                            Text(". 2021;325(22):2262–2272."),
                        )
                    ),
                ),
                numbered=True,
                role="references",
            ),
            heading("Enclosures", 2),
            Items(
                (
                    paragraph("Office note, November 10, 2026"),
                    paragraph("Glucose log and emergency report, October 17, 2026"),
                    paragraph("Record of training, November 12, 2026"),
                ),
                numbered=True,
                role="enclosures",
            ),
            paragraph("cc: Ruth Avery; Dr. Aurélie Ñáñez-Šimková, nephrology", role="copies"),
        ),
        date="2026-11-23",
        running_header="Ruth Avery · Member ID NLH-204118 · November 23, 2026",
    )


def long_table_letter():
    rows = [(f"Visit {number}", f"March {number % 28 + 1}, 2026", "Walked 40 m with help " * 3) for number in range(60)]
    return letter(heading("Visits"), table(("Visit", "Date", "What was found"), *rows), paragraph("End."))


def tall_row_letter():
    many = tuple(
        paragraph(f"Line {number} of a cell that is taller than the page it stands on.") for number in range(80)
    )
    return letter(paragraph("Before."), table(("Name", "Notes"), ("Long", many), ("Short", "One")), paragraph("After."))


STRAINING = {
    "empty": letter(),
    "one block": letter(paragraph("Only this.")),
    "blank paragraph": letter(Paragraph(()), Paragraph(((),)), paragraph("")),
    "only a table": letter(table(("A", "B"), ("1", "2"))),
    "two tables": letter(table(("A", "B"), ("1", "2")), facts(("Name", "Fact"))),
    "header without rows": letter(table(("A", "B"))),
    "table without cells": letter(Table((), ())),
    "empty cells": letter(Table(((Text("A"),), ()), (((), (Paragraph(()),)),))),
    "sixty rows": long_table_letter(),
    "row taller than a page": tall_row_letter(),
    "word of 400 characters": letter(
        paragraph("x" * 400), table(("A" * 400, "B"), ("y" * 400, "z")), Items((paragraph("w" * 400),))
    ),
    "paragraph of 5,000 words": letter(paragraph("necessity " * 5000)),
    "heading of 200 words": letter(heading("reason " * 200)),
    "signature longer than a page": letter(*(paragraph("Signer", "NPI", role="signature") for _ in range(40))),
    "pictures": letter(*(logo(kind, "") for kind in ("RGB", "RGBA")), logo()),
    "nine columns": letter(table("ABCDEFGHI", *[("word and word",) * 9] * 3)),
    "characters that act": letter(paragraph("<b>&amp; ]]> \"quoted\" 'single' \\ ( ) % # * _ ` [x](y) | ~~z~~ {{ }}")),
    "lone surrogate": letter(paragraph("a\ud83cb\x00c\x0bd\ufffee"), date="not a date", running_header="\ud83c"),
    "parts before sections": letter(heading("Part", 2), heading("Section"), heading("Part", 2)),
}


@pytest.fixture(scope="session")
def realistic():
    return two_page_letter()


@pytest.fixture(params=STRAINING)
def straining(request):
    return STRAINING[request.param]


@pytest.fixture(scope="session")
def make():
    """Give tests the short ways to build blocks."""

    class Make:
        paragraph = staticmethod(paragraph)
        heading = staticmethod(heading)
        cell = staticmethod(cell)
        table = staticmethod(table)
        facts = staticmethod(facts)
        letter = staticmethod(letter)
        logo = staticmethod(logo)
        png = staticmethod(png)

    return Make
