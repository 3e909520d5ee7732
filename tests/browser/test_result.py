"""The results: pictures and lists that open to the answers and the rule behind them."""

import re

import pytest
from playwright.sync_api import expect

from tests.axe import faults
from tests.browser.assessment_answers import LOANS, MIXED, REPAIR, TASKS, give, note
from tests.browser.assessment_form import NOW, choice
from tests.browser.page_checks import CUT_OFF, SMALL_TARGETS, TOO_WIDE, UNFOLD, USELESS_ON_PAPER
from tests.browser.reader import saved

TODAY = "2026-11-24T09:00:00"
PROFILE, GAPS = "Now and wanted, indicator by indicator", "From now to wanted, area by area"
NOTHING = dict.fromkeys((f"now.{LOANS}", f"now.{REPAIR}"), "not-applicable")


@pytest.fixture
def page(page, sample):
    """The sample's results before any answer, on a day in November."""
    page.clock.install(time=TODAY)
    page.goto(f"{sample}components/result/")
    return page


def picture(page, name):
    """A picture by its name."""
    return page.get_by_role("img", name=name, exact=True)


def rows(page, name, about):
    """The cells of each row of a picture's table, which is opened."""
    page.locator("summary").filter(has_text=about).click()
    found = page.get_by_role("table", name=name).locator("tbody tr").all()
    return [row.locator("th, td").all_inner_texts() for row in found]


def opened(page, title):
    """What stands under a title that is clicked."""
    part = page.locator("details").filter(has=page.locator("summary", has_text=title))
    part.locator("summary").click()
    return part


def test_a_first_look_says_how_much_it_has_seen(page, sample):
    """Answers to the first look's form are the indicators' own, and the results say how few."""
    page.goto(f"{sample}tools/self-assessment/first-look/")
    for title in ("Loaned devices", "Making things"):
        choice(page, NOW, title, "Developing").check()
    saved(page)
    page.goto(f"{sample}components/result/")
    expect(page.get_by_text("A first look: 2 of 3 indicators.")).to_be_visible()
    give(page, {f"now.{REPAIR}": "unknown"})
    expect(page.get_by_text("A first look:")).to_be_hidden()


def test_before_the_first_answer_there_is_a_way_to_begin(page):
    """With nothing answered there is a friendly sentence with a link, and no empty picture."""
    expect(page.get_by_text("There is nothing to show yet.")).to_be_visible()
    begin = page.get_by_role("link", name="Begin the self-assessment")
    expect(begin).to_have_attribute("href", re.compile(r"tools/self-assessment/$"))
    expect(page.get_by_role("img", name=PROFILE)).to_have_count(0)


def test_the_profile_shows_every_answer_and_the_middle(page):
    """Each indicator is a filled mark and a ring, each middle a diamond; the areas in order."""
    give(page, MIXED)
    drawing = picture(page, PROFILE)
    expect(drawing.locator("circle.deg-chart__now")).to_have_count(3)
    expect(drawing.locator("circle.deg-chart__want")).to_have_count(3)
    expect(drawing.locator("rect[transform]")).to_have_count(4)
    labels = drawing.locator(".deg-chart__label")
    expect(labels).to_have_text(["Devices now 1.5 · wanted 3.5", "Tasks now 3 · wanted 4"])
    # (1 + 2) / 2 on a scale whose first level stands at an eighth of the width.
    middle = drawing.locator("svg:has(> rect.deg-chart__now)").last
    assert middle.get_attribute("x") == "62.5%"


def test_the_gaps_are_bars_with_numbers(page):
    """A bar runs from the middle now to the middle wanted, and bears its length as a number."""
    give(page, MIXED)
    drawing = picture(page, GAPS)
    expect(drawing.locator("text")).to_have_text(["2", "1"])
    bar = drawing.locator(".deg-chart__bar").first
    assert (bar.get_attribute("x1"), bar.get_attribute("x2")) == ("25%", "75%")


