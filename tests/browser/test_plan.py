"""Plans: named sets of answers that are made, opened, renamed and deleted."""

import pytest
from playwright.sync_api import expect

from tests.browser.reader import REPAIR, box, tick


@pytest.fixture
def page(page, sample):
    """The plan manager, after one answer has made the first plan."""
    page.goto(f"{sample}components/checklist/")
    tick(page, REPAIR)
    page.goto(f"{sample}components/plan/")
    expect(plan(page, "Our plan")).to_be_visible()
    return page


def plan(page, name):
    """A plan's row by its name."""
    return page.locator("deg-plan").get_by_role("listitem").filter(has_text=name)


def press(page, words, name):
    """Presses a button of a plan's row."""
    plan(page, name).get_by_role("button", name=words).first.click()


def make(page, name):
    """Makes a plan, which opens it."""
    page.get_by_label("Name of a new plan, such as a school or a year").fill(name)
    page.get_by_role("button", name="Make a new plan").click()
    expect(page.get_by_text(f"Made the plan “{name}”. It is open now.")).to_be_visible()


def test_a_new_plan_is_open_and_empty(page, sample):
    """A new plan is said to be made, is the open one, and holds no answer of another."""
    make(page, "North School")
    expect(plan(page, "North School").get_by_text("Open now")).to_be_visible()
    expect(plan(page, "Our plan").get_by_text("Open now")).to_be_hidden()
    page.goto(f"{sample}components/checklist/")
    expect(page.get_by_role("link", name="North School").first).to_be_visible()
    expect(box(page, REPAIR)).not_to_be_checked()


def test_opening_a_plan_brings_its_answers(page, sample):
    """The plan that is opened again has every answer it had."""
    make(page, "North School")
    press(page, "Open", "Our plan")
    expect(page.get_by_text("The plan “Our plan” is open now.")).to_be_visible()
    expect(plan(page, "Our plan").get_by_role("button", name="Rename")).to_be_focused()
    page.goto(f"{sample}components/checklist/")
    expect(box(page, REPAIR)).to_be_checked()


def test_a_plan_is_renamed_with_the_keyboard(page):
    """The form holds the old name; Enter keeps the new one and the focus stays near."""
    press(page, "Rename", "Our plan")
    name = page.get_by_label("New name")
    expect(name).to_be_focused()
    expect(name).to_have_value("Our plan")
    name.press_sequentially("Grade 9 <b>team</b>")
    page.keyboard.press("Enter")
    expect(page.get_by_text("The plan is now called “Grade 9 <b>team</b>”.")).to_be_visible()
    renamed = plan(page, "Grade 9 <b>team</b>")
    expect(renamed.get_by_role("button", name="Rename")).to_be_focused()


def test_the_first_plan_can_be_named_before_any_answer(new_context, sample):
    """A team may name its plan first: nothing has to be ticked before."""
    page = new_context().new_page()
    page.goto(f"{sample}components/plan/")
    expect(plan(page, "Our plan").get_by_role("button", name="Delete")).to_have_count(0)
    press(page, "Rename", "Our plan")
    page.get_by_label("New name").fill("North School")
    page.keyboard.press("Enter")
    expect(page.get_by_text("The plan is now called “North School”.")).to_be_visible()
    page.goto(f"{sample}components/checklist/")
    tick(page, REPAIR)
    expect(page.get_by_role("link", name="North School").first).to_be_visible()


def test_renaming_can_be_left(page):
    """Cancel keeps the name and gives the focus back."""
    press(page, "Rename", "Our plan")
    page.get_by_label("New name").fill("Something else")
    page.get_by_role("button", name="Cancel").click()
    expect(plan(page, "Our plan").get_by_role("button", name="Rename")).to_be_focused()
    expect(page.get_by_text("Something else")).to_have_count(0)


def test_a_deleted_plan_comes_back(page, sample):
    """Deleting says so and puts the focus on Undo, which brings plan and answers back."""
    make(page, "North School")
    press(page, "Delete", "Our plan")
    expect(page.get_by_text("Deleted the plan “Our plan”.")).to_be_visible()
    expect(plan(page, "Our plan")).to_have_count(0)
    expect(page.get_by_role("button", name="Undo")).to_be_focused()
    page.keyboard.press("Enter")
    expect(plan(page, "Our plan")).to_be_visible()
    expect(page.locator("deg-plan button:focus")).to_be_visible()
    press(page, "Open", "Our plan")
    expect(page.get_by_text("The plan “Our plan” is open now.")).to_be_visible()
    page.goto(f"{sample}components/checklist/")
    expect(box(page, REPAIR)).to_be_checked()


def test_a_plan_needs_a_name(page):
    """An empty name, or one of spaces, makes no plan; the box says that it must be filled."""
    page.get_by_role("button", name="Make a new plan").click()
    name = page.get_by_label("Name of a new plan, such as a school or a year")
    expect(name).to_be_focused()
    expect(page.locator("deg-plan").get_by_role("listitem")).to_have_count(1)
    name.fill("   ")
    page.keyboard.press("Enter")
    assert name.evaluate("(box) => box.validity.valueMissing")
    expect(page.locator("deg-plan").get_by_role("listitem")).to_have_count(1)


def test_a_name_is_kept_whole_or_not_at_all(page):
    """A name that is too long makes no plan: the box keeps it, and says by how much it is."""
    name = page.get_by_label("Name of a new plan, such as a school or a year")
    name.fill("Lincoln " * 12_501)
    page.get_by_role("button", name="Make a new plan").click()
    expect(name).to_be_focused()
    said = name.evaluate("(box) => box.validationMessage")
    assert said == "This name is 8 characters too long."
    expect(name).to_have_value("Lincoln " * 12_501)
    expect(page.locator("deg-plan").get_by_role("listitem")).to_have_count(1)
    make(page, "Lincoln " * 20 + "School")


def test_another_tab_sees_the_plan(page):
    """A plan made in one tab is listed in another."""
    other = page.context.new_page()
    other.goto(page.url)
    make(page, "North School")
    expect(plan(other, "North School").get_by_text("Open now")).to_be_visible()


@pytest.mark.browser_context_args(java_script_enabled=False)
def test_without_script_plans_say_what_they_need(context, sample):
    """Without script there are words instead of buttons that do nothing."""
    page = context.new_page()
    page.goto(f"{sample}components/plan/")
    words = "Plans need the script of this page, and it has not started."
    expect(page.locator("deg-plan .deg-unkept")).to_have_text(words)
    expect(page.locator("deg-plan").get_by_role("button")).to_have_count(0)
