"""Pictures to look at: every window, wizard page and dialog, light and dark, at 100 % and 200 %, and every paper.

``python -m tests.shots`` writes them into ``shots/`` and prints their paths. Each scale is a process of its own,
as Qt takes the scale factor only at its start.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "shots"
SCALES = (1, 2)
SIZES = ((1180, 760), (1024, 640))
_PATIENCE = 20.0


def main(words: list[str]) -> int:
    """Make all pictures, or in a child those of one scale."""
    parser = argparse.ArgumentParser(prog="shots", description=__doc__)
    parser.add_argument("--out", type=Path, default=FOLDER)
    parser.add_argument("--scale", type=int, choices=SCALES, help="only the windows at this scale, in this process")
    options = parser.parse_args(words)
    options.out.mkdir(parents=True, exist_ok=True)
    if options.scale:
        windows(options.out, options.scale)
        return 0
    children = [_child(options.out, scale) for scale in SCALES]
    papers(options.out)
    return max(child.wait() for child in children)


def _child(out: Path, scale: int) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "tests.shots", "--out", str(out), "--scale", str(scale)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": str(scale)}
    return subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.DEVNULL)


def papers(out: Path) -> None:
    """Every paper of the sample and of an empty plan, on Letter and A4."""
    from iiprep.exchange.meeting_file import sample_plan
    from iiprep.model.plan import new_plan
    from iiprep.model.profile import Profile
    from iiprep.papers.catalogue import facts_of, papers_of
    from iiprep.papers.maker import PaperMaker
    from iiprep.papers.region import Region
    from iiprep.paths import assets_folder, sample_file, templates_folder
    from iiprep.settings import PaperSize

    plans = {"sample": sample_plan(sample_file()), "empty": new_plan(Profile())}
    regions = {PaperSize.LETTER: Region("US"), PaperSize.A4: Region("DE")}
    with PaperMaker(templates_folder(), assets_folder()) as maker:
        for name, plan in plans.items():
            for size, region in regions.items():
                for copy in papers_of(plan):
                    made = maker.make(copy.name, facts_of(copy, plan, region), size)
                    _draw(made.pdf, out / f"paper-{copy.stem}-{name}-{size.value}.png")


def _draw(pdf: bytes, file: Path) -> None:
    import pypdfium2

    if not pdf:
        print(f"{file.stem}: does not fit its page, no picture")
        return
    document = pypdfium2.PdfDocument(pdf)
    document[0].render(scale=2).to_pil().save(file)
    document.close()
    print(file)


def windows(out: Path, scale: int) -> None:
    """Every window at this process's scale, with the sample and with an empty plan."""
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance() or QApplication(["shots"])
    assert isinstance(app, QApplication)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["IIPREP_HOME"] = folder
        from tests.shots_windows import Photographer

        Photographer(app, out, scale).take_all()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