def test_tables_and_sentences_say_what_the_pictures_show(page):
    """The pictures' numbers stand in real tables, and in a sentence that describes them."""
    give(page, {**MIXED, f"now.{TASKS}": "unknown"})
    expect(picture(page, PROFILE)).to_have_accessible_description(
        "Now: Foundational 1, Developing 1, Established 0, and Advanced 0. "
        "Wanted: Foundational 0, Developing 0, Established 1, and Advanced 2. "
        "Not known yet: 1. Not answered: 0."
    )
    expect(picture(page, GAPS)).to_have_accessible_description(
        "The level wanted is above the level now in 1 of 1 areas. "
        "The gaps lie between 2 and 2 levels."
    )
    assert rows(page, "How many indicators stand on each level", PROFILE) == [
        ["Devices, now", "1", "1", "0", "0", "0", "0", "1.5"],
        ["Devices, wanted", "0", "0", "1", "1", "–", "0", "3.5"],
        ["Tasks, now", "0", "0", "0", "0", "1", "0", "–"],
        ["Tasks, wanted", "0", "0", "0", "1", "–", "0", "4"],
    ]
    assert rows(page, "The middle of the levels in each area", GAPS) == [
        ["Devices", "1.5", "3.5", "2"],
        ["Tasks", "–", "4", "–"],
    ]


def test_nothing_of_nothing_is_a_dash(page):
    """Where nothing applies there are dashes, and never 0 of 0 or NaN."""
    give(page, {**MIXED, **NOTHING})
    expect(picture(page, PROFILE)).to_contain_text("now – · wanted –")
    page.evaluate(UNFOLD)
    table = page.locator('[data-table="profile"] tr').all_inner_texts()
    assert [row.split() for row in table[:2]] == [
        ["Devices,", "now", *"–––––––"],
        ["Devices,", "wanted", *"–––––––"],
    ]
    expect(page.get_by_text("Devices: now –, wanted –, gap –")).to_be_visible()
    expect(page.get_by_text("Where there is nothing to count stands a dash.")).to_be_visible()
    assert not re.search(r"NaN|Infinity|undefined|null|0 of 0", page.inner_text("article"))


def test_an_area_opens_to_its_answers_and_its_rule(page):
    """Under an area stand the arithmetic, what was left out, and each answer as a link."""
    give(page, MIXED)
    area = opened(page, "Devices: now 1.5, wanted 3.5, gap 2")
    expect(area).to_contain_text("Now: (2 + 1) ÷ 2 = 1.5, the mean of the levels now")
    expect(area).to_contain_text("Gap: (2 + 2) ÷ 2 = 2, the mean of wanted minus now")
    expect(area).to_contain_text("not known yet 0, not answered 0, does not apply here 0")
    answers = area.get_by_role("listitem")
    expect(answers).to_have_text(
        [
            "1.1 Loaned devices: Developing now; Advanced wanted; "
            "Elementary: Foundational, High: Established.",
            "1.2 Repair: Foundational now; Established wanted.",
        ]
    )
    link = answers.first.get_by_role("link")
    expect(link).to_have_attribute("href", re.compile(rf"self-assessment/sample/#{LOANS}$"))


def test_strengths_needs_and_thin_evidence_are_listed(page):
    """Each list says its rule; evidence is missing, old or uncertain by what its notes say."""
    notes = {
        f"note.{LOANS}.a": note("The list.", "2025-11-23"),
        f"note.{TASKS}.a": note("Two teams.", "2026-10-01", "low"),
    }
    give(page, {**MIXED, f"want.{TASKS}": None, **notes})
    names = page.locator("[data-findings] summary")
    expect(names).to_have_text(
        [
            "Strengths (1)",
            "Needs (2)",
            "Not known yet (0)",
            "Not answered yet (0)",
            "No evidence (1)",
            "Evidence older than 12 months (1)",
            "Uncertain evidence (1)",
            "Wording that changed (0)",
        ]
    )
    expect(opened(page, "Strengths")).to_contain_text("On Established or Advanced, overall")
    expect(opened(page, "Evidence older")).to_contain_text("1.1 Loaned devices")
    expect(opened(page, "Uncertain evidence")).to_contain_text("2.1 Making things")
    expect(opened(page, "No evidence")).to_contain_text("1.2 Repair")
    expect(opened(page, "Not known yet")).to_contain_text("None.")


