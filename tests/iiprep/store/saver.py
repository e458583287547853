"""Run by test_kill: children save in a loop and are killed; what they acknowledged has to be there.

Prints one JSON object: kills, corrupt, lost (acknowledged but not there), torn, and saves acknowledged.
"""

import json
import os
import random
import signal
import sqlite3
import sys
import time
from pathlib import Path

from iiprep.model.fields import replaced
from iiprep.model.person import Person
from iiprep.model.plan import Plan
from iiprep.model.profile import Profile
from iiprep.store.database import FILE_NAME
from iiprep.store.workbook import Workbook

WAITED_FOR = 3
"""Saves that every second child makes before it is killed; the others may be killed while they open."""


def plan_number(number: int) -> Plan:
    """A plan whose meeting, host and profile all carry the same number."""
    plan = Plan(host=Person(id="host", name=str(number)), profile=Profile(name=str(number)))
    return replaced(plan, notes=replaced(plan.notes, taken=f"{number} " * (number % 3000)))


def save_for_ever(folder: Path, meeting_id: str, first: int, pipe: int) -> None:
    workbook = Workbook.open(folder)
    number = first
    while True:
        workbook.save(meeting_id, plan_number(number))
        os.write(pipe, b"%d\n" % number)
        number += 1


def acknowledged_by_killed_child(folder: Path, meeting_id: str, first: int, waited_for: int) -> int:
    """The newest number that the child acknowledged; it is killed soon after `waited_for` saves."""
    read_end, write_end = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read_end)
        save_for_ever(folder, meeting_id, first, write_end)
    os.close(write_end)
    told = b""
    while told.count(b"\n") < waited_for:
        told += os.read(read_end, 64)
    time.sleep(random.uniform(0.002, 0.06))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(read_end) as lines:
        numbers = (told.decode() + lines.read()).split()
    return int(numbers[-1]) if numbers else first - 1


def stored_numbers(folder: Path, meeting_id: str) -> set[int]:
    workbook = Workbook.open(folder)
    plan = workbook.load(meeting_id)
    workbook.close()
    taken = plan.notes.taken.split()
    repeats = int(plan.host.name) % 3000
    return {int(plan.host.name), int(plan.profile.name), *map(int, taken)} if len(taken) == repeats else set()


def is_sound(folder: Path) -> bool:
    connection = sqlite3.connect(folder / FILE_NAME)
    found = connection.execute("PRAGMA integrity_check").fetchall()
    found += connection.execute("PRAGMA foreign_key_check").fetchall()
    connection.close()
    return found == [("ok",)]


def main(folder: Path, kills: int) -> None:
    workbook = Workbook.open(folder)
    meeting_id = workbook.create(plan_number(0))
    workbook.close()
    result = {"kills": 0, "corrupt": 0, "lost": 0, "torn": 0, "acknowledged": 0}
    last = 0
    for kill in range(kills):
        newest = acknowledged_by_killed_child(folder, meeting_id, last + 1, WAITED_FOR * (kill % 2))
        stored = stored_numbers(folder, meeting_id)
        result["kills"] += 1
        result["acknowledged"] += newest - last
        result["torn"] += len(stored) != 1
        result["lost"] += max(stored, default=0) < newest
        result["corrupt"] += not is_sound(folder)
        last = max(stored)
    print(json.dumps(result))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
