"""The page for a coach, by keyboard: what is ticked stands on it, nothing else of the hosts."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from iiprep.model.debrief import Happened, Outcome
from iiprep.model.fields import replaced
from iiprep.model.meeting import Meeting, Timing
from iiprep.model.person import Person
from iiprep.model.profile import Profile
from iiprep.people.known import Known, KnownMeeting
from ui.papers import Papers
from ui.raster import Pdf
from ui.summary.coach_page_window import CoachPageWindow

DAY = date(2026, 12, 10)
HAPPENED = Happened(outcome=Outcome.MET, learned="Teams are small\nAna calls the plant first")
KNOWN = Known(
    people=(Person(id="ana", name="Ana Okafor", organisation="Northwind"),),
    meetings=(KnownMeeting("m", Meeting(happened=HAPPENED, timing=Timing(day=DAY)), ("ana",)),),
    profile=Profile(name="Jordan Rivera"),
)


@pytest.fixture
def window(qtbot: QtBot, papers: Papers) -> CoachPageWindow:
    shown = CoachPageWindow(KNOWN, papers, DAY)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    return shown


def page_text(window: CoachPageWindow) -> str:
    made = window.page.view.made
    assert made is not None
    assert made.report.fits
    pdf = Pdf(made.pdf)
    text = " ".join(pdf.pages[0].text().split())
    pdf.close()
    return text


@pytest.mark.requirement("R44")
def test_the_page_for_a_coach_names_nobody_until_it_is_ticked(qtbot: QtBot, window: CoachPageWindow) -> None:
    text = page_text(window)
    assert "Jordan Rivera" in text
    assert "Teams are small" in text
    assert "Ana" not in text
    assert "Northwind" not in text
    for name in ("tick.names", "tick.learned.1"):
        box = window.findChild(QCheckBox, name)
        assert isinstance(box, QCheckBox)
        assert not box.isChecked()
        box.setFocus()
        qtbot.keyClick(box, Qt.Key.Key_Space)
    text = page_text(window)
    assert "Ana Okafor" in text
    assert "Ana calls the plant first" in text
    assert "Northwind" not in text
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_what_is_not_to_be_shown_is_taken_off(qtbot: QtBot, window: CoachPageWindow) -> None:
    box = window.lines["learned.0"]
    assert box.isChecked()
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert "Teams are small" not in page_text(window)
    window.close()


def test_a_long_line_is_read_whole_before_it_is_ticked(qtbot: QtBot, papers: Papers) -> None:
    long = (
        "The plant needs eleven weeks of notice before anything new is packed; the year is decided by March"
    )
    happened = replaced(HAPPENED, learned=long)
    known = Known(
        people=KNOWN.people,
        meetings=(KnownMeeting("m", Meeting(happened=happened, timing=Timing(day=DAY)), ("ana",)),),
        profile=KNOWN.profile,
    )
    window = CoachPageWindow(known, papers, DAY)
    qtbot.addWidget(window)
    box = window.lines["learned.0"]
    assert " ".join(box.text().split()) == long
    assert box.sizeHint().width() <= 400 - 48
