"""The components that only hand what they are given to a template: one row each.

A component that works something out has a module of its own beside this one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from ..models.guide import Area, Checklist, Cost, Figure, File, Law, Protocol, Workbook
from ..models.instrument import LEVELS
from ..models.law import TOPICS
from .assessment import (
    BEGIN_PAGE,
    BOARD_PAGE,
    RESULTS_PAGE,
    form_page,
    instrument_values,
    numbered,
)
from .render import PagePlace, render
from .source import render_citations

Values = Callable[[PagePlace], Mapping[str, object]]

CHANGES = (
    "none",
    "level_up",
    "levels_up",
    "level_down",
    "levels_down",
    "same",
    "mean_up",
    "mean_down",
    "mean_same",
    "unknown",
    "not_applicable",
    "compared",
)
"""The words that the script of rounds puts into its table's cells."""


@dataclass(frozen=True)
class Plain:
    """One row: the template, what comes back, and what the template is given.

    A row with a `kind` is given a model of that kind, under the name of its component; one with
    `topics` is given the `topic` that a page asks for.
    """

    template: str
    about: str
    kind: type[File] | None = None
    values: Values = lambda place: {}
    topics: tuple[str, ...] = ()

    @property
    def component(self) -> str:
        """The component that the template belongs to."""
        return self.template.split("/")[0]


def _citing(place: PagePlace) -> Mapping[str, object]:
    return {"cite": lambda ids: render_citations(ids, place)}


def _laws(place: PagePlace) -> Mapping[str, object]:
    laws = sorted(place.guide.folder(Law).values(), key=lambda law: law.order)
    return {"laws": laws, **_citing(place)}


def _assessed(**more: object) -> Values:
    """The self-assessment with all that its pages share, and some more.

    A page that says nothing about what to do first needs no `steps`.
    """
    return lambda place: {**instrument_values(place), **more}


TABLE = {
    "areas": Plain(
        "area/area.html",
        "Every area with its question: plain links without script, and with it counts and time.",
        values=_assessed(steps=(), results=RESULTS_PAGE, board=BOARD_PAGE),
    ),
    "asks": Plain(
        "area/asks.html",
        "What one area of the self-assessment asks, as links to its indicators.",
        Area,
        _assessed(numbered=numbered, form_page=form_page),
    ),
    "board": Plain(
        "board/board.html",
        "The frame of the board's sheet; without script, what to write on one.",
        values=_assessed(begin=BEGIN_PAGE),
    ),
    "checklist": Plain(
        "checklist/checklist.html",
        "The checklist as a form that works, reads and prints with no script.",
        Checklist,
        _citing,
    ),
    "cost_table": Plain(
        "cost/cost.html",
        "A table of costs over years with empty fields, for typing and for paper.",
        Cost,
    ),
    "data": Plain("data/data.html", "The data tools; without script, what they need."),
    "entry": Plain(
        "entry/entry.html",
        "The grid that types a paper form in: one row an indicator; it needs script.",
        values=_assessed(steps=()),
    ),
    "figure": Plain(
        "figure/figure.html",
        "The drawing with its caption and the text that says what it shows.",
        Figure,
    ),
    "indicators": Plain(
        "area/indicators.html",
        "What one area of the self-assessment asks: each indicator with its levels and steps.",
        Area,
        _assessed(numbered=numbered, form_page=form_page),
    ),
    "laws": Plain(
        "law/law.html",
        "The laws of a `topic` in their order, each with a heading to link to.",
        values=_laws,
        topics=TOPICS,
    ),
    "levels": Plain(
        "area/levels.html",
        "The four levels with what each means on any indicator.",
        values=_assessed(),
    ),
    "notice": Plain(
        "notice/notice.html", "An empty region, and a sentence for each thing that can happen."
    ),
    "paper": Plain(
        "entry/paper.html",
        "Every indicator with its number, its levels and room to write: a form for paper.",
        values=_assessed(levels=LEVELS),
    ),
    "plans": Plain("plan/plan.html", "The plan manager; without script, what it needs."),
    "prompts": Plain(
        "workbook/workbook.html",
        "The prompts of one page as a list, each with its own link.",
        Workbook,
    ),
    "protocol": Plain(
        "protocol/protocol.html", "The meeting as a section that fits one sheet.", Protocol
    ),
    "reading": Plain(
        "reading/reading.html",
        "The end of a page: its two dates, and where `markable` a box to mark it as read.",
    ),
    "rounds": Plain(
        "round/round.html",
        "A form that begins a round and a table of two; without script, a sentence.",
        values=_assessed(steps=(), words=CHANGES),
    ),
}
"""Every plain render by its macro's name, or by its component's where a page cannot ask for it."""

FURNITURE = ("notice", "reading")
"""What stands on every page, and no page asks for."""


def render_plain(name: str, place: PagePlace, **given: object) -> Markup:
    """A row of the table as safe HTML; `given` goes to its template."""
    row = TABLE[name]
    return render(row.template, place, row.component, **row.values(place), **given)


def render_model(name: str, model: File, place: PagePlace) -> Markup:
    """A row that shows a model, as safe HTML."""
    return render_plain(name, place, **{TABLE[name].component: model})
