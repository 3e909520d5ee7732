"""Templates to HTML: our own Jinja environment, and where the page stands in the site."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from babel.dates import format_date
from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from ..models.text import in_language, language, render_text, wording_hash
from ..reading.guide import Guide

ROOT = Path(__file__).parent.parent.parent
COMPONENTS = ROOT / "overrides" / "components"
COMPILED = ROOT / ".cache" / "templates"


@dataclass(frozen=True)
class PagePlace:
    """The page being built: the guide in its language, and its address below the site's root.

    `assets` gives each bundled file's name, `titles` each page's title by its path; `files`
    says that addresses name files, as with `use_directory_urls: false`.
    """

    guide: Guide
    url: str = ""
    assets: Mapping[str, str] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)
    base: str | None = None
    files: bool = False

    @property
    def lang(self) -> str:
        """The page's language code."""
        return self.guide.lang

    @property
    def root(self) -> str:
        """The relative address of the site's root, such as ../../."""
        return self.address("")

    def address(self, target: str) -> str:
        """The address of something below the root, as a link on this page.

        An error page stands anywhere, so its links begin with `base`, the root's own address.
        """
        return self.base + target if self.base else relative_address(target, self.url)

    def date(self, day: date) -> str:
        """A date in the words of the page's language: November 21, 2026."""
        return format_date(day, format="long", locale=self.lang)

    def asset(self, name: str) -> str:
        """The address of a bundled script or style by its plain name, such as guide.js."""
        return self.address("assets/" + self.assets[name])

    def link(self, page: str, anchor: str = "") -> str:
        """The relative address of a guide page, named by its path below docs/en."""
        target = page_address(page, self.files)
        if self.lang != "en":
            target = f"{self.lang}/{target}"
        return self.address(target) + (f"#{anchor}" if anchor else "")


def page_address(page: str, files: bool = False) -> str:
    """The address of a page below the root: getting-started/index.md is getting-started/.

    Where addresses name `files`, it is the page's own file.
    """
    if files:
        return page.removesuffix(".md") + ".html"
    folder, name = posixpath.split(page)
    stem = name.removesuffix(".md")
    parts = [part for part in (folder, "" if stem == "index" else stem) if part]
    return "/".join(parts) + "/" if parts else ""


def relative_address(target: str, base: str) -> str:
    """The address of `target` as a link on the page `base`, both below the site's root."""
    path = posixpath.relpath("/" + target, "/" + posixpath.dirname(base))
    return path + "/" if target.endswith("/") or not target else path


def compiled_templates() -> FileSystemBytecodeCache:
    """Where compiled templates are kept; Jinja compiles one again when its source changes."""
    COMPILED.mkdir(parents=True, exist_ok=True)
    return FileSystemBytecodeCache(str(COMPILED))


@lru_cache(maxsize=1)
def environment() -> Environment:
    """The Jinja environment of our components: escapes everything, refuses unknown names."""
    jinja = Environment(
        loader=FileSystemLoader(COMPONENTS),
        bytecode_cache=compiled_templates(),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    jinja.filters["wording"] = wording_hash
    jinja.filters["lang"] = language
    return jinja


def render(template: str, place: PagePlace, component: str, **values: Any) -> Markup:
    """A component's template as safe HTML without blank lines, so that Markdown leaves it be.

    The template sees `t`, the component's words by name; `place`; a function `text` that
    renders a short text; `name` for a title without Markdown, and whose language may be given;
    and the values given. Both mark what is not in the page's language.
    """
    html = (
        environment()
        .get_template(template)
        .render(
            t=SimpleNamespace(**place.guide.texts(component)),
            place=place,
            text=lambda words: render_text(words, place.lang),
            name=lambda words, lang="": in_language(words, lang or language(words), place.lang),
            **values,
        )
    )
    lines = (line.strip() for line in html.splitlines())
    return Markup("\n".join(line for line in lines if line))
