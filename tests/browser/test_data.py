"""The reader's data: a copy to keep, a copy to open, going back, nothing left behind."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

CHECKLIST = "getting-started/build-your-team/"
PROGRESS = "tools/my-progress/"
ITEM = "Name a team lead with protected time for this work each week."
RECORDS = """async () => {
  let records = 0;
  for (const { name } of await indexedDB.databases()) {
    const database = await new Promise((resolve) => {
      indexedDB.open(name).onsuccess = ({ target }) => resolve(target.result);
    });
    for (const store of database.objectStoreNames) {
      records += await new Promise((resolve) => {
        const counting = database.transaction(store).objectStore(store).count();
        counting.onsuccess = () => resolve(counting.result);
      });
    }
    database.close();
  }
  return records;
}"""


@pytest.fixture
def reader(new_context, site):
    """A page on which one item of a checklist has been checked and saved."""
    page = new_context(accept_downloads=True).new_page()
    page.goto(site + CHECKLIST)
    page.get_by_role("checkbox", name=ITEM, exact=True).check()
    expect(page.locator("deg-checklist [data-status]")).to_have_text("Saved")
    return page


def test_times_that_are_none_are_not_shown(reader, site):
    """Where the last copy and visit are no times, the page says what it would without them."""
    reader.evaluate("""async () => {
      const visit = { since: 0, last: "soon", active: Date.now() };
      await (await degStoreReady).session.editCurrent(() => ({ copied: "soon", visit }));
    }""")
    reader.goto(site + PROGRESS)
    expect(reader.get_by_text("No copy of this plan has been downloaded")).to_be_visible()
    expect(reader.locator("[data-changes]")).to_be_hidden()
    assert "Invalid" not in reader.locator("main").inner_text()


def count(page):
    """What the checklist of the item says on My progress."""
    lists = page.locator(".deg-progress__checklist")
    return lists.filter(has=page.locator('[data-item="team-lead-time"]')).locator("[data-count]")


def download(page, site):
    """The name and the text of the copy that the page hands over."""
    page.goto(site + PROGRESS)
    with page.expect_download() as downloading:
        page.get_by_role("button", name="Download a copy", exact=True).click()
    copy = Path(downloading.value.path())
    return downloading.value.suggested_filename, copy.read_text(encoding="utf-8")


def choose(page, text, name="copy.digital-equity.json"):
    """Chooses a file with this text on the page's Open a copy."""
    content = text if isinstance(text, bytes) else text.encode()
    files = {"name": name, "mimeType": "application/json", "buffer": content}
    page.get_by_label("A file that ends in .digital-equity.json").set_input_files(files)


def test_a_copy_holds_the_plan_whole(reader, site):
    """The downloaded file is named after the plan and holds every answer with its wording."""
    name, text = download(reader, site)
    file = json.loads(text)
    assert name == "Our-plan.digital-equity.json"
    assert file["format"] == "digital-equity-guide-plan"
    assert file["plan"]["name"] == "Our plan"
    assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", file["contentVersion"])
    [answer] = [entry for entry in file["answers"] if entry["value"] == "done"]
    assert answer["key"] == "checklist.team-lead-time"
    assert answer["wording"] == ITEM
    expect(reader.get_by_text("The copy is called Our-plan.digital-equity.json")).to_be_visible()
    expect(reader.get_by_text("Last copy of this plan on this device:")).to_be_visible()


def test_a_copy_can_be_had_as_text(reader, site):
    """Where no file arrives, the same copy can be selected as text."""
    reader.goto(site + PROGRESS)
    reader.get_by_role("button", name="No file arrived? Show the copy as text").click()
    box = reader.get_by_label("The copy as text.")
    expect(box).to_have_value(re.compile("digital-equity-guide-plan"))


def test_a_copy_opens_on_another_device_after_a_look(reader, new_context, site):
    """A copy says what it would bring, changes nothing until told to, and can be taken back."""
    _, text = download(reader, site)
    other = new_context().new_page()
    other.goto(site + PROGRESS)
    choose(other, text)
    expect(other.get_by_text("The file holds the plan “Our plan”. New answers: 1.")).to_be_visible()
    expect(count(other)).to_have_text("0 of 10 done")
    other.get_by_role("button", name="Open it", exact=True).click()
    expect(other.get_by_text("Opened. The plan “Our plan” is shown now.")).to_be_visible()
    expect(count(other)).to_have_text("1 of 10 done")
    other.get_by_role("button", name=re.compile("Go back.*Before a copy was opened")).click()
    expect(other.get_by_text("What stood before is back.")).to_be_visible()
    expect(count(other)).to_have_text("0 of 10 done")


