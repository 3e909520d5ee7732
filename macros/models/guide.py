"""The models of the guide's data: the one truth for files, schemas and field tables.

Every model is frozen and refuses fields that it does not know. A field of type
`Text` holds words that a reader sees: inline Markdown only, and a translation
file may give it in another language.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, JsonValue

from .cost import Cost as Cost
from .cost import CostLine as CostLine
from .field import Advised, Cited, Id, Line, Name, PagePath, Text, Texts, TranslatableMark
from .instrument import Area as Area
from .instrument import Example as Example
from .instrument import Indicator as Indicator
from .instrument import Instrument as Instrument
from .law import Law as Law
from .part import File as File
from .part import Model as Model
from .part import Part as Part
from .register import Resource as Resource
from .register import Source as Source
from .register import Term as Term

NO_OTHERS: dict[str, JsonValue] = {"additionalProperties": False}


class ChecklistItem(Part):
    """One observable thing that is true or not."""

    text: Line = Field(description="starts with a verb or a thing one can point at; one idea")
    why: Text | None = Field(None, description="why it matters, one sentence")
    how: Text | None = Field(None, description="how to start, one or two sentences")
    sources: tuple[Cited, ...] = Field((), description="ids of sources for a claim in the item")


class Checklist(File):
    """A checklist of one guide page."""

    title: Line = Field(description="the heading over the checklist")
    page: PagePath = Field(description="the page that shows it")
    intro: Text = Field(description="one or two sentences before the first item")
    items: Annotated[tuple[ChecklistItem, ...], Advised(6, 10)] = Field(
        min_length=1, description="the items, in order"
    )


class Takeaway(Part):
    """One thing that a leader should remember."""

    text: Text = Field(description="one sentence")


class Joined(Part):
    """A part of a problem that leads to what serves it elsewhere in the guide."""

    pages: tuple[PagePath, ...] = Field((), description="pages that take it further")
    items: tuple[Id, ...] = Field((), description="ids of checklist items that carry it out")
    prompts: tuple[Id, ...] = Field((), description="ids of prompts to talk it over with")
    indicators: tuple[Id, ...] = Field((), description="ids of indicators that it serves")


class Practice(Joined):
    """One practice in action."""

    title: Line = Field(description="a verb first")
    text: Text = Field(description="what it looks like, two to four sentences")
    sources: tuple[Cited, ...] = Field((), description="ids of sources")


class Approach(Joined):
    """One of the approaches to a problem."""

    title: Line = Field(description="a verb first")
    text: Text = Field(description="one or two sentences")
    sources: tuple[Cited, ...] = Field((), description="ids of sources")
    practices: Annotated[tuple[Practice, ...], Advised(3, 3)] = Field(
        min_length=1, description="the practices in action"
    )


class FurtherPage(Model):
    """A page of this guide that takes a problem further."""

    page: PagePath = Field(description="the page")
    text: Text = Field(description="why go there, one sentence")


class Problem(File):
    """A Problem of Practice."""

    order: int = Field(ge=1, le=99, description="its place in the series")
    divide: Literal["access", "use", "design"] = Field(description="the divide it belongs to")
    title: Line = Field(description="the name on the card")
    page: PagePath = Field(description="its page")
    question: Text = Field(description="the question for leaders")
    summary: Text = Field(description="one sentence for the card")
    takeaways: Annotated[tuple[Takeaway, ...], Advised(3, 3)] = Field(
        min_length=1, description="the key takeaways"
    )
    approaches: Annotated[tuple[Approach, ...], Advised(3, 3)] = Field(
        min_length=1, description="the approaches"
    )
    further_inside: tuple[FurtherPage, ...] = Field((), description="pages of this guide")
    further_outside: tuple[Id, ...] = Field((), description="ids of sources worth reading")


class Role(Part):
    """What one person does in a meeting."""

    name: Line = Field(description="the role's name")
    task: Text = Field(description="what the person does, one sentence")


class Step(Part):
    """One step of a meeting."""

    minutes: Annotated[int, Advised(most=180)] = Field(ge=1, description="how long it takes")
    title: Line = Field(description="two to six words")
    text: Text = Field(description="what happens, one to three sentences")


class Protocol(File):
    """A meeting protocol with minutes against each step."""

    title: Line = Field(description="the heading over the protocol")
    page: PagePath = Field(description="the page that shows it")
    purpose: Text = Field(description="what the team has at the end")
    minutes: Annotated[int, Advised(5, 240)] = Field(
        ge=1, description="the sum of the steps' minutes"
    )
    roles: tuple[Role, ...] = Field(min_length=1, description="who does what")
    materials: Texts = Field((), description="what to print or bring")
    steps: Annotated[tuple[Step, ...], Advised(least=2)] = Field(
        min_length=1, description="the steps, in order"
    )


class Prompt(Part):
    """A question for a conversation."""

    text: Text = Field(description="the question")


class Workbook(File):
    """The reflection prompts of one page."""

    title: Line = Field(description="the heading over the prompts")
    page: PagePath = Field(description="the page that shows them")
    prompts: Annotated[tuple[Prompt, ...], Advised(4, 6)] = Field(
        min_length=1, description="the prompts, in order"
    )


class Figure(File):
    """A drawing and the words that say what it shows."""

    caption: Text = Field(description="the line under the drawing")
    alternative: Text = Field(description="what the drawing shows, for those who cannot see it")
    labels: Annotated[dict[Name, Line], TranslatableMark()] = Field(
        default_factory=dict,
        json_schema_extra=NO_OTHERS,
        description="the words drawn in it, by name; a bar parts two lines",
    )


class Interface(File):
    """The words of one component: buttons, labels, sentences."""

    texts: Annotated[dict[Name, str], TranslatableMark()] = Field(
        min_length=1,
        json_schema_extra=NO_OTHERS,
        description="each text by its name; {name} stands for a value",
    )


FOLDERS: dict[str, type[File]] = {
    "checklists": Checklist,
    "problems": Problem,
    "protocols": Protocol,
    "workbook": Workbook,
    "sources": Source,
    "laws": Law,
    "costs": Cost,
    "figures": Figure,
    "assessment": Area,
    "instrument": Instrument,
    "example": Example,
    "resources": Resource,
    "glossary": Term,
    "ui": Interface,
}
"""The folder of docs/data that holds each kind of file."""
