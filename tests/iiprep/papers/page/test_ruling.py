from typing import Any

import pytest

from iiprep.papers.page.ruling import BARE, rule


def facts(musts: int = 0, others: int = 0, closing: int = 3) -> dict[str, Any]:
    questions = [{"starred": at < musts} for at in range(musts + others)]
    return {"questions": questions, "closing": [{}] * closing, "notes": {"text": ""}}


@pytest.mark.parametrize(
    ("musts", "others", "free", "expected"),
    [
        pytest.param(4, 5, 0.0, (1, 0, 0), id="no room but for the must-asks"),
        pytest.param(4, 5, 5 * 17.0, (1, 1, 0), id="then the others"),
        pytest.param(4, 5, 8 * 17.0, (1, 1, 1), id="then the closing three"),
        pytest.param(4, 5, 12 * 17.0, (2, 1, 1), id="then a second line for must-asks"),
        pytest.param(4, 5, 4 * 17.0, (1, 0, 1), id="what does not fit a whole kind goes to the next"),
    ],
)
def test_lines_go_to_must_asks_first(
    musts: int, others: int, free: float, expected: tuple[int, int, int]
) -> None:
    ruling = rule("prep-sheet", facts(musts, others), {"main": free, "side": 0.0})
    assert (ruling.must, ruling.each, ruling.closing) == expected


def test_the_lines_take_exactly_the_room_there_is() -> None:
    ruling = rule("prep-sheet", facts(4, 5), {"main": 180.0, "side": 0.0})
    lines = 4 * ruling.must + 5 * ruling.each + 3 * ruling.closing
    assert lines * ruling.main == pytest.approx(180.0 + 4 * 17.0, abs=0.2)


def test_a_plan_without_questions_gets_lines_for_them() -> None:
    ruling = rule("prep-sheet", facts(), {"main": 400.0, "side": 200.0})
    assert ruling.blank == 21
    assert ruling.notes == 10
    assert ruling.side * ruling.notes <= 200.0 - 24.0


def test_a_narrow_rest_gets_no_notes() -> None:
    assert rule("prep-sheet", facts(1), {"main": 0.0, "side": 40.0}).notes == 0


def test_one_sheet_and_card_rule_what_is_left() -> None:
    assert rule("one-sheet", {}, {"lower": 70.0}).blank == 3
    assert rule("one-sheet", {}, {"lower": 0.0}).blank == 1
    assert rule("thank-you-card", {}, {"write": 240.0}).blank == 10


def test_bare_is_the_least() -> None:
    assert (BARE.must, BARE.each, BARE.closing, BARE.blank, BARE.notes) == (1, 0, 0, 1, 0)
