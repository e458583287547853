"""Writes entries as an iCalendar file, with instants in UTC alone."""

from collections.abc import Collection
from datetime import datetime, timedelta

import icalendar

from iiprep.exchange.calendar.entry import Alarm, Entry, EntryKind, Status
from iiprep.exchange.calendar.memory import uid_of
from iiprep.model.in_calendar import InCalendar

_FREE = frozenset({EntryKind.COURTESIES})


def write_calendar(
    entries: Collection[Entry], memory: InCalendar, now: datetime, *, tasks: bool = False
) -> bytes:
    """The file; `now` has a zone. With `tasks` the courtesies are tasks instead of entries."""
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//iiprep//iiprep//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    for entry in entries:
        made = _task(entry) if tasks and entry.kind is EntryKind.COURTESIES else _event(entry)
        made.add("uid", uid_of(memory, entry))
        made.add("dtstamp", now)
        made.add("last-modified", now)
        made.add("sequence", memory.sequence)
        made.add("summary", " ".join(entry.title.split()))
        made.add("class", "PRIVATE")
        calendar.add_component(made)
    return bytes(calendar.to_ical())


def _event(entry: Entry) -> icalendar.Event:
    event = icalendar.Event()
    event.add("dtstart", entry.start)
    event.add("dtend", entry.end)
    event.add("status", entry.status.value)
    for name, text in (("location", " ".join(entry.place.split())), ("description", entry.text)):
        if text:
            event.add(name, text)
    if entry.link.startswith(("https:", "http:")):
        event.add("url", entry.link)
    free = entry.kind in _FREE or entry.status is Status.CANCELLED
    event.add("transp", "TRANSPARENT" if free else "OPAQUE")
    busy = "TENTATIVE" if entry.status is Status.TENTATIVE else "BUSY"
    event.add("x-microsoft-cdo-busystatus", "FREE" if free else busy)
    if entry.alarm is not None and entry.status is not Status.CANCELLED:
        event.add_component(_alarm(entry.alarm))
    return event


def _task(entry: Entry) -> icalendar.Todo:
    task = icalendar.Todo()
    task.add("due", entry.end)
    task.add("status", "CANCELLED" if entry.status is Status.CANCELLED else "NEEDS-ACTION")
    return task


def _alarm(alarm: Alarm) -> icalendar.Alarm:
    made = icalendar.Alarm()
    made.add("action", "DISPLAY")
    made.add("trigger", timedelta(minutes=-alarm.minutes))
    made.add("description", alarm.words)
    return made