def test_a_copy_of_a_known_plan_can_stand_apart(reader, site):
    """A copy of a plan that is here already can be opened as a plan of its own."""
    _, text = download(reader, site)
    choose(reader, text)
    expect(reader.get_by_text("You have this plan already.")).to_be_visible()
    reader.get_by_role("button", name="Open it as a separate plan").click()
    expect(reader.locator("deg-plan [data-plans] > li")).to_have_count(2)


ANSWERS = """async () => {
  const store = await degStoreReady;
  const about = { wording: "Lend a device to every family.", lang: "en" };
  await store.answer("now.ind-team-lead", "developing");
  await store.answer("checklist.item-long-gone", "done", about);
  const met = { text: "We met.", date: "0026-10-03" };
  await store.answer("prompt.of-tomorrow", met, { wording: "Who met?" });
}"""


def test_what_the_guide_does_not_know_can_be_read(reader, site):
    """Answers of one's own are known; those to retired or later items are shown in words."""
    reader.goto(site + PROGRESS)
    indicator = reader.locator("template[data-known-ids]").evaluate(
        "(ids) => ids.content.textContent.trim().split(' ').find((id) => id.startsWith('ind-'))"
    )
    reader.evaluate(ANSWERS.replace("ind-team-lead", indicator))
    shown = ["Lend a device to every family. Done", "Who met? We met. · date to check: 0026-10-03"]
    kept = reader.locator('[data-part="unknown"]')
    expect(kept.get_by_role("listitem")).to_have_text(shown)
    _, text = download(reader, site)
    choose(reader, text)
    part = reader.locator("[data-unknown]")
    expect(part.get_by_role("listitem")).to_have_text(shown)
    expect(part).to_contain_text("Answers to what this guide does not have, or no longer has: 2.")
    expect(reader.get_by_text("The same as here: 4.")).to_be_visible()


MEET = """async () => {
  const store = await degStoreReady;
  const about = { wording: "What do you ask of the board?", lang: "en" };
  await store.answer("board.ask", "Money for repairs.", about);
  await store.answer("chosen.divides.use", true, { wording: "The divides", lang: "en" });
  const { plan } = store;
  const records = [...store.answers.values()].filter(({ key }) => !key.startsWith("checklist"));
  const answers = records.map((record) => ({ ...record, plan: undefined, writer: "colleague",
    seen: {}, value: record.key === "board.ask" ? "A person for families." : false }));
  return JSON.stringify({ format: "digital-equity-guide-plan", formatVersion: 1, plan, answers });
}"""


def test_every_answer_that_met_another_waits_in_one_list(reader, site):
    """Whatever kind of answer two people gave unseen, both are shown and one is chosen."""
    reader.goto(site + PROGRESS)
    choose(reader, reader.evaluate(MEET))
    expect(reader.get_by_text("In conflict: 2.")).to_be_visible()
    reader.get_by_role("button", name="Open it", exact=True).click()
    met = reader.get_by_role("group", name="Two answers met")
    expect(met.get_by_role("listitem")).to_have_count(2)
    both = met.get_by_role("listitem").filter(has_text="What do you ask of the board?")
    expect(both).to_contain_text("Money for repairs.")
    expect(both).to_contain_text("A person for families.")
    stands = "degStoreReady.then((store) => store.answers.get('board.ask').value)"
    before = reader.evaluate(stands)
    both.get_by_role("button", name="Use the other").click()
    expect(met.get_by_role("listitem")).to_have_count(1)
    other = ({"Money for repairs.", "A person for families."} - {before}).pop()
    same = "(other) => degStoreReady.then((s) => s.answers.get('board.ask').value === other)"
    reader.wait_for_function(same, arg=other)
    expect(met).to_be_focused()
    met.get_by_role("button", name="Leave it so").click()
    expect(met).to_be_hidden()


