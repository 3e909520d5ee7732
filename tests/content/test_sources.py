"""Every source was looked up by one of us, and a reader can look it up too."""

from datetime import date
from itertools import pairwise
from urllib.parse import urlsplit

import pytest

from macros.models.guide import Source

from .guide_files import guide, page_text
from .test_pages import PATHS

NO_MAIN_LINK = (
    "5y1.org",
    "bnsglobalnews.com",
    "briefly.co",
    "brightperiod.com",
    "docplayer.net",
    "doczz.net",
    "fdocuments.net",
    "fxbaogao.com",
    "legilist.com",
    "lexace.ai",
    "news-usa.today",
    "news-you-need.com",
    "paperzz.com",
    "politicalemails.org",
    "pubt.io",
    "scribd.com",
    "self-law.org",
    "semafor.com",
    "socraticreview.org",
    "studylib.net",
    "vice.com",
    "wikipedia.org",
    "wionews.com",
    "zenniereport.com",
)
"""Hosts that copy, digest or retell the work of others. It is a rule for our sources only."""

SOURCES = list(guide().folder(Source).values())


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.id)
def test_a_source_can_be_reached(source):
    """A source has a link, or where none was found another document that says the same."""
    assert source.link or source.archive or source.also


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.id)
def test_a_board_can_read_it(source):
    """A source is linked where a board would look for it; mirrors and blogs stand under `also`."""
    links = [urlsplit(link).hostname or "" for link in (source.link, source.archive) if link]
    assert [host for host in links if host.removeprefix("www.").endswith(NO_MAIN_LINK)] == []


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
