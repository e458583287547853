"""The minute plan of a meeting: what its minutes are for, whatever its length."""

from dataclasses import dataclass
from typing import Literal

from iiprep.schedule.dayline import FIVE_LEFT

Part = Literal["opening", "questions", "their-turn", "closing", "thanks"]

_LABELS: dict[Part, str] = {
    "opening": "Thank, confirm the time, say what I hope to learn",
    "questions": "My questions",
    "their-turn": "What they want to bring up",
    "closing": "Say “I see we have five minutes”, then the closing questions",
    "thanks": "Thank and leave",
}


@dataclass(frozen=True, slots=True)
class Span:
    """One part of the meeting, from `start` to `end` in minutes after its beginning."""

    part: Part
    label: str
    start: int
    end: int

    @property
    def minutes(self) -> int:
        """How long it is."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class MinutePlan:
    """Spans without gaps from 0 to `length` minutes; a part that has no minutes is not among them."""

    length: int
    spans: tuple[Span, ...]

    @property
    def question_minutes(self) -> int:
        """How many minutes there are for questions."""
        return sum(span.minutes for span in self.spans if span.part == "questions")

    @property
    def five_left(self) -> int | None:
        """The minute at which to say that five are left; None in a meeting of at most five."""
        return self.length - FIVE_LEFT if self.length > FIVE_LEFT else None


def minute_plan(length: int) -> MinutePlan:
    """The plan of a meeting of `length` minutes, 5 or more.

    Half an hour is 0–3 opening, 3–22 questions, 22–25 their turn, 25–29 closing, 29–30 thanks. A longer
    meeting gives most of what it has more to the questions; a shorter one shrinks every part.
    """
    spans: list[Span] = []
    now = 0
    for part, minutes in _minutes(length).items():
        if minutes:
            spans.append(Span(part, _LABELS[part], now, now + minutes))
        now += minutes
    return MinutePlan(length, tuple(spans))


def _minutes(length: int) -> dict[Part, int]:
    """In the order of the meeting. No two parts grow at the same length, so questions never shrink."""
    opening = min(5, length // 10)
    theirs = min(10, (length + 4) // 10)
    closing = 1 + (length >= 8) + (length >= 11) + (length >= 13)
    thanks = 1
    questions = length - opening - theirs - closing - thanks
    return {
        "opening": opening,
        "questions": questions,
        "their-turn": theirs,
        "closing": closing,
        "thanks": thanks,
    }
