"""Every page, as a crawler, a phone, a printer, axe-core and a reader without script see it.

Each page is visited once with script and once without, and all that can be asked on a visit is
asked there. That no page asks another host, breaks its policy or logs an error is held by the
page itself: tests/conftest.py fails any test in which one does.
"""

from itertools import combinations, product

import pytest
from playwright.sync_api import expect

from tests.browser.page_checks import CLOSED

from .visit import look
from .ways import EVERY_WAY, PAIRS, PALETTES, SIZES, STATES, TRANSLATED

SHARDS = 8
"""The pages are shared out in so many tests, so that two cores end together."""


def test_the_pairs_are_all_there():
    """Each value of a dimension meets each value of every other, and no way could be left out."""

    columns = list(combinations(range(3), 2))

    def pairs(ways):
        return {(a, b, way[a], way[b]) for a, b in columns for way in ways}

    assert set(EVERY_WAY) == set(product(PALETTES, SIZES, STATES))
    assert len(EVERY_WAY) == 8
    assert pairs(PAIRS) == pairs(EVERY_WAY)
    for one in PAIRS:
        assert pairs([way for way in PAIRS if way != one]) != pairs(EVERY_WAY)
    assert [set(column) for column in zip(*TRANSLATED, strict=True)] == [
        set(PALETTES),
        set(SIZES),
        set(STATES),
    ]


def found(new_context, addresses, root, folder=None):
    """What is wrong with each of some pages, each opened in a browser that is new to the site."""
    faults = {}
    without = new_context(java_script_enabled=False).new_page()
    for address in addresses:
        context = new_context(color_scheme="light", reduced_motion="reduce")
        ways = TRANSLATED if address.startswith("es/") else PAIRS
        faults[address] = look(context.new_page(), without, root + address, root, folder, ways)
        context.pages[0].evaluate("0")  # what it has to tell has arrived when it answers
        context.close()
    return {address: told for address, told in faults.items() if told}


@pytest.mark.slow
@pytest.mark.parametrize("shard", range(SHARDS))
def test_a_page_of_the_guide(new_context, site, site_pages, built_site, shard):
    """It is whole on every screen, on paper, without script, and axe finds nothing in any pair."""
    assert found(new_context, site_pages[shard::SHARDS], site, built_site) == {}


@pytest.mark.slow
@pytest.mark.parametrize("shard", range(SHARDS))
def test_a_page_of_the_sample(new_context, sample, sample_pages, shard):
    """The same holds for every component, in English and Spanish; some links lead to the guide."""
    pages = [address for address in sample_pages if "components/" in address]
    assert found(new_context, pages[shard::SHARDS], sample) == {}


@pytest.mark.expects_complaint("net::ERR_FAILED")
@pytest.mark.parametrize("address", ["getting-started/build-your-team/", "tools/my-progress/"])
def test_without_its_bundle_a_page_is_as_without_script(page, site, address):
    """When the guide's script cannot be fetched, the page shows what it shows with script off."""
    page.route("**/assets/index.*.js", lambda route: route.abort())
    page.route("**/assets/tools.*.js", lambda route: route.abort())
    page.goto(site + address)
    expect(page.locator("html")).to_have_class("no-js")
    expect(page.get_by_role("button")).to_have_count(0)
    assert page.evaluate(CLOSED) == []
