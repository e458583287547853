"""The settings: a row for each that forms may show, taken at once; there is nothing to confirm."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from iiprep.model.fields import FieldSpec, Kind
from iiprep.model.places import specs
from iiprep.settings import Settings
from ui.coaching import Coaching
from ui.forms.binding import Mnemonics, name_field
from ui.forms.disclosure import Disclosure
from ui.forms.editor import Editor
from ui.forms.editors import editor_for
from ui.theme import GRID, look
from ui.widgets import Hint, heading, helping, push_button, secondary, steady
from ui.workbook.preferences import Preferences
from ui.workbook.rules_dialog import RulesDialog, off_words

_NUMBER = 208


class SettingsDialog(QDialog):
    """Edits the settings through `Preferences`; the rules of the coach have a list of their own."""

    def __init__(self, preferences: Preferences, coaching: Coaching, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("window.settings")
        self.setWindowTitle("Settings")
        self.setMinimumSize(560, 480)
        self.resize(560, 640)
        look(self, "page")
        words = Mnemonics()
        inside = QWidget()
        look(inside, "page")
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, 2 * GRID, 0)
        rows.setSpacing(3 * GRID)
        numbers = Disclosure("numbers", "Numbers, with their sources")
        folded = QVBoxLayout(numbers.content)
        folded.setContentsMargins(0, GRID, 0, 0)
        folded.setSpacing(2 * GRID)
        for spec in specs(Settings).values():
            if not spec.label.internal:
                place = folded if spec.label.more else rows
                place.addWidget(_SettingRow(preferences, spec, words))
        for widget in (_RulesRow(preferences, coaching), numbers):
            rows.addWidget(widget)
        rows.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(heading("Settings"))
        column.addWidget(steady(_scrolled(inside), rows, 2 * GRID), 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, 2 * GRID, 0)
        foot.addWidget(secondary("Every change holds at once; there is nothing to save."), 1)
        foot.addWidget(push_button("Close", "close-settings", self.reject))
        column.addLayout(foot)


def _scrolled(inside: QWidget) -> QScrollArea:
    area = QScrollArea()
    look(area, "page")
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inside)
    return area


class _RulesRow(QWidget):
    """How many rules are off, and the way to their list."""

    def __init__(self, preferences: Preferences, coaching: Coaching) -> None:
        super().__init__()
        self._preferences = preferences
        self._coaching = coaching
        self.said = secondary("")
        title = QLabel("Rules of the coach")
        look(title, "label")
        line = QHBoxLayout()
        line.addWidget(self.said, 1)
        line.addWidget(push_button("Look at the rules…", "rules", self._open))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(title)
        column.addLayout(line)
        preferences.changed.connect(self._count)
        self._count()

    def _open(self) -> None:
        dialog = RulesDialog(self._preferences, self._coaching, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _count(self) -> None:
        self.said.setText(off_words(len(self._preferences.settings.rules_off)))


class _SettingRow(QWidget):
    """A setting with its label, its editor and its help; follows a change made elsewhere."""

    def __init__(self, preferences: Preferences, spec: FieldSpec, words: Mnemonics) -> None:
        super().__init__()
        self._preferences = preferences
        self._name = spec.name
        self._editor: Editor = editor_for(spec)
        name_field(self._editor, f"settings.{spec.name}", spec)
        self._hint = Hint()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
        if not self._editor.labelled:
            label = QLabel(words.mark(spec.label.text))
            look(label, "label")
            label.setBuddy(self._editor.field)
            column.addWidget(label)
        if spec.kind is Kind.NUMBER:
            self._editor.widget.setFixedWidth(_NUMBER)
        narrow = spec.kind is Kind.NUMBER or spec.label.letters
        column.addWidget(
            self._editor.widget, 0, Qt.AlignmentFlag.AlignLeft if narrow else Qt.AlignmentFlag(0)
        )
        if spec.label.help:
            column.addWidget(helping(spec.label.help, boxed=self._editor.labelled))
        column.addWidget(self._hint)
        self._editor.edited.connect(self._send)
        self._editor.show(getattr(preferences.settings, spec.name))
        preferences.changed.connect(self._show)

    def _send(self) -> None:
        self._hint.say(self._preferences.edit(self._name, self._editor.read()))

    def _show(self, _name: str) -> None:
        value = getattr(self._preferences.settings, self._name)
        if self._editor.read() != value:
            self._editor.show(value)
