"""Values to rows and back: bodies as JSON with their version, and the few columns to list and sort by."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any, TypedDict, TypeVar

from pydantic import BaseModel

from iiprep.errors import WorkbookDamaged, WorkbookNewer
from iiprep.model.debrief import Outcome
from iiprep.model.person import Person
from iiprep.model.plan import Plan
from iiprep.model.request import Answer
from iiprep.model.text import folded
from iiprep.model.versions import BodyMigration, Part, upgraded
from iiprep.schedule.clock import seen_here
from iiprep.schedule.due import owes
from iiprep.schedule.stages import Standing, standing_of

B = TypeVar("B", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting as a list shows it; `name` and `organisation` are the host's, `updated_at` is in UTC.

    `day` and `start` are on my clock. `thanked` says that everybody present has been thanked.
    """

    id: str
    name: str
    organisation: str
    day: date | None
    start: time | None
    outcome: Outcome
    sample: bool
    updated_at: datetime
    host: str = ""
    sent_on: date | None = None
    answer: Answer = Answer.WAITING
    nudged_on: date | None = None
    thanked: bool = False

    @property
    def standing(self) -> Standing:
        """The facts that its stage follows from."""
        return Standing(
            dated=self.day is not None,
            sent=self.sent_on is not None,
            nudged=self.nudged_on is not None,
            answer=self.answer,
            outcome=self.outcome,
            thanked=self.thanked,
        )


LISTED = """
    SELECT meetings.id, people.name, people.organisation, day, start, outcome, meetings.sample, updated_at,
        people.id, sent_on, answer, nudged_on, thanked, zone,
        CASE WHEN day >= :today AND outcome = 'not-yet' THEN 0
             WHEN day IS NULL AND outcome = 'not-yet' THEN 1 ELSE 2 END AS bucket
    FROM meetings
    LEFT JOIN attendance ON meeting_id = meetings.id AND position = 0
    LEFT JOIN people ON people.id = person_id
    WHERE meetings.deleted_at IS NULL
    ORDER BY bucket,
        CASE WHEN bucket = 0 THEN day || coalesce(start, '') END,
        day DESC, start DESC, updated_at DESC, meetings.id
"""


class _Asked(TypedDict):
    host: str
    sent_on: date | None
    answer: Answer
    nudged_on: date | None
    thanked: bool


def meeting_rows(rows: Iterable[Sequence[Any]], today: date, mine: str) -> tuple[MeetingRow, ...]:
    """The rows of `LISTED` as values, in their order on the clock of `mine`."""
    found, moved = [], False
    for row in rows:
        *_rest, zone, _bucket = row
        found.append(_meeting_row(row, mine))
        moved = moved or zone not in ("", mine)
    return _in_order(found, today) if moved else tuple(found)


def _in_order(rows: Sequence[MeetingRow], today: date) -> tuple[MeetingRow, ...]:
    """The order of `LISTED` for rows that another clock put a little out of it."""

    def moment(row: MeetingRow) -> tuple[date, time]:
        return row.day or date.min, row.start or time.min

    open_ones = [row for row in rows if row.outcome is Outcome.NOT_YET]
    ahead = [row for row in open_ones if row.day and row.day >= today]
    undated = [row for row in open_ones if row.day is None]
    kept = {row.id for row in (*ahead, *undated)}
    rest = [row for row in rows if row.id not in kept]
    return (*sorted(ahead, key=moment), *undated, *sorted(rest, key=moment, reverse=True))


def _meeting_row(row: Sequence[Any], mine: str) -> MeetingRow:
    key, name, organisation, its_day, its_start, outcome, sample, updated, *more, zone, _bucket = row
    day = date.fromisoformat(its_day) if its_day else None
    start = time.fromisoformat(its_start) if its_start else None
    if day and start and zone not in ("", mine) and not sample:
        day, start = seen_here(day, start, zone, mine)
    return MeetingRow(
        id=key,
        name=name or "",
        organisation=organisation or "",
        day=day,
        start=start,
        outcome=Outcome.of(outcome),
        sample=bool(sample),
        updated_at=datetime.fromisoformat(updated),
        **_asked(*more),
    )


def _asked(host: str | None, sent: str | None, answer: str, nudged: str | None, thanked: int) -> _Asked:
    return _Asked(
        host=host or "",
        sent_on=date.fromisoformat(sent) if sent else None,
        answer=Answer.of(answer),
        nudged_on=date.fromisoformat(nudged) if nudged else None,
        thanked=bool(thanked),
    )


def meeting_columns(plan: Plan) -> dict[str, object]:
    """The columns of a meeting that its stage follows from, and whether it still asks for a courtesy."""
    sent, nudged = plan.request.sent_on, plan.waiting.nudged_on
    return {
        "sent_on": sent and sent.isoformat(),
        "answer": plan.waiting.answer.value,
        "nudged_on": nudged and nudged.isoformat(),
        "thanked": int(standing_of(plan).thanked),
        "owes": int(owes(plan)),
        "zone": plan.timing.zone,
    }


def person_columns(person: Person, version: int, *, sample: bool) -> dict[str, object]:
    """The columns of a person's row."""
    return {
        "id": person.id,
        "sample": int(sample),
        "name": person.name,
        "folded": folded(f"{person.name} {person.organisation}"),
        "organisation": person.organisation,
        "version": version,
        "body": person.model_dump_json(),
    }


def value_from(
    value_type: type[B], part: Part, stored: Sequence[Any], migrations: Sequence[BodyMigration]
) -> B:
    """The value in a stored (version, body). Raises WorkbookNewer and WorkbookDamaged."""
    version, body = stored
    if version > 1 + len(migrations):
        raise WorkbookNewer
    try:
        return value_type.model_validate(upgraded(part, json.loads(body), version, migrations))
    except (ValueError, RecursionError) as error:
        problem = f"A {part} in the workbook cannot be read; it was left as it is."
        raise WorkbookDamaged(problem, "Bring back a copy of the workbook that you kept.") from error
