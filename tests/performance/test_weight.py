"""The budgets of docs/contributing: what a page may make a browser fetch."""

import gzip
import re

import pytest

from macros.assets import NEEDED_BY, OF_SOME_PAGES
from tests.host import serve
from tests.performance.weigh import KB, first_loads, load, second_loads

ICON = "assets/mark.svg"
LISTS = (
    "about/sources/",
    "about/sources-2/",
    "about/sources-3/",
    "taking-it-forward/resources/",
    "tools/my-progress/",
    "tools/self-assessment/paper/",
    "tools/self-assessment/results/",
    "tools/self-assessment/board/",
)
"""Pages to look something up on, which grow with the guide: no page is read after them."""

ASSESSMENT = tuple(f"assets/{name}." for name in OF_SOME_PAGES if name not in ("resources", "cost"))
TOOLS = tuple(f"assets/{name.split('.')[0]}." for name in NEEDED_BY)
NAMED = re.compile(rb'<(?:script|link) [^>]*(?:src|href)="[./]*(assets/[^"]+)"')


@pytest.fixture(scope="module")
def host(built_site):
    """The guide on a host of its own, which writes down what it is asked."""
    with serve(built_site) as host:
        yield host


def of_page(built_site, address):
    """The HTML of a page as it was built."""
    return (built_site / address / "index.html").read_bytes()


@pytest.fixture(scope="module")
def weights(built_site, site_pages):
    """For each page what its first visit fetches: by path, the bytes as they are sent."""

    def sent(path):
        return len(gzip.compress((built_site / path).read_bytes()))

    names = {page: NAMED.findall(of_page(built_site, page)) for page in site_pages}
    sizes = {name: sent(name.decode()) for name in set().union(*names.values())}
    return {
        page: {page: sent(f"{page}index.html")} | {name.decode(): sizes[name] for name in each}
        for page, each in names.items()
    }


def scripts(weight):
    """The scripts among what a page fetches, with their bytes."""
    return {path: size for path, size in weight.items() if path.endswith(".js")}


def test_a_browser_fetches_what_a_page_names(browser, host, weights):
    """The weights below are true: so much is asked for, by one page of each kind of script."""
    kinds = {tuple(scripts(weight)): page for page, weight in weights.items()}
    for visit in first_loads(browser, host, sorted(kinds.values())):
        # Chromium without its windows has no place to show the icon in.
        assert visit.fetched | {ICON: weights[""][ICON]} == weights[visit.page]


def test_every_page_is_light(weights):
    """No first visit takes more than 66 KB, that of the tools and of the sources included."""
    all_together = {page: sum(weight.values()) for page, weight in weights.items()}
    assert {page: size for page, size in all_together.items() if size > 66 * KB} == {}


def test_our_own_script_is_small(weights):
    """On a reading page all scripts together take 15 KB or less."""
    reading = [weight for weight in weights.values() if not any(map(is_of_tools, weight))]
    assert reading
    assert max(sum(scripts(weight).values()) for weight in reading) <= 15 * KB


def is_of_tools(path):
    """Whether a file is one that only some pages load."""
    return path.startswith(TOOLS)


def test_a_second_page_is_one_request(browser, host, site_pages):
    """After the first page another takes 14 KB or less and nothing but itself.

    A list to look something up in may take 30 KB. A page with tools brings their script once.
    """
    brought: list[str] = []
    for each in second_loads(browser, host, site_pages):
        brought += [path for path in each.fetched if is_of_tools(path)]
        assert [path for path in each.fetched if not is_of_tools(path)] == [each.page]
        assert each.own_page <= (30 if each.page in LISTS else 14) * KB, each
    assert len(brought) == len(set(brought))


def test_the_self_assessment_weighs_only_where_it_is(weights):
    """It adds 15 KB or less of script and style to a page that has it, and nothing elsewhere."""
    added = {
        page: sum(size for path, size in weight.items() if path.startswith(ASSESSMENT))
        for page, weight in weights.items()
    }
    asking = [page for page, size in added.items() if size]
    assert asking == [page for page in weights if page.startswith("tools/self-assessment/")]
    assert max(added.values()) <= 15 * KB


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
    assert sum(fetched.values()) <= 170 * KB  # every word of the guide, once, on demand
