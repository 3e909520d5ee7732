"""The Problems of Practice: cards, and the parts of a problem's page."""

from __future__ import annotations

from markupsafe import Markup

from ..models.guide import Checklist, Joined, Problem, Source, Workbook
from ..reading.guide import Guide
from .assessment import areas_in_order, form_page
from .render import PagePlace, render
from .source import render_citations


def problems_in_order(guide: Guide) -> list[Problem]:
    """All problems in the order of the series."""
    return sorted(guide.folder(Problem).values(), key=lambda problem: problem.order)


def render_problem_cards(place: PagePlace) -> Markup:
    """The series as cards that carry their meaning in words."""
    problems = problems_in_order(place.guide)
    return render("problem/cards.html", place, "problem", problems=problems)


def render_problem_question(problem: Problem, place: PagePlace) -> Markup:
    """The question for leaders and the three takeaways."""
    return render("problem/question.html", place, "problem", problem=problem)


def render_problem_solution(problem: Problem, place: PagePlace) -> Markup:
    """The three approaches, each with its three practices."""
    return render(
        "problem/solution.html",
        place,
        "problem",
        problem=problem,
        cite=lambda ids: render_citations(ids, place),
        joined=lambda part: joined_links(part, place),
    )


def joined_links(part: Joined, place: PagePlace) -> list[tuple[str, str]]:
    """What serves a part of a problem elsewhere in the guide: words and address of each link."""
    links = [(place.titles[page], place.link(page)) for page in part.pages]
    shown: tuple[tuple[type[Checklist] | type[Workbook], str, tuple[str, ...]], ...] = (
        (Checklist, "items", part.items),
        (Workbook, "prompts", part.prompts),
    )
    for kind, field, wanted in shown:
        for file in place.guide.folder(kind).values():
            entries = (entry for entry in getattr(file, field) if entry.id in wanted)
            links += [(entry.text, place.link(file.page, entry.id)) for entry in entries]
    for area in areas_in_order(place.guide):
        indicators = (each for each in area.indicators if each.id in part.indicators)
        links += [(each.title, place.link(form_page(area), each.id)) for each in indicators]
    return links


def render_problem_further(problem: Problem, place: PagePlace) -> Markup:
    """Where to go next: pages of the guide and works outside it."""
    sources = [place.guide.one(Source, name) for name in problem.further_outside]
    others = [other for other in problems_in_order(place.guide) if other.id != problem.id]
    return render(
        "problem/further.html", place, "problem", problem=problem, sources=sources, others=others
    )
