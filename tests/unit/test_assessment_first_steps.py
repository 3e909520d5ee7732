"""What to do first: points, order and reasons, with the arithmetic of assessment-rules.md."""

import re
from pathlib import Path

import pytest
import yaml

from .small_instrument import answers, area, indicator, instrument

ROOT = Path(__file__).parents[2]
EXPLAINED = ROOT / "docs" / "contributing" / "assessment-rules.md"
NUMBERS = ROOT / "docs" / "data" / "instrument" / "self-assessment.yml"


def order(steps):
    """The needs' names in their order."""
    return [step["indicator"]["id"] for step in steps]


def waiting(step):
    """The names of the needs that a need waits for."""
    return [each["id"] for each in step["waitsFor"]]


@pytest.mark.parametrize("short", ["", "2", ">3", "2>2", "3>2", "?>4", "x>4", "4>4"])
def test_no_need(rules, short):
    """A need has a level now and wants a higher one; nothing else is a need."""
    assert rules.first_steps(answers(loans=short), []) == []


def test_points_add_up(rules):
    """Loans: 2 × (4 − 2) + 3 for a chosen divide + 1 × (4 − 1) between groups + 1 that waits."""
    given = answers(loans="2>4", loans_primary="4", loans_high="1", repair="3>4")
    loans, repair = rules.first_steps(given, ["access", "use"])
    assert loans["parts"] == {"gap": 4, "divide": 3, "groups": 3, "opens": 1}
    assert (loans["points"], repair["points"]) == (11, 5)
    assert (loans["served"], [each["id"] for each in loans["opens"]]) == (["access"], ["repair"])


def test_two_chosen_divides_count_once(rules):
    """An indicator that serves two of the chosen divides gets the points of one."""
    (making,) = rules.first_steps(answers(making="1>2"), ["use", "design"])
    assert (making["parts"]["divide"], making["served"]) == (3, ["use", "design"])


def test_only_needs_are_opened(rules):
    """What waits but is no need brings no points."""
    (loans,) = rules.first_steps(answers(loans="1>2", repair="3>3", making="2"), [])
    assert (loans["parts"]["opens"], loans["opens"]) == (0, [])


def test_the_numbers_are_data(rules):
    """Each part is multiplied by the instrument's own number."""
    whole = instrument(gap=5, divide=7, groups=0, opens=9, start=["skip", "skip", "leap"])
    given = answers(loans="1>3", loans_high="2", loans_primary="1", repair="1>2")
    loans, _ = rules.first_steps(given, ["access"], whole=whole)
    assert loans["parts"] == {"gap": 10, "divide": 7, "groups": 0, "opens": 9}
    assert loans["start"] == "skip"


@pytest.mark.parametrize(("now", "start"), [("1", "hop"), ("2", "skip"), ("3", "leap")])
def test_the_step_to_start_with(rules, now, start):
    """It follows from where the team is: a hop from one, a skip from two, a leap from three."""
    (step,) = rules.first_steps(answers(network=f"{now}>4"), [])
    assert step["start"] == start


def test_more_points_come_first(rules):
    """Network with four points stands before loans and tasks with two."""
    assert order(rules.first_steps(answers(loans="2>3", network="2>4", tasks="2>3"), [])) == [
        "network",
        "loans",
        "tasks",
    ]


def test_then_the_smaller_step(rules):
    """With equal points a hop stands before a skip, and a skip before a leap."""
    steps = rules.first_steps(answers(loans="3>4", network="2>3", tasks="1>2"), [])
    assert {step["points"] for step in steps} == {2}
    assert order(steps) == ["tasks", "network", "loans"]


def test_then_the_instruments_order(rules):
    """Equal in all else, they stand as in the self-assessment."""
    given = answers(tasks="2>3", network="2>3", loans="2>3")
    assert order(rules.first_steps(given, [])) == ["loans", "network", "tasks"]


