"""The measures of a page, in points, for a paper size and a body size."""

from dataclasses import asdict, dataclass
from typing import Any

from iiprep.settings import PaperSize

BODY_SIZES = (14.0, 13.0, 12.25, 11.5, 11.0, 10.5, 10.0)
USUAL = BODY_SIZES.index(11.5)
"""The largest body of a paper that is read across a table; a card of few words may be larger."""
SMALLEST = 8.5
FOOTER = 24.0
PAPERS = (
    "prep-sheet",
    "one-sheet",
    "thank-you-card",
    "thank-you-letter",
    "bio",
    "reader-page",
    "guide",
    "coach-page",
)
_ENDLESS = 40.0
_SIZES = {PaperSize.LETTER: (612.0, 792.0), PaperSize.A4: (595.28, 841.89)}
_MARGINS = {
    "prep-sheet": 37.0,
    "one-sheet": 50.0,
    "thank-you-card": 60.0,
    "thank-you-letter": 76.0,
    "bio": 54.0,
    "reader-page": 60.0,
    "guide": 36.0,
    "coach-page": 60.0,
}
_FOLD_GAP = 20.0
_BASELINE, _LABEL_BASELINE = 1.0035, 8.59
"""Where letters of Inter stand in a line of the body, in its size, and in one of a label, in points."""


@dataclass(frozen=True, slots=True)
class Geometry:
    """Page and type: outer size, margin, the height inside it, the fold from the top of the text area."""

    width: float
    height: float
    margin: float
    body: float

    @property
    def inner_height(self) -> float:
        """The height of the text area, footer included; a hair less than the page so that nothing spills."""
        return self.height - 2 * self.margin - 0.5

    def facts(self) -> dict[str, Any]:
        """Plain numbers for the template."""
        usual = min(self.body, BODY_SIZES[USUAL])
        return {
            **asdict(self),
            "sheet": self.height * _ENDLESS,
            "inner_height": self.inner_height,
            "limit": self.margin + self.inner_height,
            "above_footer": self.margin + self.inner_height - FOOTER,
            "small": max(9.0, round(usual * 0.9, 2)),
            "tiny": max(SMALLEST, round(usual * 0.8, 2)),
            "rise": round(self.body * _BASELINE - _LABEL_BASELINE, 2),
            "fold": self.height / 2 - self.margin,
            "half": self.height / 2 - self.margin - _FOLD_GAP,
            "lower": self.height / 2 - self.margin + _FOLD_GAP,
        }


def height_of(size: PaperSize) -> float:
    """The height of a sheet of paper, in points."""
    return _SIZES[size][1]


def geometry(paper: str, size: PaperSize, body: float) -> Geometry:
    """The geometry of a paper by its name, such as ``prep-sheet``; the sheet is endless until it is cut."""
    width, height = _SIZES[size]
    return Geometry(width, height, _MARGINS[paper], body)
