"""The white pages of a PDF in a scrolling frame: sharp at every zoom, scrolled by keys."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QScrollArea

from ui.paper_sheets import Sheets
from ui.raster import Pdf

_STEPS = (0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0)
_POINT = 96 / 72


class Canvas(QScrollArea):
    """Shows a PDF, at the width of the frame unless it was zoomed; arrow keys and Page Up/Down scroll.

    `dragged` says that somebody pulls at a page.
    """

    dragged = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._pdf: Pdf | None = None
        self._zoom: float | None = None
        self._sheets = Sheets()
        self._sheets.dragged.connect(self.dragged)
        self.setWidget(self._sheets)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setAutoFillBackground(False)
        self._sheets.setAutoFillBackground(False)

    @property
    def shows_page(self) -> bool:
        """Whether there is a page."""
        return self._pdf is not None

    @property
    def zoom(self) -> float:
        """How large the page is: 1 is the size of the paper."""
        return self._zoom or self._fitting()

    def show_pdf(self, data: bytes, ends_at: float | None = None) -> None:
        """Show another PDF where the old one was; zoom and scrolling stay.

        `ends_at` is how far down, in points, the paper goes where the page is longer than it.
        """
        before, self._pdf = self._pdf, Pdf(data)
        self._sheets.show_pages(self._pdf.pages, ends_at)
        if before is not None:
            before.close()
        if QAccessible.isActive():
            self.setAccessibleDescription(" ".join(page.text() for page in self._pdf.pages))
        self._fit()

    def zoom_by(self, steps: int) -> None:
        """Go to a larger or smaller size."""
        now = self.zoom
        larger = [step for step in _STEPS if step > now + 0.01]
        smaller = [step for step in _STEPS if step < now - 0.01]
        wanted = larger[:1] if steps > 0 else smaller[-1:]
        if wanted:
            self._zoom = wanted[0]
            self._fit()

    def fit_width(self) -> None:
        """Show the page as wide as the frame."""
        self._zoom = None
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width of the frame."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the border in the colours of a new palette."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._sheets.update()

    def picture(self) -> QPixmap:
        """The first page as it is shown; only while there is one."""
        return self._sheets.picture()

    def can_be_dragged(self, words: str) -> None:
        """Say on the page what dragging it does."""
        self._sheets.setToolTip(words)
        self._sheets.setCursor(Qt.CursorShape.OpenHandCursor)

    def close_pdf(self) -> None:
        """Let go of the PDF."""
        before, self._pdf = self._pdf, None
        self._sheets.show_pages(())
        if before is not None:
            before.close()

    def _fitting(self) -> float:
        return (self._room() - 2) / (self._paper_width() * _POINT)

    def _fit(self) -> None:
        wanted = self._room() if self._zoom is None else round(self._paper_width() * _POINT * self._zoom) + 2
        self._sheets.set_width(max(wanted, 2))

    def _room(self) -> int:
        """The width of the frame less its scroll bar, whether that is there or not, so that nothing jumps."""
        return max(self.width() - self.verticalScrollBar().sizeHint().width() - 2, 40)

    def _paper_width(self) -> float:
        return self._pdf.pages[0].size.width() if self._pdf is not None and self._pdf.pages else 612.0
