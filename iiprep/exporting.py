"""The command ``export``: a meeting file in, its papers and messages out, with a line on each."""

import argparse
import json
import sys
from pathlib import Path

from iiprep.errors import UserError
from iiprep.exchange.files import make_folder
from iiprep.exchange.meeting_file import read_meeting_file
from iiprep.model.places import in_words
from iiprep.model.plan import Plan
from iiprep.model.text import first_line
from iiprep.papers.catalogue import MESSAGE_NAMES, ON_DEMAND, PAPER_NAMES, TITLES
from iiprep.papers.export import Exported, Order, Written, export
from iiprep.papers.maker import PaperMaker
from iiprep.papers.region import system_region
from iiprep.paths import assets_folder, sample_file, templates_folder
from iiprep.settings import PaperSize

_DONE, _DOES_NOT_FIT = 0, 2


def run(options: argparse.Namespace) -> int:
    """Export as the options say; 2 where a paper does not fit, with its lines named."""
    names = _names(options.papers)
    region = system_region()
    order = Order(
        PaperSize.of(options.paper or region.paper.value), region, names, leave_off=options.leave_off
    )
    with PaperMaker(templates_folder(), assets_folder()) as maker:
        plan = _plan(options)
        make_folder(options.out)
        exported = export(plan, options.out, order, maker)
    if options.json:
        print(json.dumps(exported.to_dict(), ensure_ascii=False, indent=2))
    else:
        _print(exported)
    for paper in exported.papers:
        tell(paper)
    return _DONE if exported.all_fit else _DOES_NOT_FIT


def _names(text: str) -> tuple[str, ...]:
    names = tuple(filter(None, (name.strip() for name in text.split(","))))
    known = PAPER_NAMES + ON_DEMAND + MESSAGE_NAMES
    for name in names:
        if name not in known:
            raise UserError(f"There is no paper called “{name[:40]}”.", f"Choose from {', '.join(known)}.")
    return names


def _plan(options: argparse.Namespace) -> Plan:
    read = read_meeting_file(sample_file() if options.sample else options.file)
    for notice in read.notices:
        print(notice, file=sys.stderr)
    return read.plan


def _print(exported: Exported) -> None:
    for written in (*exported.papers, *exported.messages):
        if written.file:
            print(Path(written.file))


def tell(paper: Written) -> None:
    """What does not fit, what was left off, and which letters cannot be drawn, a line each."""
    report = paper.report
    assert report
    title = TITLES[report.name]
    for item in report.overflow:
        lines = "1 line" if item.lines == 1 else f"{item.lines} lines"
        place = f"{_place(item.field)}: “{first_line(item.text)}”"
        print(f"{title}: {lines} too long at {place}. Shorten it, or use --leave-off.", file=sys.stderr)
    if not report.fits and not report.overflow:
        print(f"{title}: the text is too long for one page. Shorten it, or use --leave-off.", file=sys.stderr)
    if paper.older:
        print(f"{title}: {paper.older} is an older copy, which was left as it is.", file=sys.stderr)
    for left in report.left_off:
        print(f"{title}: left off {_place(left.field)}: “{first_line(left.text)}”.", file=sys.stderr)
    for glyph in report.missing_glyphs:
        place = _place(glyph.field)
        print(f"{title}: no font on this machine can draw “{glyph.character}” in {place}.", file=sys.stderr)


def _place(field: str) -> str:
    try:
        return in_words(field)
    except (KeyError, ValueError, AttributeError):
        return "the printed text"
