"""Somebody they suggested: who, whether I may name the host, and the way to a meeting with them."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from iiprep.model.introduction import meeting_with, person_suggested
from iiprep.model.person import NameUse
from iiprep.model.plan import Plan
from iiprep.model.text import first_line
from ui.after.debriefing.listed_row import ListedRow
from ui.document import Document
from ui.forms.editor import take_keyboard
from ui.forms.section import FieldRow
from ui.theme import GRID, look
from ui.widgets import heading, push_button, secondary
from ui.workbook.welcome import BARGAIN

_LONGEST = 28
_DAY = 240
KEPT = "Kept among your people, introduced by {host}."
ASK_FIRST = "Ask {host} whether you may use the name; without a yes the request does not say it."


class SuggestionRow(ListedRow):
    """The row at `index` of the suggestions; `begin` gets the plan of a meeting with the person."""

    def __init__(
        self,
        document: Document,
        path: str,
        index: int,
        *args: Any,  # noqa: ANN401 - handed on as they are
        begin: Callable[[Plan], object],
        **more: Any,  # noqa: ANN401
    ) -> None:
        super().__init__(document, path, index, *args, **more)
        self._document = document
        self._begin = begin
        self.said = secondary("")
        self.plan_it = push_button(
            "Plan a meeting", f"plan-with.{index}", self._show_pledge, icon="calendar-plus"
        )
        self.left = FieldRow(document, f"{path}.{index}.left_on")
        self.left.setFixedWidth(_DAY)
        self.pledge = Pledge(index, self._go_on, self._put_away)
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.setContentsMargins(0, 0, GRID, 0)
        line.addWidget(self.said, 1)
        line.addWidget(self.plan_it)
        self._under = QWidget()
        self._under.setLayout(line)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.addWidget(self._under)
        column.addWidget(self.left)
        column.addWidget(self.pledge)
        document.changed.connect(self._refresh)
        self._refresh()

    def _show_pledge(self) -> None:
        self.pledge.show()
        take_keyboard(self.pledge.yes)

    def _put_away(self) -> None:
        self.pledge.hide()
        take_keyboard(self.plan_it)

    def _go_on(self) -> None:
        self.pledge.hide()
        plan = self._document.plan
        self._begin(meeting_with(plan, plan.happened.suggested[self._index]))

    def _refresh(self) -> None:
        plan = self._document.plan
        rows = plan.happened.suggested
        if self._index >= len(rows) or not rows[self._index].text.strip():
            for part in (self._under, self.left, self.pledge):
                part.hide()
            return
        suggested, host = rows[self._index], plan.host.short_name or "your host"
        person = person_suggested(plan, suggested)
        asked = suggested.may_use_name is not NameUse.NOT_ASKED
        self.said.setText((KEPT if asked else f"{KEPT} {ASK_FIRST}").format(host=host))
        self.plan_it.setText(f"Plan a meeting with {first_line(person.short_name, _LONGEST) or 'them'}")
        self.pledge.say(host, person.short_name or "them")
        self._under.show()
        self.left.setVisible(suggested.left_on is not None)


class Pledge(QFrame):
    """The bargain once more, before an introduction is taken up."""

    def __init__(self, index: int, kept: Callable[[], object], put_away: Callable[[], object]) -> None:
        super().__init__()
        look(self, "card")
        self.title = heading("", 1.05)
        self.why = secondary("")
        self.yes = push_button("I keep it: begin", f"keep-bargain.{index}", kept, style="primary")
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(self.title)
        column.addWidget(self.why)
        for number, line in enumerate(BARGAIN, start=1):
            words = QLabel(f"{number}   {line}")
            words.setWordWrap(True)
            column.addWidget(words)
        foot = QHBoxLayout()
        foot.addWidget(self.yes)
        foot.addWidget(push_button("Not now", f"not-now.{index}", put_away))
        foot.addStretch(1)
        column.addLayout(foot)
        self.hide()

    def say(self, host: str, name: str) -> None:
        """Whose name stands behind the introduction, and to whom."""
        self.title.setText(f"The bargain holds with {name}, too")
        self.why.setText(f"You come with {host}’s name. Whatever you do there, {host} will hear of it.")
