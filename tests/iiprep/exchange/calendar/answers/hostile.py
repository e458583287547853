"""Two hundred calendar files made to break an importer, by name; each is taken or refused in plain words."""

import codecs
from collections.abc import Callable, Iterator

from tests.iiprep.exchange.calendar.files import OUTLOOK, event
from tests.iiprep.exchange.contacts.hostile import NASTY

START = "DTSTART:20261204T180000Z"
PLACES: dict[str, Callable[[str], bytes]] = {
    "title": lambda text: event(START, f"SUMMARY:{text}"),
    "place": lambda text: event(START, f"LOCATION:{text}", f"URL:{text}"),
    "zone": lambda text: event(f"DTSTART;TZID={text}:20261204T100000"),
    "organiser": lambda text: event(START, f"ORGANIZER;CN={text}:{text}", f"ATTENDEE;X={text}:{text}"),
}


def files() -> Iterator[tuple[str, bytes]]:
    """The name and the bytes of each hostile file."""
    for name, text in NASTY.items():
        yield from ((f"{place} {name}", made(text)) for place, made in PLACES.items())
    yield from ((f"bytes {name}", data) for name, data in _BYTES.items())
    yield from ((f"time {name}", event(*lines)) for name, lines in _TIMES.items())
    yield from ((f"structure {name}", made()) for name, made in _STRUCTURES.items())
    yield from ((f"zones {name}", event(USING, around=zone(*lines))) for name, lines in _ZONES.items())


