"""The same facts make the same bytes: in another process, at another hour, in another zone."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = """
import time
time.time = lambda: {clock}
import hashlib
from iiprep.exchange.meeting_file import sample_plan
from iiprep.model.plan import with_value
from iiprep.papers.catalogue import ON_DEMAND, facts_of, papers_of
from iiprep.papers.page.fit import Fitter
from iiprep.papers.page.press import Press
from iiprep.papers.region import Region
from iiprep.paths import assets_folder, sample_file, templates_folder
from iiprep.settings import PaperSize
fitter = Fitter(Press(templates_folder(), assets_folder()))
plan = with_value(sample_plan(sample_file()), "profile.zone", "America/Los_Angeles")
for copy in papers_of(plan, ON_DEMAND):
    made = fitter.make(copy.name, facts_of(copy, plan, Region("US")), PaperSize.LETTER)
    print(copy.name, len(made.pdf), hashlib.sha256(made.pdf).hexdigest())
"""


def digests(root: Path, clock: float, **environment: str) -> list[str]:
    """The papers of the sample made by a new process, each as name, length and digest."""
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT.replace("{clock}", str(clock))],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root), **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.splitlines()


@pytest.mark.long
def test_clock_zone_language_and_hash_seed_leave_no_trace(root: Path) -> None:
    here = digests(root, 1.7e9, TZ="UTC", PYTHONHASHSEED="1", LC_ALL="C")
    there = digests(root, 3.1e9, TZ="Asia/Tokyo", PYTHONHASHSEED="77", LC_ALL="C.UTF-8", USER="somebody")
    assert len(here) == 5
    assert here == there
