"""What was asked of a person so far, and whether they heard what came of it: said before a new ask."""

from dataclasses import dataclass
from datetime import date

from iiprep.model.courtesy import Ending, ending
from iiprep.model.person import Person
from iiprep.people.known import Known, KnownMeeting

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

_RESTS = " {name} has not answered two messages, and is best left in peace."


@dataclass(frozen=True, slots=True)
class Favour:
    """Half an hour or an introduction: since when, what it was, and whether they heard how it went.

    Half an hour was `asked` of them; an introduction may have been their own idea. `heard` is None where
    there is nothing to hear, `silent` says that the request and the nudge were left unanswered.
    """

    what: str
    day: date | None
    heard: bool | None
    asked: bool = True
    silent: bool = False


def favours_of(known: Known, person: Person, *, but: str = "") -> tuple[Favour, ...]:
    """The favours asked of a person, the earliest first; the meeting with the id `but` is left out."""
    hours = [_half_hour(one) for one in known.hosted_by(person.id) if one.id != but and _asked(one)]
    names = [
        _introduction(known, one)
        for one in known.introduced_by(person.id)
        if not any(meeting.id == but for meeting in known.hosted_by(one.id))
    ]
    return tuple(sorted((*hours, *names), key=lambda favour: favour.day or date.max))


def favours_words(name: str, favours: tuple[Favour, ...], today: date) -> str:
    """“You have asked Ben for two favours since June; Ben has heard how both went.”; empty without any."""
    if not favours:
        return ""
    name = name or "this person"
    heard = "; ".join(filter(None, (f"{_had(name, favours)}{_since(favours, today)}", _heard(name, favours))))
    rests = [one for one in favours if one.asked][-1:]
    return f"{heard}." + (_RESTS.format(name=name) if any(one.silent for one in rests) else "")


def _had(name: str, favours: tuple[Favour, ...]) -> str:
    asked = sum(favour.asked for favour in favours)
    people = _counted(len(favours) - asked, "person", "people")
    if not asked:
        return f"{name} has introduced you to {people}"
    more = f" and been introduced to {people}" if asked < len(favours) else ""
    return f"You have asked {name} for {_counted(asked, 'favour', 'favours')}{more}"


def _counted(number: int, one: str, many: str) -> str:
    return f"{_number(number)} {one if number == 1 else many}"


def _asked(one: KnownMeeting) -> bool:
    return one.meeting.request.sent_on is not None or one.held


def _half_hour(one: KnownMeeting) -> Favour:
    thanked = bool(one.meeting.thanks) and one.meeting.thanks[0].sent_on is not None
    topic = one.meeting.topic.strip()
    what = f"Half an hour about {topic}" if topic else "Half an hour"
    day = one.meeting.request.sent_on or one.meeting.timing.day
    silent = one.meeting.waiting.nudged_on is not None and ending(one.meeting) is Ending.SILENT
    return Favour(what, day, thanked if one.held else None, silent=silent)


def _introduction(known: Known, person: Person) -> Favour:
    meetings = known.hosted_by(person.id)
    days = [one.day for one in meetings if one.day]
    told = any(one.meeting.loop.told_on for one in meetings)
    return Favour(
        f"An introduction to {person.name.strip() or 'somebody'}", min(days, default=None), told, asked=False
    )


def _since(favours: tuple[Favour, ...], today: date) -> str:
    first = favours[0].day
    if first is None:
        return ""
    month = _MONTHS[first.month - 1]
    when = month if first.year == today.year else f"{month} {first.year}"
    return f" in {when}" if len(favours) == 1 else f" since {when}"


def _heard(name: str, favours: tuple[Favour, ...]) -> str:
    """Whether they heard how it went, of what there is to hear of."""
    told = [bool(one.heard) for one in favours if one.heard is not None]
    number, heard, all_told = len(told), sum(told), len(told) == len(favours)
    if not told:
        return ""
    if heard == number and all_told:
        return f"{name} has heard how {'it' if number == 1 else 'both' if number == 2 else 'they all'} went"
    if heard == 0 and all_told:
        return f"{name} has not heard yet how {'it' if number == 1 else 'they'} went"
    if heard == 0:
        return f"{name} has not heard yet how {_number(number)} of them went"
    return f"{name} has heard how {_number(heard)} of them went"


def _number(number: int) -> str:
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)
