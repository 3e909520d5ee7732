"""The guide's macros: what a page may write between double braces.

With hooks.py and serving.py, one of the three files that know MkDocs. The functions that
render take a model and return HTML; here they are only given their names.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from markupsafe import Markup

from .components.assessment import render_assessment, render_first_look
from .components.glossary import render_glossary
from .components.plain import FURNITURE, TABLE, render_model, render_plain
from .components.problem import (
    render_problem_cards,
    render_problem_further,
    render_problem_question,
    render_problem_solution,
)
from .components.progress import render_progress, render_resume, render_review_dates
from .components.render import PagePlace
from .components.resource import render_resources
from .components.result import render_results
from .components.source import render_citation, render_sources
from .models.guide import Area, Problem, Source
from .reading.calls import Macros
from .site import Site

BY_ID: dict[str, tuple[Any, Callable[[Any, PagePlace], Markup]]] = {
    "assessment": (Area, render_assessment),
    **{name: (row.kind, partial(render_model, name)) for name, row in TABLE.items() if row.kind},
}
"""Macros that take the id of a data file."""

WITH_HEADING: dict[str, tuple[Callable[[Problem, PagePlace], Markup], str]] = {
    "problem_question": (render_problem_question, "the-question"),
    "problem_solution": (render_problem_solution, "the-solution"),
    "problem_further": (render_problem_further, "take-it-further"),
}
"""Macros that take a problem's id and bring a heading, with the heading's anchor."""

BY_TOPIC = {name: row.topics for name, row in TABLE.items() if row.topics}
"""Macros that take one of a few words."""

PLAIN: dict[str, Callable[[PagePlace], Markup]] = {
    "first_look": render_first_look,
    "glossary": render_glossary,
    "problem_cards": render_problem_cards,
    "resources": render_resources,
    "results": render_results,
    "resume": render_resume,
    "sources": render_sources,
    **{
        name: partial(render_plain, name)
        for name, row in TABLE.items()
        if not row.kind and not row.topics and name not in FURNITURE
    },
}
"""Macros that take nothing."""

MACROS: Macros = {
    "cite": Source,
    **BY_TOPIC,
    **{name: kind for name, (kind, _) in BY_ID.items()},
    **dict.fromkeys(WITH_HEADING, Problem),
    **dict.fromkeys([*PLAIN, "progress", "review_dates"]),
}
"""Every macro, with the kind of file whose id it takes, or the words of which it takes one."""


def site_of(config: Any) -> Site:
    """The site that a MkDocs configuration describes, not yet loaded."""
    languages = config["plugins"]["i18n"].config.languages
    return Site(
        docs=Path(config["docs_dir"]),
        languages=tuple(language.locale for language in languages if language.build),
        navigation=list(config["nav"] or []),
        unlisted=config["not_in_nav"],
        macros=MACROS,
        by_file=not config["use_directory_urls"],
        part_titles={
            language.locale: dict(language.nav_translations or {}) for language in languages
        },
    )


def define_env(env: Any) -> None:
    """Registers every macro with mkdocs-macros, over data loaded and checked by the hook."""
    site: Site = env.conf["extra"]["site"]

    def place() -> PagePlace:
        return site.place(env.conf["theme"]["language"], env.page.url)

    def cite(name: str, where: str = "") -> Markup:
        return render_citation(place().guide.one(Source, name), place(), where)

    def by_id(kind: Any, render: Callable[[Any, PagePlace], Markup]) -> Callable[[str], Markup]:
        return lambda name: render(place().guide.one(kind, name), place())

    def with_heading(
        macro: str, render: Callable[[Problem, PagePlace], Markup], anchor: str
    ) -> Callable[[str], str]:
        def call(name: str) -> str:
            guide = place().guide
            heading = guide.texts("problem")[macro]
            return f"## {heading} {{: #{anchor} }}\n\n{render(guide.one(Problem, name), place())}\n"

        return call

    def by_topic(name: str) -> Callable[[str], Markup]:
        return lambda topic: render_plain(name, place(), topic=topic)

    def progress() -> Markup:
        return render_progress(site.guide_parts(place().lang), place())

    def review_dates() -> Markup:
        return render_review_dates(site.parts(place().lang), place())

    for macro in (cite, progress, review_dates):
        env.macro(macro)
    for name, (kind, render) in BY_ID.items():
        env.macro(by_id(kind, render), name)
    for name in BY_TOPIC:
        env.macro(by_topic(name), name)
    for name, (render_problem, anchor) in WITH_HEADING.items():
        env.macro(with_heading(name, render_problem, anchor), name)
    for name, render_alone in PLAIN.items():
        env.macro(lambda render=render_alone: render(place()), name)
