"""A paper in small, to see at a glance that it is one good page, and to open it large."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QVBoxLayout

from iiprep.coach.plan.ready import ReadyItem, ReadyKind
from iiprep.papers.catalogue import TITLES, Copy
from iiprep.papers.report import MadePaper
from ui.colours import LIGHT, colours_of
from ui.document import Document
from ui.live_paper import Follower, Shortening
from ui.paper_words import caption, first_place, too_long_words
from ui.papers import Papers, Sheet
from ui.raster import Pdf
from ui.theme import GRID, look
from ui.widgets import secondary

_WIDTH, _HEIGHT = 144, 186
_TOO_LONG = "Too long for one page. Open it to see what to shorten."
_NOT_MADE = "This page could not be made."


class PaperThumb(Follower):
    """One paper: its picture, which is a button, its name and whether it fits. `heard`: how it came out."""

    heard = Signal()

    def __init__(
        self,
        document: Document,
        papers: Papers,
        copy: Copy,
        shortening: Shortening,
        opened: Callable[[Copy], object],
    ) -> None:
        super().__init__(document, papers, copy, shortening)
        self._known = False
        self._problem: ReadyItem | None = None
        self.picture = _Picture()
        self.picture.setObjectName(f"action.open-paper.{copy.stem}")
        self.picture.clicked.connect(lambda: opened(copy))
        self._title = QLabel()
        look(self._title, "label")
        self._title.setWordWrap(True)
        self.caption = secondary("")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._title)
        column.addWidget(self.caption)
        document.changed.connect(self._name_it)
        self._name_it()

    @property
    def known(self) -> bool:
        """Whether the page came back, well or not."""
        return self._known

    @property
    def problem(self) -> ReadyItem | None:
        """Why there is no page to print, and the first field to shorten (empty where there is none)."""
        return self._problem

    def take(self, made: MadePaper, sheet: Sheet) -> None:
        """Show the page and its size, or what is wrong with it."""
        report = made.report
        self.picture.show_pdf(made.pdf if report.fits else b"", _TOO_LONG)
        words = [caption(report, sheet.size).rstrip(":")]
        if report.missing_glyphs:
            words.append("some letters cannot be drawn")
        self._say(" · ".join(words), calm=report.fits and not report.missing_glyphs)
        self._tell("" if report.fits else too_long_words(report), first_place(report))

    def take_failure(self, sentence: str) -> None:
        """Say why there is no page."""
        self.picture.show_pdf(b"", _NOT_MADE)
        self._say(sentence, calm=False)
        self._tell(sentence, "")

    def _say(self, words: str, *, calm: bool) -> None:
        self.caption.setText(words)
        look(self.caption, "secondary" if calm else "hint")
        self.picture.setAccessibleName(f"Open the {self._title.text()} large: {words}")

    def _tell(self, wrong: str, path: str) -> None:
        self._known = True
        sentence = f"{self._title.text()}: {wrong}"
        self._problem = ReadyItem(path, sentence, ReadyKind.STOP) if wrong else None
        self.heard.emit()

    def _name_it(self) -> None:
        plan, copy = self._document.plan, self._copy
        several = len(plan.people) > 1 and copy.name == "thank-you-card"
        name = plan.people[copy.position].short_name if copy.position < len(plan.people) else ""
        title = TITLES[copy.name]
        self._title.setText(f"{title} · {name}" if several and name else title)


class _Picture(QAbstractButton):
    """A page on white with a thin border; a sentence in its place when there is none, blank until then."""

    def __init__(self) -> None:
        super().__init__()
        self._data = b""
        self._words = ""
        self._image: QImage | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolTip("Open it large")
        self.setFixedSize(QSize(_WIDTH + GRID, _HEIGHT + GRID))

    @property
    def words(self) -> str:
        """What stands in place of a page; empty where there is one."""
        return self._words

    def show_pdf(self, data: bytes, otherwise: str) -> None:
        """Show the first page of a PDF; without one, `otherwise` stands in its place."""
        self._data = data
        self._words = "" if data else otherwise
        self._image = None
        self.setFixedHeight(self._height() + GRID)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the page, its border, and a frame where the keyboard is."""
        colours = colours_of(self.palette())
        painter = QPainter(self)
        image = self._drawn()
        size = image.deviceIndependentSize() if image is not None else QSizeF(_WIDTH, self.height() - GRID)
        place = QRectF(QPointF(2, 2), size)
        painter.fillRect(place, QColor("#ffffff"))
        if image is not None:
            painter.drawImage(place.topLeft(), image)
        painter.setPen(QColor(LIGHT.stop))
        room = place.adjusted(2 * GRID, 2 * GRID, -2 * GRID, -2 * GRID)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, self._words)
        strong = self.hasFocus() or self.underMouse()
        painter.setPen(QPen(QColor(colours.accent if strong else colours.border), 2 if strong else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(place)
        painter.end()

    def _height(self) -> int:
        if not self._data:
            return self.height() - GRID
        pdf = Pdf(self._data)
        size = pdf.pages[0].size
        pdf.close()
        return round(_WIDTH * size.height() / size.width())

    def _drawn(self) -> QImage | None:
        """The page in the pixels of the screen."""
        sharpness = self.devicePixelRatioF()
        if self._data and (self._image is None or self._image.devicePixelRatio() != sharpness):
            pdf = Pdf(self._data)
            self._image = pdf.pages[0].image(round(_WIDTH * sharpness))
            self._image.setDevicePixelRatio(sharpness)
            pdf.close()
        return self._image
