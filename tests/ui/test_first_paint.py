"""What a window can do without is made ready once it was seen, and not before."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.first_paint import FirstPaint


class Paints(QObject):
    """Counts the paints of a widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.count += event.type() is QEvent.Type.Paint
        return super().eventFilter(watched, event)


def test_it_comes_once_after_the_first_paint(qapp: QApplication, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    paints, seen = Paints(window), list[int]()
    FirstPaint(window, lambda: seen.append(paints.count))
    qapp.processEvents()
    assert seen == []
    window.show()
    qtbot.waitUntil(lambda: seen != [])
    assert seen[0] >= 1
    window.repaint()
    qapp.processEvents()
    assert len(seen) == 1