def test_a_need_waits_for_another(rules):
    """Repair has six points and loans three, but loans are looked at first."""
    loans, repair = rules.first_steps(answers(loans="3>4", repair="1>4"), [])
    assert [(step["indicator"]["id"], step["points"]) for step in (loans, repair)] == [
        ("loans", 3),
        ("repair", 6),
    ]
    assert (waiting(loans), waiting(repair)) == ([], ["loans"])


def test_a_need_waits_through_others(rules):
    """The last waits for the first even though the one between them is no need."""
    chain = indicator("a"), indicator("b", after=["a"]), indicator("c", after=["b"])
    whole = instrument(area("one", *chain))
    steps = rules.first_steps(answers(a="3>4", b="4", c="1>4"), [], whole=whole)
    assert order(steps) == ["a", "c"]
    assert waiting(steps[1]) == ["a"]


def test_a_circle_is_no_reason_to_wait(rules):
    """Two that name each other stand by their points; a third that names them waits for both."""
    ring = indicator("a", after=["c", "b"]), indicator("b", after=["a"]), indicator("c")
    last = indicator("d", after=["a"]), indicator("e", after=["e", "no-such"])
    whole = instrument(area("one", *ring, *last))
    given = answers(a="3>4", b="2>4", c="3>4", d="1>4", e="1>2")
    steps = {step["indicator"]["id"]: step for step in rules.first_steps(given, [], whole=whole)}
    assert {name: waiting(step) for name, step in steps.items()} == {
        "a": ["c"],
        "b": ["c"],
        "c": [],
        "d": ["a", "b", "c"],
        "e": [],
    }
    assert list(steps) == ["c", "b", "a", "d", "e"]


def test_reasons_name_the_answers(rules):
    """Each part of the points names its answers: level and wish, groups, divides, who waits."""
    given = answers(loans="2>4", loans_primary="4", loans_high="1", repair="3>4")
    loans, repair = rules.first_steps(given, ["access"])
    assert loans["answers"] == [
        "now.loans",
        "want.loans",
        "now.loans.primary",
        "now.loans.high",
        "chosen.divides.access",
        "want.repair",
    ]
    assert repair["answers"] == ["now.repair", "want.repair", "chosen.divides.access"]


def test_a_level_from_groups_is_named_as_such(rules):
    """Where the lowest group's level counts, the groups are named and the blank answer is not."""
    (step,) = rules.first_steps(answers(loans=">4", loans_high="2"), [])
    assert step["answers"] == ["want.loans", "now.loans.high"]


def test_the_worked_example(rules):
    """The table in assessment-rules.md is what the rule says, by the guide's own numbers."""
    numbers = yaml.safe_load(NUMBERS.read_text("utf-8"))["first_steps"]
    given = answers(
        loans="2>3", loans_primary="3", loans_high="1", repair="1>4", network="x", tasks="2>3"
    )
    steps = rules.first_steps(given | answers(making="1>3"), ["use"], whole=instrument(**numbers))
    rows = [
        [
            step["indicator"]["id"],
            *map(str, [*step["parts"].values(), step["points"], step["start"]]),
            ", ".join(waiting(step)) or "–",
        ]
        for step in steps
    ]
    explained = EXPLAINED.read_text("utf-8").partition("## A worked example")[2]
    table = re.findall(r"^\| \d+ \| (.*) \|$", explained, flags=re.MULTILINE)
    assert [re.sub(r"[*`]", "", row).split(" | ") for row in table] == rows


def test_the_worked_profile(rules):
    """The two areas of the example have the middles and gaps that the text gives."""
    given = answers(loans="2>3", repair="1>4", network="x", tasks="2>3", making="1>3")
    profiles = rules.profiles(given)
    words = EXPLAINED.read_text("utf-8")
    for name in ("devices", "tasks"):
        now, want, gap = (profiles[name][part] for part in ("middleNow", "middleWant", "gap"))
        assert f"| {name} | {now} | {want} | {gap} |" in words
