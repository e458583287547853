"""What was asked of a person so far, and whether they heard what came of it: said before a new ask."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from iiprep.model.person import Person
from iiprep.people.introductions import debt_for
from iiprep.people.known import Known, KnownMeeting
from iiprep.schedule.courtesies.items import Terms
from iiprep.schedule.courtesies.telling import Owed
from iiprep.schedule.keeping_touch import often_with, seen_from
from iiprep.schedule.resting import Quiet, Rest, rest_of

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


@dataclass(frozen=True, slots=True)
class Favour:
    """Half an hour or an introduction: since when, what it was, and whether they heard how it went.

    `heard` is None where there is nothing to hear: it is still to come, or came to nothing. Half an hour was
    `asked` of them; an introduction may have been their own idea.
    """

    what: str
    day: date | None
    heard: bool | None
    asked: bool = True


def favours_of(known: Known, person: Person, terms: Terms, *, but: str = "") -> tuple[Favour, ...]:
    """The favours asked of a person, the earliest first; the meeting with the id `but` is left out."""
    hours = [_half_hour(one) for one in known.hosted_by(person.id) if one.id != but and _asked(one)]
    names = [
        _introduction(known, one, terms)
        for one in known.introduced_by(person.id)
        if not any(meeting.id == but for meeting in known.hosted_by(one.id))
    ]
    return tuple(sorted((*hours, *names), key=lambda favour: favour.day or date.max))


def favours_words(name: str, favours: tuple[Favour, ...], today: date) -> str:
    """“You have asked Ben for two favours since June; Ben has heard how both went.”; empty without any."""
    if not favours:
        return ""
    name = name or "this person"
    heard = _heard(name, favours)
    return f"{_had(name, favours)}{_since(favours, today)}{'; ' if heard else ''}{heard}."


def rest_in(known: Known, person: Person, today: date, months: int, *, but: str = "") -> Rest | None:
    """Whether somebody is left in peace; `months` lie between two contacts, the meeting `but` is left out."""
    meetings = (one for one in known.with_person(person.id) if one.id != but)
    seen = tuple(seen_from(one.meeting, one.present.index(person.id), known.profile.zone) for one in meetings)
    return rest_of(person, seen, today, often_with(person, months))


def rest_words(name: str, rest: Rest | None, day: Callable[[date], str]) -> str:
    """Why it is kind to ask somebody else; empty where nothing speaks against a new ask.

    `day` spells a day, such as “Dec 2”.
    """
    if rest is None or rest.why is Quiet.COMING:
        return ""
    if rest.why is Quiet.WAITS:
        return f"Your note of {day(rest.since)} still waits for its answer."
    until = f"until {day(rest.until)}" if rest.until else f"since {day(rest.since)}"
    return f"{name or 'This person'} is left in peace {until}: {rest.why.value}."


def _had(name: str, favours: tuple[Favour, ...]) -> str:
    asked = sum(favour.asked for favour in favours)
    people = _counted(len(favours) - asked, "person", "people")
    if not asked:
        return f"{name} has introduced you to {people}"
    more = f" and been introduced to {people}" if asked < len(favours) else ""
    return f"You have asked {name} for {_counted(asked, 'favour', 'favours')}{more}"


def _counted(number: int, one: str, many: str) -> str:
    return f"{_NUMBERS[number] if number < len(_NUMBERS) else number} {one if number == 1 else many}"


def _asked(one: KnownMeeting) -> bool:
    return one.meeting.request.sent_on is not None or one.held


def _half_hour(one: KnownMeeting) -> Favour:
    thanked = bool(one.meeting.thanks) and one.meeting.thanks[0].sent_on is not None
    topic = one.meeting.topic.strip()
    what = f"Half an hour about {topic}" if topic else "Half an hour"
    heard = thanked if one.held else None
    return Favour(what, one.meeting.request.sent_on or one.held_on, heard)


def _introduction(known: Known, person: Person, terms: Terms) -> Favour:
    days = [one.day for one in known.hosted_by(person.id) if one.day]
    owed, _told, _to_tell = debt_for(known, person.id, terms)
    heard = None if owed in (Owed.NOTHING_YET, Owed.WITH_OTHERS) else owed is Owed.TOLD
    what = f"An introduction to {person.name.strip() or 'somebody'}"
    return Favour(what, min(days, default=None), heard, asked=False)


def _since(favours: tuple[Favour, ...], today: date) -> str:
    first = favours[0].day
    if first is None:
        return ""
    month = _MONTHS[first.month - 1]
    when = month if first.year == today.year else f"{month} {first.year}"
    return f" in {when}" if len(favours) == 1 else f" since {when}"


def _heard(name: str, favours: tuple[Favour, ...]) -> str:
    """Whether they heard; empty where there is nothing to hear of any."""
    to_hear = [favour.heard for favour in favours if favour.heard is not None]
    number, heard = len(to_hear), sum(to_hear)
    if not to_hear:
        return ""
    if heard == number == len(favours):
        return f"{name} has heard how {'it' if number == 1 else 'both' if number == 2 else 'they all'} went"
    if heard == 0 and number == len(favours):
        return f"{name} has not heard yet how {'it' if number == 1 else 'they'} went"
    said, count = ("has heard", heard) if heard else ("has not heard yet", number)
    return f"{name} {said} how {_NUMBERS[count] if count < len(_NUMBERS) else count} of them went"
