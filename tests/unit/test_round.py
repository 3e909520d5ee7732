"""Rounds: what the page has before any script, and what the script chooses to say."""

import pytest

from macros.components.plain import render_plain
from macros.models.instrument import (
    LEVELS,
    STEPS,
    Area,
    FirstSteps,
    Group,
    Groups,
    Indicator,
    Level,
)
from macros.models.instrument import Instrument as InstrumentFile
from tests.html_tree import read_html

from .small_guide import PAGE, place, small_guide

WORDS = dict.fromkeys([*LEVELS, *STEPS], "Like this.")
AREA = Area(
    id="area-devices",
    order=1,
    title="Devices",
    question="Are there enough?",
    page=PAGE,
    indicators=tuple(
        Indicator(
            id=f"ind-{name}",
            title=name.title(),
            text=f"Every {name} is there.",
            page=PAGE,
            divides=("access",),
            problems=("first",),
            **WORDS,
        )
        for name in ("laptop", "cable")
    ),
)
INSTRUMENT = InstrumentFile(
    id="small-instrument",
    levels=tuple(
        Level(id=f"level-{level}", title=level.title(), text="Like this.") for level in LEVELS
    ),
    groups=(
        Groups(
            id="set",
            title="Set",
            groups=(Group(id="one", title="One"), Group(id="two", title="Two")),
        ),
    ),
    fewest_minutes=3,
    most_minutes=6,
    fresh_months=12,
    first_steps=FirstSteps(
        gap=2, divide=2, groups=1, opens=1, shown=5, start=("hop", "skip", "leap")
    ),
)


@pytest.fixture
def tree():
    """The rounds of a small guide with one area of two indicators."""
    guide = small_guide(assessment={AREA.id: AREA}, instrument={INSTRUMENT.id: INSTRUMENT})
    return read_html(render_plain("rounds", place(guide)))


def test_without_script_there_is_a_sentence(tree):
    """Without script the page says how two rounds are compared on paper."""
    assert "paper" in tree.one(data_unkept="").words
    assert all("deg-scripted" in form["class"] for form in tree.all("form", data_begin=""))


def test_every_field_has_a_label(tree):
    """The name of the new round and the two rounds to compare are labelled."""
    fields = [field for field in tree.walk() if field.tag in ("input", "select")]
    assert [tree.label_of(field) for field in fields] == [
        "Name of the new round",
        "Earlier round",
        "Later round",
    ]


def test_the_table_has_heads_for_rows_and_columns(tree):
    """Each area heads its group of rows and each indicator its row; a row has three cells."""
    table = tree.one("table")
    heads = [(head["scope"], head.words) for head in table.one("tbody").all("th")]
    assert heads == [
        ("rowgroup", "Devices"),
        ("row", "Laptop The wording has changed."),
        ("row", "Cable The wording has changed."),
    ]
    assert [len(row.all("td")) for row in table.one("tbody").all("tr")] == [3, 3, 3]
    assert {head["scope"] for head in table.one("thead").all("th")} == {"col"}
    assert table.one("caption").words


def test_an_indicator_leads_to_its_answer(tree):
    """From the table one goes to the place where the indicator is answered."""
    links = [link["href"] for link in tree.one("tbody").all("a")]
    assert links == [f"../../tools/self-assessment/devices/#ind-{n}" for n in ("laptop", "cable")]


@pytest.mark.parametrize(
    ("change", "words", "count"),
    [
        (None, "none", 0),
        (0, "same", 0),
        (1, "levelUp", 1),
        (3, "levelsUp", 3),
        (-1, "levelDown", 1),
        (-2, "levelsDown", 2),
    ],
)
def test_an_indicators_change_in_words(script, tree, change, words, count):
    """One level, several, up, down, the same, or nothing to compare; the page has the words."""
    assert script("components/round/round-words.js", "changeWords", change) == {
        "words": words,
        "count": count,
    }
    assert words_of(tree, words)


@pytest.mark.parametrize(
    ("change", "words", "count"),
    [
        (None, "none", 0),
        (0, "meanSame", 0),
        (0.04, "meanSame", 0),
        (-0.04, "meanSame", 0),
        (0.05, "meanUp", 0.05),
        (-1.5, "meanDown", 1.5),
    ],
)
def test_an_areas_change_in_words(script, tree, change, words, count):
    """What would be shown as 0.0 is said to be no change."""
    assert script("components/round/round-words.js", "meanWords", change) == {
        "words": words,
        "count": count,
    }
    assert words_of(tree, words)


def words_of(tree, name):
    """The words that the table has under a name of the script's."""
    dashed = "".join(f"-{letter.lower()}" if letter.isupper() else letter for letter in name)
    return tree.one("table")[f"data-{dashed}"]


FIRST, SECOND, THIRD = ({"id": str(n), "current": n == 2} for n in (1, 2, 3))


@pytest.mark.parametrize(
    ("plans", "asked", "chosen"),
    [
        ([], ["", ""], None),
        ([SECOND], ["", ""], None),
        ([SECOND], ["2", "2"], None),
        ([FIRST, SECOND], ["", ""], "12"),
        ([SECOND, THIRD], ["", ""], "32"),
        ([FIRST, SECOND, THIRD], ["", ""], "12"),
        ([FIRST, SECOND, THIRD], ["", "3"], "23"),
        ([FIRST, SECOND, THIRD], ["3", "1"], "31"),
        ([FIRST, SECOND, THIRD], ["gone", "gone"], "12"),
        ([FIRST, THIRD], ["", ""], "13"),
    ],
)
def test_the_rounds_that_are_compared(script, plans, asked, chosen):
    """Those that are asked for; else the open one, and the one before it or, without, after it."""
    found = script("components/round/round-words.js", "chosenRounds", plans, asked)
    assert (found and "".join(plan["id"] for plan in found)) == chosen


@pytest.mark.parametrize(
    ("key", "wanted"),
    [
        ("now.loans", True),
        ("now.loans.high", True),
        ("want.loans", True),
        ("note.loans.a", True),
        ("chosen.divides", True),
        ("action.loans.hop", False),
        ("board.ask", False),
        ("checklist.now.loans", False),
        ("read.page", False),
        ("nowhere", False),
    ],
)
def test_what_a_new_round_begins_with(script, key, wanted):
    """Levels, wishes, evidence and chosen divides; no steps, checklists or words to the board."""
    assert script("rules/rounds.js", "isAssessmentKey", key) is wanted
