"""A translation laid over its English file: texts by id, never structure."""

import pytest

from macros.models.guide import (
    Approach,
    Checklist,
    ChecklistItem,
    Cost,
    CostLine,
    Figure,
    Interface,
    Law,
    Protocol,
    Source,
)
from macros.models.text import language, wording_hash
from macros.reading.translation import check_overlay, translatable_fields, translate
from macros.reading.yaml_file import read_yaml_text

from .small_guide import CHECKLIST, FIGURE, PROTOCOL


def checked(text, english):
    """What is wrong with a translation of a file, one line each."""
    return [str(fault) for fault in check_overlay(read_yaml_text(text, "x.es.yml"), english)]


@pytest.mark.parametrize(
    ("model", "fields"),
    [
        (Checklist, ["title", "intro"]),
        (ChecklistItem, ["text", "why", "how"]),
        (Approach, ["title", "text"]),
        (Protocol, ["title", "purpose", "materials"]),
        (Figure, ["caption", "alternative", "labels"]),
        (Interface, ["texts"]),
        (Law, ["title", "asks", "whom", "since", "stands", "ask"]),
        (Cost, ["title", "intro"]),
        (CostLine, ["title", "hint", "unit"]),
        (Source, []),
    ],
)
def test_translatable_fields(model, fields):
    """A translation may give what a reader reads, and never an id, a number or a reference."""
    assert translatable_fields(model) == fields


def test_translated_texts_know_their_language():
    """A text from the translation file is Spanish, and keeps the hash of the English one."""
    overlay = {"small-lead": {"text": "Nombre a un líder."}}
    item = translate(CHECKLIST, overlay, "es", []).items[0]
    assert (item.text, language(item.text)) == ("Nombre a un líder.", "es")
    assert wording_hash(item.text) == wording_hash("Name a lead.")
    assert item.id == "small-lead"
    assert item.sources == ("small-source",)


def test_fallback_is_english_and_listed():
    """A text without translation stays English, marked as such, and is listed by id and field."""
    missing = []
    overlay = {
        "small-checklist": {"title": "¿Listo?", "intro": "Mire."},
        "small-lead": {"text": "Nombre.", "how": "Pregunte."},
        "small-seats": {"text": "Deje.", "why": "Para."},
    }
    item = translate(CHECKLIST, overlay, "es", missing).items[0]
    assert (item.why, language(item.why)) == ("Someone has to ask.", "en")
    assert missing == ["small-lead.why"]


def test_nothing_translated_lists_everything():
    """Without a translation file, every text is listed."""
    missing = []
    assert translate(CHECKLIST, {}, "es", missing) == CHECKLIST
    assert missing == [
        "small-checklist.title",
        "small-checklist.intro",
        "small-lead.text",
        "small-lead.why",
        "small-lead.how",
        "small-seats.text",
        "small-seats.why",
    ]


def test_lists_and_names_are_translated():
    """A list of texts, and texts by name, are translated whole or by name."""
    overlay = {"small-meeting": {"materials": ("Una hoja",)}}
    (material,) = translate(PROTOCOL, overlay, "es", []).materials
    assert (material, language(material)) == ("Una hoja", "es")
    missing = []
    labels = translate(FIGURE, {FIGURE.id: {"labels": {"one": "uno|más"}}}, "es", missing).labels
    assert (labels["one"], labels["two"]) == ("uno|más", "two|more")
    assert (language(labels["one"]), language(labels["two"])) == ("es", "en")
    assert f"{FIGURE.id}.labels.two" in missing


def test_a_good_translation_has_no_faults():
    """Ids and fields of the English file, in part or whole, are all that is asked."""
    assert checked("small-lead:\n  text: Nombre a un *líder*.\n", CHECKLIST) == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "smal-lead:\n  text: x\n",
            "x.es.yml:1: smal-lead: found the id 'smal-lead', which the English file lacks, "
            "allowed: an id of the English file; did you mean 'small-lead'?",
        ),
        (
            "small-lead:\n  txet: x\n",
            "x.es.yml:2: small-lead.txet: found the field 'txet', "
            "allowed: one of text, why, how; did you mean 'text'?",
        ),
        (
            "small-lead: x\n",
            "x.es.yml:1: small-lead: found 'x', allowed: `field: text` lines under the id",
        ),
        (
            "small-lead:\n  text: 5\n",
            "x.es.yml:2: small-lead.text: found 5, allowed: text (put quotes around it)",
        ),
        (
            "small-seats:\n  how: Pronto.\n",
            "x.es.yml:2: small-seats.how: found a text, "
            "allowed: nothing, since the English file has none",
        ),
    ],
)
def test_faults(text, line):
    """What the English file does not have cannot be translated, and is told with its line."""
    assert checked(text, CHECKLIST) == [line]


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("materials: [a, b]", "materials: found a list of 2, allowed: a list of 1 texts"),
        ("materials: a", "materials: found 'a', allowed: a list of 1 texts"),
        ("materials: [5]", "materials[0]: found 5, allowed: text (put quotes around it)"),
    ],
)
def test_lists(text, end):
    """A translated list has as many texts as the English one."""
    assert checked(f"small-meeting:\n  {text}\n", PROTOCOL) == [f"x.es.yml:2: small-meeting.{end}"]


@pytest.mark.parametrize(
    ("spanish", "end"),
    [
        ("{hechos} de {total}", "found {hechos} and {total}, allowed: {done} and {total}, as in"),
        ("todos", "found no {…} and no |, allowed: {done} and {total}, as in the English text"),
        ("{done} | {total}", "found {done} and {total} and |, allowed: {done} and {total}, as in"),
    ],
)
def test_marks(spanish, end):
    """A translation keeps the places for values, without which a sentence could not be filled."""
    words = Interface(id="small", texts={"count": "{done} of {total}"})
    (line,) = checked(f'small:\n  texts:\n    count: "{spanish}"\n', words)
    assert end in line


def test_names():
    """A text under a name that English lacks is told with the name most like it."""
    words = Interface(id="small", texts={"count": "All"})
    (line,) = checked("small:\n  texts:\n    cuont: Todo\n", words)
    assert line.endswith("allowed: a name of the English file; did you mean 'count'?")
