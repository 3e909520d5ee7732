"""The models of works and terms: what the guide cites, what it recommends, what it defines."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from .field import Advised, Cited, Language, Line, Link, Text, Texts
from .part import File, Model


class AlsoSays(Model):
    """Another document that says what a source says; it is shown by its own title."""

    title: str = Field(min_length=2, description="the document's own title, with who published it")
    link: Link = Field(description="where it is")
    language: Language = Field("en", description="the language of its title")


class Source(File):
    """An entry of the sources register: something that one of us has looked up."""

    short: Annotated[str, StringConstraints(min_length=2), Advised(most=40)] = Field(
        description="what the citation in the text shows"
    )
    title: str = Field(min_length=2, description="the work's own title")
    authors: str | None = Field(None, description="the people, where they are named")
    publisher: str = Field(min_length=2, description="who published it")
    year: int = Field(ge=1000, le=2100, description="the year of publication")
    kind: Literal[
        "law",
        "rule",
        "plan",
        "framework",
        "guide",
        "report",
        "study",
        "statistics",
        "standard",
        "page",
    ] = Field(description="what kind of work it is")
    language: Language = Field("en", description="the language of its title")
    link: Link | None = Field(None, description="where it is; leave out when it is gone")
    archive: Link | None = Field(None, description="the same work at another address")
    also: tuple[AlsoSays, ...] = Field(
        (), description="other documents that say it too, each by its own title"
    )
    extent: Literal["whole", "part", "summary", "unopened"] = Field(
        description="how much of the work was opened: all, some, an account of it, or nothing"
    )
    checked: date = Field(description="the day it was last looked up")
    seen: str = Field(min_length=5, description="what was opened, honestly, in one sentence")


class Resource(File):
    """A work beyond this guide that helps a team, looked up by one of us."""

    title: str = Field(min_length=2, description="the work's own title")
    publisher: str = Field(min_length=2, description="who published it")
    year: int = Field(ge=1000, le=2100, description="the year of publication")
    link: Link = Field(description="where it is")
    archive: Link | None = Field(None, description="the same work at another address")
    note: Annotated[Text, Advised(most=200)] = Field(
        description="when to use it, one sentence of our own"
    )
    divides: tuple[Literal["access", "use", "design"], ...] = Field(
        min_length=1, description="the divides it helps with"
    )
    roles: tuple[
        Literal["leaders", "teachers", "technology", "families", "students", "community"], ...
    ] = Field(min_length=1, description="who it is for")
    kind: Literal[
        "framework", "guide", "toolkit", "research", "data", "standard", "course", "policy"
    ] = Field(description="what kind of work it is")
    cost: Literal["free", "free-with-account", "paid"] = Field(description="what it costs")
    languages: tuple[Language, ...] = Field(
        min_length=1, description="codes of the languages it can be read in, such as en and es"
    )
    titles: dict[Language, str] = Field(
        {}, description="its title in other languages, by their codes"
    )
    checked: date = Field(description="the day it was last looked up")
    seen: str = Field(min_length=5, description="what was opened, honestly, in one sentence")

    @property
    def language(self) -> str:
        """The language of its title: the first that it is in and that `titles` does not give."""
        own = [each for each in self.languages if each not in self.titles]
        return "en" if "en" in own else (own or ["en"])[0]


class Term(File):
    """A term of the field, in plain words."""

    term: Line = Field(description="the term as it stands in a sentence")
    forms: tuple[str, ...] = Field((), description="other forms that a page may use")
    spellings: Texts = Field(
        (), description="what else readers type in the search for it, such as 1:1"
    )
    definition: Annotated[Text, Advised(most=240)] = Field(description="one or two plain sentences")
    source: Cited | None = Field(None, description="the source, where the definition is somebody's")
    linked: bool = Field(
        True, description="whether the first use on a page leads here; not for everyday words"
    )
