"""The workbook: questions for a conversation."""

from macros.components.plain import render_model
from tests.html_tree import read_html

from .small_guide import WORKBOOK, place


def test_prompts():
    """The prompts are a list under their heading, each with an id to link to."""
    tree = read_html(render_model("prompts", WORKBOOK, place()))
    assert tree.name_of(tree.by_id("small-prompts")) == "Talk it over"
    assert tree.by_id("small-prompt").words.startswith("Who is not here?")
