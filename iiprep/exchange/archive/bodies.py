"""The parts of a workbook as JSON holds them, one after the other, and put together."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from iiprep.store.whole import StoredMeeting, StoredPerson, Whole

Body = dict[str, Any]
Named = tuple[str, Body]
_LISTS = ("people", "meetings")


def parts_of(whole: Whole) -> Iterator[Named]:
    """Each part under its name; a person or a meeting is a part of its own."""
    yield "settings", whole.settings.model_dump(mode="json")
    yield "profile", whole.profile.model_dump(mode="json")
    yield "sample_profile", whole.sample_profile.model_dump(mode="json")
    for person in whole.people:
        yield "people", _person_body(person)
    for meeting in whole.meetings:
        yield "meetings", _meeting_body(meeting)


def put_together(parts: Iterable[Named]) -> Body:
    """The body that `parts_of` took apart; people and meetings are lists in it."""
    body: Body = {}
    lists: dict[str, list[Body]] = {name: [] for name in _LISTS}
    for name, part in parts:
        if name in lists:
            lists[name].append(part)
        else:
            body[name] = part
    return {**body, **lists}


def _person_body(one: StoredPerson) -> Body:
    return {
        "sample": one.sample,
        "deleted_at": _written(one.deleted_at),
        "person": one.person.model_dump(mode="json"),
    }


def _meeting_body(one: StoredMeeting) -> Body:
    return {
        "id": one.id,
        "sample": one.sample,
        "created_at": _written(one.created_at),
        "updated_at": _written(one.updated_at),
        "deleted_at": _written(one.deleted_at),
        "present": list(one.present),
        "meeting": one.meeting.model_dump(mode="json"),
    }


def _written(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
