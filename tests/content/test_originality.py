"""The guide's sentences are its own."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CHECKER = ROOT.parent / "shared" / "tools" / "originality.py"
PLACES = ("docs", "macros", "overrides", "tests", "README.md")


@pytest.mark.skipif(not CHECKER.exists(), reason="the sources' hashes are not beside the project")
def test_no_sentence_of_a_source():
    """No run of eight words comes from the documents that the guide's brief was made from."""
    command = [sys.executable, CHECKER, *PLACES]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert run.returncode == 0, run.stdout
