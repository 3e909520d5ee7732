"""The HTML of every page, by two checkers: html-validate, and the W3C's own where Java is."""

import json
import shutil
import subprocess

import pytest

from macros.assets import node
from tests.host import ROOT

CONFIGURATION = {
    "root": True,
    "extends": ["html-validate:standard", "html-validate:a11y"],
    # Our forms save each answer as it is given, and the search answers while one types.
    "rules": {"wcag/h32": "off"},
}

both_sites = pytest.mark.parametrize("built", ["built_site", "built_sample"])


@pytest.fixture
def files(request, built):
    """Every HTML file of a built site."""
    return [str(path) for path in sorted(request.getfixturevalue(built).rglob("*.html"))]


@both_sites
def test_html_validate_finds_nothing(files, tmp_path):
    """html-validate's standard and accessibility rules find no error on any page."""
    rules = tmp_path / "rules.json"
    rules.write_text(json.dumps(CONFIGURATION), encoding="utf-8")
    program = ROOT / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"
    command = [node(), str(program), "--config", str(rules), "--formatter", "text", *files]
    result = subprocess.run(command, capture_output=True, text=True, cwd=ROOT)
    assert result.returncode == 0, result.stdout[:5000] + result.stderr


@pytest.mark.skipif(not shutil.which("java"), reason="the W3C's checker needs Java")
@both_sites
def test_the_w3c_checker_finds_nothing(files):
    """The W3C's Nu checker finds no error on any page."""
    # Read from files, a page's own styles and scripts seem to it to break the page's policy.
    jar = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
    command = ["java", "-jar", str(jar), "--errors-only", "--format", "gnu", *files]
    result = subprocess.run(command, capture_output=True, text=True)
    assert result.returncode == 0, result.stderr[:5000]
