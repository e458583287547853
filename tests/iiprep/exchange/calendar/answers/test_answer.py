"""Answers as calendar programs write them are read; hostile files are refused or harmless, never slow."""

import time as clock
from datetime import UTC, date, datetime

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from iiprep.errors import FileRefused
from iiprep.exchange.calendar.answers.answer import read_answer
from iiprep.exchange.calendar.answers.found import Found, Says
from tests.iiprep.exchange.calendar.files import APPLE, GOOGLE, OUTLOOK, OWN_ZONE, THUNDERBIRD, event

FLOATING = datetime(2026, 12, 4, 10)  # noqa: DTZ001
TEN = datetime(2026, 12, 4, 18, tzinfo=UTC)
SECONDS = 2.0
START = "DTSTART:20261204T180000Z"


def one(data: str | bytes) -> Found:
    (found,) = read_answer(data if isinstance(data, bytes) else data.encode())
    return found


@pytest.mark.parametrize(
    ("text", "says", "minutes", "place", "who"),
    [
        pytest.param(OUTLOOK, Says.MEETS, 30, "400 Spectrum Center Dr, Irvine", "Ana Okafor", id="Outlook"),
        pytest.param(
            GOOGLE,
            Says.ACCEPTED,
            45,
            "https://meet.google.com/abc-defg-hij",
            "Ana Okafor",
            id="Google",
        ),
        pytest.param(APPLE, Says.MEETS, 60, "Blue Cup 12 Main St", "", id="Apple"),
        pytest.param(THUNDERBIRD, Says.CALLED_OFF, 30, "", "", id="Thunderbird"),
    ],
)
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_what_calendar_programs_write(
    text: str, says: Says, minutes: int, place: str, who: str, ends: str
) -> None:
    found = one(text.replace("\n", ends))
    assert (found.says, found.start, found.minutes) == (says, TEN, minutes)
    assert (found.place, found.who, found.notices) == (place, who, ())


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_other_encodings(encoding: str) -> None:
    assert one(THUNDERBIRD.encode(encoding)).title == "Gespräch"


@pytest.mark.parametrize(
    ("lines", "clock_", "notice"),
    [
        (["DTSTART:20261204T100000"], FLOATING, "in no zone"),
        (["DTSTART;TZID=Atlantis/Deep:20261204T100000"], FLOATING, "Atlantis/Deep"),
        (["DTSTART;TZID=../../etc/passwd:20261204T100000"], FLOATING, "in no zone"),
        (["DTSTART;VALUE=DATE:20261204"], None, "whole day"),
    ],
)
def test_a_time_without_a_zone_says_so(lines: list[str], clock_: datetime | None, notice: str) -> None:
    found = one(event(*lines))
    assert (found.day, found.start, found.clock) == (date(2026, 12, 4), None, clock_)
    assert notice in found.notices[0]


def test_a_rule_for_repetition_is_never_followed() -> None:
    found = one(event("DTSTART:20261204T180000Z", "RRULE:FREQ=SECONDLY;COUNT=1000000000"))
    assert (found.start, found.notices) == (TEN, ("It repeats; the first time is the one read here.",))


def test_a_zone_that_a_file_describes_holds_for_that_file_alone() -> None:
    starts = [one(OWN_ZONE.format(offset=offset)).start for offset in ("+0200", "-0500", "+0200")]
    assert starts == [datetime(2026, 12, 4, hour, tzinfo=UTC) for hour in (8, 15, 8)]


@pytest.mark.parametrize(
    ("part", "says"),
    [
        ("DECLINED", Says.DECLINED),
        ("TENTATIVE", Says.TENTATIVE),
        ("ACCEPTED", Says.ACCEPTED),
        ("X", Says.UNSETTLED),
        ("DELEGATED", Says.UNSETTLED),
        ("NEEDS-ACTION", Says.UNSETTLED),
    ],
)
def test_what_a_reply_says(part: str, says: Says) -> None:
    lines = ("DTSTART:20261204T180000Z", f"ATTENDEE;PARTSTAT={part}:mailto:ana@northwind.example")
    assert one(event(*lines, around="METHOD:REPLY")).says is says


