"""The page for the board: one sheet, and on it nothing that the team did not choose."""

import re

import pytest
from playwright.sync_api import expect

from tests.axe import faults
from tests.browser.assessment_answers import GIVE, LOANS, MIXED, TASKS, give, kept, note
from tests.browser.page_checks import CUT_OFF, SMALL_TARGETS, TOO_WIDE, USELESS_ON_PAPER
from tests.browser.paper import LEAST, SIZES, printed, sheets, smallest
from tests.browser.reader import about, saved

LIST, TEAMS = "The list names 214 devices.", "Two teams showed their tasks."
NOTES = {
    f"note.{LOANS}.a": note(LIST, "2026-10-02"),
    f"note.{TASKS}.a": note(TEAMS, "2026-09-30", "low"),
}
SHOWN_LIST = f"Loaned devices: {LIST} (October 2, 2026)"
# Every indicator of the page is answered, with room to improve, and some have a note of
# the length of the example's longest.
ANSWER_ALL = """(notes) => {
  const levels = ["foundational", "developing", "established", "advanced"];
  const all = document.querySelector("[data-instrument]").content.querySelectorAll(
    "[data-indicator]");
  const given = {};
  [...all].forEach(({ dataset }, index) => {
    given[`now.${dataset.indicator}`] = levels[index % 4];
    given[`want.${dataset.indicator}`] = levels[Math.min(3, index % 4 + 2)];
    if (index < notes) given[`note.${dataset.indicator}.a`] = {
      text: `What we saw on visit ${index + 1} in six rooms of two schools, and what those said `
        + "who teach and learn in them when nobody else was in the room.",
      date: "2026-09-30",
    };
  });
  return given;
}"""


TOLD = "This is more than one sheet holds."
SENTENCE = "a repair clerk in each school "


def fill_up(page, address, letters, notes):
    """Answers all, asks for so many letters and shows so many notes; the last note's words."""
    page.goto(f"{address}tools/self-assessment/board/")
    given = page.evaluate(ANSWER_ALL, notes)
    given["board.ask"] = (SENTENCE * letters)[:letters]
    given["board.notes"] = [key for key in given if key.startswith("note.")]
    page.evaluate(GIVE, given)
    last = given[given["board.notes"][-1]]["text"]
    expect(sheet(page)).to_contain_text(last)
    return last


@pytest.fixture
def page(page, sample):
    """The sample's page for the board before any answer."""
    page.clock.install(time="2026-11-24T09:00:00")
    page.goto(f"{sample}components/board/")
    return page


def sheet(page):
    """What the board is given."""
    return page.get_by_role("region", name="The page for the board")


def show(page, words):
    """The box that lets a note leave the team."""
    return page.get_by_role("checkbox", name=about("Show to the board", words))


def test_before_the_first_answer_there_is_a_way_to_begin(page):
    """With nothing answered there is a sentence with a link and no sheet."""
    expect(page.get_by_text("There is nothing to show yet.")).to_be_visible()
    begin = page.get_by_role("link", name="Begin the self-assessment")
    expect(begin).to_have_attribute("href", re.compile(r"tools/self-assessment/$"))
    expect(sheet(page)).to_be_hidden()


def test_the_sheet_sums_up_in_plain_words(page):
    """Plan, date, picture, strengths and needs stand on the sheet, at most three of each."""
    give(page, {**MIXED, f"want.{TASKS}": None})
    expect(sheet(page).get_by_text("Our plan November 24, 2026")).to_be_visible()
    expect(sheet(page)).to_contain_text("Our team looked at 3 of 3 indicators")
    expect(sheet(page).get_by_role("img", name=re.compile("^Now and wanted"))).to_be_visible()
    expect(sheet(page).locator("[data-strengths] li")).to_have_text(["Making things"])
    expect(sheet(page).locator("[data-needs] li")).to_have_text(
        [
            "Loaned devices: now Developing, wanted Advanced. "
            "Next step: Join the lists of all schools.",
            "Repair: now Foundational, wanted Established. "
            "Next step: Put up a sign with the hours.",
        ]
    )


def test_no_note_leaves_the_team_unless_it_is_chosen(page):
    """Every box is open at first; a chosen note shows its words and date, and never who knows."""
    give(page, {**MIXED, **NOTES})
    expect(show(page, SHOWN_LIST)).not_to_be_checked()
    expect(sheet(page)).not_to_contain_text(LIST)
    expect(sheet(page).get_by_text("What this rests on")).to_be_hidden()
    show(page, SHOWN_LIST).check()
    expect(sheet(page)).to_contain_text(SHOWN_LIST)
    expect(sheet(page)).not_to_contain_text(TEAMS)
    expect(sheet(page)).not_to_contain_text("The clerk")
    saved(page)
    page.reload()
    expect(sheet(page)).to_contain_text(SHOWN_LIST)
    assert kept(page, f"board.notes.note.{LOANS}.a") is True


@pytest.mark.parametrize("date", ["0026-10-03", "2026-02-31", "10/03/26", "2062-10-03"])
def test_a_date_that_is_not_sure_is_no_fact(page, date):
    """Whatever a file or an early version brought stands on the sheet as something to check."""
    key = f"note.{LOANS}.a"
    give(page, {**MIXED, key: note(LIST, date), f"board.notes.{key}": True})
    expect(sheet(page)).to_contain_text(f"{LIST} (date to check: {date})")


