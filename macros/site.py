"""The site being built: its folders, languages, pages and data, without the generator."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .assets import OVERRIDES, Bundle
from .components.example import ADDRESS, example_data
from .components.render import PagePlace
from .folder import data_script, page_file
from .models.instrument import Example
from .reading.calls import Macros, read_calls
from .reading.data_folder import read_data
from .reading.fault import ContentError, Fault
from .reading.guide import Guide, in_language
from .reading.leftovers import is_left_behind
from .reading.page import GuidePage, GuidePart, is_guide_page, parts_of, paths_in, read_pages
from .reading.yaml_file import read_text
from .rules.advice import advice
from .rules.behind import missing, stale
from .rules.data_rules import broken_rules
from .rules.page_html import page_faults, skipped_levels
from .rules.page_rules import broken_page_rules

INTERFACE = Path(__file__).parent.parent / "docs" / "data" / "ui"
"""The components' words in English, which belong to them wherever they are shown."""

TEXTS = ("css", "csv", "html", "js", "json", "svg", "txt", "xml")
"""How the names of files end that are published, or shown on a page, as they lie."""

PUBLISHED = Path("tests", "content", "published_ids.txt")
"""The list of ids that readers' answers may hang on, below the project's folder."""


@dataclass
class Site:
    """Everything that a macro or a template may ask of the site.

    `navigation` is the reading order as written in mkdocs.yml, and `unlisted` what it keeps out
    of the menu; `macros` is what the pages may call; `part_titles` gives, for each language, the
    parts' titles that differ from it;
    `for_folder` says that the pages will be opened from a disk, with no server behind them,
    `by_file` that addresses name files, as with `use_directory_urls: false`;
    `advice` is what reads better or is likely forgotten, one line each; `missing` what a
    language lacks, `stale` what follows an older English, `broken` what breaks a built page.
    """

    docs: Path
    languages: tuple[str, ...]
    navigation: list[Any]
    macros: Macros
    unlisted: Any = None
    part_titles: dict[str, dict[str, str]] = field(default_factory=dict)
    bundle: Bundle = field(default_factory=lambda: Bundle({}, {}))
    guides: dict[str, Guide] = field(default_factory=dict)
    pages: dict[str, dict[str, GuidePage]] = field(default_factory=dict)
    search: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    for_folder: bool = False
    by_file: bool = False
    advice: list[str] = field(default_factory=list)
    missing: list[Fault] = field(default_factory=list)
    stale: list[Fault] = field(default_factory=list)
    broken: list[Fault] = field(default_factory=list)

    def load(self) -> None:
        """Reads and checks all pages and data; raises ContentError with every fault."""
        english = read_pages(self.docs / "en")
        folders = {"en": english}
        folders |= {e: read_pages(self.docs / e, english) for e in self.languages if e != "en"}
        calls = read_calls(self.docs, folders, self.macros)
        data = read_data(self.docs / "data", INTERFACE, self.languages)
        faults = [fault for folder in folders.values() for fault in folder.faults]
        faults += [*data.faults, *broken_rules(data, english), *calls.faults]
        faults += broken_page_rules(data, calls, self.macros, set(english.pages))
        faults += [*marked_files(self.docs, "docs"), *marked_files(OVERRIDES, "overrides")]
        if faults:
            raise ContentError(faults)
        in_no_menu = self.in_no_menu(english.paths)
        self.advice = advice(
            data, english, calls, in_no_menu, self.docs, self.docs.parent / PUBLISHED
        )
        self.pages = {lang: folder.pages for lang, folder in folders.items()}
        self.search = {lang: [] for lang in self.languages}
        self.guides = {lang: in_language(data, lang) for lang in self.languages}
        for lang, folder in folders.items():
            if lang != "en":
                self.missing += missing(lang, data, english, folder)
                self.stale += stale(lang, data, folder, self.docs)

    def in_no_menu(self, paths: set[str]) -> set[str]:
        """The pages that are in no menu, and that nobody said to keep out of it."""
        listed = set(paths_in(self.navigation)) or paths
        kept_out = {path for path in paths if self.unlisted and self.unlisted.match_file(path)}
        return paths - listed - kept_out

    def look_at(self, html: str, source: Path) -> None:
        """Notes what breaks a page that has been built from a file, and what reads badly on it."""
        shown = source.relative_to(self.docs.parent).as_posix()
        text = source.read_text(encoding="utf-8-sig")
        self.broken += page_faults(html, text, shown)
        self.advice += [each.told("better") for each in skipped_levels(html, text, shown)]

    def place(self, lang: str, url: str, base: str | None = None) -> PagePlace:
        """Where a page stands: its language, its address, or for an error page the root."""
        titles = {path: page.title for path, page in self.local_pages(lang).items()}
        return PagePlace(self.guides[lang], url, self.bundle.names, titles, base, self.by_file)

    def local_pages(self, lang: str) -> dict[str, GuidePage]:
        """Every page by its path; a page without translation is the English one."""
        return {**self.pages["en"], **self.pages.get(lang, {})}

    def parts(self, lang: str) -> list[GuidePart]:
        """The guide's parts in reading order, with the titles of the language."""
        titles = self.part_titles.get(lang, {})
        return parts_of(self.navigation, self.local_pages(lang), titles)

    def files(self) -> dict[str, bytes]:
        """What stands beside the pages, by its path: scripts, styles, indexes, examples."""
        files = {f"assets/{name}": content for name, content in self.bundle.contents.items()}
        for lang, entries in self.search.items():
            if self.for_folder:
                entries = [{**entry, "url": page_file(entry["url"])} for entry in entries]
            files[f"search/{lang}.js"] = data_script(entries)
        for lang, guide in self.guides.items():
            if guide.folder(Example):
                files[ADDRESS.format(lang=lang)] = data_script(example_data(guide))
        return files

    @property
    def content_version(self) -> str:
        """The latest day of any page, which travels with every copy of a reader's answers."""
        pages = self.pages["en"].values()
        days = [day for page in pages for day in (page.written, page.checked) if day]
        return max(days).isoformat() if days else ""

    def guide_parts(self, lang: str) -> list[GuidePart]:
        """The parts whose pages are to be worked through and can be marked as read."""
        parts = self.parts(lang)
        return [part for part in parts if any(is_guide_page(page.path) for page in part.pages)]


def marked_files(folder: Path, shown: str) -> Iterator[Fault]:
    """A fault for each file below a folder in which a conflict is marked, but pages and data."""
    for path in sorted(path for ending in TEXTS for path in folder.rglob(f"*.{ending}")):
        below = path.relative_to(folder)
        text = "" if is_left_behind(below) else read_text(path, f"{shown}/{below.as_posix()}")
        if isinstance(text, Fault) and "version control" in text.found:
            yield text
