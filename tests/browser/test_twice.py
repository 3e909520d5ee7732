"""A button that is pressed twice does its work once."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.assessment_form import LOANS, NOW, WANT, button, choice
from tests.browser.reader import BROKEN, ITEMS, REPAIR, about, box, checklist, saved, tick

LIST = "components/checklist/"
PLANS = "components/plan/"

# The kinds of buttons in the main part: what script or style knows each by.
KINDS = """() => {
  const shown = [...document.querySelectorAll("main button")].filter((b) => b.checkVisibility());
  const hooks = shown.map((button) => {
    const hook = [...button.attributes].find(({ name }) => name.startsWith("data-"));
    if (hook) return `[${hook.name}]`;
    return button.closest("form") ? "form button[type=submit]" : "[data-size] button";
  });
  return [...new Set(hooks)];
}"""

# Presses so often in one go, with every field of the button's form filled in.
PRESS = """([selector, times]) => {
  const button = [...document.querySelectorAll(selector)].find((b) => b.checkVisibility());
  for (const box of button.form?.querySelectorAll("input[required]") ?? []) box.value = "Named";
  for (let time = 0; time < times; time += 1) button.click();
}"""

# No press has to wait for the script that it needs.
FETCHED = "async () => { await (await degStoreReady).large(); }"

# What is stored when all has come to rest, without what differs from one run to the next.
STORED = """async () => {
  const store = await degStoreReady;
  const [{ name }] = await indexedDB.databases();
  const request = indexedDB.open(name);
  await new Promise((done) => { request.onsuccess = done; });
  const { result } = request;
  const read = (store) => new Promise((done) => {
    result.transaction(store).objectStore(store).getAll().onsuccess = (event) =>
      done(event.target.result);
  });
  const look = async () => {
    const [plans, answers, acts] = await Promise.all(["plans", "answers", "snapshots"].map(read));
    const nameOf = new Map(plans.map((plan) => [plan.id, plan.name]));
    const said = answers.map(({ plan, key, value }) =>
      `${nameOf.get(plan)}: ${key.split(".").slice(0, 2)} ${JSON.stringify(value)?.length > 4}`);
    return JSON.stringify([plans.map((plan) => plan.name).sort(), said.sort(), acts.length]);
  };
  let before, now = await look();
  for (let calm = 0; calm < 10; calm = now === before && store.status === "saved" ? calm + 1 : 0) {
    before = now;
    now = await look();
  }
  result.close();
  return now;
}"""


@pytest.fixture(scope="module")
def used(browser, sample):
    """What a browser keeps in which two plans have been used: ticks, ratings, a note, an undo."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(sample + LIST)
    tick(page, *ITEMS)
    page.goto(sample + PLANS)
    page.get_by_label(re.compile("Name of a new plan")).fill("Second")
    page.get_by_role("button", name="Make a new plan").click()
    expect(page.locator("[data-plan]").filter(has_text="Second")).to_have_count(1)
    page.goto(sample + LIST)
    tick(page, REPAIR, BROKEN, "Print the agenda.")
    page.get_by_role("button", name=about("Start over", "Is the short list done?")).click()
    expect(page.get_by_role("button", name="Undo")).to_be_focused()
    page.goto(f"{sample}components/assessment/")
    choice(page, NOW, LOANS, "Foundational").check()
    choice(page, WANT, LOANS, "Advanced").check()
    button(page, "Add evidence", LOANS).click()
    page.get_by_role("textbox").first.fill("Forty laptops came back.")
    saved(page)
    state = context.storage_state(indexed_db=True)
    context.close()
    return state


