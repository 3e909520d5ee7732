"""What a reader sees and does on a page of any engine."""

READY = "() => degStoreReady.then(() => true)"
SAVED = """() => {
  const shown = [...document.querySelectorAll("[data-status]")].filter((status) =>
    status.checkVisibility({ visibilityProperty: true }));
  const words = shown.map((status) => status.textContent.trim());
  return words.includes("Saved") && !words.includes("Saving");
}"""
CHECKED = """(name, isChecked) => [...document.querySelectorAll("input[type=checkbox]")].some(
  (box) => box.labels[0]?.textContent.trim() === name && box.checked === isChecked)"""


def visit(browser, address):
    """A new tab at an address, once the store of its page is open."""
    tab = browser.tab(address)
    tab.run(READY)
    return tab


def saved(tab):
    """Waits for the word that everybody waits for."""
    tab.until(SAVED)


def is_checked(tab, name, checked=True):
    """Waits until a box is checked, or is not."""
    tab.run(READY)
    tab.until(CHECKED, name, checked)


def press_all(tab, *names):
    """Presses controls one after the other."""
    for name in names:
        tab.press(name)
