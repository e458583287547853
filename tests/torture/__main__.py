"""The long runs: ``python3 dev.py torture [COUNT [FIRST]]`` makes papers and measures them.

``torture files [COUNT [PEOPLE MEETINGS]]`` fuzzes foreign files and takes workbooks out and in again; without
any words both are done. ``torture files KIND [COUNT [FIRST]]`` fuzzes one kind (vcard, csv, ics, json,
archive), ``torture files round-trip [PEOPLE MEETINGS]`` takes a workbook out and in.

``torture tests`` runs the tests that are marked as long.

Every fault is printed when it is found, and how far the run is; a run that was broken off goes on with the
FIRST that it printed last.
"""

import signal
import subprocess
import sys
import time
import traceback
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from functools import cache
from os import cpu_count

from iiprep.papers.page.fit import Fitter
from iiprep.papers.page.press import Press
from iiprep.paths import assets_folder, templates_folder
from iiprep.settings import PaperSize
from tests.meetings import meeting
from tests.papers_hold import Tally, hold
from tests.torture import files

COUNT, FIRST = 2000, 10_000
STEP = 4
SECONDS = 120


def run(seed: int) -> Tally:
    """The papers of one meeting, on Letter and on A4; what is raised is a fault, and so is to hang."""
    tally = Tally()
    try:
        with _limit(SECONDS):
            for size in PaperSize:
                tally.add(hold(_fitter(), meeting(seed), size, f"meeting {seed}"))
    except Exception:  # noqa: BLE001 - one bad meeting must not end the run
        tally.faults.append(f"meeting {seed}: {traceback.format_exc(limit=-2)}")
    return tally


def main(count: int, first: int) -> int:
    """All meetings, on every core; 1 when something did not hold."""
    started, whole, done = time.monotonic(), Tally(), 0
    with ProcessPoolExecutor(cpu_count() or 1) as pool:
        for tally in pool.map(run, range(first, first + count), chunksize=STEP):
            done += 1
            whole.add(tally)
            for fault in tally.faults:
                print(fault, flush=True)
            if done % max(1, count // 20) == 0:
                _say(done, count, first, time.monotonic() - started, whole)
    print(
        f"{count} meetings on Letter and A4 in {time.monotonic() - started:.0f} s: {whole.line()}", flush=True
    )
    return 1 if whole.faults else 0


def run_words(words: list[str]) -> int:
    """Do what was typed after ``torture``."""
    if words[:1] == ["tests"]:
        return subprocess.run(
            [sys.executable, "-m", "pytest", "-m", "long", *words[1:]], check=False
        ).returncode
    if words[:1] == ["files"]:
        return files.run_words(words[1:])
    if not all(word.isdigit() for word in words):
        said = " ".join(words)
        print(f"There is no long run called “{said}”. See the head of tests/torture.", file=sys.stderr)
        return 2
    numbers = [int(word) for word in words[:2]]
    found = main(*numbers, *(COUNT, FIRST)[len(numbers) :])
    return found if words else max(found, files.main())


def _say(done: int, count: int, first: int, seconds: float, whole: Tally) -> None:
    left = seconds / done * (count - done) / 60
    print(
        f"  {done} of {count} meetings, {len(whole.faults)} faults; about {left:.0f} minutes left; "
        f"to go on from here: torture {count - done} {first + done}",
        flush=True,
    )


@cache
def _fitter() -> Fitter:
    return Fitter(Press(templates_folder(), assets_folder()))


@contextmanager
def _limit(seconds: int) -> Iterator[None]:
    """Raise TimeoutError after so many seconds of the processor, where the system has such an alarm clock."""
    if not hasattr(signal, "SIGPROF"):
        yield
        return

    def ring(_number: int, _frame: object) -> None:
        raise TimeoutError(f"not done within {seconds} seconds")

    before = signal.signal(signal.SIGPROF, ring)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


if __name__ == "__main__":
    sys.exit(run_words(sys.argv[1:]))
