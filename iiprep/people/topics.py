"""What the talks are about: how many were held on each topic, what is still open, when to look elsewhere."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from iiprep.model.debrief import Answered
from iiprep.model.profile import Profile
from iiprep.model.text import folded
from iiprep.people.known import Known, KnownMeeting

LEAST = 3
ENOUGH = 5
_FLAT = "About here one learns less each time, and word gets round. What would be a new angle?"
_NUMBERS = ("No", "One", "Two", "Three", "Four", "Five")


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question or an objective of a topic that no talk has answered; `hope` for an objective."""

    text: str
    hope: bool = False


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic with its talks; `targets` are the companies on my list that a coming talk is with.

    `meetings` are all that name it, also those that came to nothing.
    """

    title: str
    held: tuple[KnownMeeting, ...] = ()
    coming: tuple[KnownMeeting, ...] = ()
    open: tuple[OpenQuestion, ...] = ()
    targets: tuple[str, ...] = ()
    meetings: tuple[KnownMeeting, ...] = ()

    def places_of(self, text: str) -> tuple[tuple[str, int], ...]:
        """Where a question stands: the ids of the meetings, each with its number there."""
        key = key_of(text)
        return tuple(
            (one.id, number)
            for one in self.meetings
            for number, question in enumerate(one.meeting.questions)
            if key_of(question.text) == key
        )


def topics_of(known: Known) -> tuple[Topic, ...]:
    """Every topic, by its title; spellings that fold alike are one."""
    by_key: dict[str, list[KnownMeeting]] = {}
    for one in known.meetings:
        key = key_of(one.meeting.topic)
        if key:
            by_key.setdefault(key, []).append(one)
    return tuple(_topic(known, by_key[key]) for key in sorted(by_key))


def key_of(topic: str) -> str:
    """What makes two spellings one topic."""
    return " ".join(folded(topic).split())


def talks_on(known: Known, topic: str, *, but: str = "") -> int:
    """How many talks were held or are to come on a topic; the meeting with the id `but` is left out."""
    key = key_of(topic)
    alike = (one for one in known.meetings if one.id != but and key_of(one.meeting.topic) == key)
    return sum(one.held or one.coming for one in alike) if key else 0


def new_angle(title: str, number: int, enough: int = ENOUGH) -> str:
    """A calm word when a talk is the fifth on its topic or a later one; empty before."""
    if number < enough:
        return ""
    return f"This is talk {number} on {title.strip()}. {_FLAT}"


def word_on(topic: Topic, least: int = LEAST, enough: int = ENOUGH) -> str:
    """What is worth saying about a topic as it stands."""
    held, all_talks = len(topic.held), len(topic.held) + len(topic.coming)
    if all_talks >= enough:
        return f"{_number(all_talks)} talks, held or to come. {_FLAT}"
    if held >= least:
        return f"{_number(held)} talks make a fair picture. {_number(enough)} are enough."
    missing = least - held
    return f"{_number(missing)} more {'talk' if missing == 1 else 'talks'} would make a fair picture."


def target_word(topic: Topic, least: int = LEAST) -> str:
    """The advice to talk last to whom one most wants to talk to; empty where it is no matter."""
    if not topic.targets:
        return ""
    names = " and ".join(topic.targets)
    are = "is" if len(topic.targets) == 1 else "are"
    if len(topic.held) >= least:
        return f"{names} {are} on your list of companies: you know enough now to talk to them."
    return (
        f"{names} {are} on your list of companies: talk to them last, when you know most. "
        f"{_number(least)} talks elsewhere come first."
    )


def _number(number: int) -> str:
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)


def _topic(known: Known, meetings: list[KnownMeeting]) -> Topic:
    spellings = Counter(" ".join(one.meeting.topic.split()) for one in meetings)
    coming = tuple(one for one in meetings if one.coming)
    return Topic(
        title=spellings.most_common(1)[0][0],
        held=tuple(one for one in meetings if one.held),
        coming=coming,
        open=_open(meetings),
        targets=_targets(known, coming),
        meetings=tuple(meetings),
    )


def _open(meetings: Iterable[KnownMeeting]) -> tuple[OpenQuestion, ...]:
    hopes: dict[str, str] = {}
    questions: dict[str, str] = {}
    answered: set[str] = set()
    for one in meetings:
        for objective in one.meeting.objectives:
            hopes.setdefault(key_of(objective.text), objective.text.strip())
            if objective.answered is Answered.YES:
                answered.add(key_of(objective.text))
        for question in one.meeting.questions:
            questions.setdefault(key_of(question.text), question.text.strip())
            if question.answered:
                answered.add(key_of(question.text))
    still = {key for key in (*hopes, *questions) if key and key not in answered}
    return (
        *(OpenQuestion(text, hope=True) for key, text in hopes.items() if key in still),
        *(OpenQuestion(text) for key, text in questions.items() if key in still and key not in hopes),
    )


def _targets(known: Known, coming: Iterable[KnownMeeting]) -> tuple[str, ...]:
    wished = _companies(known.profile)
    hosts = (known.by_id[one.host].organisation for one in coming if one.host in known.by_id)
    return tuple(dict.fromkeys(wished[key_of(name)] for name in hosts if key_of(name) in wished))


def _companies(profile: Profile) -> dict[str, str]:
    named = (company for target in profile.targets for company in target.companies)
    return {key_of(name): name.strip() for name in named if name.strip()}
