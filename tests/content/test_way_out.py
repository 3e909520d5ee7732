"""The guide builds without the theme: one style of it, kept by ourselves, is all that we need."""

import re
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from .guide_files import ROOT
from .test_builds import build, differing

STYLE = "assets/stylesheets/main.*.min.css"
HIDE_THE_THEME = '''
import sys


class Hidden:
    """Finds no theme, as on a computer where it is not installed."""

    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] == "material":
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)


sys.meta_path.insert(0, Hidden())
'''
SETTINGS = {
    r"^theme:\n  name: material\n  custom_dir: overrides\n": """docs_dir: {root}/docs
theme:
  name: null
  custom_dir: theme
  static_templates: [404.html]
""",
    r"^hooks: .*": "hooks: [{root}/macros/hooks.py, {root}/macros/serving.py]",
    r"^watch: .*\n": "",
    r"module_name: macros$": "module_name: {root}/macros",
}
"""What the settings say in place of the theme's name; the rest only finds our files."""


@pytest.fixture
def project(tmp_path):
    """Our templates with the theme's one style among them, and settings that name no theme."""
    theme = tmp_path / "theme"
    code = shutil.ignore_patterns("components", "memory", "rules")
    shutil.copytree(ROOT / "overrides", theme, ignore=code)
    (style,) = (Path(find_spec("material").origin).parent / "templates").glob(STYLE)
    (theme / "assets" / "stylesheets").mkdir()
    shutil.copy(style, theme / "assets" / "stylesheets")
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    for pattern, words in SETTINGS.items():
        settings, count = re.subn(pattern, words.format(root=ROOT), settings, flags=re.MULTILINE)
        assert count == 1, pattern
    (tmp_path / "mkdocs.yml").write_text(settings, encoding="utf-8")
    return tmp_path


def test_built_without_the_theme(built_site, project, tmp_path, monkeypatch):
    """Built again with the theme out of reach, every file is the same, and no warning is said."""
    (tmp_path / "hide").mkdir()
    (tmp_path / "hide" / "sitecustomize.py").write_text(HIDE_THE_THEME, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "hide"))
    assert subprocess.run([sys.executable, "-c", "import material"], capture_output=True).returncode
    printed = build("mkdocs", tmp_path / "site", project)
    assert not re.search(r"WARNING|ERROR|deprecat|Traceback", printed, re.IGNORECASE), printed
    assert differing(built_site, tmp_path / "site") == []
