"""The example district as the browser reads it: its name, and its answers by the store's keys."""

import json

import pytest

from macros.components.example import example_data
from macros.folder import data_script
from macros.models.instrument import Example, ExampleAnswer, ExampleGroup, ExampleNote
from macros.reading.data_folder import read_data
from macros.reading.guide import in_language

from .small_guide import DATA, small_guide

NOTES = (
    ExampleNote(
        id="small-note",
        text="It was *shut*.",
        who="Two students",
        months_ago=14,
        sure="low",
        board=True,
    ),
    ExampleNote(id="small-other", text="It is open.", who="Clerk", months_ago=0, sure="high"),
)
EXAMPLE = Example(
    id="small-example",
    title="Small district",
    divides=("access", "use"),
    ask="Pay for spares.",
    answers=(
        ExampleAnswer(
            id="small-loans",
            indicator="ind-loans",
            now="developing",
            want="advanced",
            groups=(
                ExampleGroup(group="level-primary", now="established"),
                ExampleGroup(group="level-high", now="unknown"),
            ),
            notes=NOTES,
        ),
        ExampleAnswer(id="small-repair", indicator="ind-repair", now="unknown"),
    ),
)
SAMPLE = DATA.parents[1] / "tests" / "site" / "docs" / "data"


def written(guide=None):
    """The example of a guide, as the browser takes it from its script."""
    guide = guide or small_guide(example={EXAMPLE.id: EXAMPLE})
    script = data_script(example_data(guide)).decode()
    return json.loads(script.removeprefix("document.currentScript.degData=").removesuffix(";\n"))


def test_it_has_a_name_and_answers():
    """The file holds the plan's name, and the answers by key."""
    assert written().keys() == {"name", "answers"}
    assert written()["name"] == "Small district"


def test_answers_have_the_stores_keys():
    """Now, wanted, by group: each as the store would hold it; what is not wanted has no key."""
    answers = written()["answers"]
    assert {key: value for key, value in answers.items() if key.startswith(("now.", "want."))} == {
        "now.ind-loans": "developing",
        "want.ind-loans": "advanced",
        "now.ind-loans.level-primary": "established",
        "now.ind-loans.level-high": "unknown",
        "now.ind-repair": "unknown",
    }


def test_a_note_tells_its_age_and_not_its_day():
    """A piece of evidence is as many months old on any day, so that the example does not age."""
    assert written()["answers"]["note.ind-loans.small-note"] == {
        "text": "It was *shut*.",
        "who": "Two students",
        "link": "",
        "sure": "low",
        "monthsAgo": 14,
        "lang": "en",
    }


def test_every_note_is_there():
    """An indicator keeps all its evidence, each piece by a key of its own."""
    notes = [key for key in written()["answers"] if key.startswith("note.")]
    assert notes == ["note.ind-loans.small-note", "note.ind-loans.small-other"]


def test_what_the_board_sees():
    """The divides, what is asked of the board, and the notes that its team shows."""
    answers = written()["answers"]
    assert answers["chosen.divides"] == ["access", "use"]
    assert answers["board.ask"] == "Pay for spares."
    assert answers["board.notes"] == ["note.ind-loans.small-note"]


def test_the_boards_notes_are_there():
    """Each note that the board sees is among the answers."""
    answers = written(in_language(read_data(DATA, DATA / "ui"), "en"))["answers"]
    assert answers["board.notes"]
    assert [key for key in answers["board.notes"] if key not in answers] == []


@pytest.mark.parametrize(
    ("lang", "name", "text", "who"),
    [
        ("en", "Sample district (invented)", "The list is from last fall.", "Clerk"),
        ("es", "Distrito de muestra (inventado)", "La lista es del otoño pasado.", "Secretaria"),
    ],
)
def test_a_language_has_its_own_words(lang, name, text, who):
    """The words are the language's own, letters and all, and a note says which language it is."""
    guide = in_language(read_data(SAMPLE), lang)
    example = written(guide)
    note = example["answers"]["note.ind-sample-loans.sample-example-note-list"]
    assert (example["name"], note["text"], note["who"], note["lang"]) == (name, text, who, lang)
    assert text in data_script(example_data(guide)).decode()


def test_words_that_are_not_translated_stay_english():
    """A note without a translation says that it is English."""
    read = read_data(SAMPLE)
    read.overlays["es"].pop(("example", "sample-example"))
    answers = written(in_language(read, "es"))["answers"]
    note = answers["note.ind-sample-repair.sample-example-note-wait"]
    assert (note["text"], note["lang"]) == ("Three students waited for a week.", "en")
