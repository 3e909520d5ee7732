"""The rooms of overrides/: imports only look down; each is small and says what it promises."""

import re
from pathlib import Path
from posixpath import normpath
from statistics import median

import pytest

ROOT = Path(__file__).parents[2]
OVERRIDES = ROOT / "overrides"
SCRIPTS = sorted(OVERRIDES.rglob("*.js"))
TEMPLATES = sorted((OVERRIDES / "components").rglob("*.html"))
RULES = ("rules", "rules/dates")
MEMORY = ("memory/records", "memory/storage", "memory/changes", "memory/session", "memory")
BASE = tuple(
    f"components/base{room}" for room in ("", "/assessment", "/fields", "/page", "/pictures")
)
BELOW = {
    "memory/records": (),
    "memory/storage": ("memory/records",),
    "memory/changes": MEMORY[:2],
    "memory/session": MEMORY[:3],
    "memory": MEMORY[:4],
    "memory/file": MEMORY,
    "rules/dates": (),
    "rules": ("rules/dates", "memory/records"),
    "components/base": (*RULES, "memory/file", *MEMORY),
    "components/base/assessment": ("components/base", *RULES, *MEMORY),
    "components/base/fields": ("components/base", *RULES, *MEMORY),
    "components/base/page": ("components/base", *MEMORY),
    "components/base/pictures": ("components/base", *RULES),
}
"""For each room, those that it may look into besides itself."""

COMPONENT = (*RULES, "memory/file", *MEMORY, *BASE)
"""The same for a component; the scripts that bundle components know all of them."""

MOST = 12
IMPORT = re.compile(r"""(?:\bfrom|\bimport|\bimport\()\s*["'](\.[^"']+)["']""")
INCLUDE = re.compile(r"""{%-?\s*(?:include|import|from|extends)\s+["']([^"'{]+/)""")
LOOK_ANYWHERE = "components"


def name(path):
    """A file as a test's name shows it."""
    return path.relative_to(ROOT).as_posix()


def room_of(path):
    """The room that a path below overrides stands in."""
    return path.rpartition("/")[0]


def looked_into(room, source):
    """The rooms that a script looks into, types in comments included."""
    return {room_of(normpath(f"{room}/{target}")) for target in IMPORT.findall(source)}


def included(source):
    """The rooms whose templates a template takes in."""
    return {f"components/{folder.rstrip('/')}" for folder in INCLUDE.findall(source)}


def allowed(room):
    """The rooms that a room may look into."""
    return {room, *BELOW.get(room, COMPONENT)}


FILES = [*SCRIPTS, *TEMPLATES]
ROOMS = sorted({room_of(path.relative_to(OVERRIDES).as_posix()) for path in SCRIPTS})


@pytest.mark.parametrize("path", FILES, ids=name)
def test_imports_look_down(path):
    """No file looks up, and no component into another."""
    room = room_of(path.relative_to(OVERRIDES).as_posix())
    source = path.read_text(encoding="utf-8")
    seen = looked_into(room, source) if path.suffix == ".js" else included(source)
    assert room == LOOK_ANYWHERE or seen - allowed(room) == set()


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_has_few_scripts(room):
    """A room holds twelve scripts at most, so that one look shows what is in it."""
    assert len(list((OVERRIDES / room).glob("*.js"))) <= MOST


@pytest.mark.parametrize("room", [*BELOW, ""])
def test_a_room_says_what_it_promises(room):
    """About ten lines tell what it is, what it promises, what it may touch, where to begin."""
    readme = (OVERRIDES / room / "README.md").read_text(encoding="utf-8")
    assert len(readme.splitlines()) <= 12
    told = re.findall(r"^- \*\*([\w ]+)\.\*\*", readme, re.MULTILINE)
    assert told == ["Promises", "May touch", "Begin with"]


def test_every_room_is_known():
    """A new room says here what it may look into, unless it is a component."""
    components = {f"components/{path.name}" for path in (OVERRIDES / "components").iterdir()}
    assert set(ROOMS) - {*BELOW, LOOK_ANYWHERE} <= components - {"components/base"}


def test_scripts_are_short():
    """Half of all scripts have eighty lines or fewer."""
    assert median(len(path.read_text("utf-8").splitlines()) for path in SCRIPTS) <= 80


@pytest.mark.parametrize(
    "source",
    [
        'import { profile } from "../../rules/profile.js";',
        'import {\n  a,\n  b,\n} from "../../rules/profile.js";',
        'import "../../rules/profile.js";',
        'export { a } from "../../rules/profile.js";',
        'const late = await import("../../rules/profile.js");',
        '/** @import { Profile } from "../../rules/profile.js" */',
        '/** @param {import("../../rules/profile.js").Profile} profile */',
    ],
)
def test_each_import_is_found(source):
    """An import is seen in each way of writing it."""
    assert looked_into("components/board", source) == {"rules"}


def test_what_is_forbidden_is_found():
    """Looking up or sideways is seen, in scripts and in templates."""
    board = 'import { x } from "../result/result.js";'
    assert looked_into("components/board", board) - allowed("components/board")
    assert looked_into("rules", 'import "../memory/store.js";') - allowed("rules")
    upward = 'import "../session/session.js";'
    assert looked_into("memory/storage", upward) - allowed("memory/storage")
    assert included('{% include "result/how.html" %}') == {"components/result"}
