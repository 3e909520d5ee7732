"""A storage that is forbidden, and pages that are left in the middle of a save."""

from contextlib import suppress

from tests.browser.reader import REPAIR

from .driver import PageGone

LIST = "components/checklist/"
OTHER = "components/reading/"
KIND = "async () => (await degStoreReady).kind"
BOXES = """[...document.querySelectorAll("deg-checklist [data-done]")]
  .slice(0, 5).map((box) => box.checked)"""
LEAVE = """(nth, to, wait) => {
  document.querySelectorAll("deg-checklist [data-done]")[nth].click();
  setTimeout(() => { location.href = to; }, wait);
}"""
HUNG = """async () => (await degStoreReady).notices
  .some(({ code }) => ["not-answering", "fallback-localstorage"].includes(code))"""
SAVED = """async () => typeof degStoreReady === "object"
  && (await degStoreReady).status === "saved" """
WAITS = [0, 1, 2, 5, 10, 20, 50, 100, 200, 400]


def test_a_storage_that_is_forbidden(open_browser, sample):
    """With cookies and site data blocked the guide reads, works in memory, and says so."""
    tab = open_browser(blocked=True).tab(sample + LIST)
    assert tab.run(KIND) == "memory"
    tab.sees("Your answers last until you close this tab.")
    tab.press(REPAIR)
    tab.until("async () => (await degStoreReady).answers.size === 1")
    assert (
        tab.run("() => document.querySelector('deg-checklist [data-status]').textContent")
        != "Saved"
    )


def test_leaving_right_after_a_tick(reader, sample):
    """Left 0 to 400 ms after a tick, and back: each page's store opens, and no tick is lost."""
    tab = reader.tab(sample + LIST)
    tab.run("async () => { await degStoreReady; }")
    shown = [False] * 5
    for turn, wait in enumerate(WAITS):
        same = f"(boxes) => JSON.stringify({BOXES}) === JSON.stringify(boxes)"
        # Firefox fills in the boxes of a page by itself, before the list has begun.
        tab.until("() => document.querySelector('deg-checklist[data-started]') !== null")
        tab.until(same, shown)
        with suppress(PageGone):
            tab.run(LEAVE, turn % 5, sample + OTHER, wait)
        shown[turn % 5] = not shown[turn % 5]
        tab.until("(there) => location.href === there", sample + OTHER)
        tab.until(SAVED)
        assert not tab.run(HUNG), f"the store did not open after leaving at {wait} ms"
        with suppress(PageGone):
            tab.run("() => history.back()")
        tab.until("(there) => location.href === there", sample + LIST)
    tab.go(sample + LIST)
    tab.until(same, shown)
    assert not tab.run(HUNG)
