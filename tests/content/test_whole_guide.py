"""The guide is whole: enough of everything, and every page with what a meeting needs."""

import re
from itertools import pairwise

import pytest

from macros.models.guide import Checklist, Law, Problem, Protocol, Resource, Term, Workbook
from macros.models.law import TOPICS

from .guide_files import guide, page_text
from .prose import running_prose
from .test_pages import GUIDE_PAGES, PROBLEMS, tree

TERMS = """accessibility conformance report, active use, data privacy agreement, digital equity,
digital inclusion, access divide, use divide, design divide, homework gap, interoperability,
total cost of ownership, Universal Design for Learning, VPAT"""
DRAWINGS = re.compile(r"<(?:img|svg)\b[^>]*>")


def files(kind):
    """All files of a kind."""
    return list(guide().folder(kind).values())


def test_there_is_enough():
    """At least 13 checklists with 100 items, and 40 resources."""
    checklists = files(Checklist)
    assert len(checklists) >= 13
    assert sum(len(checklist.items) for checklist in checklists) >= 100
    assert len(files(Resource)) >= 40


def test_every_topic_of_law_is_shown():
    """The page of laws has a section for each topic, whose id others link to, and laws in it."""
    text = page_text("essential-conditions/laws.md")
    for topic in TOPICS:
        assert f"{{: #{topic} }}" in text
        assert f'{{{{ laws("{topic}") }}}}' in text
    assert {law.topic for law in files(Law)} == set(TOPICS)


@pytest.mark.parametrize("path", GUIDE_PAGES)
def test_a_guide_page_has_its_tools(path):
    """A guide page has its own meeting, checklist and four to six questions, and shows them."""
    text = page_text(path)
    for kind, macro in ((Protocol, "protocol"), (Checklist, "checklist"), (Workbook, "prompts")):
        own = [file for file in files(kind) if file.page == path]
        assert [f'{{{{ {macro}("{file.id}") }}}}' in text for file in own] == [True], macro
    (workbook,) = (file for file in files(Workbook) if file.page == path)
    assert 4 <= len(workbook.prompts) <= 6


@pytest.mark.parametrize("path", GUIDE_PAGES)
def test_a_guide_page_is_neither_thin_nor_long(path):
    """A guide page has 500 to 1,000 words of running prose."""
    assert 500 <= len(running_prose(page_text(path)).split()) <= 1000


def section(path, anchor):
    """A section of a page as it is written, its heading included."""
    (found,) = re.findall(rf"^(## [^\n]*\{{: #{anchor} \}}.*?)^## ", page_text(path), re.M | re.S)
    return found


@pytest.mark.parametrize("path", GUIDE_PAGES)
def test_every_reason_has_a_source(path):
    """The section on why it matters rests on at least one source."""
    assert "{{ cite(" in section(path, "why-it-matters")


@pytest.mark.parametrize("path", PROBLEMS)
def test_research_has_sources(path):
    """The section on what the research says rests on at least three sources."""
    assert section(path, "what-the-research-says").count("{{ cite(") >= 3


@pytest.mark.parametrize("path", GUIDE_PAGES)
def test_an_example_is_documented_or_labelled(path):
    """The example has a source, or says that it is an illustration."""
    shown = section(path, "an-example")
    assert "{{ cite(" in shown or "Illustration" in shown


@pytest.mark.parametrize("problem", files(Problem), ids=lambda problem: problem.id)
def test_a_problem_is_joined_to_the_guide(problem):
    """Each approach leads to a page; each practice to items, indicators and a page or question."""
    assert [approach.id for approach in problem.approaches if not approach.pages] == []
    practices = [practice for approach in problem.approaches for practice in approach.practices]
    assert [p.id for p in practices if not p.items] == []
    assert [p.id for p in practices if not p.indicators] == []
    assert [p.id for p in practices if not (p.pages or p.prompts or len(p.items) > 1)] == []


@pytest.mark.parametrize("term", re.split(r",\s+", TERMS))
def test_the_fields_terms_are_in_the_glossary(term):
    """The terms that a newcomer meets first are defined."""
    names = {name.lower() for entry in files(Term) for name in (entry.term, *entry.forms)}
    assert term.lower() in names


@pytest.mark.parametrize("term", files(Term), ids=lambda term: term.id)
def test_a_definition_is_one_or_two_sentences(term):
    """A definition can be read at a glance."""
    assert 1 <= len(re.findall(r"[.?](?= [A-Z]|$)", term.definition)) <= 2


@pytest.mark.parametrize("path", [*GUIDE_PAGES, *PROBLEMS])
def test_headings_are_in_order(built_site, path):
    """No level of heading is passed over, so that an outline can be made of the page."""
    levels = [
        int(element.tag[1])
        for element in tree(built_site, path).one("main").walk()
        if re.fullmatch(r"h[1-6]", element.tag)
    ]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert [b for a, b in pairwise(levels) if b > a + 1] == []


def test_every_drawing_says_what_it_shows(built_site):
    """A drawing is named in a sentence, or is hidden from those who could not see it anyway."""
    silent = []
    for page in sorted(built_site.rglob("*.html")):
        for element in read_drawings(page):
            named = len(element.get("aria-label", element.get("alt", ""))) > 20
            if not (named or "aria-labelledby" in element or "aria-hidden" in element):
                silent.append(f"{page.parent.name}: {element}")
    assert silent == []


def read_drawings(page):
    """The attributes of each drawing on a page."""
    html = page.read_text(encoding="utf-8")
    return [dict(re.findall(r'([\w-]+)="([^"]*)"', tag)) for tag in DRAWINGS.findall(html)]
