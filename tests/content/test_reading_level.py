"""The guide is plain: grade nine at most, sentences under twenty words on average."""

from statistics import median

import pytest

from .guide_files import page_paths, page_text, prose_of_data
from .prose import grade, running_prose, words_a_sentence

HIGHEST_GRADE = 9
LONGEST_SENTENCE = 20
MIDDLE_GRADE = 8
PROSE = {path: running_prose(page_text(path)) for path in page_paths()} | prose_of_data()


@pytest.mark.parametrize("path", PROSE)
def test_reading_grade(path):
    """A page's or file's prose can be read after nine years of school."""
    assert grade(PROSE[path]) <= HIGHEST_GRADE


@pytest.mark.parametrize("path", PROSE)
def test_sentences(path):
    """A page's or file's sentences have fewer than twenty words on average."""
    assert words_a_sentence(PROSE[path]) < LONGEST_SENTENCE


def test_half_of_the_pages_are_plainer_still():
    """Half of the pages can be read after eight years of school."""
    assert median(grade(running_prose(page_text(path))) for path in page_paths()) <= MIDDLE_GRADE
