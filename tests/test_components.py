"""The promises that every component keeps, however many there will be.

A component is a folder of overrides/components. Adding one is adding files; this test
says which of them are missing. What its sample page must be in a browser, tests/sweeps holds.
"""

import re
from importlib import import_module

import pytest

import macros
from macros import assets
from macros.components.plain import TABLE
from macros.components.render import COMPONENTS
from macros.models.guide import FOLDERS, Example, Instrument, Law, Problem, Resource, Source, Term
from tests.host import ROOT

NAMES = sorted(path.name for path in COMPONENTS.iterdir() if path.is_dir() and path.name != "base")
ENTRIES = {name: (COMPONENTS / name).read_text("utf-8") for name in assets.ENTRIES}
README = ["Markup", "Attributes", "Events", "Styling", "Tests"]

component = pytest.mark.parametrize("name", NAMES)
each_language = pytest.mark.parametrize("lang", ["en", "es"])


@component
def test_it_is_rendered_by_a_row_or_a_function(name):
    """A row of plain.py, or a function render_… of a module of its own, says what comes back."""
    rows = [row for row in TABLE.values() if row.component == name]
    has_module = (ROOT / "macros" / "components" / f"{name}.py").exists()
    assert bool(rows) != has_module, "one of the two"
    assert all(row.about.endswith(".") for row in rows)
    if rows:
        return
    module = import_module(f"macros.components.{name}")
    found = [value for key, value in vars(module).items() if key.startswith("render_")]
    own = [function for function in found if function.__module__ == module.__name__]
    assert own
    assert all(function.__doc__ for function in own)


@component
def test_the_sample_borrows_none_of_its_words(name):
    """The sample site has interface words of its own: an edit of the guide's breaks no test."""
    assert (ROOT / "tests" / "site" / "docs" / "data" / "ui" / f"{name}.yml").exists()


@component
def test_its_words_are_data(name):
    """docs/data/ui/<component>.yml holds its words; no template says any of its own."""
    assert (ROOT / "docs" / "data" / "ui" / f"{name}.yml").exists()
    for template in (COMPONENTS / name).glob("*.html"):
        markup = template.read_text("utf-8")
        shown = re.sub(r"{[#%{].*?[#%}]}|<[^>]*>", " ", markup, flags=re.DOTALL)
        heard = re.findall(r'(?:aria-label|title|alt|placeholder)="\w[^"]*"', markup)
        assert (template.name, re.findall(r"\w{3,}", shown), heard) == (template.name, [], [])


def test_every_kind_of_data_is_shown():
    """Each kind of data file is shown by a macro that takes its id, or by macros of its own."""
    shown = {kind for kind, _ in macros.BY_ID.values()} | {
        Example,
        Instrument,
        Law,
        Problem,
        Resource,
        Source,
        Term,
    }
    assert {kind for folder, kind in FOLDERS.items() if folder != "ui"} == shown


@component
@each_language
def test_it_has_a_sample_page(name, lang):
    """tests/site/docs/<language>/components/<component>.md shows it in every state."""
    assert (ROOT / "tests" / "site" / "docs" / lang / "components" / f"{name}.md").exists()


@component
def test_it_has_a_browser_test(name):
    """tests/browser/test_<component>.py tells what a person does with it."""
    assert (ROOT / "tests" / "browser" / f"test_{name}.py").exists()


@component
def test_it_is_explained_in_a_few_lines(name):
    """README.md says what it is, then its markup, attributes, events, styling and tests."""
    lines = (COMPONENTS / name / "README.md").read_text(encoding="utf-8").splitlines()
    assert lines[0] == f"# {name.capitalize()}"
    assert len(lines) <= 20
    assert re.findall(r"^- \*\*(\w+)\.\*\*", "\n".join(lines), flags=re.MULTILINE) == README


@component
def test_its_style_and_script_are_bundled(name):
    """Every style and every element of the folder is brought in by an entry."""
    for style in (COMPONENTS / name).glob("*.css"):
        assert any(f'import "./{name}/{style.name}";' in text for text in ENTRIES.values())
    if (COMPONENTS / name / f"{name}.js").exists():
        assert any(f'customElements.define("deg-{name}"' in text for text in ENTRIES.values())