WHOLE = event(START, "SUMMARY:Talk")
USING = "DTSTART;TZID=Z:20261204T100000"
_BYTES: dict[str, bytes] = {
    "empty": b"",
    "spaces": b" \r\n\t ",
    "a mark alone": codecs.BOM_UTF8,
    "a mark before it": codecs.BOM_UTF8 + WHOLE,
    "a mark twice": codecs.BOM_UTF8 * 2 + WHOLE,
    "utf-16": WHOLE.decode().encode("utf-16"),
    "utf-16 without mark": WHOLE.decode().encode("utf-16-le"),
    "utf-16 odd length": codecs.BOM_UTF16_LE + WHOLE.decode().encode("utf-16-le")[:-1],
    "utf-16 lone surrogate": codecs.BOM_UTF16_LE + b"\x00\xd8" + WHOLE.decode().encode("utf-16-le"),
    "utf-32": WHOLE.decode().encode("utf-32"),
    "latin-1": event(START, "SUMMARY:Gespräch").decode().encode("latin-1"),
    "overlong utf-8": event(START).replace(b"END:VEVENT", b"SUMMARY:\xc0\xaf\xe0\x80\xaf\r\nEND:VEVENT"),
    "surrogates in utf-8": event(START).replace(b"END:VEVENT", b"SUMMARY:\xed\xa0\x80\r\nEND:VEVENT"),
    "nul between": WHOLE.replace(b"T", b"T\0"),
    "nul alone": b"\0" * 1000,
    "noise": bytes(range(256)) * 40,
    "a zip": b"PK\x03\x04" + b"\0" * 100,
    "a zip with a calendar behind": b"PK\x03\x04" + WHOLE,
    "a pdf": b"%PDF-1.7\n",
    "html": b"<!DOCTYPE html><html>BEGIN:VCALENDAR</html>",
    "xml bomb": b'<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">]><lolz>&lol;</lolz>',
    "deep json": b"[" * 100_000,
    "a card": b"BEGIN:VCARD\r\nFN:Ana\r\nEND:VCARD\r\n",
    "a card around it": b"BEGIN:VCARD\r\n" + WHOLE + b"END:VCARD\r\n",
    "a mail around it": b"Content-Type: text/calendar\r\n\r\n" + WHOLE,
    "quoted-printable": WHOLE.replace(b":", b"=3A"),
    "old mac line ends": WHOLE.replace(b"\r\n", b"\r"),
    "line ends mixed": WHOLE.replace(b"\r\n", b"\n", 2),
    "line ends doubled": WHOLE.replace(b"\r\n", b"\r\r\n"),
    "no line end at all": b"BEGIN:VCALENDAR BEGIN:VEVENT",
    "other separators": WHOLE.replace(b"\r\n", "\u2028".encode()),
    "half of it": WHOLE[: len(WHOLE) // 2],
}
_TIMES: dict[str, tuple[str, ...]] = {
    "empty": ("DTSTART:",),
    "no colon": ("DTSTART 20261204T180000Z",),
    "twice": (START, "DTSTART:20270101T000000Z"),
    "nine digits of a year": ("DTSTART:999999999T000000Z",),
    "year nought": ("DTSTART:00000101T000000Z",),
    "year 9999": ("DTSTART:99991231T235959Z",),
    "the 30th of February": ("DTSTART:20260230T100000Z",),
    "a leap second": ("DTSTART:20261204T235960Z",),
    "hour 25": ("DTSTART:20261204T250000Z",),
    "signs": ("DTSTART:-20261204T100000Z",),
    "digits of another script": ("DTSTART:٢٠٢٦١٢٠٤T١٠٠٠٠٠Z",),
    "an offset": ("DTSTART:20261204T100000+0500",),
    "an offset of iso": ("DTSTART:2026-12-04T10:00:00+05:00",),
    "spaces": ("DTSTART: 20261204T180000Z ",),
    "a list": ("DTSTART:20261204T180000Z,20261205T180000Z",),
    "a kind at odds": ("DTSTART;VALUE=DATE:20261204T180000Z",),
    "a kind unknown": ("DTSTART;VALUE=KLINGON:20261204T180000Z",),
    "a text for a kind": ("DTSTART;VALUE=TEXT:20261204T180000Z",),
    "binary": ("DTSTART;VALUE=BINARY;ENCODING=BASE64:AAAA",),
    "end before begin": (START, "DTEND:19990101T000000Z"),
    "end of a thousand years": (START, "DTEND:30261204T180000Z"),
    "end as a word": (START, "DTEND:late"),
    "end as a day": (START, "DTEND;VALUE=DATE:20261205"),
    "duration without end": (START, "DURATION:P999999999999W"),
    "duration below nought": (START, "DURATION:-PT30M"),
    "duration of nothing": (START, "DURATION:P"),
    "duration and end": (START, "DTEND:20261204T190000Z", "DURATION:PT1M"),
    "a day of the clocks": ("DTSTART;TZID=America/Los_Angeles:20261101T013000",),
    "an hour that is not": ("DTSTART;TZID=America/Los_Angeles:20260308T023000",),
    "zone above": ("DTSTART;TZID=../../../etc/localtime:20261204T100000",),
    "zone from the root": ("DTSTART;TZID=/etc/passwd:20261204T100000",),
    "zone of a drive": ("DTSTART;TZID=C:\\Windows:20261204T100000",),
    "zone empty": ("DTSTART;TZID=:20261204T100000",),
    "zone in quotes": ('DTSTART;TZID="Europe/Berlin":20261204T100000',),
    "zone in open quotes": ('DTSTART;TZID="Europe/Berlin:20261204T100000',),
    "zone twice": ("DTSTART;TZID=Europe/Berlin;TZID=Asia/Tokyo:20261204T100000",),
    "zone and UTC": ("DTSTART;TZID=Europe/Berlin:20261204T100000Z",),
    "zone of the system": ("DTSTART;TZID=localtime:20261204T100000",),
    "zone of a folder": ("DTSTART;TZID=Europe:20261204T100000",),
    "repeated a billion times": (START, "RRULE:FREQ=SECONDLY;COUNT=1000000000"),
    "repeated without sense": (START, "RRULE:FREQ=;;;=;INTERVAL=0"),
    "ten thousand dates more": (START, "RDATE:" + ",".join(["20261204T180000Z"] * 10_000)),
}


def _structure(text: str) -> bytes:
    return text.replace("\n", "\r\n").encode()


def _around(inside: str) -> bytes:
    return _structure(f"BEGIN:VCALENDAR\n{inside}END:VCALENDAR\n")


_EVENT = f"BEGIN:VEVENT\n{START}\nEND:VEVENT\n"
_STRUCTURES: dict[str, Callable[[], bytes]] = {
    "only begin": lambda: b"BEGIN:VCALENDAR\r\n",
    "only end": lambda: b"END:VCALENDAR\r\n",
    "ends before it begins": lambda: b"END:VCALENDAR\r\n" + WHOLE,
    "begun twice": lambda: b"BEGIN:VCALENDAR\r\n" + WHOLE,
    "a calendar in a calendar": lambda: _around("BEGIN:VCALENDAR\n" + _EVENT + "END:VCALENDAR\n"),
    "nested five thousand times": lambda: b"BEGIN:VCALENDAR\r\n" * 5000 + b"END:VCALENDAR\r\n" * 5000,
    "nested other things": lambda: _around("BEGIN:X\n" * 8000 + _EVENT),
    "other things around": lambda: _around("BEGIN:X\n" + _EVENT + "END:X\n"),
    "ends of other things": lambda: _around("END:X\nEND:VEVENT\nEND:VTIMEZONE\n" + _EVENT),
    "ends crossed": lambda: _structure("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\nEND:VEVENT\n"),
    "no calendar around": lambda: _structure(_EVENT),
    "two calendars": lambda: WHOLE + WHOLE,
    "fifty appointments": lambda: _around(_EVENT * 50),
    "fifty-one appointments": lambda: _around(_EVENT * 51),
    "twenty thousand lines": lambda: event(START, *["X:1"] * 20_001),
    "a line of a megabyte": lambda: event(START, "SUMMARY:" + "x" * 990_000),
    "over a megabyte": lambda: event(START, "SUMMARY:" + "x" * 1_000_001),
    "folds of nothing": lambda: event(START, "SUMMARY:Talk", *[" "] * 9000),
    "a fold first": lambda: b" x\r\n" + WHOLE,
    "a fold through a letter": lambda: event(START).replace(
        b"END:VEVENT", b"SUMMARY:Gespr\xc3\r\n \xa4ch\r\nEND:VEVENT"
    ),
    "a folded begin": lambda: WHOLE.replace(b"BEGIN:VEVENT", b"BEGIN:VEV\r\n ENT"),
    "lines without colon": lambda: event(START, "SUMMARY Talk", ";;;", ":::", "rubbish"),
    "a quote without end": lambda: event(START, 'SUMMARY;X="abc:Talk'),
    "many open quotes": lambda: event(START, "SUMMARY" + ';X="' * 400 + ":Talk"),
    "a thousand parameters": lambda: event(START, "SUMMARY" + ";X=1" * 400 + ":Talk"),
    "names of other letters": lambda: event(START, "SÜMMARY:Talk", "Ｓummary:Talk"),
    "small letters": WHOLE.lower,
    "alarms that repeat": lambda: event(
        START, "BEGIN:VALARM", "TRIGGER:-PT1S", "REPEAT:2147483647", "DURATION:PT1S", "END:VALARM"
    ),
    "an alarm that runs a program": lambda: event(
        START, "BEGIN:VALARM", "ACTION:PROCEDURE", "ATTACH:file:///bin/sh", "END:VALARM"
    ),
    "an attachment": lambda: event(START, "ATTACH;ENCODING=BASE64;VALUE=BINARY:" + "A" * 500_000),
    "an attachment by link": lambda: event(START, "ATTACH:file:///etc/passwd"),
    "tasks and journals": lambda: _around("BEGIN:VTODO\nEND:VTODO\nBEGIN:VJOURNAL\nEND:VJOURNAL\n"),
    "busy times": lambda: _around("BEGIN:VFREEBUSY\nEND:VFREEBUSY\n"),
    "a method of nonsense": lambda: event(START, around="METHOD:" + "X" * 5000),
    "a reply of nobody": lambda: event(START, around="METHOD:REPLY"),
    "a status of nonsense": lambda: event(START, "STATUS:" + "\\" * 500),
    "links of other kinds": lambda: event(START, "URL:javascript:alert(1)", "LOCATION:data:text/html,x"),
    "a windows share": lambda: event(START, "URL:\\\\host\\share", "LOCATION:file://host/share"),
    "a link with a name in it": lambda: event(START, "URL:https://bank.example@evil.example/"),
    "escapes without end": lambda: event(START, "SUMMARY:" + "\\" * 1001),
    "Outlook's, cut in a zone": lambda: _structure(OUTLOOK.replace("END:VTIMEZONE\n", "")),
    "Outlook's, without its zone": lambda: _structure(OUTLOOK.replace("Pacific Standard Time", "Nowhere", 1)),
}
EACH_YEAR = (
    *("BEGIN:STANDARD", "DTSTART:00010101T000000", "RRULE:FREQ=YEARLY;BYMONTH=1;BYDAY=1SU"),
    *("TZOFFSETFROM:+0000", "TZOFFSETTO:+0100", "END:STANDARD"),
)
_ZONES: dict[str, tuple[str, ...]] = {
    "nothing in it": (),
    "no name": ("BEGIN:STANDARD", "END:STANDARD"),
    "no offsets": ("TZID:Z", "BEGIN:STANDARD", "DTSTART:20000101T000000", "END:STANDARD"),
    "an offset of 99 hours": (
        *("TZID:Z", "BEGIN:STANDARD", "DTSTART:20000101T000000"),
        *("TZOFFSETFROM:+9999", "TZOFFSETTO:-9999", "END:STANDARD"),
    ),
    "an offset of words": (
        *("TZID:Z", "BEGIN:STANDARD", "DTSTART:20000101T000000"),
        *("TZOFFSETFROM:east", "TZOFFSETTO:", "END:STANDARD"),
    ),
    "in itself": ("TZID:Z", "BEGIN:VTIMEZONE", "TZID:Z", "END:VTIMEZONE"),
    "named twice": ("TZID:Z", "TZID:Y", "BEGIN:STANDARD", "END:STANDARD"),
    "a rule every second": (
        *("TZID:Z", "BEGIN:STANDARD", "DTSTART:19700101T000000", "RRULE:FREQ=SECONDLY"),
        *("TZOFFSETFROM:+0000", "TZOFFSETTO:+0100", "END:STANDARD"),
    ),
    "four hundred rules": ("TZID:Z", *EACH_YEAR * 400),
    "as many rules as may be": ("TZID:Z", *EACH_YEAR * 40),
    "a rule that never ends": (
        *("TZID:Z", "BEGIN:DAYLIGHT", "DTSTART:00010101T000000", "RRULE:FREQ=YEARLY;UNTIL=99991231"),
        *("TZOFFSETFROM:+0000", "TZOFFSETTO:+0100", "END:DAYLIGHT"),
    ),
    "named as a true one": (
        *("TZID:Europe/Berlin", "BEGIN:STANDARD", "DTSTART:20000101T000000"),
        *("TZOFFSETFROM:+0000", "TZOFFSETTO:+1400", "END:STANDARD"),
    ),
}


def zone(*lines: str) -> str:
    """The description of a zone of these lines."""
    return "\r\n".join(("BEGIN:VTIMEZONE", *lines, "END:VTIMEZONE"))
