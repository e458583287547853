from typing import Any

import pytest

from iiprep.papers.page.measure import Measured, Zone
from iiprep.papers.page.ruling import LINE, Run, least, rule, spread


def facts(musts: int = 0, others: int = 0, closing: int = 3) -> dict[str, Any]:
    questions = [{"starred": at < musts} for at in range(musts + others)]
    return {"questions": questions, "closing": [{}] * closing}


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
    assert least("one-sheet", {}) == {"lower": LINE}


def test_a_plan_without_questions_gets_lines_for_them() -> None:
    ruling = rule("prep-sheet", facts(), page(main=400.0, side=200.0))
    assert ruling["blank"].count == 20
    assert ruling["notes"].count == 10
    assert ruling["notes"].height * 10 <= 200.0 - 24.0
    assert ruling["notes-head"].count == 1


def test_a_narrow_rest_gets_no_notes() -> None:
    ruling = rule("prep-sheet", facts(1), page(main=0.0, side=40.0))
    assert (ruling["notes"].count, ruling["notes-head"].count) == (0, 0)


def test_blank_lines_take_a_third_of_a_column_and_air_the_rest() -> None:
    gaps = {"main.block": 3, "main.item": 10}
    ruling = rule("prep-sheet", facts(2, 2), page(600.0, gaps, main=350.0, side=0.0))
    lines = 2 * ruling["must"].count + 2 * ruling["each"].count + 3 * ruling["closing"].count
    ruled = lines * ruling["must"].height
    air = 3 * ruling["main.block"].height + 10 * ruling["main.item"].height
    assert ruled <= 0.34 * 600.0
    assert ruled + air == pytest.approx(350.0, abs=0.5)
    assert ruling["main.block"].height == pytest.approx(3 * ruling["main.item"].height, abs=0.05)


def test_where_usual_air_is_used_up_the_lines_get_a_little_more_and_air_the_rest() -> None:
    ruling = rule("prep-sheet", facts(), page(600.0, {"main.block": 1}, main=500.0, side=0.0))
    lines = (ruling["blank"].count + 3 * ruling["closing"].count) * ruling["blank"].height
    assert 0.34 * 600.0 < lines <= 0.39 * 600.0
    assert lines + ruling["main.block"].height == pytest.approx(500.0, abs=0.2)


def test_room_is_spread_by_weight_up_to_the_most() -> None:
    shares = {"block": (3.0, 30.0), "item": (1.0, 99.0)}
    assert spread(50.0, {"block": 1, "item": 2}, shares) == {"block": Run(1, 30.0), "item": Run(1, 10.0)}
    assert spread(20.0, {"block": 0, "item": 2}, shares) == {"item": Run(1, 10.0)}
    assert spread(-5.0, {"block": 1}, shares) == {"block": Run(1, 0.0)}
    assert spread(5.0, {}, shares) == {}


SHEET = {
    "proofs": [{"lines": [1, 2, 3]}],
    "groups": [[{"companies": [1, 2]}, {"companies": [3]}]],
    "glance": [1],
    "code": {"size": 33},
}


def test_the_one_sheet_spreads_its_blocks_and_rules_the_rest() -> None:
    gaps = {"text.block": 1, "text.item": 2, "lower.block": 2}
    ruling = rule("one-sheet", SHEET, page(300.0, gaps, lower=150.0, text=30.0, glance=50.0))
    assert ruling["suggestions"].count == 4
    assert 4 * ruling["suggestions"].height <= 0.34 * 300.0
    assert ruling["lower.block"].height == pytest.approx(3 * ruling["lower.row"].height, abs=0.05)
    assert ruling["sink"].height == 0.0
    assert ruling["text.block"].height == pytest.approx(18.0)
    assert ruling["glance.foot"].height == pytest.approx(50.0)


def test_a_short_upper_half_sinks_towards_the_fold() -> None:
    ruling = rule("one-sheet", SHEET, page(300.0, {"text.block": 1}, lower=0.0, text=136.0, glance=200.0))
    assert ruling["text.block"].height == pytest.approx(36.0)
    assert ruling["sink"].height == pytest.approx(100.0)
    assert ruling["glance.foot"].height == pytest.approx(100.0)


def test_the_card_is_ruled_to_its_end_and_its_words_stand_in_the_middle() -> None:
    ruling = rule("thank-you-card", {}, page(400.0, write=240.0, card=80.0))
    assert ruling["write"].count == 10
    assert ruling["card.middle"].height == 40.0