@pytest.mark.parametrize(
    ("ends", "minutes"),
    [
        ("DTEND:20261204T184000Z", 40),
        ("DURATION:PT20M", 20),
        ("DTEND:20261204T170000Z", 0),
        ("DTEND:20261204T184000", 0),
        ("DTEND;VALUE=DATE:20261205", 0),
        ("DURATION:P9999D", 0),
        ("DURATION:later", 0),
    ],
)
def test_how_long(ends: str, minutes: int) -> None:
    assert one(event("DTSTART:20261204T180000Z", ends)).minutes == minutes


def test_a_file_with_several_appointments_gives_all_of_them_the_earliest_first() -> None:
    later, earlier = (event(f"DTSTART:2026120{day}T180000Z", f"SUMMARY:{day}").decode() for day in (5, 4))
    both = later.removesuffix("END:VCALENDAR\r\n") + earlier.removeprefix("BEGIN:VCALENDAR\r\n")
    assert [found.title for found in read_answer(both.encode())] == ["4", "5"]


@pytest.mark.parametrize(
    ("lines", "link"),
    [
        (["DESCRIPTION:Join: https://meet.google.com/abc."], "https://meet.google.com/abc"),
        (["DESCRIPTION:<https://us02web.zoom.us/j/1?pwd=x>\\nBye"], "https://us02web.zoom.us/j/1?pwd=x"),
        (["DESCRIPTION:Join https://x.webex.com/m/1\\nBye"], "https://x.webex.com/m/1"),
        (["DESCRIPTION:See https://www.example.org/map"], ""),
        (["X-GOOGLE-CONFERENCE:https://meet.google.com/xyz"], "https://meet.google.com/xyz"),
        (
            ["X-MICROSOFT-SKYPETEAMSMEETINGURL:https://teams.microsoft.com/l/1", "URL:https://x.example"],
            "https://teams.microsoft.com/l/1",
        ),
        (["CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://c.example/1"], "https://c.example/1"),
        (["URL:https://x.example/1"], "https://x.example/1"),
    ],
    ids=[
        "google-text",
        "zoom-text",
        "then-a-line-end",
        "no-call",
        "google-line",
        "teams-line",
        "conference",
        "url",
    ],
)
def test_the_link_of_a_call_is_seen_wherever_it_stands(lines: list[str], link: str) -> None:
    assert one(event(START, *lines)).link == link


def test_another_time_that_is_proposed_comes_with_its_words() -> None:
    lines = (START, "ATTENDEE;CN=Ana;PARTSTAT=TENTATIVE:mailto:ana@x.example", "COMMENT:Friday please")
    found = one(event(*lines, around="METHOD:COUNTER"))
    assert (found.says, found.who) == (Says.COUNTERS, "Ana")
    assert found.notices == ("They write: Friday please",)


def test_a_length_of_days_is_said() -> None:
    found = one(event(START, "DTEND:20261206T170000Z"))
    assert (found.minutes, found.notices) == (
        0,
        ("It lasts longer than a day; the length of the meeting stays as it is.",),
    )


def test_a_zone_that_only_outlook_names_is_named() -> None:
    zone = '"(UTC-08:00) Pacific Time (US & Canada)"'
    found = one(event(f"DTSTART;TZID={zone}:20261204T100000"))
    assert (found.clock, found.start) == (FLOATING, None)
    assert zone.strip('"') in found.notices[0]


@pytest.mark.parametrize(
    ("written", "hour", "zone"),
    [
        ("W. Europe Standard Time", 9, "W. Europe Standard Time (Europe/Berlin)"),
        ("w. europe standard time ", 9, "w. europe standard time (Europe/Berlin)"),
        ("Tokyo Standard Time", 1, "Tokyo Standard Time (Asia/Tokyo)"),
        ("tzone://Microsoft/Utc", 10, "tzone://Microsoft/Utc (UTC)"),
        ("Europe/Berlin", 9, ""),
    ],
)
def test_what_windows_calls_a_zone_is_read_and_told(written: str, hour: int, zone: str) -> None:
    found = one(event(f'DTSTART;TZID="{written}":20261204T100000'))
    assert (found.start, found.zone) == (datetime(2026, 12, 4, hour, tzinfo=UTC), zone)


