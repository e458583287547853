"""The command ``export``: a meeting file in, its papers and messages out, with a line on each."""

import argparse
import json
import sys
from pathlib import Path

from iiprep.errors import UserError
from iiprep.exchange.files import make_folder
from iiprep.exchange.targets import refuse_target
from iiprep.given_meeting import given_plan, meeting_options_of
from iiprep.model.places import in_words
from iiprep.model.plan import Plan
from iiprep.model.text import first_line
from iiprep.papers.catalogue import (
    MESSAGE_NAMES,
    ON_DEMAND,
    PAPER_NAMES,
    TITLES,
    messages_of,
    papers_of,
)
from iiprep.papers.export import Exported, Order, Written, export, plain_name
from iiprep.papers.maker import PATIENT, PaperMaker
from iiprep.papers.region import system_region
from iiprep.papers.report import PaperReport
from iiprep.paths import assets_folder, templates_folder
from iiprep.settings import PaperSize

_DONE, _DOES_NOT_FIT = 0, 2


def options_of(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    meeting_options_of(parser)
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="the folder to write to")
    parser.add_argument(
        "--paper", choices=[size.value for size in PaperSize], help="the paper; else the region's"
    )
    parser.add_argument("--papers", default="", metavar="NAME,…", help="only these papers and messages")
    parser.add_argument(
        "--leave-off", action="store_true", help="leave off what does not fit, least important first"
    )
    parser.add_argument("--json", action="store_true", help="answer in JSON")


def run(options: argparse.Namespace) -> int:
    """Export as the options say; 2 where a paper does not fit, with its lines named."""
    names = _names(options.papers)
    region = system_region()
    order = Order(
        PaperSize.of(options.paper or region.paper.value),
        region,
        names,
        leave_off=options.leave_off,
        exact=options.json,
    )
    with PaperMaker(templates_folder(), assets_folder(), PATIENT) as maker:
        plan = given_plan(options)
        _refuse_targets(plan, options)
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


def _refuse_targets(plan: Plan, options: argparse.Namespace) -> None:
    """Refuse the folder of the data, and a paper or message that would replace the meeting file."""
    copies = [(copy, ".pdf") for copy in papers_of(plan, ON_DEMAND)]
    copies += [(copy, ".txt") for copy in messages_of(plan)]
    for copy, suffix in copies:
        refuse_target(options.out / plain_name(copy, suffix), options.file)


def _print(exported: Exported) -> None:
    for written in (*exported.papers, *exported.messages):
        if written.file:
            print(Path(written.file))


def tell(paper: Written) -> None:
    """What does not fit, what was left off, and which letters cannot be drawn, a line each."""
    report = paper.report
    assert report
    title = TITLES[report.name]
    if len(report.overflow) > 1:
        print(f"{title}: {_in_all(report)}", file=sys.stderr)
    for item in report.overflow:
        lines = "1 line" if item.lines == 1 else f"{item.lines} lines"
        place = f"{_place(item.field)}: “{first_line(item.text)}”"
        do = "Shorten it." if report.left_off or report.shortened else "Shorten it, or use --leave-off."
        print(f"{title}: {lines} too long at {place}. {do}", file=sys.stderr)
    if paper.older:
        print(f"{title}: {paper.older} is an older copy, which was left as it is.", file=sys.stderr)
    for left in report.left_off:
        print(f"{title}: left off {_place(left.field)}: “{first_line(left.text)}”.", file=sys.stderr)
    for short in report.shortened:
        print(f"{title}: cut short {_place(short.field)}: “{first_line(short.text)}”.", file=sys.stderr)
    for field, letters in report.letters_missing.items():
        print(f"{title}: no font on this machine can draw “{letters}” in {_place(field)}.", file=sys.stderr)


def _in_all(report: PaperReport) -> str:
    """By how much a paper is too long, before its places are named one by one."""
    places = len({item.field for item in report.overflow})
    where = "in one place:" if places == 1 else f"in {places} places:"
    return f"{report.lines_over} lines too long in all, {where}"


def _place(field: str) -> str:
    try:
        return in_words(field)
    except (KeyError, ValueError, AttributeError):
        return "the printed text"
