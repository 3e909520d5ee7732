"""Pages that hold the data layer and nothing else, built by esbuild and served on one origin."""

import subprocess
from pathlib import Path

import pytest

from macros.assets import node
from tests.host import ROOT, serve

FILES = ROOT / "overrides" / "memory" / "file"
PAGE = """<!doctype html>
<html lang="en" data-base="{base}">
<meta charset="utf-8"><title>Harness</title><link rel="icon" href="data:,">
<script src="/guide/harness.js"></script>
"""
NO_DATABASE = """<script>Object.defineProperty(window, "indexedDB", { value: undefined })</script>
"""
HANGING_WORKER = 'postMessage("ready"); addEventListener("message", () => { for (;;); });'


def build_harness(folder):
    """A folder with the guide at its root, Spanish below, and another project at any other path."""
    esbuild = ROOT / "node_modules" / "esbuild" / "bin" / "esbuild"
    sources = [Path(__file__).with_name("harness.js"), FILES / "plan-file-worker.js"]
    command = [node(), esbuild, *sources, "--bundle", "--format=iife", "--log-level=warning"]
    subprocess.run([*map(str, command), f"--outdir={folder}", "--entry-names=[name]"], check=True)
    (folder / "es").mkdir(exist_ok=True)
    (folder / "index.html").write_text(PAGE.format(base="."))
    (folder / "es" / "index.html").write_text(PAGE.format(base=".."))
    bare = folder / "without-database" / "index.html"
    bare.parent.mkdir(exist_ok=True)
    bare.write_text(PAGE.format(base="..").replace("<script", f"{NO_DATABASE}<script", 1))
    (folder / "404.html").write_text(PAGE.format(base="/other/"))
    (folder / "hanging-worker.js").write_text(HANGING_WORKER)
    return folder


@pytest.fixture(scope="session")
def harness(tmp_path_factory):
    """The address of the page that holds the data layer."""
    with serve(build_harness(tmp_path_factory.mktemp("harness"))) as host:
        yield host.url


@pytest.fixture
def open_page(new_context, harness):
    """Opens the harness in a tab: of a new browser profile, or of the one that is given."""

    def open_page(context=None, path="", before=None):
        context = context or new_context()
        if before:
            context.add_init_script(before)
        page = context.new_page()
        page.goto(harness + path)
        page.evaluate("opened")
        return page

    return open_page


def answer(page, key, value):
    """Gives an answer and waits until the store says that it is saved."""
    return page.evaluate("([key, value]) => store.answer(key, value)", [key, value])


def values(page):
    """What the page holds for each key of its current plan."""
    return page.evaluate("Object.fromEntries([...store.answers].map(([k, r]) => [k, r.value]))")


def reopen(page):
    """Loads the page again, as the next visit of the same browser would."""
    page.reload()
    page.evaluate("opened")


def codes(page):
    """The notices that the page has been given so far."""
    return page.evaluate("store.notices.map(({ code }) => code)")
