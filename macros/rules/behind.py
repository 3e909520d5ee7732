"""Where a language is behind the English: words that have changed, words that are missing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..models.guide import Part
from ..models.text import wording_hash
from ..reading.data_folder import DataFolder, located
from ..reading.fault import Fault
from ..reading.page import PageFolder, page_hash
from ..reading.translation import STAMP, english_words
from ..reading.yaml_file import YamlFile

AGAIN = "the words looked at again, then `python3 guide.py translations --write` with this path"
CHANGED = "English words that have changed since"
UNKNOWN = "no note of the English words it follows"
SHOWN = 5
"""How many missing texts of a file are named."""


def behind(
    lang: str, read: DataFolder, english: PageFolder, translated: PageFolder, docs: Path
) -> list[Fault]:
    """A line for each text and page of a language that is missing or follows an older English."""
    return [*_data_behind(lang, read), *_pages_behind(lang, english, translated, docs)]


def stamps(english: Part) -> dict[str, str]:
    """The hash of the English words of each part of a file that has any."""
    words = {part.id: english_words(part) for _, part in located(english)}
    return {name: wording_hash(" ".join(each.values())) for name, each in words.items() if each}


def _data_behind(lang: str, read: DataFolder) -> Iterator[Fault]:
    overlays = read.overlays.get(lang, {})
    for folder, files in read.files.items():
        for stem, (_, item) in files.items():
            path = f"docs/data/{folder}/{stem}.{lang}.yml"
            overlay = overlays.get((folder, stem), YamlFile(path, {}))
            words = {part.id: english_words(part) for _, part in located(item)}
            missing = [
                f"{name}.{field}"
                for name, fields in words.items()
                for field in fields
                if field not in (overlay.data or {}).get(name, {})
            ]
            total = sum(map(len, words.values()))
            if missing and total:
                named = ", ".join(missing[:SHOWN]) + (", …" if len(missing) > SHOWN else "")
                found = f"{len(missing)} of {total} texts missing"
                yield Fault(path, 1, "file", found, f"a text in {lang!r} for {named}")
            yield from _stale(overlay, stamps(item))


def _stale(overlay: YamlFile, now: dict[str, str]) -> Iterator[Fault]:
    """A line for each part of a translation whose English has changed since."""
    noted = (overlay.data or {}).get(STAMP)
    noted = noted if isinstance(noted, dict) else {}
    for name in (overlay.data or {}).keys() & now.keys():
        if noted.get(name) != now[name]:
            yield overlay.fault((name,), CHANGED if name in noted else UNKNOWN, AGAIN)


def _pages_behind(
    lang: str, english: PageFolder, translated: PageFolder, docs: Path
) -> Iterator[Fault]:
    for name in english.pages:
        if name not in translated.metas:
            allowed = f"docs/en/{name} in {lang!r}"
            yield Fault(f"docs/{lang}/{name}", 1, "file", "no such page", allowed)
            continue
        file, meta = translated.metas[name]
        if meta.translates != page_hash(docs / "en" / name):
            yield file.fault((STAMP,), CHANGED if meta.translates else UNKNOWN, AGAIN)
