"""The glossary: its entries, and the first use of a term on a page."""

import pytest

from macros.components.glossary import link_first_uses, render_glossary
from tests.html_tree import read_html

from .small_guide import TERM, place, small_guide


def links(html):
    """The words of the links to terms in a linked page."""
    return [link.words for link in read_html(link_first_uses(html, place())).all("a")]


def test_an_entry_holds_term_forms_definition_and_source():
    """An entry says the term, its other forms, what it means and who says so."""
    entry = read_html(render_glossary(place())).by_id("small-gap")
    assert entry.one("dt").words == "small gap (small gaps)"
    assert entry.one("dd").words == "What is missing. [Small 2024]"


def test_the_first_use_leads_to_the_entry():
    """The first use is a link that is described by the definition beside it."""
    tree = read_html(link_first_uses("<p>A Small gap here.</p>", place()))
    link = tree.one("a")
    assert link["href"] == "../../about/glossary/#small-gap"
    assert tree.by_id(link["aria-describedby"]).words == "What is missing."
    assert tree.one("p").words.startswith("A Small gap")


def test_later_uses_stay_words():
    """Only the first use of a term leads to the glossary, whatever its form."""
    assert links("<p>A small gap.</p><p>Small gaps, small gap.</p>") == ["small gap"]


@pytest.mark.parametrize(
    "html",
    [
        "<h2>The small gap</h2>",
        '<p><a href="#x">a small gap</a></p>',
        '<section class="deg-checklist"><p>small gap</p></section>',
        '<p title="small gap">x</p>',
        "<p>smaller small gaping</p>",
    ],
)
def test_what_holds_no_link_is_left_alone(html):
    """Headings, links, components, attributes and parts of words stay as they are."""
    assert link_first_uses(html, place()) == html


def test_everyday_words_are_not_linked():
    """A term that is marked as an everyday word never becomes a link."""
    everyday = TERM.model_copy(update={"linked": False})
    page = place(small_guide(glossary={everyday.id: everyday}))
    assert link_first_uses("<p>small gap</p>", page) == "<p>small gap</p>"
