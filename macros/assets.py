"""Scripts and styles of the browser side, bundled by esbuild under names that hold a hash."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from .earlier import hashed_name

ROOT = Path(__file__).parent.parent
OVERRIDES = ROOT / "overrides"
COMPONENTS = OVERRIDES / "components"
MINIFY = Path(__file__).with_name("minify.js")
HOME = Path(__file__).resolve().parent.parent
"""Where this file really lies: a copy of the guide may link to our programs."""
KEPT = HOME / ".cache" / "bundles"
"""Where each bundle waits for the next build of the same sources."""
MOST_KEPT = 5
ENTRIES = (
    "index.js",
    "palette.js",
    "search/search-dialog.js",
    "tools.js",
    "assessment.js",
    "board.js",
    "cost.js",
    "entry.js",
    "resources.js",
    "results.js",
    "rounds.js",
    "folder.js",
    "../memory/large-changes.js",
    "../memory/file/plan-file-worker.js",
)
"""What a page may load: the first two always, the others where or when they are needed."""
ONLY = {"folder.js": True, "plan-file-worker.js": False}
"""What belongs to the guide in a folder alone, or never there: no worker starts from a disk."""
PLANS = ("<deg-plan", "<deg-data", "<deg-round")
OF_SOME_PAGES = {
    "assessment": ("<deg-area", "<deg-assessment"),
    "board": ("<deg-board",),
    "cost": ("<deg-cost",),
    "entry": ("<deg-entry",),
    "resources": ("<deg-resource",),
    "results": ("<deg-result",),
    "rounds": ("<deg-round",),
}
"""What brings a script and a style that bear one name, by the tags that need them."""
NEEDED_BY = {
    "large-changes.js": PLANS,
    "tools.js": ("<deg-progress", "<deg-plan", "<deg-data"),
    **{f"{name}.{kind}": tags for name, tags in OF_SOME_PAGES.items() for kind in ("css", "js")},
}
"""The tags whose presence makes a page load a script or a style of its own."""
TARGETS = "chrome91,firefox91,safari15"


class BundleError(Exception):
    """The bundle could not be made; the message says why."""


def node() -> str:
    """The path of Node, from the environment's own programs or the search path."""
    own = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    found = shutil.which("node", path=own)
    if not found:
        raise BundleError("Node was not found: run `python3 guide.py serve`, which installs it.")
    return found


@dataclass(frozen=True)
class Bundle:
    """The bundled files: each one's name by its plain name, such as guide.js, and its content."""

    names: dict[str, str]
    contents: dict[str, bytes]

    def fitting(self, for_folder: bool) -> Bundle:
        """The files that a guide in a folder needs, or those that one on a server needs."""
        others = [name for name, in_folder in ONLY.items() if in_folder != for_folder]
        names = {plain: name for plain, name in self.names.items() if plain not in others}
        return Bundle(names, {name: self.contents[name] for name in names.values()})


def sources_digest() -> str:
    """A digest of all that a bundle is made from; while it stays, so does the bundle."""
    digest = hashlib.sha256()
    for path in (Path(__file__), MINIFY, HOME / "package-lock.json"):
        digest.update(path.read_bytes())
    for path in sorted([*OVERRIDES.rglob("*.js"), *OVERRIDES.rglob("*.css")]):
        name = path.relative_to(OVERRIDES).as_posix().encode()
        digest.update(name + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def bundle() -> Bundle:
    """The bundle that an earlier build made from the same sources, or else a new one.

    `guide.js` and `guide.css` come from index.js; another entry keeps its own name.
    """
    kept = KEPT / sources_digest()
    if not kept.exists():
        KEPT.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=KEPT) as folder:
            make_bundle(Path(folder, "new"))
            with suppress(OSError):  # another build may have been faster
                Path(folder, "new").rename(kept)
        for old in sorted(KEPT.iterdir(), key=lambda path: path.stat().st_mtime)[:-MOST_KEPT]:
            shutil.rmtree(old, ignore_errors=True)
    files = [(path, path.read_bytes()) for path in sorted(kept.iterdir())]
    contents = {hashed_name(path.stem, path.suffix, content): content for path, content in files}
    return Bundle({_plain_name(name): name for name in contents}, contents)


def make_bundle(folder: Path) -> None:
    """Writes the entries as esbuild bundles them and terser makes them smaller into a folder.

    Raises BundleError with the message of the tool that could not do its work.
    """
    command = [str(ROOT / "node_modules" / "esbuild" / "bin" / "esbuild")]
    command += [str(COMPONENTS / entry) for entry in ENTRIES]
    command += ["--bundle", "--minify-syntax", "--minify-whitespace", "--format=iife"]
    command += ["--legal-comments=none", f"--target={TARGETS}", "--log-level=warning"]
    command += ["--entry-names=[name]"]
    _run([*command, f"--outdir={folder}"])
    _run([str(MINIFY), str(folder)])


def _run(command: list[str]) -> None:
    result = subprocess.run([node(), *command], capture_output=True, text=True, cwd=ROOT)
    if result.returncode:
        message = result.stderr.split("\nnode:")[0].strip()
        raise BundleError(f"The scripts could not be bundled:\n{message}")


def _plain_name(name: str) -> str:
    stem, _, suffix = name.split(".", 2)
    return f"{'guide' if stem == 'index' else stem}.{suffix}"
