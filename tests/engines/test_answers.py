"""What a reader does with a checklist, from reading to leaving, in each engine."""

import time

import pytest

from tests.browser.reader import CHARGER, NETWORK, REPAIR

from .presence import why_no_kill
from .reading import READY, is_checked, press_all, saved, visit

LIST = "components/checklist/"
GIVE = """(tab) => {
  degStoreReady.then((store) => {
    for (let index = 0; index < 50; index += 1) store.answer(`checklist.${tab}-${index}`, "done");
  });
}"""
FAILED = """() => [...document.querySelectorAll("[data-failed]")].map(({ localName }) => localName)
  .filter((name) => name.startsWith("deg-"))"""
ALL_HERE = "() => degStoreReady.then(({ answers }) => answers.size === 100)"


def test_reading(reader, sample, sample_pages):
    """Every kind of page opens without a complaint, and asks nobody else for anything."""
    tab = reader.tab()
    english = [address for address in sample_pages if not address.startswith("es/")]
    for address in [*english, "es/", f"es/{LIST}"]:
        tab.go(sample + address)
        tab.run(READY)
        assert tab.run(FAILED) == [], address


def test_a_tick_is_kept(reader, sample):
    """A tick says Saved and is there after the page is loaded again."""
    tab = visit(reader, sample + LIST)
    tab.press(REPAIR)
    saved(tab)
    tab.reload()
    is_checked(tab, REPAIR)
    is_checked(tab, NETWORK, False)


@pytest.mark.parametrize("wait", [0, 0.5])
def test_a_kill_after_saved(open_browser, sample, wait):
    """What the page called saved is there when the browser is killed and started again."""
    if reason := why_no_kill():
        pytest.skip(f"kills: {reason}")
    browser = open_browser()
    tab = visit(browser, sample + LIST)
    press_all(tab, REPAIR, CHARGER)
    saved(tab)
    time.sleep(wait)  # what is tried: how long after "Saved" the kill comes
    browser.kill()
    tab = visit(open_browser(browser.profile), sample + LIST)
    is_checked(tab, REPAIR)
    is_checked(tab, CHARGER)


def test_two_tabs(reader, sample):
    """Two tabs that give fifty answers each at the same time keep a hundred, and show them."""
    one, two = visit(reader, sample + LIST), visit(reader, sample + LIST)
    one.run(GIVE, "one")
    two.run(GIVE, "two")
    for tab in (one, two):
        tab.until(ALL_HERE)
    one.reload()
    one.until(ALL_HERE)


def test_one_tab_shows_what_another_says(reader, sample):
    """A tick in one tab is seen in the other without loading it again."""
    one, two = visit(reader, sample + LIST), visit(reader, sample + LIST)
    one.press(REPAIR)
    is_checked(two, REPAIR)
