"""The shelf of templates: each can be found, copied, filled in and printed."""

import re

import pytest

from macros.reading.page import is_guide_page

from .guide_files import anchors, navigation, page_paths, page_text
from .prose import running_prose

INDEX = "templates/index.md"
SHELF = [path for path in page_paths() if path.startswith("templates/") and path != INDEX]
LEGAL = ["lending-agreement", "monitoring-rules", "ai-rules", "contract-clauses"]
QUESTIONS = ["family-questions", "student-questions"]


def links(path):
    """The pages to which a page links, by their names without folder."""
    return set(re.findall(r"\]\((?:[\w./-]*/)?([\w-]+\.md)(?:#[\w-]+)?\)", page_text(path)))


def test_there_are_ten():
    """Ten templates are listed by their index, which alone stands in the navigation."""
    assert len(SHELF) == 10
    assert INDEX in navigation()


@pytest.mark.parametrize("path", SHELF)
def test_a_template_is_reached(path):
    """A template is reached from the index and from a page of the guide, and leads back."""
    name = path.removeprefix("templates/")
    assert name in links(INDEX)
    guide = [each for each in page_paths() if is_guide_page(each)]
    leading = [each for each in guide if f"templates/{name}" in page_text(each)]
    assert leading
    assert any(each.split("/")[-1] in links(path) for each in leading)


@pytest.mark.parametrize("path", SHELF)
def test_a_template_has_its_parts(path):
    """A template says who signs, what goes wrong and where it belongs, in this order."""
    found = [each for each in anchors(path) if each in PARTS]
    assert found == PARTS


PARTS = ["template", "who-signs", "what-goes-wrong", "where-it-belongs"]


@pytest.mark.parametrize("path", SHELF)
def test_blanks_are_in_brackets(path):
    """A blank says what belongs there, because a line of underscores says nothing aloud."""
    assert "__" not in page_text(path)
    assert "invented" in page_text(path) or re.search(r"\[[^\]]+\](?!\()", page_text(path))


@pytest.mark.parametrize("name", LEGAL)
def test_a_rule_goes_to_a_lawyer(name):
    """A rule or a contract says at its top that it is no legal advice and who looks first."""
    top = page_text(f"templates/{name}.md").split("\n## ")[0]
    assert "lawyer" in top
    assert re.search(r"\b(not|no)\b[^.]* legal advice", top)


@pytest.mark.parametrize("name", QUESTIONS)
def test_five_questions_with_codes(name):
    """Four closed questions and an open one have a code for each answer, none of them twice."""
    text = page_text(f"templates/{name}.md")
    assert len(re.findall(r"^### \d\. ", text, re.M)) == 5
    codes = re.findall(r"^\| ([A-E]\d) \|", text, re.M)
    assert len(codes) == len(set(codes))
    assert {code[0] for code in codes} == set("ABCDE")


def test_the_audit_says_that_it_is_invented():
    """The filled-in audit says that its district and its numbers are invented."""
    text = page_text("templates/first-audit.md")
    assert "invented for this guide" in text.split("\n## ")[0]
    assert "(invented)" in text


@pytest.mark.parametrize("path", SHELF)
def test_a_template_fits_two_sheets(path):
    """A template with the advice around it has at most 1,000 words of running prose."""
    assert len(running_prose(page_text(path)).split()) <= 1000
