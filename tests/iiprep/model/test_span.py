"""The minutes from one clock time to another; a few hours past midnight are of the next day."""

from datetime import time

import pytest
from pydantic import ValidationError

from iiprep.model.debrief import Happened
from iiprep.model.span import span


@pytest.mark.parametrize(
    ("started", "ended", "minutes"),
    [
        (time(10), time(10, 36), 36),
        (time(10), time(10), 0),
        (time(23, 45), time(0, 20), 35),
        (time(19), time(1), 360),
        (time(19), time(1, 1), -1079),
        (time(10), time(9, 59), -1),
    ],
)
def test_minutes_between_two_clock_times(started: time, ended: time, minutes: int) -> None:
    assert span(started, ended) == minutes


def test_a_talk_may_go_on_past_midnight_but_not_end_before_it_began() -> None:
    assert Happened(started=time(23, 45), ended=time(0, 20)).ended == time(0, 20)
    with pytest.raises(ValidationError, match="before the start"):
        Happened(started=time(10), ended=time(9))
