"""The guide's data in one language: files by kind and id."""

import pytest

from macros.models.guide import Checklist, Interface, Workbook
from macros.reading.fault import ContentError
from macros.reading.guide import known_ids

from .small_guide import CHECKLIST, small_guide


def test_files_by_kind_and_id():
    """A file is found by its kind and id."""
    guide = small_guide()
    assert guide.one(Checklist, "small-checklist") is CHECKLIST
    assert list(guide.folder(Workbook)) == ["small-prompts"]


@pytest.mark.parametrize(
    ("kind", "name", "end"),
    [
        (Checklist, "smal-checklist", "in checklists; did you mean 'small-checklist'?"),
        (Workbook, "something-else", "allowed: the id of a file in workbook"),
        (Interface, "checklst", "in ui; did you mean 'checklist'?"),
    ],
)
def test_unknown_file(kind, name, end):
    """An id that no file has is told with the folder to look in, and the nearest name."""
    with pytest.raises(ContentError) as error:
        small_guide().one(kind, name)
    assert str(error.value).endswith(end)


def test_known_ids():
    """Every id that answers or links hang on is known: of files and of parts, not of words."""
    ids = known_ids(small_guide())
    assert {"small-checklist", "small-lead", "first-b-y", "small-host", "small-source"} < set(ids)
    assert "search" not in ids
    assert ids == sorted(ids)
