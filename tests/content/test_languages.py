"""What is not in a page's language says in which it is (WCAG 3.1.2)."""

from collections.abc import Iterator

from tests.html_tree import Element, read_html

ENGLISH = (
    "Agree on one word for each thing on the help page.",
    "Making things",
    "Try the sample checklist.",
    "English only",
    "A guide to samples",
    "Sample research",
)
"""Words of the sample that its Spanish lacks, titles of pages and of works among them."""
SPANISH = ("Una guía de muestras",)


def texts(element: Element, lang: str = "") -> Iterator[tuple[str, str]]:
    """Each piece of text within, with the language that it is said to be in."""
    lang = element.attributes.get("lang", lang)
    for child in element.children:
        if isinstance(child, Element):
            yield from texts(child, lang)
        else:
            yield " ".join(child.split()), lang


def test_words_of_another_language_are_marked(built_sample):
    """Texts without translation, titles of works and of borrowed pages, on every sample page."""
    found, wrong = set(), []
    for path in sorted(built_sample.rglob("index.html")):
        tree = read_html(path.read_text(encoding="utf-8"))
        body = tree.one("html").one("body")
        for words, lang in texts(body, tree.one("html")["lang"]):
            right = "en" if words in ENGLISH else "es" if words in SPANISH else lang
            found |= {words} & {*ENGLISH, *SPANISH}
            if lang != right:
                wrong.append(f"{path.relative_to(built_sample)}: {words}")
    assert wrong == []
    assert found == {*ENGLISH, *SPANISH}
