"""How wide columns are."""

from generator.arrangement.columns import column_widths, line_count
from generator.blocks import Paragraph, Table, Text

WIDTH = 480.0
SENTENCE = "It was stopped because the liver enzymes rose to four times the upper limit. "


def table(*rows):
    cells = [[(Paragraph(((Text(words),),)),) for words in row] for row in rows]
    return Table(tuple((Text(words),) for words in ("Treatment", "Dose", "Result", "Why")), tuple(map(tuple, cells)))


def height(made, widths):
    return sum(max(line_count(cell, width) for cell, width in zip(row, widths, strict=True)) for row in made.rows)


def test_spare_room_goes_where_it_makes_the_table_shortest():
    made = table(
        ["Azathioprine", "150 mg", SENTENCE * 6, SENTENCE],
        ["Mycophenolate", "2 g", SENTENCE, SENTENCE * 2],
        ["Prednisone", "20 mg", SENTENCE * 4, SENTENCE * 3],
    )
    widths = column_widths(made, WIDTH)
    assert round(sum(widths), 6) == WIDTH
    even = (WIDTH / 4,) * 4
    assert height(made, widths) <= 0.75 * height(made, even)


def test_one_very_long_column_leaves_the_others_their_room():
    widths = column_widths(table(["Azathioprine", "150 mg", SENTENCE * 30, SENTENCE * 4]), WIDTH)
    assert widths[2] > widths[3] > widths[0] > widths[1]
