"""Which record stands when two meet, and what is kept of the other."""

import itertools
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

WRITERS = st.sampled_from(["ada", "ben", "cem"])
SEQUENCES = st.integers(0, 6)
RECORDS = st.fixed_dictionaries(
    {
        "value": st.sampled_from(["yes", "no", None]),
        "seq": SEQUENCES,
        "writer": WRITERS,
        "seen": st.dictionaries(WRITERS, SEQUENCES, max_size=3),
        "hash": st.sampled_from(["h1", "h2"]),
    }
).map(lambda part: {**part, "v": 1, "plan": "p", "key": "k", "wording": "", "lang": "", "time": ""})
MEETINGS = st.lists(
    st.lists(RECORDS, min_size=2, max_size=3, unique_by=lambda rec: (rec["writer"], rec["seq"])),
    min_size=1,
    max_size=20,
)
MANY = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
MERGE = """records => {
  const lost = [];
  const stands = records.reduce((existing, incoming) => {
    const decision = order.decide(existing, incoming);
    if (decision.lost) lost.push(decision.lost);
    return decision.stands;
  });
  return { stands: record.canonical(stands), value: stands.value, lost };
}"""


def rec(value, seq, writer, **seen):
    """One record of one answer."""
    content = {"hash": "", "wording": "", "lang": "", "time": ""}
    return {"v": 1, "plan": "p", "key": "k", "value": value, "seq": seq, "writer": writer} | {
        "seen": seen,
        **content,
    }


CASES = {
    "a first answer stands": ([rec("yes", 1, "ada")], "yes", []),
    "the higher number stands": ([rec("no", 1, "ada"), rec("yes", 2, "ada", ada=1)], "yes", []),
    "whoever wrote it": ([rec("no", 1, "ben"), rec("yes", 2, "ada", ben=1)], "yes", []),
    "whatever comes first": ([rec("yes", 2, "ada", ada=1), rec("no", 1, "ada")], "yes", []),
    "a colleague who had my value changes it": (
        [rec("no", 1, "ada"), rec("yes", 3, "ben", ada=1)],
        "yes",
        [],
    ),
    "a colleague who had not seen my value": (
        [rec("no", 2, "ada", ada=1), rec("yes", 3, "ben", ada=1)],
        "yes",
        ["no"],
    ),
    "two tabs of one browser, unseen": (
        [rec("no", 2, "ada", ada=1), rec("yes", 3, "ada", ada=1)],
        "yes",
        ["no"],
    ),
    "the same number: the writer decides": (
        [rec("no", 2, "ben"), rec("yes", 2, "ada")],
        "no",
        ["yes"],
    ),
    "a copied browser: the content decides": (
        [rec("no", 2, "ada"), rec("yes", 2, "ada")],
        "yes",
        ["no"],
    ),
    "the same value twice is no conflict": (
        [rec("yes", 2, "ada"), rec("yes", 3, "ben")],
        "yes",
        [],
    ),
}


@pytest.fixture(scope="module")
def rules(browser, harness):
    """One page for all cases: the rules are pure."""
    page = browser.new_page()
    page.goto(harness)
    yield page
    page.close()


@pytest.mark.parametrize("case", CASES)
def test_which_record_stands(rules, case):
    """Each situation that a team can come into ends as its name says."""
    records, value, lost = CASES[case]
    result = rules.evaluate(MERGE, records)
    assert result["value"] == value
    assert [record["value"] for record in result["lost"]] == lost


@MANY
@given(meetings=MEETINGS)
def test_the_order_of_meeting_makes_no_difference(rules, meetings):
    """Records merged in any order, and merged twice, end as the same record."""
    orders = [[*map(list, itertools.permutations(met)), met + met] for met in meetings]
    results = rules.evaluate(f"all => all.map((orders) => orders.map({MERGE}))", orders)
    for ends in results:
        assert len({end["stands"] for end in ends}) == 1


@MANY
@given(meetings=MEETINGS)
def test_no_unseen_value_is_lost(rules, meetings):
    """A value that nobody had before them, its own browser neither, stands or is kept."""
    results = rules.evaluate(f"all => all.map({MERGE})", meetings)
    for records, end in zip(meetings, results, strict=True):
        present = [end["value"], *(record["value"] for record in end["lost"])]
        for record in records:
            writer = record["writer"]
            seen = [other["seen"].get(writer, -1) for other in records]
            seen += [other["seq"] - 1 for other in records if other["writer"] == writer]
            assert max(seen) >= record["seq"] or record["value"] in present


@given(
    value=st.recursive(
        st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(max_size=5),
        lambda part: st.lists(part, max_size=3) | st.dictionaries(st.text(max_size=3), part),
        max_leaves=8,
    )
)
@MANY
def test_one_meaning_has_one_text(rules, value):
    """Canonical JSON does not depend on the order in which names were written."""

    def turned(part):
        if isinstance(part, dict):
            return {name: turned(part[name]) for name in reversed(part)}
        return [turned(item) for item in part] if isinstance(part, list) else part

    texts = rules.evaluate(
        "texts => texts.map((text) => record.canonical(JSON.parse(text)))",
        [json.dumps(value), json.dumps(turned(value))],
    )
    assert texts[0] == texts[1]
    assert json.loads(texts[0]) == value


def test_an_answer_on_top_of_a_conflict_has_seen_both(rules):
    """After a conflict is told, the next answer is news and no conflict to those who had either."""
    mine, theirs = rec("no", 2, "ada", ada=1), rec("yes", 3, "ben", ada=1)
    next_seen = rules.evaluate(
        "([mine, theirs]) => order.seenAfter(order.decide(mine, theirs).stands)", [mine, theirs]
    )
    after = {**rec("both", 4, "ada"), "seen": next_seen}
    for had in (mine, theirs):
        assert rules.evaluate(MERGE, [had, after])["lost"] == []


def test_numbers_never_leave_what_a_browser_counts_exactly(rules):
    """The counter stops at the highest exact number instead of losing its order."""
    highest = 2**53 - 1
    assert rules.evaluate("order.nextSequence(7)") == 8
    assert rules.evaluate("seq => order.nextSequence(seq)", highest) == highest
