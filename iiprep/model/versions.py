"""The versions of what is written down: how a body of an older version becomes one of today's.

A release that adds, renames or removes a field appends one `BodyMigration`, be it an empty one, so that
an older program meets a newer version and can say so. Entries are never changed once released. The store's
rows and the meeting file share them.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

Body = dict[str, Any]
Part = Literal["meeting", "person", "profile", "settings"]


def _unchanged(body: Body) -> Body:
    return body


@dataclass(frozen=True, slots=True)
class BodyMigration:
    """One step to the next version: for each kind of body a function from the old to the new one."""

    meeting: Callable[[Body], Body] = _unchanged
    person: Callable[[Body], Body] = _unchanged
    profile: Callable[[Body], Body] = _unchanged
    settings: Callable[[Body], Body] = _unchanged


BODY_MIGRATIONS: tuple[BodyMigration, ...] = ()
BODY_VERSION = 1 + len(BODY_MIGRATIONS)


def upgraded(
    part: Part, body: Body, version: int, migrations: Sequence[BodyMigration] = BODY_MIGRATIONS
) -> Body:
    """`body`, written by `version`, as the newest version has it; `version` counts from 1."""
    for migration in migrations[version - 1 :]:
        body = getattr(migration, part)(body)
    return body


def upgraded_plan(body: Body, version: int, migrations: Sequence[BodyMigration] = BODY_MIGRATIONS) -> Body:
    """The flat body of a plan with each of its parts upgraded; what is no object is left as it is."""
    people = {name: body[name] for name in ("host", "others", "profile") if name in body}
    meeting = {name: value for name, value in body.items() if name not in people}
    plan = upgraded("meeting", meeting, version, migrations)
    for name, value in people.items():
        part: Part = "profile" if name == "profile" else "person"
        plan[name] = _each(part, value, version, migrations)
    return plan


def _each(part: Part, value: object, version: int, migrations: Sequence[BodyMigration]) -> object:
    if isinstance(value, list):
        return [_each(part, item, version, migrations) for item in value]
    return upgraded(part, value, version, migrations) if isinstance(value, dict) else value
