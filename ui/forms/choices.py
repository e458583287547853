"""Editors for one answer of a few, and for a time zone."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QPushButton, QWidget

from iiprep.model.fields import Choice, FieldSpec
from iiprep.schedule.zones import zone_names
from ui.forms.completing import completer_for
from ui.forms.editor import Editor, LeavesUndo
from ui.theme import look

_MOST_BUTTONS = 4
_MOST_LETTERS = 48
AUTOMATIC = "As the system has it"
SAME_AS_MINE = "Same as mine"


def options_of(spec: FieldSpec) -> tuple[tuple[str, Choice | None], ...]:
    """The answers of a CHOICE with their labels; None first where the field may be left to the system."""
    members: tuple[Any, ...] = tuple(spec.type.__members__.values())
    named = tuple((member.label, member) for member in members)
    return ((AUTOMATIC, None), *named) if spec.optional else named


def _place_of(options: Sequence[tuple[str, Choice | None]], value: object) -> int:
    return next(place for place, (_label, option) in enumerate(options) if option is value)


class Segments(QWidget):
    """A row of buttons of which one is down; the arrow keys go from one to the next."""

    def __init__(self, options: tuple[tuple[str, Choice | None], ...]) -> None:
        super().__init__()
        self.group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for number, (label, _value) in enumerate(options):
            button = QPushButton(label.replace("&", "&&"), autoDefault=False)
            button.setCheckable(True)
            look(button, "segment")
            self.group.addButton(button, number)
            row.addWidget(button)
        row.addStretch(1)
        self.setFocusProxy(self.group.button(0))

    def press(self, number: int) -> None:
        """Put one button down."""
        button = self.group.button(number)
        button.setChecked(True)
        self.setFocusProxy(button)


class _Segmented(Editor):
    """A choice as a row of buttons; each is named after the field and its own answer."""

    def __init__(self, spec: FieldSpec) -> None:
        self._options = options_of(spec)
        self._segments = Segments(self._options)
        super().__init__(self._segments)
        self._segments.objectNameChanged.connect(self._name_buttons)
        self._segments.group.idToggled.connect(self._press)

    def read(self) -> object:
        """The answer whose button is down."""
        return self._options[max(self._segments.group.checkedId(), 0)][1]

    def show(self, value: object) -> None:
        """Put the answer's button down."""
        with QSignalBlocker(self._segments.group):
            self._segments.press(_place_of(self._options, value))

    def _press(self, _number: int, on: bool) -> None:
        if on:
            self.edited.emit()

    def _name_buttons(self, path: str) -> None:
        for number, (_label, value) in enumerate(self._options):
            self._segments.group.button(number).setObjectName(f"{path}.{value.value if value else 'none'}")


class _Combo(Editor):
    """A choice as a list that drops down."""

    def __init__(self, spec: FieldSpec) -> None:
        self._options = options_of(spec)
        self._box = QComboBox()
        super().__init__(self._box)
        for label, _value in self._options:
            self._box.addItem(label)
        _no_wheel(self._box, self)
        self._box.currentIndexChanged.connect(lambda _number: self.edited.emit())

    def read(self) -> object:
        """The answer shown."""
        return self._options[self._box.currentIndex()][1]

    def show(self, value: object) -> None:
        """Show an answer."""
        with QSignalBlocker(self._box):
            self._box.setCurrentIndex(_place_of(self._options, value))


def ListedChoiceEditor(spec: FieldSpec) -> Editor:
    """A list that drops down, for a row in which several answers side by side have no room."""
    return _Combo(spec)


def ChoiceEditor(spec: FieldSpec) -> Editor:
    """Buttons for a few short answers, else a list."""
    options = options_of(spec)
    short = sum(len(label) for label, _value in options) <= _MOST_LETTERS
    return _Segmented(spec) if len(options) <= _MOST_BUTTONS and short else _Combo(spec)


class ZoneEditor(Editor):
    """A time zone, found by typing a part of its name; empty means the same as mine."""

    def __init__(self, _spec: FieldSpec) -> None:
        self._box = QComboBox(editable=True)
        self._box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._box.addItems(["", *_zones().values()])
        super().__init__(self._box)
        line = self._box.lineEdit()
        assert line is not None
        line.installEventFilter(LeavesUndo(self))
        line.setPlaceholderText(SAME_AS_MINE)
        self._box.setCompleter(completer_for(self._box, self._box.model()))
        _no_wheel(self._box, self)
        self._box.currentTextChanged.connect(self._type)
        line.editingFinished.connect(self._tell)
        self._known = ""

    def read(self) -> str:
        """The name of the zone, or what was typed where it is none."""
        return _zone_named(self._box.currentText())

    def show(self, value: object) -> None:
        """Show a zone by its name."""
        self._known = str(value)
        with QSignalBlocker(self._box):
            self._box.setCurrentText(_shown(str(value)))

    def _type(self, text: str) -> None:
        if not text.strip() or _zone_named(text) in _zones():
            self._tell()

    def _tell(self) -> None:
        if self.read() != self._known:
            self._known = self.read()
            self.edited.emit()


@cache
def _zones() -> dict[str, str]:
    return {name: _shown(name) for name in zone_names()}


def _shown(name: str) -> str:
    return name.replace("_", " ")


def _zone_named(text: str) -> str:
    plain = text.strip().casefold()
    return next((name for name, shown in _zones().items() if shown.casefold() == plain), text.strip())


class _NoWheel(QObject):
    """Lets the page scroll when the wheel turns over a field that does not have the keyboard."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def _no_wheel(box: QComboBox, parent: QObject) -> None:
    box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    box.installEventFilter(_NoWheel(parent))
