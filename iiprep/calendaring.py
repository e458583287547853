"""The command ``calendar``: a meeting file in, a calendar file out."""

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path

from iiprep.errors import UserError
from iiprep.exchange.calendar.entry import EntryKind
from iiprep.exchange.calendar.memory import steady_id
from iiprep.exchange.files import write_atomically
from iiprep.exchange.meeting_file import write_meeting
from iiprep.exchange.targets import Kind, file_at, refuse_other
from iiprep.given_meeting import given_plan, meeting_options_of
from iiprep.model.plan import Plan
from iiprep.papers.calendar_file import calendar_file
from iiprep.papers.naming import calendar_name
from iiprep.papers.region import system_region
from iiprep.schedule.zones import at, in_zone, local_zone

_DONE = 0


def options_of(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    meeting_options_of(parser)
    parser.add_argument("--out", type=Path, metavar="FILE|DIR", help="where to write; else standard output")
    kinds = ",".join(kind.value for kind in EntryKind)
    parser.add_argument("--entries", default="", metavar="NAME,…", help=f"only these: {kinds}")
    parser.add_argument(
        "--tasks", action="store_true", help="the courtesies as tasks, for Apple and Thunderbird"
    )
    parser.add_argument(
        "--remember",
        action="store_true",
        help="note in the meeting file what was written, so that a later file moves it in the calendar",
    )


def run(options: argparse.Namespace) -> int:
    """Write the entries of a meeting; raises UserError while it has none."""
    kinds = _kinds(options.entries)
    if options.sample and options.remember:
        raise UserError("The sample remembers nothing.", "Name a meeting file with --remember.")
    plan = given_plan(options)
    _tell_a_skipped_hour(plan)
    data, remembered = calendar_file(
        plan,
        system_region(),
        datetime.now(UTC),
        kinds,
        tasks=options.tasks,
        fresh_id=lambda: steady_id(plan),
    )
    if not data:
        raise UserError(
            "There is nothing to put into a calendar yet.", "Set a day and a time, or times to offer."
        )
    if options.out is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
    else:
        file = file_at(options.out, calendar_name(plan))
        refuse_other(file, Kind.CALENDAR, options.file)
        write_atomically(file, data)
        print(file)
    if options.remember:
        write_atomically(options.file, write_meeting(remembered).encode())
    return _DONE


def _tell_a_skipped_hour(plan: Plan) -> None:
    """Say that the clocks skip the hour of the meeting, where they do."""
    day, start = plan.timing.day, plan.timing.start
    zone = plan.timing.zone or plan.profile.zone or local_zone()
    if day is None or start is None:
        return
    there = in_zone(at(day, start, zone).astimezone(UTC), zone)
    if (there.hour, there.minute) != (start.hour, start.minute):
        words = f"On {day} the clocks skip {start:%H:%M} there; in the calendar it is {there:%H:%M}."
        print(words, file=sys.stderr)


def _kinds(text: str) -> frozenset[EntryKind]:
    names = [name.strip() for name in text.split(",") if name.strip()]
    known = [kind.value for kind in EntryKind]
    for name in names:
        if name not in known:
            raise UserError(f"There is no entry called “{name[:40]}”.", f"Choose from {', '.join(known)}.")
    return frozenset(map(EntryKind, names)) or frozenset(EntryKind)
