"""One objective in its list: beginnings to pick from, and a quiet word when it does not begin by learning."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QToolButton, QWidget

from iiprep.coach.plan.named import with_named
from iiprep.coach.plan.told import Beyond, kept_for_a_door
from iiprep.model.bank import Bank, begins_with_asking_verb, begins_with_learning_verb
from iiprep.model.fields import FieldSpec
from iiprep.model.meeting import Objective
from iiprep.model.places import specs
from ui.document import Document
from ui.field_words import shown_at
from ui.forms.row import GRIP_WIDTH
from ui.notices import announce
from ui.theme import GRID
from ui.widgets import Hint, tool_button
from ui.wizard.announced_mark import AnnouncedMark
from ui.wizard.grip_row import GripRow

GAP = "…"
_SPEC = specs(Objective)["text"]


def hint_for(text: str, bank: Bank, *, at_rest: bool = True) -> str:
    """What to say about an objective; while it is typed (not `at_rest`) only what is sure already."""
    if not text.strip() or begins_with_learning_verb(text, bank):
        return ""
    if begins_with_asking_verb(text, bank):
        return (
            "This sounds like an ask. Begin with what you hope to learn: “Learn how …”, “Understand what …”."
        )
    return "Begin with a learning verb: learn, understand, find out, compare …" if at_rest else ""


class ObjectiveRow(GripRow):
    """The row at `index` of the objectives; `bank` has the beginnings and knows the verbs."""

    def __init__(
        self,
        document: Document,
        path: str,
        index: int,
        fields: list[FieldSpec],
        *,
        word: str,
        movable: bool,
        bank: Bank,
    ) -> None:
        self._bank = bank
        self._place = f"{path}.{index}.{_SPEC.name}"
        super().__init__(document, path, index, fields, word=word, movable=movable)
        self._document = document
        self.hint = Hint()
        self.hint.setIndent(GRIP_WIDTH + GRID)
        layout = self.layout()
        assert layout is not None
        layout.addWidget(self.hint)
        self.mark = AnnouncedMark(f"{path}.{index}")
        self.mark.named.connect(self._name)
        self.mark.kept.connect(self._keep)
        layout.addWidget(self.mark)
        self._line.editingFinished.connect(self._judge)
        document.changed.connect(self._judge)
        self._judge()

    @property
    def _line(self) -> QLineEdit:
        line = self.findChild(QLineEdit, self._place)
        assert isinstance(line, QLineEdit)
        return line

    def begin_with(self, starter: str) -> None:
        """Write a beginning into the line; its gap is selected, so that typing fills it."""
        line = self._line
        line.setFocus()
        line.selectAll()
        line.insert(starter)
        gap = starter.find(GAP)
        if gap >= 0:
            line.setSelection(gap, len(GAP))

    def show_beyond(self, found: Mapping[str, Beyond]) -> None:
        """Mark the objective where it is among what was not announced."""
        self.mark.show_beyond(found.get(f"{self._path}.{self._index}"), waits=False)

    def _name(self) -> None:
        plan = self._document.plan
        named = with_named(plan, plan.objectives[self._index].text)
        self._document.replace(named, f"naming objective {self._index + 1} in the note")
        announce(self, "Named in the note. Undo takes it back.")

    def _keep(self) -> None:
        kept = kept_for_a_door(self._document.plan, self._index)
        self._document.replace(kept, f"keeping objective {self._index + 1} for later", removes=True)

    def _judge(self) -> None:
        text = str(shown_at(self._document.plan, self._place))
        self.hint.say(hint_for(text, self._bank, at_rest=not self._line.hasFocus()))

    def _buttons(self, *, movable: bool) -> QWidget:
        box = super()._buttons(movable=movable)
        line = box.layout()
        assert isinstance(line, QHBoxLayout)
        line.insertWidget(0, self._starters())
        return box

    def _starters(self) -> QToolButton:
        words = f"Beginnings for objective {self._index + 1}"
        button = tool_button(words, f"starters.{self._index}", "lightbulb", _nothing)
        menu = QMenu(button)
        for number, starter in enumerate(self._bank.starters):
            action = menu.addAction(starter, partial(self.begin_with, starter))
            action.setObjectName(f"action.starter.{self._index}.{number}")
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        return button


def _nothing() -> None:
    """The menu does the work."""
