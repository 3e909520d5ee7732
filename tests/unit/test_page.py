"""The pages as the data sees them: front matter, ids, parts of the guide."""

from datetime import date

import pytest

from macros.models.text import Words, language, wording_hash
from macros.reading.page import GuidePage, GuidePart, is_guide_page, parts_of, read_pages

FRONT = """\
---
title: A page
description: A sentence that says what is on it.
id: page-small
written: 2026-11-21
checked: 2026-11-20
minutes: 5
---
# A page
"""


@pytest.fixture
def docs(tmp_path):
    """A folder with one English page and one Spanish one, ready to be written over."""
    for lang in ("en", "es"):
        (tmp_path / lang).mkdir()
        (tmp_path / lang / "index.md").write_text(FRONT, encoding="utf-8")
    return tmp_path


def lines(folder):
    """What is wrong with the pages of a folder, one line each."""
    return [str(fault) for fault in folder.faults]


def test_a_page(docs):
    """A page's front matter says what the navigation and the progress page know of it."""
    read = read_pages(docs / "en")
    page = GuidePage("index.md", "page-small", "A page", date(2026, 11, 21), 5, date(2026, 11, 20))
    assert (read.pages, read.faults) == ({"index.md": page}, [])
    assert read.ids == {"page-small": "docs/en/index.md"}


def test_no_front_matter(docs):
    """A page of words alone is named by its first heading; one without a heading is told."""
    page = docs / "en" / "index.md"
    page.write_text("# A page {: #top }\n\n# Again\n", encoding="utf-8")
    read = read_pages(docs / "en")
    assert (read.pages, read.faults) == (
        {"index.md": GuidePage("index.md", "", "A page", None)},
        [],
    )
    page.write_text("Some words\n", encoding="utf-8")
    read = read_pages(docs / "en")
    assert lines(read) == [
        "docs/en/index.md:1: file: found a page without a title, "
        "allowed: `# ` and the page's title on its first line"
    ]
    assert read.unread == {"index.md"}


def test_lines_of_the_front_matter(docs):
    """A mistake in the front matter is told with its line in the page."""
    text = FRONT.replace("2026-11-21", "21 November 2026")
    (docs / "en" / "index.md").write_text(text, encoding="utf-8")
    (line,) = lines(read_pages(docs / "en"))
    assert line == (
        "docs/en/index.md:5: written: found '21 November 2026', "
        "allowed: a date such as 2026-11-21, without quotes"
    )


def test_two_pages_with_one_id(docs):
    """Two pages with one id would share one mark for read, and are told."""
    (docs / "en" / "other.md").write_text(FRONT, encoding="utf-8")
    (line,) = lines(read_pages(docs / "en"))
    assert line == (
        "docs/en/other.md:4: id: found 'page-small', which stands in docs/en/index.md:4 too, "
        "allowed: an id that no other page has"
    )


def test_retired_pages_keep_their_ids(docs):
    """The id of a page that is gone stands on any page, and may never be used again."""
    text = FRONT.replace("minutes: 5", "minutes: 5\nretired: [page-old]")
    (docs / "en" / "index.md").write_text(text, encoding="utf-8")
    read = read_pages(docs / "en")
    assert read.faults == []
    assert "page-old" in read.ids
    (docs / "en" / "old.md").write_text(FRONT.replace("page-small", "page-old"), encoding="utf-8")
    (line,) = lines(read_pages(docs / "en"))
    assert line.startswith("docs/en/old.md:4: id: found 'page-old', which is listed under")


def test_translated_page_keeps_the_english_hash(docs):
    """A Spanish title is Spanish, and marking the page as read holds in both languages."""
    path = docs / "es" / "index.md"
    path.write_text(FRONT.replace("title: A page", "title: Una página"), encoding="utf-8")
    title = read_pages(docs / "es", read_pages(docs / "en")).pages["index.md"].title
    assert isinstance(title, Words)
    assert (title, language(title)) == ("Una página", "es")
    assert wording_hash(title) == wording_hash("A page")


def test_translated_page_with_another_id(docs):
    """A Spanish page bears the id of the English one, or the mark for read would be lost."""
    path = docs / "es" / "index.md"
    path.write_text(FRONT.replace("page-small", "page-pequena"), encoding="utf-8")
    (line,) = lines(read_pages(docs / "es", read_pages(docs / "en")))
    assert line == (
        "docs/es/index.md:4: id: found 'page-pequena', "
        "allowed: 'page-small', as on the English page"
    )


def test_translated_page_without_english(docs):
    """A Spanish page that goes with no English page is told with the one most like it."""
    (docs / "es" / "index.md").rename(docs / "es" / "indx.md")
    (line,) = lines(read_pages(docs / "es", read_pages(docs / "en")))
    assert line == (
        "docs/es/indx.md:1: file: found no English page indx.md, "
        "allowed: the path of a page in docs/en; did you mean 'index.md'?"
    )


def test_parts():
    """The navigation's parts keep their order, with titles in the language that has them."""
    pages = {
        path: GuidePage(path, f"page-{n}", path, date(2026, 1, 1))
        for n, path in enumerate(["index.md", "a/index.md", "a/b/c.md"])
    }
    navigation = [{"Home": "index.md"}, {"Start": ["a/index.md", {"Deeper": ["a/b/c.md"]}]}]
    assert parts_of(navigation, pages, {"Start": "Inicio"}) == [
        GuidePart("Home", (pages["index.md"],)),
        GuidePart("Inicio", (pages["a/index.md"], pages["a/b/c.md"])),
    ]


@pytest.mark.parametrize(
    ("path", "is_one"),
    [
        ("index.md", False),
        ("tools/my-progress.md", False),
        ("about/privacy.md", False),
        ("templates/ai-rules.md", False),
        ("getting-started/index.md", True),
        ("problems-of-practice/digital-use.md", True),
    ],
)
def test_guide_pages(path, is_one):
    """A page to work through is neither the home page nor a template, a tool or about the site."""
    assert is_guide_page(path) is is_one
