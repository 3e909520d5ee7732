"""What is handed out fits one sheet: each meeting of the guide, printed on letter paper."""

import pytest

from macros.models.guide import Protocol
from tests.browser.paper import sheets
from tests.content.guide_files import guide

PROTOCOLS = list(guide().folder(Protocol).values())


@pytest.mark.parametrize("protocol", PROTOCOLS, ids=lambda protocol: protocol.id)
def test_a_meeting_fits_one_sheet(page, site, protocol):
    """The sheet with the meeting's title holds its last step too."""
    page.goto(site + protocol.page.removesuffix(".md").removesuffix("index"))
    wanted = [protocol.title, *(step.title.rstrip(".") for step in protocol.steps)]
    held = [sheet for sheet in sheets(page) if all(words in sheet for words in wanted)]
    assert len(held) == 1
