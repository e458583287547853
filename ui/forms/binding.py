"""Keeps one editor and one field of the document the same, and gives the input its name and words."""

from PySide6.QtCore import QObject, Signal

from iiprep.model.fields import FieldSpec
from ui.document import Document
from ui.field_words import shown_at
from ui.forms.editor import Editor


class Binding(QObject):
    """Sends what is typed through the document's door and shows what the document holds.

    `said` carries a sentence for the line under the field; an empty one takes it away.
    """

    said = Signal(str)

    def __init__(self, document: Document, path: str, editor: Editor) -> None:
        super().__init__(editor)
        self._document = document
        self._path = path
        self._editor = editor
        editor.show(shown_at(document.plan, path))
        editor.edited.connect(self._send)
        editor.told.connect(self.said)
        document.changed.connect(self._hear)

    def _send(self) -> None:
        sentence = self._document.edit(self._path, self._editor.read())
        if sentence and not self._editor.typing:
            self._refresh()
        self.said.emit(sentence)

    def _hear(self, path: str) -> None:
        if not path or path == self._path or self._path.startswith(f"{path}."):
            self._refresh()

    def _refresh(self) -> None:
        value = shown_at(self._document.plan, self._path)
        if self._editor.read() != value:
            self._editor.show(value)


def name_field(editor: Editor, path: str, spec: FieldSpec, *, place: str = "") -> None:
    """Name the input after its path, and give it the words that a screen reader says."""
    words = spec.label
    field = editor.field
    field.setObjectName(path)
    field.setAccessibleName(f"{words.text}, {place}" if place else words.text)
    field.setAccessibleDescription(words.help)
    field.setToolTip(words.help or words.text)


class Mnemonics:
    """Gives out Alt letters within one page, each once."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def mark(self, text: str) -> str:
        """The text with “&” before a letter that is still free; without one when none is."""
        for position, letter in enumerate(text):
            if letter.isascii() and letter.isalpha() and letter.lower() not in self._taken:
                self._taken.add(letter.lower())
                before, after = text[:position], text[position:]
                return before.replace("&", "&&") + "&" + after.replace("&", "&&")
        return text.replace("&", "&&")
