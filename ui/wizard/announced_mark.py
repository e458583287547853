"""The quiet mark under a question or an objective that the request did not announce, with a better way."""

from functools import cache

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from iiprep.coach.plan.subjects import Subjects
from iiprep.coach.plan.told import RULE, WHY, Beyond
from ui.forms.row import GRIP_WIDTH
from ui.theme import ASSETS, GRID, set_icon
from ui.widgets import push_button, secondary


@cache
def shipped_subjects() -> Subjects:
    """The subjects that come with the program, read once; none when the file cannot be read, which the coach
    tells.
    """
    try:
        return Subjects.load(ASSETS / "coach")
    except (OSError, ValueError):
        return Subjects.none()


class AnnouncedMark(QWidget):
    """Says what `show_beyond` gives it and offers `named` (put it into the note) and, where there is no box
    to tick, `kept` (make it a question that waits). `box` is what a question has instead: a box to tick.
    """

    named = Signal()
    kept = Signal()

    def __init__(self, place: str, box: QWidget | None = None) -> None:
        super().__init__()
        self._box = box
        self.words = secondary("")
        self.words.setObjectName(f"announced.{place}")
        self.words.setToolTip(WHY)
        self.name_it = push_button("Name it in the note", f"name.{place}", self.named.emit)
        self.keep = push_button("Keep it as a question for then", f"keep.{place}", self.kept.emit)
        sign = QLabel()
        set_icon(sign, "route", "secondary")
        self._said = QWidget()
        said = QHBoxLayout(self._said)
        said.setContentsMargins(0, 0, 0, 0)
        said.setSpacing(GRID)
        said.addWidget(sign)
        said.addWidget(self.words, 1)
        offers = QHBoxLayout()
        offers.setSpacing(2 * GRID)
        for widget in filter(None, (box, self.name_it, self.keep)):
            offers.addWidget(widget)
        offers.addStretch(1)
        self._rule = secondary(f"Rule: {RULE.lower()}")
        self._rule.setToolTip(WHY)
        self._rule.setWordWrap(False)
        offers.addWidget(self._rule)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRIP_WIDTH + GRID, 0, GRID, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(self._said)
        column.addLayout(offers)
        self.show_beyond(None, waits=False)

    def show_beyond(self, found: Beyond | None, *, waits: bool) -> None:
        """Say that it was not announced, or nothing; the box also stays while the question `waits`."""
        self.words.setText(found.sentence if found else "")
        self._said.setVisible(found is not None)
        self._rule.setVisible(found is not None)
        self.name_it.setVisible(found is not None and found.nameable)
        self.keep.setVisible(found is not None and self._box is None and not found.nameable)
        if self._box is not None:
            self._box.setVisible(found is not None or waits)
        self.setVisible(found is not None or waits)
