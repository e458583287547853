"""What the debrief already holds, to be put into the thank-you with one press."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from iiprep.model.text import first_line
from ui.document import Document
from ui.forms.editor import take_keyboard
from ui.forms.section import FieldRow
from ui.theme import GRID
from ui.widgets import push_button, secondary

_LETTERS = 46


class Offers(QWidget):
    """Buttons for the field of `row` while it is empty; `texts` are what may be put there."""

    def __init__(self, document: Document, row: FieldRow, texts: Callable[[], Sequence[str]]) -> None:
        super().__init__()
        self._document = document
        self._field = row.editor.field
        self._path = self._field.objectName()
        self._texts = texts
        self._shown: tuple[str, ...] = ()
        self.buttons: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID // 2)
        self._column.addWidget(secondary("From your debrief:"))

    def refresh(self, value: str) -> None:
        """Offer what there is while `value`, the text in the field, is empty."""
        texts = () if value.strip() else tuple(self._texts())
        if texts != self._shown:
            self._shown = texts
            for button in self.buttons:
                self._column.removeWidget(button)
                button.hide()
                button.deleteLater()
            self.buttons = [self._button(number, text) for number, text in enumerate(texts)]
        self.setVisible(bool(texts))

    def _button(self, number: int, text: str) -> QWidget:
        words, name = first_line(text, _LETTERS), f"offer.{self._path}.{number}"
        button = push_button(words, name, partial(self._put, text), style="quiet", icon="plus")
        button.setToolTip(text)
        button.setAccessibleName(f"Use “{text}”")
        self._column.addWidget(button)
        return button

    def _put(self, text: str) -> None:
        take_keyboard(self._field)
        self._document.edit(self._path, text)
