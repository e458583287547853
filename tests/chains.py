"""Made-up chains of courtesies: a meeting with Ana whom Ben introduced, seen at a moment in New York."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from iiprep.model.debrief import Happened, Outcome, Thanks
from iiprep.model.meeting import Timing
from iiprep.model.person import Person
from iiprep.model.plan import Plan
from iiprep.model.profile import Profile
from iiprep.model.request import Request
from iiprep.schedule.business import Calendar
from iiprep.schedule.chain import Chain
from iiprep.schedule.courtesies.items import Due, Terms
from iiprep.settings import Settings

ZONE = "America/New_York"
ANA = Person(id="ana", name="Ana Okafor", introduced_by="Ben")
TOM = Person(id="tom", name="Tom Weiss")
MET = Happened(outcome=Outcome.MET)
THANKED = Thanks(own_words="Thank you.", sent_on=date(2026, 11, 3))
TUESDAY = Timing(day=date(2026, 11, 3), start=time(10))


def chain(key: str = "a", *, host: Person = ANA, **sections: Any) -> Chain:
    """A meeting with a host; `sections` are the parts of its plan."""
    return Chain(key, Plan(**{"host": host, "profile": Profile(zone=ZONE), **sections}))


def asked_on(day: date, key: str = "a", **sections: Any) -> Chain:
    """A meeting that was asked for on a day."""
    return chain(key, request=Request(sent_on=day), **sections)


def at(text: str, zone: str = ZONE) -> datetime:
    """The moment of a clock in New York, such as ``2026-11-03 10:00``."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def terms(now: str | datetime, region: str = "US", **numbers: Any) -> Terms:
    """The terms at a moment, with some settings of one's own."""
    moment = at(now) if isinstance(now, str) else now
    return Terms(moment, Settings(**numbers), Calendar(region))


def said(items: Iterable[Due]) -> list[tuple[str, str]]:
    """What is to be done, and by when on a clock in New York; empty without a time."""
    return [
        (one.text, f"{one.when.astimezone(ZoneInfo(ZONE)):%a %b %d %H:%M}" if one.when else "")
        for one in items
    ]


def texts(items: Iterable[Due]) -> list[str]:
    """What is to be done."""
    return [one.text for one in items]
