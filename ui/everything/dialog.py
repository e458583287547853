"""One place for everything: take it along, bring it back, leave it for other programs, or delete it."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from iiprep.keeping import KEPT_DAYS, Kept
from ui.forms.typed import clock
from ui.notices import Notice
from ui.theme import GRID, look
from ui.widgets import grow, heading, push_button, secondary
from ui.workbook.entries import days_left, near_day

_TAKE = (
    "One file with all of it: people, meetings, your profile, the settings. iiprep restores it into a fresh "
    "place and compares before it says that it is done. Keep it where only you can read it."
)
_BACK = "Puts such a file in the place of this workbook, which is kept for thirty days."
_OTHERS = "For a spreadsheet or an address book. These hold less than the whole, and say what they leave out."
_DELETE = (
    f"Leaves an empty workbook. It can be taken back for {KEPT_DAYS} days; then it is gone for good. "
    "Papers and files that you saved elsewhere stay where they are."
)


class EverythingDialog(QDialog):
    """`wanted` carries ``take``, ``bring-back``, ``people-csv``, ``people-cards``, ``meetings-csv``,
    ``delete``.

    `back` and `gone` carry a `Kept` that is to be taken back or let go for good.
    """

    wanted = Signal(str)
    back = Signal(object)
    gone = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("window.everything")
        self.setWindowTitle("Everything")
        self.setMinimumWidth(640)
        look(self, "page")
        self.notice = Notice()
        self.done_words = QLabel()
        self.done_words.setWordWrap(True)
        self.done_words.setTextFormat(Qt.TextFormat.PlainText)
        self.done_words.hide()
        look(self.done_words, "told")
        self._kept = QVBoxLayout()
        self._kept.setSpacing(GRID)
        self._lay_out()

    def say(self, words: str) -> None:
        """Tell what was done."""
        self.notice.clear()
        self.done_words.setText(words)
        self.done_words.show()
        QTimer.singleShot(0, self, lambda: grow(self))

    def fail(self, sentence: str) -> None:
        """Tell what could not be done."""
        self.done_words.hide()
        self.notice.say(sentence)
        QTimer.singleShot(0, self, lambda: grow(self))

    def show_kept(self, kept: Sequence[Kept], today: date) -> None:
        """Show what can be taken back."""
        while (item := self._kept.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        minutes = Counter(one.at.replace(second=0) for one in kept)
        for number, one in enumerate(kept):
            exact = minutes[one.at.replace(second=0)] > 1
            self._kept.addWidget(self._kept_row(number, one, today, exact=exact))
        QTimer.singleShot(0, self, lambda: grow(self))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(heading("Everything you have here"))
        column.addWidget(self.notice)
        column.addWidget(self.done_words)
        take = self._button("Take everything…", "take", "download", style="primary")
        column.addLayout(_part("Take it along", _TAKE, take))
        back = self._button("Bring a workbook back…", "bring-back", "upload")
        column.addLayout(_part("Bring it back", _BACK, back))
        others = (
            self._button("People as CSV…", "people-csv", "users"),
            self._button("People as cards…", "people-cards", "users"),
            self._button("Meetings as CSV…", "meetings-csv", "calendar"),
        )
        column.addLayout(_part("For other programs", _OTHERS, *others))
        column.addLayout(_part("Delete it", _DELETE, self._button("Delete everything…", "delete", "trash-2")))
        column.addLayout(self._kept)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(push_button("Close", "close-everything", self.reject))
        column.addLayout(foot)

    def _button(self, words: str, name: str, icon: str, style: str = "") -> QPushButton:
        asked = partial(self.wanted.emit, name)
        return push_button(words, f"everything.{name}", asked, style=style, icon=icon)

    def _kept_row(self, number: int, one: Kept, today: date, *, exact: bool) -> QFrame:
        frame = QFrame()
        look(frame, "row")
        left = days_left(one.gone_at.astimezone().date(), today)
        moment: datetime = one.at.astimezone()
        day = near_day(moment.date(), today)
        day = day.lower() if day in ("Today", "Yesterday") else day
        hour = f"{moment:%H:%M:%S}" if exact else clock(moment.time())
        words = QLabel(f"As it was until {day}, {hour} · {left}")
        words.setWordWrap(True)
        line = QHBoxLayout(frame)
        line.setContentsMargins(12, GRID, GRID, GRID)
        line.addWidget(words, 1)
        take, drop = partial(self.back.emit, one), partial(self.gone.emit, one)
        line.addWidget(push_button("Take back", f"take-back.{number}", take, icon="undo-2"))
        line.addWidget(push_button("Let it go for good…", f"let-go.{number}", drop, style="quiet"))
        return frame


def _part(title: str, words: str, *buttons: QPushButton) -> QVBoxLayout:
    """A heading, what it means in plain words, and what can be pressed."""
    label = QLabel(title)
    look(label, "label")
    part = QVBoxLayout()
    part.setSpacing(GRID // 2)
    part.addWidget(label)
    part.addWidget(secondary(words))
    line = QHBoxLayout()
    line.setContentsMargins(0, GRID // 2, 0, 0)
    line.setSpacing(GRID)
    for button in buttons:
        line.addWidget(button)
    line.addStretch(1)
    part.addLayout(line)
    return part
