"""One question in the plan: its words, its minutes, a star for a must-ask."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, QSignalBlocker, QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton

from iiprep.coach.plan.named import with_named
from iiprep.coach.plan.told import Beyond
from iiprep.model.fields import FieldSpec, Kind
from iiprep.model.meeting import Question
from iiprep.model.places import specs
from ui.colours import colours_of
from ui.document import Document
from ui.forms.editor import Editor
from ui.forms.texts import LineEditor
from ui.notices import announce
from ui.theme import ASSETS, drawn
from ui.wizard.announced_mark import AnnouncedMark
from ui.wizard.grip_row import GripRow

_STAR = (ASSETS / "icons" / "star.svg").read_text(encoding="utf-8")
_FULL = _STAR.replace('fill="none"', 'fill="currentColor"')
_SHARP = QSize(60, 60)
_MINUTES_WIDTH = 76


class _Star(QToolButton):
    """A star that is full or only outlined, in the colours of the palette."""

    def __init__(self) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setIconSize(QSize(20, 20))
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the star again in the colours of a new palette."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        colours = colours_of(QApplication.palette())
        icon = QIcon()
        icon.addPixmap(drawn(_STAR, colours.secondary, _SHARP), QIcon.Mode.Normal, QIcon.State.Off)
        icon.addPixmap(drawn(_FULL, colours.accent, _SHARP), QIcon.Mode.Normal, QIcon.State.On)
        self.setIcon(icon)


class StarEditor(Editor):
    """A flag shown as a star."""

    labelled = True

    def __init__(self, _spec: FieldSpec) -> None:
        self._star = _Star()
        super().__init__(self._star)
        self._star.toggled.connect(lambda _on: self.edited.emit())

    def read(self) -> bool:
        """Whether the star is full."""
        return self._star.isChecked()

    def show(self, value: object) -> None:
        """Fill the star or not."""
        with QSignalBlocker(self._star):
            self._star.setChecked(bool(value))


class _Words(LineEditor):
    """A question longer than its line begins at its beginning, and is read whole in the tooltip."""

    def show(self, value: object) -> None:
        """Show the question; the cursor stays where it is while the person is in the line."""
        super().show(value)
        self.field.setToolTip(str(value))
        if isinstance(self.field, QLineEdit) and not self.field.hasFocus():
            self.field.setCursorPosition(0)


class QuestionRow(GripRow):
    """A row with a star in place of a box to tick, and a narrow number; under it what was not announced."""

    def __init__(self, document: Document, path: str, index: int, *args: Any, **more: Any) -> None:  # noqa: ANN401
        super().__init__(document, path, index, *args, **more)
        self._document = document
        waits = self._editor(document, specs(Question)["if_opened"])
        self.mark = AnnouncedMark(f"{path}.{index}", waits.widget)
        self.mark.named.connect(self._name)
        layout = self.layout()
        assert layout is not None
        layout.addWidget(self.mark)

    def show_beyond(self, found: Mapping[str, Beyond]) -> None:
        """Mark the question where it is among what was not announced."""
        questions = self._document.plan.questions
        waits = self._index < len(questions) and questions[self._index].if_opened
        self.mark.show_beyond(found.get(f"{self._path}.{self._index}"), waits=waits)

    def _name(self) -> None:
        plan = self._document.plan
        named = with_named(plan, plan.questions[self._index].text)
        self._document.replace(named, f"naming question {self._index + 1} in the note")
        announce(self, "Named in the note. Undo takes it back.")

    def new_editor(self, spec: FieldSpec) -> Editor:
        """A star for a flag; the minutes no wider than they need."""
        own = {"starred": StarEditor, "text": _Words}.get(spec.name)
        editor = own(spec) if own else super().new_editor(spec)
        if spec.kind is Kind.NUMBER:
            editor.widget.setMinimumWidth(_MINUTES_WIDTH)
            editor.widget.setMaximumWidth(_MINUTES_WIDTH)
        return editor
