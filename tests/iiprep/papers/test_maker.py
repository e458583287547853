"""The child process: it works, it is replaced when it dies or hangs, it says when it cannot work at all."""

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from iiprep.errors import PdfUnavailable
from iiprep.model.plan import Plan
from iiprep.papers.catalogue import Copy, facts_of
from iiprep.papers.maker import PaperFailed, PaperMaker
from iiprep.papers.region import Region
from iiprep.papers.report import MadePaper
from iiprep.paths import assets_folder, templates_folder
from iiprep.settings import PaperSize

Make = Callable[..., MadePaper]

WORKER = """
import sys, time
from iiprep.papers.page.worker import read_parts, write_parts
write_parts(sys.stdout.buffer, b'{answer}', b'', b'')
{then}
"""


def stand_in(maker: PaperMaker, tmp_path: Path, answer: str, then: str) -> None:
    """Let `maker` start a child that answers and then does something else than making pages."""
    script = tmp_path / "worker.py"
    script.write_text(WORKER.replace("{answer}", answer).replace("{then}", then))
    maker._command = [maker._command[0], str(script)]


def one_sheet(maker: PaperMaker, plan: Plan) -> bytes:
    return maker.make("one-sheet", facts_of(Copy("one-sheet"), plan, Region()), PaperSize.LETTER).pdf


def test_a_killed_child_is_replaced(maker: PaperMaker, sample: Plan) -> None:
    before = one_sheet(maker, sample)
    assert maker._child
    os.kill(maker._child.pid, signal.SIGKILL)
    assert one_sheet(maker, sample) == before


def test_facts_that_no_template_takes_are_our_bug_and_the_child_goes_on(
    maker: PaperMaker, sample: Plan
) -> None:
    one_sheet(maker, sample)
    child = maker._child
    with pytest.raises(PaperFailed, match="UndefinedError"):
        maker.make("one-sheet", {"person": ""}, PaperSize.LETTER)
    assert one_sheet(maker, sample).startswith(b"%PDF")
    assert maker._child is child


def test_a_child_that_hangs_is_given_up_in_time(tmp_path: Path, sample: Plan) -> None:
    maker = PaperMaker(templates_folder(), assets_folder(), seconds=0.7)
    stand_in(maker, tmp_path, '{"ready": true}', "time.sleep(60)")
    with pytest.raises(PaperFailed, match="within 1 seconds"):
        one_sheet(maker, sample)
    assert maker._child is None


def test_a_child_that_dies_at_once_is_given_up(tmp_path: Path, sample: Plan) -> None:
    maker = PaperMaker(templates_folder(), assets_folder())
    maker._command = [maker._command[0], "-c", "raise SystemExit(9)"]
    with pytest.raises(PaperFailed):
        one_sheet(maker, sample)


def test_a_missing_library_is_named_with_what_mends_it(tmp_path: Path, sample: Plan) -> None:
    maker = PaperMaker(templates_folder(), assets_folder())
    stand_in(maker, tmp_path, '{"unavailable": "cannot load library libpango-1.0-0"}', "")
    with pytest.raises(PdfUnavailable, match="pango is missing") as caught:
        one_sheet(maker, sample)
    assert "apt-get install" in caught.value.hint or "brew" in caught.value.hint


@pytest.mark.parametrize("letters", [11_000, 30_000])
@pytest.mark.parametrize(
    ("paper", "path", "field"),
    [
        ("prep-sheet", "request.note", "request.note"),
        ("prep-sheet", "host.name", "host.name"),
        ("prep-sheet", "objectives.0.text", "objectives.0"),
        ("one-sheet", "profile.summary", "profile.summary"),
        ("bio", "profile.headline", "profile.headline"),
    ],
)
def test_a_word_of_many_thousand_letters_is_refused_in_time_with_its_field(
    make: Make, changed: Callable[..., Plan], paper: str, path: str, field: str, letters: int
) -> None:
    report = make(changed((path, "x" * letters)), paper).report
    assert not report.fits
    lines = {one.field: one.lines for one in report.overflow}
    assert lines[field] > letters / 100


@pytest.mark.long
def test_marks_without_end_on_one_letter_are_refused_in_time(
    make: Make, changed: Callable[..., Plan]
) -> None:
    report = make(changed(("host.found_out", "a" + "\u0301" * 60_000)), "prep-sheet").report
    assert [one.field for one in report.overflow] == ["host.found_out"]
