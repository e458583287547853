"""The whole workbook as one file (a zip with one JSON text), and back again; limits on what may be in it.

A file from elsewhere is read in a child process: see `archive_reader`.
"""

import io
import json
import zipfile
import zlib
from collections.abc import Sequence
from datetime import UTC, datetime

from iiprep.errors import FileRefused
from iiprep.exchange.archive.bodies import Body, parts_of, put_together
from iiprep.exchange.archive.checked import ArchiveReader, Unfit
from iiprep.model.versions import BODY_MIGRATIONS, BodyMigration
from iiprep.store.whole import Whole

FORMAT = "iiprep-workbook"
SUFFIX = ".iiprep.zip"
MOST_BYTES = 300_000_000
MOST_JSON = 1_000_000_000
MOST_PACKED = 50
_BURSTS = 2 * MOST_PACKED
VERSION = 1 + len(BODY_MIGRATIONS)
_INSIDE, _ABOUT = "workbook.json", "about.txt"
_HINT = "Choose a file that iiprep made with “Take everything”."
_WORDS = """This is a whole iiprep workbook, taken on {day}:
{people}, {meetings}, the profile and the settings.

workbook.json holds all of it as plain text.
To have it back, choose “Bring a workbook back” in iiprep, or type:

    python -m iiprep restore THIS-FILE --to NEW-FOLDER
"""


def archive_of(whole: Whole, now: datetime) -> bytes:
    """The file of a workbook; `whole_in` gives an equal value back. `now` has a zone.

    What would become suspiciously small is not packed, so that it is never taken for a file made to burst.
    """
    head = {
        "format": FORMAT,
        "version": VERSION,
        "taken_at": now.astimezone(UTC).isoformat(timespec="seconds"),
    }
    text = json.dumps({**head, **put_together(parts_of(whole))}, ensure_ascii=False, indent=1)
    about = _WORDS.format(
        day=now.date().isoformat(),
        people=counted(len(whole.own_people), "person", "people"),
        meetings=counted(len(whole.own_meetings), "meeting", "meetings"),
    )
    packed = _zipped(about, text, now, zipfile.ZIP_DEFLATED)
    if len(packed) * MOST_PACKED < len(text):
        return _zipped(about, text, now, zipfile.ZIP_STORED)
    return packed


def _zipped(about: str, text: str, now: datetime, how: int) -> bytes:
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w") as file:
        for name, inside in ((_ABOUT, about), (_INSIDE, text)):
            entry = zipfile.ZipInfo(name, (max(now.year, 1980), *now.timetuple()[1:6]))
            entry.compress_type = how
            entry.external_attr = 0o600 << 16
            file.writestr(entry, inside)
    return sink.getvalue()


def counted(number: int, one: str, many: str) -> str:
    """A number of things in words."""
    return f"1 {one}" if number == 1 else f"{number:,} {many}"


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
                most = min(MOST_JSON, _BURSTS * len(data))
                found = text.read(most + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError):
        raise FileRefused(["The file is damaged, or it is no workbook of iiprep."], _HINT) from None
    if len(found) > most:
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
