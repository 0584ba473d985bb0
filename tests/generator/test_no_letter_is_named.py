"""No letter is named in the code: what an occasion, an item or a question is like stands in its own file."""

import ast
from pathlib import Path

from generator.library import open_library

ENGINE = Path(__file__).parents[2] / "generator"


def strings_in(path):
    """Yields every text in a file that is not a docstring, with its line."""
    tree = ast.parse(path.read_bytes())
    said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            yield node.value, node.lineno


STRINGS = [
    (text, f"{path.relative_to(ENGINE)}, line {line}")
    for path in sorted(ENGINE.rglob("*.py"))
    for text, line in strings_in(path)
]


def test_the_strings_of_the_engine_are_found():
    assert len(STRINGS) > 1000
    assert "requested_items" in {text for text, _ in STRINGS}


def test_no_occasion_and_no_item_is_named_in_the_engine():
    library = open_library()
    ids = {variant.id for variant in (*library.occasions, *library.items)}
    assert len(ids) > 10
    named = [f"{place}: {text}" for text, place in STRINGS if text in ids]
    assert not named, "Say it in occasion.toml, in item.toml or in the question's file."
