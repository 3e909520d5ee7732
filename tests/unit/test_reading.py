"""The reading mark: a page's two dates, and a box to mark it as read."""

from datetime import date

from macros.components.plain import render_plain
from macros.models.text import Words, wording_hash
from macros.reading.page import GuidePage
from tests.html_tree import read_html

from .small_guide import place, small_guide

TEAM = GuidePage(
    "a/team.md", "page-team", "Build a team", date(2026, 11, 21), checked=date(2026, 11, 22)
)


def test_guide_page():
    """A guide page ends with its dates and a labelled box that bears the page's id."""
    tree = read_html(render_plain("reading", place(), page=TEAM, markable=True))
    assert tree.name_of(tree.one("section"))
    assert [time["datetime"] for time in tree.all("time")] == ["2026-11-21", "2026-11-22"]
    assert tree.label_of(tree.one("input", type="checkbox")) == "I have read this page"
    assert tree.one("deg-reading")["data-page"] == "page-team"


def test_other_pages_have_no_box():
    """The home page, tools and pages about the site show their dates, and nothing to mark."""
    tree = read_html(render_plain("reading", place(), page=TEAM, markable=False))
    assert tree.all("input") == []
    assert "Written November 21, 2026. Sources checked November 22, 2026." in tree.words


def test_spanish_title_keeps_the_english_hash():
    """Marking a page as read in Spanish is not undone by opening it in English."""
    title = Words("Forme un equipo", "es", "Build a team")
    spanish = GuidePage("a/team.md", "page-team", title, date(2026, 11, 21))
    html = render_plain("reading", place(small_guide("es")), page=spanish, markable=True)
    element = read_html(html).one("deg-reading")
    assert element["data-hash"] == wording_hash("Build a team")
