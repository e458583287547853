"""The command ``import``: contacts of other programs into the workbook, each row taken or told."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from iiprep.errors import FileRefused, UserError
from iiprep.exchange.contacts.found import Contacts
from iiprep.exchange.contacts.reader import ContactsReader
from iiprep.paths import data_folder
from iiprep.people.arrivals import Arrival, State, arrivals
from iiprep.store.workbook import Workbook

_DONE, _USER_CAN_ACT = 0, 1
_COUNTED = {
    State.NEW: "new",
    State.CHANGED: "changed",
    State.KNOWN: "known",
    State.TOGETHER: "twice",
}


def run(options: argparse.Namespace) -> int:
    """Import each file in one transaction; 1 when a row or a file was not taken, which is told by line."""
    workbook = Workbook.open(data_folder())
    try:
        answers = [_import(workbook, file, dry=options.dry_run) for file in options.files]
    finally:
        workbook.close()
    if options.json:
        print(json.dumps({"files": answers}, ensure_ascii=False, indent=2))
    else:
        for answer in answers:
            _print(answer, dry=options.dry_run)
    return _USER_CAN_ACT if any(answer["not_taken"] or answer["problems"] for answer in answers) else _DONE


def _import(workbook: Workbook, file: Path, *, dry: bool) -> dict[str, Any]:
    try:
        found = ContactsReader().read(file)
        if found.unknown:
            words = "No column of the table tells who somebody is."
            raise FileRefused([words], "Write “Name” or “First name” over it, or import it in the window.")
        arrived = arrived_of(found, workbook)
        if not dry:
            workbook.circle.take(to_take(arrived))
    except FileRefused as error:
        return _answer(file, (), Contacts(), [f"{one} {error.hint}".strip() for one in error.problems])
    except UserError as error:
        return _answer(file, (), Contacts(), [str(error)])
    return _answer(file, arrived, found, [])


def arrived_of(found: Contacts, workbook: Workbook) -> tuple[Arrival, ...]:
    """What taking everybody in a file would do to the workbook."""
    rows = [(row.line, row.person, row.notes) for row in found.rows]
    return arrivals(rows, workbook.people())


def to_take(arrived: Sequence[Arrival]) -> tuple[Arrival, ...]:
    """The arrivals that change something."""
    return tuple(one for one in arrived if one.state in (State.NEW, State.CHANGED))


def _answer(file: Path, arrived: Sequence[Arrival], found: Contacts, problems: list[str]) -> dict[str, Any]:
    counts = {word: sum(one.state is state for one in arrived) for state, word in _COUNTED.items()}
    return {
        "file": str(file),
        **counts,
        "changes": [
            {"line": one.line, "name": one.person.name, "fields": [change.field for change in one.changes]}
            for one in arrived
            if one.changes
        ],
        "not_taken": [{"line": one.line, "name": one.name, "why": one.why} for one in found.not_taken],
        "notes": [
            *found.notes,
            *(f"Line {one.line}, {one.person.name}: {note}" for one in arrived for note in one.notes),
        ],
        "problems": problems,
    }


def _print(answer: dict[str, Any], *, dry: bool) -> None:
    name = Path(answer["file"]).name
    for problem in answer["problems"]:
        print(problem if problem.startswith(name) else f"{name}: {problem}", file=sys.stderr)
    for one in answer["not_taken"]:
        who = f" ({one['name']})" if one["name"] else ""
        print(f"{name}, line {one['line']}{who} was not taken: {one['why']}", file=sys.stderr)
    for note in answer["notes"]:
        print(f"{name}: {note}", file=sys.stderr)
    if not answer["problems"]:
        words = ", ".join(f"{answer[word]} {word}" for word in _COUNTED.values())
        print(f"{name}: {words}, {len(answer['not_taken'])} not taken{'; nothing is stored' if dry else ''}")
