"""Each mistake in a Spanish file stops the build with one line that says how to mend it."""

import pytest

from .small_project import edit, make_project, rename, told, write

CHECKLIST = "data/checklists/ready.es.yml"
MEETING = "data/protocols/meeting.es.yml"

MISTAKES = {
    "an id that English lacks": (
        edit(CHECKLIST, "ready-lead:", "ready-leader:"),
        "docs/data/checklists/ready.es.yml:3: ready-leader: found the id 'ready-leader', which the "
        "English file lacks, allowed: an id of the English file; did you mean 'ready-lead'?",
    ),
    "a field that English lacks": (
        edit(CHECKLIST, "  text: Nombre", "  texto: Nombre"),
        "docs/data/checklists/ready.es.yml:4: ready-lead.texto: found the field 'texto', "
        "allowed: one of text, why, how; did you mean 'text'?",
    ),
    "a field that is not for translation": (
        edit(CHECKLIST, "  title: ¿Está listo el equipo?", "  page: index.md"),
        "docs/data/checklists/ready.es.yml:2: ready.page: found the field 'page', "
        "allowed: one of title, intro",
    ),
    "a text that English does not have": (
        write(CHECKLIST, b"ready-seats:\n  how: Pronto.\n"),
        "docs/data/checklists/ready.es.yml:2: ready-seats.how: found a text, "
        "allowed: nothing, since the English file has none",
    ),
    "HTML": (
        edit(CHECKLIST, "Nombre a un líder.", "Nombre a un <b>líder</b>."),
        "docs/data/checklists/ready.es.yml:4: ready-lead.text: found 'Nombre a un <b>líder</b>.', "
        "allowed: words without HTML; write plain text with *emphasis* or **strong**",
    ),
    "a list of another length": (
        write(MEETING, b"meeting:\n  materials: [Una hoja]\n"),
        "docs/data/protocols/meeting.es.yml:2: meeting.materials: found a list of 1, "
        "allowed: a list of 2 texts",
    ),
    "a drawing's label in one line instead of two": (
        write("data/figures/six-step-cycle.es.yml", b"six-step-cycle:\n  labels: {one: Uno}\n"),
        "docs/data/figures/six-step-cycle.es.yml:2: six-step-cycle.labels.one: "
        "found no {…} and no |, allowed: |, as in the English text",
    ),
    "a sentence without the place for its value": (
        write("data/ui/checklist.es.yml", b"checklist:\n  texts: {count: Todo listo}\n"),
        "docs/data/ui/checklist.es.yml:2: checklist.texts.count: found no {…} and no |, "
        "allowed: {done} and {total}, as in the English text",
    ),
    "a Spanish file without its English file": (
        rename(CHECKLIST, "redy.es.yml"),
        "docs/data/checklists/redy.es.yml:1: file: found no English file redy.yml, "
        "allowed: a file that exists; did you mean 'ready'?",
    ),
    "an English file with a language in its name": (
        rename(CHECKLIST, "ready.en.yml"),
        "docs/data/checklists/ready.en.yml:1: file: found .en in the name, "
        "allowed: a language of two letters, such as es; English has none",
    ),
    "two dots in a name": (
        rename(CHECKLIST, "ready.es.old.yml"),
        "docs/data/checklists/ready.es.old.yml:1: file: found .es.old in the name, "
        "allowed: a language of two letters, such as es; English has none",
    ),
    "a Spanish page without its English page": (
        rename("es/index.md", "inicio.md"),
        "docs/es/inicio.md:1: file: found no English page inicio.md, "
        "allowed: the path of a page in docs/en",
    ),
    "a Spanish page with another id": (
        edit("es/index.md", "page-home", "page-inicio"),
        "docs/es/index.md:4: id: found 'page-inicio', allowed: 'page-home', as on the English page",
    ),
}


@pytest.mark.parametrize(("mistake", "line"), MISTAKES.values(), ids=MISTAKES)
def test_mistake(tmp_path, mistake, line):
    """A mistake is told by one line with file, line, field, what was found, what is allowed."""
    project = make_project(tmp_path / "project")
    (project / "docs" / "data" / "ui").mkdir()
    mistake(project)
    assert told(project) == [line]
