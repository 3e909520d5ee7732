"""The files that follow from the models and the data: schemas, field tables, published ids.

python -m macros.generated            says which of them are stale
python -m macros.generated --write    writes them
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from . import MACROS
from .models.field import ID, RULES
from .models.guide import FOLDERS, Model
from .reading.fault import ContentError
from .reading.front_matter import PageMeta
from .reading.guide import known_ids
from .site import PUBLISHED, Site

ROOT = Path(__file__).parent.parent
SCHEMAS, FIELDS = "docs/data/schema", "docs/contributing/fields.md"
DIALECT = "http://json-schema.org/draft-07/schema#"

INTRODUCTION = """\
# Every field of the data

For everyone who makes or changes a file in `docs/data`.
These tables are made from the program itself by `python3 guide.py generate`: do not edit them here.

*Text* is what a reader sees. It takes `*emphasis*` and `**strong**`, no links and no HTML.
An *id* is made of lower-case letters, digits and single hyphens, 60 at most, and stays for ever.
Everything else about words is in [How the guide's words are written](style.md).
"""
PAGES = """\
## Page

The lines between `---` and `---` at the top of each file in `docs/en`.
"""


def generated(root: Path = ROOT) -> dict[str, str]:
    """What each generated file should hold, by its path; raises ContentError for wrong data."""
    files = {
        f"{SCHEMAS}/{model.__name__.lower()}.schema.json": schema_of(model)
        for model in FOLDERS.values()
    }
    return {**files, FIELDS: field_tables(), PUBLISHED.as_posix(): published_ids(root)}


def stale(root: Path = ROOT) -> list[str]:
    """The paths of the generated files that do not hold what they should."""
    return [path for path, text in generated(root).items() if _text(root / path) != text]


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


def schema_of(model: type[Model]) -> str:
    """A model's JSON schema, from which editors complete and check a data file."""
    schema = {"$schema": DIALECT, **model.model_json_schema()}
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def published_ids(root: Path) -> str:
    """The ids that have ever been published, one a line: those on the list and today's."""
    site = Site(root / "docs", ("en",), [], MACROS)
    site.load()
    pages = (page.id for page in site.pages["en"].values() if page.id)
    listed = _text(root / PUBLISHED).split()
    return "\n".join(sorted({*listed, *known_ids(site.guides["en"]), *pages})) + "\n"


def field_tables() -> str:
    """The field tables of every kind of file, as a Markdown page."""
    lines = [INTRODUCTION]
    for folder, model in FOLDERS.items():
        lines += [f"## {_spaced(model.__name__)}", "", _first_line(model), ""]
        lines += [f"Files: `docs/data/{folder}/<id>.yml`.", "", *_tables(model.model_json_schema())]
    lines += [PAGES, *_tables(PageMeta.model_json_schema())]
    return "\n".join(lines).rstrip("\n") + "\n"


def _spaced(name: str) -> str:
    """A model's name as a heading: Checklist item."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).capitalize()


def _first_line(model: type[Model]) -> str:
    return (model.__doc__ or "").split("\n")[0]


def _tables(schema: dict[str, Any]) -> Iterator[str]:
    """The table of a schema's fields, then one for each kind of entry within it."""
    yield from _table(schema)
    for name, part in schema.get("$defs", {}).items():
        yield from (
            f"### {_spaced(name)}",
            "",
            part["description"].split("\n")[0],
            "",
            *_table(part),
        )


def _table(schema: dict[str, Any]) -> Iterator[str]:
    yield from ("| Field | What it holds | Required | Description |", "| --- | --- | --- | --- |")
    properties = schema["properties"]
    # Every file begins with its id and ends with what is retired.
    for name in sorted(properties, key=lambda name: (name == "retired", name != "id")):
        required = "yes" if name in schema.get("required", ()) else "no"
        about = properties[name].get("description", "")
        yield f"| `{name}` | {in_words(properties[name])} | {required} | {about} |"
    yield ""


def in_words(schema: dict[str, Any]) -> str:
    """What a field may hold, from its JSON schema, in words."""
    if "anyOf" in schema:
        return next(in_words(kind) for kind in schema["anyOf"] if kind.get("type") != "null")
    if "$ref" in schema:
        return f"the fields of {_kind(schema)}"
    if "enum" in schema:
        return "one of " + ", ".join(schema["enum"])
    if "pattern" in schema:
        return "an id" if schema["pattern"] == ID else RULES[schema["pattern"]]
    if schema.get("format") == "date":
        return "a date such as 2026-11-21, without quotes"
    kind = schema["type"]
    if kind == "array":
        advised = f", best {schema['x-advised']}" if "x-advised" in schema else ""
        return f"a list{_limits(schema, 'Items')}{advised}: {_entry(schema['items'])}"
    if kind == "object":
        return f"`name: text` lines; a name is {RULES[next(iter(schema['patternProperties']))]}"
    return {
        "string": f"text{_limits(schema, 'Length')}",
        "integer": f"a whole number{_range(schema)}",
        "boolean": "true or false",
    }[kind] + _advised(schema)


def _advised(schema: dict[str, Any]) -> str:
    unit = " characters" if schema["type"] == "string" else ""
    return f", best {schema['x-advised']}{unit}" if "x-advised" in schema else ""


def _entry(schema: dict[str, Any]) -> str:
    return f"each entry has {in_words(schema)}" if "$ref" in schema else in_words(schema)


def _kind(schema: dict[str, Any]) -> str:
    """A link to the table of the model that a schema refers to."""
    title = _spaced(schema["$ref"].rpartition("/")[2])
    return f"[{title}](#{title.lower().replace(' ', '-')})"


def _limits(schema: dict[str, Any], what: str) -> str:
    low, high = schema.get(f"min{what}"), schema.get(f"max{what}")
    unit = " characters" if what == "Length" else ""
    if low and low == high:
        return f", exactly {low}{unit}"
    least = f", at least {low}{unit}" if low else ""
    return least + (f", at most {high}{unit}" if high else "")


def _range(schema: dict[str, Any]) -> str:
    low, high = schema.get("minimum"), schema.get("maximum")
    if high is None:
        return f" from {low} up" if low is not None else ""
    return f" from {low} to {high}" if low is not None else ""


def main(arguments: list[str]) -> int:
    """Writes the stale files, or says which they are; gives the exit code."""
    try:
        files = generated()
    except ContentError as error:
        print(error, file=sys.stderr)
        return 1
    changed = [path for path, text in files.items() if _text(ROOT / path) != text]
    for path in changed:
        print(f"{'written' if '--write' in arguments else 'stale'}: {path}")
        if "--write" in arguments:
            (ROOT / path).parent.mkdir(parents=True, exist_ok=True)
            (ROOT / path).write_text(files[path], encoding="utf-8")
    return int(bool(changed) and "--write" not in arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
