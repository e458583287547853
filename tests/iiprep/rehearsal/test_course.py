"""The clock of a rehearsal, with a clock that a test moves."""

import pytest

from iiprep.rehearsal.course import Course
from iiprep.rehearsal.turns import Turn, Who

TURNS = (Turn(Who.I_SAY, "Open", 60), Turn(Who.I_ASK, "Why?", 120), Turn(Who.I_SAY, "Thanks", 30))


class Seconds:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Seconds:
    return Seconds()


@pytest.fixture
def course(clock: Seconds) -> Course:
    return Course(TURNS, clock)


def test_the_clock_stands_until_it_is_started(course: Course, clock: Seconds) -> None:
    clock.now += 40
    assert (course.at, course.running, course.begun, course.spent(0)) == (0, False, False, 0)
    course.go_on()
    clock.now += 12
    assert (course.running, course.begun, course.spent(0)) == (True, True, 12)


def test_a_pause_is_not_counted(course: Course, clock: Seconds) -> None:
    course.go_on()
    clock.now += 10
    course.pause()
    clock.now += 500
    course.pause()
    course.go_on()
    course.go_on()
    clock.now += 5
    assert course.spent(0) == 15
    assert course.took == 15


def test_each_turn_has_its_own_clock_and_going_back_counts_on(course: Course, clock: Seconds) -> None:
    course.go_on()
    clock.now += 50
    course.next()
    clock.now += 30
    course.back()
    clock.now += 20
    assert (course.at, course.running) == (0, True)
    assert [course.spent(number) for number in range(3)] == [70, 30, 0]
    assert [course.over_by(number) for number in range(3)] == [10, 0, 0]


def test_after_the_last_turn_the_clock_stands(course: Course, clock: Seconds) -> None:
    course.go_on()
    for _turn in TURNS:
        clock.now += 40
        course.next()
    clock.now += 400
    course.go_on()
    assert (course.over, course.running, course.turn, course.at) == (True, False, None, 3)
    assert (course.took, course.planned) == (120, 210)
    course.next()
    assert course.at == 3
    course.back()
    assert (course.turn, course.running) == (TURNS[2], False)


def test_before_the_first_turn_there_is_none(course: Course) -> None:
    course.back()
    assert course.at == 0


def test_beginning_again_forgets_what_was_taken(course: Course, clock: Seconds) -> None:
    course.go_on()
    clock.now += 40
    course.next()
    course.begin_again()
    assert (course.at, course.running, course.begun, course.took) == (0, False, False, 0)
