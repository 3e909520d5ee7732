"""What breaks a page for its reader, found on the page as it is built."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from itertools import pairwise
from posixpath import basename
from urllib.parse import unquote

from ..reading.fault import Fault

TAG = re.compile(
    r"<!--.*?-->|<(?P<name>[a-z][a-z0-9-]*)"
    r"(?P<attributes>(?:\s+[^\s\"'<>/=]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'<>]+))?)*)\s*/?>",
    re.IGNORECASE | re.DOTALL,
)
ATTRIBUTE = re.compile(
    r"([^\s\"'<>/=]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'<>]+)))?", re.DOTALL
)
HEADING = re.compile(r"<h([1-6])\b([^>]*)>(.*?)</h\1>", re.DOTALL | re.IGNORECASE)
SHOWN = re.compile(r"<img\b[^>]*\salt=[\"']?[^\"'\s]", re.IGNORECASE)
LOADS = {"img", "script", "iframe", "video", "audio", "source", "embed", "object", "input"}
"""The tags that load what they name, which the page's policy allows from its own host alone."""

PAGES = 200
"""How many pages are not looked at again while they stay as they are, which a server feels."""

DECORATION = {"presentation", "none"}
Attributes = dict[str, str]
Found = tuple[list[str], str, str, str]
"""A slip: the words by which its line is found, the field, what was found, what is allowed."""


@lru_cache(maxsize=PAGES)
def page_faults(html: str, source: str, shown: str) -> tuple[Fault, ...]:
    """The faults of a built page, each with its line in the page's source.

    What a macro brings has no line of its own, and is told at the first.
    """
    named = (tag for tag in TAG.finditer(html) if tag["name"])
    tags = [(tag["name"].lower(), _attributes(tag["attributes"])) for tag in named]
    found = [*_repeated_ids(tags), *_images(tags), *_loaded(tags), *_headings(html)]
    return tuple(
        Fault(shown, _line(source, words), field, what, allowed)
        for words, field, what, allowed in found
    )


@lru_cache(maxsize=PAGES)
def skipped_levels(html: str, source: str, shown: str) -> tuple[Fault, ...]:
    """A line for each heading that passes over a level, so that an outline has a gap."""
    headings = [(int(m[1]), _words(m[3])) for m in HEADING.finditer(html)]
    return tuple(
        Fault(
            shown,
            _line(source, [f"# {words}"]),
            "heading",
            f"{words!r} on level {low} after level {high}",
            f"level {high + 1}, which is {'#' * (high + 1)} before the words",
        )
        for (high, _), (low, words) in pairwise(headings)
        if low > high + 1
    )


def _attributes(text: str) -> Attributes:
    return {m[1].lower(): unescape(m[2] or m[3] or m[4] or "") for m in ATTRIBUTE.finditer(text)}


def _repeated_ids(tags: list[tuple[str, Attributes]]) -> Iterator[Found]:
    seen: set[str] = set()
    for _, attributes in tags:
        name = attributes.get("id")
        if name in seen:
            words = [f"#{name} ", f"#{name}}}", f'id="{name}"', f"id='{name}'", f"id={name}"]
            yield words, "id", f"{name!r} twice on this page", "an id that nothing else has"
        elif name is not None:
            seen.add(name)


def _images(tags: list[tuple[str, Attributes]]) -> Iterator[Found]:
    """A slip for each picture that says nothing to those who cannot see it."""
    for tag, attributes in tags:
        if tag != "img" and (tag != "input" or attributes.get("type") != "image"):
            continue
        source = unquote(attributes.get("src", ""))
        name, words = basename(source), attributes.get("alt", "").strip()
        hidden = attributes.get("aria-hidden") == "true" or attributes.get("role") in DECORATION
        if not words and not hidden:
            found = f"the picture {name} without words for those who cannot see it"
            yield [name], "image", found, "![what it shows](address)"
        elif words and words.lower() in (name.lower(), source.lower()):
            found = f"the file's name {name} in place of words"
            yield [name], "image", found, "![what it shows](address)"


def _loaded(tags: list[tuple[str, Attributes]]) -> Iterator[Found]:
    """A slip for each thing that a page would load from elsewhere, which no browser shows."""
    for tag, attributes in tags:
        address = attributes.get("src") or attributes.get("data") or ""
        if tag in LOADS and re.match(r"(https?:)?//", address):
            found = f"a file from elsewhere, {address}, which the page may not load"
            yield [address], tag, found, "a file beside the pages, or a link to it"


def _headings(html: str) -> Iterator[Found]:
    titles = [_words(m[3]) for m in HEADING.finditer(html) if m[1] == "1"]
    for title in titles[1:]:
        found = f"a second title, {title!r}"
        yield [f"# {title}", title], "heading", found, "one # a page; ## begins a section"
    for match in HEADING.finditer(html):
        if not _words(match[3]) and not SHOWN.search(match[3]):
            marks = "#" * int(match[1])
            found = "a heading without words"
            yield [f"\n{marks}\n", f"\n{marks} \n"], "heading", found, "some words"


def _words(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", "", html)).split())


def _line(source: str, words: list[str]) -> int:
    """The last line of a source that holds the first of some words that stands there at all."""
    for each in words:
        at = source.rfind(each) if each else -1
        if at >= 0:
            return source.count("\n", 0, at + len(each) - len(each.lstrip("\n"))) + 1
    return 1
