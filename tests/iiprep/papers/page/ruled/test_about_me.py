from typing import Any

import pytest

from iiprep.papers.page.measure import Measured, Zone
from iiprep.papers.page.ruled.runs import LINE, Run
from iiprep.papers.page.ruling import least, more, rule


def page(height: float, gaps: dict[str, int], **free: float) -> Measured:
    """A page whose zones have so many points left under their text."""
    zones = [Zone(name, 0.0, height, lowest=height - points, gaps=gaps) for name, points in free.items()]
    return Measured(pages=1, zones=zones)


def pitch(run: Run) -> float:
    return run.height + run.lead


def sheet(*proofs: list[int], summary: str = "I cook", groups: tuple[int, ...] = (2, 1)) -> dict[str, Any]:
    return {
        "summary": {"text": summary},
        "proofs": [{"lines": one} for one in proofs],
        "groups": [[{"companies": [1] * size, "across": 1}] for size in groups],
        "bare": not (summary or groups or any(proofs)),
        "left_off": 0,
    }


def bio(*parts: list[int], summary: str = "I cook") -> dict[str, Any]:
    return {"summary": {"text": summary}, "parts": [{"lines": one} for one in parts], "left_off": 0}


UPPER = {"text.block": 1, "text.item": 2, "text.notes": 1}


def test_a_full_upper_half_has_air_and_no_notes() -> None:
    ruling = rule("one-sheet", sheet([1, 2, 3]), page(300.0, UPPER, text=40.0, lower=0.0))
    assert (ruling["notes"].count, ruling["notes-head"].count) == (0, 0)
    assert ruling["text.block"].height + 2 * ruling["text.item"].height == pytest.approx(40.0, abs=0.2)


def test_a_short_upper_half_has_lines_for_notes_down_to_the_fold() -> None:
    ruling = rule("one-sheet", sheet([1]), page(300.0, UPPER, text=220.0, lower=0.0))
    notes = ruling["notes"]
    assert notes.count >= 5
    assert notes.count * notes.height <= 0.39 * 300.0
    assert pitch(notes) % 3 == pytest.approx(0)
    gaps = ruling["text.block"].height + 2 * ruling["text.item"].height + ruling["text.notes"].height
    assert 24.0 + notes.count * pitch(notes) + gaps == pytest.approx(220.0, abs=0.3)
    assert ruling["text.block"].height < 60.0


def test_a_sheet_about_nobody_yet_has_lines_in_its_parts() -> None:
    empty = sheet([], summary="", groups=())
    assert least("one-sheet", empty) == {"text": 2 * LINE, "lower": 5 * LINE}
    ruling = rule("one-sheet", empty, page(300.0, UPPER, text=240.0, lower=240.0))
    assert (ruling["part"].count, ruling["notes"].count, ruling["grid"].count) == (3, 0, 4)
    assert pitch(ruling["grid"]) == pytest.approx(pitch(ruling["suggestions"]))


def test_a_sheet_about_somebody_has_lines_for_suggestions_alone_where_no_company_is_listed() -> None:
    ruling = rule("one-sheet", sheet([1], groups=()), page(300.0, {}, text=0.0, lower=240.0))
    assert (ruling["grid"].count, ruling["suggestions"].count) == (0, 7)


def test_where_things_were_left_off_nothing_is_there_to_write_in() -> None:
    short = {**sheet([], summary="", groups=()), "left_off": 2}
    assert least("one-sheet", short) == {"lower": LINE}


def test_the_table_stands_wider_and_the_code_at_the_foot() -> None:
    gaps = {"glance.row": 4, "glance.foot": 1}
    ruling = rule("one-sheet", sheet([1]), page(300.0, gaps, text=0.0, glance=60.0, lower=0.0))
    assert ruling["glance.row"].height == 8.0
    assert ruling["glance.foot"].height == pytest.approx(28.0)


def test_the_lower_half_has_no_hole() -> None:
    gaps = {"lower.block": 2}
    ruling = rule("one-sheet", sheet([1], groups=(5, 5)), page(320.0, gaps, text=0.0, lower=180.0))
    lines = ruling["suggestions"]
    assert lines.count * lines.height <= 0.39 * 320.0
    air = 2 * ruling["lower.block"].height + 5 * ruling["lower.row"].height
    assert lines.count * pitch(lines) + air == pytest.approx(180.0, abs=0.3)
    assert ruling["lower.block"].height < 45.0
    assert lines.count > 2


