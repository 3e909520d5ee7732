"""Words can never become code: every text of every component is escaped."""

from datetime import date

import pytest
from pydantic import BaseModel

from macros.components.header import PageLanguage, render_header
from macros.components.plain import render_model, render_plain
from macros.components.problem import (
    render_problem_cards,
    render_problem_further,
    render_problem_question,
    render_problem_solution,
)
from macros.components.progress import (
    render_progress,
    render_resume,
    render_review_dates,
)
from macros.components.search import render_search
from macros.components.source import render_citation, render_sources
from macros.models.guide import File, Interface
from macros.reading.page import GuidePage, GuidePart
from tests.html_tree import read_html

from .small_guide import (
    CHECKLIST,
    COST,
    FIGURE,
    PAGE,
    PROBLEMS,
    PROTOCOL,
    SOURCE,
    WORKBOOK,
    interface,
    place,
    small_guide,
)

POISON = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>|"
NAMES = (
    *("id", "page", "divide", "topic", "kind", "link", "archive", "extent"),
    *("sources", "further_outside", "retired"),
)


def poisoned(value):
    """A value whose every word a reader would see has become an attack."""
    if isinstance(value, BaseModel):
        names = [name for name in type(value).model_fields if name not in NAMES]
        return value.model_copy(update={name: poisoned(getattr(value, name)) for name in names})
    if isinstance(value, tuple):
        return tuple(poisoned(entry) for entry in value)
    if isinstance(value, dict):
        return {name: poisoned(text) for name, text in value.items()}
    return POISON if isinstance(value, str) else value


def poisoned_place():
    """A page of a guide in which every text is an attack."""
    own = small_guide()
    files = {
        folder: {name: poisoned(item) for name, item in items.items()}
        for folder, items in own.files.items()
    }
    return place(small_guide(**files), titles={PAGE: POISON})


PART = GuidePart(POISON, (GuidePage(PAGE, "page-a", POISON, date(2026, 11, 21)),))
LANGUAGES = [PageLanguage("en", POISON, "./"), PageLanguage("es", POISON, "es/")]
COMPONENTS = {
    "checklist": lambda here: render_model("checklist", poisoned(CHECKLIST), here),
    "cost table": lambda here: render_model("cost_table", poisoned(COST), here),
    "data": lambda here: render_plain("data", here),
    "figure": lambda here: render_model("figure", poisoned(FIGURE), here),
    "header": lambda here: render_header(POISON, LANGUAGES, here),
    "laws": lambda here: render_plain("laws", here, topic="privacy"),
    "notice": lambda here: render_plain("notice", here),
    "plans": lambda here: render_plain("plans", here),
    "problem cards": render_problem_cards,
    "problem question": lambda here: render_problem_question(poisoned(PROBLEMS[0]), here),
    "problem solution": lambda here: render_problem_solution(poisoned(PROBLEMS[0]), here),
    "problem further": lambda here: render_problem_further(poisoned(PROBLEMS[0]), here),
    "progress": lambda here: render_progress([PART], here),
    "prompts": lambda here: render_model("prompts", poisoned(WORKBOOK), here),
    "protocol": lambda here: render_model("protocol", poisoned(PROTOCOL), here),
    "reading": lambda here: render_plain("reading", here, page=PART.pages[0], markable=True),
    "resume": render_resume,
    "review dates": lambda here: render_review_dates([PART], here),
    "search": render_search,
    "citation": lambda here: render_citation(poisoned(SOURCE), here),
    "sources": render_sources,
}


@pytest.mark.parametrize("render", COMPONENTS.values(), ids=COMPONENTS)
def test_words_never_become_code(render):
    """A component whose every text is an attack shows it as text and keeps its own shape."""
    html = render(poisoned_place())
    assert "&lt;script&gt;" in html
    elements = list(read_html(html).walk())
    assert not [element for element in elements if element.tag in ("script", "img")]
    assert not [name for e in elements for name in e.attributes if name.startswith("on")]


def test_poison_reaches_every_text():
    """The attack stands in each text, or the test above would prove nothing."""
    words = poisoned(CHECKLIST)
    assert {words.title, words.intro, words.items[0].text, words.items[0].how} == {POISON}
    assert words.items[0].id == "small-lead"
    assert all(isinstance(file, File) for file in interface().values())
    assert set(poisoned(Interface(id="a", texts={"b": "c"})).texts.values()) == {POISON}
