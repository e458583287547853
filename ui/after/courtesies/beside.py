"""Whoever introduced somebody met beside the host hears of it, too: a line, and the day on which they did."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from iiprep.model.debrief import Outcome
from iiprep.model.plan import Plan
from iiprep.schedule.chain import called
from iiprep.schedule.courtesies.telling import beside_through
from ui.after.blocks import Blocks
from ui.after.courtesies.task import Desk
from ui.theme import GRID
from ui.widgets import secondary


class Beside(Blocks["_Told"]):
    """A row for each of the further people; only those are seen whom somebody else introduced."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(lambda at: _Told(desk, at + 1), 2 * GRID)

    def refresh(self, plan: Plan, *, opened: bool) -> bool:
        """Follow the plan; whether there is anybody. It is `opened` once all are thanked."""
        met = plan.happened.outcome is Outcome.MET
        through = tuple(beside_through(plan)) if met else ()
        self.setVisible(bool(through))
        self.setEnabled(opened)
        for row in self.have(len(plan.others)):
            row.refresh(plan, seen=row.position in through)
        return bool(through)


class _Told(QWidget):
    """Through whom the person at `position` came, and when that introducer was told."""

    def __init__(self, desk: Desk, position: int) -> None:
        super().__init__()
        self.position = position
        self.words = secondary("")
        self.told = desk.dated(f"thanks.{position}.told_on")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GRID // 2, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.words)
        column.addWidget(self.told)

    def refresh(self, plan: Plan, *, seen: bool) -> None:
        self.setVisible(seen)
        if seen:
            person, thanks = plan.people[self.position], plan.thanks_for(self.position)
            through = person.introduced_by.strip() or "whoever introduced them"
            name = called(person)
            self.words.setText(
                f"{name} came to you through {through}: a line there says that you met {name}."
            )
            self.told.button.setVisible(thanks.told_on is None)
