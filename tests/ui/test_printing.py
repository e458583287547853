"""Printing: the same page in its true size, at 300 dots an inch or more, and a word about other paper."""

from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter

from iiprep.model.plan import Plan
from iiprep.papers.catalogue import ONE_SHEET, PREP_SHEET, Copy
from iiprep.papers.region import Region
from iiprep.papers.report import MadePaper
from iiprep.settings import PaperSize
from ui.papers import Papers, Sheet
from ui.printing import NO_PRINTER, Printing, paper_differs, print_paper, printer_for
from ui.raster import Pdf

LETTER, A4 = PaperSize.LETTER, PaperSize.A4


@pytest.fixture
def pdfs(papers: Papers, sample: Plan) -> list[bytes]:
    """The prep sheet and the one-sheet on US Letter."""
    found: list[tuple[MadePaper, ...]] = []
    sheets = [Sheet(Copy(name), LETTER, Region("US")) for name in (PREP_SHEET, ONE_SHEET)]
    papers.make_all(sample, sheets, found.append, pytest.fail)
    return [one.pdf for one in found[0]]


def to_file(printer: QPrinter, path: Path) -> QPrinter:
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def ink(path: Path, number: int = 0) -> tuple[float, float, float, float]:
    """Where the ink of a printed page begins and ends, in points."""
    document = pypdfium2.PdfDocument(path)
    image = document[number].render(scale=1).to_pil().convert("L").point(lambda value: 255 * (value < 200))
    document.close()
    box = image.getbbox()
    assert box
    return tuple(map(float, box))  # type: ignore[return-value]


def test_the_page_is_printed_where_it_stands_in_the_pdf(pdfs: list[bytes], tmp_path: Path) -> None:
    original = tmp_path / "original.pdf"
    original.write_bytes(pdfs[0])
    printer = to_file(printer_for(pdfs[0]), tmp_path / "printed.pdf")
    print_paper(pdfs[0], printer)
    assert printer.resolution() >= 300
    for printed, made in zip(ink(tmp_path / "printed.pdf"), ink(original), strict=True):
        assert printed == pytest.approx(made, abs=1.5)


@pytest.mark.long
def test_two_papers_are_two_sheets(pdfs: list[bytes], tmp_path: Path) -> None:
    path = tmp_path / "printed.pdf"
    printing = Printing(
        printers=lambda: ["one"], choose=lambda printer, _parent: bool(to_file(printer, path))
    )
    assert printing.run(pdfs) == "2 pages were sent to the printer."
    opened = Pdf(path.read_bytes())
    assert [page.size for page in opened.pages] == [QSizeF(612, 792)] * 2
    opened.close()


def test_without_a_printer_nothing_is_asked(pdfs: list[bytes]) -> None:
    printing = Printing(printers=list, choose=lambda *_: pytest.fail("a dialog came up"))
    assert printing.run(pdfs) == NO_PRINTER


def test_changing_ones_mind_says_nothing(pdfs: list[bytes]) -> None:
    assert Printing(printers=lambda: ["one"], choose=lambda *_: False).run(pdfs) == ""


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        pytest.param(QPageSize.PageSizeId.Letter, "", id="the same paper"),
        pytest.param(
            QPageSize.PageSizeId.A4, "The printer is set to A4, and the page is Letter.", id="other paper"
        ),
    ],
)
def test_a_word_about_other_paper(pdfs: list[bytes], size: QPageSize.PageSizeId, expected: str) -> None:
    printer = printer_for(pdfs[0])
    printer.setPageSize(QPageSize(size))
    assert paper_differs(pdfs[0], printer) == expected


@pytest.mark.parametrize(
    ("answer", "says", "written"),
    [
        pytest.param(False, "The printer is set to A4, and the page is Letter. Nothing was", False, id="no"),
        pytest.param(True, "Sent to the printer.", True, id="all the same"),
    ],
)
def test_other_paper_is_asked_about(
    pdfs: list[bytes], tmp_path: Path, answer: bool, says: str, written: bool
) -> None:
    path = tmp_path / "printed.pdf"

    def choose(printer: QPrinter, _parent: object) -> bool:
        to_file(printer, path).setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        return True

    printing = Printing(printers=lambda: ["one"], choose=choose, confirm=lambda _sentence: answer)
    assert printing.run(pdfs[:1]).startswith(says)
    assert path.exists() is written


@pytest.mark.qt_log_ignore(r"QPainter::begin\(\): Returned false", extend=True)
def test_a_printer_that_cannot_be_reached_is_told(pdfs: list[bytes], tmp_path: Path) -> None:
    path = tmp_path / "no" / "such" / "folder.pdf"
    printing = Printing(
        printers=lambda: ["one"], choose=lambda printer, _parent: bool(to_file(printer, path))
    )
    assert printing.run(pdfs).startswith("The printer cannot be reached.")


@pytest.mark.requirement("R72")
def test_the_code_of_my_profile_is_read_from_the_printed_page(pdfs: list[bytes], tmp_path: Path) -> None:
    path = tmp_path / "printed.pdf"
    print_paper(pdfs[1], to_file(printer_for(pdfs[1]), path))
    document = pypdfium2.PdfDocument(path)
    page = document[0].render(scale=300 / 72).to_pil().convert("L")
    document.close()
    assert [found.text for found in zxingcpp.read_barcodes(page)] == [
        "https://linkedin.com/in/jordan-rivera-sample"
    ]
