"""No file is longer than a person wants to read at once."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LIMITS = {
    "macros/**/*.py": 225,
    "overrides/**/*.js": 170,
    "overrides/**/*.css": 300,
    "overrides/**/*.html": 70,
    "tests/**/test_*.py": 280,
    "README.md": 120,
}
"""The habits of the house, with a little room: the number of lines that a file may have."""

FILES = {
    path.relative_to(ROOT).as_posix(): limit
    for pattern, limit in LIMITS.items()
    for path in sorted(ROOT.glob(pattern))
}


@pytest.mark.parametrize("path", FILES)
def test_length(path):
    """A file that has grown past its limit is two files."""
    lines = len((ROOT / path).read_text(encoding="utf-8").splitlines())
    assert lines <= FILES[path], f"{path} has {lines} lines; {FILES[path]} are allowed"


def test_every_kind_of_file_is_there():
    """Each pattern finds files, or it would promise nothing."""
    assert [pattern for pattern in LIMITS if not list(ROOT.glob(pattern))] == []
