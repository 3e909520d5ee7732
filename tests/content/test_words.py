"""The words that docs/data/words.yml tells to avoid are avoided."""

import re

import pytest

from macros.reading.yaml_file import read_yaml

from .guide_files import ROOT, data_words, page_paths, page_text

AVOID = read_yaml(ROOT / "docs" / "data" / "words.yml", "words.yml").data["avoid"]
PLACES = [
    (f"docs/en/{path}:{number}", line)
    for path in page_paths()
    for number, line in enumerate(page_text(path).split("\n"), 1)
] + [(where, words) for _, where, words in data_words()]


@pytest.mark.parametrize("entry", AVOID, ids=lambda entry: entry["word"])
def test_avoided(entry):
    """A word that hides, judges or bores stands nowhere; the list says what to write instead."""
    pattern = re.compile(rf"(?<!\w){re.escape(entry['word'])}", re.IGNORECASE)
    found = [where for where, words in PLACES if pattern.search(" ".join(words.split()))]
    assert not found, f"write {entry['use']!r}, because {entry['because']}: {', '.join(found)}"
