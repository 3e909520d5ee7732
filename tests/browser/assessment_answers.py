"""Answers to the three indicators of the sample, given without their forms."""

LOANS, REPAIR, TASKS = "ind-sample-loans", "ind-sample-repair", "ind-sample-tasks"
GIVE = """async (given) => {
  const store = await degStoreReady;
  await Promise.all(Object.entries(given).map(([key, value]) => store.answer(key, value)));
}"""
KEPT = "async (key) => (await degStoreReady).answers.get(key)?.value ?? null"

MIXED = {
    f"now.{LOANS}": "developing",
    f"want.{LOANS}": "advanced",
    f"now.{LOANS}.school-level-elementary": "foundational",
    f"now.{LOANS}.school-level-high": "established",
    f"now.{REPAIR}": "foundational",
    f"want.{REPAIR}": "established",
    f"now.{TASKS}": "established",
    f"want.{TASKS}": "advanced",
}
"""Every indicator is a need; the groups of the first lie two levels apart."""


def note(text, date, sure="high"):
    """A piece of evidence."""
    return {"text": text, "date": date, "who": "The clerk", "link": "", "sure": sure}


def give(page, given, path=""):
    """Gives answers, by their keys; then goes to an address, or stays."""
    page.evaluate(GIVE, given)
    if path:
        page.goto(path)


def kept(page, key):
    """What the store has under a key."""
    return page.evaluate(KEPT, key)
