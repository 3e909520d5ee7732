"""Files that are damaged, hostile or from elsewhere: a named error, and nothing changed."""

import copy
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.browser.store_harness import answer, values
from tests.host import ROOT

FROZEN = (ROOT / "tests" / "faults" / "files" / "plan-v1.digital-equity.json").read_bytes()
CODES = {"empty", "utf-16", "not-text", "truncated", "not-json", "too-deep", "too-many"}
CODES |= {"too-long", "too-large", "forbidden-name", "other-format", "newer-format"}
CODES |= {"wrong-field", "same-key-twice"}
READ_ALL = """texts => texts.map((text) => {
  try {
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
    return { file: checkPlanFile(bytes.buffer) };
  } catch ({ code, details }) {
    return { code, ...details };
  }
})"""
READ = """([text, worker, patience]) =>
  read(Uint8Array.from(text, (character) => character.charCodeAt(0)), worker, patience)"""
SLOW = [HealthCheck.function_scoped_fixture]


@pytest.fixture(scope="module")
def reader(browser, harness):
    """One page for all files: reading one changes nothing."""
    page = browser.new_page()
    page.goto(harness)
    page.evaluate("opened")
    answer(page, "team", "done")
    before = page.evaluate("state()")
    yield page
    assert page.evaluate("state()") == before
    assert page.evaluate("[({}).polluted, Object.keys(Object.prototype)]") == [None, []]
    page.close()


def read(page, content, worker=None, patience=5000):
    """What comes of a file: its object, or the code and details of the fault."""
    data = content if isinstance(content, bytes) else content.encode()
    return page.evaluate(READ, [data.decode("latin-1"), worker, patience])


def changed(**parts):
    """The frozen file with other parts, as text."""
    return json.dumps({**json.loads(FROZEN), **parts})


def first_answer(**fields):
    """The frozen file with other fields in its first answer, as text."""
    file = json.loads(FROZEN)
    file["answers"][0].update(fields)
    return json.dumps(file)


def test_every_beginning_of_a_file(reader):
    """A file cut off anywhere is called cut off, and one byte too few is enough."""
    whole = FROZEN.rstrip()
    ends = range(1, len(whole))
    results = reader.evaluate(READ_ALL, [whole[:end].decode("latin-1") for end in ends])
    said = {result.get("code") for result in results}
    # A cut in the middle of a letter of two bytes is no text.
    assert said == {"truncated", "not-text"}


@settings(max_examples=40, deadline=None, suppress_health_check=SLOW)
@given(
    st.lists(
        st.tuples(st.integers(0, len(FROZEN) - 1), st.binary(max_size=3), st.integers(0, 9)),
        min_size=50,
        max_size=50,
    )
)
def test_a_file_with_wrong_bytes(reader, cuts):
    """Wherever bytes are changed, added or gone, the file opens or the fault has a name."""
    texts = [FROZEN[:at] + new + FROZEN[at + gone :] for at, new, gone in cuts]
    results = reader.evaluate(READ_ALL, [text.decode("latin-1") for text in texts])
    assert {result["code"] for result in results if "file" not in result} <= CODES


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=4),
    lambda part: st.lists(part, max_size=3) | st.dictionaries(st.text(max_size=9), part),
    max_leaves=6,
)


@settings(max_examples=60, deadline=None, suppress_health_check=SLOW)
@given(st.data())
def test_a_file_with_a_wrong_part(reader, data):
    """Whatever stands in one place, the file opens and can be stored, or the path is named."""
    file = json.loads(FROZEN)
    part = file
    while isinstance(part, (dict, list)) and part:
        keys = list(part) if isinstance(part, dict) else list(range(len(part)))
        key = data.draw(st.sampled_from(keys))
        parent, part = part, part[key]
        if data.draw(st.booleans()):
            break
    parent[key] = data.draw(VALUES)
    result = read(reader, json.dumps(file))
    if "file" in result:
        whole = "file => file.answers.every((a) => record.isAnswer({ ...a, plan: 'p' }))"
        assert reader.evaluate(whole, result["file"])
    else:
        assert result["code"] in CODES
        assert result.get("path", "") is not None


