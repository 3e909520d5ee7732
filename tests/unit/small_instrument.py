"""A small self-assessment for the tests of its rules: two areas, and answers in short."""

from types import SimpleNamespace

import pytest
from hypothesis import strategies as st

from .script import js_map

LEVELS = ["foundational", "developing", "established", "advanced"]
GROUPS = [{"id": "primary", "title": "Primary"}, {"id": "high", "title": "High"}]
RULE = {
    "gap": 2,
    "divide": 3,
    "groups": 1,
    "opens": 1,
    "shown": 5,
    "start": ["hop", "skip", "leap"],
}
NAMES = ("loans", "repair", "network", "tasks", "making")


def indicator(name, *, divides=("access",), after=(), by="", first=False):
    """An indicator as the page brings it, without what no rule looks at."""
    return {
        "id": name,
        "hash": f"hash-{name}",
        "divides": list(divides),
        "after": list(after),
        "by": by,
        "isFirst": first,
    }


def area(name, *indicators):
    """An area with its indicators."""
    return {"id": name, "title": name.title(), "href": f"../{name}/", "indicators": indicators}


DEVICES = area(
    "devices",
    indicator("loans", by="levels", first=True),
    indicator("repair", after=["loans"]),
    indicator("network"),
)
TASKS = area(
    "tasks",
    indicator("tasks", divides=["use"], by="levels", first=True),
    indicator("making", divides=["use", "design"], after=["loans", "tasks"]),
)


def instrument(*areas, **rule):
    """An instrument with these areas, or the two small ones."""
    areas = areas or (DEVICES, TASKS)
    return {
        "areas": areas,
        "indicators": [each for one in areas for each in one["indicators"]],
        "groups": {"levels": GROUPS},
        "minutes": [3, 6],
        "freshMonths": 12,
        "firstSteps": RULE | rule,
    }


def answers(**given):
    """Stored answers in short: loans="2>4" is level two, wanted four; loans_high="1" is a group's.

    "?" is what we don't know yet, "x" what does not apply; "" and ">4" leave now blank.
    """
    stored = {}
    for name, value in given.items():
        key = name.replace("_", ".")
        now, _, want = value.partition(">")
        stored |= {f"now.{key}": word(now)} if now else {}
        stored |= {f"want.{key}": word(want)} if want else {}
    return stored


def word(short):
    """The stored word for a level's number or for a sign."""
    return {"?": "unknown", "x": "not-applicable"}.get(short) or LEVELS[int(short) - 1]


def records(given):
    """Answers as the store has them; each was given to today's wording."""
    return js_map(
        {key: {"value": value, "hash": f"hash-{key.split('.')[1]}"} for key, value in given.items()}
    )


@pytest.fixture(scope="session")
def rules(script):
    """The rules by name; the first argument is what has been answered, in any form."""

    def states(given, whole=None):
        stored = given if "map" in given else records(given)
        return script("rules/answers.js", "readAnswers", stored, whole or instrument())

    def rule(path, name):
        def call(given, *more, whole=None):
            whole = whole or instrument()
            return script(f"rules/{path}.js", name, whole, states(given, whole), *more)

        return call

    def profiles(given, whole=None):
        whole = whole or instrument()
        found = states(given, whole)
        call = ("rules/profile.js", "areaProfile")
        return {one["id"]: script(*call, one, found) for one in whole["areas"]}

    return SimpleNamespace(
        states=lambda given, whole=None: dict(states(given, whole)["map"]),
        profiles=profiles,
        first_steps=rule("first-steps", "firstSteps"),
        board=rule("board-summary", "boardSummary"),
        time_left=rule("time-left", "timeLeft"),
        needs=lambda name, given, *more: [each["id"] for each in rule("needs", name)(given, *more)],
        compare=lambda before, after, whole=None: script(
            "rules/rounds.js",
            "compareRounds",
            whole or instrument(),
            states(before, whole),
            states(after, whole),
        ),
        share=lambda part, whole: script("rules/profile.js", "share", part, whole),
    )


NOW = st.sampled_from([*LEVELS, "unknown", "not-applicable", None])
WANT = st.sampled_from([*LEVELS, None])
KEYS = {f"now.{name}": NOW for name in NAMES} | {f"want.{name}": WANT for name in NAMES}
KEYS |= {f"now.{name}.{group['id']}": NOW for name in ("loans", "tasks") for group in GROUPS}
ANYTHING = st.fixed_dictionaries({}, optional=KEYS)
DIVIDES = st.sets(st.sampled_from(["access", "use", "design"])).map(sorted)


@st.composite
def any_instrument(draw):
    """An instrument whose indicators come after any others, in circles too."""
    after = st.lists(st.sampled_from([*NAMES, "no-such"]), max_size=3)
    made = [
        indicator(name, divides=draw(DIVIDES), after=draw(after), by="levels") for name in NAMES
    ]
    return instrument(area("devices", *made[:3]), area("tasks", *made[3:]))
