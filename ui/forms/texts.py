"""Editors for text: a line, a paragraph, a list with one item a line."""

from PySide6.QtCore import QMimeData, QSignalBlocker, QSize, Signal
from PySide6.QtGui import QDragEnterEvent, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from iiprep.model.fields import FieldSpec
from ui.forms.editor import Editor
from ui.widgets import TextLine, is_of_files

LONGEST_LINE = 50_000
LONGEST_TEXT = 1_000_000
_MOST_LINES_SHOWN = 16
_FITS = 60
_AROUND = 64


class LineEditor(Editor):
    """A line of text."""

    def __init__(self, spec: FieldSpec) -> None:
        self._line = TextLine(placeholderText=spec.label.example, maxLength=LONGEST_LINE)
        super().__init__(self._line)
        if spec.label.letters:
            self._line.setFixedWidth(
                _AROUND + spec.label.letters * self._line.fontMetrics().averageCharWidth()
            )
        self._line.textChanged.connect(lambda _text: self.edited.emit())
        self._line.inputRejected.connect(lambda: self.told.emit(_cut_sentence()))

    def read(self) -> str:
        """The text as it stands."""
        return self._line.text()

    def show(self, value: object) -> None:
        """Show a text; the cursor stays where it is."""
        text = str(value)
        if self._line.text() != text:
            kept = self._line.cursorPosition()
            with QSignalBlocker(self._line):
                self._line.setText(text)
            unfocused = len(text) if len(text) <= _FITS else 0
            self._line.setCursorPosition(kept if self._line.hasFocus() else unfocused)


class TextBox(QPlainTextEdit):
    """A text of some lines that grows with what is typed, and takes no line that would freeze it."""

    shortened = Signal(str)

    def __init__(self, lines: int) -> None:
        super().__init__()
        self._lines = max(lines, 2)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self.updateGeometry())

    def sizeHint(self) -> QSize:
        """Tall enough for the lines asked for, or for the text, up to a limit."""
        used = round(self.document().size().height())
        lines = min(max(self._lines, used), max(self._lines, _MOST_LINES_SHOWN))
        margins = 2 * (self.document().documentMargin() + self.frameWidth()) + 10
        return QSize(240, round(QFontMetrics(self.font()).lineSpacing() * lines + margins))

    def minimumSizeHint(self) -> QSize:
        """No text is squeezed to a slit."""
        return QSize(120, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrower box has more lines."""
        super().resizeEvent(event)
        self.updateGeometry()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Text is welcome; files go to whatever is around it."""
        if is_of_files(event.mimeData()):
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take pasted or dropped text, up to what can be shown without waiting."""
        room = LONGEST_TEXT - self.document().characterCount()
        text = source.text()
        taken = within_limits(text)[: max(room, 0)]
        self.insertPlainText(taken)
        self.ensureCursorVisible()
        if len(taken) < len(text):
            self.shortened.emit(_cut_sentence())


def within_limits(text: str) -> str:
    """A text without what is over the longest line and the longest text."""
    if len(text) <= LONGEST_LINE:
        return text
    return "\n".join(line[:LONGEST_LINE] for line in text[:LONGEST_TEXT].split("\n"))


def _cut_sentence() -> str:
    return (
        f"Only the beginning was taken: a line holds {LONGEST_LINE:,} characters, a text {LONGEST_TEXT:,}. "
        "All of it is still where you copied it."
    )


class ParagraphEditor(Editor):
    """A text of several lines. One too long to show (from a file) is kept whole and can only be read."""

    def __init__(self, spec: FieldSpec) -> None:
        self._box = TextBox(spec.label.lines)
        self._box.setPlaceholderText(spec.label.example)
        self._whole: str | None = None
        super().__init__(self._box)
        self._box.textChanged.connect(self.edited)
        self._box.shortened.connect(self.told)

    def read(self) -> object:
        """The text as it stands."""
        return self._box.toPlainText() if self._whole is None else self._whole

    def show(self, value: object) -> None:
        """Show a text; cursor and scrolling stay where they are."""
        self._write(str(value))

    def _write(self, text: str) -> None:
        shown = within_limits(text)
        self._whole = text if len(shown) < len(text) else None
        self._box.setReadOnly(self._whole is not None)
        if self._box.toPlainText() != shown:
            position, scrolled = self._box.textCursor().position(), self._box.verticalScrollBar().value()
            with QSignalBlocker(self._box):
                self._box.setPlainText(shown)
            cursor = self._box.textCursor()
            cursor.setPosition(min(position, len(shown)))
            self._box.setTextCursor(cursor)
            self._box.verticalScrollBar().setValue(scrolled)


class ListEditor(ParagraphEditor):
    """One item a line; empty lines may be typed, but are no items."""

    def read(self) -> tuple[str, ...]:
        """The items."""
        lines = (line.strip() for line in str(super().read()).split("\n"))
        return tuple(line for line in lines if line)

    def show(self, value: object) -> None:
        """Show the items, unless the lines already hold them."""
        if isinstance(value, tuple) and self.read() != value:
            self._write("\n".join(value))
