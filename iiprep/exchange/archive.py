"""The whole workbook as one file (a zip with one JSON text), and back again; limits on what may be in it."""

import io
import json
import zipfile
import zlib
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from iiprep.errors import FileRefused
from iiprep.model.meeting import Meeting
from iiprep.model.person import Person
from iiprep.model.profile import Profile
from iiprep.model.text import clean, first_line
from iiprep.model.versions import BODY_MIGRATIONS, BodyMigration, Part, upgraded
from iiprep.settings import Settings
from iiprep.store.whole import StoredMeeting, StoredPerson, Whole

FORMAT = "iiprep-workbook"
SUFFIX = ".iiprep.zip"
MOST_BYTES = 300_000_000
MOST_JSON = 1_000_000_000
_INSIDE, _ABOUT = "workbook.json", "about.txt"
_HINT = "Choose a file that iiprep made with “Take everything”."
_WORDS = """This is a whole iiprep workbook, taken on {day}: {people} people, {meetings} meetings, the profile and the settings.

workbook.json holds all of it as plain text. To have it back, choose “Bring a workbook back” in iiprep, or type:

    python -m iiprep restore THIS-FILE --to NEW-FOLDER
"""
V = TypeVar("V", bound=BaseModel)
Body = dict[str, Any]


def archive_of(whole: Whole, now: datetime) -> bytes:
    """The file of a workbook; `whole_in` gives an equal value back. `now` has a zone."""
    body = {
        "format": FORMAT,
        "version": 1 + len(BODY_MIGRATIONS),
        "taken_at": now.astimezone(UTC).isoformat(timespec="seconds"),
        "settings": whole.settings.model_dump(mode="json"),
        "profile": whole.profile.model_dump(mode="json"),
        "sample_profile": whole.sample_profile.model_dump(mode="json"),
        "people": [_person_body(one) for one in whole.people],
        "meetings": [_meeting_body(one) for one in whole.meetings],
    }
    about = _WORDS.format(
        day=now.date().isoformat(), people=len(whole.own_people), meetings=len(whole.own_meetings)
    )
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(_entry(_ABOUT, now), about)
        file.writestr(_entry(_INSIDE, now), json.dumps(body, ensure_ascii=False, indent=1))
    return sink.getvalue()


def _entry(name: str, now: datetime) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, (max(now.year, 1980), *now.timetuple()[1:6]))
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o600 << 16
    return entry


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


def whole_in(data: bytes, migrations: Sequence[BodyMigration] = BODY_MIGRATIONS) -> Whole:
    """The workbook in the bytes of an archive, older ones brought up to date. Raises FileRefused."""
    body = _body(_inside(data))
    version = body.get("version")
    if body.get("format") != FORMAT or type(version) is not int or version < 1:
        raise FileRefused(["This is not a workbook that was taken out of iiprep."], _HINT)
    if version > 1 + len(migrations):
        raise FileRefused(
            ["This workbook was taken out of a newer iiprep."],
            "Get the newest iiprep and bring it back with it.",
        )
    return _Reader(version, migrations).whole(body)


def _inside(data: bytes) -> bytes:
    """The JSON in the zip; never more of it than the limit is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            names = [entry.filename for entry in file.infolist()[:10]]
            if len(file.infolist()) > 2 or names.count(_INSIDE) != 1:
                raise FileRefused(["This is not a workbook that was taken out of iiprep."], _HINT)
            with file.open(_INSIDE) as text:
                found = text.read(MOST_JSON + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError):
        raise FileRefused(["The file is damaged, or it is no workbook of iiprep."], _HINT) from None
    if len(found) > MOST_JSON:
        raise FileRefused(["The file unpacks to more than a workbook can be."], _HINT)
    return found


def _body(text: bytes) -> Body:
    try:
        body = json.loads(text.decode("utf-8"))
    except (ValueError, RecursionError):
        raise FileRefused(["The file is damaged: what is in it is not JSON."], _HINT) from None
    if not isinstance(body, dict):
        raise FileRefused(["This is not a workbook that was taken out of iiprep."], _HINT)
    return body


class _Unfit(Exception):
    """A part that cannot be read; the text says which."""


class _Reader:
    """Reads the parts of an archive; every key has to be known, every value has to fit."""

    def __init__(self, version: int, migrations: Sequence[BodyMigration]) -> None:
        self._version = version
        self._migrations = migrations

    def whole(self, body: Body) -> Whole:
        """Everything in the archive. Raises FileRefused with the first part that cannot be read."""
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
        try:
            _only(body, keys, "The workbook")
            return Whole(
                self._value(Settings, "settings", body.get("settings"), "The settings"),
                self._value(Profile, "profile", body.get("profile"), "The profile"),
                self._value(Profile, "profile", body.get("sample_profile"), "The sample’s profile"),
                tuple(self._each(body.get("people"), self._person, "Person")),
                tuple(self._each(body.get("meetings"), self._meeting, "Meeting")),
            )
        except _Unfit as error:
            raise FileRefused([f"{error} cannot be read; nothing was taken."], _HINT) from None

    def _each(self, raw: object, read: Callable[[Body, str], Any], word: str) -> list[Any]:
        if not isinstance(raw, list):
            raise _Unfit(f"The list with {word.lower()} after {word.lower()}")
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
            raise _Unfit(words)
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
            raise _Unfit(f"{words}{more}") from error


def _object(raw: object, words: str) -> Body:
    if not isinstance(raw, dict):
        raise _Unfit(words)
    return raw


def _only(raw: Body, keys: set[str], words: str) -> None:
    if not set(raw) <= keys:
        raise _Unfit(words)


def _flag(raw: object, words: str) -> bool:
    if not isinstance(raw, bool):
        raise _Unfit(words)
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
        raise _Unfit(words)
    return moment
