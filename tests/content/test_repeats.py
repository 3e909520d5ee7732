"""No page repeats another: a reader who follows the links meets each thing once."""

import re
from itertools import combinations

from .guide_files import page_paths, page_text, prose_of_data
from .prose import running_prose

RUN = 8


def runs(text):
    """Every run of eight words in a text's sentences, in lower case, each within one line."""
    found = set()
    for line in running_prose(text).split("\n"):
        words = re.findall(r"[^\W_]+(?:['’][^\W_]+)*", line.lower())
        found |= {" ".join(words[n : n + RUN]) for n in range(len(words) - RUN + 1)}
    return found


def repeats(pages):
    """Each run of words that two pages or files share, with their paths."""
    of = {path: runs(text) for path, text in pages.items()}
    return [
        f"{one} and {other}: {words}"
        for one, other in combinations(of, 2)
        for words in sorted(of[one] & of[other])
    ]


def test_no_page_repeats_another():
    """No two pages, and no checklist, meeting or question, share a run of eight words."""
    pages = {path: page_text(path) for path in page_paths()}
    assert repeats(pages | prose_of_data()) == []


def test_a_repeat_is_found():
    """A sentence that stands on two pages is found, whatever its capitals and line breaks."""
    pages = {
        "a.md": "# A\n\nOne two three four five six seven eight nine.\n",
        "b.md": "# B\n\nSo: one Two\nthree four five six seven eight.\n",
    }
    assert repeats(pages) == ["a.md and b.md: one two three four five six seven eight"]
