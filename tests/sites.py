"""Builds the guide and the sample site side by side, before any test.

    python -m tests.sites FOLDER

A mistake in either is told by its own short list and ends the run, since every test after it
would only say the same in other words.
"""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.host import ROOT, build

CONFIGS = {
    "built-site": ROOT / "mkdocs.yml",
    "built-sample": ROOT / "tests" / "site" / "mkdocs.yml",
}
"""For each site the folder that it is built into, and its settings."""


def build_all(folder: Path, configs: dict[str, Path]) -> dict[str, str]:
    """What is wrong with each of the sites that could not be built."""
    folders = [folder / name for name in configs]
    with ThreadPoolExecutor() as pool:
        told = dict(zip(configs, pool.map(build, configs.values(), folders), strict=True))
    return {name: fault for name, fault in told.items() if fault}


def main(arguments: list[str]) -> int:
    """Builds both into the folder given; ends with 1 when one of them has a mistake."""
    faults = build_all(Path(arguments[0]), CONFIGS)
    for name, fault in faults.items():
        print(f"{CONFIGS[name].relative_to(ROOT)} cannot be built:\n{fault}", file=sys.stderr)
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
