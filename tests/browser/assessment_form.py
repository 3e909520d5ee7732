"""The form of the sample's first area, by role and name, so that the tests read as a story."""

import re

LOANS, REPAIR = "Loaned devices", "Repair"
NOW, WANT, BY_GROUP = "Where are we now?", "Where do we want to be?", "Where is each group now?"
LEVELS = ["Foundational", "Developing", "Established", "Advanced"]
OTHERS = ["We don't know yet", "Does not apply here"]


def named(words, title):
    """The name of a control or group that says by unseen words which indicator it is about."""
    return re.compile(f"^{re.escape(words)} ?: {re.escape(title)}$")


def question(page, words, title):
    """A question of an indicator: a group of radios, or of lists."""
    return page.get_by_role("group", name=named(words, title))


def choice(page, words, title, answer):
    """One answer of a question."""
    return question(page, words, title).get_by_role("radio", name=answer, exact=True)


def button(page, words, title):
    """A button of an indicator."""
    return page.get_by_role("button", name=named(words, title))


def unfold(page, words, title):
    """Opens what is folded away under an indicator."""
    page.locator("deg-assessment summary").filter(has_text=words).filter(has_text=title).click()


def group(page, name, title=LOANS):
    """The list of answers for one group, unfolded."""
    return question(page, BY_GROUP, title).get_by_role("combobox", name=name, exact=True)


def position(page):
    """Where the projector stands, such as 1 of 2."""
    return page.locator("[data-position]")
