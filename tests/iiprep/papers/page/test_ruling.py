from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iiprep.papers.page.measure import Measured, Zone
from iiprep.papers.page.ruled.runs import LINE, Run
from iiprep.papers.page.ruling import least, rule


def facts(musts: int = 0, others: int = 0, closing: int = 3) -> dict[str, Any]:
    questions = [{"starred": at < musts} for at in range(musts + others)]
    known = {
        "objectives": [1],
        "situation": {"text": "x"},
        "card": [1],
        "found": [],
        "found_out": {"text": ""},
    }
    return {"questions": questions, "closing": [{}] * closing, "left_off": 0, **known}


def pitch(run: Run) -> float:
    return run.height + run.lead


def page(height: float = 10_000.0, gaps: dict[str, int] | None = None, **free: float) -> Measured:
    """A page whose zones have so many points left under their text."""
    zones = [
        Zone(name, top=0.0, limit=height, lowest=height - points, gaps=gaps or {})
        for name, points in free.items()
    ]
    return Measured(pages=1, zones=zones)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(4, (1, 0, 0), id="the must-asks first"),
        pytest.param(7, (1, 0, 1), id="then the closing three"),
        pytest.param(12, (1, 1, 1), id="then the others"),
        pytest.param(16, (2, 1, 1), id="then a second line for must-asks"),
        pytest.param(11, (2, 0, 1), id="what does not fit a whole kind goes to the next"),
        pytest.param(3.5, (1, 0, 0), id="lower lines rather than none"),
        pytest.param(3, (0, 0, 0), id="where a must-ask has none nothing has"),
        pytest.param(99, (3, 3, 1), id="never more than three"),
    ],
)
def test_lines_go_to_must_asks_then_the_closing_three(lines: float, expected: tuple[int, int, int]) -> None:
    ruling = rule("prep-sheet", facts(4, 5), page(main=lines * LINE, side=0.0))
    assert (ruling["must"].count, ruling["each"].count, ruling["closing"].count) == expected


def test_the_lines_take_exactly_the_room_there_is() -> None:
    ruling = rule("prep-sheet", facts(4, 5), page(main=250.0, side=0.0))
    lines = 4 * ruling["must"].count + 5 * ruling["each"].count + 3 * ruling["closing"].count
    assert lines * ruling["must"].height == pytest.approx(250.0, abs=0.2)


def test_must_asks_need_a_line_each() -> None:
    assert least("prep-sheet", facts(4, 5)) == {"main": 4 * LINE}
    assert least("prep-sheet", facts()) == {"main": 3 * LINE}


def test_a_plan_without_questions_gets_lines_for_them() -> None:
    ruling = rule("prep-sheet", facts(), page(main=400.0, side=200.0))
    assert ruling["blank"].count == 20
    assert ruling["notes"].count == 10
    assert 10 * pitch(ruling["notes"]) <= 200.0 - 24.0
    assert ruling["notes-head"].count == 1


def test_where_there_is_nothing_to_close_with_the_narrow_column_has_notes() -> None:
    """Questions by e-mail have no closing three: no room is kept for lines below them."""
    by_mail = facts(9, closing=0) | {"moved": 1}
    ruling = rule("prep-sheet", by_mail, page(main=200.0, side=128.0))
    assert "closing" not in ruling or not ruling["closing"].count
    assert ruling["notes"].count == 6


def test_a_narrow_rest_gets_no_notes() -> None:
    ruling = rule("prep-sheet", facts(1), page(main=0.0, side=40.0))
    assert (ruling["notes"].count, ruling["notes-head"].count) == (0, 0)


def test_the_heading_of_notes_stands_as_far_from_what_is_above_it_as_any_other() -> None:
    gaps = {"side.block": 2, "side.notes": 1}
    ruling = rule("prep-sheet", facts(1), page(640.0, gaps, main=0.0, side=400.0))
    assert ruling["side.notes"].height == pytest.approx(ruling["side.block"].height, abs=5.0)
    assert ruling["side.notes"].height > 15.0
    full = rule("prep-sheet", facts(1), page(640.0, gaps, main=0.0, side=40.0))
    assert "side.notes" not in full


def test_lines_to_practise_and_to_answer_on_are_evenly_apart() -> None:
    for room in (300.0, 331.3, 352.9):
        assert rule("thank-you-card", {}, page(400.0, write=room, card=80.0))["write"].height % 1.5 == 0
        asked = rule("reader-page", {"questions": [1, 2, 3]}, page(640.0, main=room))
        assert asked["answer"].height % 1.5 == 0
        assert asked["answer"].height >= LINE


def test_room_that_is_left_is_air_between_blocks_and_puts_lines_further_apart() -> None:
    gaps = {"main.block": 3, "main.item": 10}
    ruling = rule("prep-sheet", facts(2, 2), page(600.0, gaps, main=450.0, side=0.0))
    lines = 2 * ruling["must"].count + 2 * ruling["each"].count + 3 * ruling["closing"].count
    assert lines * ruling["must"].height <= 0.39 * 600.0
    assert ruling["must"].lead == ruling["each"].lead == ruling["closing"].lead > 0
    assert pitch(ruling["must"]) % 3 == pytest.approx(0)
    air = 3 * ruling["main.block"].height + 10 * ruling["main.item"].height
    assert lines * pitch(ruling["must"]) + air == pytest.approx(450.0, abs=0.5)
    assert ruling["main.block"].height < 50.0


