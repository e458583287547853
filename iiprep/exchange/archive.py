"""The whole workbook as one file (a zip with one JSON text), and back again; limits on what may be in it."""

import io
import json
import zipfile
import zlib
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from iiprep.errors import FileRefused
from iiprep.exchange.archive_reader import ArchiveReader, Unfit
from iiprep.model.versions import BODY_MIGRATIONS, BodyMigration
from iiprep.store.whole import StoredMeeting, StoredPerson, Whole

FORMAT = "iiprep-workbook"
SUFFIX = ".iiprep.zip"
MOST_BYTES = 300_000_000
MOST_JSON = 1_000_000_000
_INSIDE, _ABOUT = "workbook.json", "about.txt"
_HINT = "Choose a file that iiprep made with “Take everything”."
_WORDS = """This is a whole iiprep workbook, taken on {day}:
{people}, {meetings}, the profile and the settings.

workbook.json holds all of it as plain text.
To have it back, choose “Bring a workbook back” in iiprep, or type:

    python -m iiprep restore THIS-FILE --to NEW-FOLDER
"""
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
        day=now.date().isoformat(),
        people=counted(len(whole.own_people), "person", "people"),
        meetings=counted(len(whole.own_meetings), "meeting", "meetings"),
    )
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(_entry(_ABOUT, now), about)
        file.writestr(_entry(_INSIDE, now), json.dumps(body, ensure_ascii=False, indent=1))
    return sink.getvalue()


def counted(number: int, one: str, many: str) -> str:
    """A number of things in words."""
    return f"1 {one}" if number == 1 else f"{number:,} {many}"


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
    try:
        return ArchiveReader(version, migrations).whole(body)
    except Unfit as error:
        raise FileRefused([f"{error} cannot be read; nothing was taken."], _HINT) from None


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