def test_a_zone_with_an_umlaut_that_the_file_describes_is_used() -> None:
    text = OWN_ZONE.format(offset="+0200").replace("The office", "Mitteleuropäische Zeit")
    assert one(text).start == datetime(2026, 12, 4, 8, tzinfo=UTC)
    alone = one(event("DTSTART;TZID=Mitteleuropäische Zeit:20261204T100000"))
    assert (alone.start, "(Mitteleuropäische Zeit)" in alone.notices[0]) == (None, True)


def test_an_hour_that_the_clocks_skip_is_told() -> None:
    found = one(event("DTSTART;TZID=America/Los_Angeles:20270314T023000"))
    assert found.start == datetime(2027, 3, 14, 10, 30, tzinfo=UTC)
    assert found.notices == ("The clocks skip that hour on that day; it is read as the hour after.",)


@pytest.mark.parametrize("method", ["CANCEL", "REPLY"])
def test_an_answer_may_name_no_day(method: str) -> None:
    part = "ATTENDEE;CN=Ana;PARTSTAT=ACCEPTED:mailto:Ana@x.example"
    found = one(event("UID:1", part, around=f"METHOD:{method}"))
    assert (found.day, found.start, found.uid, found.addresses) == (None, None, "1", ("ana@x.example",))
    assert found.says is (Says.CALLED_OFF if method == "CANCEL" else Says.ACCEPTED)
    with pytest.raises(FileRefused, match="no day that can be read"):
        read_answer(event("DTSTART:never", part, around=f"METHOD:{method}"))


def test_a_proposal_that_was_turned_down_is_no_appointment() -> None:
    assert one(event(START, around="METHOD:DECLINECOUNTER")).says is Says.KEEPS


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("SUMMARY;ENCODING=QUOTED-PRINTABLE:Gespr=C3=A4ch, kurz", "Gespräch, kurz"),
        ("SUMMARY;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Gespr=E4ch=3B=0D=0Akurz=", "Gespräch; kurz"),
        ("SUMMARY;CHARSET=none;ENCODING=QUOTED-PRINTABLE:a=E4", "a=E4"),
        ("SUMMARY;ENCODING=QUOTED-PRINTABLE:x=0D=0AEND:VEVENT", "x END:VEVENT"),
    ],
)
def test_words_of_vcalendar_are_decoded(line: str, title: str) -> None:
    assert one(event(START, line)).title == title


def test_long_words_are_cut_and_not_dropped() -> None:
    found = one(event(START, f"SUMMARY:{'S' * 5000}", "LOCATION:" + "L" * 1990 + "\\, x"))
    assert (found.title, found.place) == ("S" * 119 + "…", "L" * 199 + "…")


def test_of_one_appointment_the_newest_version_comes_first() -> None:
    versions = ((0, 3, "Old"), (2, 5, "New"))
    inside = "".join(
        f"BEGIN:VEVENT\r\nUID:1\r\nSEQUENCE:{count}\r\nDTSTART:2026120{day}T180000Z\r\n"
        f"SUMMARY:{title}\r\nEND:VEVENT\r\n"
        for count, day, title in versions
    )
    new, old = read_answer(f"BEGIN:VCALENDAR\r\n{inside}END:VCALENDAR\r\n".encode())
    assert (new.title, new.notices) == ("New", ())
    assert (old.title, old.notices) == ("Old", ("There is a newer version of it in this file.",))


def zones(rule: str) -> str:
    lines = ("DTSTART:00010101T000000", rule, "TZOFFSETFROM:+0000", "TZOFFSETTO:+0100")
    whole = ("BEGIN:VTIMEZONE", "TZID:Z", "BEGIN:STANDARD", *lines, "END:STANDARD", "END:VTIMEZONE")
    return "\r\n".join(whole)


