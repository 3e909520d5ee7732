"""The kinds of value that a field of the data can hold, and each kind's rule in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import AfterValidator, GetJsonSchemaHandler, StringConstraints

from .text import short_text_fault

ID = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
CITED = ID[:-1] + r"(, .+)?$"
PAGE_ID = r"^page(-[a-z0-9]+)+$"
PAGE_PATH = r"^[a-z0-9-]+(/[a-z0-9-]+)*\.md$"
LINK = r"^https?://[^\s<>\"]+$"
NAME = r"^[a-z][a-z_]*$"
LANGUAGE = r"^[a-z]{2}$"

RULES = {
    ID: "lower-case letters, digits and single hyphens, such as build-your-team",
    CITED: "an id, and after a comma the page or chapter, such as netp-2024, introduction",
    PAGE_ID: "an id that begins with page-, such as page-build-your-team",
    PAGE_PATH: "a page's path below docs/en, such as getting-started/index.md",
    LINK: "a web address that begins with https:// or http://",
    LANGUAGE: "a language of two letters, such as es",
    NAME: "lower-case letters and underscores, such as column_step",
}
"""What each pattern allows, as a mistake and the field tables tell it."""


class TranslatableMark:
    """Marks a field whose words a translation file may give."""


@dataclass(frozen=True)
class Advised:
    """Marks a field with the size that reads best; another one is told, and stops nothing.

    The size is the length of a text, the number of entries of a list, or a number itself.
    """

    least: int | None = None
    most: int | None = None

    def fits(self, size: int) -> bool:
        """Whether a size is as advised."""
        return (self.least or 0) <= size and (self.most is None or size <= self.most)

    def __str__(self) -> str:
        if self.least is None:
            return f"at most {self.most}"
        if self.most is None:
            return f"at least {self.least}"
        return str(self.most) if self.least == self.most else f"{self.least} to {self.most}"

    def __get_pydantic_json_schema__(self, core: Any, handler: GetJsonSchemaHandler) -> Any:
        return {**handler(core), "x-advised": str(self)}


def _short(text: str) -> str:
    fault = short_text_fault(text)
    if fault:
        raise ValueError(fault)
    return text


Id = Annotated[str, StringConstraints(pattern=ID, max_length=60)]
Cited = Annotated[str, StringConstraints(pattern=CITED)]
PageId = Annotated[str, StringConstraints(pattern=PAGE_ID, max_length=60)]
PagePath = Annotated[str, StringConstraints(pattern=PAGE_PATH)]
Link = Annotated[str, StringConstraints(pattern=LINK)]
Name = Annotated[str, StringConstraints(pattern=NAME)]
Language = Annotated[str, StringConstraints(pattern=LANGUAGE)]
Text = Annotated[str, AfterValidator(_short), TranslatableMark()]
Line = Annotated[Text, Advised(most=140)]
Texts = Annotated[tuple[Text, ...], TranslatableMark()]


def parted(cited: str) -> tuple[str, str]:
    """The id of a cited source, and the page or chapter after the comma, if any."""
    name, _, where = cited.partition(", ")
    return name, where
