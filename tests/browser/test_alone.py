"""A part of a page printed alone: it, the head with plan and date, and nothing else."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.page_checks import USELESS_ON_PAPER, words
from tests.browser.paper import sheets

# The browser's own window for printing stays open until it is told that it is done.
OPEN_WINDOW = """() => {
  window.print = () => { dispatchEvent(new Event("beforeprint")); document.title = "printing"; };
}"""
DONE = "dispatchEvent(new Event('afterprint'))"
# Where a part stands, its name, words from its end, and words of the page that are not its own.
PARTS = {
    "a checklist of two": (
        "components/checklist/",
        "Is the sample ready?",
        "Keep a spare charger in each room.",
        ["The long list", "The short list", "Two lists on one page."],
    ),
    "the other checklist": (
        "components/checklist/",
        "Is the short list done?",
        "Print the agenda.",
        ["The long list", "Is the sample ready?"],
    ),
    "a meeting": (
        "components/protocol/",
        "A sample meeting",
        "Agree on who does what by when.",
        ["A meeting with minutes", "At your next meeting"],
    ),
    "prompts": (
        "components/workbook/",
        "Talk about the sample",
        "student change first, and how do we know?",
        ["Questions for a conversation.", "Talk it over"],
    ),
    "the resources": (
        "components/resource/",
        "",
        "Last checked November 21, 2026.",
        ["A list that can be filtered."],
    ),
}


@pytest.fixture(params=PARTS.values(), ids=PARTS)
def part(request, page, sample):
    """A part that can be printed alone, with its page open."""
    address, *rest = request.param
    page.clock.install(time="2026-11-24T09:00:00")
    page.goto(sample + address)
    page.evaluate("degStoreReady")
    page.evaluate(OPEN_WINDOW)
    return rest


def button(page, name):
    """The button beside a part."""
    named = f" ?: {re.escape(name)}" if name else ""
    return page.get_by_role("button", name=re.compile(f"^Print this{named}$"))


def press(page, name):
    """Prints a part alone, by keyboard."""
    button(page, name).focus()
    page.keyboard.press("Enter")
    expect(page).to_have_title("printing")


def test_only_the_part_is_printed_with_the_head(page, part):
    """Paper has the plan, the date and the part from its name to its end, and nothing else."""
    name, end, others = part
    press(page, name)
    printed = " ".join(sheets(page))
    for wanted in ("Our plan", "November 24, 2026", name, end):
        assert wanted in printed
    assert [each for each in others if each in printed] == []
    page.emulate_media(media="print")
    assert page.evaluate(USELESS_ON_PAPER) == []


def test_afterward_the_page_is_as_before(page, part):
    """When the window closes, screen and paper have all that they had, and the focus is kept."""
    name, _, others = part
    page.emulate_media(media="print")
    before = words(page)
    page.emulate_media(media="screen")
    press(page, name)
    page.evaluate(DONE)
    expect(button(page, name)).to_be_focused()
    expect(button(page, name)).to_be_visible()
    page.emulate_media(media="print")
    assert words(page) == before
    assert all(each in " ".join(sheets(page)) for each in others)


def test_without_script_there_is_no_button_and_all_is_printed(new_context, sample):
    """With script off nothing is offered that cannot be done, and paper has the whole page."""
    page = new_context(java_script_enabled=False).new_page()
    page.goto(f"{sample}components/protocol/")
    expect(page.get_by_role("button", name=re.compile("^Print this"))).to_have_count(0)
    printed = " ".join(sheets(page))
    assert "At your next meeting" in printed
    assert "Agree on who does what by when." in printed
