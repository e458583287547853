"""Keeping in touch: moved by each contact, says why, stops when they say so."""

from datetime import date
from typing import Any

import pytest

from iiprep.model.debrief import Happened, Outcome
from iiprep.model.meeting import Meeting, Timing
from iiprep.model.person import Contact, Person
from iiprep.schedule.courtesies.touch import Known, touches
from tests.chains import ZONE, said, terms

MET = date(2026, 6, 15)


def lines(now: str, **fields: Any) -> list[tuple[str, str]]:
    held = Meeting(timing=Timing(day=MET), happened=Happened(outcome=Outcome.MET))
    known = Known(Person(id="ana", name="Ana Okafor", **fields), (held,))
    found = list(touches([known], ZONE, terms(now)))
    assert said(found) == [(one.text, "") for one in found]
    return [(one.text, one.why) for one in found]


def test_every_few_months() -> None:
    assert lines("2026-09-14 23:59") == []
    assert lines("2026-09-15 00:00") == [("A few lines to Ana", "3 months since you met.")]


def test_a_contact_moves_it_and_is_named() -> None:
    contacts = (Contact(day=date(2026, 8, 1), how="Sent the article"), Contact(how="no day"))
    assert lines("2026-10-31 12:00", contacts=contacts) == []
    assert lines("2026-11-01 12:00", contacts=contacts) == [
        ("A few lines to Ana", "3 months since “Sent the article”.")
    ]


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        pytest.param({"keep_in_touch": 6}, False, id="own-rhythm"),
        pytest.param({"keep_in_touch": 1}, True, id="often"),
        pytest.param({"keep_in_touch": 0}, False, id="never"),
        pytest.param({"stop_asking": True}, False, id="they-said-so"),
        pytest.param({"rests_since": MET}, False, id="rests"),
    ],
)
def test_whom_to_leave_in_peace(fields: dict[str, Any], shown: bool) -> None:
    assert bool(lines("2026-09-20 12:00", **fields)) is shown


def test_somebody_never_met_is_nobody_to_keep_in_touch_with() -> None:
    assert list(touches([Known(Person(id="x", name="X"))], ZONE, terms("2026-09-20 12:00"))) == []
