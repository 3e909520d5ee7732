"""Every page of the guide, as a crawler, a phone, a printer and a reader without script see it.

That no page asks another host, breaks its policy or logs an error is held by the page
itself: tests/conftest.py fails any test in which one does.
"""

import re
from urllib.parse import urldefrag, urljoin

import pytest
from playwright.sync_api import expect

from tests.browser.page_checks import (
    CLOSED,
    CUT_OFF,
    SMALL_TARGETS,
    SPACING,
    TOO_WIDE,
    UNFOLD,
    USELESS_ON_PAPER,
    words,
)

WIDTHS = (320, 360, 768, 1280)


def none(found):
    """Whether nothing was found on any page, shown page by page when something was."""
    assert {address: told for address, told in found.items() if told} == {}


def test_every_page_is_quiet_and_fetches_little(page, site, site_pages):
    """Each page shows its heading, and asks for no search before the reader does."""
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    for address in site_pages:
        page.goto(site + address)
        expect(page.get_by_role("heading", level=1)).to_have_count(1)
        page.evaluate("degStoreReady")
    assert not [url for url in asked if "search" in url or "worker" in url]


def test_every_link_leads_somewhere(page, site, site_pages):
    """Each link to a page of the guide and to a place on it finds the page and the place."""
    links, anchors = set(), {}
    for address in site_pages:
        page.goto(site + address)
        hrefs = page.locator("a[href]").evaluate_all("all => all.map((link) => link.href)")
        links |= {(address, urljoin(site + address, href)) for href in hrefs}
        anchors[site + address] = set(
            page.locator("[id]").evaluate_all("all => all.map((element) => element.id)")
        )
    broken = []
    for address, link in sorted(links):
        target, anchor = urldefrag(re.sub(r"\?[^#]*", "", link))
        if target.startswith(site) and not (target in anchors and anchor in {"", *anchors[target]}):
            broken.append(f"{address}: {link}")
    assert broken == []


@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_scrolls_sideways(page, site, site_pages, width):
    """Nothing is wider than the screen, folded or unfolded, and no text is cut off."""
    page.set_viewport_size({"width": width, "height": 800})
    found = {}
    for address in site_pages:
        page.goto(site + address)
        page.evaluate("degStoreReady")
        found[address] = page.evaluate(TOO_WIDE)
        page.evaluate(UNFOLD)
        found[address] += page.evaluate(TOO_WIDE) + page.evaluate(CUT_OFF)
    none(found)


@pytest.mark.parametrize("width", [320, 1280])
def test_readers_may_space_the_text(page, site, site_pages, width):
    """With the spacing of WCAG 1.4.12 nothing is cut off or wider than the screen."""
    page.set_viewport_size({"width": width, "height": 800})
    found = {}
    for address in site_pages:
        page.goto(site + address)
        page.evaluate("degStoreReady")
        page.evaluate(
            """(rules) => {
              const sheet = new CSSStyleSheet();
              sheet.replaceSync(rules);
              document.adoptedStyleSheets = [sheet];
            }""",
            SPACING,
        )
        found[address] = page.evaluate(TOO_WIDE) + page.evaluate(CUT_OFF)
    none(found)


@pytest.mark.parametrize("width", [360, 1280])
def test_targets_can_be_hit(page, site, site_pages, width):
    """Whatever can be pressed is 24 pixels or more either way, or stands in a sentence."""
    page.set_viewport_size({"width": width, "height": 800})
    found = {}
    for address in site_pages:
        page.goto(site + address)
        page.evaluate("degStoreReady")
        page.evaluate(UNFOLD)
        found[address] = page.evaluate(SMALL_TARGETS)
    none(found)


def test_without_script_nothing_is_missing(new_context, site, site_pages):
    """With script off every page has all the words that it has with script on."""
    told, found = {}, {}
    page = new_context().new_page()
    for address in site_pages:
        page.goto(site + address)
        page.evaluate(UNFOLD)
        told[address] = words(page)
    page = new_context(java_script_enabled=False).new_page()
    for address in site_pages:
        page.goto(site + address)
        found[address] = told[address] - words(page)
        found[address] |= set(page.evaluate(CLOSED))
    none(found)


@pytest.mark.parametrize("script", [True, False])
def test_paper_has_what_is_read_and_nothing_else(new_context, site, site_pages, script):
    """On paper every part is open, and no button, menu or bar is left."""
    page = new_context(java_script_enabled=script).new_page()
    found = {}
    for address in site_pages:
        page.goto(site + address)
        page.evaluate(UNFOLD)
        told = words(page)
        page.reload()
        page.emulate_media(media="print")
        found[address] = [*(told - words(page)), *page.evaluate(USELESS_ON_PAPER)]
        page.emulate_media(media="screen")
    none(found)


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
