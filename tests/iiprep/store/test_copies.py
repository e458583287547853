"""A duplicate is a meeting to come."""

import pytest

from iiprep.model.debrief import Answered, Happened, Resume
from iiprep.model.fields import fields_of, replaced
from iiprep.model.in_calendar import InCalendar
from iiprep.model.meeting import Left, Loop
from iiprep.model.plan import Plan, value_at
from iiprep.model.rehearsal import Rehearsal
from iiprep.model.request import AsSent, Request, Verdict, Waiting
from iiprep.store.copies import as_new_meeting

KEPT = (
    "topic",
    "questions",
    "dress",
    "place",
    "one_sheet",
    "carry",
    "host",
    "others",
    "profile",
)
OF_THE_DAY = {
    "request.slots": (),
    "request.sent_on": None,
    "request.as_sent": AsSent(),
    "request.read_on": None,
    "request.verdict": Verdict.NOT_YET,
    "request.they_asked": False,
    "waiting": Waiting(),
    "timing.day": None,
    "timing.start": None,
    "notes.for_the_day": "",
    "notes.taken": "",
    "rehearsal": Rehearsal(),
    "objectives.0.answered": Answered.OPEN,
    "objectives.0.learned": "",
    "happened": Happened(),
    "resume": Resume(),
    "thanks": (),
    "loop": Loop(),
    "calendar": InCalendar(),
    "left": (),
}


@pytest.mark.parametrize("path", KEPT)
def test_what_is_kept(sample: Plan, path: str) -> None:
    assert value_at(as_new_meeting(sample), path) == value_at(sample, path)


def test_what_i_hope_to_learn_is_kept(sample: Plan) -> None:
    kept = as_new_meeting(sample).objectives
    assert [one.text for one in kept] == [one.text for one in sample.objectives] != []


@pytest.mark.parametrize("path", OF_THE_DAY)
def test_what_is_forgotten(sample: Plan, path: str) -> None:
    left = (Left(rule="term", place="request.note"),)
    request = replaced(sample.request, they_asked=True, as_sent=AsSent(note="Dear Ana"))
    calendar = InCalendar(uid="0123456789abcdef")
    asked = replaced(sample, request=request, left=left, resume=Resume(full_wanted=True), calendar=calendar)
    assert value_at(asked, path) != OF_THE_DAY[path]
    assert value_at(as_new_meeting(asked), path) == OF_THE_DAY[path]


def test_every_section_is_decided_upon() -> None:
    decided = {*KEPT, *(path.split(".", maxsplit=1)[0] for path in OF_THE_DAY)}
    assert {spec.name for spec in fields_of(Plan)} == decided
    assert {path.removeprefix("request.") for path in OF_THE_DAY if path.startswith("request.")} <= set(
        Request.model_fields
    )
