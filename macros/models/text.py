"""Short texts: their inline Markdown, their wording's hash, their language."""

from __future__ import annotations

import hashlib
import re
from functools import cache

import markdown
from markupsafe import Markup

HTML = re.compile(r"<[A-Za-z/!?]|&[A-Za-z]+;|&#")
BLOCK = re.compile(r"^\s*(#{1,6}\s|[-*+]\s|>|\d+\.\s|```|~~~|\|)|\n\s*\n", re.MULTILINE)
LINK = re.compile(r"\]\(|\]\[|!\[")

# What of Markdown a short text does without.
LISTS_AND_CODE = ("indent", "code", "olist", "ulist", "quote")
HEADINGS = ("hashheader", "setextheader", "hr", "reference")
LINKS = ("reference", "link", "short_reference", "autolink", "automail")
OTHERS = ("image_link", "image_reference", "short_image_ref", "linebreak", "html", "entity")


def _emphasis_only() -> markdown.Markdown:
    """A Markdown reader that knows *emphasis*, **strong** and `code`, and escapes the rest."""
    reader = markdown.Markdown(output_format="html")
    reader.preprocessors.deregister("html_block")
    for name in (*LISTS_AND_CODE, *HEADINGS):
        reader.parser.blockprocessors.deregister(name)
    for name in (*LINKS, *OTHERS):
        reader.inlinePatterns.deregister(name)
    return reader


_inline = _emphasis_only()


class Words(str):
    """A text that a translation gives: it knows its language and the English it stands for."""

    lang: str
    english: str

    def __new__(cls, text: str, lang: str, english: str) -> Words:
        words = super().__new__(cls, text)
        words.lang, words.english = lang, english
        return words


def language(text: str) -> str:
    """The language code of a text; English unless a translation gave it."""
    return getattr(text, "lang", "en")


def short_text_fault(text: str) -> str | None:
    """What a short text may not hold, as a sentence; None when the text is fine."""
    if not text.strip():
        return "some words"
    if HTML.search(text):
        return "words without HTML; write plain text with *emphasis* or **strong**"
    if BLOCK.search(text):
        return "one paragraph of words; lists, headings and quotes belong in the page"
    if LINK.search(text):
        return "words without links; name the page or the source in a field of its own"
    return None


def render_text(text: str, page_language: str = "en") -> Markup:
    """The text as safe HTML, marked with its language where that is not the page's."""
    return in_language(Markup(_html(str(text))), language(text), page_language)


def in_language(words: str, lang: str, page_language: str) -> Markup:
    """Words as they stand, marked with their language where that is not the page's."""
    if lang == page_language:
        return Markup("{}").format(words)
    return Markup('<span lang="{}">{}</span>').format(lang, words)


@cache
def _html(text: str) -> str:
    _inline.reset()
    return _inline.convert(text).removeprefix("<p>").removesuffix("</p>")


def wording_hash(text: str) -> str:
    """Twelve hex digits that change when the words change, not when the line breaks do.

    A translation has the hash of its English text, so that an answer holds in each language.
    """
    english: str = getattr(text, "english", text)
    return hashlib.sha256(" ".join(english.split()).encode()).hexdigest()[:12]