def test_where_usual_air_is_used_up_the_lines_get_a_little_more_and_air_the_rest() -> None:
    ruling = rule("prep-sheet", facts(), page(600.0, {"main.block": 1}, main=500.0, side=0.0))
    lines = ruling["blank"].count + 3 * ruling["closing"].count
    assert 0.34 * 600.0 < lines * ruling["blank"].height <= 0.39 * 600.0
    assert lines * pitch(ruling["blank"]) + ruling["main.block"].height == pytest.approx(500.0, abs=0.2)


def test_what_is_not_known_has_lines_like_all_others() -> None:
    empty = {**facts(), "objectives": [], "situation": {"text": ""}, "card": []}
    assert least("prep-sheet", empty) == {"main": 8 * LINE, "side": 3 * LINE}
    ruling = rule("prep-sheet", empty, page(600.0, {"main.block": 3}, main=450.0, side=300.0))
    assert (ruling["aim"].count, ruling["situation"].count, ruling["about"].count) == (3, 2, 3)
    assert pitch(ruling["aim"]) == pytest.approx(pitch(ruling["blank"]))
    assert pitch(ruling["about"]) == pytest.approx(pitch(ruling["notes"]))
    assert least("prep-sheet", {**empty, "left_off": 1}) == {"main": 3 * LINE}


@given(st.floats(200.0, 600.0), st.integers(0, 2), st.integers(0, 4), st.booleans(), st.booleans())
def test_lines_and_gaps_stay_within_the_column(
    room: float, musts: int, others: int, aims: bool, situation: bool
) -> None:
    gaps = {"main.block": 3, "main.item": musts + others + 3, "main.first": 3}
    known = facts(musts, others) | ({"objectives": []} if aims else {})
    known |= {"situation": {"text": ""}} if situation else {}
    ruling = rule("prep-sheet", known, page(700.0, gaps, main=room, side=0.0))
    times = {"must": musts, "each": others, "closing": 3, **gaps}
    names = ("aim", "situation", "blank", "must", "each", "closing", *gaps)
    lines = [(ruling[name], times.get(name, 1)) for name in names if name in ruling]
    assert sum(run.count * pitch(run) * count for run, count in lines) <= room + 0.5


def test_the_card_is_ruled_to_its_end_and_its_words_stand_in_the_middle() -> None:
    ruling = rule("thank-you-card", {}, page(400.0, write=240.0, card=80.0))
    assert ruling["write"].count == 10
    assert ruling["card.middle"].height == 40.0


def test_a_letter_keeps_its_gaps_and_its_foot_stands_at_the_end_of_the_page() -> None:
    gaps = {"letter.block": 2, "letter.item": 4, "letter.sign": 1, "letter.foot": 1}
    ruling = rule("thank-you-letter", {"ready": True}, page(640.0, gaps, letter=400.0))
    assert (ruling["letter.block"].height, ruling["letter.item"].height) == (20.0, 4.0)
    assert ruling["letter.sign"].height == 24.0
    assert ruling["letter.foot"].height == pytest.approx(400.0 - 80.0)
    assert ruling["say"].count == 0
    footless = {name: count for name, count in gaps.items() if name != "letter.foot"}
    short = rule("thank-you-letter", {"ready": True}, page(640.0, footless, letter=600.0))
    air = sum(short[name].height * count for name, count in footless.items())
    assert air == pytest.approx(600.0, abs=0.2)


def test_a_letter_that_is_not_written_has_lines_to_write_on() -> None:
    assert least("thank-you-letter", {"ready": False}) == {"letter": 2 * LINE}
    ruling = rule("thank-you-letter", {"ready": False}, page(640.0, {"letter.foot": 1}, letter=300.0))
    assert ruling["say"].count == 11
    assert 11 * ruling["say"].height + ruling["letter.foot"].height == pytest.approx(300.0, abs=0.2)


def test_what_lines_cannot_take_is_air_however_much() -> None:
    gaps = {"main.block": 2, "main.item": 3}
    ruling = rule("prep-sheet", facts(0, 2, closing=0), page(640.0, gaps, main=540.0, side=0.0))
    air = 2 * ruling["main.block"].height + 3 * ruling["main.item"].height
    assert ruling["each"].count == 3
    assert 6 * pitch(ruling["each"]) + air == pytest.approx(540.0, abs=0.2)


def test_the_first_item_stays_by_its_heading() -> None:
    gaps = {"main.block": 2, "main.first": 2, "main.item": 3}
    ruling = rule("prep-sheet", facts(0, 2, closing=0), page(640.0, gaps, main=540.0, side=0.0))
    assert ruling["main.first"].height == 5.0
    assert ruling["main.item"].height > 20.0
