"""Reads the parts of an archive strictly: every key has to be known, and every value has to fit."""

import json
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from iiprep.model.meeting import Meeting
from iiprep.model.person import Person
from iiprep.model.profile import Profile
from iiprep.model.text import clean, first_line
from iiprep.model.versions import BodyMigration, Part, upgraded
from iiprep.settings import Settings
from iiprep.store.whole import StoredMeeting, StoredPerson, Whole

V = TypeVar("V", bound=BaseModel)
Body = dict[str, Any]


class Unfit(Exception):
    """A part that cannot be read; the text says which."""


class ArchiveReader:
    """Reads the parts of an archive; every key has to be known, every value has to fit."""

    def __init__(self, version: int, migrations: Sequence[BodyMigration]) -> None:
        self._version = version
        self._migrations = migrations

    def whole(self, body: Body) -> Whole:
        """Everything in the archive. Raises Unfit with the first part that cannot be read."""
        keys = {
            "format",
            "version",
            "taken_at",
            "settings",
            "profile",
            "sample_profile",
            "people",
            "meetings",
        }
        _only(body, keys, "The workbook")
        return Whole(
            self._value(Settings, "settings", body.get("settings"), "The settings"),
            self._value(Profile, "profile", body.get("profile"), "The profile"),
            self._value(Profile, "profile", body.get("sample_profile"), "The sample’s profile"),
            tuple(self._each(body.get("people"), self._person, "Person")),
            tuple(self._each(body.get("meetings"), self._meeting, "Meeting")),
        )

    def _each(self, raw: object, read: Callable[[Body, str], Any], word: str) -> list[Any]:
        if not isinstance(raw, list):
            raise Unfit(f"The list with {word.lower()} after {word.lower()}")
        return [
            read(_object(one, f"{word} {number}"), f"{word} {number}") for number, one in enumerate(raw, 1)
        ]

    def _person(self, raw: Body, words: str) -> StoredPerson:
        _only(raw, {"sample", "deleted_at", "person"}, words)
        person = self._value(Person, "person", raw.get("person"), words)
        return StoredPerson(person, _flag(raw.get("sample"), words), _moment(raw.get("deleted_at"), words))

    def _meeting(self, raw: Body, words: str) -> StoredMeeting:
        keys = {"id", "sample", "created_at", "updated_at", "deleted_at", "present", "meeting"}
        _only(raw, keys, words)
        key, present = raw.get("id"), raw.get("present")
        created, updated = (_moment(raw.get(name), words) for name in ("created_at", "updated_at"))
        texts = isinstance(present, list) and all(isinstance(one, str) for one in present)
        if not isinstance(key, str) or not texts or created is None or updated is None:
            raise Unfit(words)
        return StoredMeeting(
            id=key,
            meeting=self._value(Meeting, "meeting", raw.get("meeting"), words),
            present=tuple(present or ()),
            created_at=created,
            updated_at=updated,
            sample=_flag(raw.get("sample"), words),
            deleted_at=_moment(raw.get("deleted_at"), words),
        )

    def _value(self, value_type: type[V], part: Part, raw: object, words: str) -> V:
        """A value as strictly read as from the store, by way of JSON: so are texts told from dates."""
        body = _object(raw, words)
        try:
            text = json.dumps(upgraded(part, body, self._version, self._migrations))
            return value_type.model_validate_json(text)
        except (ValidationError, ValueError, KeyError, TypeError, RecursionError) as error:
            named = body.get("name")
            more = f" ({first_line(clean(named))})" if isinstance(named, str) and named.strip() else ""
            raise Unfit(f"{words}{more}") from error


def _object(raw: object, words: str) -> Body:
    if not isinstance(raw, dict):
        raise Unfit(words)
    return raw


def _only(raw: Body, keys: set[str], words: str) -> None:
    if not set(raw) <= keys:
        raise Unfit(words)


def _flag(raw: object, words: str) -> bool:
    if not isinstance(raw, bool):
        raise Unfit(words)
    return raw


def _moment(raw: object, words: str) -> datetime | None:
    """A moment with its zone; None is none."""
    if raw is None:
        return None
    try:
        moment = datetime.fromisoformat(raw) if isinstance(raw, str) else None
    except ValueError:
        moment = None
    if moment is None or moment.utcoffset() is None:
        raise Unfit(words)
    return moment
