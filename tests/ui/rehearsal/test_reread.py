"""The request to read again: as it was sent, with the objectives, large, and nothing in it to change."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from iiprep.model.fields import replaced
from iiprep.model.plan import Plan, new_plan, with_value
from iiprep.model.profile import Profile
from iiprep.papers.region import Region
from ui.document import Document
from ui.rehearsal.reread import RereadWindow, when_words

US = Region("US")


def shown(qtbot: QtBot, plan: Plan) -> RereadWindow:
    document = Document(plan)
    window = RereadWindow(document, US)
    document.setParent(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def words(window: RereadWindow) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel)]


@pytest.mark.requirement("R28")
def test_the_request_and_the_objectives_stand_there_as_they_were_sent(qtbot: QtBot, sample: Plan) -> None:
    plan = with_value(with_value(sample, "request.sent_on", None), "request.sent_on", sample.request.sent_on)
    changed = with_value(with_value(plan, "request.note", "Something else"), "objectives.0.text", "Other")
    window = shown(qtbot, changed)
    assert sample.request.note in words(window)
    assert f"1.  {sample.objectives[0].text}" in words(window)
    assert "WHAT I ASKED FOR · SENT NOV 19" in words(window)
    assert "Thursday, December 3, 2026 · 10:00 – 10:30 AM · 400 Spectrum Center Dr, Irvine" in words(window)
    window.close()


@pytest.mark.requirement("R28")
def test_it_is_large_read_only_and_closed_by_key(qtbot: QtBot, sample: Plan) -> None:
    window = shown(qtbot, sample)
    (note,) = [label for label in window.findChildren(QLabel) if label.text() == sample.request.note]
    assert note.font().pointSizeF() >= 1.3 * QApplication.font().pointSizeF()
    assert not window.findChildren(QLineEdit)
    assert not window.findChildren(QPlainTextEdit)
    window.resize(600, 400)
    bar = window.area.verticalScrollBar()
    assert window.area.hasFocus()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    qtbot.keyClick(window.area, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: bar.value() > 0)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_a_note_that_was_not_sent_says_so_and_the_suggested_one_stands_in(qtbot: QtBot) -> None:
    plan = replaced(new_plan(Profile()), objectives=())
    window = shown(qtbot, plan)
    assert "WHAT I ASKED FOR · NOT MARKED AS SENT" in words(window)
    assert "Nothing is written down yet." in words(window)
    assert any(text.startswith("Dear …,") for text in words(window))
    assert window.windowTitle() == "Before you meet your host"
    window.close()


def test_a_place_under_another_clock_says_whose_it_is(sample: Plan) -> None:
    plan = with_value(with_value(sample, "profile.zone", "America/Los_Angeles"), "timing.zone", "Asia/Tokyo")
    assert when_words(plan, US).startswith("Thursday, December 3, 2026 · 10:00 – 10:30 AM · Tokyo time · Wed")
