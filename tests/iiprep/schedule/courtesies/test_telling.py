"""When the introducer hears of it, and what about: one rule for Next and for the window after a meeting."""

from datetime import date
from typing import Any

import pytest

from iiprep.model.debrief import Happened, Outcome, Thanks
from iiprep.model.request import Answer, Waiting
from iiprep.schedule.courtesies.telling import may_tell_now, quiet_until, what_to_tell
from tests.chains import MET, THANKED, TOM, chain, terms

NUDGED = Waiting(nudged_on=date(2026, 10, 26))
MORNING = terms("2026-11-04 08:00")


@pytest.mark.requirement("R36")
@pytest.mark.parametrize(
    ("sections", "now"),
    [
        pytest.param({}, False, id="nothing yet"),
        pytest.param({"happened": MET}, False, id="the thanks come first"),
        pytest.param({"happened": MET, "thanks": (Thanks(sent_on=date(2026, 11, 3)),)}, False, id="half"),
        pytest.param({"happened": MET, "thanks": (THANKED,)}, True, id="thanked"),
        pytest.param({"happened": MET, "thanks": (THANKED,), "others": (TOM,)}, False, id="one of two"),
        pytest.param({"happened": Happened(outcome=Outcome.NOT_HELD)}, True, id="not held"),
        pytest.param({"waiting": Waiting(answer=Answer.NO)}, True, id="not now"),
        pytest.param({"waiting": NUDGED}, True, id="silence that lasted"),
        pytest.param({"waiting": Waiting(answer=Answer.YES, nudged_on=NUDGED.nudged_on)}, False, id="yes"),
    ],
)
def test_whether_it_is_time(sections: dict[str, Any], now: bool) -> None:
    assert may_tell_now(chain(**sections), MORNING) is now


@pytest.mark.requirement("R36", "R45")
def test_after_the_nudge_a_week_is_quiet_first() -> None:
    nudged = chain(waiting=NUDGED)
    assert quiet_until(nudged.plan, MORNING) == date(2026, 11, 4)
    assert not may_tell_now(nudged, terms("2026-11-03 23:59"))
    assert may_tell_now(nudged, terms("2026-11-04 00:00"))
    answered = chain(waiting=Waiting(answer=Answer.NOT_REACHED, nudged_on=NUDGED.nudged_on))
    assert quiet_until(answered.plan, MORNING) is None
    assert may_tell_now(answered, terms("2026-10-27 08:00"))


@pytest.mark.parametrize(
    ("sections", "words"),
    [
        ({"happened": MET}, "how it went with Ana"),
        ({"happened": Happened(outcome=Outcome.NOT_HELD)}, "that the meeting with Ana did not take place"),
        ({"waiting": NUDGED}, "that Ana could not be reached"),
        ({"waiting": Waiting(answer=Answer.OTHER)}, "how it went with your note to Ana"),
    ],
)
def test_what_they_hear(sections: dict[str, Any], words: str) -> None:
    assert what_to_tell(chain(**sections).plan) == words
