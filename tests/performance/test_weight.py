"""The budgets of docs/contributing: what a page may make a browser fetch."""

import gzip
import re

import pytest

from tests.host import serve
from tests.performance.weigh import KB, first_loads, load, second_loads

LISTS = (
    "about/sources/",
    "taking-it-forward/resources/",
    "tools/my-progress/",
    "tools/self-assessment/paper/",
    "tools/self-assessment/results/",
    "tools/self-assessment/board/",
)
"""Pages to look something up on, which grow with the guide: no page is read after them."""

ASSESSMENT = ("assessment", "board", "entry", "results", "rounds")
ON_TOOLS = (*ASSESSMENT, "large-changes", "resources", "tools")
TOOLS = tuple(f"assets/{name}." for name in ON_TOOLS)
OWN = (*TOOLS, "assets/index.", "assets/palette.")


@pytest.fixture(scope="module")
def host(built_site):
    """The guide on a host of its own, which writes down what it is asked."""
    with serve(built_site) as host:
        yield host


def of_page(built_site, address):
    """The HTML of a page as it was built."""
    return (built_site / address / "index.html").read_bytes()


@pytest.fixture(scope="module")
def first(browser, host, built_site, site_pages):
    """The first visits to the home page, and to the four heaviest of each kind, by address."""

    def heaviest(*tags):
        pages = {address: of_page(built_site, address) for address in site_pages}
        fitting = [page for page, html in pages.items() if any(tag in html for tag in tags)]
        return sorted(fitting, key=lambda page: -len(gzip.compress(pages[page])))[:4]

    kinds = {
        "",
        *heaviest(b"<html"),
        *heaviest(b"<deg-checklist"),
        *heaviest(*(f"/{tool}".encode() for tool in TOOLS)),
    }
    return {each.page: each for each in first_loads(browser, host, sorted(kinds))}


def has_tools(visit):
    """Whether a page brings a script of its own, as the tools do."""
    return any(path.startswith(TOOLS) for path in visit.fetched)


def test_every_page_is_light(first):
    """No first visit takes more than 66 KB, that of the tools and of the sources included."""
    assert {page: each.bytes for page, each in first.items() if each.bytes > 66 * KB} == {}


def test_our_own_script_is_small(first):
    """On a reading page all scripts together take 15 KB or less."""
    pages = [each for each in first.values() if not has_tools(each)]
    assert {each.page: each.script for each in pages if each.script > 15 * KB} == {}
    scripts = {path for each in first.values() for path in each.fetched if path.endswith(".js")}
    assert all(path.startswith(OWN) for path in scripts)


def test_a_second_page_is_one_request(browser, host, site_pages):
    """After the first page another takes 14 KB or less and nothing but itself.

    A list to look something up in may take 30 KB. A page with tools brings their script once.
    """
    brought: list[str] = []
    for each in second_loads(browser, host, site_pages):
        brought += [path for path in each.fetched if path.startswith(TOOLS)]
        assert [path for path in each.fetched if not path.startswith(TOOLS)] == [each.page]
        assert each.own_page <= (30 if each.page in LISTS else 14) * KB, each
    assert len(brought) == len(set(brought))


def test_the_self_assessment_weighs_only_where_it_is(built_site, site_pages):
    """It adds 15 KB or less of script and style to a page that has it, and nothing elsewhere."""
    asset = re.compile(rf"assets/(?:{'|'.join(ASSESSMENT)})\.[\w.]+".encode())
    brought = {page: set(asset.findall(of_page(built_site, page))) for page in site_pages}
    asking = [page for page, assets in brought.items() if assets]
    assert asking == [page for page in site_pages if page.startswith("tools/self-assessment/")]
    for page in asking:
        files = [built_site / asset.decode() for asset in brought[page]]
        assert 0 < sum(len(gzip.compress(file.read_bytes())) for file in files) <= 15 * KB, page


def test_the_search_is_free_until_it_is_opened(page, host):
    """Script and index of the search weigh nothing before the reader presses Search."""
    visit = load(page, host, "")
    assert [path for path in visit.fetched if "search" in path] == []
    before = len(host.answered)
    page.get_by_role("button", name="Search", exact=True).click()
    page.get_by_role("searchbox").fill("students")
    page.get_by_role("dialog").get_by_role("listitem").first.wait_for()
    fetched = {path: size for path, _, size in host.answered[before:]}
    assert len(fetched) == 2
    assert sum(fetched.values()) <= 130 * KB  # every word of the guide, once, on demand
