"""The day of a meeting drawn as a line: leave, arrive, start, five minutes left, end, in clock times."""

from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from iiprep.schedule.dayline import DayLine
from ui.colours import colours_of
from ui.forms.typed import clock
from ui.theme import GRID

_RADIUS = 5.0
_GAP = 10.0


@dataclass(frozen=True, slots=True)
class Mark:
    """One moment of the line and its word."""

    word: str
    moment: datetime

    @property
    def time(self) -> str:
        """The clock time."""
        return clock(self.moment.time())


def marks_of(line: DayLine) -> tuple[Mark, ...]:
    """The moments that are known, in order."""
    named = (
        ("leave", line.leave),
        ("arrive", line.arrive),
        ("start", line.start),
        ("five left", line.five_left),
        ("end", line.end),
    )
    return tuple(Mark(word, moment) for word, moment in named if moment is not None)


def in_words(line: DayLine) -> str:
    """The line as a sentence, for who cannot see it."""
    return ", ".join(f"{mark.word} {mark.time}" for mark in marks_of(line))


def places(marks: tuple[Mark, ...], widths: tuple[float, ...], room: float) -> tuple[float, ...]:
    """Where each mark stands, 0 to `room`: spread by time, but never so that two labels touch."""
    if len(marks) < 2:
        return (widths[0] / 2,) if marks else ()
    needed = [(one + other) / 2 + _GAP for one, other in pairwise(widths)]
    minutes = [(b.moment - a.moment).total_seconds() / 60 for a, b in pairwise(marks)]
    spare = max(room - sum(needed) - (widths[0] + widths[-1]) / 2, 0.0)
    whole = sum(minutes) or 1.0
    found = [widths[0] / 2]
    for need, part in zip(needed, minutes, strict=True):
        found.append(found[-1] + need + spare * part / whole)
    return tuple(found)


class DayLineView(QWidget):
    """Draws a DayLine; its accessible description says the same in words."""

    def __init__(self) -> None:
        super().__init__()
        self._marks: tuple[Mark, ...] = ()
        self.setAccessibleName("The day")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_line(self, line: DayLine) -> None:
        """Draw another line."""
        self._marks = marks_of(line)
        self.setAccessibleDescription(in_words(line))
        self.setToolTip(in_words(line))
        self.update()

    def sizeHint(self) -> QSize:
        """Wide as there is room, as high as the dots and two lines of text."""
        return QSize(360, round(2 * _RADIUS + 2 * self.fontMetrics().lineSpacing() + 2 * GRID))

    def minimumSizeHint(self) -> QSize:
        """Room for the labels side by side."""
        widths, _bold = self._widths()
        return QSize(round(sum(widths) + _GAP * max(len(widths) - 1, 0)), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw line, meeting, dots and labels."""
        if not self._marks:
            return
        widths, bold = self._widths()
        where = places(self._marks, widths, float(self.width()))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_line(painter, where)
        colours = colours_of(self.palette())
        top, step = 2 * _RADIUS + GRID, float(self.fontMetrics().lineSpacing())
        for mark, x, width in zip(self._marks, where, widths, strict=True):
            box = QRectF(x - width / 2, top, width, step)
            painter.setFont(self.font())
            painter.setPen(QColor(colours.secondary))
            painter.drawText(box, Qt.AlignmentFlag.AlignHCenter, mark.word)
            painter.setFont(bold)
            painter.setPen(QColor(colours.text))
            painter.drawText(box.translated(0, step), Qt.AlignmentFlag.AlignHCenter, mark.time)
        painter.end()

    def _draw_line(self, painter: QPainter, where: tuple[float, ...]) -> None:
        colours = colours_of(self.palette())
        at = {mark.word: x for mark, x in zip(self._marks, where, strict=True)}
        y = _RADIUS + 3
        painter.setPen(QPen(QColor(colours.border), 2))
        painter.drawLine(QPointF(where[0], y), QPointF(where[-1], y))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent))
        if "start" in at and "end" in at:
            painter.drawRoundedRect(QRectF(at["start"], y - 5, at["end"] - at["start"], 10), 3, 3)
        for word in at.keys() & {"leave", "arrive"}:
            painter.drawEllipse(QPointF(at[word], y), _RADIUS, _RADIUS)
        if "five left" in at:
            painter.setBrush(QColor(colours.base))
            painter.drawEllipse(QPointF(at["five left"], y), 3, 3)

    def _widths(self) -> tuple[tuple[float, ...], QFont]:
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        plain, strong = QFontMetricsF(self.font()), QFontMetricsF(bold)
        both = [
            max(plain.horizontalAdvance(m.word), strong.horizontalAdvance(m.time)) + 2 for m in self._marks
        ]
        return tuple(both), bold