CASES = {
    "nothing": (b"", "empty", None),
    "only spaces": (b" \n ", "empty", None),
    "a letter": (b"Dear team, here is the plan.", "not-json", None),
    "a table": (b"key,value\nteam,done", "not-json", None),
    "a picture": (b"\x89PNG\r\n\x1a\n\xff\xff", "not-text", None),
    "UTF-16": (FROZEN.decode().encode("utf-16"), "utf-16", None),
    "UTF-16 without a mark": (FROZEN.decode().encode("utf-16-le"), "utf-16", None),
    "another JSON file": (b'{"name": "package"}', "other-format", None),
    "a JSON list": (b"[1, 2]", "other-format", None),
    "a JSON number": (b"7", "other-format", None),
    "a newer format": (changed(formatVersion=2), "newer-format", None),
    "no version": (changed(formatVersion=None), "wrong-field", "formatVersion"),
    "version 0": (changed(formatVersion=0), "wrong-field", "formatVersion"),
    "no plan": (changed(plan=None), "wrong-field", "plan"),
    "a plan without an id": (changed(plan={"name": "x", "created": ""}), "wrong-field", "plan.id"),
    "answers as a map": (changed(answers={}), "wrong-field", "answers"),
    "a number as text": (first_answer(seq="9"), "wrong-field", "answers[0].seq"),
    "a negative number": (first_answer(seq=-1), "wrong-field", "answers[0].seq"),
    "half a number": (first_answer(seq=1.5), "wrong-field", "answers[0].seq"),
    "10^400 as a number": (
        FROZEN.replace(b'"seq": 9', b'"seq": 1e400'),
        "wrong-field",
        "answers[0].seq",
    ),
    "more than a browser counts": (first_answer(seq=2**53), "wrong-field", "answers[0].seq"),
    "10^400 as a value": (
        FROZEN.replace(b'"value": null', b'"value": 1e400'),
        "wrong-field",
        "answers[0].value",
    ),
    "no value": (FROZEN.replace(b'"value": null,', b""), "wrong-field", "answers[0].value"),
    "an empty key": (first_answer(key=""), "wrong-field", "answers[0].key"),
    "a key that is too long": (first_answer(key="k" * 201), "wrong-field", "answers[0].key"),
    "a text that is too long": (first_answer(value="x" * 100_001), "too-long", "answers[0].value"),
    "a hostile writer": (first_answer(writer="<img>"), "wrong-field", "answers[0].writer"),
    "the same key twice": (
        first_answer(key="removed-long-ago"),
        "same-key-twice",
        "answers[2].key",
    ),
    "__proto__": (
        FROZEN.replace(b'"seen": {}', b'"seen": {"__proto__": {"polluted": true}}'),
        "forbidden-name",
        "answers[2].seen.__proto__",
    ),
    "constructor.prototype": (
        changed(laterPart={"constructor": {"prototype": {"polluted": True}}}),
        "forbidden-name",
        "laterPart.constructor",
    ),
    "21 levels": (changed(x=json.loads("[" * 20 + "]" * 20)), "too-deep", None),
    "100,000 levels": (b"[" * 100_000 + b"]" * 100_000, "other-format", None),
    "100,000 levels inside": (
        FROZEN.replace(b'"kept"', b'"deep": ' + b"[" * 100_000 + b"]" * 100_000 + b', "kept"'),
        "too-deep",
        None,
    ),
    "20,001 records": (changed(actions=[0] * 19_997), "too-many", None),
    "a million items": (changed(x=[0] * 1_000_000), "too-many", "x"),
}


