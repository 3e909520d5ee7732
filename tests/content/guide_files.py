"""The guide's own pages and data, as the content rules look at them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from mkdocs.utils.yaml import yaml_load

from macros.reading.data_folder import DataFolder, read_data
from macros.reading.front_matter import PageMeta, front_matter
from macros.reading.guide import Guide, in_language
from macros.reading.yaml_file import Location, field_name
from macros.rules.data_rules import references

ROOT = Path(__file__).parents[2]
PAGES = ROOT / "docs" / "en"
NOT_WORDS = {
    "id",
    "topic",
    "retired",
    "kind",
    "link",
    "divide",
    "divides",
    "roles",
    "cost",
    "languages",
}
NOT_WORDS_IN = {
    "sources": {"title", "authors", "publisher", "archive", "also", "extent", "seen"},
    "example": {"now", "want", "sure"},
}
"""What of a source is not in our words, or tells what was opened; what of an answer is chosen."""
PROSE = (
    "checklists",
    "problems",
    "protocols",
    "workbook",
    "laws",
    "costs",
    "figures",
    "assessment",
    "example",
)
"""The folders of data that readers read as prose."""


@cache
def data() -> DataFolder:
    """Every data file of the guide, with its lines."""
    return read_data(ROOT / "docs" / "data")


@cache
def guide() -> Guide:
    """The guide's data in English, as far as it can be read; test_data.py tells the rest."""
    return in_language(data(), "en")


def page_paths() -> list[str]:
    """The path of each English page below docs/en."""
    return sorted(path.relative_to(PAGES).as_posix() for path in PAGES.rglob("*.md"))


def page_text(path: str) -> str:
    """A page as it is written."""
    return (PAGES / path).read_text(encoding="utf-8")


def page_meta(path: str) -> PageMeta:
    """A page's front matter."""
    return PageMeta.model_validate(front_matter(PAGES / path, path).data)


def anchors(path: str) -> list[str]:
    """The ids of a page's second headings in order, those that macros bring included."""
    brought = {
        "problem_question": "the-question",
        "problem_solution": "the-solution",
        "problem_further": "take-it-further",
    }
    found = re.findall(r"^## .*\{: #([a-z0-9-]+) \}$|^\{\{ (\w+)\(", page_text(path), re.MULTILINE)
    return [anchor or brought[macro] for anchor, macro in found if anchor or macro in brought]


@cache
def settings() -> dict[str, Any]:
    """What mkdocs.yml says."""
    with (ROOT / "mkdocs.yml").open(encoding="utf-8") as file:
        return dict(yaml_load(file))


def navigation() -> list[str]:
    """The path of each page in the navigation, in reading order."""
    return list(_paths(settings()["nav"]))


def _paths(entries: Any) -> Iterator[str]:
    for entry in entries if isinstance(entries, list) else [entries]:
        yield from [entry] if isinstance(entry, str) else _paths(next(iter(entry.values())))


def data_words() -> Iterator[tuple[str, str, str]]:
    """Each of our texts in the data: its file, its line and field, and the words."""
    for file, item in data().everything():
        skipped = NOT_WORDS | NOT_WORDS_IN.get(file.path.split("/")[2], set())
        names = {place for place, _, _ in references(item)}
        for location, words in _words(file.data, (), skipped):
            if location not in names:
                yield file.path, f"{file.path}:{file.line(location)}: {field_name(location)}", words


def _words(value: Any, location: Location, skipped: set[str]) -> Iterator[tuple[Location, str]]:
    if isinstance(value, str):
        yield location, value
    elif isinstance(value, (dict, tuple)):
        entries = value.items() if isinstance(value, dict) else enumerate(value)
        for name, entry in entries:
            if name not in skipped:
                yield from _words(entry, (*location, name), skipped)


def prose_of_data() -> dict[str, str]:
    """The sentences of each data file that readers read as prose, by the file's path."""
    files: dict[str, list[str]] = {}
    for path, _, words in data_words():
        if path.split("/")[2] in PROSE:
            files.setdefault(path, []).append(words if words[-1] in ".!?:" else words + ".")
    return {path: "\n".join(texts) for path, texts in files.items()}
