"""The Problems of Practice: cards, and the parts of a problem's page."""

from __future__ import annotations

from markupsafe import Markup

from .content import Guide
from .render import PagePlace, render
from .schema import Problem, Source
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
    )


def render_problem_further(problem: Problem, place: PagePlace) -> Markup:
    """Where to go next: pages of the guide and works outside it."""
    sources = [place.guide.one(Source, name) for name in problem.further_outside]
    others = [other for other in problems_in_order(place.guide) if other.id != problem.id]
    return render(
        "problem/further.html", place, "problem", problem=problem, sources=sources, others=others
    )
