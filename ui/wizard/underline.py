"""Marks in a text what the coach has found, with a line under it, and finds the place of a finding in it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QColor, QInputMethodEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from iiprep.coach.findings import Finding, Severity
from ui.colours import Colours, colours_of
from ui.wizard.severity import SIGNS
from ui.wizard.spoken import Heard


def colour_of(severity: Severity, colours: Colours) -> QColor:
    """The colour in which the coach speaks so loudly."""
    return QColor(str(getattr(colours, SIGNS[severity].role)))


def qt_offset(text: str, offset: int) -> int:
    """The same place as Qt counts it: letters outside the first plane count twice."""
    return len(text[:offset].encode("utf-16-le")) // 2


def cursor_over(box: QPlainTextEdit, start: int, end: int) -> QTextCursor:
    """A cursor that selects a part of the text, in Qt's count."""
    last = box.document().characterCount() - 1
    cursor = QTextCursor(box.document())
    cursor.setPosition(min(start, last))
    cursor.setPosition(min(end, last), QTextCursor.MoveMode.KeepAnchor)
    return cursor


_TINTS = {Severity.STOP: 72, Severity.LOOK: 44, Severity.TIP: 24}
_STYLES = {
    Severity.STOP: QTextCharFormat.UnderlineStyle.SingleUnderline,
    Severity.LOOK: QTextCharFormat.UnderlineStyle.DashUnderline,
    Severity.TIP: QTextCharFormat.UnderlineStyle.DotLine,
}
"""A line of its own for each, so that colour is never alone; the louder, the fuller. A wave is cut at the
bottom of the line of text and fades.
"""


class Underlines(QObject):
    """The lines in the fields of the window of `panel`, in the colours of its palette."""

    def __init__(self, panel: QWidget) -> None:
        super().__init__(panel)
        panel.installEventFilter(self)
        self._panel = panel
        self._heard: Sequence[Heard] = ()
        self._marked: set[str] = set()

    def show(self, heard: Sequence[Heard]) -> None:
        """Underline the findings of some texts, and no others; a text that went on since has none."""
        self._heard = heard
        now = {one.spoken.path for one in heard if one.reading.findings}
        for path in self._marked - now:
            self._underline(path, "", ())
        for one in heard:
            if one.spoken.path in now:
                self._underline(one.spoken.path, one.spoken.text, one.reading.findings)
        self._marked = now

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Draw the same lines in the colours of a new palette."""
        if event.type() is QEvent.Type.PaletteChange:
            self.show(self._heard)
        return super().eventFilter(watched, event)

    def _underline(self, path: str, text: str, findings: Sequence[Finding]) -> None:
        field = self._panel.window().findChild(QWidget, path)
        if field is not None:
            underline(field, text, findings)


def underline(field: QWidget, text: str, findings: Sequence[Finding]) -> None:
    """Underline the findings of `text` in its field, while it still shows that text."""
    if isinstance(field, QPlainTextEdit):
        shown = _drawn(findings) if field.toPlainText() == text else []
        field.setExtraSelections([_in_box(field, text, one) for one in shown])
    elif isinstance(field, QLineEdit):
        _in_line(field, text, _drawn(findings) if field.text() == text else [])


def _drawn(findings: Sequence[Finding]) -> list[Finding]:
    """The findings that have words, the loudest last, as it is drawn over the others; one for a span."""
    spans: dict[tuple[int, int], Finding] = {}
    for one in sorted(findings, key=lambda one: list(SIGNS).index(one.severity)):
        if one.start < one.end:
            spans.setdefault((one.start, one.end), one)
    return list(reversed(spans.values()))


def _form(finding: Finding) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setUnderlineStyle(_STYLES[finding.severity])
    colour = colour_of(finding.severity, colours_of(QApplication.palette()))
    form.setUnderlineColor(colour)
    colour.setAlpha(_TINTS[finding.severity])
    form.setBackground(colour)
    return form


def _in_box(box: QPlainTextEdit, text: str, finding: Finding) -> QTextEdit.ExtraSelection:
    mark = QTextEdit.ExtraSelection()
    mark.format = _form(finding)
    mark.cursor = cursor_over(box, qt_offset(text, finding.start), qt_offset(text, finding.end))
    return mark


def _in_line(line: QLineEdit, text: str, findings: Sequence[Finding]) -> None:
    """QLineEdit has no formats of its own, but it draws those of an input method, relative to its cursor."""
    attributes = []
    for one in findings:
        start, end = qt_offset(text, one.start), qt_offset(text, one.end)
        kind = QInputMethodEvent.AttributeType.TextFormat
        place = start - line.cursorPosition()
        attributes.append(QInputMethodEvent.Attribute(kind, place, end - start, _form(one)))
    QCoreApplication.sendEvent(line, QInputMethodEvent("", attributes))
