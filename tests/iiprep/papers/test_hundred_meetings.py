"""A hundred made-up meetings (most in the long run), a paper of each: one page, measured from the PDF.

``python3 dev.py torture`` does the same with every paper of thousands.
"""

import pytest

from iiprep.papers.catalogue import BIO, CARD, LETTER, ONE_SHEET, PREP_SHEET, Copy
from iiprep.papers.page.fit import Fitter
from iiprep.papers.page.press import Press
from iiprep.paths import assets_folder, templates_folder
from iiprep.settings import PaperSize
from tests.meetings import meeting
from tests.papers_hold import Tally, hold

FIRST, TENTH, FEW, SHORT_RUN = 1300, 10, 4, 1
NAMES = (PREP_SHEET, ONE_SHEET, PREP_SHEET, CARD)


@pytest.fixture(scope="module")
def fitter() -> Fitter:
    return Fitter(Press(templates_folder(), assets_folder()))


@pytest.mark.parametrize(
    "tenth",
    [pytest.param(tenth, marks=pytest.mark.long if tenth >= SHORT_RUN else ()) for tenth in range(10)],
)
def test_every_paper_is_one_full_page_or_refused_with_its_lines_named(fitter: Fitter, tenth: int) -> None:
    tally = Tally()
    for at in range(tenth * TENTH, (tenth + 1) * TENTH):
        size = list(PaperSize)[at // len(NAMES) % 2]
        copies = [Copy(NAMES[at % len(NAMES)])]
        tally.add(hold(fitter, meeting(FIRST + at), size, f"meeting {FIRST + at}", copies))
    assert tally.papers == TENTH
    assert tally.faults == []


@pytest.mark.requirement("R39", "R76", "R77")
@pytest.mark.parametrize(
    "size", [PaperSize.LETTER, pytest.param(PaperSize.A4, marks=pytest.mark.long)], ids=["letter", "a4"]
)
@pytest.mark.parametrize("name", [BIO, LETTER])
def test_a_paper_on_demand_is_one_page_or_refused_with_its_lines_named(
    fitter: Fitter, name: str, size: PaperSize
) -> None:
    tally = Tally()
    for seed in range(FIRST, FIRST + FEW):
        tally.add(hold(fitter, meeting(seed), size, f"meeting {seed}", [Copy(name)]))
    assert tally.papers == FEW
    assert tally.faults == []
