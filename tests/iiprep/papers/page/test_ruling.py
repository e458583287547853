from typing import Any

import pytest

from iiprep.papers.page.ruling import LINE, least, rule


def facts(musts: int = 0, others: int = 0, closing: int = 3) -> dict[str, Any]:
    questions = [{"starred": at < musts} for at in range(musts + others)]
    return {"questions": questions, "closing": [{}] * closing}


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(4, (1, 0, 0), id="the must-asks first"),
        pytest.param(9, (1, 1, 0), id="then the others"),
        pytest.param(12, (1, 1, 1), id="then the closing three"),
        pytest.param(16, (2, 1, 1), id="then a second line for must-asks"),
        pytest.param(7, (1, 0, 1), id="what does not fit a whole kind goes to the next"),
        pytest.param(99, (3, 3, 1), id="never more than three"),
    ],
)
def test_lines_go_to_must_asks_first(lines: int, expected: tuple[int, int, int]) -> None:
    ruling = rule("prep-sheet", facts(4, 5), {"main": lines * LINE, "side": 0.0})
    assert (ruling["must"].count, ruling["each"].count, ruling["closing"].count) == expected


def test_the_lines_take_exactly_the_room_there_is() -> None:
    ruling = rule("prep-sheet", facts(4, 5), {"main": 250.0, "side": 0.0})
    lines = 4 * ruling["must"].count + 5 * ruling["each"].count + 3 * ruling["closing"].count
    assert lines * ruling["must"].height == pytest.approx(250.0, abs=0.2)


def test_must_asks_need_a_line_each() -> None:
    assert least("prep-sheet", facts(4, 5)) == {"main": 4 * LINE}
    assert least("prep-sheet", facts()) == {"main": 3 * LINE}
    assert least("one-sheet", {}) == {"lower": LINE}


def test_a_plan_without_questions_gets_lines_for_them() -> None:
    ruling = rule("prep-sheet", facts(), {"main": 400.0, "side": 200.0})
    assert ruling["blank"].count == 20
    assert ruling["notes"].count == 10
    assert ruling["notes"].height * 10 <= 200.0 - 24.0
    assert ruling["notes-head"].count == 1


def test_a_narrow_rest_gets_no_notes() -> None:
    ruling = rule("prep-sheet", facts(1), {"main": 0.0, "side": 40.0})
    assert (ruling["notes"].count, ruling["notes-head"].count) == (0, 0)


def test_the_one_sheet_spreads_its_blocks_and_rules_the_rest() -> None:
    page = {
        "proofs": [{"lines": [1, 2, 3]}],
        "groups": [[{"companies": [1, 2]}, {"companies": [3]}]],
        "glance": [1],
        "code": {"size": 33},
    }
    ruling = rule("one-sheet", page, {"lower": 150.0, "text": 30.0, "glance": 50.0})
    assert ruling["suggestions"].count == 4
    assert 4 * ruling["suggestions"].height + 3 * ruling["gap-row"].height <= 150.0
    assert ruling["gap-row"].height == pytest.approx(12.0)
    assert ruling["gap-text"].height == pytest.approx(10.0)
    assert ruling["gap-glance"].height == pytest.approx(50.0)
    assert rule("thank-you-card", {}, {"write": 240.0})["write"].count == 10