def test_companies_three_in_a_row_count_as_rows() -> None:
    across = {**sheet([1]), "groups": [[{"companies": [1] * 7, "across": 3}]]}
    ruling = rule("one-sheet", across, page(320.0, {"lower.block": 2}, text=0.0, lower=60.0))
    lines = ruling["suggestions"]
    air = 2 * ruling["lower.block"].height + 3 * ruling["lower.row"].height
    assert lines.count * pitch(lines) + air == pytest.approx(60.0, abs=0.3)


def test_groups_under_one_another_are_further_apart_than_their_companies() -> None:
    groups = [[{"companies": [1] * 4, "across": 1}] * 2, [{"companies": [1] * 3, "across": 1}] * 2]
    facts = {**sheet([1]), "groups": groups}
    ruling = rule("one-sheet", facts, page(320.0, {"lower.block": 2}, text=0.0, lower=90.0))
    assert ruling["lower.group"].height > 2 * ruling["lower.row"].height > 0.0
    assert more("one-sheet", facts) == {"lower": 1.5 * 8 + 7.0 + 8.0}


def test_an_empty_bio_has_lines_in_its_parts_at_an_even_distance() -> None:
    empty = bio([], [], [], [], summary="")
    assert least("bio", empty) == {"main": 5 * LINE}
    ruling = rule("bio", empty, page(620.0, {"main.block": 4, "main.notes": 1}, main=500.0))
    part = ruling["part"]
    assert (part.count, ruling["notes"].count) == (3, 0)
    assert 15 * pitch(part) + 4 * ruling["main.block"].height == pytest.approx(500.0, abs=0.3)
    assert ruling["main.block"].height < 60.0


@pytest.mark.parametrize(
    ("free", "notes"), [pytest.param(150.0, 0, id="full"), pytest.param(520.0, 16, id="one sentence")]
)
def test_a_bio_has_notes_only_where_usual_gaps_leave_much_room(free: float, notes: int) -> None:
    gaps = {"main.block": 4, "main.item": 5, "main.notes": 1}
    ruling = rule("bio", bio([1], [1]), page(620.0, gaps, main=free))
    assert ruling["notes"].count == pytest.approx(notes, abs=3)
    assert (ruling["notes"].count > 0) is (notes > 0)
    assert ruling["notes"].count * ruling["notes"].height <= 0.39 * 620.0


@pytest.mark.parametrize("free", [pytest.param(60.0, id="full"), pytest.param(520.0, id="one sentence")])
def test_a_bio_of_somebody_with_a_name_ends_in_air_or_in_a_foot_and_never_in_notes(free: float) -> None:
    gaps = {"main.block": 2, "main.item": 3, "main.notes": 1, "main.foot": 1}
    ruling = rule("bio", {**bio([1], [1]), "foot": "Bo Li"}, page(620.0, gaps, main=free))
    assert (ruling["notes"].count, ruling["notes-head"].count) == (0, 0)
    assert ruling["foot"].count == (1 if free > 500 else 0)
    end = ruling["foot"].count * (ruling["foot"].height + ruling["main.foot"].height) if free > 500 else 0.0
    air = 2 * ruling["main.block"].height + 3 * ruling["main.item"].height
    assert air + end == pytest.approx(free, abs=0.3)
    assert ruling["main.block"].height < 50.0


@pytest.mark.parametrize("foot", [0, 1])
def test_few_parts_are_spread_evenly_to_the_foot_or_to_the_end(foot: int) -> None:
    gaps = {"main.first": 1, "main.block": 2, "main.item": 3, "main.foot": foot, "main.notes": 1}
    ruling = rule("bio", {**bio([1], [1]), "foot": "", "few": True}, page(620.0, gaps, main=460.0))
    assert ruling["notes"].count == 0
    given = {name: ruling[name].height * count for name, count in gaps.items() if name in ruling}
    assert sum(given.values()) == pytest.approx(460.0, abs=0.3)
    assert ruling["main.first"].height == pytest.approx(ruling["main.block"].height * 2 / 3, abs=0.1)
    assert ruling["main.item"].height < 20.0
