"""The model of a law: what it asks, of whom, from when, and what to ask a lawyer about it."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, get_args

from pydantic import Field

from .field import Advised, Cited, Line, Text
from .part import File

Topic = Literal["privacy", "disability", "language", "ai-and-screens", "funding"]
TOPICS: tuple[str, ...] = get_args(Topic)
"""What the laws are about, in the order of the page that lists them."""


class Law(File):
    """A law or rule to raise with a lawyer, as it was found on a day."""

    topic: Topic = Field(description="what it is about; each topic stands on the page of laws")
    order: int = Field(ge=1, le=99, description="its place in the topic")
    title: Line = Field(description="its name, and what it is about in a few words")
    asks: Annotated[Text, Advised(most=500)] = Field(description="what it asks, in plain words")
    whom: Annotated[Text, Advised(most=200)] = Field(description="of whom it asks this")
    since: Annotated[Text, Advised(most=300)] = Field(
        description="from when, in words, with each date written as April 26, 2027"
    )
    stands: Annotated[Text, Advised(most=400)] | None = Field(
        None, description="what of it has ended, is before a court or was not found"
    )
    ask: Annotated[Text, Advised(most=200)] = Field(
        description="what completes the sentence: Ask your lawyer whether …"
    )
    sources: tuple[Cited, ...] = Field(min_length=1, description="ids of sources, the law first")
    checked: date = Field(description="the day it was last looked up")
