"""The white pages of a PDF one below the other, and where the paper ends of one that is too long."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from ui.colours import colours_of
from ui.raster import Page
from ui.theme import GRID

_VEIL = 0.12


class Sheets(QWidget):
    """The pages one below the other, each with a thin border. `dragged`: somebody pulls at a page."""

    dragged = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._pages: tuple[Page, ...] = ()
        self._ends_at: float | None = None
        self._images: dict[int, QImage] = {}
        self._wide = 2
        self._pressed: QPoint | None = None

    def show_pages(self, pages: tuple[Page, ...], ends_at: float | None = None) -> None:
        """Show other pages at the same width; below `ends_at`, in points, is no paper any more."""
        self._pages = pages
        self._ends_at = ends_at
        self._images.clear()
        self.set_width(self._wide)
        self.update()

    def set_width(self, width: int) -> None:
        """Show the pages `width` pixels wide, border included."""
        if width != self._wide:
            self._images.clear()
        self._wide = width
        places = self._places()
        self.setFixedSize(QSize(max(width, 1), max(places[-1].bottom() + 1, 1) if places else 1))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is in sight."""
        painter = QPainter(self)
        for number, place in enumerate(self._places()):
            if place.intersects(event.rect()):
                painter.drawImage(place.topLeft() + QPoint(1, 1), self._image(number, place.width() - 2))
                painter.setPen(QPen(QColor(colours_of(self.palette()).border), 1))
                painter.drawRect(place.adjusted(0, 0, -1, -1))
                self._draw_end(painter, place, self._pages[number])
        painter.end()

    def _draw_end(self, painter: QPainter, place: QRect, page: Page) -> None:
        """A line where the paper ends, and a veil over what runs beyond it."""
        if self._ends_at is None or self._ends_at >= page.size.height():
            return
        stop = QColor(colours_of(self.palette()).stop)
        veil = QColor(stop)
        veil.setAlphaF(_VEIL)
        end = place.top() + round(place.height() * self._ends_at / page.size.height())
        painter.fillRect(QRect(place.left(), end, place.width(), place.bottom() - end), veil)
        painter.setPen(QPen(stop, 2, Qt.PenStyle.DashLine))
        painter.drawLine(place.left(), end, place.right(), end)

    def picture(self) -> QPixmap:
        """The first page as it is shown."""
        return QPixmap.fromImage(self._image(0, max(self._wide - 2, 2)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag may begin."""
        is_left = event.button() is Qt.MouseButton.LeftButton and bool(self._pages)
        self._pressed = event.position().toPoint() if is_left else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Begin a drag once the mouse has gone far enough."""
        if self._pressed is None:
            return
        way = (event.position().toPoint() - self._pressed).manhattanLength()
        if way >= QApplication.startDragDistance():
            self._pressed = None
            self.dragged.emit()

    def _image(self, number: int, width: int) -> QImage:
        sharpness = self.devicePixelRatioF()
        image = self._images.get(number)
        if image is None or image.devicePixelRatio() != sharpness:
            image = self._pages[number].image(round(width * sharpness))
            image.setDevicePixelRatio(sharpness)
            self._images[number] = image
        return image

    def _places(self) -> list[QRect]:
        found, top = list[QRect](), 0
        for page in self._pages:
            height = round((self._wide - 2) * page.size.height() / page.size.width()) + 2
            found.append(QRect(0, top, self._wide, height))
            top += height + 2 * GRID
        return found
