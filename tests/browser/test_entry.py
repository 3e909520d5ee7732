"""The grid for a paper form: letters typed by keyboard alone become answers."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.paper import LEAST, SIZES, printed, sheets, smallest
from tests.browser.reader import saved

LOANS, REPAIR, TASKS = "1.1 Loaned devices", "1.2 Repair", "2.1 Making things"


@pytest.fixture
def page(page, sample):
    """The grid of the sample."""
    page.goto(f"{sample}components/entry/")
    page.evaluate("degStoreReady")
    return page


def box(page, indicator, field="now"):
    """The box of an indicator by its name."""
    return page.get_by_role("textbox", name=f"{indicator}: {field}")


def answers(page):
    """The value of every answer that is stored, by key."""
    return page.evaluate(
        """async () => Object.fromEntries([...(await degStoreReady).answers]
          .map(([key, { value }]) => [key, value]))"""
    )


def test_a_form_is_typed_in_by_keyboard(page):
    """Tab goes from box to box and letters become answers, which are there after a reload."""
    box(page, LOANS).focus()
    for letter in ("2", "4", "?", "3", "x"):
        page.keyboard.type(letter)
        page.keyboard.press("Tab")
    saved(page)
    expected = {
        "now.ind-sample-loans": "developing",
        "want.ind-sample-loans": "advanced",
        "now.ind-sample-repair": "unknown",
        "want.ind-sample-repair": "established",
        "now.ind-sample-tasks": "not-applicable",
    }
    assert answers(page) == expected
    page.reload()
    expect(box(page, LOANS, "want")).to_have_value("4")
    expect(box(page, TASKS)).to_have_value("x")


def test_enter_and_arrows_go_from_row_to_row(page):
    """Enter and the arrow down go to the same box of the next row, the arrow up back."""
    box(page, LOANS, "want").focus()
    page.keyboard.press("Enter")
    expect(box(page, REPAIR, "want")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(box(page, TASKS, "want")).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(box(page, REPAIR, "want")).to_be_focused()


def test_a_wrong_letter_is_told_and_nothing_is_lost(page):
    """A letter without meaning is refused in a sentence, and the answer before it stays."""
    box(page, LOANS).fill("7")
    expect(page.get_by_role("status").filter(has_text="is kept")).to_have_count(1)
    expect(page.locator("deg-entry [data-status]")).to_be_empty()
    box(page, LOANS).fill("2")
    saved(page)
    box(page, LOANS).fill("7")
    expect(box(page, LOANS)).to_have_attribute("aria-invalid", "true")
    words = re.compile("“7” is not one of 1, 2, 3, 4, . and x. The answer that was there .* kept.")
    expect(page.get_by_role("cell", name=words)).to_be_visible()
    expect(box(page, LOANS)).to_have_accessible_description(words)
    expect(page.get_by_role("status").filter(has_text=words)).to_have_count(1)
    assert answers(page) == {"now.ind-sample-loans": "developing"}
    box(page, LOANS).fill("22")
    expect(page.get_by_role("status").filter(has_text="“22” is not one of 1, 2")).to_be_attached()
    box(page, LOANS, "want").fill("?")
    expect(box(page, LOANS, "want")).to_have_attribute("aria-invalid", "true")
    box(page, LOANS).fill("3")
    expect(page.get_by_role("cell", name=words)).to_have_count(0)
    expect(box(page, LOANS)).to_have_accessible_description("")


def test_an_empty_box_takes_the_answer_back(page):
    """What is wiped out in the grid is an answer taken back."""
    box(page, LOANS).fill("3")
    saved(page)
    box(page, LOANS).fill("")
    saved(page)
    assert answers(page) == {"now.ind-sample-loans": None}


def test_the_wording_travels_with_the_answer(page):
    """An answer from the grid knows the wording that it answers, as one from the form does."""
    box(page, LOANS).fill("1")
    saved(page)
    record = page.evaluate(
        """async () => {
          const { answers } = await degStoreReady;
          const { hash, wording, lang } = answers.get("now.ind-sample-loans");
          return { known: hash.length, wording, lang };
        }"""
    )
    wording = "Every student who needs a device has one."
    assert record == {"known": 12, "wording": wording, "lang": "en"}


def test_on_paper_and_without_script_there_is_the_form_alone(new_context, sample):
    """The form has every level and room to write; the grid is for a keyboard and hides."""
    page = new_context(java_script_enabled=False).new_page()
    page.goto(f"{sample}components/entry/")
    expect(page.get_by_role("table")).to_be_hidden()
    expect(page.locator("deg-entry .deg-unkept")).to_be_visible()
    form = page.locator(".deg-paper")
    expect(form.get_by_role("heading", name=REPAIR)).to_be_visible()
    expect(form.get_by_text("A sign at the desk gives the hours.")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator(".deg-entry")).to_be_hidden()
    expect(form.get_by_text("Now: 1").first).to_be_visible()


@pytest.mark.parametrize(("size", "landscape"), SIZES)
def test_the_form_is_short_and_nothing_is_parted(page, site, size, landscape):
    """The guide's form takes at most 19 sheets, and no indicator stands on two of them."""
    page.goto(f"{site}tools/self-assessment/paper/")
    page.evaluate("degStoreReady")
    indicators = page.locator(".deg-paper__indicator").evaluate_all(
        "all => all.map((each, at) => { each.prepend(`B${at}B `); each.append(` E${at}E`); })"
    )
    found = sheets(page, size, landscape)
    assert len(found) <= 19
    assert len(indicators) >= 35
    for at in range(len(indicators)):
        assert [(f"B{at}B" in words, f"E{at}E" in words) for words in found].count(
            (True, True)
        ) == 1
    assert smallest(printed(page, size, landscape)) >= LEAST


def test_digits_can_be_circled_by_hand(page, site):
    """On paper the middles of two answers side by side are 12 millimeters apart or more."""
    page.goto(f"{site}tools/self-assessment/paper/")
    page.emulate_media(media="print")
    gaps = page.locator(".deg-paper__answer > span").evaluate_all(
        """fields => fields.flatMap((field) => {
          const middles = [...field.querySelectorAll("b")].map((mark) => {
            const { left, right } = mark.getBoundingClientRect();
            return (left + right) / 2;
          });
          return middles.slice(1).map((middle, at) => (middle - middles[at]) * 25.4 / 96);
        })"""
    )
    assert len(gaps) >= 35 * (5 + 3 + 2)
    assert min(gaps) >= 12
