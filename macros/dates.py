"""Which dates of the guide are due for another look; telling so never stops anything.

python -m macros.dates                       as of today
python -m macros.dates --today 2028-11-25    as of another day
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

from .models.guide import Law
from .reading.data_folder import DataFolder, read_data
from .reading.fault import Fault
from .reading.page import PageFolder, read_pages
from .reading.yaml_file import read_text
from .site import INTERFACE

ROOT = Path(__file__).parent.parent
LONGEST = timedelta(days=400)
"""How long a page or a work may go without another look."""

LONGEST_OF_LAW = timedelta(days=365)
"""How long a law may go without another look."""

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
DAY = re.compile(rf"\b(?:{MONTHS})\s+\d{{1,2}},\s+\d{{4}}\b")


def due(docs: Path, today: date) -> list[str]:
    """What in a folder `docs` is due for another look on a day, one line each."""
    pages = read_pages(docs / "en")
    data = read_data(docs / "data", INTERFACE)
    found = [*_works(data, today), *_laws(data, today), *_pages(pages, today)]
    found += _days_passed(docs, pages, today)
    return [fault.told("better") for fault in sorted(found)]


def _works(data: DataFolder, today: date) -> Iterator[Fault]:
    for file, item in data.everything():
        checked = getattr(item, "checked", None)
        longest = LONGEST_OF_LAW if isinstance(item, Law) else LONGEST
        if checked and today - checked > longest:
            found = f"{checked}, {(today - checked).days} days ago"
            yield file.fault(("checked",), found, "looked up again")


def _laws(data: DataFolder, today: date) -> Iterator[Fault]:
    """A line for each day in a law that lay ahead when it was looked up, and has passed."""
    for file, item in data.everything():
        if isinstance(item, Law):
            for field in ("asks", "whom", "since", "stands", "ask"):
                for words in DAY.findall(getattr(item, field) or ""):
                    if item.checked < _day(words) <= today:
                        found = f"{words}, which has passed since the law was looked up"
                        yield file.fault((field,), found, "the law looked up again")


def _pages(pages: PageFolder, today: date) -> Iterator[Fault]:
    for file, meta in pages.metas.values():
        if meta.latest and today - meta.latest > LONGEST:
            found = f"{meta.latest}, {(today - meta.latest).days} days ago"
            field = "checked" if meta.latest == meta.checked else "written"
            yield file.fault((field,), found, "read again by someone who opens its sources")


def _days_passed(docs: Path, pages: PageFolder, today: date) -> Iterator[Fault]:
    """A line for each day on a page that lay ahead when it was last looked at, and has passed."""
    for name, (file, meta) in pages.metas.items():
        text = read_text(docs / "en" / name, file.path)
        for number, line in enumerate(text.split("\n") if isinstance(text, str) else (), 1):
            for words in DAY.findall(line):
                if meta.latest and meta.latest < _day(words) <= today:
                    found = f"{words}, which has passed since the page was written"
                    yield Fault(file.path, number, "date", found, "the sentence read again")


def _day(words: str) -> date:
    """The day that some words name; the first of all days when there is none such."""
    try:
        return datetime.strptime(" ".join(words.split()), "%B %d, %Y").date()
    except ValueError:
        return date.min


def main(arguments: list[str]) -> int:
    """Tells what is due, on GitHub in the run's summary as well; gives 0, whatever is due."""
    today = date.fromisoformat(arguments[1]) if arguments[:1] == ["--today"] else date.today()
    lines = due(ROOT / "docs", today)
    head = f"{len(lines)} dates are due for another look." if lines else "No date is due yet."
    print("\n".join([head, *lines]))
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if summary:
        with Path(summary).open("a", encoding="utf-8") as file:
            file.write("\n".join([f"## {head}", "", *(f"- {line}" for line in lines), ""]))
    if lines and os.environ.get("GITHUB_ACTIONS"):
        print(f"::warning title=Dates::{head} The summary of this run lists them.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
