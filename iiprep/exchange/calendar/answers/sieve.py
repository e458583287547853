"""Takes from a foreign calendar file what an answer is read from, and nothing that is large or runs long."""

import re
from collections.abc import Iterator
from quopri import decodestring

from icalendar import vText

from iiprep.errors import FileRefused
from iiprep.exchange.calendar.answers.found import MOST_BYTES
from iiprep.exchange.calendar.answers.zone_names import named_once, own_zones

MOST_EVENTS = 50
_MOST_LINES = 20_000
_MOST_PROPERTIES = 500
_MOST_RULES = 40
_LONGEST = 2_000
_EVENT = frozenset(
    (
        "UID SEQUENCE DTSTART DTEND DURATION SUMMARY LOCATION URL STATUS ORGANIZER ATTENDEE RECURRENCE-ID "
        "COMMENT CONFERENCE X-GOOGLE-CONFERENCE X-MICROSOFT-SKYPETEAMSMEETINGURL "
        "X-MICROSOFT-ONLINEMEETINGCONFLINK"
    ).split()
)
_WORDS = frozenset({"SUMMARY", "LOCATION", "COMMENT"})
_QUOTED = re.compile(r"(\w+)((?:;[^:;\"]*)*);ENCODING=QUOTED-PRINTABLE((?:;[^:;\"]*)*):(.*)", re.IGNORECASE)
_CHARSET = re.compile(r"CHARSET=([\w-]{1,20})", re.IGNORECASE)
_CLOCK = frozenset("DTSTART TZOFFSETFROM TZOFFSETTO TZNAME".split())
_KEPT = {
    "VCALENDAR": frozenset({"METHOD"}),
    "VEVENT": _EVENT,
    "VTIMEZONE": frozenset({"TZID"}),
    "STANDARD": _CLOCK,
    "DAYLIGHT": _CLOCK,
}
_INSIDE = {"VCALENDAR": "", "VEVENT": "VCALENDAR", "VTIMEZONE": "VCALENDAR"} | dict.fromkeys(
    ("STANDARD", "DAYLIGHT"), "VTIMEZONE"
)
_NAME = re.compile(r"([A-Za-z][A-Za-z0-9-]{0,40})(?=[;:])")
_YEARLY = re.compile(r"RRULE:FREQ=YEARLY(;(BYMONTH|BYDAY|WKST|UNTIL)=[-+A-Z0-9,]{1,20}){0,5}", re.IGNORECASE)
_EARLY = re.compile(r"(DTSTART[^:]{0,20}:)(0\d|1[0-5])\d\d", re.IGNORECASE)
_CALLS = re.compile(
    r"https://(?:[\w-]+\.)*(?:zoom\.us|zoomgov\.com|teams\.microsoft\.com|teams\.live\.com|meet\.google\.com|"
    r"webex\.com|whereby\.com|meet\.jit\.si|gotomeeting\.com|meet\.goto\.com|bluejeans\.com|chime\.aws)"
    r"/[^\s\\<>\"'\])]+"
)
CALL = "X-CALL"
_HINT = "Save the one appointment as a file of its own and take that."


def sifted(data: bytes) -> str:
    """The calendar of `data`, reduced.

    `X-REPEATS` stands in place of a rule for repetition, `X-CALL` in place of a text with the link of a call.
    The clocks of a zone begin in 1601 at the earliest, as in Outlook: every year of a rule is reckoned.

    Raises FileRefused with a plain sentence for what is no calendar, too large, or cut off.
    """
    if len(data) > MOST_BYTES:
        raise FileRefused([f"The file has {len(data) / 1e6:.0f} MB; an appointment has at most 1 MB."], _HINT)
    kept = list(_kept(_lines(_text(data))))
    if not kept:
        raise FileRefused(["This is not a calendar file: it has no BEGIN:VCALENDAR."])
    if kept[-1] != "END:VCALENDAR":
        raise FileRefused(["The calendar file is cut off."], "Ask for it again, or save it again.")
    events = kept.count("BEGIN:VEVENT")
    if not events:
        raise FileRefused(["There is no appointment in this calendar file."])
    if events > MOST_EVENTS:
        raise FileRefused([f"This is a whole calendar with {events} entries."], _HINT)
    if sum(line.upper().startswith("RRULE:") for line in kept) > _MOST_RULES:
        raise FileRefused(["The file describes more zones than an appointment needs."], _HINT)
    return "\r\n".join(own_zones(kept)) + "\r\n"


