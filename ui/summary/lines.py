"""Lines of the summary under their headings, each with the person and the day; long lists open on demand."""

from collections.abc import Sequence
from datetime import date
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QVBoxLayout

from iiprep.summary.counts import Line, Summary
from ui.colours import colours_of
from ui.theme import GRID, look
from ui.widgets import push_button
from ui.workbook.entries import near_day

FEW = 8
_LONGEST = 60
Parts = Sequence[tuple[str, Sequence[Line]]]


class LineList(QFrame):
    """Not there while it has no line and nothing to say instead."""

    def __init__(self) -> None:
        super().__init__()
        look(self, "card")
        self._parts: Parts = ()
        self._today = date.min
        self._nothing = ""
        self._all = False
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.more = push_button("", "show-all-lines", self._show_all, style="line")
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID + GRID // 2, 2 * GRID, GRID + GRID // 2)
        column.setSpacing(GRID)
        column.addWidget(self.text)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def show_parts(self, parts: Parts, today: date, nothing: str = "") -> None:
        """Show lines under headings; `nothing` is said where there is no line at all."""
        self._parts, self._today, self._nothing = parts, today, nothing
        self.setVisible(bool(nothing) or any(lines for _head, lines in parts))
        self.paint()

    def paint(self) -> None:
        """Write the lines in the colours of now."""
        most = None if self._all else FEW
        self.text.setText("".join(self._part(head, lines, most) for head, lines in self._parts))
        longest = max((len(lines) for _head, lines in self._parts), default=0)
        total = sum(len(lines) for _head, lines in self._parts)
        self.more.setText(f"Show all {total}")
        self.more.setVisible(not self._all and longest > FEW)

    def _show_all(self) -> None:
        self._all = True
        self.paint()

    def _part(self, head: str, lines: Sequence[Line], most: int | None) -> str:
        colour = colours_of(QApplication.palette()).secondary
        said = "".join(self._line(line, colour) for line in lines[:most])
        said = said or f'<p style="color:{colour}; margin:4px 0">{escape(self._nothing)}</p>'
        return f'<p style="margin:4px 0 2px 0; font-weight:600">{escape(head)}</p>{said}'

    def _line(self, line: Line, colour: str) -> str:
        day = near_day(line.day, self._today) if line.day else ""
        aside = " · ".join(filter(None, (line.person, day)))
        if len(aside) < _LONGEST:
            aside = aside.replace(" ", "\N{NO-BREAK SPACE}")
        small = f' <span style="color:{colour}">{escape(aside)}</span>' if aside else ""
        return f'<p style="margin:6px 0">{escape(line.text)}{small}</p>'


def met_lines(summary: Summary) -> tuple[Line, ...]:
    """Everybody met, as lines."""
    return tuple(
        Line(one.name or "Somebody without a name", one.organisation or "", None) for one in summary.met
    )
