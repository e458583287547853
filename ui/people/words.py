"""Somebody in words: in the list, their meetings, what they were given, and when to write again."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from iiprep.model.debrief import Outcome
from iiprep.model.person import Person
from iiprep.model.request import Answer
from iiprep.people.favours import rest_in
from iiprep.people.introductions import work_of
from iiprep.people.known import Known, KnownMeeting
from iiprep.schedule.keeping_touch import Touch, often_with, seen_from, touch
from iiprep.schedule.resting import Quiet, Rest
from ui.workbook.entries import near_day, on_day

NO_NAME = "No name yet"
PAUSES = "Nothing is due while a meeting is to come, or a request of yours is unanswered."


@dataclass(frozen=True, slots=True)
class PersonEntry:
    """A card of the list: name and work at the left, how often and what is next at the right."""

    person: Person
    name: str
    work: str
    count: str
    next: str

    @property
    def initials(self) -> str:
        """One or two letters to stand for the name."""
        words = [word for word in self.name.split() if word[0].isalpha()]
        ends = (words[0], words[-1]) if len(words) > 1 else tuple(words)
        return "".join(word[0].upper() for word in ends)

    @property
    def sentence(self) -> str:
        """All of the card, for who cannot see it."""
        return ", ".join(filter(None, (self.name, self.work, self.count, self.next)))


def entry_of(known: Known, person: Person, today: date, months: int) -> PersonEntry:
    """Somebody as the list shows them."""
    meetings = known.with_person(person.id)
    number = len(meetings)
    return PersonEntry(
        person=person,
        name=person.name.strip() or NO_NAME,
        work=work_of(person),
        count="" if not number else "1 meeting" if number == 1 else f"{number} meetings",
        next=_next(known, person, meetings, today, months),
    )


def touch_of(known: Known, person: Person, today: date, months: int) -> Touch | None:
    """When and why to be in touch again."""
    meetings = known.with_person(person.id)
    seen = tuple(seen_from(one.meeting, one.present.index(person.id), known.profile.zone) for one in meetings)
    return touch(person, seen, today, months)


def meeting_words(one: KnownMeeting, today: date) -> str:
    """“Dec 3 · Brand management · We met”."""
    meeting = one.meeting
    day = near_day(one.day, today) if one.day else "No date yet"
    answer = meeting.waiting.answer
    held = meeting.happened.outcome is not Outcome.NOT_YET
    state = meeting.happened.outcome.label if held else ""
    if not held and answer in (Answer.NO, Answer.OTHER, Answer.NOT_REACHED):
        state = answer.label
    return " · ".join(filter(None, (day, meeting.topic.strip(), state)))


def given_words(known: Known, person: Person, today: date) -> tuple[str, ...]:
    """What somebody was given: thanks, gifts, promises kept, one-sheets; the latest first."""
    found = sorted(_given(known, person), key=lambda one: one[0] or date.min, reverse=True)
    return tuple(f"{near_day(day, today)}: {what}" if day else what for day, what in found)


def touch_words(known: Known, person: Person, today: date, months: int) -> str:
    """When to write again and why; or why not."""
    if person.stop_asking:
        return "They said they would rather not be written to. Nothing will be due."
    if person.rests_since is not None:
        return f"Left in peace since {near_day(person.rests_since, today)}."
    found, rest = touch_of(known, person, today, months), rest_in(known, person, today, months)
    if found is None:
        met = any(one.held and one.meeting.timing.day for one in known.with_person(person.id))
        return _rest(rest, today) or (PAUSES if met and often_with(person, months) else "")
    due = "Now is a good time." if found.due <= today else f"Next: {near_day(found.due, today)}."
    if rest is not None and rest.until is not None:
        due = f"Left in peace until {near_day(found.due, today)}."
    return f"{due} {found.why(person.short_name, on_day(found.last, today))}"


def _rest(rest: Rest | None, today: date) -> str:
    """That somebody is left in peace, and why; empty where they are not, or may still answer or be met."""
    if rest is None or rest.why in (Quiet.COMING, Quiet.WAITS):
        return ""
    since = near_day(rest.since, today)
    if rest.until is None:
        return f"Left in peace since {since}: {rest.why.value}."
    return f"Left in peace until {near_day(rest.until, today)}: {rest.why.value}."


def _next(known: Known, person: Person, meetings: tuple[KnownMeeting, ...], today: date, months: int) -> str:
    coming = [one.held_on for one in meetings if one.coming and one.held_on]
    ahead = [day for day in coming if day >= today]
    if ahead:
        return f"You meet {on_day(min(ahead), today)}"
    rest = rest_in(known, person, today, months)
    if rest is not None and rest.why not in (Quiet.COMING, Quiet.WAITS):
        return f"Rests until {near_day(rest.until, today)}" if rest.until else "Rests"
    found = touch_of(known, person, today, months)
    if found is None:
        return ""
    return "Write again" if found.due <= today else f"Write again {near_day(found.due, today)}"


def _given(known: Known, person: Person) -> Iterator[tuple[date | None, str]]:
    for copy in person.given:
        yield copy.day, "a one-sheet" + (f", without {copy.without}" if copy.without else "")
    for one in known.with_person(person.id):
        happened = one.meeting.happened
        thanks = one.meeting.thanks[one.present.index(person.id) :][:1]
        yield from ((sent.sent_on, "a thank-you") for sent in thanks if sent.sent_on)
        if one.host == person.id:
            gifts = (gift for gift in happened.gifts if gift.given_on and gift.text.strip())
            yield from ((gift.given_on, gift.text.strip()) for gift in gifts)
            kept = (promise for promise in happened.my_promises if promise.done_on and promise.text.strip())
            yield from ((promise.done_on, promise.text.strip()) for promise in kept)
