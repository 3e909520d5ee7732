"""What is entered or pressed before the script, or before the store, is not lost."""

import pytest
from playwright.sync_api import expect

from tests.browser.assessment_form import LOANS, NOW, REPAIR, WANT, button, choice, group
from tests.browser.assessment_form import unfold as unfold_answers
from tests.browser.held import look_again, open_without, open_without_store
from tests.browser.reader import BROKEN, about, box, checklist, not_applicable, saved, tick, unfold
from tests.browser.reader import REPAIR as ITEM

LIST = "components/checklist/"
FORM = "components/assessment/"
GRID = "components/entry/"
PLANS = "components/plan/"


def test_a_box_ticked_before_the_script(page, sample):
    """A box that is ticked before the script has come is taken over, counted and saved."""
    let_it_come = open_without(page, "index", sample + LIST)
    box(page, ITEM).check()
    let_it_come()
    expect(checklist(page).get_by_text("1 of 8 done")).to_be_visible()
    saved(page)
    page = look_again(page)
    expect(box(page, ITEM)).to_be_checked()


def test_what_was_stored_stays_beside_what_is_new(page, sample):
    """What the reader enters early is added to what the store holds already."""
    page.goto(sample + LIST)
    tick(page, BROKEN)
    let_it_come = open_without(page, "index", sample + LIST)
    expect(box(page, BROKEN)).not_to_be_checked()
    box(page, ITEM).check()
    let_it_come()
    expect(checklist(page).get_by_text("2 of 8 done")).to_be_visible()
    expect(box(page, BROKEN)).to_be_checked()


def test_what_the_browser_restores_is_no_answer(page, sample):
    """A box that the browser itself has set is nothing that the reader has entered."""
    page.goto(sample + LIST)
    tick(page, BROKEN)
    let_it_come = open_without(page, "index", sample + LIST)
    box(page, ITEM).evaluate("(box) => { box.checked = true; }")
    let_it_come()
    expect(checklist(page).get_by_text("1 of 8 done")).to_be_visible()
    expect(box(page, ITEM)).not_to_be_checked()
    expect(box(page, BROKEN)).to_be_checked()


def test_a_box_ticked_and_unticked_early_says_nothing(page, sample):
    """A box that is as it came is no answer, even if it has been used."""
    page.goto(sample + LIST)
    tick(page, BROKEN)
    let_it_come = open_without(page, "index", sample + LIST)
    box(page, BROKEN).check()
    box(page, BROKEN).uncheck()
    let_it_come()
    expect(box(page, BROKEN)).to_be_checked()


def test_a_part_unfolded_before_the_script(page, sample):
    """What the reader has pressed to unfold is unfolded when the script has come."""
    let_it_come = open_without(page, "index", sample + LIST)
    unfold(page, ITEM)
    let_it_come()
    expect(not_applicable(page, ITEM)).to_be_visible()
    expect(not_applicable(page, BROKEN)).to_be_hidden()


def test_both_boxes_of_an_item_before_the_store(page, sample):
    """Of two boxes that exclude each other, the one ticked last holds."""
    let_it_come = open_without_store(page, sample + LIST)
    unfold(page, ITEM)
    box(page, ITEM).check()
    not_applicable(page, ITEM).check()
    let_it_come()
    expect(checklist(page).get_by_text("0 of 7 done")).to_be_visible()
    expect(box(page, ITEM)).not_to_be_checked()
    page = look_again(page)
    expect(checklist(page).get_by_text("0 of 7 done")).to_be_visible()


@pytest.mark.parametrize("script", ["assessment", "index"])
def test_a_rating_before_the_script(page, sample, script):
    """A level chosen before a script has come is taken over, the last one of several."""
    let_it_come = open_without(page, script, sample + FORM)
    choice(page, NOW, REPAIR, "Developing").check()
    choice(page, NOW, REPAIR, "Established").check()
    choice(page, WANT, REPAIR, "Advanced").check()
    let_it_come()
    saved(page)
    page = look_again(page)
    expect(choice(page, NOW, REPAIR, "Established")).to_be_checked()
    expect(choice(page, WANT, REPAIR, "Advanced")).to_be_checked()


def test_a_rating_before_the_store(page, sample):
    """A level and a group's level chosen before the store has opened are taken over."""
    let_it_come = open_without_store(page, sample + FORM)
    choice(page, NOW, LOANS, "Developing").check()
    unfold_answers(page, "Answer by group", LOANS)
    group(page, "High").select_option("Established")
    let_it_come()
    saved(page)
    page = look_again(page)
    expect(choice(page, NOW, LOANS, "Developing")).to_be_checked()
    unfold_answers(page, "Answer by group", LOANS)
    expect(group(page, "High")).to_have_value("established")


def test_evidence_asked_for_before_the_store(page, sample):
    """A button that is pressed before the store has opened does its work then, once."""
    let_it_come = open_without_store(page, sample + FORM)
    for _ in range(3):
        button(page, "Add evidence", LOANS).click()
    let_it_come()
    expect(page.locator("[data-note]")).to_have_count(1)


def test_a_letter_before_the_store(page, sample):
    """A letter of a paper form typed before the store has opened is taken over."""
    let_it_come = open_without_store(page, sample + GRID)
    page.locator("[data-field]").first.fill("3")
    let_it_come()
    saved(page)
    page = look_again(page)
    expect(page.locator("[data-field]").first).to_have_value("3")


def test_a_page_marked_as_read_before_the_store(page, sample):
    """The reading mark set before the store has opened is taken over."""
    let_it_come = open_without_store(page, sample + "components/reading/")
    mark = page.locator("deg-reading input")
    mark.check()
    let_it_come()
    saved(page)
    page = look_again(page)
    expect(mark).to_be_checked()


def test_a_plan_made_before_the_store(page, sample):
    """A name typed and sent before the store has opened makes one plan, and no page is loaded."""
    let_it_come = open_without_store(page, sample + PLANS)
    page.evaluate("window.isSamePage = true")
    page.get_by_label("Name of a new plan, such as a school or a year").fill("Spring team")
    for _ in range(2):
        page.get_by_role("button", name="Make a new plan").click()
    let_it_come()
    expect(page.locator("[data-plan]").filter(has_text="Spring team")).to_have_count(1)
    assert page.evaluate("window.isSamePage")


def test_starting_over_before_the_store(page, sample):
    """Start over pressed before the store has opened clears the list then, and can be undone."""
    page.goto(sample + LIST)
    tick(page, BROKEN)
    let_it_come = open_without_store(page, sample + LIST)
    page.get_by_role("button", name=about("Start over", "Is the sample ready?")).click()
    let_it_come()
    expect(page.get_by_text("All marks on this checklist were taken back.")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(box(page, BROKEN)).to_be_checked()


@pytest.mark.parametrize("address", [LIST, FORM])
def test_nothing_moves_as_a_form_begins(page, sample, address):
    """A box stands in the same place before and after the script has come."""
    script = "index" if address == LIST else "assessment"
    let_it_come = open_without(page, script, sample + address)
    places = """() => [...document.querySelectorAll(
      "deg-checklist [data-done], deg-assessment [type=radio]")]
      .map((box) => Math.round(box.getBoundingClientRect().top + scrollY))"""
    before = page.evaluate(places)
    let_it_come()
    expect(page.locator("deg-checklist, deg-assessment").first).to_have_attribute(
        "data-started", ""
    )
    assert page.evaluate(places) == before
