import pytest

from iiprep.papers.page.geometry import geometry
from iiprep.papers.page.measure import Lines, Measured, Zone
from iiprep.papers.page.spill import spill
from iiprep.settings import PaperSize

SMALLEST = geometry("prep-sheet", PaperSize.LETTER, 10.0)
ITEMS = {
    "carry.already_have.0": Lines("side", 0.0, count=1, height=10.0, last=0.0),
    "carry.items.0": Lines("side", 0.0, count=1, height=18.0, last=0.0),
    "dress.reminders.0": Lines("side", 0.0, count=2, height=38.0, last=0.0),
    "notes.red_lines.0": Lines("side", 0.0, count=1, height=70.0, last=0.0),
    "host.name": Lines("side", 0.0, count=1, height=90.0, last=0.0),
}


def needed(side: float, main: float, paper: str = "prep-sheet", spilled: int = 0) -> int:
    zones = [Zone(name, 0.0, 900.0, 900.0 - free) for name, free in (("side", side), ("main", main))]
    page = Measured(pages=1, zones=zones, items=ITEMS)
    return spill(paper, {"spill": spilled}, page, SMALLEST, need=50.0)


@pytest.mark.parametrize(
    ("side", "main", "level"),
    [
        pytest.param(0.0, 500.0, 0, id="it ends in time"),
        pytest.param(-12.0, 500.0, 1, id="a little too full: what they have goes"),
        pytest.param(-13.0, 500.0, 2, id="fuller: what to carry goes, too"),
        pytest.param(-72.0, 500.0, 3, id="much fuller: the dress goes last"),
        pytest.param(-73.0, 500.0, 0, id="what may move does not help"),
        pytest.param(-12.0, 86.0, 1, id="the wide column just takes it"),
        pytest.param(-12.0, 85.0, 0, id="the wide column needs its own lines"),
        pytest.param(-13.0, 105.0, 0, id="a heading needs room, too"),
    ],
)
def test_only_what_must_moves(side: float, main: float, level: int) -> None:
    assert needed(side, main) == level


def test_what_has_moved_does_not_move_again_and_other_papers_have_no_second_column() -> None:
    assert needed(-12.0, 500.0, spilled=1) == 0
    assert needed(-12.0, 500.0, paper="one-sheet") == 0


@pytest.mark.parametrize(
    ("text", "level"),
    [("one paragraph that is broken", 1), ("an\nagenda\nof\nseven\nlines\nas\npasted\nin\nfull\n!", 0)],
)
def test_a_paragraph_is_shorter_in_the_wide_column_and_a_pasted_list_is_not(text: str, level: int) -> None:
    facts = {"spill": 0, "notes": {"id": "notes.for_the_day", "text": text}}
    items = {"notes.for_the_day": Lines("side", 180.0, count=10, height=110.0)}
    zones = [Zone("side", 0.0, 900.0, 910.0), Zone("main", 0.0, 900.0, 735.0)]
    page = Measured(pages=1, zones=zones, items=items)
    assert spill("prep-sheet", facts, page, SMALLEST, need=50.0) == level
