"""Narrow, dark and on paper, in each engine."""

from tests.browser.page_checks import TOO_WIDE
from tests.browser.reader import REPAIR

from .reading import is_checked, saved, visit

LIST = "components/checklist/"
PALETTE = "() => document.documentElement.dataset.palette"
# The window for printing belongs to the browser: the page is told of it, and none is opened.
PRINT = """() => {
  window.print = () => {
    dispatchEvent(new Event("beforeprint"));
    window.printed = document.querySelectorAll("details:not([open])").length;
    dispatchEvent(new Event("afterprint"));
  };
}"""


def test_on_a_phone(reader, sample):
    """At 360 pixels nothing is wider than the window, and a tick is kept."""
    tab = reader.tab()
    tab.size(360, 740)
    tab.go(sample + LIST)
    tab.press(REPAIR)
    saved(tab)
    assert tab.run(TOO_WIDE) == []
    tab.reload()
    is_checked(tab, REPAIR)


def test_dark_stays_dark(reader, sample):
    """The palette that was chosen is there on the next page, before anything is drawn."""
    tab = visit(reader, sample + LIST)
    tab.press("Dark")
    tab.until(f"() => ({PALETTE})() === 'dark'")
    tab.go(sample)
    assert tab.run(PALETTE) == "dark"
    tab.press("Dark")
    tab.until(f"() => ({PALETTE})() !== 'dark'")


def test_printing(reader, sample):
    """Before printing everything is unfolded, and nothing throws."""
    tab = visit(reader, sample + LIST)
    tab.run(PRINT)
    tab.run("() => print()")
    assert tab.run("() => window.printed") == 0
