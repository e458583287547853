"""How long a preview of ten thousand people takes, and how much memory: limits 3 s and 300 MB.

Seconds are those of the processor, in this process and in the child, as a busy machine has no other measure;
memory is read where the system tells it (Linux).
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from iiprep.children import child_environment
from iiprep.exchange.contacts.giving import people_cards, people_table
from iiprep.exchange.contacts.reader import ContactsReader
from iiprep.people.arrivals import arrivals
from tests.crowd import people

COUNT, SECONDS, MEGABYTES = 10_000, 3.0, 300
_PEAK = """
import re, sys
from pathlib import Path
from iiprep.exchange.contacts.worker import MOST_BYTES, read, serve
def peak():
    return int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1]) // 1024
before = peak()
serve(read, MOST_BYTES, '{"seconds": 60, "memory": 536870912, "request": null}')
print(peak() - before, file=sys.stderr)
"""


def run() -> Iterator[str]:
    """A line for cards and one for a table."""
    everybody = people(COUNT)
    with tempfile.TemporaryDirectory() as folder:
        for name, data in (("cards", people_cards(everybody)), ("rows", people_table(everybody))):
            file = Path(folder) / name
            file.write_bytes(data)
            best = min(_preview(file) for _round in range(3))
            memory = _memory(file)
            held = "" if best <= SECONDS and memory <= MEGABYTES else "  TOO MUCH"
            words = f"{best:.2f} s of {SECONDS:.0f}, {memory} MB of {MEGABYTES}{held}"
            yield f"preview of {COUNT:,} {name}: {words}"


def _preview(file: Path) -> float:
    """Seconds from the file to what taking it would do, half of the people being known."""
    known = people(COUNT // 2)
    begun = _spent()
    found = ContactsReader().read(file)
    arrived = arrivals([(row.line, row.person, row.notes) for row in found.rows], known)
    seconds = _spent() - begun
    assert len(arrived) == COUNT
    return seconds


def _spent() -> float:
    """Seconds of the processor that this process and its ended children have used."""
    used = os.times()
    return used.user + used.system + used.children_user + used.children_system


def _memory(file: Path) -> int:
    """Megabytes that the child needs over what the program itself takes; 0 where it is not told."""
    if sys.platform != "linux":
        return 0
    with file.open("rb") as data:
        done = subprocess.run(
            [sys.executable, "-c", _PEAK],
            stdin=data,
            env=child_environment(),
            capture_output=True,
            check=True,
        )
    return int(done.stderr)
