"""Somebody who left two messages unanswered: People says that they rest, and so does a new meeting."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from iiprep.model.debrief import Happened, Outcome, Thanks
from iiprep.model.person import Person
from iiprep.model.request import Answer, Request, Waiting
from iiprep.schedule.months import months_after
from tests.ui.living import Living
from ui.forms.typed import long_day
from ui.workbook.entries import near_day

TODAY = date.today()  # noqa: DTZ011 - the program looks at the wall clock
ANA = Person(id="ana", name="Ana Okafor")
HELD = TODAY - timedelta(days=100)
NUDGED = TODAY - timedelta(days=3)
SILENT = Waiting(nudged_on=NUDGED)
NOT_NOW = Waiting(answer=Answer.NO, answered_on=NUDGED)


@pytest.mark.requirement("R2", "R45")
@pytest.mark.parametrize(
    ("waiting", "said"),
    [
        pytest.param(SILENT, "since ", id="silence"),
        pytest.param(NOT_NOW, "until ", id="not now"),
    ],
)
def test_who_did_not_answer_rests_in_people_and_before_a_new_ask(
    living: Living, waiting: Waiting, said: str
) -> None:
    thanks = (Thanks(own_words="Thank you.", sent_on=HELD),)
    living.store(ANA, HELD, happened=Happened(outcome=Outcome.MET), thanks=thanks)
    living.store(ANA, request=Request(sent_on=TODAY - timedelta(days=14)), waiting=waiting)
    living.start()
    day = NUDGED if waiting is SILENT else months_after(NUDGED, 3)
    living.view("people")
    assert living.words("person.touch").startswith(f"Left in peace {said}{near_day(day, TODAY)}")
    listed = living.find("people.list").model().index(0, 0)  # type: ignore[attr-defined]
    assert ", Rests" in listed.data(Qt.ItemDataRole.AccessibleTextRole)
    living.press("action.meeting-with")
    asking = living.dialog("window.new-meeting")
    words = living.words("favours.host", asking)
    assert "Ana has heard how one of them went." in words
    assert f"Ana is left in peace {said}{long_day(day)}" in words
    living.press("action.cancel", window=asking)
