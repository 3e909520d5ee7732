"""The rooms of macros/: imports only look down, three files know MkDocs, nothing is undeclared."""

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
MACROS = ROOT / "macros"
BELOW = {
    "models": {"models"},
    "reading": {"models", "reading"},
    "rules": {"models", "reading", "rules"},
    "components": {"models", "reading", "components"},
}
"""For each room, those that it may look into; what stands beside the rooms knows all."""

KNOW_MKDOCS = {"macros/__init__.py", "macros/hooks.py", "macros/serving.py"}
GENERATOR = {"mkdocs", "mkdocs_macros", "mkdocs_static_i18n", "material", "watchdog", "properdocs"}
FILES = sorted(MACROS.rglob("*.py"))
SOURCES = [ROOT / "guide.py", *FILES, *sorted((ROOT / "tests").rglob("*.py"))]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def name(path):
    """A file as a test's name shows it."""
    return path.relative_to(ROOT).as_posix()


def imported(source, package):
    """Every module that a source imports anywhere in it, with dots written out."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            parts = package[: len(package) - node.level + 1] if node.level else ()
            start = ".".join([*parts, *([node.module] if node.module else [])])
            yield from [start] if node.module else (f"{start}.{a.name}" for a in node.names)


def imports_of(path):
    """Every module that a file imports."""
    return set(imported(path.read_text(encoding="utf-8"), path.relative_to(ROOT).parts[:-1]))


def rooms_seen(modules):
    """The rooms of macros that some modules stand in; "" for what stands beside the rooms."""
    own = [module.split(".")[1:] for module in modules if module.split(".")[0] == "macros"]
    return {parts[0] if parts and parts[0] in BELOW else "" for parts in own}


@pytest.mark.parametrize("path", [p for p in FILES if p.parent != MACROS], ids=name)
def test_imports_look_down(path):
    """Models know nothing of the others, reading knows models, the others know both."""
    assert rooms_seen(imports_of(path)) <= BELOW[path.parent.name]


def test_only_three_files_know_mkdocs():
    """What renders and reads outlives the generator."""
    tops = {name(path): {m.split(".")[0] for m in imports_of(path)} for path in FILES}
    knowing = {path for path, modules in tops.items() if modules & GENERATOR}
    assert knowing
    assert knowing <= KNOW_MKDOCS


@pytest.mark.parametrize("room", ["", *BELOW])
def test_a_room_is_small_and_explained(room):
    """A room holds twelve files at most, and ten lines that say what it promises."""
    files = [path for path in (MACROS / room).glob("*.py") if path.name != "__init__.py"]
    assert len(files) <= 12
    readme = (MACROS / room / "README.md").read_text(encoding="utf-8")
    assert len(readme.splitlines()) <= 12
    assert {"- **Promises.**", "- **May touch.**"} <= set(re.findall(r"- \*\*[\w ]+\.\*\*", readme))


def declared(lists):
    """The names of the packages that some lists of requirements ask for."""
    return {canonicalize_name(Requirement(line).name) for lines in lists for line in lines}


NEEDED = declared([PROJECT["dependencies"]])
ALL = NEEDED | declared(PROJECT["optional-dependencies"].values())
BROUGHT = packages_distributions()
BROUGHT = packages_distributions()
OF_DEBIAN = {"gi"}
"""What Debian's own Python brings, which runs tests/engines/webkit_app.py."""


def undeclared(modules, packages):
    """The modules that come neither from Python, nor from us, nor from one of the packages."""
    ours = {"macros", "tests", "guide"} | OF_DEBIAN | {path.stem for path in SOURCES}
    tops = {module.split(".")[0] for module in modules} - sys.stdlib_module_names - ours
    return {t for t in tops if not {canonicalize_name(d) for d in BROUGHT.get(t, [])} & packages}


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_every_import_is_declared(path):
    """What we import stands in pyproject.toml, and is not somebody else's to take away."""
    packages = ALL if name(path).startswith("tests/") else NEEDED
    assert undeclared(imports_of(path), packages) == set()


@pytest.mark.parametrize(
    ("source", "package", "found"),
    [
        ("from ..components.render import x", ("macros", "reading"), "macros.components.render"),
        ("from .. import site", ("macros", "models"), "macros.site"),
        ("def f():\n    import macros.hooks", ("macros", "reading"), "macros.hooks"),
        ("from .guide import x", ("macros", "reading"), "macros.reading.guide"),
    ],
)
def test_an_import_is_found(source, package, found):
    """An import is seen in each way of writing it, inside a function too."""
    assert list(imported(source, package)) == [found]


def test_what_is_forbidden_is_found():
    """The rules above are at work."""
    assert rooms_seen({"macros.components.render", "macros.site"}) == {"components", ""}
    modules = {"yaml", "packaging.version", "os", "nowhere"}
    assert undeclared(modules, NEEDED) == {"packaging", "nowhere"}
