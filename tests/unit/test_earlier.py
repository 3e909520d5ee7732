"""The scripts of earlier publications, which pages in somebody's browser still ask for."""

import json
from datetime import date, timedelta

import pytest

from macros.earlier import earlier_files, hashed_name

FIRST, SECOND = b"first()", b"second()"
DAY = date(2026, 11, 25)


def named(content):
    """A publication with one script."""
    return {hashed_name("guide", ".js", content): content}


@pytest.fixture
def folder(tmp_path):
    """The folder that a publication of the first script has left behind."""
    assert earlier_files(tmp_path / "kept", named(FIRST), DAY) == {}
    return tmp_path / "kept"


def test_a_name_holds_the_hash_of_the_content():
    """Two contents have two names, and the same content always the same one."""
    assert hashed_name("guide", ".js", FIRST) == "guide.7C36267D.js"
    assert hashed_name("guide", ".js", SECOND) != "guide.7C36267D.js"


def test_the_earlier_file_is_published_beside_the_new_one(folder):
    """What the last publication had is there for the pages that still ask for it."""
    assert earlier_files(folder, named(SECOND), DAY) == named(FIRST)


def test_what_is_current_again_is_no_earlier_file(folder):
    """A file that has not changed is published once, as itself."""
    assert earlier_files(folder, named(FIRST), DAY + timedelta(days=40)) == {}


def test_thirty_days_after_it_was_last_current_it_goes(folder):
    """The days count from the last publication that had the file, and not from the first."""
    earlier_files(folder, named(FIRST), DAY + timedelta(days=20))
    assert earlier_files(folder, named(SECOND), DAY + timedelta(days=50)) == named(FIRST)
    assert earlier_files(folder, named(SECOND), DAY + timedelta(days=51)) == {}
    assert [path.name for path in folder.iterdir() if path.suffix == ".js"] == list(named(SECOND))


def test_what_is_not_what_its_name_says_is_not_published(folder):
    """A file that was changed, and one that nobody has published, go away unseen."""
    (folder / next(iter(named(FIRST)))).write_bytes(b"other()")
    (folder / "index.html").write_text("<h1>Other</h1>")
    assert earlier_files(folder, named(SECOND), DAY) == {}
    assert not (folder / "index.html").exists()


@pytest.mark.parametrize("note", ["", "[]", '{"guide.js": 1}', "{"])
def test_a_note_that_cannot_be_read_stops_nothing(folder, note):
    """Without its days an earlier file is forgotten, and the publication goes on."""
    (folder / "days.json").write_text(note)
    assert earlier_files(folder, named(SECOND), DAY) == {}
    assert list(json.loads((folder / "days.json").read_text())) == list(named(SECOND))
