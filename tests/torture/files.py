"""Foreign files and the whole workbook in numbers: fuzzed imports, and round trips that have to be equal.

A case is one mutated file; nothing but a refusal in words may come of it, within two seconds of the
processor, as a child has them.
"""

import json
import random
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cache
from multiprocessing import get_context
from os import cpu_count
from pathlib import Path

from iiprep.errors import FileRefused
from iiprep.exchange.archive.archive import archive_of, whole_in
from iiprep.exchange.archive.checked import ArchiveReader, Unfit
from iiprep.exchange.calendar.answers.answer import read_answer
from iiprep.exchange.contacts.found import FIELDS
from iiprep.exchange.contacts.giving import IN_CARD, people_cards, people_table
from iiprep.exchange.contacts.reading import contacts_in
from iiprep.exchange.meeting_file import read_meeting, sample_plan, write_meeting
from iiprep.model.fields import replaced
from iiprep.model.person import Person
from iiprep.model.profile import Profile
from iiprep.papers.calendar_file import calendar_file
from iiprep.papers.region import Region
from iiprep.paths import sample_file
from iiprep.store.whole import StoredMeeting, StoredPerson, Whole
from iiprep.store.workbook import Workbook
from tests.crowd import meeting, people
from tests.iiprep.exchange.calendar.files import APPLE, GOOGLE, OUTLOOK, OWN_ZONE, THUNDERBIRD
from tests.iiprep.exchange.contacts.hostile import NASTY

FUZZED, PEOPLE, MEETINGS = 100_000, 20_000, 2_000
LONGEST_SECONDS = 2.0
MOST_BYTES = 512 * 1024 * 1024
EXPORTS = Path(__file__).resolve().parents[1] / "iiprep" / "exchange" / "contacts" / "exports"
_NOW = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
_PIECES = (
    b"\0", b"\r", b"\n", b"\r\n ", b";", b",", b":", b"=", b"\\", b'"', b"'", b"\t", b"\xff\xfe",
    b"\xef\xbb\xbf", b"BEGIN:VCARD\n", b"END:VCARD\n", b"ENCODING=QUOTED-PRINTABLE", b"CHARSET=",
    b"=0D=0A=\n", b"{", b"}", b"[",
    b"null", b"1e999", b"\\ud800", b"-1", b"true", b"\xf0\x9f\x98\x80", b"\xed\xa0\x80",
    *(text.encode("utf-8", "surrogatepass")[:200] for text in NASTY.values()),
)  # fmt: skip
_IN_CALENDARS = (
    b"BEGIN:VEVENT\r\n", b"END:VEVENT\r\n", b"BEGIN:VTIMEZONE\r\n", b"END:VTIMEZONE\r\n", b"REPEAT:9999999",
    b"BEGIN:VALARM\r\n", b"BEGIN:STANDARD\r\n", b"END:STANDARD\r\n", b"END:VCALENDAR\r\n", b"TZID:",
    b";TZID=", b"DTSTART:", b"DTSTART;VALUE=DATE:", b"DTSTART;VALUE=PERIOD:", b"20261204T100000",
    b"99999999T999999Z", b"00010101T000000", b"DURATION:P", b"-P99999W", b"RRULE:FREQ=YEARLY;BYDAY=1SU",
    b"RRULE:FREQ=SECONDLY;COUNT=1000000000",
    b"TZOFFSETTO:+9999", b"RDATE:20261204T100000", b"RECURRENCE-ID:", b"ATTENDEE;PARTSTAT=", b"ORGANIZER;CN=",
    b"X-REPEATS:TRUE\r\n",
)  # fmt: skip


@dataclass(slots=True)
class Fuzzed:
    """What came of many cases of one kind."""

    kind: str
    cases: int = 0
    refused: int = 0
    slowest: float = 0.0
    faults: list[str] = field(default_factory=list)

    def add(self, other: "Fuzzed") -> None:
        """Count another share of the same kind."""
        self.cases += other.cases
        self.refused += other.refused
        self.slowest = max(self.slowest, other.slowest)
        self.faults += other.faults

    def line(self) -> str:
        """A line of the summary."""
        taken = self.cases - self.refused
        return (
            f"{self.kind}: {self.cases:,} fuzzed, {taken:,} taken, {self.refused:,} refused in words, "
            f"{len(self.faults)} faults, slowest {self.slowest:.2f} s"
        )


