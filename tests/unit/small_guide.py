"""A small guide for the unit tests: one file of each kind, and a page that shows it."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from macros.components.render import PagePlace
from macros.models.guide import (
    FOLDERS,
    Approach,
    Checklist,
    ChecklistItem,
    Cost,
    CostLine,
    Figure,
    File,
    FurtherPage,
    Interface,
    Law,
    Practice,
    Problem,
    Prompt,
    Protocol,
    Resource,
    Role,
    Source,
    Step,
    Takeaway,
    Term,
    Workbook,
)
from macros.models.register import AlsoSays
from macros.reading.guide import Guide
from macros.reading.yaml_file import read_yaml

DATA = Path(__file__).parents[2] / "docs" / "data"
PAGE = "getting-started/build-your-team.md"

CHECKLIST = Checklist(
    id="small-checklist",
    title="Is it ready?",
    page=PAGE,
    intro="Look at *both* items.",
    items=(
        ChecklistItem(
            id="small-lead",
            text="Name a lead.",
            why="Someone has to ask.",
            how="Ask on Tuesday.",
            sources=("small-source",),
        ),
        ChecklistItem(id="small-seats", text="Leave two seats free.", why="For students."),
    ),
)
SOURCE = Source(
    id="small-source",
    short="Small 2024",
    title="A Small Study",
    authors="Ada Lovelace",
    publisher="Small Press",
    year=2024,
    kind="study",
    link="https://example.org/study",
    archive="https://example.org/copy",
    also=(AlsoSays(title="A Small Article", link="https://example.org/article"),),
    extent="part",
    checked=date(2026, 11, 21),
    seen="The page itself.",
)
COST = Cost(
    id="small-cost",
    title="What it costs",
    intro="Fill in *one* line.",
    years=2,
    lines=(
        CostLine(id="small-devices", title="Devices", hint="How many?", unit="number × price"),
        CostLine(id="small-hours", title="Hours", hint="Whose?", unit="hours × pay"),
    ),
)
LAW = Law(
    id="small-law",
    topic="privacy",
    order=1,
    title="Small Records Act",
    asks="Show the *record*.",
    whom="Every school.",
    since="Since May 1, 2026.",
    stands="One part is before a court.",
    ask="a copy is enough.",
    sources=("small-source",),
    checked=date(2026, 11, 21),
)
PROTOCOL = Protocol(
    id="small-meeting",
    title="A short meeting",
    page=PAGE,
    purpose="A date is set.",
    minutes=15,
    roles=(Role(id="small-host", name="Host", task="Keeps time."),),
    materials=("One sheet of paper",),
    steps=(
        Step(id="small-welcome", minutes=5, title="Welcome", text="Say hello."),
        Step(id="small-date", minutes=10, title="Date", text="Choose a day."),
    ),
)
WORKBOOK = Workbook(
    id="small-prompts",
    title="Talk it over",
    page=PAGE,
    prompts=(Prompt(id="small-prompt", text="Who is not here?"),),
)
FIGURE = Figure(
    id="six-step-cycle",
    caption="Six *steps*.",
    alternative="Six boxes in a ring.",
    labels={name: f"{name}|more" for name in ("one", "two", "three", "four", "five", "six")},
)
RESOURCE = Resource(
    id="small-resource",
    title="A Small Toolkit",
    publisher="Small Press",
    year=2024,
    link="https://example.org/toolkit",
    note="Use it *first*.",
    divides=("access", "use"),
    roles=("leaders",),
    kind="toolkit",
    cost="free",
    languages=("en", "es"),
    checked=date(2026, 11, 21),
    seen="The page itself.",
)
TERM = Term(
    id="small-gap",
    term="small gap",
    forms=("small gaps",),
    definition="What is *missing*.",
    source="small-source",
)


def problem(name: str, order: int) -> Problem:
    """A problem with three of everything."""
    practices = [
        Practice(id=f"{name}-{a}-{p}", title=f"Practice {a}{p}", text="Like this.")
        for a in "abc"
        for p in "xyz"
    ]
    return Problem(
        id=name,
        order=order,
        divide="access",
        title=name.capitalize(),
        page=PAGE,
        question=f"What of {name}?",
        summary=f"All about {name}.",
        takeaways=tuple(
            Takeaway(id=f"{name}-{n}", text=f"Point {n}.") for n in ("one", "two", "three")
        ),
        approaches=tuple(
            Approach(
                id=f"{name}-{letter}",
                title=f"Approach {letter}",
                text="Begin here.",
                sources=("small-source",),
                practices=tuple(practices[3 * index : 3 * index + 3]),
            )
            for index, letter in enumerate("abc")
        ),
        further_inside=(FurtherPage(page=PAGE, text="To find people."),),
        further_outside=("small-source",),
    )


PROBLEMS = problem("second", 2), problem("first", 1)


class AnyName(dict[str, str]):
    """A mapping that knows every name: a bundled file or a page bears its own."""

    def __missing__(self, name: str) -> str:
        return f"the {name}"

    def __contains__(self, name: object) -> bool:
        return True


@cache
def interface() -> dict[str, File]:
    """The components' real words in English."""
    files = {path.stem: read_yaml(path, path.name) for path in (DATA / "ui").glob("*.yml")}
    return {n: Interface.model_validate(file.data) for n, file in files.items() if "." not in n}


def small_guide(lang: str = "en", **folders: dict[str, File]) -> Guide:
    """The guide of the models above; a folder given by name takes the place of its own."""
    own: dict[str, dict[str, File]] = {name: {} for name in FOLDERS}
    items = (CHECKLIST, SOURCE, PROTOCOL, WORKBOOK, FIGURE, RESOURCE, TERM)
    items += (LAW, COST, *PROBLEMS)
    for folder, kind in FOLDERS.items():
        own[folder] |= {item.id: item for item in items if isinstance(item, kind)}
    return Guide(lang, {**own, "ui": interface(), **folders})


def place(guide: Guide | None = None, **changes: Any) -> PagePlace:
    """A page of the small guide two folders below the root."""
    own = {"url": "getting-started/build-your-team/", "assets": AnyName(), "titles": AnyName()}
    return PagePlace(guide or small_guide(), **{**own, **changes})
