"""The packet: one zip with all of a meeting, under names that people can read on every system."""

import io
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from iiprep.exchange.calendar.agenda import THANK_WITHIN
from iiprep.exchange.contacts.giving import host_card
from iiprep.exchange.files import safe_name
from iiprep.exchange.mail.draft import draft
from iiprep.exchange.targets import PACKET, give
from iiprep.model.person import new_id
from iiprep.model.plan import Plan
from iiprep.papers.calendar_file import calendar_file
from iiprep.papers.export import Exported, Order, export
from iiprep.papers.letters import letter, letters_of
from iiprep.papers.maker import PaperMaker
from iiprep.papers.naming import calendar_name, draft_name, names_in
from iiprep.papers.region import Region


@dataclass(frozen=True, slots=True)
class Packet:
    """What was packed: the names in the zip, what the papers reported, the plan with what it remembers."""

    names: tuple[str, ...]
    exported: Exported
    plan: Plan


def write_packet(
    plan: Plan,
    file: Path,
    order: Order,
    maker: PaperMaker,
    now: datetime,
    fresh_id: Callable[[], str] = new_id,
    thank_within: int = THANK_WITHIN,
) -> Packet:
    """Make everything and put it into `file`, in one step; `fresh_id` names the meeting in calendars.

    The calendar has the thanks within so many hours.

    Raises CannotWrite, and PdfUnavailable where PDF cannot be made.
    """
    with tempfile.TemporaryDirectory(prefix="iiprep-") as name:
        folder = Path(name)
        exported = export(plan, folder, order, maker, names_in(plan, folder, keep=False))
        remembered, rest = _rest(plan, order.region, now, fresh_id, thank_within)
        files = {path.name: path.read_bytes() for path in sorted(folder.iterdir())}
    for wanted, data in rest:
        files[_free(wanted, files)] = data
    give(file, _zipped(files, now))
    return Packet(tuple(files), exported, remembered)


def _rest(
    plan: Plan, region: Region, now: datetime, fresh_id: Callable[[], str], thank_within: int
) -> tuple[Plan, list[tuple[str, bytes]]]:
    calendar, remembered = calendar_file(plan, region, now, fresh_id=fresh_id, thank_within=thank_within)
    found = [(calendar_name(plan), calendar)] if calendar else []
    found += _drafts(plan, region)
    found.append((safe_name(plan.host.name.strip() or "Host", ".vcf"), host_card(plan.host)))
    return remembered, found


def _drafts(plan: Plan, region: Region) -> Iterator[tuple[str, bytes]]:
    for which, position in letters_of(plan):
        yield draft_name(plan, which, position), draft(letter(plan, which, region, position))


def _free(name: str, taken: dict[str, bytes]) -> str:
    stem, dot, ending = name.rpartition(".")
    used = {one.casefold() for one in taken}
    number, found = 1, name
    while found.casefold() in used:
        number += 1
        found = safe_name(f"{stem[:90]} ({number})", f"{dot}{ending}")
    return found


def _zipped(files: dict[str, bytes], now: datetime) -> bytes:
    sink = io.BytesIO()
    stamp = (max(now.year, 1980), now.month, now.day, now.hour, now.minute, now.second)
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, stamp)
            entry.external_attr = 0o600 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(entry, data)
        packed.comment = PACKET
    return sink.getvalue()