@pytest.mark.expects_complaint("too frequent calls to print()")
@pytest.mark.parametrize("name", ["checklist", "assessment", "plan", "data", "round", "result"])
def test_every_button_pressed_twice_does_its_work_once(new_context, sample, used, name):
    """For each kind of button of a page, two presses leave what one press leaves."""

    def opened():
        page = new_context(storage_state=used).new_page()
        page.goto(f"{sample}components/{name}/")
        page.wait_for_function("() => document.querySelector('main [data-started]') !== null")
        page.evaluate(FETCHED)
        page.evaluate(STORED)  # what an element lists has been read and shown by then
        return page

    def after(selector, times):
        page = opened()
        handed = []
        page.on("download", lambda file: handed.append(file.suggested_filename))
        page.evaluate(PRESS, [selector, times])
        stored = page.evaluate(STORED), len(handed)
        page.context.close()
        return stored

    kinds = opened().evaluate(KINDS)
    assert kinds
    once = {kind: after(kind, 1) for kind in kinds}
    twice = {kind: after(kind, 2) for kind in kinds}
    assert twice == once
    assert set(once.values()) != {after(kinds[0], 0)}, "no button did anything"


def test_started_over_twice_undo_brings_the_first_back(page, sample):
    """Start over pressed twice, then Undo: what stood before the first press is back."""
    page.goto(sample + LIST)
    tick(page, REPAIR, BROKEN)
    page.get_by_role("button", name=about("Start over", "Is the sample ready?")).dblclick()
    expect(page.get_by_text("All marks on this checklist were taken back.")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("The marks are back.")).to_be_visible()
    expect(checklist(page).get_by_text("2 of 8 done")).to_be_visible()


def test_started_over_again_later_undo_brings_the_first_back(page, sample):
    """Start over pressed again with nothing to clear leaves the Undo of the first press."""
    page.goto(sample + LIST)
    tick(page, REPAIR, BROKEN)
    start_over = page.get_by_role("button", name=about("Start over", "Is the sample ready?"))
    page.clock.install()
    start_over.click()
    expect(page.get_by_role("button", name="Undo")).to_be_focused()
    page.clock.run_for(1000)
    start_over.click()
    expect(page.get_by_role("button", name="Undo")).to_be_focused()
    page.get_by_role("button", name="Undo").click()
    expect(checklist(page).get_by_text("2 of 8 done")).to_be_visible()


def test_nothing_to_clear_is_said(page, sample):
    """Start over on an empty list says so, and offers no Undo."""
    page.goto(sample + LIST)
    tick(page, "Print the agenda.")
    page.get_by_role("button", name=about("Start over", "Is the sample ready?")).click()
    expect(page.get_by_text("There was no mark to take back.")).to_be_visible()
    expect(page.get_by_role("button", name="Undo")).to_have_count(0)


def test_undo_says_what_it_left(page, sample):
    """An answer given after starting over stays, and Undo says how many do."""
    page.goto(sample + LIST)
    tick(page, REPAIR, BROKEN)
    page.get_by_role("button", name=about("Start over", "Is the sample ready?")).click()
    expect(checklist(page).get_by_text("0 of 8 done")).to_be_visible()
    box(page, REPAIR).check()
    saved(page)
    page.get_by_role("button", name="Undo").click()
    words = "The marks are back. What was changed since then stays as it is (1)."
    expect(page.get_by_text(words)).to_be_visible()


def test_the_next_plan_does_not_go_too(page, sample):
    """The second of two presses does not meet the plan that has moved under the pointer."""
    page.goto(sample + PLANS)
    for name in ("First", "Second", "Third"):
        page.get_by_label(re.compile("Name of a new plan")).fill(name)
        page.get_by_role("button", name="Make a new plan").click()
        expect(page.locator("[data-plan]").filter(has_text=name)).to_have_count(1)
    place = page.get_by_role("button", name=re.compile("Delete.*First")).bounding_box()
    page.mouse.move(place["x"] + 5, place["y"] + 5)
    page.mouse.down()
    page.mouse.up()
    expect(page.locator("[data-plan]").filter(has_text="First")).to_have_count(0)
    page.mouse.down()
    page.mouse.up()
    expect(page.locator("[data-plan]")).to_have_count(2)
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("[data-plan]")).to_have_count(3)


def test_two_presses_do_not_remove_everything(page, sample):
    """The question whether to remove everything is not answered by a second press."""
    page.goto(sample + LIST)
    tick(page, REPAIR)
    page.goto(f"{sample}components/data/")
    page.get_by_role("button", name=re.compile("^Remove")).first.dblclick()
    expect(page.locator("[data-forget-not]")).to_be_focused()
    expect(page.locator("[data-forgotten]")).to_have_text("")
