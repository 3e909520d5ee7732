"""How the search takes words apart and together, and what it shows of them."""

import pytest

WORDS = "components/search/words.js"


def terms(script, text):
    """All that a text is found by."""
    return set(script(WORDS, "termsOf", script(WORDS, "chunksOf", text)))


@pytest.mark.parametrize(
    "text", ["E-Rate", "e‑rate", "E–RATE", "e\u00adrate", "E−Rate", "e\u2060-\u2060rate"]
)
def test_a_compound_is_kept_joined_and_split(script, text):
    """Every kind of hyphen makes one word of its parts, and keeps the parts."""
    assert terms(script, text) == {"erate", "e", "rate"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Wi-Fi’s", {"wifi", "wi", "fi"}),
        ("one-to-one", {"onetoone", "one", "to"}),
        ("1:1", {"1:1"}),
        ("K-12", {"k12", "k", "12"}),
        ("2.1", {"2.1"}),
        ("1,200", {"1200"}),
        ("students’", {"students", "student"}),
        ("student's", {"student"}),
        ("don’t", {"dont"}),
        ("AÑO niño", {"ano", "nino"}),
        ("an\u0303o", {"ano"}),
        ("ﬁber", {"fiber"}),
        ("policies", {"policies", "policy"}),
        ("classes", {"classes", "classe", "class"}),
        ("lecciones", {"lecciones", "leccione", "leccion"}),
        ("bus analysis", {"bus", "analysis"}),
        ("end.Then", {"end", "then"}),
        ("", set()),
        ("—!?", set()),
    ],
)
def test_words(script, text, found):
    """Capitals, accents, quotes, possessives and plurals make no difference."""
    assert terms(script, text) == found


def pieces(script, text, *terms):
    """The sentence that is shown, its hits in brackets."""
    found = script(
        "components/search/matching-sentence.js", "matchingSentence", text, js_set(terms)
    )
    return "".join(f"[{each['text']}]" if each["isHit"] else each["text"] for each in found)


def js_set(values):
    """A list as it travels to become a JavaScript Set."""
    return {"set": list(values)}


def test_the_sentence_with_most_hits_is_shown(script):
    """The sentence that holds most of the words, with each of them marked."""
    text = "Wi-Fi costs 2.1 million. Hot spots lend wifi to a bus. Nothing here."
    shown = pieces(script, text, "hotspot", "wifi")
    assert shown == "[Hot spots] lend [wifi] to a bus."


def test_hits_are_marked_in_any_spelling(script):
    """A compound is marked as a whole, a plural with its ending, and half a word not at all."""
    assert pieces(script, "The E‑Rate rates.", "erate") == "The [E‑Rate] rates."
    assert pieces(script, "The rates moderate.", "rate") == "The [rates] moderate."
    assert pieces(script, "El año.", "ano") == "El [año]."


def test_a_long_sentence_shows_its_hit(script):
    """A sentence too long to show is cut around its first hit, between words."""
    shown = pieces(script, "word " * 80 + "marimba " + "word " * 80, "marimba")
    assert "[marimba]" in shown
    assert shown.startswith("…word")
    assert shown.endswith("word…")
    assert len(shown) <= 182


def test_a_sentence_comes_before_the_name_of_a_source(script):
    """What a source is called is shown only where no sentence holds the words."""
    text = "A discount on internet, E-Rate, for schools [CSM on E-Rate 2025]. More [Law 5]."
    assert pieces(script, text, "erate") == "A discount on internet, [E-Rate], for schools."
    assert "[Law]" in pieces(script, text, "law")
