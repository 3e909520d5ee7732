"""The rules of the self-assessment: what counts as an answer, and how an area stands."""

import pytest

from .script import js_map
from .small_instrument import answers


def note(**fields):
    """A piece of evidence as it is stored."""
    return {"text": "Counted", "date": "2026-05-01", "who": "", "link": "", "sure": ""} | fields


def noted(given, **notes):
    """Stored answers with notes: loans_a is the note a of loans."""
    return given | {f"note.{name.replace('_', '.')}": value for name, value in notes.items()}


def test_an_answer_is_a_level_or_a_word(rules):
    """Levels are one to four; "don't know yet" and "does not apply" stay words; blank is null."""
    states = rules.states(answers(loans="1>4", repair="?", network="x"))
    assert [(state["now"], state["want"]) for state in states.values()] == [
        (1, 4),
        ("unknown", None),
        ("not-applicable", None),
        (None, None),
        (None, None),
    ]


def test_what_no_rule_knows_is_blank(rules):
    """A stored value that is no answer counts as none, a number or a sentence alike."""
    odd = {
        "now.loans": "excellent",
        "now.repair": 3,
        "now.network": None,
        "want.network": "unknown",
    }
    states = rules.states(odd)
    assert {(state["now"], state["want"]) for state in states.values()} == {(None, None)}


def test_the_overall_answer_counts_before_the_groups(rules):
    """Where the team has answered overall, its groups change the spread and not the level."""
    state = rules.states(answers(loans="2", loans_primary="4", loans_high="1"))["loans"]
    assert (state["now"], state["spread"], state["byGroups"]) == (2, 3, False)


def test_the_lowest_group_counts_where_the_overall_answer_is_blank(rules):
    """An average would hide who is left out: groups on three and one make one, not two."""
    state = rules.states(answers(loans_primary="3", loans_high="1"))["loans"]
    assert (state["now"], state["spread"], state["byGroups"]) == (1, 2, True)
    assert [(group["title"], group["now"]) for group in state["groups"]] == [
        ("Primary", 3),
        ("High", 1),
    ]


def test_groups_without_a_level_make_no_spread(rules):
    """A group that is not known yet is listed, but is neither the lowest nor apart from others."""
    state = rules.states(answers(loans_primary="3", loans_high="?"))["loans"]
    assert (state["now"], state["spread"]) == (3, 0)
    assert [group["now"] for group in state["groups"]] == [3, "unknown"]
    assert rules.states(answers(loans_high="?"))["loans"]["now"] is None


def test_only_the_indicators_own_groups_count(rules):
    """An indicator that is not answered by group takes no level from a stray group's answer."""
    state = rules.states(answers(repair_high="1"))["repair"]
    assert (state["now"], state["groups"]) == (None, [])


def test_what_is_no_date_comes_last(rules):
    """A note whose date names no day comes after those that have one, and is shown as it is."""
    given = noted({}, loans_a=note(date="last fall"), loans_b=note(), loans_c=note(date=20261003))
    notes = rules.states(given)["loans"]["notes"]
    assert [each["date"] for each in notes] == ["2026-05-01", "last fall", "20261003"]


def test_notes_are_read_newest_first(rules):
    """Notes come with the newest first; one that was taken back is gone, a short one is whole."""
    given = noted(
        {}, loans_a=note(), loans_b=note(date="2026-11-01"), loans_c=None, loans_d={"text": "x"}
    )
    notes = rules.states(given)["loans"]["notes"]
    assert [each["key"] for each in notes] == ["note.loans.b", "note.loans.a", "note.loans.d"]
    assert notes[2] == {"key": "note.loans.d", **note(text="x", date="")}


@pytest.mark.parametrize("key", ["now.loans", "want.loans", "now.loans.high"])
def test_an_answer_to_another_wording_is_told(rules, key):
    """An answer whose hash is not today's is marked, whichever of the answers it is."""
    stored = {"value": "developing", "hash": "hash-of-old-words"}
    assert rules.states(js_map({key: stored}))["loans"]["reworded"] is True
    for change in ({"hash": "hash-loans"}, {"hash": ""}, {"value": None}):
        assert rules.states(js_map({key: stored | change}))["loans"]["reworded"] is False


def test_an_area_in_counts_and_in_the_middle(rules):
    """Levels two and one, wanted three and four: middle 1.5, wanted 3.5, gap (1 + 3) / 2 = 2."""
    profile = rules.profiles(answers(loans="2>3", repair="1>4", network="x>4"))["devices"]
    assert profile == {
        "id": "devices",
        "title": "Devices",
        "href": "../devices/",
        "now": [1, 1, 0, 0],
        "want": [0, 0, 1, 1],
        "unknown": 0,
        "notApplicable": 1,
        "blank": 0,
        "total": 2,
        "answered": 2,
        "middleNow": 1.5,
        "middleWant": 3.5,
        "gap": 2,
    }


