"""The long runs: ``python3 dev.py torture [COUNT]`` makes the papers of COUNT meetings and measures them."""

import sys
import time
from concurrent.futures import ProcessPoolExecutor
from os import cpu_count

from iiprep.papers.page.fit import Fitter
from iiprep.papers.page.press import Press
from iiprep.paths import assets_folder, templates_folder
from iiprep.settings import PaperSize
from tests.meetings import meeting
from tests.papers_hold import Tally, hold

COUNT = 2000
FIRST = 10_000


def run(seeds: range) -> Tally:
    """The papers of these meetings, on Letter and on A4."""
    fitter, tally = Fitter(Press(templates_folder(), assets_folder())), Tally()
    for seed in seeds:
        plan = meeting(seed)
        for size in PaperSize:
            hold(fitter, plan, size, tally, f"meeting {seed}", rich=len(plan.questions) >= 5)
    return tally


def main(count: int) -> int:
    """All meetings, on every core; 1 when something did not hold."""
    started, cores = time.monotonic(), cpu_count() or 1
    parts = [range(FIRST + core, FIRST + count, cores) for core in range(cores)]
    with ProcessPoolExecutor(cores) as pool:
        tallies = list(pool.map(run, parts))
    whole = Tally()
    for tally in tallies:
        whole.papers += tally.papers
        whole.refused += tally.refused
        whole.layouts += tally.layouts
        whole.most_layouts = max(whole.most_layouts, tally.most_layouts)
        whole.fills += tally.fills
        whole.faults += tally.faults
    for fault in whole.faults[:40]:
        print(fault)
    print(f"{count} meetings on Letter and A4 in {time.monotonic() - started:.0f} s: {whole.line()}")
    return 1 if whole.faults else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else COUNT))
