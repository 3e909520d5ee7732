"""Rounds: a new one begins with the answers of the open plan, and any two are compared."""

import pytest
from playwright.sync_api import expect

from tests.axe import faults
from tests.browser.page_checks import TOO_WIDE, USELESS_ON_PAPER

LOANS, REPAIR, TASKS = (f"ind-sample-{name}" for name in ("loans", "repair", "tasks"))
GIVE = """async (values) => {
  const store = await degStoreReady;
  for (const [key, value] of Object.entries(values)) {
    await store.answer(key, value, { hash: "a hash", wording: "Words", lang: "en" });
  }
}"""
NAMES = "async () => (await (await degStoreReady).plans.list()).map((plan) => plan.name)"


@pytest.fixture
def page(page, sample):
    """The sample's rounds in November, with one plan that has answers."""
    page.clock.install(time="2026-11-24T09:00:00")
    page.goto(f"{sample}components/round/")
    give(page, {LOANS: "developing", REPAIR: "established"})
    return page


def give(page, levels):
    """Answers where we are now, in the open plan."""
    page.evaluate(GIVE, {f"now.{name}": level for name, level in levels.items()})


def begin(page, name="Fall 2026"):
    """Begins a round by its form."""
    page.get_by_label("Name of the new round").fill(name)
    page.get_by_role("button", name="Begin the round").click()
    expect(page.get_by_text(f"The round “{name}” has begun")).to_be_visible()


def row(page, title):
    """The cells of a row of the table: earlier, later, change."""
    return page.get_by_role("row").filter(has_text=title).get_by_role("cell")


def test_with_one_round_there_is_nothing_to_compare(page):
    """One plan: a sentence says when two can be compared, and no table is there."""
    expect(page.get_by_text("There is one round so far.")).to_be_visible()
    expect(page.get_by_role("table")).to_have_count(0)
    expect(page.get_by_role("combobox")).to_have_count(0)


def test_a_round_begins_with_the_keyboard(page, sample):
    """The season is suggested; Enter begins the round, says so and offers the first area."""
    name = page.get_by_label("Name of the new round")
    expect(name).to_have_value("Fall 2026")
    name.press("Enter")
    said = "The round “Fall 2026” has begun and is open now. “Our plan” stays as it was."
    expect(page.get_by_role("status").filter(has_text=said)).to_be_visible()
    expect(name).to_be_focused()
    expect(page.get_by_role("link", name="Go to the first area")).to_have_attribute(
        "href", "../../tools/self-assessment/sample/"
    )
    expect(row(page, "Loaned devices")).to_have_text(["Developing", "Developing", "the same"])


@pytest.mark.parametrize(
    ("day", "season"),
    [
        ("2026-12-01", "Winter 2026"),
        ("2027-02-28", "Winter 2027"),
        ("2027-03-01", "Spring 2027"),
        ("2027-08-31", "Summer 2027"),
        ("2027-09-01", "Fall 2027"),
    ],
)
def test_the_season_is_suggested(page, day, season):
    """Winter begins in December, spring in March, summer in June, fall in September."""
    page.clock.set_fixed_time(f"{day}T12:00:00")
    page.reload()
    expect(page.get_by_label("Name of the new round")).to_have_value(season)


def test_two_rounds_are_compared(page):
    """Each indicator's levels and its change in words; an area's average of those in both."""
    give(page, {TASKS: "unknown"})
    begin(page)
    give(page, {LOANS: "advanced", REPAIR: "developing", TASKS: "advanced"})
    expect(row(page, "Loaned devices")).to_have_text(["Developing", "Advanced", "2 levels up"])
    expect(row(page, "Repair")).to_have_text(["Established", "Developing", "one level down"])
    expect(row(page, "Making things")).to_have_text(["We don't know yet", "Advanced", "–"])
    expect(row(page, "Devices (2 of 2 compared)")).to_have_text(["2.5", "3.0", "up by 0.5"])
    expect(row(page, "Tasks (0 of 1 compared)")).to_have_text(["–", "–", "–"])
    heads = page.get_by_role("columnheader")
    expect(heads).to_have_text(["Area and indicator", "Our plan", "Fall 2026", "Change"])


def test_what_does_not_apply_is_not_compared(page):
    """A level and "does not apply" make no change, and leave the area's average alone."""
    begin(page)
    give(page, {LOANS: "not-applicable"})
    expect(row(page, "Loaned devices")).to_have_text(["Developing", "Does not apply here", "–"])
    expect(row(page, "(1 of 2 compared)")).to_have_text(["3.0", "3.0", "the same on average"])


def test_any_two_rounds_are_chosen(page):
    """Three rounds: the open one and the one before it first, then whichever are chosen."""
    begin(page)
    give(page, {LOANS: "established"})
    begin(page, "Fall 2027")
    give(page, {LOANS: "advanced"})
    cells = row(page, "Loaned devices")
    expect(cells).to_have_text(["Established", "Advanced", "one level up"])
    earlier, later = page.get_by_label("Earlier round"), page.get_by_label("Later round")
    first = "Our plan, begun Nov 24, 2026"
    expect(earlier.get_by_role("option")).to_contain_text([first, "Fall 2026", "Fall 2027"])
    earlier.select_option(first)
    expect(cells).to_have_text(["Developing", "Advanced", "2 levels up"])
    later.select_option("Fall 2026, begun Nov 24, 2026")
    expect(cells).to_have_text(["Developing", "Established", "one level up"])
    later.select_option(first)
    expect(cells).to_have_text(["Developing", "Developing", "the same"])


