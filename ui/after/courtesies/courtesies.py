"""What follows the thank-you, in its order: connect, tell the introducer, keep promises, ask once at most."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from iiprep.model.courtesy import not_thanked
from iiprep.model.debrief import Outcome
from ui.after.courtesies.connect import Connect
from ui.after.courtesies.lists import GIFTS, MINE, OFFERED, ListTask, Theirs
from ui.after.courtesies.loop import LoopTask
from ui.after.courtesies.resume import ResumeTask
from ui.after.courtesies.task import Desk
from ui.after.words import after_thanks
from ui.theme import GRID


class Courtesies(QWidget):
    """A card for each courtesy; those whose turn has not come can be seen but not used."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._document = desk.document
        self.connect_task = Connect(desk)
        self.loop = LoopTask(desk)
        self.mine = ListTask(desk, MINE)
        self.gifts = ListTask(desk, GIFTS)
        self.resume = ResumeTask(desk)
        self.offered = ListTask(desk, OFFERED)
        self.theirs = Theirs(desk)
        self._after_thanks = (self.mine, self.gifts, self.resume, self.offered, self.theirs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        for task in (self.connect_task, self.loop, *self._after_thanks):
            column.addWidget(task)
        desk.document.changed.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        waits = after_thanks(not_thanked(self._document.plan))
        self.connect_task.refresh()
        self.loop.refresh()
        for task in self._after_thanks:
            task.refresh(waits)
        if self._document.plan.happened.situation_volunteered:
            self.offered.hide()
        held = self._document.plan.happened.outcome is not Outcome.NOT_HELD
        self.connect_task.setVisible(held)
        for task in self._after_thanks if not held else ():
            task.hide()
