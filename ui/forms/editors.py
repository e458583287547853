"""One editor for each kind of field, and the table that finds it."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QSpinBox,
)

from iiprep.model.fields import FieldSpec, Kind
from ui.forms.choices import ChoiceEditor, ZoneEditor
from ui.forms.editor import Editor
from ui.forms.moments import DayEditor, TimeEditor
from ui.forms.photo import PhotoEditor
from ui.forms.texts import LineEditor, ListEditor, ParagraphEditor


class _Spin(QSpinBox):
    """A number that the wheel changes only while it has the keyboard, and that steps within bounds."""

    def __init__(self, spec: FieldSpec) -> None:
        super().__init__()
        self._low, self._high = spec.low, spec.high
        self.setRange(0, 99_999)
        self.setSuffix(f" {spec.label.unit}" if spec.label.unit else "")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumWidth(96)
        self.lineEdit().setTextMargins(8, 0, 0, 0)
        self.lineEdit().setAcceptDrops(False)

    @property
    def in_bounds(self) -> bool:
        """Whether the number typed so far can be taken."""
        return self._low <= self.value() <= self._high

    def stepBy(self, steps: int) -> None:
        """Go up or down, but not over the bounds."""
        self.setValue(max(self._low, min(self._high, self.value() + steps * self.singleStep())))
        self.editingFinished.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll unless the person is in this field."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class NumberEditor(Editor):
    """A number with its unit. While it is typed only what is within bounds counts.

    A number over its bounds that is left is refused, and what stood there before the typing comes back.
    """

    def __init__(self, spec: FieldSpec) -> None:
        self._spin = _Spin(spec)
        self._kept = self._spin.value()
        super().__init__(self._spin)
        self._spin.valueChanged.connect(self._type)
        self._spin.editingFinished.connect(self._leave)

    def _type(self) -> None:
        if self._spin.in_bounds:
            self.edited.emit()

    def _leave(self) -> None:
        typed = self._spin.value()
        if self._spin.in_bounds:
            self._kept = typed
            return
        self._spin.setValue(self._kept)
        self._show(typed)
        self.edited.emit()

    def read(self) -> int:
        """The number typed."""
        return self._spin.value()

    def show(self, value: object) -> None:
        """Show a number."""
        if isinstance(value, int):
            self._kept = value
            self._show(value)

    def _show(self, value: int) -> None:
        if self._spin.value() != value:
            with QSignalBlocker(self._spin):
                self._spin.setValue(value)


class FlagEditor(Editor):
    """A box to tick, with the field's label beside it."""

    labelled = True

    def __init__(self, spec: FieldSpec) -> None:
        self._box = QCheckBox(spec.label.text.replace("&", "&&"))
        super().__init__(self._box)
        self._box.toggled.connect(lambda _on: self.edited.emit())

    def read(self) -> bool:
        """Whether it is ticked."""
        return self._box.isChecked()

    def show(self, value: object) -> None:
        """Tick it or not."""
        with QSignalBlocker(self._box):
            self._box.setChecked(bool(value))


EDITORS: Mapping[Kind, Callable[[FieldSpec], Editor]] = MappingProxyType(
    {
        Kind.LINE: LineEditor,
        Kind.PARAGRAPH: ParagraphEditor,
        Kind.LIST: ListEditor,
        Kind.NUMBER: NumberEditor,
        Kind.FLAG: FlagEditor,
        Kind.CHOICE: ChoiceEditor,
        Kind.DAY: DayEditor,
        Kind.TIME: TimeEditor,
        Kind.ZONE: ZoneEditor,
        Kind.PHOTO: PhotoEditor,
    }
)


def editor_for(spec: FieldSpec) -> Editor:
    """A fresh editor for a field; every kind but VALUE and ROWS, which are sections of their own."""
    return EDITORS[spec.kind](spec)
