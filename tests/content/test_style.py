"""The words keep a style set: proselint's, with our exceptions and their reasons."""

import json
import subprocess
import sys

import pytest

from .guide_files import page_paths, page_text, prose_of_data
from .prose import running_prose

LEFT_OUT = {
    "typography": False,  # keyboards write straight quotes, and browsers read them well
}
BAD = {
    "a redundancy": "The end result is here.",
    "a cliché": "At the end of the day it works.",
    "a word twice": "It is is here.",
    "a very": "This is very good.",
}


@pytest.fixture(scope="module")
def style_faults(tmp_path_factory):
    """What proselint finds in some texts: one line each, with the text's name."""
    settings = tmp_path_factory.mktemp("style") / "settings.json"
    settings.write_text(json.dumps({"checks": LEFT_OUT}), encoding="utf-8")
    command = [sys.executable, "-m", "proselint", "--config", str(settings), "check"]

    def faults(texts):
        folder = tmp_path_factory.mktemp("texts")
        for name, text in texts.items():
            (folder / f"{name.replace('/', '.')}.md").write_text(text, encoding="utf-8")
        run = subprocess.run([*command, str(folder)], capture_output=True, text=True)
        assert run.stderr == ""
        return [line.removeprefix(f"{folder}/") for line in run.stdout.splitlines()]

    return faults


def test_style(style_faults):
    """No cliché, no redundancy, no word twice, no vague emphasis, on any page or in the data."""
    pages = {path: running_prose(page_text(path)) for path in page_paths()}
    assert style_faults(pages | prose_of_data()) == []


def test_a_slip_is_found(style_faults):
    """The style set is at work: each kind of slip is told with its text's name."""
    found = style_faults(BAD)
    assert [name for name in BAD if not any(line.startswith(name) for line in found)] == []
