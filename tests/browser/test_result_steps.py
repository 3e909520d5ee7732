"""What to do first: the order and its reasons, and steps that go into the action plan."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.assessment_answers import LOANS, MIXED, REPAIR, TASKS, give, kept
from tests.browser.reader import saved

SAME = {
    f"now.{LOANS}": "advanced",
    f"now.{REPAIR}": "developing",
    f"want.{REPAIR}": "established",
    f"now.{TASKS}": "developing",
    f"want.{TASKS}": "established",
}
"""Two needs with the same points; the first is about access, the second about use and design."""
ADD, REMOVE = "Put into your action plan", "Take out of your action plan"


@pytest.fixture
def page(page, sample):
    """The sample's results before any answer."""
    page.goto(f"{sample}components/result/")
    return page


def needs(page):
    """The titles of the needs that are shown, in order."""
    return page.locator("[data-step]:visible h3")


def need(page, title):
    """A need by its title."""
    return page.locator("[data-step]").filter(has=page.get_by_role("heading", name=title))


def step(page, title, size):
    """A need's hop, skip or leap."""
    return need(page, title).get_by_role("listitem").filter(has_text=size)


def test_the_first_needs_stand_first_and_the_rest_below(page):
    """As many needs are shown as the data says, in the rule's order; the rest opens."""
    give(page, MIXED)
    expect(needs(page)).to_have_text(["1.1 Loaned devices", "1.2 Repair"])
    page.get_by_text("More needs (1)").click()
    expect(needs(page)).to_have_text(["1.1 Loaned devices", "1.2 Repair", "2.1 Making things"])


def test_a_need_names_the_answers_and_the_points_behind_it(page):
    """A need tells what was answered, what waits for it, and how its points add up."""
    give(page, {**MIXED, "chosen.divides": ["access"]})
    loans = need(page, "1.1 Loaned devices")
    expect(loans).to_contain_text(
        "You answered: Developing now; Advanced wanted; "
        "Elementary: Foundational, High: Established. "
        "Two levels lie between Elementary and High. "
        "It bears on a divide that you chose: Digital access. "
        "These needs should come after it: 1.2 Repair, 2.1 Making things."
    )
    expect(loans).to_contain_text(
        "Points: 2 × 2 for the levels between now and wanted + 2 for a divide that you chose "
        "+ 2 × 1 for the levels between groups + 2 × 1 for the needs that come after it. "
        "Together: 10."
    )
    expect(need(page, "1.2 Repair")).to_contain_text("First comes: 1.1 Loaned devices.")
    for link in loans.get_by_role("link", name=re.compile(r"^\d")).all():
        expect(link).to_have_attribute("href", re.compile(r"self-assessment/\w+/#ind-"))


def test_a_need_leads_to_what_to_read(page):
    """A need has its guide page and its Problems of Practice as links."""
    give(page, MIXED)
    repair = need(page, "1.2 Repair")
    expect(repair.get_by_role("link", name="Checklist")).to_have_attribute(
        "href", re.compile(r"components/checklist/|\.\./checklist/$")
    )
    expect(repair.get_by_role("link", name="Sample Access")).to_be_visible()


def test_the_step_to_begin_with_is_marked_in_words(page):
    """On level one it is the hop, on level two the skip: one mark a need, and it is a word."""
    give(page, MIXED)
    expect(step(page, "1.1 Loaned devices", "Skip")).to_contain_text("Begin here")
    expect(step(page, "1.2 Repair", "Hop")).to_contain_text("Begin here")
    expect(page.get_by_text("Begin here").filter(visible=True)).to_have_count(2)


def test_choosing_a_divide_changes_the_order_and_is_kept(page):
    """A divide that matters more brings its needs forward, on the next visit too."""
    give(page, SAME)
    expect(needs(page)).to_have_text(["1.2 Repair", "2.1 Making things"])
    box = page.get_by_role("checkbox", name="Digital use")
    box.focus()
    page.keyboard.press("Space")
    expect(needs(page)).to_have_text(["2.1 Making things", "1.2 Repair"])
    expect(box).to_be_focused()
    saved(page)
    page.reload()
    expect(box).to_be_checked()
    expect(needs(page)).to_have_text(["2.1 Making things", "1.2 Repair"])
    assert kept(page, "chosen.divides.use") is True


def test_one_click_puts_a_step_into_the_action_plan(page):
    """The step says that it is in the plan, on the next visit too, and the record tells which."""
    give(page, MIXED)
    hop = step(page, "1.2 Repair", "Hop")
    expect(hop.get_by_text("In your action plan.")).to_be_hidden()
    hop.get_by_role("button", name=re.compile(rf"^{ADD} ?: Hop: Repair$")).click()
    expect(hop.get_by_text("In your action plan.")).to_be_visible()
    saved(page)
    record = kept(page, f"action.{REPAIR}.hop")
    assert re.match(r"\d{4}-\d\d-\d\dT", record.pop("made"))
    assert record == {"what": "Put up a sign with the hours.", "indicator": REPAIR, "size": "hop"}
    page.reload()
    expect(hop.get_by_text("In your action plan.")).to_be_visible()
    marked = page.get_by_text("In your action plan.").filter(visible=True)
    expect(marked).to_have_count(1)


def test_a_step_can_be_taken_out_by_keyboard(page):
    """The same button takes the step out again; the focus never leaves it."""
    give(page, MIXED)
    hop = step(page, "1.2 Repair", "Hop")
    hop.get_by_role("button").focus()
    page.keyboard.press("Enter")
    expect(hop.get_by_role("button", name=re.compile(f"^{REMOVE}"))).to_be_focused()
    page.keyboard.press("Enter")
    expect(hop.get_by_role("button", name=re.compile(f"^{ADD}"))).to_be_focused()
    expect(hop.get_by_text("In your action plan.")).to_be_hidden()
    saved(page)
    assert kept(page, f"action.{REPAIR}.hop") is None


def test_without_a_need_it_says_what_a_need_is(page):
    """Where no level wanted is above now, there is a sentence in place of a list."""
    give(page, {f"now.{LOANS}": "advanced", f"want.{LOANS}": "advanced"})
    expect(page.get_by_text("No need stands out yet.")).to_be_visible()
    expect(needs(page)).to_have_count(0)
    expect(page.get_by_text("More needs")).to_be_hidden()


def test_the_example_shows_results_and_keeps_nothing(page, sample):
    """In the example there are results to look at; a step put into the plan is gone afterwards."""
    page.goto(f"{sample}components/result/?example")
    hop = step(page, "1.2 Repair", "Hop")
    hop.get_by_role("button").click()
    expect(hop.get_by_text("In your action plan.")).to_be_visible()
    assert kept(page, f"action.{REPAIR}.hop") is None
    page.goto(f"{sample}components/result/")
    expect(page.get_by_text("There is nothing to show yet.")).to_be_visible()
