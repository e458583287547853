"""The minutes that a note names."""

import pytest

from iiprep.coach.lengths import minutes_in


@pytest.mark.parametrize(
    ("note", "minutes"),
    [
        pytest.param("Could I have 30 minutes?", 30, id="figures"),
        pytest.param("a 20-minute talk", 20, id="hyphen"),
        pytest.param("Half an hour of your time", 30, id="half an hour"),
        pytest.param("three quarters of an hour", 45, id="three quarters"),
        pytest.param("twenty-five minutes", 25, id="words"),
        pytest.param("20 to 45 minutes", 45, id="the longest counts"),
        pytest.param("half an hour, an hour at most", 60, id="an hour"),
        pytest.param("a quick chat", None, id="none"),
    ],
)
def test_minutes_that_a_note_names(note: str, minutes: int | None) -> None:
    assert minutes_in(note) == minutes
