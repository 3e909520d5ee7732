"""The guide is plain and does not stammer: its grade, the length of its sentences, its hedges."""

import pytest

from .guide_files import page_paths, page_text, prose_of_data
from .prose import grade, running_prose, sentences, short_share, words_a_sentence

HIGHEST_GRADE = 9
LONGEST_SENTENCE = 20
MOST_HEDGES = 2
PROSE = {path: running_prose(page_text(path)) for path in page_paths()} | prose_of_data()
PAGES = [path for path in page_paths() if len(sentences(PROSE[path])) >= 16]
"""The pages with enough sentences to measure: not those that bring little but a tool."""

every_page = pytest.mark.parametrize("path", PAGES)


@pytest.mark.parametrize("path", PROSE)
def test_reading_grade(path):
    """A page's or file's prose can be read after nine years of school."""
    assert grade(PROSE[path]) <= HIGHEST_GRADE


@pytest.mark.parametrize("path", PROSE)
def test_sentences(path):
    """A page's or file's sentences have fewer than twenty words on average."""
    assert words_a_sentence(PROSE[path]) < LONGEST_SENTENCE


@every_page
def test_a_page_can_be_read_in_eighth_grade(path):
    """A page reads for a grade of six to eight, and not below: its sentences are whole."""
    assert 5.5 <= grade(PROSE[path]) <= 8.5


@every_page
def test_sentences_have_a_middle_length(path):
    """A page's sentences have 12 to 16 words on average."""
    assert 11.5 <= words_a_sentence(PROSE[path]) <= 16.5


@every_page
def test_few_sentences_are_short(path):
    """Fewer than one sentence in six has seven words or fewer."""
    assert short_share(PROSE[path]) < 1 / 6


@pytest.mark.parametrize("path", page_paths())
def test_a_page_says_seldom_that_nothing_was_found(path):
    """What we looked for and did not find is said at most twice a page."""
    assert page_text(path).lower().count("we found no") <= MOST_HEDGES


def test_what_is_measured():
    """A sentence of seven words is short and one of eight is not; a list's lead is a sentence."""
    prose = running_prose("One two three four five six seven. Two three:\n\n- " + "word " * 8)
    assert [len(each.split()) for each in sentences(prose)] == [7, 2, 8]
    assert short_share(prose) == 2 / 3
