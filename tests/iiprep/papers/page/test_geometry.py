import pytest

from iiprep.papers.page.geometry import BODY_SIZES, SMALLEST, geometry
from iiprep.settings import PaperSize


@pytest.mark.parametrize("body", BODY_SIZES)
def test_no_type_is_smaller_than_the_floor(body: float) -> None:
    facts = geometry("prep-sheet", PaperSize.LETTER, body).facts()
    assert min(facts["small"], facts["tiny"]) >= SMALLEST


@pytest.mark.parametrize(
    ("size", "fold"),
    [pytest.param(PaperSize.LETTER, 396.0, id="letter"), pytest.param(PaperSize.A4, 420.945, id="A4")],
)
def test_the_fold_is_half_way_down_the_sheet(size: PaperSize, fold: float) -> None:
    page = geometry("one-sheet", size, 11.0)
    assert page.margin + page.facts()["fold"] == pytest.approx(fold)


def test_the_sheet_is_endless_until_it_is_cut() -> None:
    page = geometry("prep-sheet", PaperSize.A4, 10.0)
    assert page.facts()["sheet"] > 10 * page.height
    assert page.facts()["limit"] < page.height