@pytest.mark.parametrize("worker", [None, "plan-file-worker.js"])
@pytest.mark.parametrize("case", CASES)
def test_a_bad_file_is_named(reader, case, worker):
    """Each fault has its own name, and the path of the field where there is one."""
    content, code, path = CASES[case]
    result = read(reader, content, worker)
    assert result.get("code") == code
    if path:
        assert result["path"] == path


def test_a_plan_full_of_the_longest_texts_opens(reader):
    """A file has room for 150 texts of the greatest length; one over 100 MB is not even read."""
    file = json.loads(FROZEN)
    longest = """([file, worker]) => {
      const [answer] = file.answers;
      file.answers = Array.from({ length: 150 }, (_, at) =>
        ({ ...answer, key: `note.${at}`, value: { text: "x".repeat(record.LONGEST_TEXT) } }));
      return read(JSON.stringify(file), worker).then(({ file }) => file?.answers.length);
    }"""
    assert reader.evaluate(longest, [file, "plan-file-worker.js"]) == 150
    over = reader.evaluate("read(new Uint8Array(100_000_001), 'plan-file-worker.js')")
    assert over == {"code": "too-large", "bytes": 100_000_001}


def test_the_longest_text_comes_home(open_page):
    """What the store has just room for is in the file, and that opens, to the letter."""
    page = open_page()
    text = "á\n🎒\u0000\\" + "x" * 99_994
    answer(page, "note.a.b", {"text": text})
    exported = json.dumps(page.evaluate("planFile.exportPlan(store, '2026-11-21')"))
    assert read(page, exported)["file"]["answers"][0]["value"] == {"text": text}


@pytest.mark.parametrize("worker", [None, "plan-file-worker.js", "missing-worker.js"])
def test_a_good_file_opens(reader, worker):
    """A good file opens in a worker, and in the page where no worker starts; a BOM is no fault."""
    for content in (FROZEN, b"\xef\xbb\xbf" + FROZEN):
        assert read(reader, content, worker)["file"] == json.loads(FROZEN)


def test_reading_that_hangs_is_stopped(reader):
    """A file whose check does not end is given up after its time, and the page goes on."""
    assert read(reader, FROZEN, "hanging-worker.js", 300) == {"code": "too-slow"}
    assert reader.evaluate("store.status") == "saved"


def test_names_that_are_not_known_survive(open_page):
    """Unknown names, in the file, its plan or an answer, are kept and written out again."""
    page = open_page()
    file = json.loads(FROZEN)
    file["answers"][0]["mood"] = {"new": ["field"]}
    file["plan"]["color"] = "blue"
    opened = read(page, json.dumps(file))["file"]
    page.evaluate("file => apply(store, file)", opened)
    answer(page, "team", "done")
    exported = page.evaluate("planFile.exportPlan(store, '2026-11-21')")
    assert exported["answers"][0]["mood"] == {"new": ["field"]}
    assert exported["plan"]["color"] == "blue"
    assert (exported["laterPart"], exported["actions"]) == (file["laterPart"], file["actions"])


def test_opening_that_is_interrupted(open_page):
    """When opening fails at any record, nothing of the file is in the store."""
    page = open_page()
    answer(page, "team", "done")
    before = [page.evaluate("state()"), page.evaluate("stored()")]
    file = copy.deepcopy(json.loads(FROZEN))
    for puts in range(1, 9):
        code = page.evaluate(
            """async ([file, puts]) => {
              const { put } = IDBObjectStore.prototype;
              let left = puts;
              IDBObjectStore.prototype.put = function (value) {
                left -= 1;
                if (left < 0) throw new DOMException("full", "QuotaExceededError");
                return put.call(this, value);
              };
              const result = await apply(store, file).catch(({ code }) => code);
              IDBObjectStore.prototype.put = put;
              return result;
            }""",
            [file, puts],
        )
        if code != "quota":
            break
        assert [page.evaluate("state()"), page.evaluate("stored()")] == before
    assert isinstance(code, int), "the last of these succeeds"
    assert puts > 3
    assert len(values(page)) == 3
