"""What the debrief already holds, to be put into the thank-you with one press."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from iiprep.model.text import first_words
from iiprep.papers.facts.afterwards import MOST_OFFERS
from ui.document import Document
from ui.forms.editor import take_keyboard
from ui.forms.section import FieldRow
from ui.links import Link
from ui.theme import GRID
from ui.widgets import secondary

_LONGEST = 120


class Offers(QWidget):
    """Buttons for the field of `row` while it is empty; `texts` are what may be put there."""

    def __init__(self, document: Document, row: FieldRow, texts: Callable[[], Sequence[str]]) -> None:
        super().__init__()
        self._document = document
        self._field = row.editor.field
        self._path = self._field.objectName()
        self._texts = texts
        self._shown: tuple[str, ...] = ()
        self.buttons = [self._button(number) for number in range(MOST_OFFERS)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(secondary("From your debrief:"))
        for button in self.buttons:
            column.addWidget(button)

    def refresh(self, value: str) -> None:
        """Offer what there is while `value`, the text in the field, is empty."""
        self._shown = () if value.strip() else tuple(self._texts())
        for number, button in enumerate(self.buttons):
            text = self._shown[number] if number < len(self._shown) else ""
            button.say(first_words(text, _LONGEST))
            button.setToolTip(text)
            button.setAccessibleName(f"Use “{text}”")
            button.setVisible(bool(text))
        self.setVisible(bool(self._shown))

    def _button(self, number: int) -> Link:
        return Link("…", f"offer.{self._path}.{number}", partial(self._put, number), icon="plus", lines=2)

    def _put(self, number: int) -> None:
        take_keyboard(self._field)
        self._document.edit(self._path, self._shown[number])
