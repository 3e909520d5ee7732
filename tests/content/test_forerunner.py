"""All that the guide's forerunner says and asks for is met here, in places that are still there."""

import re
from collections import Counter

import pytest
import yaml

from macros.reading.data_folder import located

from .guide_files import ROOT, anchors, data, page_paths, page_text

TABLE = yaml.safe_load((ROOT / "tests" / "content" / "forerunner.yml").read_text("utf-8"))
HEADING = re.compile(r"^#{2,4} .*\{: #([a-z0-9-]+) \}$", re.MULTILINE)
SHOWN = re.compile(r'^\{\{ (\w+)\((?:"([a-z0-9-]+)")?\) \}\}$', re.MULTILINE)
WHOLE_FOLDERS = ("glossary", "resources")
"""The folders of data of which one page shows everything, with the macro's name."""


def shown_ids(page):
    """The ids of what a page's macros show from the data."""
    macros = SHOWN.findall(page_text(page))
    folders = {macro for macro, _ in macros if macro in WHOLE_FOLDERS}
    names = {name for _, name in macros}
    for file, item in data().everything():
        if item.id in names or file.path.split("/")[2] in folders:
            yield from (part.id for _, part in located(item))


def places(page):
    """All that one can point at on a page: its headings' ids, and the ids of what it shows."""
    return {*HEADING.findall(page_text(page)), *anchors(page), *shown_ids(page)}


def test_ids_are_unique():
    """Each statement and activity has an id of its own."""
    ids = Counter(entry["id"] for entry in TABLE)
    assert [name for name, times in ids.items() if times > 1] == []


def test_every_entry_says_what_it_is():
    """Page, kind and answer are among those that the table explains."""
    for entry in TABLE:
        assert entry["page"] in {"guide", "problems"}, entry["id"]
        assert entry["kind"] in {"statement", "activity"}, entry["id"]
        assert entry["met"] in {"whole", "part", "missing"}, entry["id"]
        assert entry["says"], entry["id"]


def test_none_is_missing():
    """Nothing in the forerunner is left out here, and what is met in part says which part."""
    assert [entry["id"] for entry in TABLE if entry["met"] == "missing"] == []
    assert [e["id"] for e in TABLE if e["met"] == "part" and not e.get("note")] == []


def test_every_entry_names_a_place():
    """A claim that something is met shows where."""
    assert [entry["id"] for entry in TABLE if not entry.get("at")] == []


@pytest.mark.parametrize("path", sorted({at.split("#")[0] for e in TABLE for at in e["at"]}))
def test_the_places_are_there(path):
    """Every page that is named exists, and has the heading or shows the thing that is named."""
    assert path in page_paths()
    there = places(path)
    named = [(e["id"], at) for e in TABLE for at in e["at"] if at.split("#")[0] == path]
    assert [(name, at) for name, at in named if at.partition("#")[2] not in there] == []
