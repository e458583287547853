"""Which better sentences a short note has room for."""

import pytest

from iiprep.coach.better.room import fitting

CHOICES = ("Could I ask you how you began?", "How did you begin?", "How so?")


@pytest.mark.parametrize(
    ("room", "order"),
    [
        pytest.param(40, (0, 1, 2), id="all"),
        pytest.param(20, (1, 2, 0), id="two"),
        pytest.param(10, (2, 1, 0), id="one"),
        pytest.param(-5, (2, 1, 0), id="none"),
    ],
)
def test_what_has_room_comes_first(room: int, order: tuple[int, ...]) -> None:
    assert fitting(CHOICES, room) == tuple(CHOICES[number] for number in order)
