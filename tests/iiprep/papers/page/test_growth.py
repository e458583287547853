import pytest

from iiprep.papers.page.geometry import geometry
from iiprep.papers.page.growth import growth
from iiprep.papers.page.measure import Lines, Measured
from iiprep.settings import PaperSize

SMALL, LARGE = (geometry("prep-sheet", PaperSize.LETTER, body) for body in (10.0, 11.0))


@pytest.mark.parametrize(
    ("lines", "grown"),
    [
        pytest.param(Lines("z", 100.0, count=1, height=12.8, last=50.0), 1.28, id="a short line stays one"),
        pytest.param(Lines("z", 100.0, count=1, height=12.8, last=95.0), 15.36, id="a full line becomes two"),
        pytest.param(
            Lines("z", 100.0, count=9, height=115.2, last=50.0), 25.6, id="nine and a half become ten"
        ),
        pytest.param(
            Lines("z", 100.0, count=4, height=43.52, last=50.0), 1.536, id="the smallest type hardly grows"
        ),
    ],
)
def test_growth(lines: Lines, grown: float) -> None:
    assert growth(Measured(pages=1, items={"a": lines}), SMALL, LARGE)["z"] == pytest.approx(grown, abs=0.01)


def test_no_other_size_no_growth() -> None:
    lines = Lines("z", 100.0, count=3, height=38.4, last=99.0)
    assert growth(Measured(pages=1, items={"a": lines}), SMALL, SMALL) == {"z": 0.0}
