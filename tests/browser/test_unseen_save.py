"""A save is told where the reader is: seen without scrolling, heard once, and never too much."""

import pytest
from playwright.sync_api import expect

from .assessment_answers import MIXED, give
from .assessment_form import LOANS, button
from .page_checks import CUT_OFF, TOO_WIDE
from .sight import heard, listen, lost_focus, unseen
from .test_header import BLOCK_STORAGE
from .test_notice import REFUSE, notice

LIST, AREA = "components/checklist/", "tools/self-assessment/sample/"
NO_DATABASE = "Object.defineProperty(window, 'indexedDB', { value: undefined });"
FAILED = "Your last answer is not saved."
# Every state that a status line has shown.
FOLLOW = """addEventListener("DOMContentLoaded", () => {
  window.states = new Set();
  new MutationObserver(() => {
    for (const line of document.querySelectorAll("[data-status]")) states.add(line.innerText);
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
})"""
SIZES = [{"width": 360, "height": 640}, {"width": 1280, "height": 720}]
# What is answered on each kind of page that keeps answers, by its address.
ANSWERS = {
    LIST: lambda page: page.locator("[data-item] [data-done]").last.check(),
    "components/reading/": lambda page: page.locator("deg-reading input").check(),
    AREA: lambda page: page.locator("[data-question] input").last.check(),
    "components/entry/": lambda page: page.locator("[data-field]").last.fill("1"),
    "tools/self-assessment/results/": lambda page: page.locator("[data-first] button").last.click(),
    "tools/self-assessment/board/": lambda page: page.locator("[data-ask]").fill("A van"),
}


@pytest.fixture(params=SIZES, ids=["phone", "desk"])
def window(page, request):
    """The same page on a phone and on a desk."""
    page.set_viewport_size(request.param)
    return page


@pytest.mark.parametrize("path", ANSWERS)
def test_a_failed_save_is_seen_where_the_reader_is(window, sample, path):
    """Far down the page, the words beside the answer and the bar at the foot are in the window."""
    page = window
    page.goto(sample + path)
    give(page, MIXED, sample + path)
    page.evaluate("() => degStoreReady")
    page.evaluate(REFUSE)
    ANSWERS[path](page)
    status = page.locator("[data-status][data-state=unsaved]").first
    expect(status).to_have_text("Not saved")
    expect(notice(page).get_by_role("alert")).to_contain_text(FAILED)
    assert [unseen(status), unseen(notice(page))] == ["", ""]
    assert unseen(notice(page).get_by_role("button", name="Download a copy now")) == ""
    assert page.evaluate(TOO_WIDE) == page.evaluate(CUT_OFF) == []
    page.evaluate("makeRoom()")
    expect(status).to_have_count(0)
    expect(notice(page)).to_have_count(0)


def test_a_failed_save_is_heard_once(page, sample):
    """Three answers fail: one alert, no second voice, and the word Saved once there is room."""
    page.goto(sample + LIST)
    page.evaluate(REFUSE)
    listen(page)
    for at in range(3):
        page.locator("[data-item] [data-done]").nth(at).check()
    expect(notice(page)).to_be_visible()
    page.evaluate("makeRoom()")
    page.locator("[data-item] [data-done]").nth(3).check()
    expect(notice(page)).to_have_count(0)
    expect(page.get_by_role("status").filter(has_text="Saved")).to_be_attached()
    assert [kind for kind, _ in heard(page)] == ["alert", "status"]
    assert heard(page)[1] == ("status", "Saved. 4 of 8 done")


def test_the_bar_never_covers_what_has_the_focus(window, sample):
    """It comes up under a box at the foot, and stays while the keyboard goes through the page."""
    page = window
    page.goto(sample + LIST)
    page.evaluate(REFUSE)
    box = page.locator("[data-item] [data-done]").nth(5)
    box.focus()
    page.evaluate(
        "scrollBy(0, document.activeElement.getBoundingClientRect().bottom - innerHeight)"
    )
    page.keyboard.press("Space")
    expect(notice(page)).to_be_visible()
    covers = "([box, bar]) => box.getBoundingClientRect().bottom > bar.getBoundingClientRect().top"
    page.wait_for_function(
        f"(pair) => !({covers})(pair)", arg=[box.element_handle(), notice(page).element_handle()]
    )
    while not page.evaluate("document.activeElement.matches('deg-notice *')"):
        assert lost_focus(page) == ""
        page.keyboard.press("Tab")


def test_a_closed_bar_gives_the_focus_back(page, sample):
    """Closed by hand or gone by itself, the bar leaves the focus where the reader was before."""
    page.goto(sample + LIST)
    for leave in (lambda: page.keyboard.press("Enter"), lambda: page.evaluate("makeRoom()")):
        page.evaluate(REFUSE)
        last = page.get_by_role("contentinfo").get_by_role("link").last
        page.locator("[data-item] [data-done]").first.click()
        expect(notice(page)).to_be_visible()
        last.focus()
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        expect(notice(page).get_by_role("button", name="Close this message")).to_be_focused()
        leave()
        expect(notice(page)).to_have_count(0)
        expect(last).to_be_focused()
        page.evaluate("makeRoom()")
        expect(page.locator("[data-status][data-state=saved]").first).to_be_visible()


@pytest.mark.parametrize("path", [AREA, "tools/self-assessment/board/"])
def test_saved_is_said_once_the_field_is_left(page, sample, path):
    """Eight words with a rest after each are eight saves and one message, on leaving the field."""
    page.clock.install()
    page.goto(sample + path)
    give(page, MIXED, sample + path)
    if path == AREA:
        button(page, "Add evidence", LOANS).click()
    field = page.locator("main textarea").first
    # The board's form shows once the store has opened, and what is hidden takes no focus.
    expect(field).to_be_visible()
    field.focus()
    listen(page)
    for word in ["We", "count", "what", "came", "back", "each", "Friday", "here"]:
        page.keyboard.type(f"{word} ")
        expect(page.locator("[data-status]").first).to_have_text("Saved")
        page.clock.run_for(3000)
    assert heard(page) == []
    page.keyboard.press("Tab")
    page.clock.run_for(3000)
    assert heard(page) == [("status", "Saved")]


def test_many_answers_in_one_go_are_one_message(page, sample):
    """Eight boxes ticked without a rest say Saved once, with the last count."""
    page.clock.install()
    page.goto(sample + LIST)
    listen(page)
    for at in range(8):
        page.locator("[data-item] [data-done]").nth(at).check()
        page.clock.run_for(200)
    expect(page.locator("[data-status]").first).to_have_text("Saved")
    page.clock.run_for(3000)
    [(_, words)] = heard(page)
    count = page.locator("deg-checklist [data-count]").first.inner_text()
    assert words == f"Saved. {count}"


@pytest.mark.parametrize("path", ANSWERS)
@pytest.mark.parametrize(
    ("without", "word"), [(NO_DATABASE, "Kept for now"), (BLOCK_STORAGE, "Not saved")]
)
def test_saved_is_said_only_of_what_outlives_a_kill(page, sample, path, without, word):
    """In the simpler storage answers are kept for now, in memory they are not saved."""
    page.add_init_script(without)
    page.add_init_script(FOLLOW)
    page.goto(sample + path)
    give(page, MIXED)
    ANSWERS[path](page)
    expect(page.locator("[data-status][data-state]").first).to_have_text(word)
    assert page.evaluate("[...states]") in (
        [word],
        ["Saving", word],
        ["", "Saving", word],
        ["", word],
    )
