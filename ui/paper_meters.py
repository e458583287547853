"""How full a page is: a thin bar and a number for the page, or for each half of it."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QLabel, QSizePolicy, QWidget

from iiprep.papers.report import Meter
from ui.colours import colours_of
from ui.theme import GRID
from ui.widgets import secondary


class Bar(QWidget):
    """A bar that fills from the left; one that is over its end is drawn whole, in the colour of problems."""

    def __init__(self) -> None:
        super().__init__()
        self.full = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_full(self, full: float) -> None:
        """Show a share of 0 to 1; more is too much."""
        self.full = full
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(6 * GRID, GRID)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = colours_of(QApplication.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = QRectF(0.5, 1.5, self.width() - 1, self.height() - 3)
        painter.setPen(colours.border)
        painter.drawRoundedRect(track, 2.5, 2.5)
        ink = QRectF(track.x(), track.y(), track.width() * min(1.0, self.full), track.height())
        painter.setPen(colours.stop if self.full > 1 else colours.accent)
        painter.setBrush(painter.pen().color())
        painter.drawRoundedRect(ink, 2.5, 2.5)


class Meters(QWidget):
    """A bar for each part of a page, one under the other, each with its words: “Upper half 83 %”."""

    def __init__(self) -> None:
        super().__init__()
        self._lines = QGridLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setHorizontalSpacing(GRID)
        self._lines.setVerticalSpacing(GRID // 2)
        self._lines.setColumnStretch(1, 1)
        self._parts: tuple[str, ...] = ()
        self.bars: dict[str, Bar] = {}
        self._labels: dict[str, QLabel] = {}
        self.hide()

    def show_meters(self, meters: tuple[Meter, ...]) -> None:
        """Show how full each part is; the bars stay while the parts are the same."""
        self.setVisible(bool(meters))
        parts = tuple(meter.part for meter in meters)
        if parts != self._parts:
            self._build(parts)
        for meter in meters:
            self.bars[meter.part].show_full(meter.full)
            self._labels[meter.part].setText(meter_words(meter))
        words = ", ".join(map(meter_words, meters))
        self.setAccessibleName(words)
        self.setToolTip(f"{words}: how much of the room is taken, at the smallest type there is.")

    def _build(self, parts: tuple[str, ...]) -> None:
        while item := self._lines.takeAt(0):
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._parts = parts
        self.bars = {part: Bar() for part in parts}
        self._labels = {part: secondary("") for part in parts}
        for line, part in enumerate(parts):
            self._labels[part].setWordWrap(False)
            self._lines.addWidget(self._labels[part], line, 0)
            self._lines.addWidget(self.bars[part], line, 1)


def meter_words(meter: Meter) -> str:
    """``Page 83 % full``; ``Upper half 12 % too full`` where it is over."""
    if meter.full > 1:
        return f"{meter.part.capitalize()} {max(1, round(100 * (meter.full - 1)))} % too full"
    return f"{meter.part.capitalize()} {max(0, round(100 * meter.full))} % full"