def fuzz(kind: str, seeds: range) -> Fuzzed:
    """The cases of some seeds; each is the same whenever it is made."""
    result, read = Fuzzed(kind), READERS[kind]
    for seed in seeds:
        data = case(kind, seed)
        begun = time.process_time()
        try:
            read(data)
        except FileRefused as refused:
            result.refused += 1
            if not all(one.endswith((".", "?")) for one in refused.problems):
                result.faults.append(f"{kind} {seed}: no sentence: {refused}")
        except Exception:  # noqa: BLE001 - one bad case must not end the run
            result.faults.append(f"{kind} {seed}: {traceback.format_exc(limit=-2)}")
        seconds = time.process_time() - begun
        result.slowest = max(result.slowest, seconds)
        result.cases += 1
        if seconds > LONGEST_SECONDS:
            result.faults.append(f"{kind} {seed}: took {seconds:.1f} s")
    return result


def case(kind: str, seed: int) -> bytes:
    """A file of a kind with a few things wrong with it."""
    chance = random.Random(f"{kind} {seed}")
    data = bytearray(chance.choice(_sources(kind)))
    pieces = (*_PIECES, *_IN_CALENDARS) if kind == "calendar" else _PIECES
    for _change in range(chance.choice((1, 2, 4, 16, 64))):
        _mutate(data, chance, pieces)
    return bytes(data)


