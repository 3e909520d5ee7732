"""Draws claims of law, money and date by a seed, for someone who did not write them to look up.

python tests/content/claims.py --seed 9 --count 30
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections.abc import Iterator
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))

from macros.models.guide import Law, Source
from tests.content.guide_files import guide, page_paths, page_text

CITED = re.compile(r'\{\{ cite\("([a-z0-9-]+)"[^}]*\}\}')
SENTENCE = re.compile(r"(?<=[.?!])\s+|\n|\|")
DATED = re.compile(r"\d|\b(?:percent|dollars?|law|rule|must|requires?)\b", re.IGNORECASE)
FIELDS = ("asks", "whom", "since", "stands")

Claim = tuple[str, str, list[str]]
"""Where a claim stands, its words, and the ids of its sources."""


def claims() -> Iterator[Claim]:
    """Every claim with a source that is about a number, a date or a rule, in reading order."""
    for path in page_paths():
        for sentence in SENTENCE.split(page_text(path)):
            sources, words = CITED.findall(sentence), CITED.sub("", sentence).strip(" *-")
            if sources and DATED.search(words):
                words = " ".join(words.split()).replace(" .", ".")
                yield f"docs/en/{path}", words, sources
    for law in guide().folder(Law).values():
        for field in FIELDS:
            if words := getattr(law, field):
                yield f"docs/data/laws/{law.id}.yml: {field}", words, list(law.sources)


def drawn(seed: int, count: int) -> list[Claim]:
    """So many claims, the same for the same seed and words."""
    every = list(claims())
    return random.Random(seed).sample(every, min(count, len(every)))


def main() -> None:
    """Prints each claim that was drawn, with the addresses of its sources."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int, default=9)
    parser.add_argument("--count", type=int, default=30)
    options = parser.parse_args()
    print(f"{options.count} of {len(list(claims()))} claims, drawn by seed {options.seed}\n")
    for number, (where, words, sources) in enumerate(drawn(options.seed, options.count), 1):
        print(f"{number}. {where}\n   {words}")
        for source in (guide().one(Source, name) for name in sources):
            print(f"   [{source.id}] {source.link or source.archive}")


if __name__ == "__main__":
    main()