def test_a_round_that_has_begun_is_compared_at_once(page):
    """Whatever was chosen before, the new round is set against the one that it continues."""
    begin(page)
    page.get_by_label("Later round").select_option("Our plan, begun Nov 24, 2026")
    expect(page.get_by_role("columnheader")).to_contain_text(["Area", "Our plan", "Our plan", "C"])
    begin(page, "Fall 2027")
    expect(page.get_by_role("columnheader")).to_contain_text(
        ["Area", "Fall 2026", "Fall 2027", "C"]
    )


def test_wording_that_changed_is_marked(page):
    """Marked is an answer to another wording than the earlier round's, and no other."""
    begin(page)
    marks = page.get_by_text("The wording has changed.")
    expect(row(page, "Repair")).to_have_text(["Established", "Established", "the same"])
    expect(marks.filter(visible=True)).to_have_count(0)
    page.evaluate(
        """async () => (await degStoreReady)
          .answer("now.ind-sample-repair", "advanced", { hash: "another hash" })"""
    )
    expect(row(page, "Repair")).to_have_text(["Established", "Advanced", "one level up"])
    expect(marks.filter(visible=True)).to_have_count(1)
    expect(page.get_by_role("rowheader", name="Repair")).to_contain_text("The wording has changed.")


def test_a_round_s_date_from_a_file_is_no_fact_unless_it_is_sure(page):
    """A plan whose file says that it began in the year 26 is named with something to check."""
    page.evaluate(
        """async () => {
          const store = await degStoreReady;
          await store.session.editCurrent(() => ({ created: "0026-10-03T09:00:00.000Z" }));
        }"""
    )
    begin(page)
    first = "Our plan, begun date to check: 0026-10-03T09:00:00.000Z"
    expect(page.get_by_label("Earlier round").get_by_role("option", name=first)).to_be_attached()


def test_a_round_needs_a_name(page):
    """Spaces make no round; the box says that it must be filled."""
    name = page.get_by_label("Name of the new round")
    name.fill("   ")
    page.get_by_role("button", name="Begin the round").click()
    assert name.evaluate("(box) => box.validity.valueMissing")
    assert page.evaluate(NAMES) == ["Our plan"]


def test_a_round_that_cannot_be_kept_is_told(page):
    """Where the browser refuses, a sentence says so, and the plan is as it was."""
    page.evaluate(
        """async () => {
          (await degStoreReady).plans.continue = () => Promise.reject(new Error("full"));
        }"""
    )
    page.get_by_role("button", name="Begin the round").click()
    expect(page.get_by_text("The round could not be saved in this browser")).to_be_visible()
    expect(page.get_by_role("link", name="Go to the first area")).to_have_count(0)
    assert page.evaluate(NAMES) == ["Our plan"]


def test_another_tab_sees_the_round(page):
    """A round that began in one tab is compared in another, and so is what is answered there."""
    other = page.context.new_page()
    other.goto(page.url)
    begin(page)
    give(page, {LOANS: "advanced"})
    expect(row(other, "Loaned devices")).to_have_text(["Developing", "Advanced", "2 levels up"])


def test_the_example_has_one_round(page, sample):
    """In the example no round begins, and the reader's own plans are not compared there."""
    begin(page)
    page.goto(f"{sample}components/round/?example")
    expect(page.get_by_text("The example has one round.")).to_be_visible()
    expect(page.get_by_role("button", name="Begin the round")).to_have_count(0)
    expect(page.get_by_role("table")).to_have_count(0)


def test_in_spanish(page, sample):
    """Names, numbers and words of the comparison are Spanish."""
    page.goto(f"{sample}es/components/round/")
    name = page.get_by_label("Nombre de la ronda nueva")
    expect(name).to_have_value("Otoño 2026")
    name.press("Enter")
    expect(row(page, "Dispositivos prestados")).to_have_text(["En desarrollo"] * 2 + ["igual"])
    expect(row(page, "(2 de 2 comparados)").first).to_have_text("2,5")


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (360, "dark"), (1280, "light")])
def test_the_comparison_is_sound(page, width, scheme):
    """The filled table has no fault for axe and fits a narrow screen; on paper it stands alone."""
    begin(page, "Fall 2026, with all schools of the district and their families")
    give(page, {LOANS: "not-applicable", REPAIR: "foundational"})
    page.set_viewport_size({"width": width, "height": 740})
    page.emulate_media(color_scheme=scheme)
    expect(row(page, "Repair")).to_have_text(["Established", "Foundational", "2 levels down"])
    assert faults(page) == []
    assert page.evaluate(TOO_WIDE) == []
    page.emulate_media(media="print")
    assert page.evaluate(USELESS_ON_PAPER) == []
    expect(page.get_by_role("table")).to_be_visible()


@pytest.mark.browser_context_args(java_script_enabled=False)
def test_without_script(context, sample):
    """Without script a sentence says how two rounds are compared on paper."""
    page = context.new_page()
    page.goto(f"{sample}components/round/")
    words = page.locator("deg-round .deg-unkept")
    expect(words).to_contain_text("lay two rounds side by side")
    expect(page.locator("deg-round").get_by_role("button")).to_have_count(0)
    expect(page.get_by_role("table")).to_have_count(0)
