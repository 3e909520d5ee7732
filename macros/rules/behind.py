"""Where a language is behind the English: words that have changed, words that are missing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..models.guide import Part
from ..models.text import wording_hash
from ..reading.data_folder import DataFolder, located
from ..reading.fault import Fault
from ..reading.front_matter import page_hash
from ..reading.page import PageFolder
from ..reading.translation import STAMP, english_words, translate

AGAIN = "the words looked at again, then `python3 guide.py translations --write` with this path"
CHANGED = "English words that have changed since"
UNKNOWN = "no note of the English words it follows"
SHOWN = 5
"""How many missing texts of a file are named."""


def stamps(english: Part) -> dict[str, str]:
    """The hash of the English words of each part of a file that has any."""
    words = {part.id: english_words(part) for _, part in located(english)}
    return {name: wording_hash(" ".join(each.values())) for name, each in words.items() if each}


def missing(
    lang: str, read: DataFolder, english: PageFolder, translated: PageFolder
) -> Iterator[Fault]:
    """A line for each file and page of which a language lacks words."""
    for folder, files in read.files.items():
        for stem, (_, item) in files.items():
            overlay = read.overlays.get(lang, {}).get((folder, stem))
            lacking: list[str] = []
            translate(item, (overlay and overlay.data) or {}, lang, lacking)
            if lacking:
                path = f"docs/data/{folder}/{stem}.{lang}.yml"
                named = ", ".join(lacking[:SHOWN]) + (", …" if len(lacking) > SHOWN else "")
                found = f"{len(lacking)} of its texts missing" if overlay else "no such file"
                yield Fault(path, 1, "file", found, f"a text in {lang!r} for {named}")
    for name in english.pages.keys() - translated.metas.keys():
        allowed = f"docs/en/{name} in {lang!r}"
        yield Fault(f"docs/{lang}/{name}", 1, "file", "no such page", allowed)


def stale(lang: str, read: DataFolder, translated: PageFolder, docs: Path) -> Iterator[Fault]:
    """A line for each text and page of a language whose English has changed since."""
    for (folder, stem), overlay in read.overlays.get(lang, {}).items():
        now, texts = stamps(read.files[folder][stem][1]), overlay.data or {}
        noted = texts.get(STAMP)
        noted = noted if isinstance(noted, dict) else {}
        for name in texts.keys() & now.keys():
            if noted.get(name) != now[name]:
                yield overlay.fault((name,), CHANGED if name in noted else UNKNOWN, AGAIN)
    for name, (file, meta) in translated.metas.items():
        if meta.translates != page_hash(docs / "en" / name):
            yield file.fault((STAMP,), CHANGED if meta.translates else UNKNOWN, AGAIN)
