"""The minutes of the questions against the minutes there are for them, drawn as a bar and in words."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from iiprep.model.meeting import Format, Question
from iiprep.model.plan import Plan
from iiprep.schedule.minute_plan import minute_plan
from ui.colours import Colours, colours_of

HEIGHT = 14
_FEWEST_WRITTEN, _MOST_WRITTEN = 3, 5
_NUMBERS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten")


@dataclass(frozen=True, slots=True)
class Minutes:
    """The questions that have words, and the minutes of the meeting that are for them."""

    questions: tuple[Question, ...]
    room: int

    @property
    def used(self) -> int:
        """The minutes that the questions take together."""
        return sum(question.minutes for question in self.questions)

    @property
    def over(self) -> int:
        """The minutes by which they are too many; 0 when they fit."""
        return max(self.used - self.room, 0)


def minutes_of(plan: Plan) -> Minutes:
    """The minutes of a plan's questions."""
    asked = tuple(question for question in plan.questions if question.planned)
    return Minutes(asked, minute_plan(plan.timing.length).question_minutes)


def in_words(plan: Plan) -> str:
    """“19 of 19 minutes”; where questions are written, their number."""
    minutes = minutes_of(plan)
    if plan.timing.format is Format.EMAIL:
        number = len(minutes.questions)
        return f"{number} question{'' if number == 1 else 's'}"
    return f"{minutes.used} of {minutes.room} minutes"


def advice(plan: Plan) -> str:
    """A calm word when there are more questions than the meeting has room for; else empty."""
    minutes = minutes_of(plan)
    if plan.timing.format is Format.EMAIL:
        few = _FEWEST_WRITTEN <= len(minutes.questions) <= _MOST_WRITTEN
        return (
            "" if few or not minutes.questions else "By e-mail, three to five questions are kind to answer."
        )
    if not minutes.over:
        return ""
    more = f"{_spelled(minutes.over)} minute{'' if minutes.over == 1 else 's'} more than there are"
    return f"{more}: star what you must ask, and let the others wait."


def _spelled(number: int) -> str:
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)


class MinuteBar(QWidget):
    """Draws each question as a piece, must-asks full, the others lighter; what is over is hatched."""

    def __init__(self) -> None:
        super().__init__()
        self._minutes = Minutes((), 0)
        self.setAccessibleName("Minutes of the questions")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_minutes(self, minutes: Minutes, words: str) -> None:
        """Draw other minutes; `words` say the same."""
        self._minutes = minutes
        self.setAccessibleDescription(words)
        self.setToolTip(f"{words}. Full pieces are must-asks.")
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(240, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Wide enough to tell the pieces apart."""
        return QSize(120, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the room, the pieces in it, and what is over."""
        minutes = self._minutes
        step = self.width() / max(minutes.room, minutes.used, 1)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = colours_of(QApplication.palette())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.soft))
        painter.drawRoundedRect(QRectF(0, 0, minutes.room * step, HEIGHT), 4, 4)
        for piece, question in zip(_pieces(minutes.questions, step), minutes.questions, strict=True):
            painter.setPen(QPen(QColor(colours.accent), 1))
            painter.setBrush(QColor(colours.accent if question.starred else colours.tint))
            painter.drawRoundedRect(piece, 3, 3)
        if minutes.over:
            self._draw_over(painter, minutes.room * step, colours)
        painter.end()

    def _draw_over(self, painter: QPainter, begins: float, colours: Colours) -> None:
        rest = QRectF(begins, 0, self.width() - begins, HEIGHT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.warn_tint))
        painter.drawRect(rest)
        painter.setBrush(QBrush(QColor(colours.warn), Qt.BrushStyle.BDiagPattern))
        painter.drawRect(rest)
        painter.setPen(QPen(QColor(colours.warn), 2))
        painter.drawLine(rest.topLeft(), rest.bottomLeft())


def _pieces(questions: Sequence[Question], step: float) -> list[QRectF]:
    """Where each question lies, one after the other, a pixel apart."""
    found: list[QRectF] = []
    left = 0.0
    for question in questions:
        width = question.minutes * step
        found.append(QRectF(left + 0.5, 0.5, max(width - 2, 1), HEIGHT - 1))
        left += width
    return found
