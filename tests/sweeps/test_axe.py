"""axe-core where one visit does not lead: in dialogs, in forms that open, on pages that gather.

What each page shows by itself is held by test_pages.py, in pairs of palette, width and state; the
complete run repeats it in every way.
"""

import re

import pytest
from playwright.sync_api import expect

from tests.axe import faults
from tests.browser.test_header import BLOCK_STORAGE

from .fill import fill, open_menu
from .ways import EVERY_WAY, PALETTES, SIZES, turn

GATHERING = (
    "tools/my-progress/",
    "tools/self-assessment/board/",
    "tools/self-assessment/results/",
    "tools/self-assessment/rounds/",
)
"""The pages that show what was answered on others."""


@pytest.fixture
def page(new_context):
    """A page without transitions: axe sees the colors at rest."""
    return new_context(reduced_motion="reduce").new_page()


@pytest.fixture
def looked_at(page):
    """What axe finds on the page as it is, in both palettes, narrow and wide."""

    def look():
        found = []
        for palette in PALETTES:
            for size in SIZES:
                turn(page, palette, size)
                found += [f"{palette}, {size}: {fault}" for fault in faults(page)]
        return found

    return look


@pytest.mark.slow
def test_pages_that_gather_answers(page, site, site_pages, looked_at):
    """Progress, results, rounds and the board's page have no fault when all has been answered."""
    for address in site_pages:
        page.goto(site + address)
        fill(page)
    found = {}
    for address in GATHERING:
        page.goto(site + address)
        page.evaluate("degStoreReady")
        found[address] = looked_at()
    assert {address: told for address, told in found.items() if told} == {}


@pytest.mark.slow
@pytest.mark.complete
@pytest.mark.parametrize(("palette", "size", "state"), EVERY_WAY)
def test_every_page_in_every_way(page, site, site_pages, palette, size, state):
    """No page has a fault, opened anew for each palette, width and state, one after the other."""
    turn(page, palette, size)
    found = {}
    for address in [*site_pages, "404.html"]:
        page.goto(site + address)
        if state == "used":
            fill(page)
            open_menu(page)
        found[address] = faults(page)
    assert {address: told for address, told in found.items() if told} == {}


def test_the_page_for_a_wrong_address(page, site, looked_at):
    """The page that says that there is nothing has no fault."""
    page.goto(f"{site}404.html")
    assert looked_at() == []


def test_the_search_with_results(page, site, looked_at):
    """The dialog has no fault, neither empty nor with results."""
    page.goto(site)
    page.get_by_role("button", name="Search", exact=True).click()
    found = looked_at()
    page.get_by_role("searchbox").fill("students")
    expect(page.get_by_role("dialog").get_by_role("status")).to_have_text(re.compile(r"\d"))
    assert found + looked_at() == []


def test_a_notice_and_open_forms(page, site, looked_at):
    """A notice, the form that renames a plan and the copy as text have no fault."""
    page.add_init_script(BLOCK_STORAGE)
    page.goto(f"{site}tools/my-progress/")
    expect(page.get_by_role("region", name="About your answers")).to_be_visible()
    page.get_by_role("button", name="Rename").click()
    page.get_by_role("button", name="Show the copy as text").click()
    page.get_by_role("button", name="Remove everything of mine").click()
    assert looked_at() == []


def test_a_checklist_started_over(page, site, looked_at):
    """The row with Undo has no fault."""
    page.goto(f"{site}getting-started/build-your-team/")
    page.get_by_role("checkbox").first.check()
    page.get_by_role("button", name="Start over").click()
    expect(page.get_by_role("button", name="Undo")).to_be_visible()
    assert looked_at() == []
