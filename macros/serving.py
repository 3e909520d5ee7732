"""What is different while the guide is served to somebody who edits it.

With __init__.py and hooks.py, one of the three files that know MkDocs.
"""

from __future__ import annotations

from typing import Any

from mkdocs.plugins import event_priority
from mkdocs.structure.pages import Page
from watchdog.observers.polling import PollingObserver

LOOK_EVERY = 0.1
RENDERED = ("content", "toc", "_title_from_render", "present_anchor_ids", "links_to_anchors")
"""What MkDocs notes of a page when it turns its Markdown into HTML."""

_serving = False
_rendered: dict[Any, dict[str, Any]] = {}
"""What a page became, by what it was made from, kept for as long as MkDocs serves."""


def on_startup(command: str, dirty: bool) -> None:
    """Notes whether this is a build or a server that refreshes the browser."""
    global _serving
    _serving = command == "serve"


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


def on_post_page(output: str, page: Any, config: Any) -> str:
    """Lets the script run that MkDocs writes into served pages; a release allows none."""
    own = "script-src 'self'"
    return output.replace(own, f"{own} 'unsafe-inline'", 1) if _serving else output
