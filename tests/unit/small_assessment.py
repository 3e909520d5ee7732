"""A small guide with a self-assessment: one area of two indicators."""

from __future__ import annotations

from macros.components.render import PagePlace
from macros.models.instrument import (
    LEVELS,
    STEPS,
    Area,
    FirstSteps,
    Group,
    Groups,
    Indicator,
    Instrument,
    Level,
)

from .small_guide import PAGE, place, small_guide

WORDS = dict.fromkeys([*LEVELS, *STEPS], "Like this.")


def _indicator(name: str) -> Indicator:
    return Indicator(
        id=f"ind-{name}",
        title=name.title(),
        text=f"Every {name} is there.",
        page=PAGE,
        divides=("access",),
        problems=("first",),
        **WORDS,
    )


AREA = Area(
    id="area-devices",
    order=1,
    title="Devices",
    question="Are there enough?",
    page=PAGE,
    indicators=(_indicator("laptop"), _indicator("cable")),
)
INSTRUMENT = Instrument(
    id="small-instrument",
    levels=tuple(
        Level(id=f"level-{level}", title=level.title(), text="Like this.") for level in LEVELS
    ),
    groups=(
        Groups(
            id="small-groups",
            title="School level",
            groups=(Group(id="small-low", title="Low"), Group(id="small-high", title="High")),
        ),
    ),
    fewest_minutes=3,
    most_minutes=6,
    fresh_months=12,
    first_steps=FirstSteps(
        gap=7, divide=6, groups=5, opens=4, shown=3, start=("hop", "skip", "leap")
    ),
)


def assessed_place() -> PagePlace:
    """A page of a small guide that has this self-assessment."""
    folders = {"assessment": {AREA.id: AREA}, "instrument": {INSTRUMENT.id: INSTRUMENT}}
    return place(small_guide(**folders))
