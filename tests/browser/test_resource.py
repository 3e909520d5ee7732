"""The resources: filtered by what the reader chooses, and by the address."""

import re

import pytest
from playwright.sync_api import expect


@pytest.fixture
def address(sample):
    """The address of the sample page with the list."""
    return f"{sample}components/resource/"


def entries(page):
    """The entries that can be seen."""
    return page.locator("deg-resource li:visible")


def test_a_choice_narrows_the_list_and_stands_in_the_address(page, address):
    """Choosing a divide hides what does not fit, says how many are left, and can be linked."""
    page.goto(address)
    expect(entries(page)).to_have_count(3)
    page.get_by_label("Divide").select_option("Use")
    expect(entries(page)).to_have_count(2)
    expect(page.get_by_role("status").filter(has_text="Shown: 2 of 3")).to_be_visible()
    expect(page).to_have_url(re.compile(r"\?divide=use$"))
    expect(page.get_by_role("heading", name="Courses")).to_be_hidden()


def test_an_address_brings_its_choice(page, address):
    """A link to a filtered list opens it filtered; a value that is not there shows everything."""
    page.goto(f"{address}?role=leaders&kind=research")
    expect(entries(page)).to_have_count(1)
    expect(page.get_by_label("Kind")).to_have_value("research")
    page.goto(f"{address}?role=nobody")
    expect(entries(page)).to_have_count(3)


def test_nothing_fits_is_said_and_can_be_undone(page, address):
    """Where nothing fits, a sentence says so, and one press shows all again."""
    page.goto(f"{address}?divide=design&role=families")
    expect(page.get_by_text("Nothing fits this choice.")).to_be_visible()
    page.get_by_role("button", name="Show all").click()
    expect(entries(page)).to_have_count(3)
    expect(page).to_have_url(re.compile(r"/components/resource/$"))


def test_without_script_it_is_a_plain_list(new_context, address):
    """Without script the list stands whole, by kind, and no filter is offered."""
    page = new_context(java_script_enabled=False).new_page()
    page.goto(address)
    expect(entries(page)).to_have_count(3)
    expect(page.get_by_label("Divide")).to_be_hidden()
