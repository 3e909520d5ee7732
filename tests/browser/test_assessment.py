"""An area of the self-assessment, as a team answers it."""

import re

import pytest
from playwright.sync_api import expect

from tests.axe import faults

from .assessment_form import (
    BY_GROUP,
    LEVELS,
    LOANS,
    NOW,
    OTHERS,
    REPAIR,
    WANT,
    button,
    choice,
    group,
    question,
    unfold,
)
from .reader import EDIT_RECORD, saved


@pytest.fixture
def page(page, sample):
    """The first area of the sample, nothing answered."""
    page.goto(f"{sample}tools/self-assessment/sample/")
    return page


def test_answers_outlive_the_page(page):
    """Where we are and where we want to be stand there again on the next visit, and are counted."""
    expect(page.get_by_text("0 of 2 answered")).to_be_visible()
    choice(page, NOW, LOANS, "Developing").check()
    choice(page, WANT, LOANS, "Advanced").check()
    choice(page, NOW, REPAIR, "We don't know yet").check()
    saved(page)
    page.reload()
    expect(page.get_by_text("2 of 2 answered")).to_be_visible()
    expect(choice(page, NOW, LOANS, "Developing")).to_be_checked()
    expect(choice(page, WANT, LOANS, "Advanced")).to_be_checked()
    expect(choice(page, NOW, REPAIR, "We don't know yet")).to_be_checked()
    expect(choice(page, WANT, REPAIR, "Advanced")).not_to_be_checked()


def test_each_question_has_its_answers_with_their_descriptions(page):
    """Each level has its description beside it, for the eye and for the ear."""
    for title in (LOANS, REPAIR):
        for words, answers in ((NOW, [*LEVELS, *OTHERS]), (WANT, LEVELS)):
            radios = question(page, words, title).get_by_role("radio")
            expect(radios).to_have_count(len(answers))
            for answer in answers:
                expect(choice(page, words, title, answer)).to_be_visible()
    description = "A sign at the desk gives the hours."
    expect(page.get_by_text(description)).to_be_visible()
    for words in (NOW, WANT):
        told = choice(page, words, REPAIR, "Developing")
        expect(told).to_have_accessible_description(description)


def test_the_whole_row_answers(page):
    """A press on a level's description chooses the level."""
    page.get_by_text("A sign at the desk gives the hours.").click(force=True)
    expect(choice(page, NOW, REPAIR, "Developing")).to_be_checked()


def test_what_does_not_apply_leaves_the_sum(page):
    """An indicator that does not apply is not counted; when none applies there is a dash."""
    choice(page, NOW, LOANS, "Does not apply here").check()
    expect(page.get_by_text("0 of 1 answered")).to_be_visible()
    choice(page, NOW, REPAIR, "Does not apply here").check()
    expect(page.get_by_text("– (nothing here applies)")).to_be_visible()


@pytest.mark.parametrize("words", [NOW, WANT])
def test_an_answer_can_be_taken_back(page, words):
    """The button stands only where there is an answer, leaves the focus there, and clears it."""
    expect(question(page, words, REPAIR).get_by_role("button")).to_have_count(0)
    choice(page, words, REPAIR, "Established").check()
    question(page, words, REPAIR).get_by_role("button").click()
    expect(choice(page, words, REPAIR, "Foundational")).to_be_focused()
    expect(question(page, words, REPAIR).get_by_role("button")).to_have_count(0)
    saved(page)
    page.reload()
    expect(page.get_by_text("0 of 2 answered")).to_be_visible()
    expect(page.locator("input:checked")).to_have_count(0)


def test_groups_are_answered_and_their_gap_is_told(page):
    """The gap stands in words; until all together are answered, the lowest group counts."""
    unfold(page, "Answer by group", LOANS)
    expect(group(page, "Elementary").get_by_role("option")).to_have_text(
        ["Not answered", *LEVELS, *OTHERS]
    )
    group(page, "Elementary").select_option("Established")
    gap = page.locator("[data-gap]")
    counted = "Until you answer for all together, the lowest group counts: {}."
    expect(gap).to_have_text(counted.format("Established"))
    group(page, "High").select_option("Foundational")
    told = "Gap between groups: 2 of 3 levels. Foundational: High. Established: Elementary."
    expect(gap).to_have_text(f"{told} {counted.format('Foundational')}")
    expect(page.get_by_text("1 of 2 answered")).to_be_visible()
    choice(page, NOW, LOANS, "Developing").check()
    expect(gap).to_have_text(told)
    group(page, "High").select_option("Established")
    expect(gap).to_have_text("No gap: all of these groups are at one level (Established).")
    saved(page)
    page.reload()
    unfold(page, "Answer by group", LOANS)
    expect(group(page, "High")).to_have_value("established")
    group(page, "High").select_option("Not answered")
    expect(gap).to_be_hidden()
    expect(question(page, BY_GROUP, REPAIR)).to_have_count(0)


def test_next_steps_and_where_to_read(page, sample):
    """Under each indicator stand its three steps, its guide page and its problems."""
    unfold(page, "Next steps", LOANS)
    for words in ("Hop, within a month: Count", "Skip, within a semester: Join", "Leap, over a"):
        expect(page.get_by_text(words).first).to_be_visible()
    expect(page.get_by_role("link", name="Sample Access").first).to_be_visible()
    expect(page.get_by_text("Read first:").get_by_role("link")).to_have_attribute(
        "href", re.compile("components/checklist/")
    )


