"""No common misspelling stands in the guide, its code or its tests."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PLACES = ("docs", "macros", "overrides", "tests", "README.md", "guide.py", "mkdocs.yml")
SPANISH = "*.es.yml,*/es/*"


def test_spelling():
    """codespell finds nothing; words that are right stand in spelling.txt, one a line."""
    command = [sys.executable, "-m", "codespell_lib", f"--skip={SPANISH}", *PLACES]
    command += ["--ignore-words", "tests/content/spelling.txt"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert (run.returncode, run.stdout + run.stderr) == (0, "")
