"""Every source was looked up by one of us, and a reader can look it up too."""

from datetime import date
from itertools import pairwise

import pytest

from macros.models.guide import Source

from .guide_files import guide, page_text
from .test_pages import PATHS

SOURCES = list(guide().folder(Source).values())


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.id)
def test_a_source_can_be_reached(source):
    """A source has a link, or where the link is gone an archived copy."""
    assert source.link or source.archive


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.id)
def test_a_source_was_looked_up(source):
    """The day a source was checked is past; `guide.py dates` tells when it is long past."""
    assert source.checked <= date.today()


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.id)
def test_a_source_is_not_from_the_future(source):
    """A work cannot have appeared after the day it was looked up."""
    assert source.year <= source.checked.year


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.id)
def test_what_was_seen_is_a_sentence(source):
    """What was opened is told in one honest sentence."""
    assert source.seen[0].isupper()
    assert source.seen.endswith(".")


def test_short_names_differ():
    """No two citations look alike."""
    names = [source.short for source in SOURCES]
    assert sorted(name for name in set(names) if names.count(name) > 1) == []


def test_links_differ():
    """No work stands in the register twice."""
    links = [source.link for source in SOURCES if source.link]
    assert sorted(link for link in set(links) if links.count(link) > 1) == []


@pytest.mark.parametrize("path", PATHS)
def test_citations_stand_before_the_full_stop(path):
    """A citation belongs to its sentence: after a space, before the stop."""
    for number, line in enumerate(page_text(path).split("\n"), 1):
        for before, after in citations(line):
            assert before == " ", f"{path}:{number}: no space before a citation"
            assert after != "", f"{path}:{number}: a citation after the full stop"


def citations(line):
    """For each citation in a line, the character before and the text after it."""
    parts = line.split("{{ cite(")
    return [(before[-1:], after.split("}}", 1)[1]) for before, after in pairwise(parts)]
