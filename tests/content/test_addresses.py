"""With `use_directory_urls: false` every address names a file, and the site works as before."""

import os
import re
import subprocess
import sys
from posixpath import dirname, join, normpath

import pytest

from macros.components.render import page_address, relative_address
from tests.html_tree import read_html

from .small_project import ROOT

SAMPLE = ROOT / "tests" / "site"
NOT_IN_THE_SAMPLE = "tools/self-assessment/index.html"
"""The page on which a real self-assessment begins."""

NAMES = ("href", "src", "data-href", "data-index", "data-script", "data-worker")


@pytest.fixture(scope="module")
def flat(tmp_path_factory):
    """The sample site, built without directory addresses."""
    folder = tmp_path_factory.mktemp("flat")
    settings = (SAMPLE / "mkdocs.yml").read_text("utf-8")
    settings = settings.replace("../../", f"{ROOT}/")
    settings += f"\nuse_directory_urls: false\ndocs_dir: {SAMPLE}/docs\n"
    settings = settings.replace("watch: [docs/data,", f"watch: [{SAMPLE}/docs/data,")
    (folder / "mkdocs.yml").write_text(settings, "utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", folder / "mkdocs.yml"]
    environment = {**os.environ, "MACROS_FAIL": "true", "NO_MKDOCS_2_WARNING": "1"}
    command += ["--site-dir", folder / "site"]
    run = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + run.stderr
    return folder / "site"


def test_every_address_leads_to_a_file(flat):
    """Each link, picture, script and index that a page names is a file of the site."""
    broken = []
    for page in sorted(flat.rglob("*.html")):
        here = page.relative_to(flat).as_posix()
        for element in read_html(page.read_text("utf-8")).walk() if here != "404.html" else ():
            for target in filter(None, map(element.attributes.get, NAMES)):
                path = re.split("[?#]", target)[0]
                file = normpath(join(dirname(here), path))
                is_ours = path and not re.match(r"[a-z]+:|//", path)
                if is_ours and not (flat / file).is_file() and not file.endswith(NOT_IN_THE_SAMPLE):
                    broken.append((here, target))
    assert broken == []


def test_the_search_knows_the_files(flat):
    """What the search finds has an address that is a file below the root."""
    words = (flat / "search" / "en.js").read_text("utf-8")
    addresses = re.findall(r'"(?:url|id)": ?"([^"#]*)', words)
    assert "components/checklist.html" in addresses
    assert [each for each in addresses if each and not (flat / each).is_file()] == []


@pytest.mark.parametrize(
    ("page", "address"),
    [
        ("index.md", "index.html"),
        ("about/index.md", "about/index.html"),
        ("about/privacy.md", "about/privacy.html"),
    ],
)
def test_the_address_of_a_page(page, address):
    """A page's address is its file."""
    assert page_address(page, files=True) == address


@pytest.mark.parametrize(
    ("target", "base", "link"),
    [
        ("about/index.html", "about/privacy.html", "index.html"),
        ("index.html", "about/privacy.html", "../index.html"),
        ("about/privacy.html", "index.html", "about/privacy.html"),
        ("", "about/privacy.html", "../"),
        ("assets/guide.js", "es/about/index.html", "../../assets/guide.js"),
    ],
)
def test_a_link_from_a_file(target, base, link):
    """A link starts from the folder that a page's file is in."""
    assert relative_address(target, base) == link
