"""The words keep a style set: proselint's, with our exceptions and their reasons."""

import pytest
from proselint.checks import __register__ as every_check
from proselint.config import DEFAULT
from proselint.registry import CheckRegistry
from proselint.tools import LintFile

from .guide_files import page_paths, page_text, prose_of_data
from .prose import running_prose

LEFT_OUT = {
    "typography": False,  # keyboards write straight quotes, and browsers read them well
}
TEXTS = {path: running_prose(page_text(path)) for path in page_paths()} | prose_of_data()
SLIPS = {
    "a redundancy": "Past history shows it.",
    "a cliché": "At the end of the day it works.",
    "a word twice": "It is is here.",
    "vague emphasis": "This is very good.",
}


@pytest.fixture(scope="module", autouse=True)
def style_set():
    """Every check of the style set."""
    if not CheckRegistry().checks:
        CheckRegistry().register_many(every_check)


def slips(name, text):
    """What the style set finds in a text: where, and what to do."""
    settings = {"max_errors": 100, "checks": DEFAULT["checks"] | LEFT_OUT}
    found = LintFile(name, text).lint(settings)
    return [f"{each.pos}: {each.check_result.message}" for each in found]


@pytest.mark.parametrize("path", TEXTS)
def test_style(path):
    """No cliché, no redundancy, no word twice, no vague emphasis."""
    assert slips(path, TEXTS[path]) == []


@pytest.mark.parametrize("kind", SLIPS)
def test_a_slip_is_found(kind):
    """The style set is at work."""
    assert slips(kind, SLIPS[kind])