def test_leaving_everything_as_it_is_changes_nothing(reader, site):
    """After the look, the reader can leave everything as it is."""
    _, text = download(reader, site)
    choose(reader, text)
    reader.get_by_role("button", name="Leave everything as it is").click()
    expect(reader.get_by_text("Nothing was changed.", exact=True)).to_be_visible()
    expect(count(reader)).to_have_text("1 of 10 done")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("", "The file is empty. Nothing was changed."),
        ("Dear team, here is the plan.", "This file is not a copy of a plan."),
        ('{"format": "digital-equity-guide-plan", "ans', "The file has been cut short on its way."),
        ("{}".encode("utf-16"), "The file is saved in a way that cannot be read."),
        ('{"format": "something-else"}', "This file belongs to something else."),
        (
            '{"format": "digital-equity-guide-plan", "formatVersion": 99}',
            "This copy was made with a newer version of the guide.",
        ),
        (
            '{"format": "digital-equity-guide-plan", "formatVersion": 1, "plan": 5}',
            "Something in the file is not as it should be, at “",
        ),
        ("[" * 100_000, "Nothing was changed."),
    ],
)
def test_a_bad_file_is_refused_in_words(reader, site, content, sentence):
    """A file that is no copy is refused with a sentence, and the answers stay."""
    reader.goto(site + PROGRESS)
    choose(reader, content)
    expect(reader.locator("[data-refused]")).to_contain_text(sentence)
    expect(reader.locator("[data-refused]")).to_contain_text("Nothing was changed.")
    chooser = reader.locator("#deg-data-file")
    expect(chooser).to_have_attribute("aria-invalid", "true")
    expect(chooser).to_have_accessible_description(re.compile(re.escape(sentence)))
    expect(count(reader)).to_have_text("1 of 10 done")


def test_text_from_a_file_is_text(reader, site):
    """Markup in a file's plan name is shown as the characters that it is."""
    _, text = download(reader, site)
    file = json.loads(text)
    file["plan"]["name"] = '<img src="x" onerror="alert(1)">'
    file["plan"]["id"] = "another-plan"
    choose(reader, json.dumps(file))
    reader.get_by_role("button", name="Open it", exact=True).click()
    names = reader.locator("deg-plan [data-name]")
    expect(names.filter(has_text='<img src="x" onerror="alert(1)">')).to_be_visible()


def test_nothing_is_left_behind(reader, site):
    """After two presses no record of ours is left in this browser, and the page says so."""
    reader.goto(site + PROGRESS)
    reader.evaluate("localStorage.setItem('another project', 'stays')")
    reader.get_by_role("button", name="Remove everything of mine from this browser").click()
    reader.get_by_role("button", name="Yes, remove it all").click()
    expect(reader.get_by_text("Every plan and answer of this guide is gone")).to_be_visible()
    expect(count(reader)).to_have_text("0 of 10 done")
    assert reader.evaluate(RECORDS) == 0
    assert reader.evaluate("Object.keys(localStorage)") == ["another project"]


def test_in_a_frame_the_tools_are_away(new_context, site):
    """Inside another page's frame, nothing can be opened, downloaded or cleared."""
    page = new_context().new_page()
    framing = f'<title>Another page</title><iframe src="{site}{PROGRESS}" title="Guide"></iframe>'
    page.route("**/other/", lambda route: route.fulfill(body=framing, content_type="text/html"))
    page.goto(site.replace("/guide/", "/other/"))
    frame = page.frame_locator("iframe")
    expect(frame.locator(".deg-notice")).to_contain_text("shown inside another site")
    expect(frame.get_by_role("button", name="Download a copy", exact=True)).to_be_hidden()


def test_removing_everything_leaves_no_database(reader, site):
    """Once everything is removed no database of ours is left, though the page looks again."""
    reader.goto(site + PROGRESS)
    reader.get_by_role("button", name="Remove everything of mine").click()
    reader.get_by_role("button", name="Yes, remove it all").click()
    expect(reader.get_by_text("is gone from this browser.")).to_be_visible()
    reader.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    reader.evaluate("degStoreReady.then((store) => store.quarantined())")
    assert reader.evaluate("indexedDB.databases()") == []
    assert reader.evaluate("Object.keys(localStorage)") == []
