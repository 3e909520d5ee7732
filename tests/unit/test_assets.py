"""The bundled scripts and styles: their names, and what is said when they cannot be made."""

import pytest

from macros import assets


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("index.2QZ7ABCD.js", "guide.js"),
        ("index.2QZ7ABCD.css", "guide.css"),
        ("palette.2QZ7ABCD.js", "palette.js"),
        ("search-dialog.2QZ7ABCD.js", "search-dialog.js"),
    ],
)
def test_plain_name(name, plain):
    """A bundled file is asked for by its name without the hash."""
    assert assets._plain_name(name) == plain


def test_without_node(monkeypatch, tmp_path):
    """Where Node is missing, the command that installs it is named."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("sys.executable", str(tmp_path / "python"))
    with pytest.raises(assets.BundleError, match=r"python3 guide\.py serve"):
        assets.node()
