"""Says that two people may be one, and lets them be put together or kept apart; one pair at a time."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel

from iiprep.model.person import Person
from iiprep.people.duplicates import Alike
from ui.beside import Beside
from ui.theme import GRID, look, set_icon
from ui.widgets import push_button, secondary
from ui.workbook.changes import Done
from ui.workbook.preferences import Preferences


class DuplicatesBar(Beside):
    """`merged` carries the pair to be made one, `parted` the pair of two people after all."""

    merged = Signal(object)
    parted = Signal(object)

    def __init__(self) -> None:
        self._pair: Alike | None = None
        mark = QLabel()
        set_icon(mark, "users", "accent")
        self.words = secondary("")
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addWidget(mark)
        line.addWidget(self.words, 1)
        merge = push_button("Make one of them…", "merge", self._merge)
        part = push_button("They are two", "not-same", self._part, style="quiet")
        super().__init__(line, [merge, part], GRID)
        look(self, "row")
        self.hide()

    def show_pairs(self, pairs: Sequence[Alike]) -> None:
        """Offer the first pair and count the others; nothing to offer takes the line away."""
        self._pair = pairs[0] if pairs else None
        self.setVisible(bool(pairs))
        if self._pair is not None:
            more = len(pairs) - 1
            rest = f" {more} more {'pair' if more == 1 else 'pairs'} after this." if more else ""
            first, second = _called(self._pair.first), _called(self._pair.second)
            self.words.setText(f"{first} and {second} have {self._pair.why}. Are they one person?{rest}")

    def _merge(self) -> None:
        if self._pair is not None:
            self.merged.emit(self._pair)

    def _part(self) -> None:
        if self._pair is not None:
            self.parted.emit(self._pair)


def parted(pair: Alike, preferences: Preferences) -> Done:
    """Remember that they are two people; what takes that back."""

    def keep(*, as_two: bool) -> None:
        others = tuple(key for key in preferences.settings.not_same if key != pair.key)
        preferences.edit("not_same", (*others, pair.key) if as_two else others)

    name = pair.first.name.strip() or pair.first.organisation.strip() or "them"
    two, one = partial(keep, as_two=True), partial(keep, as_two=False)
    two()
    return Done(f"{name}: two people.", f"keeping two people of {name}", one, two)


def _called(person: Person) -> str:
    parts = (person.name.strip() or "somebody", person.organisation.strip())
    return ", ".join(filter(None, parts))
