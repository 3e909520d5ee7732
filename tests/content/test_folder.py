"""A guide that lies in a folder: every link leads to a file of it, and it knows of no host."""

import re
from urllib.parse import unquote, urlsplit

import pytest

from tests.html_tree import read_html

FILE = re.compile(r"[\w./-]+\.(?:css|js|svg)")
HOST = re.compile(r"127\.0\.0\.1|localhost|file:/")
INDEXED = re.compile(r'"url": "([^"]*)"')


NOT_IN_THE_SAMPLE = "tools/self-assessment/index.html"
"""The one page that components name and the sample site does without."""


@pytest.fixture(scope="module", params=["guide_folder", "sample_folder"])
def folder(request):
    """Each of our two sites, built as a folder."""
    return request.getfixturevalue(request.param)


@pytest.fixture(scope="module")
def pages(folder):
    """Every page of the folder by its file."""
    return {path: read_html(path.read_text("utf-8")) for path in folder.rglob("*.html")}


def addresses(page):
    """What a page's links and scripts ask for, other hosts apart."""
    found = {
        value
        for element in page.walk()
        for name, value in element.attributes.items()
        if value and (name in ("href", "src", "data-href") or FILE.fullmatch(value))
    }
    return sorted(address for address in found if not urlsplit(address).scheme)


def target(path, address):
    """The file that a browser would open for an address on a page, and the anchor there."""
    parts = urlsplit(address)
    return (path.parent / unquote(parts.path)).resolve() if parts.path else path, parts.fragment


def test_every_link_leads_to_a_file(folder, pages):
    """No link leads to a folder, which a browser would list, or to a file that is not there."""
    dead = {
        str(target(path, address)[0].relative_to(folder))
        for path, page in pages.items()
        for address in addresses(page)
        if not target(path, address)[0].is_file()
    }
    is_sample = (folder / "components").exists()
    assert dead == ({NOT_IN_THE_SAMPLE, f"es/{NOT_IN_THE_SAMPLE}"} if is_sample else set())
    assert len(pages) > 20


def test_every_anchor_is_there(folder, pages):
    """A link into a page arrives where it says."""
    ids = {path: {e.attributes.get("id") for e in page.walk()} for path, page in pages.items()}
    lost = [
        f"{path.relative_to(folder)}: {address}"
        for path, page in pages.items()
        for address in addresses(page)
        for file, anchor in [target(path, address)]
        if anchor and file in ids and anchor not in ids[file]
    ]
    assert lost == []


def test_what_scripts_link_to_is_there(folder, pages):
    """The search's results, and the place that a page is remembered by, are files."""
    indexes = [path.read_text("utf-8") for path in (folder / "search").iterdir()]
    found = {address for index in indexes for address in INDEXED.findall(index)}
    found |= {element["data-place"] for page in pages.values() for element in page.all("article")}
    assert [each for each in sorted(found) if not (folder / each.split("#")[0]).is_file()] == []
    named = {folder / each.split("#")[0] for each in found}
    assert pages.keys() - {folder / "404.html"} <= named


def test_everything_is_a_page_a_script_a_style_or_a_picture(folder):
    """Nothing is there that a page opened from a disk could not load, such as data to fetch."""
    kinds = {path.suffix for path in folder.rglob("*") if path.is_file()}
    assert kinds == {".html", ".js", ".css", ".svg"}


def test_it_knows_no_host_and_no_path(folder):
    """Neither the address that it could have nor the place it was built in is written in it."""
    texts = {path: path.read_text("utf-8") for path in folder.rglob("*") if path.is_file()}
    assert [path for path, text in texts.items() if HOST.search(text) or str(folder) in text] == []


def test_nothing_is_named_from_the_root(folder, pages):
    """No address begins with a slash: on a disk that is the disk's own root."""
    found = [(path, each) for path, page in pages.items() for each in addresses(page)]
    assert [(path, each) for path, each in found if each.startswith("/")] == []


def test_there_are_no_links_for_search_engines(pages):
    """A folder has no canonical address, nor one for another language."""
    kinds = {link["rel"] for page in pages.values() for link in page.all("link")}
    assert kinds == {"icon", "stylesheet"}
