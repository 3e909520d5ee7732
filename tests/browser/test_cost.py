"""The table of costs: typed into on a phone, written on when printed."""

import pytest
from playwright.sync_api import expect

from .page_checks import USELESS_ON_PAPER
from .reader import saved


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


def test_it_adds_up_and_is_kept(page):
    """Rows, columns and all of it are added up as one types, and stand there on the next visit."""
    field = page.get_by_role("textbox", name="Devices: Year 1")
    field.fill("$12,500")
    page.get_by_role("textbox", name="People's hours: Year 1").fill("800.50")
    page.get_by_role("textbox", name="Devices: Once").fill("100")
    page.get_by_role("textbox", name="Devices: Paid from").fill("Title IV-A, 2027")
    saved(page)
    page.reload()
    for name, total in (
        ("Devices: Total", "12,600"),
        ("Total: Year 1", "13,300.5"),
        ("Total: Year 2", ""),
        ("Total: Total", "13,400.5"),
    ):
        expect(page.get_by_role("textbox", name=name)).to_have_value(total)
    expect(field).to_have_value("$12,500")
    expect(page.get_by_role("textbox", name="Devices: Paid from")).to_have_value("Title IV-A, 2027")


def test_what_is_no_amount_is_named(page):
    """A question mark or other words stay, are left out of the sum, and are named below it."""
    page.get_by_role("textbox", name="Devices: Year 1").fill("900")
    page.get_by_role("textbox", name="Devices: Year 2").fill("?")
    expect(page.get_by_text("no amount stands there: Devices: Year 2.")).to_be_visible()
    expect(page.get_by_role("textbox", name="Devices: Total")).to_have_value("900+?")
    page.get_by_role("textbox", name="Devices: Year 2").fill("")
    expect(page.get_by_text("no amount stands there")).to_be_hidden()
    expect(page.get_by_role("textbox", name="Devices: Total")).to_have_value("900")


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
