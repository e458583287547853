"""Takes from a foreign calendar file what an answer is read from, and nothing that could be large or run long."""

import re
from collections.abc import Iterator
from hashlib import sha256

from iiprep.errors import FileRefused

MOST_BYTES = 1_000_000
MOST_EVENTS = 50
_MOST_LINES = 20_000
_LONGEST = 2_000
_EVENT = frozenset(
    "UID SEQUENCE DTSTART DTEND DURATION SUMMARY LOCATION URL STATUS ORGANIZER ATTENDEE RECURRENCE-ID".split()
)
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
_ZONE = re.compile(r";TZID=(\"[^\"]*\"|[^;:\"]*)", re.IGNORECASE)
_ZONE_NAME = re.compile(r"[A-Za-z0-9_+()./& -]{1,100}")
_HINT = "Save the one appointment as a file of its own and take that."


def sifted(data: bytes) -> str:
    """The calendar of `data`, reduced. `REPEATS` stands in place of a rule for repetition.

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
    return "\r\n".join(_own_zones(kept)) + "\r\n"


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
    open_ones: list[str] = []
    skipping = 0
    for line in lines:
        found = _NAME.match(line)
        name = found[1].upper() if found else ""
        value = line.partition(":")[2].strip().upper()
        if name == "BEGIN":
            if skipping or _INSIDE.get(value) != (open_ones[-1] if open_ones else ""):
                skipping += 1
                continue
            open_ones.append(value)
            yield f"BEGIN:{value}"
        elif name == "END":
            if skipping:
                skipping -= 1
            elif open_ones and open_ones[-1] == value:
                yield f"END:{open_ones.pop()}"
                if not open_ones:
                    return
        elif open_ones and not skipping:
            yield from _property(open_ones[-1], name, line)


def _property(component: str, name: str, line: str) -> Iterator[str]:
    if name == "RRULE":
        if component == "VEVENT":
            yield "X-REPEATS:TRUE"
        elif _YEARLY.fullmatch(line):
            yield line
    elif name in _KEPT[component] and len(line) < _LONGEST:
        yield _ZONE.sub(_with_name, line)


def _with_name(found: re.Match[str]) -> str:
    name = found[1].strip('"')
    return f';TZID="{name}"' if _ZONE_NAME.fullmatch(name) and ".." not in name else ';X-ZONE="?"'


def _own_zones(lines: list[str]) -> list[str]:
    """A zone that the file describes gets a name made from its description, so that no other file's is meant."""
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    from iiprep.model.zone import is_zone

    described: dict[str, str] = {}
    for start in (number for number, line in enumerate(lines) if line == "BEGIN:VTIMEZONE"):
        block = lines[start : lines.index("END:VTIMEZONE", start)]
        name = next((line.partition(":")[2].strip() for line in block if line.startswith("TZID:")), "")
        if name and name not in WINDOWS_TO_OLSON and not is_zone(name.strip("/")):
            described[name] = f"own-{sha256(chr(10).join(block).encode()).hexdigest()[:20]}"
    return [_renamed(line, described) for line in lines]


def _renamed(line: str, described: dict[str, str]) -> str:
    if line.startswith("TZID:"):
        name = line.partition(":")[2].strip()
        return f"TZID:{described.get(name, name)}"
    return _ZONE.sub(
        lambda found: f';TZID="{described.get(found[1].strip(chr(34)), found[1].strip(chr(34)))}"', line
    )
