import pytest

from iiprep.papers.page.arranging import hopeless
from iiprep.papers.page.measure import Lines, Measured, Zone

FACTS = {
    "questions": [{"id": f"questions.{at}", "text": "Why?", "starred": True} for at in range(4)],
    "objectives": [{"id": "objectives.0", "text": "learn"}],
    "closing": [{}] * 3,
    "notes": {"id": "notes.for_the_day", "text": "park"},
}


def page(questions: float, objectives: float, closing: float, side: float = 0.0) -> Measured:
    """A wide column of 300 points and a narrow one, filled with text of these heights."""
    heights = {
        "questions.0": questions,
        "objectives.0": objectives,
        "closing.help": closing,
        "notes.for_the_day": side,
    }
    items = {
        name: Lines("side" if name.startswith("notes") else "main", 200.0, count=1, height=height)
        for name, height in heights.items()
    }
    main = Zone("main", 0.0, 300.0, lowest=questions + objectives + closing)
    return Measured(pages=1, zones=[main, Zone("side", 0.0, 300.0, lowest=side)], items=items)


@pytest.mark.parametrize(
    ("measured", "expected"),
    [
        pytest.param(page(250, 20, 20), [False, False, False], id="it fits as it is"),
        pytest.param(page(280, 20, 60), [True, False, False], id="once the closing three have moved"),
        pytest.param(page(280, 60, 60), [True, True, False], id="once the objectives have moved, too"),
        pytest.param(page(400, 60, 60), [True, True, True], id="never"),
        pytest.param(page(60, 250, 60), [True, False, True], id="the narrow column takes no more"),
        pytest.param(page(280, 20, 60, side=300), [True, False, False], id="what may go makes room"),
    ],
)
def test_what_has_no_hope_is_not_laid_out(measured: Measured, expected: list[bool]) -> None:
    found = [hopeless("prep-sheet", FACTS, measured, moved, ruled=False) for moved in range(3)]
    assert found == expected


def test_the_lines_of_must_asks_count_where_they_are_kept() -> None:
    assert not hopeless("prep-sheet", FACTS, page(240, 20, 20), 0, ruled=False)
    assert hopeless("prep-sheet", FACTS, page(240, 20, 20), 0, ruled=True)
