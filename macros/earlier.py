"""The scripts and styles of earlier publications, for pages that a browser still holds.

A page may be kept for ten minutes, and in an open tab for days. It asks for the files by the
names that they had then, so those go on being published for a while.
"""

from __future__ import annotations

import hashlib
import json
import re
from datetime import date, timedelta
from pathlib import Path

KEPT_FOR = timedelta(days=30)
"""How long after the last day on which a file was current."""

DAYS = "days.json"
"""For each file that is kept, the last day on which it was current."""

NAME = re.compile(r"[a-z-]+\.([0-9A-F]{8})\.(?:js|css)")


def earlier_files(folder: Path, current: dict[str, bytes], today: date) -> dict[str, bytes]:
    """The files that are to be published beside the current ones, by name.

    `folder` holds the files of earlier publications. It is brought up to date for the next one:
    the current files come in, and those that are too old, or not what their names say, go out.
    """
    folder.mkdir(parents=True, exist_ok=True)
    days = _read_days(folder) | dict.fromkeys(current, today)
    for name, content in current.items():
        (folder / name).write_bytes(content)
    kept = {name: day for name, day in days.items() if today - day <= KEPT_FOR}
    files = {name: (folder / name).read_bytes() for name in kept if (folder / name).is_file()}
    files = {name: content for name, content in files.items() if _is_named_right(name, content)}
    for path in folder.iterdir():
        if path.name not in files:
            path.unlink()
    stated = {name: kept[name].isoformat() for name in sorted(files)}
    (folder / DAYS).write_text(json.dumps(stated, indent=2) + "\n", encoding="utf-8")
    return {name: content for name, content in files.items() if name not in current}


def hashed_name(stem: str, suffix: str, content: bytes) -> str:
    """A name that changes with the content, such as guide.1A2B3C4D.js."""
    return f"{stem}.{_digest(content)}{suffix}"


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:8].upper()


def _is_named_right(name: str, content: bytes) -> bool:
    found = NAME.fullmatch(name)
    return found is not None and found[1] == _digest(content)


def _read_days(folder: Path) -> dict[str, date]:
    """What was noted; nothing where the note cannot be read, which forgets the earlier files."""
    try:
        noted = json.loads((folder / DAYS).read_text(encoding="utf-8"))
        return {str(name): date.fromisoformat(day) for name, day in noted.items()}
    except (OSError, ValueError, AttributeError, TypeError):
        return {}