def _mutate(data: bytearray, chance: random.Random, pieces: Sequence[bytes]) -> None:
    at = chance.randrange(len(data) + 1)
    until = min(len(data), at + chance.choice((1, 3, 20, 200)))
    what = chance.randrange(5)
    if what == 0:
        data[at:at] = chance.choice(pieces)
    elif what == 1:
        del data[at:until]
    elif what == 2:
        data[at:at] = data[at:until] * chance.choice((1, 2, 30))
    elif what == 3 and at < len(data):
        data[at] = chance.randrange(256)
    else:
        del data[chance.randrange(len(data) // 2, len(data) + 1) :]


@cache
def _sources(kind: str) -> tuple[bytes, ...]:
    if kind == "vCard":
        return tuple(file.read_bytes() for file in sorted(EXPORTS.glob("*.vcf")))
    if kind == "CSV":
        found = tuple(file.read_bytes() for file in sorted(EXPORTS.glob("*.csv")))
        return (*found, *(data.decode("cp1252", "replace").encode("utf-16") for data in found))
    if kind == "calendar":
        texts = (OUTLOOK, GOOGLE, APPLE, THUNDERBIRD, OWN_ZONE.format(offset="+0200"))
        own = calendar_file(sample_plan(sample_file()), Region("US"), _NOW)[0]
        found = tuple(text.replace("\n", "\r\n").encode() for text in texts)
        return (*found, own, OUTLOOK.encode("utf-16"))
    if kind == "meeting file":
        return (write_meeting(sample_plan(sample_file())).encode(),)
    return (json.dumps(_small_body()).encode(),)


def _small_body() -> dict[str, object]:
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(archive_of(crowd(3, 1), _NOW))) as file:
        body: dict[str, object] = json.loads(file.read("workbook.json"))
    return body


def _read_archive(data: bytes) -> None:
    """The JSON inside of an archive, as the archive reads it."""
    try:
        body = json.loads(data.decode("utf-8"))
        if isinstance(body, dict):
            ArchiveReader(1, ()).whole(body)
    except (ValueError, RecursionError, Unfit) as error:
        raise FileRefused(["It cannot be read."]) from error


READERS: dict[str, Callable[[bytes], object]] = {
    "vCard": contacts_in,
    "CSV": contacts_in,
    "calendar": read_answer,
    "meeting file": read_meeting,
    "workbook": _read_archive,
}

KINDS = {"vcard": "vCard", "csv": "CSV", "ics": "calendar", "json": "meeting file", "archive": "workbook"}
ROUND_TRIP = "round-trip"


def crowd(number: int, meetings: int) -> Whole:
    """A made-up workbook of so many people and meetings."""
    everybody = people(number)
    stored = []
    for at in range(meetings):
        plan = meeting(everybody[at % number], at, date(2026, 11, 25))
        moment = datetime(2026, 1, 1, at % 24, at % 60, 0, at % 1_000_000, tzinfo=UTC)
        stored.append(StoredMeeting(f"meeting-{at:06}", plan.meeting, (plan.host.id,), moment, _NOW))
    ordered = sorted((StoredPerson(one) for one in everybody), key=lambda one: one.person.id)
    return Whole(profile=Profile(name="Jordan Rivera"), people=tuple(ordered), meetings=tuple(stored))


def round_trips(number: int, meetings: int) -> Iterator[tuple[str, bool]]:
    """Lines on what was given and read again, and whether all of it was equal."""
    whole = crowd(number, meetings)
    with tempfile.TemporaryDirectory() as folder:
        workbook = Workbook.open(Path(folder))
        workbook.contents.replace(whole_in(archive_of(whole, _NOW)))
        equal = workbook.contents.read() == whole
        workbook.close()
    yield f"workbook: {number:,} people and {meetings:,} meetings {_words(equal)}", equal
    for name, give, fields in (("vCard", people_cards, IN_CARD), ("CSV", people_table, FIELDS)):
        given = [only(replaced(one, found_out=one.found_out.strip()), fields) for one in whole.own_people]
        equal = [row.person for row in contacts_in(give(whole.own_people)).rows] == given
        yield f"{name}: {number:,} people {_words(equal)} in {', '.join(fields)}", equal


def only(person: Person, fields: tuple[str, ...]) -> Person:
    """A person with some fields alone."""
    return Person(**{name: getattr(person, name) for name in fields})


def _words(equal: bool) -> str:
    return "came back equal" if equal else "DID NOT come back equal"


def run_words(words: Sequence[str]) -> int:
    """What was typed after ``torture files``: nothing, numbers, or one kind with its numbers.

    1 when something did not hold, 2 when there is no such kind.
    """
    kind = words[0] if words and not words[0].isdigit() else ""
    numbers = [int(word) for word in words[bool(kind) :] if word.isdigit()]
    if not kind:
        return main(*numbers[:3])
    if kind == ROUND_TRIP:
        return take_round(*numbers[:2])
    if kind not in KINDS:
        print(f"There is no kind {kind}. Choose from {', '.join((*KINDS, ROUND_TRIP))}.", file=sys.stderr)
        return 2
    return fuzz_all((KINDS[kind],), *numbers[:2])


def main(count: int = FUZZED, number: int = PEOPLE, meetings: int = MEETINGS) -> int:
    """All kinds on every core, then the round trips; 1 when something did not hold."""
    return max(fuzz_all(tuple(READERS), count), take_round(number, meetings))


def fuzz_all(kinds: Sequence[str], count: int = FUZZED, first: int = 0) -> int:
    """So many cases of each kind, from case `first` on, on every core; 1 when something did not hold."""
    failed = 0
    step = max(1, min(2500, count // 20))
    with ProcessPoolExecutor(cpu_count() or 1, mp_context=get_context("spawn")) as pool:
        for kind in kinds:
            whole, started = Fuzzed(kind), time.monotonic()
            shares = [range(at, min(at + step, first + count)) for at in range(first, first + count, step)]
            for share in pool.map(fuzz, [kind] * len(shares), shares):
                whole.add(share)
                for fault in share.faults[:20]:
                    print(fault, flush=True)
                if whole.cases < count:
                    _say(whole, count, first, time.monotonic() - started)
            print(whole.line(), flush=True)
            failed += len(whole.faults)
        peak = max(pool.map(_peak, range(cpu_count() or 1)))
    print(f"memory of the busiest process: {peak / 1e6:.0f} MB", flush=True)
    return 1 if failed or peak > MOST_BYTES else 0


def take_round(number: int = PEOPLE, meetings: int = MEETINGS) -> int:
    """A workbook of so many out and in again; 1 when it did not come back equal."""
    failed = 0
    print(f"  making {number:,} people and {meetings:,} meetings", flush=True)
    for line, equal in round_trips(number, meetings):
        print(line, flush=True)
        failed += not equal
    return 1 if failed else 0


def _say(whole: Fuzzed, count: int, first: int, seconds: float) -> None:
    left = seconds / whole.cases * (count - whole.cases) / 60
    word = next(word for word, kind in KINDS.items() if kind == whole.kind)
    print(
        f"  {whole.kind}: {whole.cases:,} of {count:,}, {len(whole.faults)} faults; about {left:.0f} minutes "
        f"left; to go on from here: torture files {word} {count - whole.cases} {first + whole.cases}",
        flush=True,
    )


def _peak(_number: int) -> int:
    """The most memory that this process has used, in bytes; 0 where the system does not tell.

    What `resource` tells of a process goes on from the one that began it.
    """
    status = Path("/proc/self/status")
    lines = status.read_text(encoding="ascii").splitlines() if status.exists() else []
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM:")), 0)
