"""Each mistake on a page stops the build with one line that says how to mend it."""

import os
import subprocess
import sys

import pytest

from .small_project import edit, make_buildable, make_project, told, write

HOME, TEAM = "en/index.md", "en/getting-started/team.md"
MACROS = (
    "areas, asks, assessment, board, checklist, cite, cost_table, data, entry, figure, first_look, "
    "glossary, indicators, laws, levels, paper, plans, problem_cards, problem_further, "
    "problem_question, problem_solution, progress, prompts, protocol, resources, results, "
    "resume, review_dates, rounds, sources"
)

MISTAKES = {
    # Front matter
    "a date in words": (
        edit(HOME, "2026-11-21", "November 2026"),
        ":5: written: found 'November 2026', allowed: a date such as 2026-11-21, without quotes",
    ),
    "an id that is not a page's": (
        edit(HOME, "id: page-home", "id: home"),
        ":4: id: found 'home', allowed: an id that begins with page-, such as page-build-your-team",
    ),
    "an unknown field": (
        edit(HOME, "written: 2026", "writen: 2026"),
        ":5: writen: found an unknown field 'writen', allowed: one of title, description, id, "
        "written, checked, minutes, retired, translates; did you mean 'written'?",
    ),
    "a field that there is no more": (
        edit(HOME, "written: 2026", "reviewed: 2026"),
        ":5: reviewed: found the field 'reviewed', which there is no more, "
        "allowed: `written`, and `checked` if its sources were compared again",
    ),
    "a colon in the title": (
        edit(HOME, "title: A small", "title: Guide: a small"),
        ":2: file: found a colon inside a text, "
        'allowed: quotes around a text that holds a colon: "like: this"',
    ),
    "no title": (
        write(HOME, b'A page {{ cite("small-study") }}\n'),
        ":1: file: found a page without a title, "
        "allowed: `# ` and the page's title on its first line",
    ),
    "an end of the front matter that is missing": (
        edit(HOME, "2026-11-21\n---", "2026-11-21\n"),
        ":1: file: found front matter without an end, allowed: a line of --- below it",
    ),
    "a page that is not UTF-8": (
        write(HOME, b"---\ntitle: caf\xe9\n---\n"),
        ":2: file: found a character that is not UTF-8, "
        "allowed: UTF-8 text; save the file again as UTF-8",
    ),
    # Macros
    "a source that does not exist": (
        edit(HOME, 'cite("small-study")', 'cite("small-studi")'),
        ":9: cite: found 'small-studi', allowed: the id of a file in docs/data/sources; "
        "did you mean 'small-study'?",
    ),
    "a checklist that does not exist": (
        edit(TEAM, 'checklist("ready")', 'checklist("redy")'),
        ":10: checklist: found 'redy', allowed: the id of a file in docs/data/checklists; "
        "did you mean 'ready'?",
    ),
    "a figure that does not exist": (
        edit(TEAM, 'figure("six-step-cycle")', 'figure("six-steps")'),
        ":16: figure: found 'six-steps', allowed: the id of a file in docs/data/figures; "
        "did you mean 'six-step-cycle'?",
    ),
    "prompts that do not exist": (
        edit(TEAM, 'prompts("questions")', 'prompts("anything")'),
        ":14: prompts: found 'anything', allowed: the id of a file in docs/data/workbook",
    ),
    "laws of a topic that there is not": (
        edit(HOME, 'cite("small-study")', 'laws("fundings")'),
        ":9: laws: found 'fundings', allowed: one of privacy, disability, language, "
        "ai-and-screens, funding; did you mean 'funding'?",
    ),
    "an unknown macro": (
        edit(TEAM, 'checklist("ready")', 'checklst("ready")'),
        f":10: macro: found 'checklst', allowed: one of {MACROS}; did you mean 'checklist'?",
    ),
    "an id without quotes": (
        edit(HOME, 'cite("small-study")', "cite(small-study)"),
        ':9: cite: found not one id in quotes, allowed: {{ cite("an-id") }}',
    ),
    "a macro without an id": (
        edit(HOME, 'cite("small-study")', "cite()"),
        ':9: cite: found not one id in quotes, allowed: {{ cite("an-id") }}',
    ),
    "a macro with three words": (
        edit(HOME, 'cite("small-study")', 'cite("small-study", "p. 3", "p. 4")'),
        ':9: cite: found not one id in quotes, allowed: {{ cite("an-id") }}',
    ),
    "a macro that takes no id": (
        edit(HOME, '{{ cite("small-study") }}', '{{ resume("page") }}'),
        ":9: resume: found something between the brackets, allowed: {{ resume() }}",
    ),
    "a macro without brackets": (
        edit(TEAM, '{{ checklist("ready") }}', "{{ checklist }}"),
        ":10: macro: found 'checklist', allowed: {{ checklist(\"an-id\") }}",
    ),
    "a bracket that is missing": (
        edit(HOME, 'cite("small-study")', 'cite("small-study"'),
        ":9: macro: found braces that do not fit: unexpected '}', expected ')', "
        'allowed: {{ cite("an-id") }}',
    ),
    "a heading's id without its colon": (
        edit(HOME, "# A small guide", "# A small guide {#top}"),
        ":7: macro: found braces that do not fit: Missing end of comment tag, "
        'allowed: {{ cite("an-id") }}',
    ),
}
"""What is done to a page, and the lines that tell of it, without the page's name."""


