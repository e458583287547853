"""When a thank-you is due: not in the first hour, and within a day, or as the settings say."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from iiprep.schedule.zones import at

_EVENING = time(18)


@dataclass(frozen=True, slots=True)
class ThanksTime:
    """The span in which a thank-you does most good, as instants on the meeting's clock."""

    earliest: datetime
    latest: datetime


def meeting_end(
    day: date, zone: str, *, start: time | None, ended: time | None = None, length: int = 0
) -> datetime:
    """When a meeting was over: when it really ended, else `length` minutes after its start.

    Without any clock time (questions by e-mail) that is the evening of the day.
    """
    if ended is None and start is not None:
        return _later(at(day, start, zone), timedelta(minutes=length))
    return at(day, ended or _EVENING, zone)


def thanks_time(end: datetime, first: int, last: int) -> ThanksTime:
    """The span from `first` to `last` hours after the end of the meeting."""
    return ThanksTime(_later(end, timedelta(hours=first)), _later(end, timedelta(hours=last)))


def _later(moment: datetime, span: timedelta) -> datetime:
    """The instant that much later, also across a change of the clocks."""
    return (moment.astimezone(UTC) + span).astimezone(moment.tzinfo)
