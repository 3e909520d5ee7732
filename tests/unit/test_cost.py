"""The table of costs: every field is labeled, and none of it needs a script."""

import pytest

from macros.components.plain import render_model
from tests.html_tree import read_html

from .small_guide import COST, place


@pytest.fixture
def tree():
    """The small table as a tree."""
    return read_html(render_model("cost_table", COST, place()))


def test_it_is_a_section_and_a_table_of_one_name(tree):
    """The caption names the table, and the section that holds it."""
    assert tree.name_of(tree.by_id("small-cost")) == "What it costs"
    assert tree.one("table").one("caption").words == "What it costs"


def test_columns_and_lines_have_heads(tree):
    """A screen reader hears the line and the column of each field."""
    heads = [(th["scope"], th.words) for th in tree.one("table").all("th")]
    columns = ["Line", "Paid from", "Once", "Year 1", "Year 2", "Total"]
    assert heads[:6] == [("col", words) for words in columns]
    assert heads[6:] == [("row", words) for words in ("Devices", "Hours", "Total")]


def test_each_field_is_labeled_and_empty(tree):
    """A label names line and column; no two fields are alike, and none holds a number yet."""
    fields = tree.all("input")
    labels = [field["aria-label"] for field in fields]
    assert labels[:5] == [
        "Devices: Paid from",
        "Devices: Once",
        "Devices: Year 1",
        "Devices: Year 2",
        "Devices: Total",
    ]
    assert labels[-4:] == ["Total: Once", "Total: Year 1", "Total: Year 2", "Total: Total"]
    places = {(field["data-row"], field["data-column"]) for field in fields}
    assert len(fields) == len(places) == len(set(labels)) == 5 * 2 + 4
    assert not any("value" in field.attributes for field in fields)
    assert tree.all("form") == []


def test_each_line_says_what_to_ask(tree):
    """What a line asks can be linked to and read before the table."""
    assert tree.by_id("small-devices").words == (
        "Devices How many? How it adds up: number × price."
    )
