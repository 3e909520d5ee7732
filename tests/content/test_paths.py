"""Every file that our notes and comments name is there: one that moves takes its name along."""

import re
import subprocess
from pathlib import Path
from posixpath import normpath
from urllib.parse import urlsplit

import pytest

ROOT = Path(__file__).parents[2]
LISTED = subprocess.run(
    ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
    cwd=ROOT,
    capture_output=True,
    text=True,
    check=True,
).stdout.split()
FILES = {path for path in LISTED if (ROOT / path).exists()}
FOLDERS = {parent.as_posix() for path in FILES for parent in Path(path).parents}
NAME = re.compile(
    r"(?<![\w./-])(?:[\w.-]+/)*[\w-]+\.(?:css|html|js|json|md|py|svg|toml|yml)\b(?!\()"
)
FOLDER = re.compile(r"`((?:[\w.-]+/)+)`")
CODE_SPAN = re.compile(r"`[^`]*`")
LINK = re.compile(r"\]\(([^)\s]+)\)")
MADE = {
    "days.json",
    "guide.css",
    "guide.js",
    "index.html",
    "resources.css",
    "results.css",
    "rounds.css",
    "set-aside.json",
}
"""Files that a build makes, or a reader."""

THE_THEMES = {"partials/nav-item.html", "partials/toc-item.html"}
"""Files of the theme that ours say they replace."""

EXAMPLES = {"pledge": "resource", "parent-evening": "build-your-team"}
"""Made-up names in our recipes, each with a real one: what the recipe says of it is true."""

NOTES = sorted(p for p in FILES if re.match(r"docs/contributing/.*\.md$|(.*/)?README\.md$", p))
CODE = sorted(p for p in FILES if re.match(r"(macros|overrides)/.*\.(py|js|css|html)$", p))


def is_there(named):
    """Whether a file or folder ends in these names."""
    plain = re.sub(r"^(\.\.?/)+", "", named).rstrip("/")
    return any(f"/{path}".endswith(f"/{plain}") for path in FILES | FOLDERS)


def missing(text):
    """What a text names that is not there."""
    for example, real in EXAMPLES.items():
        text = text.replace(example, real)
    named = {*NAME.findall(text), *FOLDER.findall(text)}
    return sorted(each for each in named - MADE - THE_THEMES if not is_there(each))


@pytest.mark.parametrize("path", [*NOTES, *CODE])
def test_what_it_names_is_there(path):
    """A file or folder that a note, a docstring or a comment names exists under that name."""
    assert missing((ROOT / path).read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", NOTES)
def test_its_links_lead_somewhere(path):
    """A link from a note to a file or folder of the repository leads there."""
    words = CODE_SPAN.sub("", (ROOT / path).read_text(encoding="utf-8"))
    targets = LINK.findall(words)
    inside = {urlsplit(each).path for each in targets if not urlsplit(each).scheme} - {""}
    places = {each: normpath(f"{Path(path).parent.as_posix()}/{each}") for each in inside}
    assert [each for each, place in places.items() if place not in FILES | FOLDERS] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("see `macros/schema.py`", ["macros/schema.py"]),
        ("as in answer-keys.js.", ["answer-keys.js"]),
        ("the folder `overrides/components/shared/`", ["overrides/components/shared/"]),
        ("`docs/data/pledge.yml`", ["docs/data/resource.yml"]),
        ("`macros/models/guide.py`, `records/keys.js`, `overrides/memory/`", []),
    ],
)
def test_what_is_gone_is_found(text, found):
    """A stale name is seen with its folder and without; a real one is let be."""
    assert missing(text) == found
