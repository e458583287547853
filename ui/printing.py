"""The same pages on a printer: at 100 %, at 300 dots an inch or more, with a word when its paper differs."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from iiprep.errors import UserError
from ui.notices import ask
from ui.raster import POINTS_PER_INCH, Page, Pdf

FEWEST_DOTS, MOST_DOTS = 300, 600
NO_PRINTER = (
    "No printer is set up on this computer. "
    "Save the papers as PDF instead, and print them wherever there is one."
)
_NEARLY = 6.0

Chooser = Callable[[QPrinter, QWidget | None], bool]


def print_paper(pdf: bytes, printer: QPrinter) -> None:
    """Paint the pages of a PDF to a printer, each on a sheet of its own, in their true size.

    Raises UserError when the printer cannot be reached.
    """
    print_papers([pdf], printer)


def print_papers(pdfs: Sequence[bytes], printer: QPrinter) -> None:
    """Paint the pages of several PDFs as one print job."""
    printer.setFullPage(True)
    printer.setResolution(max(FEWEST_DOTS, printer.resolution()))
    painter = QPainter()
    if not painter.begin(printer):
        raise UserError("The printer cannot be reached.", "See whether it is on, then print again.")
    try:
        first = True
        for pdf in map(Pdf, pdfs):
            for page in pdf.pages:
                if not first:
                    printer.newPage()
                first = False
                _paint(page, painter, printer)
            pdf.close()
    finally:
        painter.end()


def _paint(page: Page, painter: QPainter, printer: QPrinter) -> None:
    """The page at 100 %, in the middle of the sheet where the two differ."""
    dots = printer.resolution()
    sheet = printer.pageLayout().fullRectPixels(dots)
    scale = dots / POINTS_PER_INCH
    size = QSizeF(page.size.width() * scale, page.size.height() * scale)
    left, top = (sheet.width() - size.width()) / 2, (sheet.height() - size.height()) / 2
    image = page.image(round(page.size.width() * min(dots, MOST_DOTS) / POINTS_PER_INCH))
    painter.drawImage(QRectF(left, top, size.width(), size.height()), image)


def paper_differs(pdf: bytes, printer: QPrinter) -> str:
    """A sentence when the paper of the printer is not that of the page; empty when it is."""
    opened = Pdf(pdf)
    page = opened.pages[0].size
    opened.close()
    sheet = printer.pageLayout().fullRect(QPageLayout.Unit.Point).size()
    apart = max(abs(page.width() - sheet.width()), abs(page.height() - sheet.height()))
    if apart <= _NEARLY:
        return ""
    theirs, ours = printer.pageLayout().pageSize(), QPageSize(page, QPageSize.Unit.Point)
    return f"The printer is set to {_named(theirs)}, and the page is {_named(ours)}."


def _named(size: QPageSize) -> str:
    return size.name().partition(" / ")[0]


class Printing:
    """Asks for a printer and prints; `printers` and `choose` stand in for the system's in tests."""

    def __init__(
        self,
        parent: QWidget | None = None,
        printers: Callable[[], Sequence[str]] = QPrinterInfo.availablePrinterNames,
        choose: Chooser | None = None,
        confirm: Callable[[str], bool] | None = None,
    ) -> None:
        self._parent = parent
        self._printers = printers
        self._choose = choose or _choose
        self._confirm = confirm or self._ask

    def run(self, pdfs: Sequence[bytes], sent: Callable[[], object] = lambda: None) -> str:
        """Print; the sentence to show afterwards, empty when the person changed their mind.

        `sent` is called when the pages went to the printer.
        """
        if not self._printers():
            return NO_PRINTER
        printer = printer_for(pdfs[0])
        if not self._choose(printer, self._parent):
            return ""
        differs = paper_differs(pdfs[0], printer)
        if differs and not self._confirm(differs):
            return f"{differs} Nothing was printed; choose another paper here or in the printer."
        try:
            print_papers(pdfs, printer)
        except UserError as error:
            return str(error)
        sent()
        return "Sent to the printer." if len(pdfs) == 1 else f"{len(pdfs)} pages were sent to the printer."

    def _ask(self, differs: str) -> bool:
        hint = "Printed in its true size, the page may lose its edges."
        return ask(self._parent, differs, hint, yes="Print all the same", no="Do not print")


def printer_for(pdf: bytes) -> QPrinter:
    """A printer set to the paper of a PDF, without scaling and without margins of its own."""
    opened = Pdf(pdf)
    size = QPageSize(opened.pages[0].size, QPageSize.Unit.Point)
    opened.close()
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
    printer.setDocName("iiprep")
    return printer


def _choose(printer: QPrinter, parent: QWidget | None) -> bool:
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle("Print")
    return dialog.exec() == QDialog.DialogCode.Accepted
