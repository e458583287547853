"""The coach's rules: each with why it is there and where it comes from, to switch off or on."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from ui.coaching import Coaching
from ui.notices import announce
from ui.theme import GRID, look, set_icon
from ui.widgets import heading, push_button, secondary
from ui.workbook.preferences import Preferences

if TYPE_CHECKING:
    from iiprep.coach.rulebook.rule import Rule

WHY = (
    "A rule that is off stays silent in every meeting. Not everybody agrees with every rule: "
    "each says where it comes from."
)
STAYS = "This one stays on: it only speaks louder."
_INDENT = 28


def off_words(number: int) -> str:
    """How many rules are off, in words."""
    return f"{number} {'is' if number == 1 else 'are'} off." if number else "All are on."


def source_words(source: str) -> str:
    """Where a rule comes from: the rows of the article, or what experts say."""
    if source.startswith("expert"):
        said = source.removeprefix("expert").strip(" ()")
        return f"From experts: {said}" if said else "From experts"
    return "From the article and its discussion"


class RulesDialog(QDialog):
    """Edits the rules that are off through `Preferences`; taken at once, there is nothing to confirm."""

    def __init__(self, preferences: Preferences, coaching: Coaching, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._rows: list[RuleRow] = []
        self.setObjectName("window.rules")
        self.setWindowTitle("Rules of the coach")
        self.setMinimumSize(600, 620)
        look(self, "page")
        self.said = secondary("")
        self.all_on = push_button("Switch all on", "rules-on", lambda: self._send(()))
        self._inside = QWidget()
        look(self._inside, "page")
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, GRID, 0)
        self._column.setSpacing(2 * GRID)
        self._lay_out()
        preferences.changed.connect(self._follow)
        coaching.jobs.run(lambda: coaching.coach().rules, self._fill, self._fail)

    def _fill(self, rules: "Sequence[Rule]") -> None:
        if not isValid(self):
            return
        from ui.wizard.severity import SIGNS

        order = list(SIGNS)
        for rule in sorted(rules, key=lambda one: order.index(one.severity)):
            row = RuleRow(rule)
            row.switched.connect(self._switch)
            self._rows.append(row)
            self._column.addWidget(row)
        self._column.addStretch(1)
        self._follow("rules_off")
        self._rows[0].box.setFocus()

    def _fail(self, sentence: str) -> None:
        if isValid(self):
            self.said.setText(sentence)

    def _switch(self, rule: str, on: bool) -> None:
        off = set(self._preferences.settings.rules_off)
        self._send(off - {rule} if on else off | {rule})

    def _send(self, off: Iterable[str]) -> None:
        self._preferences.edit("rules_off", tuple(sorted(off)))

    def _follow(self, name: str) -> None:
        if name != "rules_off":
            return
        off = self._preferences.settings.rules_off
        for row in self._rows:
            row.show_on(row.rule not in off)
        number = sum(not row.box.isChecked() for row in self._rows)
        self.said.setText(off_words(number))
        self.all_on.setEnabled(bool(number))

    def _lay_out(self) -> None:
        area = QScrollArea()
        look(area, "page")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(heading("Rules of the coach"))
        column.addWidget(secondary(WHY))
        column.addSpacing(GRID)
        column.addWidget(area, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.said, 1)
        foot.addWidget(self.all_on)
        foot.addWidget(push_button("Close", "close-rules", self.reject))
        column.addLayout(foot)


class RuleRow(QWidget):
    """A rule with its box to tick; `switched` carries its id and whether it is on."""

    switched = Signal(str, bool)

    def __init__(self, rule: "Rule") -> None:
        super().__init__()
        self.rule = rule.id
        self._always = rule.always
        self.box = QCheckBox(rule.title.replace("&", "&&"))
        self.box.setObjectName(f"rules.{rule.id}")
        self.box.setChecked(True)
        look(self.box, "label")
        why = rule.group().why
        self.box.setAccessibleDescription(f"{why} {source_words(rule.source)}.")
        self.box.toggled.connect(self._toggle)
        self.stays = secondary(STAYS)
        self.stays.setVisible(rule.always)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(self.box)
        inside = QVBoxLayout()
        inside.setContentsMargins(_INDENT, 0, 0, 0)
        inside.setSpacing(GRID // 2)
        inside.addLayout(_severity(rule))
        said = QLabel(why)
        said.setWordWrap(True)
        said.setTextFormat(Qt.TextFormat.PlainText)
        inside.addWidget(said)
        inside.addWidget(secondary(f"{source_words(rule.source)}."))
        inside.addWidget(self.stays)
        column.addLayout(inside)

    def show_on(self, on: bool) -> None:
        """Show whether the rule is on."""
        with QSignalBlocker(self.box):
            self.box.setChecked(on or self._always)

    def _toggle(self, on: bool) -> None:
        if self._always:
            self.show_on(on)
            look(self.stays, "hint")
            announce(self.stays, STAYS)
        else:
            self.switched.emit(self.rule, on)


def _severity(rule: "Rule") -> QHBoxLayout:
    from ui.wizard.severity import SIGNS

    sign = SIGNS[rule.severity]
    mark = QLabel()
    set_icon(mark, sign.icon, sign.role)
    line = QHBoxLayout()
    line.setSpacing(GRID)
    line.addWidget(mark)
    line.addWidget(secondary(sign.words), 1)
    return line
