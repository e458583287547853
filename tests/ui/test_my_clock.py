"""Today is the day in my zone, in every part of the home window, wherever the computer is."""

from collections.abc import Iterator
from datetime import date, time

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from iiprep.model.fields import replaced
from iiprep.model.meeting import Timing
from iiprep.model.person import Person
from iiprep.model.plan import new_plan
from tests.ui.lived import Life


@pytest.fixture
def life(qapp: QApplication, qtbot: QtBot, dressed_as_before: None) -> Iterator[Life]:
    """A life that begins on Thursday, 15 October 2026, on a computer in New York."""
    lived = Life(qapp, qtbot)
    yield lived
    lived.end()


def test_another_zone_of_mine_is_another_day_at_once(life: Life) -> None:
    profile = life.workbook.profile()
    plan = new_plan(profile, Person(id="aki", name="Aki Mori"))
    timing = Timing(day=date(2026, 10, 16), start=time(15), zone="Asia/Tokyo")
    life.store(replaced(plan, timing=timing))
    life.at("2026-10-15T21:00")
    assert life.part() == "Arranged"
    life.workbook.save_profile(replaced(profile, zone="Asia/Tokyo"))
    life.home.refresh()
    life.settle()
    said = [label.text() for label in life.home.findChildren(QLabel) if label.isVisible()]
    assert "Friday, October 16, 2026" in said
    assert life.home.centre.list.model().index(0, 0).data().startswith("Aki")
    assert life.lines() == [("Leave for the meeting with Aki", "at 2:20 PM")]
