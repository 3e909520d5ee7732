"""Dates: which day is read from what was typed or pasted, and what is asked about."""

import pytest

READ = {
    "2026-10-03": ("en es", "2026-10-03"),
    "2026/10/3": ("en es", "2026-10-03"),
    "20261003": ("en es", "2026-10-03"),
    "2026-10-03T14:30:00.000Z": ("en es", "2026-10-03"),
    "10/03/26": ("en", "2026-10-03"),
    "10/3/2026": ("en", "2026-10-03"),
    "10-03-2026": ("en", "2026-10-03"),
    "10/3/2026 2:30 PM": ("en", "2026-10-03"),
    "Oct 3 2026": ("en es", "2026-10-03"),
    "Oct. 3rd, '26": ("en es", "2026-10-03"),
    "3 October 2026": ("en es", "2026-10-03"),
    "Sept 3, 2026": ("en es", "2026-09-03"),
    " Sat, Oct 3, 2026 at 2:30 PM ": ("en es", "2026-10-03"),
    "the 3rd of October 2026": ("en es", "2026-10-03"),
    "3/10/26": ("es", "2026-10-03"),
    "03.10.2026": ("es", "2026-10-03"),
    "3 de octubre de 2026": ("es", "2026-10-03"),
    "sábado, 3 oct. 2026": ("es", "2026-10-03"),
    "3. Okt. 2026": ("de", "2026-10-03"),
    "26/10/3": ("zh", "2026-10-03"),
    "31/12/2026": ("en es", "2026-12-31"),
    "12/31/2026": ("en es", "2026-12-31"),
    "2028-02-29": ("en", "2028-02-29"),
    "0026-10-03": ("en", "0026-10-03"),
}
ASKED = [
    *("2026-02-31", "02/29/26", "2026-13-10", "13/03/26", "26/10/03", "20226-10-03", "10/3/202"),
    *("10/3", "October 2026", "Oct 26", "2026", "46298", "10032026", "last fall", "Room 10/3/2026"),
    *("Oct 3-5, 2026", "10/3/2026 or 10/4/2026", "10/3/2026 9:00 - 10/4/2026 5:00"),
    *("Monday, October 3, 2026", "Oct 3 Nov 4 2026", "octubre 3, 2026", "", "x" * 60_000),
]


@pytest.mark.parametrize("words", READ)
def test_a_date_is_read(script, words):
    """In the order of the page's language, with month names in it and in English."""
    langs, day = READ[words]
    found = {lang: script("rules/dates/read.js", "readDay", words, lang) for lang in langs.split()}
    assert found == dict.fromkeys(langs.split(), day)


@pytest.mark.parametrize("words", ASKED)
def test_what_could_be_another_day_is_not_guessed(script, words):
    """No day, no year, two days, a wrong weekday, or an order that could be another."""
    assert script("rules/dates/read.js", "readDay", words, "en") == ""


def test_the_order_is_that_of_the_language(script):
    """The same numbers are October 3 on an English page and March 10 on a Spanish one."""
    days = [script("rules/dates/read.js", "readDay", "10/03/26", lang) for lang in ("en", "es")]
    assert days == ["2026-10-03", "2026-03-10"]


@pytest.mark.parametrize(
    ("date", "doubt"),
    [
        ("", None),
        ("1990-01-01", None),
        ("2026-11-24", None),
        ("1989-12-31", "early"),
        ("0026-10-03", "early"),
        ("2026-11-25", "late"),
        *((each, "unread") for each in ("2026-02-31", "20226-10-03", "10/03/26", "last fall")),
    ],
)
def test_what_cannot_be_relied_on_is_asked_about(script, date, doubt):
    """Below 1990, after today, and what is no day; whatever is kept, wherever it comes from."""
    assert script("rules/dates/judge.js", "doubtOf", date, "2026-11-24") == doubt
