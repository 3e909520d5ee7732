"""The mistakes of mkdocs.yml, told in our own words before MkDocs reads it.

python -m macros.settings      says what is wrong, one line a mistake
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml  # type: ignore[import-untyped]  # it comes without types

from .reading.fault import ContentError, Fault, nearest
from .reading.yaml_file import Loader, read_text
from .reading.yaml_slip import slips_before_reading, syntax_slip

ROOT = Path(__file__).parent.parent
SETTINGS = (
    *("copyright", "dev_addr", "docs_dir", "draft_docs", "edit_uri", "edit_uri_template"),
    *("exclude_docs", "extra", "extra_css", "extra_javascript", "extra_templates", "hooks"),
    *("INHERIT", "markdown_extensions", "nav", "not_in_nav", "plugins", "remote_branch"),
    *("remote_name", "repo_name", "repo_url", "site_author", "site_description", "site_dir"),
    *("site_name", "site_url", "strict", "theme", "use_directory_urls", "validation", "watch"),
)
"""Every setting that MkDocs knows."""

WORDS = ("copyright", "repo_name", "repo_url", "site_author", "site_description", "site_url")
"""The settings that are one text, or nothing."""

TEXTS = ("tag:yaml.org,2002:str", "!ENV")
NOTHING = "tag:yaml.org,2002:null"
ADDRESS = re.compile(r"https?://\S+$")
FILE = "mkdocs.yml"


def settings_faults(project: Path) -> list[Fault]:
    """Every mistake in a project's mkdocs.yml."""
    path = project / FILE
    if not path.exists():
        return [Fault(FILE, 1, "file", "no such file", "mkdocs.yml beside guide.py")]
    text = read_text(path, FILE)
    if isinstance(text, Fault):
        return [text]
    if slips := list(slips_before_reading(FILE, text)):
        return slips
    try:
        tree = yaml.compose(text, Loader=Loader)
    except yaml.YAMLError as error:
        return [syntax_slip(error, text, FILE)]
    if not isinstance(tree, yaml.MappingNode):
        return [Fault(FILE, 1, "file", "no settings", "`name: value` lines")]
    found = {str(key.value): value for key, value in tree.value}
    faults = [*_repeated(tree), *_unknown(tree), *_texts(found, text.splitlines())]
    return [*faults, *_navigation(found.get("nav"), project / "docs" / "en")]


def _fault(node: Any, field: str, found: str, allowed: str, near: str | None = None) -> Fault:
    return Fault(FILE, node.start_mark.line + 1, field, found, allowed, near)


def _repeated(node: Any) -> Iterator[Fault]:
    """A fault for each name that stands twice in one group, however deep."""
    if isinstance(node, yaml.SequenceNode):
        for entry in node.value:
            yield from _repeated(entry)
    elif isinstance(node, yaml.MappingNode):
        names: set[str] = set()
        for key, value in node.value:
            if str(key.value) in names:
                yield _fault(key, str(key.value), "the same setting twice", "once")
            names.add(str(key.value))
            yield from _repeated(value)


def _unknown(tree: Any) -> Iterator[Fault]:
    for key, _ in tree.value:
        if key.value not in SETTINGS:
            allowed = "a setting of MkDocs, at the start of its line, or indented under another"
            near = nearest(str(key.value), SETTINGS)
            yield _fault(key, str(key.value), "an unknown setting", allowed, near)


def _texts(found: dict[str, Any], lines: list[str]) -> Iterator[Fault]:
    """A fault for each setting that is to be a text and is something else."""
    if "site_name" not in found:
        yield Fault(FILE, 1, "site_name", "nothing", "the guide's title")
    for name in ("site_name", *WORDS):
        node = found.get(name)
        if node is not None and (name == "site_name" or node.tag != NOTHING):
            yield from _text(name, node, lines)


def _text(name: str, node: Any, lines: list[str]) -> Iterator[Fault]:
    if node.tag.startswith("!") and node.tag not in TEXTS:
        yield _fault(node, name, "a text that begins with !", "quotes around the text")
    elif node.tag not in TEXTS:
        yield _fault(node, name, _shown(node), "one text; put quotes around it")
    elif node.tag == TEXTS[0]:
        rest = lines[node.end_mark.line][node.end_mark.column :] if not node.style else ""
        if name == "site_name" and not node.value.strip():
            yield _fault(node, name, "no words", "the guide's title")
        elif re.match(r"\s*#\S", rest):
            allowed = 'quotes around a text that holds a #: "room #5"'
            yield _fault(node, name, "a # with words behind it, which would be left out", allowed)
        elif name.endswith("_url") and node.value and not ADDRESS.match(node.value):
            allowed = "a web address that begins with https:// or http://"
            yield _fault(node, name, repr(node.value), allowed)


def _shown(node: Any) -> str:
    if node.tag == NOTHING:
        return "nothing"
    if isinstance(node, yaml.ScalarNode):
        return str(node.value)
    return "a list" if isinstance(node, yaml.SequenceNode) else "a group of fields"


def _navigation(nav: Any, pages: Path) -> Iterator[Fault]:
    """A fault for each entry of the navigation that leads nowhere, or to a page once more."""
    if nav is None or nav.tag == NOTHING:
        return
    known = {path.relative_to(pages).as_posix() for path in pages.rglob("*.md")}
    named: dict[str, int] = {}
    for node in _entries(nav):
        if isinstance(node, Fault):
            yield node
        elif not ADDRESS.match(node.value):
            yield from _entry(node, known, named)
            named.setdefault(node.value, node.start_mark.line + 1)


def _entry(node: Any, known: set[str], named: dict[str, int]) -> Iterator[Fault]:
    if node.value not in known:
        allowed = "the path of a page below docs/en"
        yield _fault(node, "nav", repr(node.value), allowed, nearest(node.value, known))
    elif node.value in named:
        found = f"{node.value!r}, which stands on line {named[node.value]} too"
        yield _fault(node, "nav", found, "each page once")


def _entries(node: Any) -> Iterator[Any]:
    """Every path in the navigation, or a fault where there should be one."""
    if isinstance(node, yaml.ScalarNode):
        is_path = node.tag == TEXTS[0] and node.value
        yield node if is_path else _fault(node, "nav", _shown(node), "`- Title: index.md`")
    elif isinstance(node, yaml.SequenceNode):
        for entry in node.value:
            if isinstance(entry, yaml.MappingNode):
                if len(entry.value) != 1:
                    found = f"{len(entry.value)} titles after one hyphen"
                    yield _fault(entry, "nav", found, "a hyphen before each title, in one column")
                for _, value in entry.value:
                    yield from _entries(value)
            else:
                yield from _entries(entry)
    else:
        yield _fault(node, "nav", "a title without a hyphen", "a list: `- Title: index.md`")


def main() -> int:
    """Says what is wrong with the settings; gives the exit code."""
    faults = settings_faults(ROOT)
    if faults:
        print(ContentError(faults), file=sys.stderr)
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main())
