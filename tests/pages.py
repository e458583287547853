"""Pages measured from their PDF, not from what made them: boxes of text, sizes of type, what lies where."""

import ctypes
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

import pypdfium2
import pypdfium2.raw as pdfium

_TOUCH = 1.2
_SELECTORS = "".join(map(chr, range(0xFE00, 0xFE10)))
_UNSEEN = ("Cf", "Cc", "Cs", "Cn", "Pd")


@dataclass(frozen=True, slots=True)
class Box:
    """A run of text on one line: its edges in points from the lower left of the page, and the text."""

    left: float
    bottom: float
    right: float
    top: float
    text: str

    def overlaps(self, other: "Box") -> bool:
        """Whether two runs lie on one another, more than by touching."""
        width = min(self.right, other.right) - max(self.left, other.left)
        height = min(self.top, other.top) - max(self.bottom, other.bottom)
        return width > _TOUCH and height > _TOUCH


@dataclass(frozen=True, slots=True)
class Page:
    """One page as it lies on paper: its size in points, its text in boxes and as a whole, its type sizes."""

    count: int
    width: float
    height: float
    boxes: tuple[Box, ...]
    sizes: tuple[float, ...]
    text: str

    @property
    def smallest(self) -> float:
        """The smallest type on the page, in points."""
        return min(self.sizes, default=99.0)

    def overlapping(self) -> list[tuple[str, str]]:
        """Pairs of runs that lie on one another."""
        boxes = sorted(self.boxes, key=lambda box: -box.top)
        found = []
        for at, box in enumerate(boxes):
            for other in boxes[at + 1 :]:
                if other.top < box.bottom:
                    break
                if box.overlaps(other):
                    found.append((box.text, other.text))
        return found

    def outside(self, margin: float) -> list[str]:
        """Runs that leave the margins."""
        return [
            box.text
            for box in self.boxes
            if box.left < margin - _TOUCH
            or box.right > self.width - margin + _TOUCH
            or box.bottom < margin - 6
            or box.top > self.height - margin + 6
        ]


def read_page(pdf: bytes) -> Page:
    """The first page of a PDF."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        page = document[0]
        textpage = page.get_textpage()
        width, height = page.get_size()
        inks = [textpage.get_charbox(at) for at in range(textpage.count_chars()) if _is_ink(textpage, at)]
        boxes = tuple(_without_edges(_box(textpage, at), inks) for at in range(textpage.count_rects()))
        sizes = tuple(
            {round(_size(textpage, at), 2) for at in range(textpage.count_chars()) if _is_ink(textpage, at)}
        )
        return Page(len(document), width, height, boxes, sizes, folded(textpage.get_text_range()))
    finally:
        document.close()


def folded(text: str) -> str:
    """A text for comparing: NFKC, without white space, format characters and hyphens."""
    normal = unicodedata.normalize("NFKC", text)
    return "".join(
        mark
        for mark in normal
        if not (mark.isspace() or mark in _SELECTORS or unicodedata.category(mark) in _UNSEEN)
    )


def _box(textpage: pypdfium2.PdfTextPage, at: int) -> Box:
    left, bottom, right, top = textpage.get_rect(at)
    return Box(left, bottom, right, top, textpage.get_text_bounded(left, bottom, right, top))


def _without_edges(box: Box, inks: Sequence[tuple[float, float, float, float]]) -> Box:
    """The box of a run without the spaces at its ends, which hang over the margin where a line turns."""
    if box.text == box.text.strip() or not box.text.strip():
        return box
    own = [
        (left, right)
        for left, bottom, right, top in inks
        if box.left <= left and right <= box.right and box.bottom - 1 <= bottom and top <= box.top + 1
    ]
    edges = {"left": min(left for left, _ in own), "right": max(right for _, right in own)} if own else {}
    return replace(box, **edges)


def _size(textpage: pypdfium2.PdfTextPage, at: int) -> float:
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(textpage, at, ctypes.byref(matrix))
    return float(pdfium.FPDFText_GetFontSize(textpage, at)) * abs(matrix.d)


def _is_ink(textpage: pypdfium2.PdfTextPage, at: int) -> bool:
    return not chr(pdfium.FPDFText_GetUnicode(textpage, at)).isspace()