def test_the_gap_is_taken_from_indicators_that_have_both(rules):
    """One on two without a wish and one wished on four without a level do not make a gap of two."""
    profile = rules.profiles(answers(loans="2", repair="?>4"))["devices"]
    assert (profile["middleNow"], profile["middleWant"], profile["gap"]) == (2, 4, None)
    profile = rules.profiles(answers(loans="2", repair="3>4", network=">1"))["devices"]
    assert (profile["middleNow"], profile["middleWant"], profile["gap"]) == (2.5, 2.5, 1)


def test_not_known_is_an_answer_and_blank_is_not(rules):
    """Of three, one level, one not known and one blank: two answered, one blank, middle of one."""
    profile = rules.profiles(answers(loans="4", repair="?"))["devices"]
    counts = {name: profile[name] for name in ("unknown", "blank", "total", "answered")}
    assert counts == {"unknown": 1, "blank": 1, "total": 3, "answered": 2}
    assert profile["middleNow"] == 4


def test_nothing_to_count_is_null(rules):
    """An area where nothing applies has no middle and no gap; 0 of 0 is no share."""
    profile = rules.profiles(answers(tasks="x", making="x"))["tasks"]
    assert (profile["total"], profile["middleNow"], profile["gap"]) == (0, None, None)
    assert (rules.share(0, 0), rules.share(0, 4), rules.share(1, 4)) == (None, 0, 0.25)


def test_strengths_hold_for_every_group(rules):
    """Established or better, the highest first; not where a group that was answered is below."""
    given = answers(
        loans="4", loans_high="2", repair="3", network="2", tasks="4", tasks_high="?", making="3"
    )
    assert rules.needs("strengths", given) == ["tasks", "repair", "making"]


def test_what_is_not_known_and_what_is_blank(rules):
    """Two lists that share nothing; what does not apply is in neither."""
    given = answers(loans="?", repair="x", tasks="2", making="?")
    assert rules.needs("unknowns", given) == ["loans", "making"]
    assert rules.needs("blanks", given) == ["network"]


def test_levels_without_evidence(rules):
    """A level without a note is listed; what is not known yet needs none."""
    given = noted(answers(loans="2", repair="2", network="?"), repair_a=note())
    assert rules.needs("withoutEvidence", given) == ["loans"]


@pytest.mark.parametrize(
    ("dates", "old"),
    [
        ([], False),
        (["2025-11-23"], True),
        (["2025-11-24"], False),
        (["2024-01-01", "2026-01-01"], False),
        ([""], True),
        (["", "2026-01-01"], False),
        (["0026-10-03", "2062-10-03", "2026-02-31", "last fall"], True),
    ],
)
def test_old_evidence(rules, dates, old):
    """On 24 November 2026, a year back is the day itself; no note is no old note."""
    notes = {f"loans_{n}": note(date=date) for n, date in enumerate(dates)}
    given = noted(answers(loans="2"), **notes)
    assert rules.needs("oldEvidence", given, "2026-11-24") == (["loans"] if old else [])


def test_old_evidence_at_a_months_end(rules):
    """A year before 29 February 2028 is between 28 February and 1 March 2027."""
    for date, old in (("2027-02-28", ["loans"]), ("2027-03-01", [])):
        given = noted(answers(loans="2"), loans_a=note(date=date))
        assert rules.needs("oldEvidence", given, "2028-02-29") == old


def test_uncertain_answers(rules):
    """A note says "not sure" and none is surer; a surer one settles it, an unsaid one does not."""
    low, high, unsaid = (note(sure=sure) for sure in ("low", "high", ""))
    given = answers(loans="2", repair="2", network="2", tasks="2", making="?")
    given = noted(given, loans_a=low, loans_b=unsaid, repair_a=low, repair_b=high)
    given = noted(given, network_a=unsaid, making_a=low)
    assert rules.needs("uncertain", given) == ["loans"]


@pytest.mark.parametrize(
    ("given", "looked_at"),
    [
        (answers(), []),
        (answers(loans=">3"), []),
        (answers(loans="2"), ["loans"]),
        (answers(loans_high="2", tasks="?"), ["loans", "tasks"]),
        (answers(loans="2", tasks="x"), ["loans", "tasks"]),
        (answers(loans="2", tasks="1", repair="1"), []),
    ],
)
def test_a_first_look(rules, given, looked_at):
    """A first look has answered what it asks, of whatever kind, and nothing beside it."""
    assert rules.needs("onlyLookedAt", given) == looked_at
