"""What the minutes are for, at half an hour and at every other length."""

import pytest

from iiprep.schedule.minute_plan import minute_plan

LENGTHS = range(5, 241)


def spans(length: int) -> list[tuple[str, int, int]]:
    return [(span.part, span.start, span.end) for span in minute_plan(length).spans]


@pytest.mark.parametrize(
    ("length", "expected"),
    [
        pytest.param(
            30,
            [
                ("opening", 0, 3),
                ("questions", 3, 22),
                ("their-turn", 22, 25),
                ("closing", 25, 29),
                ("thanks", 29, 30),
            ],
            id="half-an-hour",
        ),
        pytest.param(5, [("questions", 0, 3), ("closing", 3, 4), ("thanks", 4, 5)], id="five-minutes"),
        pytest.param(
            60,
            [
                ("opening", 0, 5),
                ("questions", 5, 49),
                ("their-turn", 49, 55),
                ("closing", 55, 59),
                ("thanks", 59, 60),
            ],
            id="an-hour",
        ),
    ],
)
def test_the_plan(length: int, expected: list[tuple[str, int, int]]) -> None:
    assert spans(length) == expected


@pytest.mark.parametrize("length", LENGTHS)
def test_it_fills_the_meeting_without_a_gap(length: int) -> None:
    edges = [(start, end) for _, start, end in spans(length)]
    assert edges[0][0] == 0
    assert edges[-1][1] == length
    assert [end for _, end in edges[:-1]] == [start for start, _ in edges[1:]]
    assert all(span.minutes > 0 for span in minute_plan(length).spans)


def test_a_longer_meeting_never_has_less_time_for_questions() -> None:
    minutes = [minute_plan(length).question_minutes for length in LENGTHS]
    assert minutes == sorted(minutes)
    assert minute_plan(30).question_minutes == 19


def test_the_closing_begins_when_five_minutes_are_left() -> None:
    for length in range(13, 241):
        plan = minute_plan(length)
        closing = next(span for span in plan.spans if span.part == "closing")
        assert closing.start == plan.five_left == length - 5
    assert minute_plan(5).five_left is None
    assert minute_plan(6).five_left == 1