@pytest.fixture
def project(tmp_path):
    """The small guide without a mistake."""
    return make_project(tmp_path / "project")


@pytest.mark.parametrize("case", MISTAKES.values(), ids=MISTAKES)
def test_mistake(project, case):
    """A mistake on a page is told by one line with page, line, what was found, what is allowed."""
    mistake, *ends = case
    mistake(project)
    assert told(project) == [f"docs/{mistake.path}{end}" for end in reversed(ends)]


def test_a_checklist_on_another_page(project):
    """A checklist whose links would lead to a page that does not show it is told."""
    edit("data/checklists/ready.yml", "getting-started/team.md", "index.md")(project)
    assert told(project) == [
        "docs/data/checklists/ready.yml:3: page: found 'index.md', which does not show it, "
        "allowed: a page that calls its macro, or no such file; "
        "did you mean 'getting-started/team.md'?"
    ]


def build(project):
    """MkDocs run on a project as guide.py build runs it: the exit code, and what it printed."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", project / "site"]
    environment = {**os.environ, "MACROS_FAIL": "true", "NO_MKDOCS_2_WARNING": "1"}
    run = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True)
    return run.returncode, run.stdout + run.stderr


def test_a_build_tells_all_mistakes_and_ends(project):
    """MkDocs ends with every mistake, a failing exit code, no traceback and no site."""
    make_buildable(project)
    edit(HOME, 'cite("small-study")', 'cite("small-studi")')(project)
    edit(TEAM, 'figure("six-step-cycle")', 'figure("six-steps")')(project)
    edit("data/checklists/ready.yml", "why: For", "wyh: For")(project)
    code, output = build(project)
    assert code == 1
    assert "Traceback" not in output
    lines = output.splitlines()
    start = next(n for n, line in enumerate(lines) if "3 mistakes in the guide:" in line)
    assert [line.split(": ")[0] for line in lines[start + 1 : start + 4]] == [
        "docs/data/checklists/ready.yml:13",
        "docs/en/getting-started/team.md:16",
        "docs/en/index.md:9",
    ]
    assert not (project / "site").exists()


def test_a_build_of_the_small_guide_succeeds(project):
    """Without a mistake the same project is built, or the test above would prove nothing."""
    code, output = build(make_buildable(project))
    assert (code, "WARNING" in output) == (0, False), output
    assert "Name a lead." in (project / "site/getting-started/team/index.html").read_text("utf-8")
