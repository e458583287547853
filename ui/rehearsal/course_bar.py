"""All turns as one bar: as wide as they are planned, filled as far as one has come."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from iiprep.rehearsal.course import Course
from iiprep.rehearsal.turns import Who
from ui.colours import colours_of

HEIGHT = 14
_NARROWEST = 8


class CourseBar(QWidget):
    """Draws each turn as a piece: those behind full, the present one framed, those to come light."""

    def __init__(self, course: Course) -> None:
        super().__init__()
        self._course = course
        self.setAccessibleName("Turns of the rehearsal")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def follow(self) -> None:
        """Show where the course is now."""
        course = self._course
        words = "All turns are over" if course.over else f"Turn {course.at + 1} of {len(course.turns)}"
        self.setAccessibleDescription(words)
        self.setToolTip(words)
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(240, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the pieces one after the other."""
        course = self._course
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = colours_of(QApplication.palette())
        room = self.width() - _NARROWEST * len(course.turns)
        left = 0.0
        for number, turn in enumerate(course.turns):
            width = _NARROWEST + max(0, room) * turn.seconds / max(1, course.planned)
            theirs = turn.who is Who.THEY_ASK
            here, behind = number == course.at, number < course.at
            painter.setPen(QPen(QColor(colours.accent if here else colours.border), 2 if here else 1))
            painter.setBrush(QColor(colours.accent if behind else colours.tint if here else colours.panel))
            piece = QRectF(left + 1, 1, max(2.0, width - 4), HEIGHT - 2)
            painter.drawRoundedRect(piece, HEIGHT / 2 if theirs else 3, HEIGHT / 2 if theirs else 3)
            left += width
        painter.setPen(Qt.PenStyle.NoPen)
        painter.end()