def test_the_gap_between_groups_is_told(page):
    """What an average would hide: how many levels lie between which groups."""
    expect(page.locator("[data-by-group]")).to_be_hidden()
    give(page, MIXED)
    words = "1.1 Loaned devices: Two levels lie between Elementary and High."
    found = opened(page, words)
    expect(found).to_contain_text("Elementary: Foundational, High: Established")
    give(page, {f"now.{LOANS}.school-level-high": "foundational"})
    expect(
        page.get_by_text("All groups that were answered stand on the same level.")
    ).to_be_visible()


def test_there_is_no_total_and_no_ranking(page):
    """Areas stay in the instrument's order, whatever their levels, and no score is given."""
    give(page, {**MIXED, f"now.{TASKS}": "foundational"})
    labels = picture(page, PROFILE).locator(".deg-chart__label b")
    expect(labels).to_have_text(["Devices", "Tasks"])
    assert "%" not in page.inner_text("article")


def test_what_is_open_stays_open(page):
    """An answer that another tab gives changes the figures and closes nothing."""
    give(page, MIXED)
    area = opened(page, "Tasks: now 3, wanted 4, gap 1")
    area.locator("summary").focus()
    other = page.context.new_page()
    other.goto(page.url)
    give(other, {f"now.{TASKS}": "developing"})
    changed = page.locator("details").filter(has_text="Tasks: now 2, wanted 4, gap 2")
    expect(changed).to_have_attribute("open", "")
    expect(changed.locator("summary")).to_be_focused()


@pytest.mark.parametrize("look", [{}, {"color_scheme": "dark"}, {"forced_colors": "active"}])
@pytest.mark.parametrize("width", [320, 360, 1280])
def test_it_can_be_read_everywhere(page, width, look):
    """Narrow and wide, light, dark and in forced colors: nothing is cut, too wide or at fault."""
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(reduced_motion="reduce", **look)
    give(page, {**MIXED, f"note.{LOANS}.a": note("The list.", "2026-11-01")})
    expect(picture(page, PROFILE)).to_be_visible()
    page.evaluate(UNFOLD)
    assert page.evaluate(TOO_WIDE) == []
    assert page.evaluate(CUT_OFF) == []
    assert page.evaluate(SMALL_TARGETS) == []
    assert faults(page) == []


def test_what_stands_behind_is_printed_when_it_is_asked_for(page):
    """Paper shows the pictures and what was found; a box adds every list, opened."""
    give(page, MIXED)
    expect(picture(page, PROFILE)).to_be_visible()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    behind = page.get_by_text("Now: (2 + 1) ÷ 2 = 1.5")
    for asked in (False, True):
        page.emulate_media(media="screen")
        page.get_by_role("checkbox", name="With everything behind").set_checked(asked)
        page.emulate_media(media="print")
        expect(picture(page, PROFILE)).to_be_visible()
        expect(page.get_by_text("Needs (3)")).to_be_visible()
        expect(behind).to_be_visible(visible=asked)
        expect(page.get_by_text("Points for each level between them: 2.")).to_be_visible(
            visible=asked
        )
        assert page.evaluate(USELESS_ON_PAPER) == []


def test_the_results_are_printed_at_a_press(page):
    """The button opens the browser's own window for printing."""
    give(page, MIXED)
    page.evaluate("window.print = () => { document.title = 'printing'; }")
    page.get_by_role("button", name="Print the results").click()
    expect(page).to_have_title("printing")


def test_in_another_language_the_words_and_numbers_are_its_own(page, sample):
    """In Spanish the levels, the sentences and the decimal sign are Spanish."""
    give(page, MIXED, f"{sample}es/components/result/")
    expect(page.get_by_text("Dispositivos: ahora 1,5, meta 3,5, distancia 2")).to_be_visible()
    expect(page.get_by_text("Hay dos niveles entre Primaria y Secundaria.").first).to_be_visible()


def test_without_script_it_tells_how_to_do_it_on_paper(new_context, sample):
    """Without script there is a sentence for paper and the rule, and no empty frame."""
    page = new_context(java_script_enabled=False).new_page()
    page.goto(f"{sample}components/result/")
    words = page.locator("deg-result .deg-unkept")
    expect(words).to_contain_text("On paper: for each area, count")
    expect(page.get_by_text("Points for each level between them: 2.")).to_be_visible()
    expect(page.get_by_role("checkbox", name="Digital access")).to_have_count(0)
