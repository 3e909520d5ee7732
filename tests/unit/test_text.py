"""Short texts: what they may hold, how they show, what their hash hangs on."""

import pytest

from macros.models.text import Words, language, render_text, short_text_fault, wording_hash


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Plain words.", "Plain words."),
        ("*Soft* and **strong**", "<em>Soft</em> and <strong>strong</strong>"),
        ("a snake_case_name", "a snake_case_name"),
        ("5 < 6 & 7 > 2", "5 &lt; 6 &amp; 7 &gt; 2"),
        ('Say "yes"', 'Say "yes"'),
        ("¿Qué falta? “Todo” …", "¿Qué falta? “Todo” …"),
    ],
)
def test_inline_markdown(text, html):
    """A text's emphasis becomes HTML, and everything else stays the words it is."""
    assert render_text(text) == html


@pytest.mark.parametrize(
    "text",
    ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<https://example.org>"],
)
def test_html_is_never_passed_on(text):
    """HTML that got past the checks is shown as text, not run."""
    assert "<" not in render_text(text)


@pytest.mark.parametrize("text", ["[go](javascript:alert(1))", "![see](x.png)", "[go][there]"])
def test_links_are_never_made(text):
    """A link or picture that got past the checks stays the characters it is."""
    assert render_text(text) == text


@pytest.mark.parametrize("text", ["# Heading", "- item", "1. item", "> quote", "    code", "---"])
def test_blocks_are_never_made(text):
    """A heading, list, quote or code that got past the checks stays in its line."""
    assert render_text(text) == text.replace(">", "&gt;").strip()


@pytest.mark.parametrize(
    ("text", "part_of_the_answer"),
    [
        ("", "some words"),
        (" \n ", "some words"),
        ("a <b>bold</b> word", "without HTML"),
        ("<!-- hidden -->", "without HTML"),
        ("caf&eacute;", "without HTML"),
        ("caf&#233;", "without HTML"),
        ("# Heading", "one paragraph"),
        ("- first", "one paragraph"),
        ("1. first", "one paragraph"),
        ("> said", "one paragraph"),
        ("First.\n\nSecond.", "one paragraph"),
        ("[the plan](plan.md)", "without links"),
        ("![a dog](dog.png)", "without links"),
    ],
)
def test_refusals(text, part_of_the_answer):
    """What a short text may not hold is refused with the reason."""
    assert part_of_the_answer in short_text_fault(text)


@pytest.mark.parametrize(
    "text",
    ["Plain.", "5 < 6", "AT&T & others", "*Soft* -- and **strong**", "Grades 6-8", "[sic] stays"],
)
def test_nothing_harmless_is_refused(text):
    """Words with an ampersand, a less-than sign, a hyphen or brackets are fine."""
    assert short_text_fault(text) is None


def test_hash_is_stable_over_line_breaks():
    """Wrapping a text anew in its file does not tell readers that its words changed."""
    assert wording_hash("Name a lead.") == wording_hash("  Name\n   a lead.\n")


def test_hash_changes_with_the_words():
    """One other letter, or another capital, is another wording."""
    texts = ["Name a lead.", "Name a leader.", "name a lead.", "Name a lead"]
    assert len({wording_hash(text) for text in texts}) == len(texts)


def test_hash_is_the_same_on_every_computer():
    """The hash stands in readers' stored answers, so it may never be computed otherwise."""
    assert wording_hash("Name a lead.") == "f796d015ace6"


def test_translation_has_the_hash_of_its_english_text():
    """An answer given in Spanish is not told that the wording has changed, and the reverse."""
    spanish = Words("Nombre a un líder.", "es", "Name a lead.")
    assert wording_hash(spanish) == wording_hash("Name a lead.")


def test_language_span():
    """A text in another language than its page says which, so that it is read aloud rightly."""
    spanish = Words("*Hola*", "es", "Hello")
    assert render_text(spanish, "en") == '<span lang="es"><em>Hola</em></span>'
    assert render_text("Hello", "es") == '<span lang="en">Hello</span>'
    assert render_text(spanish, "es") == "<em>Hola</em>"


def test_language_of_plain_words_is_english():
    """A text that no translation gave is English."""
    assert (language("Hello"), language(Words("Hola", "es", "Hello"))) == ("en", "es")
