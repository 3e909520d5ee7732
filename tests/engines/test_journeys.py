"""What a reader does, from the first tick to a copy that comes back, in each engine."""

import json
import time

import pytest

LIST = "components/checklist/"
AREA = "tools/self-assessment/sample/"
RESULTS = "tools/self-assessment/results/"
BOARD = "components/board/"
TOOLS = "tools/my-progress/"
DONE, STATUS = "deg-checklist [data-done]", "deg-checklist [data-status]"
CHECKED = "() => document.querySelectorAll('deg-checklist [data-done]:checked').length"
ANSWERS = """async () => Object.fromEntries(
  [...(await degStoreReady).answers].map(([key, { value }]) => [key, value]))"""
GIVE = """async ([tab, count]) => {
  const store = await degStoreReady;
  await Promise.all(Array.from({ length: count }, (_, index) =>
    store.answer(`checklist.tab-${tab}-${index}`, "done")));
  return store.status;
}"""
PLANS = """async () => (await (await degStoreReady).plans.list())
  .map(({ name, current }) => name + (current ? "*" : ""))"""


def test_reading(reader, sample, sample_pages):
    """Pages of both languages open without a complaint, and ask nobody else for anything."""
    tab = reader.tab()
    for address in [*sample_pages[:4], f"es/{LIST}", RESULTS, TOOLS]:
        tab.go(sample + address)
        tab.until("() => document.querySelector('h1') && typeof degStoreReady === 'object'")
        tab.run("async () => { await degStoreReady; }")
    assert reader.complaints() == []


@pytest.mark.parametrize("width", [360, 1280])
def test_a_tick_is_kept(reader, sample, width):
    """A tick says Saved and is there after a reload, on a phone and on a desk."""
    tab = reader.tab(sample + LIST)
    tab.size(width, 700)
    tab.click(DONE)
    tab.says(STATUS, "Saved")
    tab.reload()
    tab.until(f"() => ({CHECKED})() === 1")


@pytest.mark.parametrize("wait", [0, 0.5])
def test_a_kill_after_saved(open_browser, sample, wait):
    """What the page called saved is there when the browser is killed and started again."""
    browser = open_browser()
    tab = browser.tab(sample + LIST)
    tab.click(DONE)
    tab.click(DONE, 1)
    tab.says(STATUS, "Saved")
    time.sleep(wait)  # what is tried: how long after "Saved" the kill comes
    browser.kill()
    tab = open_browser(browser.profile).tab(sample + LIST)
    tab.until(f"() => ({CHECKED})() === 2")


def test_two_tabs(reader, sample):
    """Two tabs that answer at the same time keep all, and each shows what the other said."""
    one, two = reader.tab(sample + LIST), reader.tab(sample + LIST)
    call = GIVE.replace("return store.status;", "window.given = true;")
    one.run(f"(all) => {{ void ({call})(all); }}", ["one", 50])
    two.run(f"(all) => {{ void ({call})(all); }}", ["two", 50])
    count = "async () => (await degStoreReady).answers.size === 100"
    for tab in (one, two):
        tab.until(count)
    one.reload()
    one.until(count)


def test_an_area_by_keyboard(reader, sample):
    """An area is answered with the keys alone, one indicator at a time, and the results show it."""
    tab = reader.tab(sample + AREA)
    tab.run("async () => { await degStoreReady; document.querySelector('[data-alone]').focus(); }")
    tab.keys("Enter")
    tab.until("() => document.documentElement.hasAttribute('data-alone')")
    tab.run("() => document.querySelector('[data-current] input[value=foundational]').focus()")
    tab.keys("Space", "ArrowDown")
    tab.until("() => document.querySelector('[data-current] input[value=developing]').checked")
    wish = "[data-current] [data-question=want] input"
    tab.run(f"() => document.querySelector('{wish}').focus()")
    tab.keys("Space", "ArrowDown", "ArrowDown")
    tab.says("deg-assessment [data-status]", "Saved")
    tab.keys("Escape")
    tab.until("() => !document.documentElement.hasAttribute('data-alone')")
    tab.go(sample + RESULTS)
    tab.until("() => !document.querySelector('deg-result [data-filled]').hidden")
    given = sorted(value for key, value in tab.run(ANSWERS).items() if key[:4] in ("now.", "want"))
    assert given == ["developing", "established"]


