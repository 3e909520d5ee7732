"""Evidence: what a team saw, heard or found, who knows, and how sure it is."""

import re

import pytest
from playwright.sync_api import expect

from .assessment_answers import GIVE
from .assessment_form import LOANS, NOW, REPAIR, button, choice, named
from .page_checks import USELESS_ON_PAPER
from .reader import saved

TEXT, DATE, WHO = "What we saw, heard or found", "Date", "Who knows"
LINK, SURE = "Link, if there is one", "How sure are we?"
SAID = {
    TEXT: "The office list names <b>212</b> devices.",
    WHO: "Office manager",
    LINK: "https://example.org/list",
}


@pytest.fixture
def page(page, sample):
    """The first area of the sample on a certain day, nothing answered."""
    page.clock.install(time="2026-11-24T20:30:00")
    page.goto(f"{sample}tools/self-assessment/sample/")
    return page


def note(page, number, title=LOANS):
    """A piece of evidence by its number."""
    return page.get_by_role("group", name=named(f"Evidence {number}", title))


def add(page, words, title=LOANS):
    """Adds a piece of evidence and types its text."""
    button(page, "Add evidence", title).click()
    page.keyboard.type(words)


def notes_kept(page):
    """Every piece of evidence as the store has it."""
    return page.evaluate(
        """async () => [...(await degStoreReady).answers]
          .filter(([key, { value }]) => key.startsWith("note.") && value)
          .map(([, { value }]) => value)"""
    )


def test_evidence_outlives_the_page(page):
    """All that was typed stands there again; the date is today's unless another is set."""
    button(page, "Add evidence", LOANS).click()
    first = note(page, 1)
    expect(first.get_by_label(TEXT)).to_be_focused()
    expect(first.get_by_label(DATE)).to_have_value("2026-11-24")
    for label, words in SAID.items():
        first.get_by_label(label).fill(words)
    first.get_by_label(DATE).fill("2026-10-01")
    first.get_by_label(SURE).select_option("medium")
    saved(page)
    page.reload()
    for label, words in {**SAID, DATE: "2026-10-01", SURE: "medium"}.items():
        expect(first.get_by_label(label)).to_have_value(words)
    expect(page.get_by_text("0 of 2 answered")).to_be_visible()


def test_it_is_saved_as_typed(page):
    """A text is kept while the cursor is still in it, and typing never moves the cursor."""
    add(page, "The list is here")
    saved(page)
    for _ in range(4):
        page.keyboard.press("ArrowLeft")
    page.keyboard.type("i")
    page.keyboard.type("n ")
    typed = "The list is in here"
    expect(note(page, 1).get_by_label(TEXT)).to_have_value(typed)
    expect(note(page, 1).get_by_label(TEXT)).to_be_focused()
    saved(page)
    page.reload()
    expect(note(page, 1).get_by_label(TEXT)).to_have_value(typed)


def test_a_date_stays_as_it_was_typed(page, sample):
    """Beside it stands the day that was read; that is kept, printed, and there after a reload."""
    add(page, "Seen.")
    date = note(page, 1).get_by_label(DATE, exact=True)
    date.fill("10/03/26")
    expect(note(page, 1).get_by_text("October 3, 2026", exact=True)).to_be_visible()
    saved(page)
    expect(date).to_have_value("10/03/26")
    assert notes_kept(page)[0]["date"] == "2026-10-03"
    expect(note(page, 1).locator("[data-paper]")).to_contain_text(f"{DATE}: October 3, 2026")
    page.goto(f"{sample}es/tools/self-assessment/sample/")
    expect(page.get_by_text("3 de octubre de 2026", exact=True)).to_be_visible()
    page.get_by_label("Fecha", exact=True).fill("3/11/26")
    expect(page.get_by_text("3 de noviembre de 2026", exact=True)).to_be_visible()


@pytest.mark.parametrize(
    ("typed", "question"),
    [
        ("last fall", "Which day is this? Your words are kept."),
        ("02/30/2026", "write it like November 24, 2026."),
        ("10/3/0026", "Is the year 26 right?"),
        ("Oct 3 2062", "October 3, 2062 has not come yet. Is it right?"),
    ],
)
def test_a_date_that_is_not_sure_is_asked_about(page, typed, question):
    """The question comes once the field is left, is tied to it and spoken; the words stay."""
    add(page, "Seen.")
    date = note(page, 1).get_by_label(DATE, exact=True)
    date.fill(typed)
    saved(page)
    expect(page.get_by_text(question)).to_have_count(0)
    page.keyboard.press("Tab")
    expect(note(page, 1).get_by_text(question)).to_be_visible()
    expect(date).to_have_accessible_description(re.compile(re.escape(question)))
    expect(page.locator("body > [role=status]")).to_contain_text(question)
    expect(date).to_have_value(typed)
    page.reload()
    expect(note(page, 1).get_by_text(question)).to_be_visible()
    expect(note(page, 1).locator("[data-paper]")).to_contain_text(f"{DATE}: date to check: ")