def test_a_letter_has_air_round_the_address_and_room_to_sign() -> None:
    gaps = {"letter.block": 2, "letter.item": 4, "letter.sign": 1}
    ruling = rule("thank-you-letter", {}, page(640.0, gaps, letter=100.0))
    assert 2 * ruling["letter.block"].height + 4 * ruling["letter.item"].height + ruling[
        "letter.sign"
    ].height == pytest.approx(94.0, abs=0.2)
    assert ruling["letter.block"].height == pytest.approx(3 * ruling["letter.item"].height, abs=0.05)
    short = rule("thank-you-letter", {}, page(640.0, gaps, letter=600.0))
    assert short["letter.sign"].height == 56.0
    taken = 2 * short["letter.block"].height + 4 * short["letter.item"].height + 56.0
    assert taken == pytest.approx(0.94 * 600.0, abs=0.2)


def test_what_lines_cannot_take_is_air_however_much() -> None:
    gaps = {"main.block": 2, "main.item": 3}
    ruling = rule("prep-sheet", facts(0, 2, closing=0), page(640.0, gaps, main=540.0, side=0.0))
    lines = 2 * ruling["each"].count * ruling["each"].height
    air = 2 * ruling["main.block"].height + 3 * ruling["main.item"].height
    assert ruling["each"].count == 3
    assert lines + air == pytest.approx(540.0, abs=0.2)


def part_bio(*lines: list[int], summary: str = "") -> dict[str, Any]:
    return {"summary": {"text": summary}, "parts": [{"lines": one} for one in lines], "left_off": 0}


FULL_BIO = part_bio([1], [1], summary="I cook")


@pytest.mark.parametrize(
    ("bio", "empty", "lines"),
    [
        pytest.param(part_bio([], [], [], []), 5, 2, id="nothing at all"),
        pytest.param(part_bio([1], [], [], [], summary="I cook"), 3, 3, id="hardly anything"),
    ],
)
def test_an_almost_empty_bio_has_lines_in_its_parts_and_air_down_to_its_end(
    bio: dict[str, Any], empty: int, lines: int
) -> None:
    ruling = rule("bio", bio, page(620.0, {"main.block": 4, "main.notes": 1}, main=520.0))
    assert least("bio", bio) == {"main": empty * LINE}
    assert (ruling["part"].count, ruling["notes"].count) == (lines, 0)
    ruled = empty * lines * ruling["part"].height
    assert ruled == pytest.approx(0.34 * 620.0, abs=0.2)
    assert ruled + 4 * ruling["main.block"].height == pytest.approx(520.0, abs=0.2)


def test_a_bio_with_parts_left_off_has_no_lines_in_their_place() -> None:
    assert least("bio", {**part_bio([], []), "left_off": 2}) == {"main": 0}


def test_a_full_bio_gets_air_and_a_short_one_notes() -> None:
    gaps = {"main.block": 4, "main.item": 5, "main.notes": 1}
    full = rule("bio", FULL_BIO, page(680.0, gaps, main=100.0))
    assert (full["notes"].count, full["notes-head"].count, "main.notes" in full) == (0, 0, False)
    assert 4 * full["main.block"].height + 5 * full["main.item"].height == pytest.approx(100.0, abs=0.2)
    short = rule("bio", FULL_BIO, page(680.0, gaps, main=350.0))
    assert short["notes"].count == 8
    air = 5 * short["main.block"].height + 5 * short["main.item"].height
    assert 24.0 + 8 * short["notes"].height + air == pytest.approx(350.0, abs=0.2)


def test_an_empty_part_of_the_one_sheet_has_lines_and_the_rest_is_air() -> None:
    sheet = {**SHEET, "summary": {"text": "I cook"}, "proofs": [{"lines": []}], "left_off": 0}
    assert least("one-sheet", sheet) == {"lower": LINE, "text": LINE}
    ruling = rule("one-sheet", sheet, page(300.0, {"text.block": 1}, lower=0.0, text=220.0, glance=250.0))
    lines, sink = ruling["part"].count * ruling["part"].height, ruling["sink"].height
    assert ruling["part"].count == 3
    assert lines + sink + ruling["text.block"].height == pytest.approx(220.0, abs=0.2)
    assert lines <= 0.4 * (300.0 - sink)


def test_the_first_item_stays_by_its_heading() -> None:
    gaps = {"main.block": 2, "main.first": 2, "main.item": 3}
    ruling = rule("prep-sheet", facts(0, 2, closing=0), page(640.0, gaps, main=540.0, side=0.0))
    assert ruling["main.first"].height == 5.0
    assert ruling["main.item"].height > 20.0