def test_plans(reader, sample):
    """A plan is made, renamed, deleted and brought back; the other one is opened."""
    tab = reader.tab(sample + LIST)
    tab.click(DONE)
    tab.says(STATUS, "Saved")
    tab.go(sample + TOOLS)
    tab.fill("deg-plan [data-create] input", "Lincoln School")
    tab.click("deg-plan [data-create] button")
    tab.until(f"async () => String(await ({PLANS})()) === 'Our plan,Lincoln School*'")
    tab.click("deg-plan li:nth-child(2) [data-rename]")
    tab.fill("deg-plan li:nth-child(2) [data-rename-form] input", "Lincoln")
    tab.click("deg-plan li:nth-child(2) [data-rename-form] [type=submit]")
    tab.until(f"async () => String(await ({PLANS})()) === 'Our plan,Lincoln*'")
    tab.until(
        "() => document.querySelector('deg-plan li:nth-child(2) strong')?.textContent === 'Lincoln'"
    )
    tab.click("deg-plan li:nth-child(2) [data-delete]")
    tab.until(f"async () => String(await ({PLANS})()) === 'Our plan*'")
    tab.until("() => !document.querySelector('deg-plan [data-undo]').hidden")
    time.sleep(0.4)  # a second press within 300 ms is taken for one press
    tab.click("deg-plan [data-undo]")
    tab.until(f"async () => String(await ({PLANS})()) === 'Our plan,Lincoln*'")
    tab.until("() => document.querySelector('deg-plan li [data-switch]:not([hidden])') !== null")
    tab.click("deg-plan li:nth-child(1) [data-switch]")
    tab.until(f"async () => String(await ({PLANS})()) === 'Our plan*,Lincoln'")
    tab.go(sample + LIST)
    tab.until(f"() => ({CHECKED})() === 1")


def test_a_copy_comes_back(reader, sample, tmp_path):
    """A copy is downloaded, everything is removed, and the copy brings all of it back."""
    tab = reader.tab(sample + LIST)
    tab.click(DONE)
    tab.click(DONE, 2)
    tab.says(STATUS, "Saved")
    tab.go(sample + TOOLS)
    before = tab.run(ANSWERS)
    tab.click("deg-data [data-download]")
    copy = arrived(tmp_path / "downloads", tmp_path / "Our-plan.digital-equity.json")
    assert len(json.loads(copy.read_text(encoding="utf-8"))["answers"]) == len(before)
    tab.click("deg-data [data-forget]")
    time.sleep(0.4)  # a second press within 300 ms is taken for one press
    tab.click("deg-data [data-forget-sure]")
    tab.until("async () => (await degStoreReady).answers.size === 0")
    tab.reload()
    assert tab.run(ANSWERS) == {}
    tab.choose_file("deg-data [type=file]", copy)
    tab.until("() => !document.querySelector('deg-data [data-preview]').hidden")
    time.sleep(0.4)  # a second press within 300 ms is taken for one press
    tab.click("deg-data [data-apply]")
    tab.until("async () => (await degStoreReady).answers.size > 0")
    assert tab.run(ANSWERS) == before


def arrived(folder, name):
    """The only file in a folder of downloads, under a name that the guide accepts."""
    end = time.monotonic() + 20
    while not (found := [file for file in folder.iterdir() if file.stat().st_size]):
        assert time.monotonic() < end, "no file arrived"
        time.sleep(0.1)
    text = ""
    while not text.rstrip().endswith("}"):
        assert time.monotonic() < end, "the file did not arrive whole"
        text = found[0].read_text(encoding="utf-8")
    name.write_text(text, encoding="utf-8")
    return name


def test_words_for_the_board(reader, sample):
    """What the team asks of the board is kept as it is typed."""
    tab = reader.tab(sample + AREA)
    tab.click("deg-assessment input[value=developing]")
    tab.says("deg-assessment [data-status]", "Saved")
    tab.go(sample + BOARD)
    tab.until("() => !document.querySelector('deg-board [data-filled]').hidden")
    tab.fill("deg-board [data-ask]", "Money for repairs.")
    tab.until(
        "async () => (await degStoreReady).answers.get('board.ask')?.value === 'Money for repairs.'"
    )
    tab.until("async () => (await degStoreReady).status === 'saved'")
    tab.reload()
    tab.until("() => document.querySelector('deg-board [data-ask]').value === 'Money for repairs.'")


def test_dark_and_printed(reader, sample):
    """The palette that was chosen is there on the next page, and printing throws nothing."""
    tab = reader.tab(sample + LIST)
    tab.size(1280, 800)
    tab.click("[data-palette-button]")
    chosen = tab.run("() => document.documentElement.dataset.palette")
    tab.go(sample + TOOLS)
    assert tab.run("() => document.documentElement.dataset.palette") == chosen
    tab.run(
        "() => { dispatchEvent(new Event('beforeprint')); dispatchEvent(new Event('afterprint')); }"
    )
