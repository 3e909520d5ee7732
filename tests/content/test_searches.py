"""The search against the real index: what comes first, in any spelling, and how much is found."""

import json
import re

import pytest
import yaml

from tests.host import ROOT
from tests.unit.script import script as script

TABLE = yaml.safe_load((ROOT / "tests" / "content" / "searches.yml").read_text("utf-8"))
SPELLINGS = [
    ("E-Rate", "erate", "e rate", "E-rate", "E‑Rate"),
    ("Wi-Fi", "wifi", "wi fi", "WiFi"),
    ("hot spot", "hotspot", "hot-spot", "hotspots"),
    ("one-to-one", "1:1", "one to one", "one2one", "1-to-1"),
    ("take-home", "take home", "takehome"),
    ("K-12", "k12", "K 12"),
]


@pytest.fixture(scope="module")
def ask(script):
    """Asks the index of a built site several questions at once."""

    def ask(folder, lang, questions):
        text = (folder / "search" / f"{lang}.js").read_text("utf-8")
        entries = json.loads(re.fullmatch(r"[^=]*=(.*);\n", text, re.DOTALL)[1])
        answers = script("components/search/guide-index.js", "answers", entries, questions)
        return dict(zip(questions, answers, strict=True))

    return ask


def wrong(answers, pages):
    """The questions whose first result is another, with what came first."""
    first = {words: answers[words]["urls"][:1] for words in answers}
    wanted = {words: page for page, questions in pages.items() for words in questions}
    return {words: first[words] for words, page in wanted.items() if first[words] != [page]}


def test_the_right_page_comes_first(ask, built_site):
    """Forty questions and more, misspelled ones too, lead to the page that answers them."""
    pages = TABLE["guide"]
    questions = [words for questions in pages.values() for words in questions]
    assert len(questions) >= 40
    assert wrong(ask(built_site, "en", questions), pages) == {}


def test_the_right_spanish_page_comes_first(ask, built_sample):
    """Spanish words are found without their accents, as plurals and misspelled."""
    pages = TABLE["sample_spanish"]
    questions = [words for questions in pages.values() for words in questions]
    assert wrong(ask(built_sample, "es", questions), pages) == {}


def test_every_spelling_finds_the_same(ask, built_site):
    """However a compound is written, the same sections are found, and no others."""
    questions = [words for group in SPELLINGS for words in group]
    found = {words: {*answer["urls"]} for words, answer in ask(built_site, "en", questions).items()}
    for group in SPELLINGS:
        assert found[group[0]]
        assert {words for words in group if found[words] != found[group[0]]} == set()


def test_a_compound_is_not_its_parts(ask, built_site):
    """E-Rate is no rate, and one-to-one is not every one: two dozen sections hold them at most."""
    answers = ask(built_site, "en", ["E-Rate", "Wi-Fi", "hotspot", "one-to-one", "1:1"])
    assert {words for words, answer in answers.items() if not 2 <= answer["count"] <= 24} == set()


def test_no_page_fills_the_list(ask, built_site):
    """At most three sections of one page are found."""
    for answer in ask(built_site, "en", ["students", "policy", "team"]).values():
        pages = [url.split("#")[0] for url in answer["urls"]]
        assert len(pages) > 12
        assert max(pages.count(page) for page in pages) == 3


def test_short_words_and_numbers_are_exact(ask, built_site):
    """Two letters begin nothing; a number is no part, beginning or slip of another."""
    answers = ask(built_site, "en", ["re", "st", "202", "20255", "k120"])
    assert {words: answer["urls"] for words, answer in answers.items() if answer["urls"]} == {}


def test_words_that_no_section_holds_together(ask, built_site):
    """A long question is answered by what holds some of its words, and that is told."""
    answers = ask(built_site, "en", ["how do I pay for home internet", "home internet", "qqqq"])
    assert [answer["isWhole"] for answer in answers.values()] == [False, True, False]
    assert answers["how do I pay for home internet"]["count"] > 0
    assert answers["qqqq"]["count"] == 0
