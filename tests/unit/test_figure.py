"""The figures: a drawing with words that say what it shows."""

from macros.components.plain import render_model
from tests.html_tree import read_html

from .small_guide import FIGURE, place


def test_figure():
    """The drawing is one picture with a text alternative, and has a caption."""
    figure = read_html(render_model("figure", FIGURE, place())).one("figure")
    picture = figure.one(role="img")
    assert picture["aria-label"] == "Six boxes in a ring."
    assert picture.all("svg")
    assert figure.one("figcaption").words == "Six steps."
    assert figure.one("figcaption").one("em").words == "steps"


def test_the_words_in_the_drawing_come_from_the_data():
    """Every label is drawn, so that a translation reaches the drawing too."""
    words = read_html(render_model("figure", FIGURE, place())).one("figure").words
    assert all(line in words for label in FIGURE.labels.values() for line in label.split("|"))
