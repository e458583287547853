"""Meetings as a table: what a spreadsheet shows of them."""

import csv
import io

from iiprep.exchange.meeting_file import sample_plan
from iiprep.exchange.tables_out import MEETING_TITLES, meetings_table
from iiprep.model.fields import replaced
from iiprep.model.plan import new_plan
from iiprep.model.profile import Profile
from iiprep.paths import sample_file


def rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_a_meeting_is_a_row_under_its_titles() -> None:
    plan = sample_plan(sample_file())
    titles, row = rows(meetings_table([(plan.meeting, plan.people)]))
    assert tuple(titles) == MEETING_TITLES
    found = dict(zip(titles, row, strict=True))
    assert found["Host"] == plan.host.name
    assert found["Day"] == str(plan.timing.day)
    assert found["Objectives"] == "; ".join(one.text for one in plan.objectives)


def test_a_host_called_like_a_formula_is_guarded() -> None:
    plan = new_plan(Profile())
    plan = replaced(plan, host=replaced(plan.host, name="=1+1"))
    assert rows(meetings_table([(plan.meeting, plan.people)]))[1][2] == "'=1+1"
