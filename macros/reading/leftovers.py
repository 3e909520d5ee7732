"""What computers leave beside an editor's files, and names that are likely slips."""

from __future__ import annotations

import re
from pathlib import PurePath

LEFT_BEHIND = re.compile(
    r"\..*|Thumbs\.db|ehthumbs.*\.db|desktop\.ini|Icon\r?|__MACOSX|\$RECYCLE\.BIN"
    r"|~\$.*|.*~|~.*\.tmp|#.*#|.*\.(bak|backup|old|orig|tmp|temp|swp|swo|crdownload|part|lnk)"
    r"|System Volume Information|@eaDir|lost\+found",
    re.IGNORECASE,
)
"""Names that systems, editors and version control give to files nobody means to publish."""

UNFINISHED = re.compile(r".*\.rej", re.IGNORECASE)
"""What a change leaves behind that did not fit."""

COPY = re.compile(
    r"(?:cop(?:y of|ia de) )?(?P<original>.+?)"
    r"(?:[ _](?:[-–] )?cop(?:y|ia)(?: ?\(\d+\)| \d+)?| ?\([^()]*\)| \d+)"
    r"(?P<ending>(?:\.[a-z]{2})?\.\w+)"
    r"|cop(?:y of|ia de) (?P<other>.+)",
    re.IGNORECASE,
)
"""What a computer calls a second file of the same name."""

ENDINGS = {
    ".yml": re.compile(r"(\.ya?ml|\.txt)+", re.IGNORECASE),
    ".md": re.compile(r"\.(md|markdown|mdown|mkdn?)(\.txt|\.md)*", re.IGNORECASE),
}
"""Endings that stand for another, by the one that is meant."""

CONFLICT = re.compile(rb"^(?:<{7}|>{7}|\|{7})(?: .*)?\r?$", re.MULTILINE)
"""The lines that version control writes into a file around two versions of the same words."""


def is_left_behind(path: PurePath) -> bool:
    """Whether a path below docs, or a folder on its way, is one that a computer left behind."""
    return any(LEFT_BEHIND.fullmatch(part) for part in path.parts)


def is_unfinished(path: PurePath) -> bool:
    """Whether a path is the rest of a change that did not fit."""
    return bool(UNFINISHED.fullmatch(path.name))


def original_of(name: str) -> str | None:
    """The name of the file that a file is a copy of by its name, or None if it is no copy."""
    copy = COPY.fullmatch(name)
    return (copy["other"] or copy["original"] + copy["ending"]) if copy else None


def meant_by(name: str, ending: str) -> str | None:
    """The name that was meant by one with another ending, or None when it will do or is none."""
    stem, dot, rest = name.partition(".")
    found = ENDINGS[ending].search(dot + rest)
    if not found or found.end() != len(dot + rest) or found[0] == ending:
        return None
    return stem + (dot + rest)[: found.start()] + ending


def conflict_line(raw: bytes) -> int | None:
    """The line of the first mark of a conflict in a file; None when there is none."""
    found = CONFLICT.search(raw)
    return raw[: found.start()].count(b"\n") + 1 if found else None
