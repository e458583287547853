"""The whole workbook: taken out and verified, brought back, deleted, and had again for thirty days."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from iiprep.errors import CannotWrite, FileRefused, UserError, reason
from iiprep.exchange.archive.archive import SUFFIX, archive_of, counted
from iiprep.exchange.archive.archive_reader import read_archive, read_archive_in
from iiprep.exchange.files import make_folder, replace_patiently, write_atomically
from iiprep.exchange.targets import Kind, refuse_other
from iiprep.paths import HOME_VARIABLE
from iiprep.store.database import FILE_NAME
from iiprep.store.whole import Whole
from iiprep.store.workbook import Workbook

KEPT_DAYS = 30
_KEPT = "kept"
_STAMP = "%Y-%m-%dT%H%M%S"


@dataclass(frozen=True, slots=True)
class Taken:
    """A workbook that was written to a file and verified: what of one's own is in it."""

    file: Path
    people: int
    meetings: int

    def __str__(self) -> str:
        people = counted(self.people, "person", "people")
        meetings = counted(self.meetings, "meeting", "meetings")
        return f"{people}, {meetings}, your profile and your settings"


@dataclass(frozen=True, slots=True)
class Kept:
    """A workbook that was deleted or replaced and can be taken back until `gone_at`."""

    file: Path
    at: datetime

    @property
    def gone_at(self) -> datetime:
        """When it is gone for good."""
        return self.at + timedelta(days=KEPT_DAYS)


def archive_name(now: datetime) -> str:
    """``iiprep 2026-11-25.iiprep.zip``."""
    return f"iiprep {now.date().isoformat()}{SUFFIX}"


def take_everything(workbook: Workbook, file: Path, now: datetime) -> Taken:
    """Write the workbook to `file`: restored and compared before, read back after. Raises UserError.

    Nothing but an older archive is replaced, and nothing is written among the data of the program.
    """
    refuse_other(file, Kind.WORKBOOK)
    return _put(workbook, file, now)


def _put(workbook: Workbook, file: Path, now: datetime) -> Taken:
    whole = workbook.contents.read()
    data = archive_of(whole, now)
    _verify(data, whole)
    write_atomically(file, data)
    if not _holds(file, data):
        raise CannotWrite(f"{file.name} does not hold what was written to it.", "Choose another disk.")
    return Taken(file, len(whole.own_people), len(whole.own_meetings))


def _verify(data: bytes, whole: Whole) -> None:
    """Restore an archive into a fresh place and compare; a difference is our bug, and nothing is written."""
    with tempfile.TemporaryDirectory(prefix="iiprep-", ignore_cleanup_errors=True) as fresh:
        if _restored(read_archive_in(data), Path(fresh)) != whole:
            raise RuntimeError("the workbook that was taken out is not equal to the one that is stored")


def _restored(whole: Whole, folder: Path) -> Whole:
    workbook = Workbook.open(folder)
    try:
        workbook.contents.replace(whole)
        return workbook.contents.read()
    finally:
        workbook.close()


def read_everything(file: Path) -> Whole:
    """The workbook in the archive at `file`. Raises FileRefused; a contradiction in it is one, too."""
    whole = read_archive(file)
    try:
        with tempfile.TemporaryDirectory(prefix="iiprep-", ignore_cleanup_errors=True) as fresh:
            if _restored(whole, Path(fresh)) == whole:
                return whole
    except ValueError:
        pass
    raise FileRefused(
        [f"{file.name} contradicts itself; nothing was taken."],
        "Choose another file that iiprep made with “Take everything”.",
    )


def restore_to(file: Path, home: Path) -> Taken:
    """Make a workbook from an archive in a fresh `home`, as ``IIPREP_HOME`` names it. Raises UserError."""
    whole = read_everything(file)
    folder = home / "data"
    if (folder / FILE_NAME).exists():
        raise UserError(
            f"There is a workbook in {home} already.", "Choose a new folder; nothing was changed."
        )
    with _made(folder), tempfile.TemporaryDirectory(prefix=".iiprep-", dir=folder) as fresh:
        if _restored(whole, Path(fresh)) != whole:
            raise RuntimeError("the workbook that was restored is not equal to the one in the file")
        replace_patiently(Path(fresh) / FILE_NAME, folder / FILE_NAME)
    return Taken(folder, len(whole.own_people), len(whole.own_meetings))


@contextmanager
def _made(folder: Path) -> Iterator[None]:
    """The folder, made with those around it; whatever of them is new and still empty goes again."""
    new = [one for one in (folder, *folder.parents) if not one.exists()]
    make_folder(folder)
    try:
        yield
    finally:
        with suppress(OSError):
            for one in new:
                one.rmdir()


def how_to_open(home: Path) -> str:
    """How the workbook in a home is opened."""
    return f"To open it, set {HOME_VARIABLE} to {home}."


def replace_everything(workbook: Workbook, folder: Path, whole: Whole, now: datetime) -> Kept:
    """Put `whole` in the place of the workbook, which is kept in its data `folder` for thirty days."""
    place = folder / _KEPT
    make_folder(place)
    with suppress(OSError):
        place.chmod(0o700)
    moment = now.astimezone(UTC).replace(microsecond=0)
    while any(one.at == moment for one in kept(folder)):
        moment += timedelta(seconds=1)
    file = place / f"{moment.strftime(_STAMP)}{SUFFIX}"
    _put(workbook, file, now)
    workbook.contents.replace(whole)
    return Kept(file, moment)


def delete_everything(workbook: Workbook, folder: Path, now: datetime) -> Kept:
    """Leave an empty workbook; what there was is kept for thirty days."""
    return replace_everything(workbook, folder, Whole(), now)


def take_back(workbook: Workbook, folder: Path, what: Kept, now: datetime) -> None:
    """Put back what was deleted or replaced; what was made since is kept in its place, if anything was."""
    whole = read_everything(what.file)
    if workbook.contents.read() == Whole():
        workbook.contents.replace(whole)
    else:
        replace_everything(workbook, folder, whole, now)
    let_go(what)


def kept(folder: Path) -> tuple[Kept, ...]:
    """What can be taken back, the latest first."""
    found = []
    for file in (folder / _KEPT).glob(f"*{SUFFIX}"):
        with suppress(ValueError):
            moment = datetime.strptime(file.name.removesuffix(SUFFIX), _STAMP).replace(tzinfo=UTC)
            found.append(Kept(file, moment))
    return tuple(sorted(found, key=lambda one: one.at, reverse=True))


def let_go(what: Kept) -> None:
    """Take a kept workbook away for good. Raises CannotWrite."""
    try:
        what.file.unlink(missing_ok=True)
    except OSError as error:
        raise CannotWrite(f"{what.file.name} cannot be deleted: {reason(error)}.", "Try again.") from error


def purge(folder: Path, now: datetime) -> None:
    """Let go of what was deleted over thirty days ago."""
    for one in kept(folder):
        if one.gone_at < now:
            let_go(one)


def _holds(file: Path, data: bytes) -> bool:
    try:
        return file.read_bytes() == data
    except OSError:
        return False
