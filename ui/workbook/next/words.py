"""An item of Next in words: by when it would be kind, and its icon."""

from datetime import datetime

from iiprep.schedule.due import Due, Kind
from iiprep.schedule.zones import in_zone, place_of
from ui.forms.typed import clock
from ui.workbook.entries import near_day

_AT = frozenset({Kind.LEAVE, Kind.REREAD, Kind.CALL, Kind.CLASH})
ICONS = {
    Kind.CLASH: "calendar",
    Kind.REREAD: "book-open",
    Kind.LEAVE: "route",
    Kind.CALL: "phone",
    Kind.DEBRIEF: "notebook-pen",
    Kind.CHOOSE: "calendar-check",
    Kind.CONFIRM: "calendar-check",
    Kind.THANK: "heart-handshake",
    Kind.KIND_LINES: "mail",
    Kind.CONNECT: "link",
    Kind.TELL: "message-circle",
    Kind.PROMISE: "list-checks",
    Kind.GIVE: "gift",
    Kind.RESUME: "file-user",
    Kind.THEIRS: "message-square",
    Kind.FOLLOW: "arrow-right",
    Kind.SUGGESTED: "users",
    Kind.NUDGE: "mail",
    Kind.ANOTHER: "compass",
    Kind.TOUCH: "coffee",
}


_LEFT = frozenset({Kind.CLASH, Kind.SUGGESTED})


def verb(item: Due) -> str:
    """What its button says; some things are left, not done."""
    return "Leave it" if item.kind in _LEFT else "Done"


def time_words(item: Due, now: datetime, zone: str) -> str:
    """By when, or at what time, on the clock of `zone`: “at 9:15 AM”, “before tomorrow, 10:30 AM”.

    Where people meet under another clock its time is named too, as the prep sheet goes by it.
    Empty for a wish and for what is past: nobody is told that they are late.
    """
    if item.when is None:
        return ""
    here, today = in_zone(item.when, zone), in_zone(now, zone).date()
    day = near_day(here.date(), today)
    named = day.lower() if day in ("Today", "Tomorrow", "Yesterday") else day
    if item.whole_day:
        return named if here.date() == today else f"by {named}"
    there = in_zone(item.when, item.there) if item.there else here
    elsewhere = f" ({clock(there.time())} in {place_of(item.there)})" if item.there else ""
    time = f"{clock(here.time())}{elsewhere}"
    if item.kind in _AT:
        return f"at {time}" if here.date() == today else f"{named}, {time}"
    return f"before {time}" if here.date() == today else f"before {named}, {time}"


def sentence(item: Due, now: datetime, zone: str) -> str:
    """All of an item, for who cannot see it."""
    when = time_words(item, now, zone)
    head = f"{item.text}, {when}" if when else item.text
    return f"{head}. {item.why}" if item.why else head
