"""The HTML of every page, by two checkers: html-validate, and the W3C's own where Java is."""

import json
import shutil
import subprocess

import pytest

from macros.assets import node
from tests.host import ROOT, page_addresses

RULES = {
    "root": True,
    "extends": ["html-validate:standard", "html-validate:a11y"],
    "rules": {
        # The theme and Markdown write some of the spaces; a browser does not see them.
        "no-trailing-whitespace": "off",
        # Void elements are written as HTML, and boolean attributes as Jinja gives them.
        "attribute-boolean-style": "off",
        # Custom elements of ours stand in for a div.
        "prefer-native-element": ["error", {"exclude": ["list"]}],
    },
}


@pytest.fixture(params=["site", "sample"])
def files(request):
    """Every HTML file of a built site."""
    folder = request.getfixturevalue(f"built_{request.param}")
    return [
        *(str(folder / page / "index.html") for page in page_addresses(folder)),
        str(folder / "404.html"),
    ]


def test_html_validate_finds_nothing(files, tmp_path):
    """html-validate's standard and accessibility presets find no error on any page."""
    rules = tmp_path / "rules.json"
    rules.write_text(json.dumps(RULES), encoding="utf-8")
    program = ROOT / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"
    command = [node(), str(program), "--config", str(rules), "--formatter", "text", *files]
    result = subprocess.run(command, capture_output=True, text=True, cwd=ROOT)
    assert result.returncode == 0, result.stdout[:5000] + result.stderr


@pytest.mark.skipif(not shutil.which("java"), reason="the W3C's checker needs Java")
def test_the_w3c_checker_finds_nothing(files):
    """The W3C's Nu checker finds no error and has no warning about any page."""
    jar = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
    command = ["java", "-jar", str(jar), "--format", "text", *files]
    result = subprocess.run(command, capture_output=True, text=True)
    assert result.returncode == 0, result.stderr[:5000]
    assert result.stderr == ""
