"""The generated files are fresh, and the schemas say the same as the models."""

import json
import shutil
from functools import cache

import pytest
from jsonschema import Draft7Validator
from jsonschema.validators import validator_for

from macros.generated import (
    FIELDS,
    ROOT,
    SCHEMAS,
    generated,
    in_words,
    published_ids,
    schema_of,
)
from macros.models.guide import FOLDERS, Checklist
from macros.reading.yaml_file import read_yaml
from macros.site import PUBLISHED

from .small_project import make_project

KINDS = [model.__name__.lower() for model in FOLDERS.values()]
FILES = [
    path
    for folder in FOLDERS
    for path in sorted((ROOT / "docs" / "data" / folder).glob("*.yml"))
    if "." not in path.stem
]
GENERATED = [*(f"{SCHEMAS}/{kind}.schema.json" for kind in KINDS), FIELDS]


@cache
def wanted():
    """What each generated file should hold."""
    return generated()


def test_every_generated_file_is_named():
    """The list above holds every generated file but the list of ids."""
    assert sorted([*GENERATED, PUBLISHED.as_posix()]) == sorted(wanted())


def test_every_id_is_listed():
    """Each new id is on the list of published ones, so that it cannot be lost unseen later."""
    listed = (ROOT / PUBLISHED).read_text(encoding="utf-8").split()
    missing = sorted(set(wanted()[PUBLISHED.as_posix()].split()) - set(listed))
    assert not missing, (
        f"Add to {PUBLISHED.as_posix()}, each on a line of its own: {', '.join(missing)}. "
        "`python3 guide.py generate` does it too."
    )


def checker(folder):
    """The checker that an editor would use for the files of a folder."""
    schema = json.loads(schema_of(FOLDERS[folder]))
    Draft7Validator.check_schema(schema)
    return validator_for(schema)(schema)


def as_an_editor_reads(path):
    """A data file as JSON has it: lists for tuples, words for dates."""
    return json.loads(json.dumps(read_yaml(path, path.name).data, default=str))


@pytest.mark.parametrize("path", GENERATED)
def test_fresh(path):
    """A change to a model reaches the schemas and the field tables."""
    file = ROOT / path
    found = file.read_text(encoding="utf-8") if file.exists() else ""
    assert found == wanted()[path], f"{path} is stale: run `python3 guide.py generate`"


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_file_fits_its_schema(path):
    """An editor finds nothing to complain of in a file that the build accepts."""
    errors = [
        error.message for error in checker(path.parent.name).iter_errors(as_an_editor_reads(path))
    ]
    assert errors == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_file_names_its_schema(path):
    """The first line of a file leads an editor to the right schema."""
    schema = f"../schema/{FOLDERS[path.parent.name].__name__.lower()}.schema.json"
    first = path.read_text(encoding="utf-8").split("\n")[0]
    assert first == f"# yaml-language-server: $schema={schema}"
    assert (path.parent / schema).exists()


@pytest.mark.parametrize("folder", FOLDERS)
@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (lambda data: data.update(extra="x"), "'extra' was unexpected"),
        (lambda data: data.pop("id"), "'id' is a required property"),
        (lambda data: data.update(id="Not An Id"), "does not match"),
        (lambda data: data.update(retired="x"), "is not of type 'array'"),
    ],
    ids=["unknown field", "missing field", "bad id", "wrong type"],
)
def test_a_wrong_file_does_not_fit(folder, change, complaint):
    """An editor marks what the build would refuse."""
    data = as_an_editor_reads(next(path for path in FILES if path.parent.name == folder))
    change(data)
    errors = [error.message for error in checker(folder).iter_errors(data)]
    assert len(errors) == 1
    assert complaint in errors[0]


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (lambda item: item.update(why=5), "is not valid under any of the given schemas"),
        (lambda item: item.update(wyh="x"), "'wyh' was unexpected"),
    ],
    ids=["wrong type", "unknown field"],
)
def test_a_wrong_item_does_not_fit(change, complaint):
    """An editor marks a mistake inside an entry of a list too."""
    data = as_an_editor_reads(next(path for path in FILES if path.parent.name == "checklists"))
    change(data["items"][0])
    (error,) = checker("checklists").iter_errors(data)
    assert complaint in error.message


def test_published_ids_are_never_removed(tmp_path):
    """An id that was published stays on the list when its item is retired."""
    project = make_project(tmp_path / "project")
    shutil.copytree(ROOT / "docs" / "data" / "ui", project / "docs" / "data" / "ui")
    ids = published_ids(project).split()
    assert "ready-old" in ids
    assert {"page-home", "access-c-z", "ready-seats", "small-study"} < set(ids)
    assert ids == sorted(set(ids))


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("id", "an id"),
        ("title", "text, best at most 140 characters"),
        ("page", "a page's path below docs/en, such as getting-started/index.md"),
        (
            "items",
            "a list, at least 1, best 6 to 10: "
            "each entry has the fields of [Checklist item](#checklist-item)",
        ),
    ],
)
def test_a_field_in_words(field, words):
    """The field tables say in plain words what a field holds."""
    assert in_words(Checklist.model_json_schema()["properties"][field]) == words
