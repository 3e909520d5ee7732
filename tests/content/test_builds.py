"""The guide builds with ProperDocs as well, and publishes what belongs to it and no more."""

import os
import re
import subprocess
import sys

from macros import assets
from tests.host import BASE
from tests.html_tree import read_html

from .guide_files import ROOT
from .small_project import edit, make_buildable, make_project

GENERATOR = re.compile(rb'<meta name="generator" content="[^"]*">')
ELSEWHERE = re.compile(
    rb'<(?!a\b)(?!link rel="(?:canonical|alternate)")[a-z]+[^>]*(?:src|href)="https?://'
)


def build(tool, folder, project=ROOT):
    """A project's site as a tool builds it for release in a folder; gives what the tool printed."""
    command = [sys.executable, "-m", tool, "build", "--strict", "--config-file", "mkdocs.yml"]
    environment = {
        **os.environ,
        "SITE_URL": f"http://127.0.0.1:8000{BASE}",
        "MACROS_FAIL": "true",
        "NO_MKDOCS_2_WARNING": "1",
    }
    command += ["--site-dir", str(folder)]
    run = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + run.stderr
    return run.stdout + run.stderr


def contents(folder):
    """Every file of a site by its path, without the name of the tool that built it.

    The packed site map is left out: it holds the second at which it was packed.
    """
    return {
        path.relative_to(folder).as_posix(): GENERATOR.sub(b"", path.read_bytes())
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix != ".gz"
    }


def differing(one, other):
    """The paths of the files that two sites do not share."""
    ours, theirs = contents(one), contents(other)
    return sorted(path for path in {*ours, *theirs} if ours.get(path) != theirs.get(path))


def test_a_kept_bundle_is_what_would_be_made(tmp_path):
    """What an earlier build left for this one is what this one would make of the sources."""
    kept = assets.bundle()
    assets.make_bundle(tmp_path / "new")
    made = sorted(path.read_bytes() for path in (tmp_path / "new").iterdir())
    assert made == sorted(kept.contents.values())


def test_an_edit_makes_a_bundle_anew(tmp_path, monkeypatch):
    """A script that was edited, or renamed, leaves the kept bundle unused."""
    monkeypatch.setattr(assets, "OVERRIDES", tmp_path)
    seen = [assets.sources_digest()]
    for name, words in (("a.js", "1"), ("a.js", "2"), ("b.css", "1")):
        (tmp_path / name).write_text(words)
        seen.append(assets.sources_digest())
    (tmp_path / "a.js").rename(tmp_path / "c.js")
    seen.append(assets.sources_digest())
    assert len(set(seen)) == len(seen)


def test_built_with_properdocs(built_site, tmp_path):
    """ProperDocs builds the same site, so that the guide outlives MkDocs."""
    build("properdocs", tmp_path)
    assert differing(built_site, tmp_path) == []


def test_nothing_of_the_repository_is_published(built_site):
    """Sources, data, notes for contributors and leftovers of the theme stay out of the site."""
    names = contents(built_site)
    assert {name.rsplit(".", 1)[-1] for name in names} <= {
        "html",
        "css",
        "js",
        "svg",
        "xml",
    }
    unwanted = re.compile(r"(data|contributing|components|partials|assets/javascripts)/|.*\.map$")
    assert [name for name in names if unwanted.match(name)] == []


def test_no_page_loads_anything_from_elsewhere(built_site):
    """All that a page names of other hosts are links to follow."""
    pages = {path: text for path, text in contents(built_site).items() if path.endswith("html")}
    assert [path for path, page in pages.items() if ELSEWHERE.search(page)] == []


def test_no_page_allows_code_written_into_it(built_site):
    """What the server allows for refreshing the browser is not allowed on a released page."""
    pages = {path: text for path, text in contents(built_site).items() if path.endswith("html")}
    assert [path for path, page in pages.items() if b"Content-Security-Policy" not in page] == []
    assert [path for path, page in pages.items() if b"'unsafe-" in page] == []


def test_every_asset_is_asked_for(built_site):
    """Each script, style and picture of the site is named by some page or script."""
    files = contents(built_site)
    text = b"".join(files.values())
    unused = [
        path for path in files if path.startswith("assets/") and path.encode()[7:] not in text
    ]
    assert unused == []


def test_titles_are_words(tmp_path):
    """A title or description with quotes and ampersands is shown as it was written."""
    project = make_buildable(make_project(tmp_path / "project"))
    words = """Who & what: the "small" guide's start"""
    for field in ("title: Build a team", "description: Who sits at the table, in one sentence."):
        quoted = "'" + words.replace("'", "''") + "'"
        edit("en/getting-started/team.md", field, f"{field.split(':')[0]}: {quoted}")(project)
    build("mkdocs", tmp_path / "site", project)
    page = read_html((tmp_path / "site/getting-started/team/index.html").read_text("utf-8"))
    assert page.one("title").words.startswith(words)
    assert page.one("meta", name="description")["content"] == words
    assert words in [link.words for link in page.one("nav", id="menu").all("a")]
    assert [element["data-title"] for element in page.all("deg-reading")] == [words]
    home = read_html((tmp_path / "site/index.html").read_text("utf-8"))
    assert words in home.one("a", rel="next").words
