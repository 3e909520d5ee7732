"""The rules of the self-assessment over time: time left, two rounds, and what the board sees."""

import pytest

from .script import js_map
from .small_instrument import NAMES, answers


def everywhere(short):
    """The same answer to all five."""
    return answers(**dict.fromkeys(NAMES, short))


@pytest.mark.parametrize(
    ("given", "open_ones", "minutes"),
    [
        ({}, 5, [15, 30]),  # 5 × 3 = 15, 5 × 6 = 30
        (everywhere("2>3"), 0, [0, 0]),
        (everywhere("x"), 0, [0, 0]),
        (everywhere("?"), 0, [0, 0]),
        (everywhere("2"), 5, [5, 15]),  # 5 × ½ × 3 = 7.5, rounded down; 5 × ½ × 6 = 15
        (everywhere("2>3") | {"now.loans": None}, 1, [5, 10]),  # 3 and 6
        (everywhere("2>3") | {"want.loans": None}, 1, [5, 10]),  # 1.5 and 3
        (answers(loans="2", repair="x"), 4, [10, 25]),  # 3½ × 3 = 10.5, 3½ × 6 = 21
    ],
)
def test_time_left(rules, given, open_ones, minutes):
    """From the fewest to the most minutes, in steps of five; a missing wish counts half."""
    assert rules.time_left(given) == {"open": open_ones, "minutes": minutes}


def test_two_rounds_are_compared_where_both_have_a_level(rules):
    """Loans rise from one to three, repair falls by one: (2 − 1) / 2 = 0.5 for the area."""
    before = answers(loans="1", repair="3", network="?", tasks="2", making="x")
    after = answers(loans="3", repair="2", network="4", making="2")
    devices, tasks = rules.compare(before, after)
    assert [each["change"] for each in devices["indicators"]] == [2, -1, None]
    assert [devices[name] for name in ("compared", "before", "after", "change")] == [2, 2, 2.5, 0.5]
    assert [each["change"] for each in tasks["indicators"]] == [None, None]
    assert [tasks[name] for name in ("compared", "before", "after", "change")] == [0, *[None] * 3]


def test_an_area_is_named_with_its_indicators(rules):
    """The comparison goes through the instrument in its order and brings both states."""
    areas = rules.compare(answers(loans="1"), answers(loans="2>4"))
    assert [one["area"]["id"] for one in areas] == ["devices", "tasks"]
    (loans, *_) = areas[0]["indicators"]
    assert loans["indicator"]["id"] == "loans"
    assert (loans["before"]["now"], loans["after"]["now"], loans["after"]["want"]) == (1, 2, 4)


@pytest.mark.parametrize(
    ("before", "after", "reworded"),
    [
        ("one", "two", True),
        ("one", "one", False),
        ("one", "", False),
        ("", "", False),
    ],
)
def test_wording_that_changed_between_rounds(rules, before, after, reworded):
    """What counts is what the two rounds answered, not whether it is today's wording."""

    def given(digest):
        return js_map({"now.loans": {"value": "developing", "hash": digest}})

    devices, _ = rules.compare(given(before), given(after))
    assert [each["reworded"] for each in devices["indicators"]] == [reworded, False, False]


def test_wording_that_a_group_answered(rules):
    """Where the lowest group's level counts, the wording is the one that this group answered."""

    def given(digest):
        group = {"value": "developing", "hash": digest}
        higher = {"value": "advanced", "hash": "same"}
        return js_map({"now.loans.high": group, "now.loans.primary": higher})

    devices, _ = rules.compare(given("one"), given("two"))
    assert devices["indicators"][0]["reworded"] is True


def test_the_board_sees_three_of_each(rules):
    """The three first needs and the highest strengths; none of them on both sides."""
    given = answers(loans="3>4", repair="1>2", network="1>3", tasks="4", making="3")
    board = rules.board(given, ["design"])
    assert [need["indicator"]["id"] for need in board["needs"]] == ["network", "loans", "repair"]
    assert [strength["id"] for strength in board["strengths"]] == ["tasks", "making"]


def test_the_board_sees_no_more_than_there_is(rules):
    """Without answers both lists are empty; four strengths are cut to three."""
    assert rules.board({}, []) == {"strengths": [], "needs": []}
    board = rules.board(everywhere("3"), [])
    assert [strength["id"] for strength in board["strengths"]] == ["loans", "repair", "network"]