def test_what_the_board_is_asked_is_not_cut_in_silence(page):
    """What does not fit stays in its box and is said; the sheet has what is kept."""
    give(page, MIXED)
    box = page.get_by_role("textbox", name="What you ask the board for")
    box.fill("x" * 100_000 + " and more.")
    expect(page.get_by_text("The last 10 characters do not fit here")).to_be_visible()
    expect(page.locator("[data-status]").first).to_have_text("Not saved")
    expect(box).to_have_value("x" * 100_000 + " and more.")
    assert kept(page, "board.ask") == "x" * 100_000


def test_a_chosen_note_can_be_taken_back_by_keyboard(page):
    """The box takes the note off the sheet again, and keeps the focus."""
    give(page, {**MIXED, **NOTES, "board.notes": [f"note.{LOANS}.a"]})
    box = show(page, SHOWN_LIST)
    box.focus()
    page.keyboard.press("Space")
    expect(box).to_be_focused()
    expect(sheet(page)).not_to_contain_text(LIST)


def test_a_note_that_was_removed_is_not_shown(page):
    """A note that was chosen and is gone since leaves no trace on the sheet."""
    give(page, {**MIXED, **NOTES, "board.notes": [f"note.{LOANS}.a"]})
    give(page, {f"note.{LOANS}.a": None})
    expect(sheet(page).get_by_text("What this rests on")).to_be_hidden()


def test_what_is_asked_is_printed_as_words(page):
    """What the team writes stands on the sheet as it is typed, and is there on the next visit."""
    give(page, MIXED)
    box = page.get_by_role("textbox", name="What you ask the board for")
    expect(sheet(page).get_by_text("What we ask for")).to_be_hidden()
    box.press_sequentially("Pay <b>students</b>.")
    expect(sheet(page)).to_contain_text("Pay <b>students</b>.")
    saved(page)
    page.reload()
    expect(box).to_have_value("Pay <b>students</b>.")
    expect(sheet(page)).to_contain_text("Pay <b>students</b>.")


def test_it_prints_at_a_press(page):
    """The button opens the browser's own window for printing."""
    give(page, MIXED)
    page.evaluate("window.print = () => { document.title = 'printing'; }")
    page.get_by_role("button", name="Print this page").click()
    expect(page).to_have_title("printing")


def test_paper_has_the_sheet_alone(page):
    """What was prepared does not show on paper; what was asked does, as text."""
    give(page, {**MIXED, **NOTES, "board.ask": "Pay students."})
    expect(sheet(page)).to_contain_text("Pay students.")
    page.emulate_media(media="print")
    expect(sheet(page)).to_contain_text("Pay students.")
    expect(page.get_by_role("heading", name="Prepare the page")).to_be_hidden()
    expect(page.locator(".deg-print-head")).to_be_hidden()
    assert page.evaluate(USELESS_ON_PAPER) == []


@pytest.mark.parametrize(("size", "landscape"), SIZES)
def test_the_example_fits_one_sheet(page, site, size, landscape):
    """The guide's own example is one sheet in every size, with no letter under nine points."""
    page.goto(f"{site}tools/self-assessment/board/?example")
    expect(sheet(page)).to_contain_text("Fund one more repair clerk")
    paper = printed(page, size, landscape)
    assert len(paper.pages) == 1
    assert smallest(paper) >= LEAST


@pytest.mark.parametrize("built", ["sample", "site"])
@pytest.mark.parametrize(("size", "landscape"), SIZES)
def test_what_is_promised_fits_one_sheet(page, request, built, size, landscape):
    """A request of 600 characters and five notes fit on one sheet, and nothing is told."""
    fill_up(page, request.getfixturevalue(built), 600, notes=5)
    expect(page.get_by_text(TOLD)).to_be_hidden()
    paper = printed(page, size, landscape)
    assert len(paper.pages) == 1
    assert smallest(paper) >= LEAST


@pytest.mark.parametrize(("letters", "notes"), [(900, 5), (1000, 5), (600, 12), (3000, 5)])
def test_what_is_too_much_is_told_and_nothing_is_lost(page, site, letters, notes):
    """Whatever needs a second sheet is told before; each word is printed, at nine points."""
    last = fill_up(page, site, letters, notes)
    told = page.get_by_text(TOLD).is_visible()
    for size, landscape in SIZES:
        paper = printed(page, size, landscape)
        assert told or len(paper.pages) == 1, (size, landscape)
        assert smallest(paper) >= LEAST
        words = " ".join(sheets(page, size, landscape))
        assert words.count("a repair clerk in each school") == letters // 30
        assert last in words


@pytest.mark.parametrize("look", [{}, {"color_scheme": "dark"}, {"forced_colors": "active"}])
@pytest.mark.parametrize("width", [320, 360, 1280])
def test_it_can_be_read_everywhere(page, width, look):
    """Narrow and wide, light, dark and in forced colors: nothing is cut, too wide or at fault."""
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(reduced_motion="reduce", **look)
    give(page, {**MIXED, **NOTES, "board.notes": [f"note.{LOANS}.a"], "board.ask": "Pay."})
    expect(sheet(page)).to_contain_text("Pay.")
    assert page.evaluate(TOO_WIDE) == []
    assert page.evaluate(CUT_OFF) == []
    assert page.evaluate(SMALL_TARGETS) == []
    assert faults(page) == []


def test_without_script_it_says_what_to_write(new_context, sample):
    """Without script there is a sentence that says what goes on the sheet."""
    page = new_context(java_script_enabled=False).new_page()
    page.goto(f"{sample}components/board/")
    words = page.locator("deg-board .deg-unkept")
    expect(words).to_contain_text("write three strengths, three needs")
    expect(page.get_by_role("textbox")).to_have_count(0)