REFUSED = {
    "nothing": b"",
    "a picture": b"\x89PNG\r\n\x1a\n" * 1000,
    "JSON": b'{"a": 1}',
    "cut off": OUTLOOK.encode()[:900],
    "begin alone": b"BEGIN:VCALENDAR\r\n" * 5000,
    "no appointment": b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
    "tasks alone": b"BEGIN:VCALENDAR\r\nBEGIN:VTODO\r\nEND:VTODO\r\nEND:VCALENDAR\r\n",
    "too large": event(START, "DESCRIPTION:" + "x" * 1_100_000),
    "too many lines": event(START, *["X:1"] * 25_000),
    "a whole calendar": b"BEGIN:VCALENDAR\r\n"
    + b"BEGIN:VEVENT\r\nEND:VEVENT\r\n" * 51
    + b"END:VCALENDAR\r\n",
    "no day": event("SUMMARY:x"),
    "a day that is none": event("DTSTART:20261399T180000Z"),
    "before all years": event("DTSTART:00010101T000000Z"),
    "words for a day": event("DTSTART:tomorrow"),
    "a duration for a day": event("DTSTART;VALUE=DURATION:PT5M"),
    "a period for a day": event("DTSTART;VALUE=PERIOD:20261204T180000Z/PT5M"),
    "a zone of 5,000 letters": event(f"DTSTART;TZID={'A' * 5000}:20261204T180000"),
    "an appointment in an appointment": event("BEGIN:VEVENT", START, "END:VEVENT"),
}
TAKEN = {
    "a long note": event(START, "DESCRIPTION:" + "x" * 900_000),
    "a long folded note": event(START, "DESCRIPTION:x", *[" " + "y" * 70] * 10_000),
    "nested alarms": event(START, *["BEGIN:VALARM"] * 4000, *["END:VALARM"] * 4000),
    "an alarm without end": event(START, "BEGIN:VALARM", "REPEAT:999999999", "END:VALARM"),
    "many rules": event(START, *["RRULE:FREQ=SECONDLY"] * 5000),
    "many people": event(START, *["ATTENDEE:mailto:a@b.example"] * 5000),
    "a zone every second": event(START, around=zones("RRULE:FREQ=SECONDLY;COUNT=1000000000")),
    "a zone of a day that never comes": event(
        "DTSTART;TZID=Z:20261204T180000", around=zones("RRULE:FREQ=YEARLY;BYMONTH=2;BYDAY=5MO")
    ),
    "NUL and controls": event(START, "SUMMARY:a\x00b\x07c\u202e"),
    "lone surrogates": event(START, "SUMMARY:a\ud800b"),
    "HTML": event(START, "SUMMARY:<img src=x onerror=alert(1)>", "URL:javascript:alert(1)"),
    "a file as link": event(START, "URL:file:///etc/passwd", "LOCATION:smb://host/share"),
}


@pytest.mark.parametrize("data", [pytest.param(data, id=name) for name, data in REFUSED.items()])
def test_what_is_no_answer_is_refused_in_a_sentence(data: bytes) -> None:
    begun = clock.perf_counter()
    with pytest.raises(FileRefused) as refused:
        read_answer(data)
    assert clock.perf_counter() - begun < SECONDS
    assert str(refused.value).endswith(".")
    assert not {"Error", "Traceback", "None"} & set(str(refused.value).split())


@pytest.mark.parametrize("data", [pytest.param(data, id=name) for name, data in TAKEN.items()])
def test_what_is_hostile_beside_the_answer_does_no_harm(data: bytes) -> None:
    begun = clock.perf_counter()
    found = one(data)
    assert clock.perf_counter() - begun < SECONDS
    assert found.day == date(2026, 12, 4)
    assert found.link == ""
    assert all(letter.isprintable() or letter == "\u202e" for letter in found.title)
    assert len(found.title) <= 120


LINES = st.sampled_from([line for text in (OUTLOOK, GOOGLE, APPLE, THUNDERBIRD) for line in text.split("\n")])


@given(st.lists(LINES | st.text(max_size=60), max_size=60), st.binary(max_size=30))
@example(
    ["BEGIN:VCALENDAR", "BEGIN:VEVENT", "DTSTART;TZID=:20261204T180000", "END:VEVENT", "END:VCALENDAR"], b""
)
@settings(max_examples=100, deadline=None)
def test_any_file_is_read_or_refused(lines: list[str], tail: bytes) -> None:
    refusals: list[str] = []
    inside = "\r\n".join(lines).encode("utf-8", "surrogatepass")
    for data in (
        inside + tail,
        event(START, around="") + tail,
        event("X:1", inside.decode("utf-8", "replace")),
    ):
        try:
            assert read_answer(data)
        except FileRefused as refused:
            refusals += [str(refused)]
    assert all(refusals)
