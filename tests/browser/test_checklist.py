"""The checklist, as a person uses it."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.reader import (
    BROKEN,
    EDIT_RECORD,
    ITEMS,
    REPAIR,
    WHOLE,
    WRAP_TEXT,
    about,
    box,
    checklist,
    not_applicable,
    saved,
    tick,
    unfold,
)

SHORT = "Is the short list done?"
KEY = "checklist.sample-why-only"


@pytest.fixture
def page(page, sample):
    """A page with two checklists, nothing ticked."""
    page.goto(f"{sample}components/checklist/")
    return page


def test_a_tick_outlives_the_page(page):
    """A box that is ticked and said to be saved is ticked on the next visit."""
    box(page, REPAIR).check()
    expect(checklist(page).get_by_text("Saved", exact=True)).to_be_visible()
    page.reload()
    expect(box(page, REPAIR)).to_be_checked()
    expect(box(page, BROKEN)).not_to_be_checked()
    expect(checklist(page).get_by_text("1 of 8 done")).to_be_visible()


def test_a_tick_can_be_taken_back(page):
    """A box that is unticked is unticked on the next visit."""
    tick(page, REPAIR)
    box(page, REPAIR).uncheck()
    saved(page)
    page.reload()
    expect(checklist(page).get_by_text("0 of 8 done")).to_be_visible()
    expect(box(page, REPAIR)).not_to_be_checked()


def test_the_count_and_the_bar_say_the_same(page):
    """Five ticks of eight items are told in words, and the bar bears those words as its name."""
    tick(page, *ITEMS)
    bar = page.get_by_role("progressbar", name="5 of 8 done", exact=True)
    expect(bar).to_have_js_property("value", 5)
    expect(bar).to_have_js_property("max", 8)
    expect(checklist(page, SHORT).get_by_text("0 of 2 done")).to_be_visible()


def test_what_does_not_apply_leaves_the_sum(page):
    """An item that does not apply here counts neither as done nor as open."""
    tick(page, REPAIR, BROKEN)
    unfold(page, BROKEN)
    not_applicable(page, BROKEN).check()
    expect(checklist(page).get_by_text("1 of 7 done")).to_be_visible()
    expect(box(page, BROKEN)).not_to_be_checked()
    box(page, BROKEN).check()
    expect(not_applicable(page, BROKEN)).not_to_be_checked()
    expect(checklist(page).get_by_text("2 of 8 done")).to_be_visible()


def test_nothing_that_applies_is_a_dash(page):
    """When no item applies there is a dash and no bar, and never 0 of 0 or a percentage."""
    for item in ("Find a room with a table.", "Print the agenda."):
        unfold(page, item)
        not_applicable(page, item).check()
    short = checklist(page, SHORT)
    expect(short.get_by_text("– (nothing here applies)")).to_be_visible()
    expect(short.get_by_role("progressbar")).to_have_count(0)


def test_an_item_has_an_address(page):
    """The link to an item leads to it, and whoever opens that address sees the item."""
    unfold(page, REPAIR)
    page.get_by_role("link", name=about("Link to this item", REPAIR)).click()
    expect(page).to_have_url(re.compile(r"#sample-why-only$"))
    address = page.url
    page.goto("about:blank")
    page.goto(address)
    expect(box(page, REPAIR)).to_be_in_viewport()


def test_starting_over_can_be_undone(page):
    """Starting over clears this list alone; Undo has the focus and brings every mark back."""
    tick(page, REPAIR, BROKEN, "Print the agenda.")
    page.get_by_role("button", name=about("Start over", "Is the sample ready?")).click()
    expect(page.get_by_role("button", name="Undo")).to_be_focused()
    expect(page.get_by_text("All marks on this checklist were taken back.")).to_be_visible()
    expect(checklist(page).get_by_text("0 of 8 done")).to_be_visible()
    expect(box(page, "Print the agenda.")).to_be_checked()
    page.keyboard.press("Enter")
    expect(checklist(page).get_by_text("2 of 8 done")).to_be_visible()
    expect(box(page, REPAIR)).to_be_checked()
    page.reload()
    expect(checklist(page).get_by_text("2 of 8 done")).to_be_visible()


def reworded(page):
    """The page after the wording of a ticked item has changed."""
    tick(page, REPAIR)
    changes = {"hash": "000000000000", "wording": "Hang the <b>repair</b> hours somewhere."}
    page.evaluate(EDIT_RECORD, ["answers", KEY, changes])
    page.reload()
    note = page.get_by_text("The wording has changed since you answered.")
    expect(note).to_be_visible()
    expect(page.get_by_text("Hang the <b>repair</b> hours somewhere.")).to_be_visible()
    expect(page.locator("q").filter(has_text=REPAIR)).to_be_visible()
    expect(box(page, REPAIR)).to_be_checked()
    return note


def test_a_reworded_item_asks_whether_the_answer_holds(page):
    """Old and new wording stand side by side, and the answer can be confirmed for good."""
    note = reworded(page)
    page.get_by_role("button", name="My answer still holds").click()
    expect(note).to_be_hidden()
    expect(box(page, REPAIR)).to_be_focused()
    saved(page)
    page.reload()
    expect(box(page, REPAIR)).to_be_checked()
    expect(note).to_be_hidden()


def test_a_reworded_item_can_be_answered_anew(page):
    """An answer to the old wording can be taken back."""
    note = reworded(page)
    page.get_by_role("button", name="Take it back and answer anew").click()
    expect(note).to_be_hidden()
    expect(box(page, REPAIR)).not_to_be_checked()


def test_another_tab_follows(page):
    """A tick in one tab shows in another tab by itself."""
    other = page.context.new_page()
    other.goto(page.url)
    expect(checklist(other).get_by_text("0 of 8 done")).to_be_visible()
    box(page, WHOLE).check()
    expect(box(other, WHOLE)).to_be_checked()
    expect(checklist(other).get_by_text("1 of 8 done")).to_be_visible()


def test_two_answers_that_met_are_shown_side_by_side(page):
    """An answer given in a tab that had not heard of another one hides neither; one is chosen."""
    deaf = page.context.new_page()
    deaf.add_init_script("window.BroadcastChannel = class { postMessage() {} }")
    deaf.goto(page.url)
    unfold(deaf, REPAIR)
    tick(page, REPAIR)
    not_applicable(deaf, REPAIR).check()
    saved(deaf)
    page.reload()
    note = page.get_by_role("paragraph").filter(has_text="Two answers met here.")
    expect(note).to_contain_text("Kept: does not apply here. The other: done.")
    page.get_by_role("button", name="Use the other").click()
    expect(note).to_have_count(0)
    expect(box(page, REPAIR)).to_be_checked()
    expect(box(page, REPAIR)).to_be_focused()


def test_the_keyboard_is_enough(page):
    """Every control of an item is reached and used with the keyboard, in reading order."""
    box(page, REPAIR).focus()
    page.keyboard.press("Space")
    expect(box(page, REPAIR)).to_be_checked()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(not_applicable(page, REPAIR)).to_be_focused()
    page.keyboard.press("Space")
    expect(not_applicable(page, REPAIR)).to_be_checked()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name=about("Link to this item", REPAIR))).to_be_focused()
    page.keyboard.press("Tab")
    expect(box(page, BROKEN)).to_be_focused()


def test_a_translated_page_still_works(page):
    """A program that rewrites every text of the page changes no answer and breaks nothing."""
    page.evaluate(WRAP_TEXT)
    page.locator("#sample-why-only").get_by_role("checkbox").first.check()
    expect(page.get_by_text("1 of 8 done")).to_be_visible()
    saved(page)
    page.reload()
    expect(box(page, REPAIR)).to_be_checked()
    expect(page.get_by_text("The wording has changed")).to_have_count(0)


def test_an_answer_holds_in_every_language(page):
    """A box ticked in English is ticked in Spanish, and its wording counts as the same."""
    tick(page, REPAIR)
    page.get_by_role("link", name="Español").click()
    expect(box(page, "Ponga el horario de reparaciones en la entrada.")).to_be_checked()
    expect(page.get_by_text("1 de 8 hechos")).to_be_visible()
    expect(page.get_by_text("El texto cambió")).to_have_count(0)
