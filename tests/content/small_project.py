"""A copy of the small guide in tests/content/mistakes, in which a test makes one mistake."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from macros import MACROS
from macros.reading.fault import ContentError
from macros.site import Site

ROOT = Path(__file__).parents[2]
GOOD = Path(__file__).parent / "mistakes"


@dataclass(frozen=True)
class Mistake:
    """Something that an editor does to a file of the project's docs by mistake."""

    path: str
    change: Callable[[Path], object]

    def __call__(self, project: Path) -> None:
        self.change(project / "docs" / self.path)


def make_project(folder: Path) -> Path:
    """The small guide, without a mistake, in a folder; gives the folder."""
    shutil.copytree(GOOD / "docs", folder / "docs")
    (folder / "tests" / "content").mkdir(parents=True)
    shutil.copy(GOOD / "published_ids.txt", folder / "tests" / "content")
    return folder


def make_buildable(project: Path) -> Path:
    """Gives a project the guide's own settings, macros and components, with pages of its own."""
    for name in ("macros", "overrides", "node_modules", "docs/data/ui"):
        (project / name).symlink_to(ROOT / name)
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    pages = "nav: [index.md, getting-started/team.md]\n"
    settings = re.sub(r"^nav:\n(  .*\n)+", pages, settings, flags=re.MULTILINE)
    (project / "mkdocs.yml").write_text(settings, encoding="utf-8")
    return project


def told(project: Path) -> list[str]:
    """What is wrong with a project, one line each; nothing when it is fine."""
    site = Site(project / "docs", ("en", "es"), [], MACROS)
    try:
        site.load()
    except ContentError as error:
        return [str(fault) for fault in error.faults]
    return []


def advised(project: Path) -> list[str]:
    """What is advised on a project without a mistake, one line each."""
    site = Site(project / "docs", ("en",), [], MACROS)
    site.load()
    return site.advice


def edit(path: str, old: str, new: str) -> Mistake:
    """The mistake of writing something else in a file."""

    def make(file: Path) -> None:
        text = file.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands in {path} {text.count(old)} times"
        file.write_text(text.replace(old, new), encoding="utf-8")

    return Mistake(path, make)


def write(path: str, content: bytes) -> Mistake:
    """The mistake of a file with other content."""
    return Mistake(path, lambda file: file.write_bytes(content))


def rename(path: str, name: str) -> Mistake:
    """The mistake of a file under another name."""
    return Mistake(path, lambda file: file.rename(file.with_name(name)))


def remove(path: str) -> Mistake:
    """The mistake of a file that is gone."""
    return Mistake(path, Path.unlink)
