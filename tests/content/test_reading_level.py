"""The guide is plain: grade nine at most, sentences under twenty words on average."""

import pytest

from .guide_files import data_words, page_paths, page_text
from .prose import grade, running_prose, words_a_sentence

HIGHEST_GRADE = 9
LONGEST_SENTENCE = 20
KINDS = ("checklists", "problems", "protocols", "workbook", "figures")


def prose_of_data():
    """The sentences of each data file that readers read as prose."""
    files = {}
    for path, _, words in data_words():
        if path.split("/")[2] in KINDS:
            files.setdefault(path, []).append(words if words[-1] in ".!?:" else words + ".")
    return {path: "\n".join(texts) for path, texts in files.items()}


PROSE = {path: running_prose(page_text(path)) for path in page_paths()} | prose_of_data()


@pytest.mark.parametrize("path", PROSE)
def test_reading_grade(path):
    """A page's or file's prose can be read after nine years of school."""
    assert grade(PROSE[path]) <= HIGHEST_GRADE


@pytest.mark.parametrize("path", PROSE)
def test_sentences(path):
    """A page's or file's sentences have fewer than twenty words on average."""
    assert words_a_sentence(PROSE[path]) < LONGEST_SENTENCE
