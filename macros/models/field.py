"""The kinds of value that a field of the data can hold, and each kind's rule in words."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, StringConstraints

from .text import short_text_fault

ID = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
PAGE_ID = r"^page(-[a-z0-9]+)+$"
PAGE_PATH = r"^[a-z0-9-]+(/[a-z0-9-]+)*\.md$"
LINK = r"^https?://[^\s<>\"]+$"
NAME = r"^[a-z][a-z_]*$"
LANGUAGE = r"^[a-z]{2}$"

RULES = {
    ID: "lower-case letters, digits and single hyphens, such as build-your-team",
    PAGE_ID: "an id that begins with page-, such as page-build-your-team",
    PAGE_PATH: "a page's path below docs/en, such as getting-started/index.md",
    LINK: "a web address that begins with https:// or http://",
    LANGUAGE: "a language of two letters, such as es",
    NAME: "lower-case letters and underscores, such as column_step",
}
"""What each pattern allows, as a mistake and the field tables tell it."""


class TranslatableMark:
    """Marks a field whose words a translation file may give."""


def _short(text: str) -> str:
    fault = short_text_fault(text)
    if fault:
        raise ValueError(fault)
    return text


Id = Annotated[str, StringConstraints(pattern=ID, max_length=60)]
PageId = Annotated[str, StringConstraints(pattern=PAGE_ID, max_length=60)]
PagePath = Annotated[str, StringConstraints(pattern=PAGE_PATH)]
Link = Annotated[str, StringConstraints(pattern=LINK)]
Name = Annotated[str, StringConstraints(pattern=NAME)]
Language = Annotated[str, StringConstraints(pattern=LANGUAGE)]
Text = Annotated[str, AfterValidator(_short), TranslatableMark()]
Line = Annotated[Text, StringConstraints(max_length=140)]
Texts = Annotated[tuple[Text, ...], TranslatableMark()]
