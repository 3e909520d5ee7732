"""One indicator at a time, for a meeting in front of a projector; and the place that is kept."""

import re

import pytest
from playwright.sync_api import expect

from tests.axe import faults

from .assessment_form import LOANS, NOW, REPAIR, choice, position
from .page_checks import CUT_OFF, TOO_WIDE
from .reader import saved
from .test_names import SETTLED


@pytest.fixture
def page(page, sample):
    """The first area of the sample, nothing answered."""
    page.goto(f"{sample}tools/self-assessment/sample/")
    return page


def press(page, words):
    """Presses one of the bar's buttons."""
    page.locator("deg-assessment").get_by_role("button", name=words, exact=True).click()


def shown(page, title):
    """Only one indicator is on the screen."""
    headings = page.locator("main").get_by_role("heading", level=2)
    expect(headings).to_have_count(1)
    expect(headings).to_contain_text(title)


def test_one_indicator_stands_alone_and_large(page):
    """The first indicator alone, in larger letters, with its number; then the next, and back."""
    heading = page.get_by_role("heading", name="1.1 Loaned devices")
    size = "(element) => parseFloat(getComputedStyle(element).fontSize)"
    before = heading.evaluate(size)
    press(page, "One at a time")
    shown(page, LOANS)
    assert heading.evaluate(size) > 1.3 * before
    expect(page.get_by_role("banner")).to_be_hidden()
    expect(page.get_by_role("navigation")).to_have_count(0)
    expect(position(page)).to_have_text("1 of 2")
    expect(page.get_by_role("button", name="Previous", exact=True)).to_be_disabled()
    press(page, "Next")
    shown(page, REPAIR)
    expect(position(page)).to_have_text("2 of 2")
    expect(page.get_by_role("status").filter(has_text="2 of 2: 1.2 Repair")).to_be_attached()
    press(page, "Previous")
    shown(page, LOANS)
    press(page, "All on one page")
    expect(page.locator("main").get_by_role("heading", level=2)).to_have_count(2)


def test_the_keyboard_is_enough(page):
    """Enter goes on, the focus never gets lost, and Escape leaves to where it was."""
    page.get_by_role("button", name="One at a time").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Next", exact=True)).to_be_focused()
    page.keyboard.press("Enter")
    shown(page, REPAIR)
    expect(page.get_by_role("button", name="Previous", exact=True)).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="One at a time")).to_be_focused()
    expect(page.get_by_role("heading", name="1.2 Repair")).to_be_in_viewport()


def test_an_answer_is_kept_there_too(page):
    """An answer given in front of the projector is saved and counted."""
    press(page, "One at a time")
    choice(page, NOW, LOANS, "Established").check()
    expect(page.get_by_text("1 of 2 answered")).to_be_visible()
    saved(page)
    page.keyboard.press("Escape")
    expect(choice(page, NOW, LOANS, "Established")).to_be_checked()


def test_the_place_is_kept_over_a_reload(page):
    """The address names the indicator, and a reload shows it again, alone as before."""
    press(page, "One at a time")
    press(page, "Next")
    expect(page).to_have_url(re.compile("#ind-sample-repair$"))
    page.reload()
    shown(page, REPAIR)
    expect(position(page)).to_have_text("2 of 2")
    press(page, "All on one page")
    page.reload()
    expect(page.locator("main").get_by_role("heading", level=2)).to_have_count(2)


def test_the_place_is_kept_for_the_next_visit(page, sample):
    """My progress leads back to the indicator, and the projector begins with it."""
    choice(page, NOW, REPAIR, "Developing").check()
    saved(page)
    expect(page).to_have_url(re.compile("#ind-sample-repair$"))
    # The place is written after the answer; what is read now is read after it.
    page.evaluate(SETTLED)
    page.goto(f"{sample}tools/my-progress/")
    resume = page.locator("deg-resume").get_by_role("link")
    expect(resume).to_have_attribute(
        "href", re.compile("tools/self-assessment/sample/#ind-sample-repair$")
    )
    resume.click()
    expect(page.get_by_role("heading", name="1.2 Repair")).to_be_in_viewport()
    press(page, "One at a time")
    shown(page, REPAIR)


def test_one_indicator_is_an_area_too(page, sample):
    """Where there is only one, the way out has the focus, and both other buttons are off."""
    page.goto(f"{sample}tools/self-assessment/second/")
    press(page, "One at a time")
    expect(page.get_by_role("button", name="All on one page")).to_be_focused()
    expect(page.get_by_role("button", name="Next", exact=True)).to_be_disabled()


def test_paper_has_all_of_them(page):
    """Printed while one is shown, the page has all indicators."""
    press(page, "One at a time")
    page.emulate_media(media="print")
    expect(page.locator("main").get_by_role("heading", level=2)).to_have_count(2)


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_it_fits_every_screen(page, width):
    """Nothing is cut off or wider than the screen, and axe finds no fault."""
    page.set_viewport_size({"width": width, "height": 740})
    press(page, "One at a time")
    assert page.evaluate(TOO_WIDE) + page.evaluate(CUT_OFF) == []
    assert faults(page) == []
