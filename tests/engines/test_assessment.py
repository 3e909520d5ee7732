"""The self-assessment by keyboard, its results and the page for the board, in each engine."""

from .reading import READY, saved, visit

AREA = "tools/self-assessment/sample/"
RESULTS = "tools/self-assessment/results/"
BOARD = "tools/self-assessment/board/"
ASK = "What you ask the board for"
NOW, WANT = (f"[data-current] [data-question={name}] [type=radio]" for name in ("now", "want"))
ANSWERED = """(question) => document.querySelector(
  `[data-current] [data-question=${question}] :checked`)?.value ?? null"""
HAS_NEXT = "() => !document.querySelector('[data-next]').disabled"


def test_an_area_by_keyboard(reader, sample):
    """An area is answered with keys alone, one indicator at a time, and the results show it."""
    tab = visit(reader, sample + AREA)
    tab.focus_comes_to("[data-alone]")
    tab.keys("Enter")
    for number in range(2):
        tab.until(
            "(n) => [...document.querySelectorAll('[data-indicator]')].findIndex("
            "(one) => one.hasAttribute('data-current')) === n",
            number,
        )
        for question, radios, steps, value in (
            ("now", NOW, 1, "developing"),
            ("want", WANT, 2, "established"),
        ):
            tab.focus_comes_to(radios)
            tab.keys("Space", *["ArrowDown"] * steps)
            assert tab.run(ANSWERED, question) == value
        saved(tab)
        if tab.run(HAS_NEXT):
            # Not forward past the page's end: from the browser's own bars, Firefox's keys no
            # longer press what they come to.
            tab.focus_comes_to("[data-next]", "Shift+Tab")
            tab.keys("Enter")
    tab.go(sample + RESULTS)
    tab.run(READY)
    tab.sees("Indicators answered: 2 of 3.")


def test_the_page_for_the_board(reader, sample):
    """What the team asks of the board stands on the sheet, and is there on the next visit."""
    tab = visit(reader, sample + AREA)
    tab.press("Developing")
    saved(tab)
    tab.go(sample + BOARD)
    tab.run(READY)
    tab.sees("Our team looked at 1 of 3 indicators")
    tab.fill(ASK, "Money for repairs.")
    saved(tab)
    tab.reload()
    tab.run(READY)
    tab.sees("Money for repairs.")
