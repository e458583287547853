"""How the request would sound, from warm to pushy: a dot on a line, and the words for it."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from iiprep.coach.findings import Tone
from iiprep.papers.facts.items import joined
from ui.colours import colours_of
from ui.theme import GRID
from ui.widgets import secondary

STEPS = ("warm", "friendly", "plain", "a little pressing", "pushy")
_ROLES = ("good", "good", "accent", "warn", "stop")
_DOT = 5.0


def in_words(tone: Tone) -> str:
    """“It sounds friendly: it says thanks and it is about them.”"""
    why = joined(tone.moved)
    return f"It sounds {tone.label}{f': {why}' if why else ''}."


class ToneLine(QWidget):
    """Hidden while there is no tone to tell."""

    def __init__(self) -> None:
        super().__init__()
        self._line = _Line()
        self.words = secondary("")
        ends = QHBoxLayout()
        ends.setSpacing(GRID)
        ends.addWidget(QLabel(STEPS[0]))
        ends.addWidget(self._line, 1)
        ends.addWidget(QLabel(STEPS[-1]))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addLayout(ends)
        column.addWidget(self.words)
        self.hide()

    def say(self, tone: Tone) -> None:
        """Show a tone; one without a label takes the line away."""
        self.setVisible(tone.label in STEPS)
        if tone.label in STEPS:
            self.words.setText(in_words(tone))
            self._line.put(STEPS.index(tone.label), in_words(tone))


class _Line(QWidget):
    """The line and its dot."""

    def __init__(self) -> None:
        super().__init__()
        self._step = 0
        self.setAccessibleName("How it sounds")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def put(self, step: int, words: str) -> None:
        """Move the dot."""
        self._step = step
        self.setAccessibleDescription(words)
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(120, round(2 * _DOT) + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw line and dot."""
        colours = colours_of(QApplication.palette())
        middle = self.height() / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(colours.border), 4)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(QPointF(_DOT, middle), QPointF(self.width() - _DOT, middle))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(str(getattr(colours, _ROLES[self._step]))))
        x = _DOT + (self.width() - 2 * _DOT) * self._step / (len(STEPS) - 1)
        painter.drawEllipse(QPointF(x, middle), _DOT, _DOT)
        painter.end()
