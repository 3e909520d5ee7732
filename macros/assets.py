"""Scripts and styles of the browser side, bundled by esbuild under names that hold a hash."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
COMPONENTS = ROOT / "overrides" / "components"
ENTRIES = (
    "index.js",
    "palette.js",
    "search/search-dialog.js",
    "tools.js",
    "shared/plan-file-worker.js",
)
"""What a page may load: the first two always, the others where or when they are needed."""
NEEDED_BY = {"tools.js": ("<deg-progress", "<deg-plan", "<deg-data", "<deg-resource")}
"""The tags whose presence makes a page load a script of its own."""
TARGETS = "chrome87,firefox91,safari15"


class BundleError(Exception):
    """The bundle could not be made; the message says why."""


def node() -> str:
    """The path of Node, from the environment's own programs or the search path."""
    own = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    found = shutil.which("node", path=own)
    if not found:
        raise BundleError("Node was not found: run `python3 guide.py serve`, which installs it.")
    return found


def bundle(folder: Path) -> dict[str, str]:
    """The entries bundled into a folder; gives each output's name by its plain name.

    `guide.js` and `guide.css` come from index.js; another entry keeps its own name.
    Raises BundleError with esbuild's message when a source is wrong.
    """
    folder.mkdir(parents=True, exist_ok=True)
    metafile = folder / "bundle.json"
    command = [node(), str(ROOT / "node_modules" / "esbuild" / "bin" / "esbuild")]
    command += [str(COMPONENTS / entry) for entry in ENTRIES]
    command += ["--bundle", "--minify", "--format=iife", "--legal-comments=none"]
    command += [f"--target={TARGETS}", "--entry-names=[name].[hash]", "--log-level=warning"]
    command += [f"--outdir={folder}", f"--metafile={metafile}"]
    result = subprocess.run(command, capture_output=True, text=True, cwd=ROOT)
    if result.returncode:
        message = result.stderr.split("\nnode:")[0].strip()
        raise BundleError(f"The scripts could not be bundled:\n{message}")
    outputs = json.loads(metafile.read_text(encoding="utf-8"))["outputs"]
    names = [Path(name).name for name in outputs]
    return {_plain_name(name): name for name in names}


def _plain_name(name: str) -> str:
    stem, _, suffix = name.split(".", 2)
    return f"{'guide' if stem == 'index' else stem}.{suffix}"
