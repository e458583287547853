"""What can be undone, in words that have room."""

from collections.abc import Callable

from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from iiprep.model.plan import Plan
from ui.document import Document
from ui.wizard.side import SLIM, WIDTH, Side, in_two_lines
from ui.wizard.step_list import StepList
from ui.wizard.steps import STEPS
from ui.wizard.wizard import MeetingWizard


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


def test_in_a_narrow_window_with_the_coach_the_steps_are_signs_and_every_page_has_room(
    sample: Plan, opened: Callable[[Plan], MeetingWizard], qtbot: QtBot
) -> None:
    window = opened(sample)
    window.resize(1024, 700)
    side = window.findChild(Side)
    assert isinstance(side, Side)
    qtbot.waitUntil(lambda: side.width() == WIDTH)
    window.findChild(QAbstractButton, "action.fold").click()
    assert (side.width(), side.undo.text()) == (SLIM, "")
    assert side.undo.toolTip() == "Undo"
    for number in window.pageIds():
        area = window.page(number).findChild(QScrollArea)
        assert isinstance(area, QScrollArea)
        room = 1024 - SLIM - side.x() - 320 - 40
        assert area.widget().minimumSizeHint().width() <= room, window.page(number).objectName()
