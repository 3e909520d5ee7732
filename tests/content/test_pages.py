"""Every page is complete: named, dated, in order, and all its links lead somewhere."""

import re
from datetime import date
from fnmatch import fnmatch
from posixpath import dirname, join, normpath
from urllib.parse import urlsplit

import pytest

from macros.reading.page import is_guide_page
from macros.rules.data_rules import PAGES, references
from tests.html_tree import read_html

from .guide_files import (
    anchors,
    data,
    navigation,
    page_meta,
    page_paths,
    page_text,
    settings,
)

PATHS = page_paths()
LISTS = (
    *(f"essential-conditions/{name}.md" for name in ("laws", "money", "connect-a-home")),
    "taking-it-forward/resources.md",
)
GUIDE_PAGES = [
    path
    for path in PATHS
    if is_guide_page(path) and not path.startswith("problems") and path not in LISTS
]
PROBLEMS = [path for path in PATHS if re.match(r"problems-of-practice/(?!index)", path)]
GUIDE_SECTIONS = [
    "why-it-matters",
    "what-good-looks-like",
    "an-example",
    "at-your-next-meeting",
    "checklist",
    "talk-it-over",
    "where-to-go-next",
]
PROBLEM_SECTIONS = [
    "the-question",
    "what-the-problem-is",
    "why-it-matters",
    "what-the-research-says",
    "the-solution",
    "at-your-next-meeting",
    "start-here",
    "take-it-further",
]


def test_the_navigation_holds_every_page():
    """Every page is in the navigation once, or kept out of it by name, and no other is in it."""
    kept_out = settings()["not_in_nav"].split()
    listed = navigation()
    others = [path for path in PATHS if path not in listed]
    assert sorted(listed) == [path for path in PATHS if path in listed]
    assert [path for path in others if not any(fnmatch(path, line) for line in kept_out)] == []


@pytest.mark.parametrize("path", PATHS)
def test_a_page_is_complete(path):
    """A page has a title, a description that ends, and days that are not in the future."""
    meta = page_meta(path)
    assert meta.title
    assert meta.description.endswith((".", "?"))
    assert meta.written <= date.today()
    assert (meta.checked or meta.written) <= date.today()


@pytest.mark.parametrize("path", PATHS)
def test_the_title_is_the_heading(path):
    """A page's first heading is its title, so that search results and page agree."""
    assert re.findall(r"^# (.*?)(?: \{:.*\})?$", page_text(path), re.MULTILINE) == [
        page_meta(path).title
    ]


@pytest.mark.parametrize("path", PATHS)
def test_every_second_heading_has_an_id(path):
    """A heading's anchor is written by hand, so that rewording it breaks no link."""
    headings = re.findall(r"^##+ .*$", page_text(path), re.MULTILINE)
    assert [
        heading
        for heading in headings
        if not re.search(r" \{: #[a-z0-9-]+( \.[a-z-]+)* \}$", heading)
    ] == []


@pytest.mark.parametrize("path", GUIDE_PAGES)
def test_a_guide_page_has_its_sections(path):
    """A guide page leads from the reason over an example to the meeting and its checklist."""
    assert anchors(path) == GUIDE_SECTIONS


@pytest.mark.parametrize("path", PROBLEMS)
def test_a_problem_has_its_sections(path):
    """A Problem of Practice leads from the question over the research to what to try."""
    assert anchors(path) == PROBLEM_SECTIONS


@pytest.mark.parametrize("path", PATHS)
def test_macros_stand_alone(path):
    """A macro that makes a block stands at the left edge with an empty line on both sides."""
    lines = page_text(path).split("\n")
    for number, line in enumerate(lines):
        block = re.search(r"\{\{ (?!cite\()(\w+)\(.*?\) \}\}", line)
        if block:
            around = (lines[number - 1], line.replace(block.group(), ""), lines[number + 1])
            assert around == ("", "", ""), f"{path}:{number + 1}: {block.group()}"


def page_ids(built_site, path):
    """The ids on a built page, by its path or address."""
    return [
        element["id"] for element in tree(built_site, path).walk() if "id" in element.attributes
    ]


def tree(built_site, path):
    """A built page as a tree, by its path below docs/en."""
    stem = path.removesuffix(".md").removesuffix("index").strip("/")
    return read_html((built_site / stem / "index.html").read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", PATHS)
def test_ids_are_unique(built_site, path):
    """No id stands twice on a built page, so that each link and label finds the one it means."""
    ids = page_ids(built_site, path)
    assert sorted(name for name in set(ids) if ids.count(name) > 1) == []


@pytest.mark.parametrize("path", PATHS)
def test_links_resolve(built_site, path):
    """Every internal link of a built page leads to a file of the site and to an id on it."""
    here = "" if path == "index.md" else path.removesuffix(".md").removesuffix("/index") + "/"
    broken = []
    for link in tree(built_site, path).walk():
        target = link.attributes.get("href") if link.tag == "a" else None
        if not target or re.match(r"[a-z]+:", target):
            continue
        address, anchor = urlsplit(target).path, urlsplit(target).fragment
        file = built_site / normpath(join(dirname(here) or ".", address or "."))
        file = file / "index.html" if file.is_dir() else file
        text = file.read_text(encoding="utf-8") if file.is_file() else None
        if text is None or (anchor and f'id="{anchor}"' not in text):
            broken.append(target)
    assert broken == []


def test_pages_named_in_the_data_are_in_the_navigation():
    """A link made from data leads to a page that readers can find."""
    lost = [
        f"{file.path}: {page}"
        for file, item in data().everything()
        for _, field, page in references(item)
        if field in PAGES and page not in navigation()
    ]
    assert lost == []
