"""The models of the self-assessment: areas, indicators on four levels, groups of students."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .field import Advised, Cited, Id, Line, PagePath, Text, Texts
from .part import File, Model, Part

LEVELS = ("foundational", "developing", "established", "advanced")
"""The four levels of the continuum, from the first to the fourth."""

STEPS = ("hop", "skip", "leap")
"""What to do next, by size: within a month, within a semester, over a year or more."""

Title = Annotated[Text, Advised(most=60)]


class Indicator(Part):
    """One thing that a team looks at, described on four levels."""

    title: Title = Field(description="two to six words")
    text: Text = Field(description="what is looked at, one sentence that is true at its best")
    foundational: Text = Field(description="what a visitor sees, hears or finds on level one")
    developing: Text = Field(description="the same on level two")
    established: Text = Field(description="the same on level three")
    advanced: Text = Field(description="the same on level four")
    hop: Text = Field(description="a next step within a month, with what you have")
    skip: Text = Field(description="a next step that takes a semester and some coordination")
    leap: Text = Field(description="a next step that changes a structure, a budget or a policy")
    small: Text | None = Field(
        None, description="how a district of one or two schools reads levels that count schools"
    )
    evidence: Annotated[Texts, Advised(3, 3)] = Field(
        (), description="what would show a level, the first of it to be had within a week"
    )
    first_look: bool = Field(
        False, description="whether the first look asks it; one indicator an area, by judgment"
    )
    page: PagePath = Field(description="the guide page that it belongs to")
    divides: tuple[Literal["access", "use", "design"], ...] = Field(
        min_length=1, description="the divides that it bears on"
    )
    problems: tuple[Id, ...] = Field(
        min_length=1, description="ids of the Problems of Practice that it serves"
    )
    after: tuple[Id, ...] = Field((), description="ids of indicators that should come first")
    by: Id | None = Field(None, description="id of the groups by which it may be answered")
    sources: tuple[Cited, ...] = Field((), description="ids of sources, where it is somebody's")


class Area(File):
    """One area of the self-assessment."""

    order: int = Field(ge=1, le=99, description="its place in the self-assessment")
    title: Title = Field(description="its name")
    question: Text = Field(description="what the area asks, one question")
    page: PagePath = Field(description="the guide page to read before")
    indicators: Annotated[tuple[Indicator, ...], Advised(3, 5)] = Field(
        min_length=1, description="the indicators, in order"
    )


class Level(Part):
    """One level of the continuum."""

    title: Title = Field(description="its name")
    text: Text = Field(description="what it means on any indicator, one sentence")


class Group(Part):
    """A school level or a group of students."""

    title: Title = Field(description="its name")


class Groups(Part):
    """Groups by which an indicator may be answered."""

    title: Title = Field(description="what the groups are, such as school level")
    groups: tuple[Group, ...] = Field(min_length=2, description="the groups, in order")


class FirstSteps(Model):
    """The numbers of the rule that says what to do first; see assessment-rules.md."""

    gap: int = Field(ge=0, le=9, description="points for each level between now and wanted")
    divide: int = Field(ge=0, le=9, description="points for serving a divide that was chosen")
    groups: int = Field(ge=0, le=9, description="points for each level between two groups")
    opens: int = Field(ge=0, le=9, description="points for each need that waits for this one")
    shown: int = Field(ge=1, le=20, description="how many needs are shown first")
    start: tuple[Literal["hop", "skip", "leap"], ...] = Field(
        min_length=3, max_length=3, description="the step to begin with on levels one, two, three"
    )


class Instrument(File):
    """What holds for every area: the levels, the groups to answer by, and the rules' numbers."""

    levels: tuple[Level, ...] = Field(min_length=4, max_length=4, description="the four levels")
    groups: tuple[Groups, ...] = Field(description="the groups to answer by")
    fewest_minutes: int = Field(ge=1, le=60, description="a quick team's time for an indicator")
    most_minutes: int = Field(ge=1, le=120, description="a careful team's time for an indicator")
    fresh_months: int = Field(ge=1, le=60, description="months after which evidence is old")
    first_steps: FirstSteps = Field(description="what to do first")


Answered = Literal[
    "foundational", "developing", "established", "advanced", "unknown", "not-applicable"
]


class ExampleNote(Part):
    """A piece of evidence of the example."""

    text: Text = Field(description="what was seen, heard or found")
    who: Line = Field(description="who knows, by role")
    months_ago: int = Field(ge=0, le=60, description="how old it is, counted from today")
    sure: Literal["low", "medium", "high"] = Field(description="how sure the team is")
    board: bool = Field(False, description="whether its team shows it to the board")


class ExampleGroup(Model):
    """The example's answer for one group."""

    group: Id = Field(description="the id of the group")
    now: Answered = Field(description="where the group is")


class ExampleAnswer(Part):
    """The example's answer to one indicator."""

    indicator: Id = Field(description="the id of the indicator")
    now: Answered = Field(description="where we are")
    want: Literal["foundational", "developing", "established", "advanced"] | None = Field(
        None, description="where we want to be"
    )
    groups: tuple[ExampleGroup, ...] = Field((), description="answers by group")
    notes: tuple[ExampleNote, ...] = Field((), description="pieces of evidence")


class Example(File):
    """A district invented for demonstration, fully answered and without a name."""

    title: Title = Field(description="what its plan is called")
    divides: tuple[Literal["access", "use", "design"], ...] = Field(
        description="the divides that it chose"
    )
    ask: Text = Field(description="what its team asks of the board")
    answers: tuple[ExampleAnswer, ...] = Field(min_length=1, description="its answers")
