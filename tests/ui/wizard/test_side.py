"""What can be undone, in words that have room."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ui.document import Document
from ui.wizard.side import WIDTH, Side, in_two_lines
from ui.wizard.step_list import StepList
from ui.wizard.steps import STEPS


def test_a_long_undo_stands_in_two_lines_and_is_whole(document: Document, qtbot: QtBot) -> None:
    side = Side(document, StepList(STEPS))
    qtbot.addWidget(side)
    document.edit("profile.situation", "I left in May.")
    lines = side.undo.text().splitlines()
    assert (" ".join(lines), len(lines)) == ("Undo typing in If they ask about my situation", 2)
    assert side.undo.sizeHint().width() <= WIDTH - side.layout().contentsMargins().left() * 2
    assert side.undo.fontMetrics().lineSpacing() * 2 < side.undo.sizeHint().height()


def test_only_what_two_lines_do_not_hold_is_cut(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    short = in_two_lines("Undo", label.fontMetrics(), 160)
    long = in_two_lines(
        "Undo leaving “This sounds like a very long title of a rule” as it is", label.fontMetrics(), 160
    )
    assert short == "Undo"
    assert len(long.splitlines()) == 2
    assert long.endswith("…")
