"""The protocol: a meeting with minutes against each step."""

import pytest
from playwright.sync_api import expect


@pytest.fixture
def page(page, sample):
    """A page with one protocol."""
    page.goto(f"{sample}components/protocol/")
    return page


def test_every_step_has_its_minutes(page):
    """The steps are a table with column heads, and the minutes add up to the time named."""
    steps = page.get_by_role("table", name="Steps")
    expect(steps.get_by_role("columnheader")).to_have_text(["Minutes", "Step"])
    minutes = [row.get_by_role("cell").first for row in steps.get_by_role("row").all()[1:]]
    assert [cell.inner_text() for cell in minutes] == ["10", "15", "5"]
    expect(page.get_by_role("region", name="A sample meeting")).to_contain_text("Time: 30 minutes")


def test_roles_say_what_each_person_does(page):
    """Each role is a term with its task as the definition."""
    meeting = page.get_by_role("region", name="A sample meeting")
    expect(meeting.get_by_role("term")).to_have_text(["Host", "Note keeper"])
    expect(meeting.get_by_role("definition").first).to_have_text("Opens each step and keeps time.")


def test_a_step_has_an_address(page):
    """A colleague can be sent to one step."""
    page.goto(f"{page.url}#sample-protocol-close")
    expect(page.get_by_role("row").filter(has_text="Close")).to_be_in_viewport()


def test_it_fits_one_sheet(page):
    """On paper the protocol is not broken over two sheets."""
    page.emulate_media(media="print")
    meeting = page.get_by_role("region", name="A sample meeting")
    expect(meeting).to_have_css("break-inside", "avoid")
    assert meeting.bounding_box()["height"] < 1000  # a sheet of letter paper at 96 px an inch
