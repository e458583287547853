"""Values to rows and back: bodies as JSON with their version, and the few columns to list and sort by."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any, TypeVar

from pydantic import BaseModel

from iiprep.errors import WorkbookDamaged, WorkbookNewer
from iiprep.model.debrief import Outcome
from iiprep.model.meeting import Meeting
from iiprep.model.person import Person
from iiprep.model.text import folded
from iiprep.model.versions import BodyMigration, Part, upgraded

B = TypeVar("B", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting as a list shows it; `name` and `organisation` are the host's, `updated_at` is in UTC."""

    id: str
    name: str
    organisation: str
    day: date | None
    start: time | None
    outcome: Outcome
    sample: bool
    updated_at: datetime


LISTED = """
    SELECT meetings.id, people.name, people.organisation, day, start, outcome, meetings.sample, updated_at,
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


def meeting_row(row: Sequence[Any]) -> MeetingRow:
    """A row of `LISTED` as a value."""
    key, name, organisation, day, start, outcome, sample, updated, _bucket = row
    return MeetingRow(
        id=key,
        name=name or "",
        organisation=organisation or "",
        day=date.fromisoformat(day) if day else None,
        start=time.fromisoformat(start) if start else None,
        outcome=next(known for known in Outcome if known.value == outcome),
        sample=bool(sample),
        updated_at=datetime.fromisoformat(updated),
    )


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


def meeting_columns(meeting_id: str, meeting: Meeting, version: int, *, sample: bool) -> dict[str, object]:
    """The columns of a meeting's row, without the moments at which it was made and changed."""
    timing = meeting.timing
    return {
        "id": meeting_id,
        "sample": int(sample),
        "profile_id": profile_id(sample=sample),
        "day": timing.day and timing.day.isoformat(),
        "start": timing.start and timing.start.isoformat(),
        "outcome": meeting.happened.outcome.value,
        "version": version,
        "body": meeting.model_dump_json(),
    }


def profile_id(*, sample: bool) -> str:
    """The id of my profile or the sample's."""
    return "sample" if sample else "mine"


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