def _text(data: bytes) -> str:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _lines(text: str) -> list[str]:
    """The lines of the file, those that were folded put together, at most so many characters of each."""
    raw = re.split(r"\r\n|\n|\r", text.replace("\x00", ""))
    if len(raw) > _MOST_LINES:
        raise FileRefused([f"The file has {len(raw)} lines; an appointment has a few dozen."], _HINT)
    lines: list[str] = []
    for line in raw:
        if line[:1] in (" ", "\t") and lines:
            if len(lines[-1]) < _LONGEST:
                lines[-1] += line[1 : 1 + _LONGEST]
        elif line.strip():
            lines.append(line[:_LONGEST])
    return [line[:_LONGEST] for line in lines]


def _kept(lines: list[str]) -> Iterator[str]:
    """The properties of the components that count; every other component is left out whole."""
    path = _Path()
    for line in lines:
        found = _NAME.match(line)
        name = found[1].upper() if found else ""
        value = line.partition(":")[2].strip().upper()
        if name == "BEGIN":
            yield from path.enter(value)
        elif name == "END":
            yield from path.leave(value)
            if path.over:
                return
        elif path.inside and path.counts():
            yield from _property(path.inside, name, line)


class _Path:
    """Where in the file we are: the components that count, and how deep in one that does not."""

    def __init__(self) -> None:
        self._open: list[str] = []
        self._skipped = 0
        self._properties = 0
        self.over = False

    @property
    def inside(self) -> str:
        """The component that counts; empty in one that does not, and outside."""
        return self._open[-1] if self._open and not self._skipped else ""

    def enter(self, component: str) -> Iterator[str]:
        """A component begins; its line, when it counts."""
        if self._skipped or _INSIDE.get(component) != (self._open[-1] if self._open else ""):
            self._skipped += 1
        else:
            self._open.append(component)
            self._properties = 0
            yield f"BEGIN:{component}"

    def counts(self) -> bool:
        """Whether one more property of this component is looked at."""
        self._properties += 1
        return self._properties <= _MOST_PROPERTIES

    def leave(self, component: str) -> Iterator[str]:
        """A component ends; its line, when it counts."""
        if self._skipped:
            self._skipped -= 1
        elif self._open and self._open[-1] == component:
            self._open.pop()
            self.over = not self._open
            yield f"END:{component}"


def _property(component: str, name: str, line: str) -> Iterator[str]:
    if name == "RRULE":
        if component == "VEVENT":
            yield "X-REPEATS:TRUE"
        elif _YEARLY.fullmatch(line):
            yield line
    elif name == "DESCRIPTION" and component == "VEVENT":
        call = _CALLS.search(line.replace("\\,", ",").replace("\\;", ";"))
        if call:
            yield f"{CALL}:{call[0].rstrip('.,;')}"
    elif name in _KEPT[component] and (len(line) < _LONGEST or name in _WORDS):
        line = line.rstrip("\\") if len(line) >= _LONGEST else line
        line = _QUOTED.sub(_unquoted, line) if name in _WORDS else line
        if component in ("STANDARD", "DAYLIGHT"):
            line = _EARLY.sub(r"\g<1>1601", line)
        yield named_once(line)


def _unquoted(found: re.Match[str]) -> str:
    """Words out of quoted-printable, as vCalendar 1.0 has them."""
    name, before, after, value = found.groups()
    charset = _CHARSET.search(before + after)
    try:
        text = decodestring(value.rstrip("=").encode("utf-8")).decode(charset[1] if charset else "utf-8")
    except (ValueError, LookupError):
        return f"{name}:{value}"
    return f"{name}:{vText(' '.join(text.split())).to_ical().decode()}"
