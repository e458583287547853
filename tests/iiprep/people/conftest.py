"""People and meetings as the views see them, made in a line each."""

from collections.abc import Callable
from datetime import date

import pytest

from iiprep.model.debrief import Happened, Outcome, Thanks
from iiprep.model.fields import replaced
from iiprep.model.meeting import Loop, Meeting, Objective, Question
from iiprep.model.person import Person
from iiprep.people.known import KnownMeeting

Meet = Callable[..., KnownMeeting]


@pytest.fixture
def meet() -> Meet:
    """A meeting with a host; `held` on its day, `thanked` and `told` on days of their own."""

    def made(
        host: Person,
        day: date | None = None,
        *,
        held: bool = False,
        sent: date | None = None,
        thanked: date | None = None,
        told: date | None = None,
        topic: str = "",
        asks: tuple[Question, ...] = (),
        hopes: tuple[Objective, ...] = (),
        key: str = "",
    ) -> KnownMeeting:
        thanks = Thanks(own_words="Thank you." if thanked else "", sent_on=thanked)
        plain = Meeting(topic=topic, questions=asks, objectives=hopes, thanks=(thanks,))
        meeting = replaced(
            plain,
            timing=replaced(plain.timing, day=day),
            request=replaced(plain.request, sent_on=sent),
            happened=Happened(outcome=Outcome.MET if held else Outcome.NOT_YET),
            loop=Loop(told_on=told),
        )
        return KnownMeeting(key or f"with-{host.id}-{day}", meeting, (host.id,))

    return made
