"""A district's copy of the whole guide, and the ordinary edits that a district makes in it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[2]
LINKED = ("macros", "overrides", "node_modules", "package-lock.json")
CHECKLIST = "docs/data/checklists/build-your-team.yml"
PROBLEM = "docs/data/problems/digital-access.yml"
MEETING = "docs/data/protocols/first-team-meeting.yml"
TEAM, LAWS = "docs/en/getting-started/build-your-team.md", "docs/en/essential-conditions/laws.md"


def copy_of_the_guide(folder: Path) -> Path:
    """The guide's pages, data and settings in a folder, with the programs it shares with ours."""
    shutil.copytree(ROOT / "docs", folder / "docs")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    listed = Path("tests", "content", "published_ids.txt")
    (folder / listed).parent.mkdir(parents=True)
    shutil.copy(ROOT / listed, folder / listed)
    for name in LINKED:
        (folder / name).symlink_to(ROOT / name)
    return folder


def change(path: str, pattern: str, new: str) -> Callable[[Path], None]:
    """The edit of the first place in a file that a pattern finds."""

    def make(project: Path) -> None:
        file = project / path
        text = file.read_text("utf-8")
        changed = re.sub(pattern, lambda found: found.expand(new), text, count=1, flags=re.M | re.S)
        assert changed != text, f"{pattern} stands nowhere in {path}"
        file.write_text(changed, "utf-8")

    return make


def add_page(project: Path) -> None:
    """A page of the district's own: a title, some words, a line in the navigation."""
    text = "---\ntitle: Our plan\n---\n# Our plan\n\n## By when {: #by-when }\n\nBy June.\n"
    (project / "docs/en/classroom/our-plan.md").write_text(text, "utf-8")
    line = "      - classroom/index.md\n"
    change("mkdocs.yml", line, line + "      - classroom/our-plan.md\n")(project)


def add_bare_page(project: Path) -> None:
    """A page that is words alone, and that no menu leads to."""
    (project / "docs/en/classroom/our-news.md").write_text("# Our news\n\nMore soon.\n", "utf-8")


def leave_behind(project: Path) -> None:
    """What computers and editors leave beside the files that somebody works on."""
    for folder in ("docs", "docs/data/checklists", "docs/en", "docs/en/classroom"):
        for name in LEFT:
            (project / folder / name).write_bytes(b"\0\xff")


def remove_page(project: Path) -> None:
    """A page that the district does not want, with its line in the navigation and its links."""
    (project / "docs/en/about/host-this-guide.md").unlink()
    change("mkdocs.yml", "      - about/host-this-guide.md\n", "")(project)
    link = re.compile(r"\[([^\]]+)\]\((?:[\w./-]+/)?host-this-guide\.md[^)]*\)")
    for page in (project / "docs/en").rglob("*.md"):
        page.write_text(link.sub(r"\1", page.read_text("utf-8")), "utf-8")


def add_source(project: Path) -> None:
    """A source of the district's own: old, on no web page, looked up years ago."""
    text = (
        'id: our-charter\nshort: "Our charter"\ntitle: "Charter of the district"\n'
        "publisher: The board\nyear: 1868\nkind: rule\nextent: whole\n"
        "checked: 2024-01-15\nseen: The original.\n"
    )
    (project / "docs/data/sources/our-charter.yml").write_text(text, "utf-8")
    change(LAWS, r"\Z", 'It began with a charter {{ cite("our-charter") }}.\n')(project)


LEFT = ("Thumbs.db", "desktop.ini", ".DS_Store", "who.md~", ".who.md.swp", "who.md.bak", "~$who.md")


EDITS: dict[str, Callable[[Path], None]] = {
    "the name, with a colon": change(
        "mkdocs.yml", r"^site_name: .*?$", 'site_name: "Springfield: our guide"'
    ),
    "the description": change("mkdocs.yml", r"^site_description: .*?$", "site_description: Ours."),
    "a contact": change(
        "docs/en/about/accessibility.md", r"\Z", "Call the office at 555-0100, room 5.\n"
    ),
    "an eleventh item": change(
        CHECKLIST, r"^retired: ", "  - id: team-eleventh\n    text: Look at it again\nretired: "
    ),
    "one item less": change(CHECKLIST, r"  - id: team-two-students\n(    .*?\n)+?(?=  - )", ""),
    "a very long item": change(
        CHECKLIST, r"(- id: team-lead-time\n    text: )[^\n]*", r"\1Give the lead " + 60 * "time "
    ),
    "another sentence in the data": change(PROBLEM, "Know what students", "Learn what students"),
    "a fourth takeaway": change(
        PROBLEM, "^takeaways:\n", "takeaways:\n  - id: access-takeaway-ours\n    text: Ours.\n"
    ),
    "a longer meeting": change(MEETING, r"(id: first-meeting-welcome, minutes: )\d+", r"\g<1>45"),
    "a page that is very long": change(TEAM, r"\Z", 400 * "One more sentence stands here. " + "\n"),
    "words to avoid": change(TEAM, r"\Z", "All stakeholders utilize it, at the end of the day.\n"),
    "a long and winding sentence": change(
        TEAM, r"\Z", "Notwithstanding " + 60 * "organizational considerations and " + "more.\n"
    ),
    "a sentence twice": change(
        LAWS, r"\Z", "One more sentence stands here. One more sentence stands here, once more.\n"
    ),
    "a heading without an id, too deep": change(TEAM, r"\Z", "#### Our own heading\n\nWords.\n"),
    "a citation less": change(
        "docs/en/about/host-this-guide.md", r" \{\{ cite\(\"mdn-same-origin\"\) \}\}", ""
    ),
    "a page of one's own": add_page,
    "a page of words alone": add_bare_page,
    "a source of one's own": add_source,
    "a page less": remove_page,
    "leftovers": leave_behind,
}
"""What a district does to its copy, in an order in which all of it can be done."""
