"""At the end: each turn with what it took against its plan, drawn, with the note on it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QGridLayout, QLabel, QSizePolicy, QWidget

from iiprep.model.plan import Plan
from iiprep.rehearsal.course import Course
from iiprep.rehearsal.notes import left_over, note_on
from iiprep.rehearsal.words import clock_words
from ui.colours import colours_of
from ui.theme import GRID
from ui.widgets import secondary

_HEIGHT = 12
_WIDE = 180


class _Bar(QWidget):
    """What one turn took, against its plan, on the scale of the longest."""

    def __init__(self, took: float, planned: int, longest: float) -> None:
        super().__init__()
        self._took, self._planned, self._longest = took, planned, longest
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{clock_words(took)} of {clock_words(planned)}")

    def sizeHint(self) -> QSize:
        return QSize(_WIDE, _HEIGHT + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The plan as a frame, what it took as its filling, what is over hatched."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = colours_of(QApplication.palette())
        step = (self.width() - 2) / max(1.0, self._longest)
        within = min(self._took, self._planned) * step
        frame = QRectF(1, 2, self._planned * step, _HEIGHT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.soft))
        painter.drawRoundedRect(frame, 3, 3)
        painter.setBrush(QColor(colours.accent))
        painter.drawRoundedRect(QRectF(1, 2, within, _HEIGHT), 3, 3)
        if self._took > self._planned:
            rest = QRectF(frame.right(), 2, (self._took - self._planned) * step, _HEIGHT)
            painter.setBrush(QBrush(QColor(colours.warn), Qt.BrushStyle.BDiagPattern))
            painter.drawRect(rest)
            painter.setPen(QPen(QColor(colours.warn), 2))
            painter.drawLine(rest.topLeft(), rest.bottomLeft())
        painter.end()


class TurnBars(QWidget):
    """One line a turn: its words and note, the bar, the times."""

    def __init__(self, course: Course, plan: Plan) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID)
        grid.setColumnStretch(0, 1)
        times = [course.spent(number) for number in range(len(course.turns))]
        longest = max((*times, *(turn.seconds for turn in course.turns)))
        for row, (turn, took) in enumerate(zip(course.turns, times, strict=True)):
            grid.addWidget(_words(turn.text, note_on(plan, turn.text)), row, 0)
            grid.addWidget(_Bar(took, turn.seconds, longest), row, 1, Qt.AlignmentFlag.AlignTop)
            spoken = secondary(f"{clock_words(took)} of {clock_words(turn.seconds)}")
            spoken.setWordWrap(False)
            grid.addWidget(spoken, row, 2, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        for one in left_over(plan, course.turns):
            grid.addWidget(_words(f"{one.about} (not asked any more)", one.text), grid.rowCount(), 0, 1, 3)


def _words(text: str, note: str) -> QLabel:
    label = QLabel(f"{text}\n{note.strip()}" if note.strip() else text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
