"""The table of costs: typed into on a phone, written on when printed."""

import pytest
from playwright.sync_api import expect

from .page_checks import USELESS_ON_PAPER


@pytest.fixture
def page(page, sample):
    """The page with the sample table."""
    page.goto(f"{sample}components/cost/")
    return page


def test_a_number_can_be_typed_as_people_write_it(page):
    """A comma and a dollar sign stay as they were typed."""
    field = page.get_by_role("textbox", name="Devices: Year 1")
    field.fill("$12,500")
    expect(field).to_have_value("$12,500")


def test_the_table_scrolls_and_the_page_does_not(page):
    """On a screen of 360 pixels the table scrolls in its own box, to its last column."""
    page.set_viewport_size({"width": 360, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    last = page.get_by_role("textbox", name="Total: Total")
    last.focus()
    expect(last).to_be_in_viewport()


def test_it_fits_the_width_of_a_sheet(page):
    """On paper every column stands on the sheet, and each cell is a box to write in."""
    page.set_viewport_size({"width": 720, "height": 1000})
    page.emulate_media(media="print")
    box = page.locator(".deg-cost__box")
    assert box.evaluate("(box) => box.scrollWidth <= box.clientWidth")
    cells = page.get_by_role("cell").all()
    assert min(cell.bounding_box()["height"] for cell in cells) >= 24
    assert page.evaluate(USELESS_ON_PAPER) == []


def test_what_was_typed_is_printed(page):
    """A number that somebody typed stands on the sheet; the empty cells stay boxes."""
    typed = page.get_by_role("textbox", name="Devices: Year 1")
    typed.fill("12,500")
    page.emulate_media(media="print")
    expect(typed).to_be_visible()
    expect(page.locator("[data-column='year-2']").first).to_be_hidden()
