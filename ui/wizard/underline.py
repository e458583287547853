"""Marks in a text what the coach has found, with a wavy line, and finds the place of a finding in it."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTextEdit, QWidget

from iiprep.coach.findings import Finding, Severity
from ui.colours import Colours, colours_of

ROLES: Mapping[Severity, str] = MappingProxyType(
    {Severity.STOP: "stop", Severity.LOOK: "warn", Severity.TIP: "accent"}
)


def colour_of(severity: Severity, colours: Colours) -> QColor:
    """The colour in which the coach speaks so loudly."""
    return QColor(str(getattr(colours, ROLES[severity])))


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


def underline(box: QWidget, text: str, findings: Sequence[Finding]) -> None:
    """Underline the findings of `text` in the box, while it still shows that text."""
    if not isinstance(box, QPlainTextEdit):
        return
    same = box.toPlainText() == text
    box.setExtraSelections([_mark(box, text, one) for one in findings if one.start < one.end and same])


def _mark(box: QPlainTextEdit, text: str, finding: Finding) -> QTextEdit.ExtraSelection:
    form = QTextCharFormat()
    form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    form.setUnderlineColor(colour_of(finding.severity, colours_of(QApplication.palette())))
    mark = QTextEdit.ExtraSelection()
    mark.format = form
    mark.cursor = cursor_over(box, qt_offset(text, finding.start), qt_offset(text, finding.end))
    return mark