ASKED_BEFORE_LEAVING = """() => !dispatchEvent(
  new Event("beforeunload", { cancelable: true }))"""


def test_what_does_not_fit_is_said_and_stays(page):
    """A text that is too long stays in its box, whatever happens beside it; a part is kept."""
    add(page, "")
    text, rest = note(page, 1).get_by_label(TEXT), "🎒 Here it goes on."
    text.fill("á" * 99_999 + rest)
    said = "The last 19 characters do not fit here and are not kept. They begin with “🎒 Here"
    expect(note(page, 1).get_by_text(said)).to_be_visible()
    expect(text).to_have_accessible_description(re.compile(re.escape(said)))
    expect(page.locator("body > [role=status]")).to_contain_text(said)
    note(page, 1).get_by_label(WHO).fill("The clerk")
    status = page.locator("[data-status]")
    expect(status).to_have_text("Not saved")
    expect(text).to_have_value("á" * 99_999 + rest)
    assert notes_kept(page)[0]["text"] == "á" * 99_999
    note(page, 1).get_by_role("button", name="Remove").click()
    button(page, "Undo", LOANS).click()
    expect(text).to_have_value("á" * 99_999 + rest)
    assert page.evaluate(ASKED_BEFORE_LEAVING)
    text.fill("á" * 99_999 + "a")
    expect(page.get_by_text("do not fit here")).to_have_count(0)
    saved(page)
    expect(text).not_to_have_attribute("aria-invalid", "true")
    assert not page.evaluate(ASKED_BEFORE_LEAVING)


def test_what_the_form_cannot_show_is_kept(page):
    """A field that somebody else's file brought stays as it was when another one is changed."""
    odd = {"text": "A\r\nlist.", "date": 20261003, "sure": "rather", "room": "12", "who": ""}
    page.evaluate(GIVE, {"note.ind-sample-loans.a": odd})
    note(page, 1).get_by_label(WHO).fill("The clerk")
    saved(page)
    assert notes_kept(page) == [{**odd, "who": "The clerk"}]


def test_what_was_only_added_is_not_kept(page):
    """A form in which nobody has typed is not evidence, and goes without Undo."""
    button(page, "Add evidence", REPAIR).click()
    choice(page, NOW, REPAIR, "Developing").check()
    expect(note(page, 1, REPAIR)).to_be_visible()
    note(page, 1, REPAIR).get_by_role("button", name="Remove").click()
    expect(button(page, "Add evidence", REPAIR)).to_be_focused()
    expect(page.get_by_role("button", name="Undo")).to_have_count(0)
    button(page, "Add evidence", REPAIR).click()
    saved(page)
    page.reload()
    expect(page.get_by_text("1 of 2 answered")).to_be_visible()
    expect(note(page, 1, REPAIR)).to_have_count(0)


def test_removing_can_be_undone(page):
    """Removing takes one piece, numbers the rest anew and leaves the focus on Undo."""
    for words in ("First.", "Second."):
        add(page, words)
    saved(page)
    note(page, 1).get_by_role("button", name="Remove").click()
    expect(button(page, "Undo", LOANS)).to_be_focused()
    said = page.get_by_role("status").filter(has_text="The evidence was removed.")
    expect(said).to_be_visible()
    expect(note(page, 1).get_by_label(TEXT)).to_have_value("Second.")
    expect(note(page, 2)).to_have_count(0)
    page.keyboard.press("Enter")
    expect(note(page, 2).get_by_label(TEXT)).to_have_value("First.")
    expect(note(page, 2).get_by_label(TEXT)).to_be_focused()
    note(page, 1).get_by_role("button", name="Remove").click()
    saved(page)
    page.reload()
    expect(note(page, 1).get_by_label(TEXT)).to_have_value("First.")
    expect(note(page, 2)).to_have_count(0)


