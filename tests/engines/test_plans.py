"""Plans and copies of them, in each engine."""

import json
import time

from tests.browser.reader import CHARGER, REPAIR

from .reading import is_checked, press_all, saved, visit

LIST, TOOLS = "components/checklist/", "tools/my-progress/"
NEW = "Name of a new plan, such as a school or a year"
FILE = "A file that ends in .digital-equity.json"
ANSWERS = """() => degStoreReady.then((store) => Object.fromEntries(
  [...store.answers].map(([key, { value }]) => [key, value])))"""
PRESSED_TWICE = 0.4
"""Seconds in which a second press at one place is taken for the first."""


def make(tab, name):
    """Makes a plan, which opens it."""
    tab.fill(NEW, name)
    tab.press("Make a new plan")
    tab.sees(f"Made the plan “{name}”. It is open now.")


def test_plans(reader, sample):
    """A plan is made, renamed, left, deleted and brought back; each has its own answers."""
    tab = visit(reader, sample + LIST)
    tab.press(REPAIR)
    saved(tab)
    tab.go(sample + TOOLS)
    make(tab, "North School")
    tab.press("Rename: North School")
    tab.fill("New name: North School", "South School")
    tab.keys("Enter")
    tab.sees("The plan is now called “South School”.")
    tab.go(sample + LIST)
    is_checked(tab, REPAIR, False)
    tab.go(sample + TOOLS)
    tab.press("Open: Our plan")
    tab.sees("The plan “Our plan” is open now.")
    tab.press("Delete: South School")
    tab.sees("Deleted the plan “South School”.")
    time.sleep(PRESSED_TWICE)
    tab.press("Undo")
    tab.found("Delete: South School")
    tab.found("Delete: Our plan")


def test_a_copy_brings_everything_back(reader, sample, tmp_path):
    """A copy is downloaded, everything is removed, and the copy opened: the same answers."""
    tab = visit(reader, sample + LIST)
    press_all(tab, REPAIR, CHARGER)
    saved(tab)
    tab.go(sample + TOOLS)
    before = tab.run(ANSWERS)
    assert before["checklist.sample-bare"] == "done"
    there = set(reader.downloads.iterdir())
    tab.press("Download a copy")
    copy = tmp_path / "Our-plan.digital-equity.json"
    copy.write_bytes(arrived(reader.downloads, there))
    tab.press("Remove everything of mine from this browser")
    time.sleep(PRESSED_TWICE)
    tab.press("Yes, remove it all")
    tab.sees("Every plan and answer of this guide is gone from this browser.")
    tab.reload()
    assert tab.run(ANSWERS) == {}
    tab.choose_file(FILE, copy)
    tab.sees("The file holds the plan “Our plan”.")
    time.sleep(PRESSED_TWICE)
    tab.press("Open it")
    tab.sees("Opened. The plan “Our plan” is shown now.")
    assert tab.run(ANSWERS) == before


def arrived(folder, before, patience=20):
    """The bytes of the file that a browser has put into a folder, once it is whole."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        for file in set(folder.iterdir()) - before:
            try:
                content = file.read_bytes()
                json.loads(content)
            except (ValueError, OSError):
                continue
            return content
        time.sleep(0.1)
    raise AssertionError(f"no copy arrived: {sorted(folder.iterdir())}")
