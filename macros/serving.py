"""What a slip does: it ends a build, and is only told to somebody who edits.

With __init__.py and hooks.py, one of the three files that know MkDocs.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.pages import Page
from watchdog.observers.polling import PollingObserver

LOOK_EVERY = 0.1
MOST = 20
"""How many lines of one kind a build prints."""

UNFINISHED = (
    "A language lacks words in {} places. Write them, or set `build: false` beside the language "
    "in mkdocs.yml, or show it unfinished with a line `extra: {{unfinished: shown}}` there:"
)
OLDER = "found English words that have changed since, or no note of which they follow"
TRANSLATIONS = "`python3 guide.py translations` lists them"
RENDERED = ("content", "toc", "_title_from_render", "present_anchor_ids", "links_to_anchors")
"""What MkDocs notes of a page when it turns its Markdown into HTML."""

log = logging.getLogger("mkdocs.hooks.guide")

_serving = False
_rendered: dict[Any, dict[str, Any]] = {}
"""What a page became, by what it was made from, kept for as long as MkDocs serves."""


def on_startup(command: str, dirty: bool) -> None:
    """Notes whether this is a build or a server, and lets no option hide a warning.

    A strict build stops at the warnings that it can count, and `--quiet` would stop the counting.
    """
    global _serving
    _serving = command == "serve"
    for name in ("mkdocs", "properdocs"):
        logger = logging.getLogger(name)
        logger.setLevel(min(logger.level, logging.WARNING))


@event_priority(90)
def on_config(config: Any) -> Any:
    """Lists what a language lacks; a strict build ends there, and an older text ends nothing.

    A site that shows unfinished languages on purpose says so: `extra: {unfinished: shown}`.
    """
    site = config["extra"]["site"]
    lines = [str(fault) for fault in sorted(site.missing)]
    if lines and config["strict"] and config["extra"].get("unfinished") != "shown":
        raise PluginError("\n".join([UNFINISHED.format(len(lines)), *_short(lines, TRANSLATIONS)]))
    for line in _short(lines, TRANSLATIONS):
        log.info("no translation yet: %s", line)
    return config


def _short(lines: list[str], command: str) -> list[str]:
    """The first lines of a list, and where to read the others."""
    more = [f"and {len(lines) - MOST} more; {command}"] if len(lines) > MOST else []
    return [*lines[:MOST], *more]


def on_serve(server: Any, config: Any, builder: Any) -> Any:
    """Looks for edits ten times a second, where MkDocs would look twice."""
    watched = (config["docs_dir"], config["config_file_path"])
    for path in watched:
        server.unwatch(path)
    server.observer = PollingObserver(timeout=LOOK_EVERY)
    for path in watched:
        server.watch(path)
    return server


@event_priority(-100)
def on_page_markdown(markdown: str, page: Any, config: Any, files: Any) -> None:
    """Lets a page that reads as in the last build keep what it became there."""
    made_from = (page.file.src_uri, page.url, markdown, frozenset(files.src_uris))

    def render(config: Any, files: Any) -> None:
        if made_from not in _rendered:
            Page.render(page, config, files)
            _rendered[made_from] = {name: getattr(page, name) for name in RENDERED}
        vars(page).update(_rendered[made_from])

    if _serving:
        page.render = render


@event_priority(50)
def on_post_page(output: str, page: Any, config: Any) -> str:
    """Looks for what breaks the page, and lets the script run that MkDocs writes into served ones.

    A release allows no script within a page.
    """
    config["extra"]["site"].look_at(output, Path(page.file.abs_src_path))
    own = "script-src 'self'"
    return output.replace(own, f"{own} 'unsafe-inline'", 1) if _serving else output


@event_priority(-300)
def on_post_build(config: Any) -> None:
    """Gives advice, and ends a build of broken pages."""
    from macros.reading.fault import ContentError

    if config["plugins"]["i18n"].building:
        return
    site = config["extra"]["site"]
    lines = list(dict.fromkeys(site.advice))
    lines += [f"{len(site.stale)} translations: {OLDER}; {TRANSLATIONS}"] if site.stale else []
    for line in _short(lines, "`python3 guide.py build --verbose` tells all"):
        log.info("advice: %s", line)
    for line in lines[MOST:]:
        log.debug("advice: %s", line)
    if site.broken and not _serving:
        raise PluginError(str(ContentError(site.broken)))
    for fault in sorted(set(site.broken)):
        log.warning("%s", fault)