def test_areas_follow_each_other(page, sample):
    """The end of a page leads to the area before and after, the last one to the results."""
    page.get_by_text("Next area:").get_by_role("link", name="Tasks").click()
    expect(page).to_have_url(f"{sample}tools/self-assessment/second/")
    results = page.locator("deg-assessment").get_by_role("link", name="See your results")
    expect(results).to_have_attribute("href", "../results/")
    page.get_by_text("Previous area:").get_by_role("link", name="Devices").click()
    expect(page).to_have_url(f"{sample}tools/self-assessment/sample/")
    page.goto(f"{sample}es/tools/self-assessment/second/")
    page.get_by_text("Área anterior:").get_by_role("link", name="Dispositivos").click()
    expect(page).to_have_url(f"{sample}es/tools/self-assessment/sample/")


def test_the_keyboard_is_enough(page):
    """A question is one stop for Tab, and the arrow keys choose within it."""
    choice(page, NOW, REPAIR, "Foundational").focus()
    page.keyboard.press("ArrowDown")
    expect(choice(page, NOW, REPAIR, "Developing")).to_be_checked()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    expect(question(page, NOW, REPAIR).get_by_role("button")).to_be_focused()
    page.keyboard.press("Tab")
    expect(choice(page, WANT, REPAIR, "Foundational")).to_be_focused()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(choice(page, WANT, REPAIR, "Foundational")).to_be_focused()
    saved(page)
    page.reload()
    expect(choice(page, NOW, REPAIR, "Established")).to_be_checked()
    expect(page.locator("input:checked")).to_have_count(1)


def reworded(page, wording):
    """The page after the wording of an answered indicator has changed."""
    choice(page, NOW, REPAIR, "Developing").check()
    choice(page, WANT, REPAIR, "Advanced").check()
    saved(page)
    changes = {"hash": "000000000000", **wording}
    for key in ("now.ind-sample-repair", "want.ind-sample-repair"):
        page.evaluate(EDIT_RECORD, ["answers", key, changes])
    page.reload()
    note = page.get_by_text("The wording has changed since you answered.")
    expect(note).to_be_visible()
    return note


def test_a_reworded_indicator_asks_whether_the_answer_holds(page):
    """Old and new wording stand side by side; confirming holds for both questions, for good."""
    note = reworded(page, {"wording": "A <b>broken</b> device is back within a week."})
    expect(page.locator("q").first).to_have_text("A <b>broken</b> device is back within a week.")
    page.get_by_role("button", name="My answer still holds").click()
    expect(note).to_have_count(0)
    expect(choice(page, NOW, REPAIR, "Developing")).to_be_focused()
    saved(page)
    page.reload()
    expect(page.get_by_text("1 of 2 answered")).to_be_visible()
    expect(note).to_have_count(0)
    expect(choice(page, WANT, REPAIR, "Advanced")).to_be_checked()


def test_a_reworded_level_is_told_and_can_be_answered_anew(page):
    """Where only a level's words have changed, the note says so; the answers can be taken back."""
    note = reworded(page, {})
    expect(page.get_by_text("One of its levels is described in other words now.")).to_be_visible()
    page.get_by_role("button", name="Take it back and answer anew").click()
    expect(note).to_have_count(0)
    expect(page.locator("input:checked")).to_have_count(0)


def test_two_answers_that_met_are_shown_side_by_side(page):
    """An answer given in a tab that had not heard of another hides neither; one is chosen."""
    deaf = page.context.new_page()
    deaf.add_init_script("window.BroadcastChannel = class { postMessage() {} }")
    deaf.goto(page.url)
    choice(page, WANT, REPAIR, "Developing").check()
    saved(page)
    choice(deaf, WANT, REPAIR, "Advanced").check()
    saved(deaf)
    page.reload()
    note = page.get_by_role("paragraph").filter(has_text="Two answers met here.")
    expect(note).to_contain_text("Kept: Advanced (Where do we want to be?).")
    expect(note).to_contain_text("The other: Developing (Where do we want to be?).")
    page.get_by_role("button", name="Use the other").click()
    expect(note).to_have_count(0)
    expect(choice(page, WANT, REPAIR, "Developing")).to_be_checked()


def test_another_tab_follows(page):
    """An answer in one tab shows in another by itself, in its own language."""
    other = page.context.new_page()
    other.goto(page.url.replace("/guide/", "/guide/es/"))
    expect(other.get_by_text("0 de 2 respondidos")).to_be_visible()
    choice(page, NOW, LOANS, "Developing").check()
    expect(other.get_by_text("1 de 2 respondidos")).to_be_visible()
    expect(other.get_by_role("radio", name="En desarrollo").first).to_be_checked()
    expect(other.get_by_text("El texto cambió")).to_have_count(0)


@pytest.mark.parametrize("palette", ["light", "dark"])
def test_axe_finds_nothing_when_all_is_in_use(page, palette):
    """With answers, an open list, evidence and a note there is no fault, narrow and wide."""
    reworded(page, {})
    button(page, "Add evidence", LOANS).click()
    for words in ("Answer by group", "Next steps"):
        unfold(page, words, LOANS)
    group(page, "High").select_option("Advanced")
    page.emulate_media(color_scheme=palette, reduced_motion="reduce")
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 740})
        assert faults(page) == []
