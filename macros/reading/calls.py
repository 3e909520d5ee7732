"""What the pages ask of the macros, read before any page is built."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from jinja2 import Environment, TemplateSyntaxError, nodes

from ..models.guide import File, Source
from .fault import Fault, nearest
from .page import page_files
from .yaml_file import read_text

Macros = Mapping[str, type[File] | tuple[str, ...] | None]
"""Each macro's name, with the kind of file whose id it takes, words to choose from, or None.

One that takes the id of a source may take a page or chapter of it too.
"""

_jinja = Environment()


@dataclass(frozen=True)
class Call:
    """One call of a macro: the page's path below its language, as shown, the line, what it asks."""

    page: str
    shown: str
    line: int
    macro: str
    name: str | None


@dataclass
class Calls:
    """Every call of a macro on some pages, and the faults of those that cannot be understood.

    `unread` names the pages that cannot be read, so that nobody knows what they ask.
    """

    calls: list[Call] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)
    faults: list[Fault] = field(default_factory=list)


def read_calls(docs: Path, languages: Iterable[str], macros: Macros) -> Calls:
    """What the pages of some languages ask of the macros."""
    read = Calls()
    for folder in (docs / lang for lang in languages):
        for path in page_files(folder):
            page = path.relative_to(folder).as_posix()
            text = read_text(path, f"docs/{folder.name}/{page}")
            if isinstance(text, str):
                _read_page(text, page, f"docs/{folder.name}/{page}", macros, read)
            else:
                read.unread.add(page)
    return read


def _read_page(text: str, page: str, shown: str, macros: Macros, read: Calls) -> None:
    try:
        tree = _jinja.parse(text)
    except TemplateSyntaxError as error:
        found = f"braces that do not fit: {error.message}"
        read.faults.append(Fault(shown, error.lineno, "macro", found, '{{ cite("an-id") }}'))
        return
    words = set(tree.find_all(nodes.Name))
    for node in tree.find_all(nodes.Call):
        words -= {node.node, *node.find_all(nodes.Name)}
        call = _call(node, page, shown, macros)
        if isinstance(call, Call):
            read.calls.append(call)
        else:
            read.faults.append(call)
    read.faults += [_unknown(word.name, word.lineno, shown, macros) for word in words]


def _call(node: nodes.Call, page: str, shown: str, macros: Macros) -> Call | Fault:
    macro = node.node.name if isinstance(node.node, nodes.Name) else "?"
    if macro not in macros:
        return _unknown(macro, node.lineno, shown, macros)
    names = [arg.value for arg in node.args if isinstance(arg, nodes.Const)]
    wanted = 0 if macros[macro] is None else 1
    most = wanted + (macros[macro] is Source)
    if len(names) != len(node.args) or not wanted <= len(names) <= most or node.kwargs:
        found = "not one id in quotes" if wanted else "something between the brackets"
        return Fault(shown, node.lineno, macro, found, _example(macro, macros))
    return Call(page, shown, node.lineno, macro, str(names[0]) if names else None)


def _unknown(word: str, line: int, shown: str, macros: Macros) -> Fault:
    allowed = _example(word, macros) if word in macros else "one of " + ", ".join(sorted(macros))
    near = None if word in macros else nearest(word, macros)
    return Fault(shown, line, "macro", repr(word), allowed, near)


def _example(macro: str, macros: Macros) -> str:
    name = "" if macros[macro] is None else '"an-id"'
    return f"{{{{ {macro}({name}) }}}}"
