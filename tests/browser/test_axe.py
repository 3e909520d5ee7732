"""axe-core on every page of the guide: both palettes, narrow and wide, empty and filled."""

import re

import pytest
from playwright.sync_api import expect

from tests.axe import faults
from tests.browser.test_header import BLOCK_STORAGE

SIZES = {"narrow": {"width": 360, "height": 740}, "wide": {"width": 1280, "height": 800}}
each_palette = pytest.mark.parametrize("palette", ["light", "dark"])
each_size = pytest.mark.parametrize("size", SIZES)


@pytest.fixture
def page(new_context, palette, size):
    """A page in one palette and size, without transitions: axe sees the colors at rest."""
    options = {"color_scheme": palette, "reduced_motion": "reduce", "viewport": SIZES[size]}
    return new_context(**options).new_page()


@each_palette
@each_size
def test_every_page_as_it_comes(page, site, site_pages):
    """No page has a fault on the first visit."""
    found = {}
    for address in [*site_pages, "404.html"]:
        page.goto(site + address)
        found[address] = faults(page)
    assert {address: told for address, told in found.items() if told} == {}


@each_palette
@each_size
def test_every_page_in_use(page, site, site_pages):
    """No page has a fault when everything is ticked, opened and marked as read."""
    found = {}
    for address in site_pages:
        page.goto(site + address)
        fill(page)
        found[address] = faults(page)
    assert {address: told for address, told in found.items() if told} == {}


def fill(page):
    """Ticks every box, unfolds every part, marks the page as read, opens the menu."""
    page.evaluate(
        """async () => {
          await degStoreReady;
          for (const details of document.querySelectorAll("details")) details.open = true;
          const boxes = [...document.querySelectorAll("main input[type=checkbox]")];
          const asides = boxes.filter((box) => box.matches("[data-not-applicable]"));
          for (const box of boxes) if (!asides.includes(box)) box.click();
          for (const box of asides.slice(-2)) box.click();
          for (const radio of document.querySelectorAll("main input[value=established]")) {
            radio.click();
          }
          for (const field of document.querySelectorAll("main :is([data-field], textarea)")) {
            if (field.readOnly) continue;
            field.value = "2";
            field.dispatchEvent(new InputEvent("input", { bubbles: true }));
          }
        }"""
    )
    menu = page.get_by_role("button", name="Menu")
    if menu.is_visible():
        menu.click()
    if page.locator("article [data-status]").count():
        expect(page.locator("article [data-status]").last).to_have_text("Saved")


@each_palette
@each_size
def test_the_search_with_results(page, site):
    """The dialog has no fault, neither empty nor with results."""
    page.goto(site)
    page.get_by_role("button", name="Search", exact=True).click()
    found = faults(page)
    page.get_by_role("searchbox").fill("students")
    expect(page.get_by_role("dialog").get_by_role("status")).to_have_text(re.compile("Results: .."))
    assert found + faults(page) == []


@each_palette
@each_size
def test_a_notice_and_open_forms(page, site):
    """A notice, the form that renames a plan and the copy as text have no fault."""
    page.add_init_script(BLOCK_STORAGE)
    page.goto(f"{site}tools/my-progress/")
    expect(page.get_by_role("region", name="About your answers")).to_be_visible()
    page.get_by_role("button", name="Rename").click()
    page.get_by_role("button", name="Show the copy as text").click()
    page.get_by_role("button", name="Remove everything of mine").click()
    assert faults(page) == []


@each_palette
@each_size
def test_a_checklist_started_over(page, site):
    """The row with Undo has no fault."""
    page.goto(f"{site}getting-started/build-your-team/")
    page.get_by_role("checkbox").first.check()
    page.get_by_role("button", name="Start over").click()
    expect(page.get_by_role("button", name="Undo")).to_be_visible()
    assert faults(page) == []
