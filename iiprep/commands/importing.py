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
from iiprep.people.arrivals import Arrival, State, arrivals, with_deleted
from iiprep.store.database import FILE_NAME
from iiprep.store.workbook import Workbook

_DONE, _USER_CAN_ACT = 0, 1
_COUNTED = {
    State.NEW: "new",
    State.CHANGED: "changed",
    State.KNOWN: "known",
    State.TOGETHER: "twice",
}


def options_of(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="vCard (.vcf) or CSV")
    parser.add_argument("--dry-run", action="store_true", help="say what would happen, and store nothing")
    parser.add_argument("--json", action="store_true", help="answer in JSON")


def run(options: argparse.Namespace) -> int:
    """Import each file in one transaction; 1 when a person or a file was not taken, told by line."""
    if options.dry_run and not (data_folder() / FILE_NAME).exists():
        answers = [_import(None, file, dry=True) for file in options.files]
    else:
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
    return _USER_CAN_ACT if any(map(_is_to_be_mended, answers)) else _DONE


def _is_to_be_mended(answer: dict[str, Any]) -> bool:
    return bool(answer["problems"]) or any(not one["nobody"] for one in answer["not_taken"])


def _import(workbook: Workbook | None, file: Path, *, dry: bool) -> dict[str, Any]:
    try:
        found = ContactsReader().read(file)
        if found.unknown:
            words = "No column of the table tells who somebody is."
            raise FileRefused([words], "Write “Name” or “First name” over it, or import it in the window.")
        arrived = arrived_of(found, workbook)
        if workbook is not None and not dry:
            workbook.circle.take(to_take(arrived))
    except FileRefused as error:
        return _answer(file, (), Contacts(), [f"{one} {error.hint}".strip() for one in error.problems])
    except UserError as error:
        return _answer(file, (), Contacts(), [str(error)])
    return _answer(file, arrived, found, [])


def arrived_of(found: Contacts, workbook: Workbook | None) -> tuple[Arrival, ...]:
    """What taking everybody in a file would do to the workbook."""
    rows = [(row.line, row.person, row.notes) for row in found.rows]
    if workbook is None:
        return arrivals(rows, ())
    return with_deleted(arrivals(rows, workbook.people()), workbook.circle.deleted_people())


def to_take(arrived: Sequence[Arrival]) -> tuple[Arrival, ...]:
    """The arrivals that change something."""
    return tuple(one for one in arrived if one.state in (State.NEW, State.CHANGED))


def _answer(file: Path, arrived: Sequence[Arrival], found: Contacts, problems: list[str]) -> dict[str, Any]:
    counts = {word: sum(one.state is state for one in arrived) for state, word in _COUNTED.items()}
    return {
        "file": str(file),
        **counts,
        "changes": [
            {
                "line": one.line,
                "name": one.person.name,
                "fields": [change.field for change in one.changes],
                "said": [str(change) for change in one.changes],
            }
            for one in arrived
            if one.changes
        ],
        "new_people": [
            {"line": one.line, "name": one.person.name} for one in arrived if one.state is State.NEW
        ],
        "together": [
            {"line": one.line, "name": one.person.name, "with_line": one.first_line, "why": one.why}
            for one in arrived
            if one.state is State.TOGETHER
        ],
        "not_taken": [
            {"line": one.line, "name": one.name, "why": one.why, "nobody": one.nobody}
            for one in found.not_taken
        ],
        "notes": [
            *found.notes,
            *(f"Line {one.line}, {one.person.name}: {words}" for one in arrived for words in _told(one)),
        ],
        "problems": problems,
    }


def _told(one: Arrival) -> tuple[str, ...]:
    """What is told of somebody beside a number: with whom they share something, and what was left out."""
    shares = one.state is State.TOGETHER or (one.state is State.NEW and one.why)
    return (str(one), *one.notes) if shares else one.notes


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
    if dry:
        _print_preview(answer)


def _print_preview(answer: dict[str, Any]) -> None:
    """A line for each person who would be new or changed."""
    for one in answer["new_people"]:
        print(f"  line {one['line']}: {one['name']}: new")
    for one in answer["changes"]:
        print(f"  line {one['line']}: {one['name']}: {', '.join(one['said'])}")
