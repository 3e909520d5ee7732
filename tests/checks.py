"""The checks that are not tests: linters, formatters and type checkers, one after the other.

python -m tests.checks
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
BESIDE = Path(sys.executable).parent
"""Where the environment keeps its programs."""

BIOME = ("ci", "--error-on-warnings", "--colors=off")
CHECKS = {
    "ruff": ("ruff", "check"),
    "ruff format": ("ruff", "format", "--check"),
    "mypy": ("mypy",),
    "biome": ("node", "node_modules/@biomejs/biome/bin/biome", *BIOME),
    "tsc": ("node", "node_modules/typescript/bin/tsc"),
}


def main() -> int:
    """Runs every check, whatever the others find; ends with 1 when one of them found something."""
    failed = []
    for name, (program, *arguments) in CHECKS.items():
        print(f"guide: Checking with {name} ...", flush=True)
        ending = ".exe" if sys.platform == "win32" else ""
        if subprocess.run([BESIDE / (program + ending), *arguments], cwd=ROOT).returncode:
            failed.append(name)
    if failed:
        print(f"guide: Found something to mend, see above: {', '.join(failed)}.", flush=True)
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main())
