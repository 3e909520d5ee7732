"""My progress: links to every page and checklist that work before any answer is counted."""

from datetime import date

from macros.components.progress import (
    render_progress,
    render_resume,
    render_review_dates,
)
from macros.reading.page import GuidePage, GuidePart
from tests.html_tree import read_html

from .small_guide import PAGE, place

TEAM = GuidePage(PAGE, "page-team", "Build a team", date(2026, 11, 21))
HOME = GuidePage("index.md", "page-home", "Home", date(2026, 11, 20), checked=date(2026, 11, 22))
PARTS = GuidePart("", (HOME,)), GuidePart("Getting Started", (TEAM,))


def test_every_page_and_checklist_is_linked():
    """The list leads to each page and each checklist; a script leads from each item to its own."""
    links = {
        link.words: link.attributes.get("href")
        for link in read_html(render_progress(PARTS, place())).all("a")
    }
    assert links == {
        "Home": "../../",
        "Build a team": "./",
        "Is it ready?": "./#small-checklist",
        "Name a lead.": None,
        "Leave two seats free.": None,
    }


def test_parts_are_headings():
    """Each part of the guide has a heading; what belongs to no part has none."""
    headings = read_html(render_progress(PARTS, place())).all("h3")
    assert [heading.words for heading in headings if "part" in heading["id"]] == ["Getting Started"]


def test_bars_have_names():
    """Each bar is named by its own count."""
    tree = read_html(render_progress(PARTS, place()))
    bar = tree.one("progress")
    assert (bar["max"], tree.name_of(bar)) == ("2", "2 items")


def test_resume_is_hidden_until_there_is_something_to_resume():
    """The section has a name and shows nothing before a script knows where the reader was."""
    section = read_html(render_resume(place())).one("section")
    assert section["aria-label"]
    assert "hidden" in section.attributes


def test_review_dates():
    """Each page stands in the table with its two days, readable by machine."""
    table = read_html(render_review_dates(PARTS, place())).one("table")
    rows = [[td.words for td in row.all("td")] for row in table.one("tbody").all("tr")]
    assert rows == [
        ["Home", "November 20, 2026", "November 22, 2026"],
        ["Build a team", "November 21, 2026", "—"],
    ]
    assert [time["datetime"] for time in table.all("time")] == [
        "2026-11-20",
        "2026-11-22",
        "2026-11-21",
    ]
    assert table.one("caption").words
    assert {th["scope"] for th in table.all("th")} == {"col"}