def test_another_tab_follows_and_disturbs_nobody(page):
    """Evidence from another tab appears, and what is being typed here keeps its place."""
    other = page.context.new_page()
    other.goto(page.url)
    add(page, "Typed here")
    expect(note(other, 1).get_by_label(TEXT)).to_have_value("Typed here")
    add(other, "Typed there.")
    expect(note(page, 2).get_by_label(TEXT)).to_have_value("Typed there.")
    page.keyboard.type(", and on.")
    expect(note(page, 1).get_by_label(TEXT)).to_have_value("Typed here, and on.")
    expect(note(other, 1).get_by_label(TEXT)).to_have_value("Typed here, and on.")


def test_ten_answers_and_notes_given_at_once_are_kept(page):
    """As fast as a browser can, ten notes and their indicator's answer are all saved."""
    for number in range(10):
        add(page, f"Note {number}.", REPAIR)
    choice(page, NOW, REPAIR, "Advanced").check()
    saved(page)
    page.reload()
    expect(choice(page, NOW, REPAIR, "Advanced")).to_be_checked()
    texts = page.get_by_label(TEXT)
    expect(texts).to_have_count(10)
    told = {texts.nth(index).input_value() for index in range(10)}
    assert told == {f"Note {number}." for number in range(10)}


def test_on_paper_stands_what_was_given(page):
    """Paper has the evidence as words, boxes with their mark, lines where nothing is given."""
    add(page, "The office list names 212 devices.")
    note(page, 1).get_by_label(SURE).select_option("high")
    choice(page, NOW, LOANS, "Developing").check()
    page.emulate_media(media="print")
    paper = note(page, 1).get_by_text("names 212 devices.", exact=False).last
    expect(paper).to_have_text(
        f"{TEXT}: The office list names 212 devices. · {DATE}: November 24, 2026 · {SURE}: high"
    )
    expect(paper).to_be_visible()
    mark = """(radio) => getComputedStyle(radio.nextElementSibling, "::before").content"""
    for answer, drawn in {"Developing": '"✕"', "Advanced": '""'}.items():
        radio = page.locator(f"#ind-sample-loans-now-{answer.lower()}")
        assert radio.evaluate(mark) == drawn
    lines = page.locator("[data-lines]")
    expect(lines.nth(0)).to_be_hidden()
    expect(lines.nth(1)).to_be_visible()
    assert page.evaluate(USELESS_ON_PAPER) == []


def test_without_script_it_is_a_paper_form(new_context, sample):
    """Without script every indicator has its number, boxes and lines, and no button stands idle."""
    page = new_context(java_script_enabled=False).new_page()
    page.goto(f"{sample}tools/self-assessment/sample/")
    for number, title in (("1.1", LOANS), ("1.2", REPAIR)):
        expect(page.get_by_role("heading", name=f"{number} {title}", level=2)).to_be_visible()
    expect(page.get_by_role("radio")).to_have_count(20)
    expect(page.get_by_text(WHO).first).to_be_visible()
    expect(page.locator("deg-assessment").get_by_role("button")).to_have_count(0)
    expect(page.get_by_text("Count the loaned devices in one school.")).to_be_visible()
    expect(page.locator("deg-assessment .deg-unkept")).to_contain_text("answers are not kept")
    page.emulate_media(media="print")
    assert page.evaluate(USELESS_ON_PAPER) == []


def test_the_example_is_left_as_it_was_found(page, sample):
    """The example goes along to the next area and back to one's own answers; it keeps nothing."""
    page.goto(f"{sample}tools/self-assessment/sample/?example")
    expect(page.get_by_text("2 of 2 answered")).to_be_visible()
    expect(note(page, 1).get_by_label(TEXT)).to_have_value("The list is from last fall.")
    expect(note(page, 1).get_by_label(DATE)).to_have_value("2025-09-24")
    add(page, "Only looking around.")
    page.get_by_text("Next area:").get_by_role("link").click()
    expect(page).to_have_url(f"{sample}tools/self-assessment/second/?example")
    expect(page.get_by_text("1 of 1 answered")).to_be_visible()
    page.get_by_text("Previous area:").get_by_role("link").click()
    expect(note(page, 1)).to_be_visible()
    expect(note(page, 2)).to_have_count(0)
    page.get_by_role("link", name="Leave the example").click()
    expect(page.get_by_text("0 of 2 answered")).to_be_visible()
    expect(note(page, 1)).to_have_count(0)
