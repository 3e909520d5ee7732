"""The model of a table of costs over years, which a team fills in."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .field import Advised, Line, Text
from .part import File, Part


class CostLine(Part):
    """One line of a table of costs."""

    title: Annotated[Line, Advised(most=30)] = Field(description="what it pays for, in a few words")
    hint: Text = Field(description="what to ask before a number is written")
    unit: Line = Field(description="how the amount comes about, such as devices × price")


class Cost(File):
    """A table of costs over years that a team fills in."""

    title: Line = Field(description="the table's caption")
    intro: Text = Field(description="one or two sentences before the table")
    years: int = Field(ge=2, le=8, description="how many years it has, beside what is paid once")
    lines: Annotated[tuple[CostLine, ...], Advised(3, 16)] = Field(
        min_length=1, description="the lines, in order"
    )
