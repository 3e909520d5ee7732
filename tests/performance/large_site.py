"""The sample site with a generated self-assessment, as large as one asks for."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from tests.host import ROOT, build

SAMPLE = ROOT / "tests" / "site"
AREAS = 8
LEVELS = ("foundational", "developing", "established", "advanced")
PAGE = """---
title: Area {area}
description: "An area made for a test of speed."
id: page-large-{area}
written: 2026-11-24
---
# Area {area}

{{{{ assessment("area-large-{area}") }}}}
"""


def build_large_site(folder: Path, indicators: int) -> Path:
    """The folder of a site built with that many indicators in eight areas, in English alone."""
    source, out = folder / "source", folder / "built"
    shutil.copytree(
        SAMPLE / "docs", source / "docs", ignore=shutil.ignore_patterns("es", "*.es.yml")
    )
    data, pages = source / "docs" / "data", source / "docs" / "en" / "tools" / "self-assessment"
    for old in (*(data / "assessment").iterdir(), *(data / "example").glob("*"), *pages.iterdir()):
        old.unlink()
    for page in ("assessment", "area", "board", "entry", "result", "round"):
        (source / "docs" / "en" / "components" / f"{page}.md").unlink(missing_ok=True)
    names = []
    for area in range(1, AREAS + 1):
        (data / "assessment" / f"area-large-{area}.yml").write_text(area_file(area, indicators))
        (pages / f"large-{area}.md").write_text(PAGE.format(area=area), encoding="utf-8")
        names.append(f"tools/self-assessment/large-{area}.md")
    (pages / "results.md").write_text(
        PAGE.format(area="results").replace('assessment("area-large-results")', "results()")
    )
    (source / "mkdocs.yml").write_text(settings([*names, "tools/self-assessment/results.md"]))
    fault = build(source / "mkdocs.yml", out)
    if fault:
        raise RuntimeError(fault)
    return out


def area_file(area: int, indicators: int) -> str:
    """A data file with an eighth of the indicators; every second one may be answered by group."""
    lines = [f"id: area-large-{area}", f"order: {area}", f"title: Area {area}"]
    lines += ["question: Is it so?", "page: components/checklist.md", "indicators:"]
    for number in range(indicators // AREAS):
        lines += [f"  - id: ind-large-{area}-{number}", f"    title: Thing {number}"]
        lines += [f"    text: Thing {number} of area {area} is as it should be for every student."]
        lines += [f"    {level}: What a visitor sees, the {level} way." for level in LEVELS]
        lines += [f"    {step}: Do the {step}." for step in ("hop", "skip", "leap")]
        lines += ["    page: components/checklist.md", "    divides: [access]"]
        lines += ["    problems: [sample-access]"]
        lines += ["    by: school-levels"] if number % 2 else []
    return "\n".join(lines) + "\n"


def settings(pages: list[str]) -> str:
    """The sample's settings from another folder, with these pages and without Spanish."""
    text = (SAMPLE / "mkdocs.yml").read_text(encoding="utf-8")
    text = text.replace("../../", f"{ROOT}/")
    text = re.sub(r"\n *- \{?locale: es.*?(?=\n\S|\n *- |\Z)", "", text, flags=re.DOTALL)
    lines = [line for line in text.split("\n") if kept(line)]
    where = lines.index("  - Tools:") + 1
    return "\n".join([*lines[:where], *(f"      - {page}" for page in pages), *lines[where:]])


def kept(line: str) -> bool:
    """Whether a line of the settings names no page that was left out."""
    return not re.search(
        r"(self-assessment/|components/(assessment|area|board|entry|result|round)\.)", line
    )
