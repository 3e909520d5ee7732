"""What the rules of the self-assessment promise for any answers at all."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from .script import js_map
from .small_instrument import (
    ANYTHING,
    DIVIDES,
    LEVELS,
    NAMES,
    any_instrument,
    instrument,
    records,
)

MANY = settings(max_examples=100, deadline=None)
NAME = st.sampled_from(NAMES)
LISTS = ("strengths", "unknowns", "blanks", "withoutEvidence", "uncertain")


def area_of(name):
    """The area that holds an indicator."""
    return "devices" if name in NAMES[:3] else "tasks"


@MANY
@given(stored=ANYTHING, divides=DIVIDES, chance=st.randoms())
def test_the_order_of_answering_does_not_matter(rules, stored, divides, chance):
    """The same answers in another order give the same profile, the same needs, the same board."""
    stored = records(stored)["map"]
    for note, date in (("a", "2026-01-01"), ("b", "2026-02-01"), ("c", "2026-01-01")):
        stored.append([f"note.loans.{note}", {"value": {"text": note, "date": date}}])
    other = chance.sample(stored, len(stored))
    one, another = ({"map": entries} for entries in (stored, other))
    assert rules.states(one) == rules.states(another)
    assert rules.profiles(one) == rules.profiles(another)
    assert rules.board(one, divides) == rules.board(another, divides[::-1])


@MANY
@given(stored=ANYTHING, name=NAME)
def test_not_applicable_never_changes_another_area(rules, stored, name):
    """What does not apply in one area leaves every number of the other as it was."""
    before = rules.profiles(stored)
    after = rules.profiles(stored | {f"now.{name}": "not-applicable"})
    other = ({"devices", "tasks"} - {area_of(name)}).pop()
    assert after[other] == before[other]


@MANY
@given(stored=ANYTHING, name=NAME, levels=st.tuples(*[st.integers(0, 3)] * 2).map(sorted))
def test_a_better_answer_never_lowers_an_area(rules, stored, name, levels):
    """In place of a level a higher one, whatever else is answered: the middle does not fall."""
    lower, higher = ({f"now.{name}": LEVELS[level]} for level in levels)
    before = rules.profiles(stored | lower)[area_of(name)]["middleNow"]
    after = rules.profiles(stored | higher)[area_of(name)]["middleNow"]
    assert after >= before


@MANY
@given(stored=ANYTHING, name=NAME, level=st.integers(1, 4))
def test_a_level_at_or_above_the_middle_never_lowers_an_area(rules, stored, name, level):
    """A first level for an indicator does not lower the area if it is not below its middle."""
    blank = {key: value for key, value in stored.items() if not key.startswith(f"now.{name}")}
    before = rules.profiles(blank)[area_of(name)]["middleNow"] or 0
    after = rules.profiles(blank | {f"now.{name}": LEVELS[level - 1]})[area_of(name)]["middleNow"]
    assert after >= min(level, before)
    assert level < before or after >= before


@MANY
@given(stored=ANYTHING, level=st.integers(1, 4))
def test_a_better_group_never_lowers_an_area(rules, stored, level):
    """In place of a group's level a higher one: the area's middle does not fall either."""
    lower, higher = ({"now.tasks.high": LEVELS[n - 1]} for n in (level, min(level + 1, 4)))
    before, after = (rules.profiles(stored | each)["tasks"] for each in (lower, higher))
    assert (after["middleNow"] or 0) >= (before["middleNow"] or 0)


@MANY
@given(stored=ANYTHING, earlier=ANYTHING, divides=DIVIDES)
def test_no_result_holds_nan_or_an_empty_share(rules, stored, earlier, divides):
    """Every number is finite, every part of a share adds up to its whole, and 0 of 0 is null."""
    profiles = rules.profiles(stored)
    results = [
        profiles,
        rules.states(stored),
        rules.first_steps(stored, divides),
        rules.board(stored, divides),
        rules.compare(earlier, stored),
        rules.time_left(stored),
    ]
    assert not any(f'"{word}"' in json.dumps(results) for word in ("NaN", "Infinity", "-Infinity"))
    for profile in profiles.values():
        levels, total = sum(profile["now"]), profile["total"]
        assert profile["answered"] + profile["blank"] == total
        assert levels + profile["unknown"] == profile["answered"]
        assert (profile["middleNow"] is None) == (levels == 0)
        assert (rules.share(levels, total) is None) == (total == 0)


@MANY
@given(whole=any_instrument(), stored=ANYTHING, divides=DIVIDES)
def test_a_need_never_stands_before_one_that_it_waits_for(rules, whole, stored, divides):
    """Whatever names whatever, in circles too: all needs are listed, each after those it names."""
    steps = rules.first_steps(stored, divides, whole=whole)
    order = [step["indicator"]["id"] for step in steps]
    states = rules.states(stored, whole)
    assert sorted(order) == sorted(name for name in NAMES if is_need(states[name]))
    for place, step in enumerate(steps):
        assert {each["id"] for each in step["waitsFor"]} <= set(order[:place])
    behind = {one["id"]: reached(whole, one["id"]) for one in whole["indicators"]}
    for place, name in enumerate(order):
        for later in order[place + 1 :]:
            assert later not in behind[name] or name in behind[later]


def is_need(state):
    """Whether a state is a need, as the contract words it."""
    now, want = state["now"], state["want"]
    return isinstance(now, int) and want is not None and want > now


def reached(whole, name):
    """All that stands before an indicator, by its `after` and theirs."""
    after = {one["id"]: one["after"] for one in whole["indicators"]}
    found, waiting = set(), [name]
    while waiting:
        new = set(after.get(waiting.pop(), ())) - found
        found |= new
        waiting += new
    return found


@MANY
@given(stored=ANYTHING, divides=DIVIDES)
def test_every_suggestion_names_the_answers_that_led_to_it(rules, stored, divides):
    """Each named answer was given, and without the answers that are named it would not stand."""
    given_keys = {*stored, *(f"chosen.divides.{divide}" for divide in divides)}
    for step in rules.first_steps(stored, divides):
        name, named = step["indicator"]["id"], set(step["answers"])
        assert named <= given_keys
        assert f"want.{name}" in named
        assert any(key.startswith(f"now.{name}") for key in named)
        assert any("chosen" in key for key in named) == (step["parts"]["divide"] > 0)
        rest = {key: value for key, value in stored.items() if key not in named}
        assert name not in [each["indicator"]["id"] for each in rules.first_steps(rest, divides)]


@MANY
@given(stored=ANYTHING)
def test_lists_name_each_indicator_once(rules, stored):
    """A list has no indicator twice, and what does not apply stands in none."""
    states = rules.states(stored)
    for name in LISTS:
        listed = rules.needs(name, stored)
        assert len(listed) == len(set(listed))
        assert all(states[each]["now"] != "not-applicable" for each in listed)


def test_no_answers_at_all(rules):
    """An instrument that nobody has answered yet, and one without areas, give empty results."""
    empty = instrument() | {"areas": [], "indicators": []}
    assert rules.first_steps({}, []) == []
    assert rules.time_left({}, whole=empty) == {"open": 0, "minutes": [0, 0]}
    assert rules.board(js_map({}), [], whole=empty) == {"strengths": [], "needs": []}
