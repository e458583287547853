"""When a thank-you is due: not in the first hour, and within a day, or as the settings say."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta


@dataclass(frozen=True, slots=True)
class ThanksTime:
    """The span in which a thank-you does most good, as instants on the clock of the meeting's end."""

    earliest: datetime
    latest: datetime


def thanks_time(end: datetime, first: int, last: int) -> ThanksTime:
    """The span from `first` to `last` hours after the end of the meeting."""
    return ThanksTime(_later(end, timedelta(hours=first)), _later(end, timedelta(hours=last)))


def _later(moment: datetime, span: timedelta) -> datetime:
    """The instant that much later, also across a change of the clocks."""
    return (moment.astimezone(UTC) + span).astimezone(moment.tzinfo)
