"""HTML as a small tree, so that a test can ask for what a person meets: roles, names, words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = ("area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr")


@dataclass
class Element:
    """An element, its attributes and all that stands in it; an attribute without value is ''."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)

    def __getitem__(self, attribute: str) -> str:
        return self.attributes[attribute]

    def all(self, tag: str = "", /, **attributes: str) -> list[Element]:
        """The elements within that have this tag and these attributes (`class_` for class)."""
        wanted = {name.strip("_").replace("_", "-"): value for name, value in attributes.items()}
        return [
            element
            for element in self.walk()
            if tag in ("", element.tag) and wanted.items() <= element.attributes.items()
        ]

    def one(self, tag: str = "", /, **attributes: str) -> Element:
        """The only such element; an AssertionError when there is none or more than one."""
        found = self.all(tag, **attributes)
        assert len(found) == 1, f"{len(found)} elements <{tag}> {attributes}"
        return found[0]

    def walk(self) -> Iterator[Element]:
        """Every element within, in reading order."""
        for child in self.children:
            if isinstance(child, Element):
                yield child
                yield from child.walk()

    @property
    def words(self) -> str:
        """The text within, one space between its words."""
        parts = (child if isinstance(child, str) else child.words for child in self.children)
        return " ".join("".join(parts).split())

    def by_id(self, identifier: str) -> Element:
        """The element with this id."""
        return self.one(id=identifier)

    def label_of(self, control: Element) -> str:
        """The words of the label that belongs to a control."""
        return self.one("label", for_=control["id"]).words

    def name_of(self, element: Element) -> str:
        """The name of a section or group, given by a label or by the element that labels it."""
        if "aria-label" in element.attributes:
            return element["aria-label"]
        return " ".join(self.by_id(name).words for name in element["aria-labelledby"].split())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("document")]

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attributes})
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.open[-1].children.append(Element(tag, {n: v or "" for n, v in attributes}))

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].tag == tag, f"</{tag}> closes <{self.open[-1].tag}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def read_html(html: str) -> Element:
    """The tree of a piece of HTML; an AssertionError where tags do not pair."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert len(reader.open) == 1, f"<{reader.open[-1].tag}> is not closed"
    return reader.open[0]
