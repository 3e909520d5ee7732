"""How hard a page is to read: its running prose, measured with textstat.

    python tests/content/prose.py docs/en/index.md …      one line a file

Running prose is what a reader reads as sentences: paragraphs and list items of the
page, without headings, tables, macros, links' addresses and front matter.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import textstat

FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
MACRO = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|\{:.*?\}", re.DOTALL)
LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
NOT_PROSE = re.compile(r"^\s*(#|\||```|<|!!!|\?\?\?|:::)")
SHORT = 7
LIST_MARK = re.compile(r"^\s*(?:[-*+]|\d+\.)\s+")


def running_prose(markdown: str) -> str:
    """The page's sentences as plain text, one paragraph or list item a line."""
    text = FRONT_MATTER.sub("", markdown)
    text = LINK.sub(r"\1", MACRO.sub("", text))
    blocks: list[str] = []
    for block in re.split(r"\n\s*\n|\n(?=\s*(?:[-*+]|\d+\.)\s)", text):
        if NOT_PROSE.match(block.lstrip("\n")):
            continue
        sentence = LIST_MARK.sub("", block.strip("\n"))
        sentence = re.sub(r"[*_`]", "", " ".join(sentence.split()))
        sentence = re.sub(r"\s+([.,;:])", r"\1", sentence)
        if len(sentence.split()) > 3:
            blocks.append(sentence if sentence[-1] in ".!?:" else sentence + ".")
    return "\n".join(blocks)


def grade(prose: str) -> float:
    """The Flesch-Kincaid grade of a text (United States school years)."""
    return float(textstat.flesch_kincaid_grade(prose))


def sentences(prose: str) -> list[str]:
    """The text's sentences; what leads to a list is one, too."""
    return [each for each in re.split(r"(?<=[.!?:])\s+", prose) if each.split()]


def words_a_sentence(prose: str) -> float:
    """The mean number of words in a sentence of the text."""
    return len(prose.split()) / max(1, len(sentences(prose)))


def short_share(prose: str) -> float:
    """The share of sentences with seven words or fewer; many of them read like a drum."""
    lengths = [len(each.split()) for each in sentences(prose)]
    return sum(length <= SHORT for length in lengths) / max(1, len(lengths))


def main() -> None:
    for name in sys.argv[1:]:
        prose = running_prose(Path(name).read_text(encoding="utf-8"))
        print(
            f"{name}: grade {grade(prose):.1f}, {words_a_sentence(prose):.1f} words a sentence, "
            f"{short_share(prose):.0%} of them short, {len(prose.split())} words"
        )


if __name__ == "__main__":
    main()
