"""A call that is on another day for them: Next, the meetings and the people go by my calendar."""

from collections.abc import Iterator
from datetime import date, datetime, time

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from iiprep.model.debrief import Happened, Outcome, Thanks
from iiprep.model.fields import replaced
from iiprep.model.meeting import Format, Timing
from iiprep.model.person import Person
from iiprep.model.plan import new_plan
from tests.ui.lived import ZONE, Life
from ui.people.words import entry_of, meeting_words, touch_words

IN_TOKYO = Timing(day=date(2026, 10, 17), start=time(8), zone="Asia/Tokyo", format=Format.VIDEO)
ANA = Person(id="ana", name="Ana Okafor", introduced_by="Ben")


@pytest.fixture
def life(qapp: QApplication, qtbot: QtBot, dressed_as_before: None) -> Iterator[Life]:
    lived = Life(qapp, qtbot)
    yield lived
    lived.end()


def words(life: Life, moment: datetime) -> tuple[str, str, str]:
    """What People says: on the card, in the line of the meeting, about keeping in touch."""
    known, today = life.workbook.circle.known(), moment.date()
    ana = known.by_id["ana"]
    (meeting,) = known.with_person("ana")
    return (
        entry_of(known, ana, today, 3).next,
        meeting_words(meeting, today),
        touch_words(known, ana, today, 3),
    )


@pytest.mark.requirement("R73")
def test_every_view_has_the_day_of_my_calendar(life: Life) -> None:
    life.store(replaced(new_plan(life.workbook.profile(), ANA), timing=IN_TOKYO))
    assert life.at("2026-10-16T18:00") == [("The call with Ana", "at 7:00 PM")]
    assert life.part() == "Today"
    assert words(life, life.moment)[:2] == ("You meet today", "Today")
    sent = Thanks(own_words="Thank you.", sent_on=date(2026, 10, 16), connected_on=date(2026, 10, 16))
    met = replaced(life.plan, happened=Happened(outcome=Outcome.MET), thanks=(sent,))
    life.workbook.save(life.meeting, met)
    life.home.refresh()
    assert life.at("2026-10-16T21:00") == [("Tell Ben how it went with Ana", "before tomorrow, 7:30 PM")]
    _next, line, touch = words(life, datetime(2026, 10, 16, 21, tzinfo=ZONE))
    assert line == "Today · We met"
    assert touch.startswith("Next: Sat, Jan 16 2027.")
    life.press_done("Tell Ben how it went with Ana")
    assert life.lines() == [], "told on the evening of that day, which is the next one in Tokyo"
