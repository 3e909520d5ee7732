"""What of each language is behind the English, and the notes of which English it follows.

python -m macros.translations                      says what is missing or has changed
python -m macros.translations --write PATH ...     notes that these files follow today's English
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from pathlib import Path

from . import MACROS
from .reading.data_folder import read_data
from .reading.fault import ContentError
from .reading.front_matter import page_hash
from .reading.translation import STAMP
from .rules.behind import stamps
from .site import INTERFACE, Site

ROOT = Path(__file__).parent.parent


def languages_of(docs: Path) -> list[str]:
    """Every language but English that a folder of pages or a data file is in."""
    folders = {path.name for path in docs.iterdir() if re.fullmatch(r"(?!en)[a-z]{2}", path.name)}
    files = {path.stem.partition(".")[2] for path in (docs / "data").glob("*/*.??.yml")}
    return sorted(folders | files)


def note(path: Path, docs: Path) -> None:
    """Writes into a translated page or data file the hashes of the English words it follows."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".md":
        below = path.relative_to(docs)
        line = f"{STAMP}: {page_hash(docs / 'en' / Path(*below.parts[1:]))}\n"
        head, end, body = text.partition("\n---\n")
        head = re.sub(rf"\n{STAMP}:.*", "", head)
        path.write_text(f"{head}\n{line.rstrip()}{end}{body}", encoding="utf-8")
        return
    stem = path.stem.partition(".")[0]
    _, item = read_data(docs / "data", INTERFACE, ()).files[path.parent.name][stem]
    rest = re.sub(rf"^{STAMP}:\n(?:  .*\n)*", "", text, flags=re.MULTILINE)
    ids = {line.partition(":")[0] for line in rest.split("\n")}
    hashes = [f'  {name}: "{value}"\n' for name, value in stamps(item).items() if name in ids]
    path.write_text(f"{rest.rstrip()}\n{STAMP}:\n{''.join(hashes)}", encoding="utf-8")


def told(docs: Path, languages: Iterable[str]) -> list[str]:
    """What of some languages is behind, one line each."""
    site = Site(docs, ("en", *languages), [], MACROS)
    site.load()
    return [str(fault) for fault in sorted([*site.missing, *site.stale])]


def main(arguments: list[str]) -> int:
    """Says what is behind, or notes that some files are not; gives the exit code."""
    if arguments[:1] == ["--write"]:
        for name in arguments[1:]:
            path = Path(name).resolve()
            docs = next(folder for folder in path.parents if folder.name == "docs")
            note(path, docs)
            print(f"noted: {name}")
        return 0
    docs = ROOT / "docs"
    try:
        lines = told(docs, languages_of(docs))
    except ContentError as error:
        print(error, file=sys.stderr)
        return 1
    print("\n".join(lines) or "Every language follows the English.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
