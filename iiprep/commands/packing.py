"""The command ``packet``: a meeting file in, everything of that meeting in one zip out."""

import argparse
from datetime import UTC, datetime
from pathlib import Path

from iiprep.exchange.calendar.memory import steady_id
from iiprep.exchange.targets import Kind, file_at, refuse_other
from iiprep.exporting import tell
from iiprep.given_meeting import given_plan, meeting_options_of
from iiprep.papers.export import Order
from iiprep.papers.maker import PATIENT, PaperMaker
from iiprep.papers.naming import packet_name
from iiprep.papers.packet import write_packet
from iiprep.papers.region import system_region
from iiprep.paths import assets_folder, templates_folder
from iiprep.settings import PaperSize

_DONE, _DOES_NOT_FIT = 0, 2


def options_of(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    meeting_options_of(parser)
    parser.add_argument("--out", type=Path, required=True, metavar="FILE|DIR", help="where to write")
    parser.add_argument(
        "--paper", choices=[size.value for size in PaperSize], help="the paper; else the region's"
    )
    parser.add_argument(
        "--leave-off", action="store_true", help="leave off what does not fit, least important first"
    )


def run(options: argparse.Namespace) -> int:
    """Write the packet; 2 where a paper does not fit: it is named, and all else is in the packet."""
    plan, region = given_plan(options), system_region()
    order = Order(PaperSize.of(options.paper or region.paper.value), region, leave_off=options.leave_off)
    file = file_at(options.out, packet_name(plan))
    refuse_other(file, Kind.PACKET, options.file)
    with PaperMaker(templates_folder(), assets_folder(), PATIENT) as maker:
        packed = write_packet(plan, file, order, maker, datetime.now(UTC), lambda: steady_id(plan))
    print(file)
    for paper in packed.exported.papers:
        tell(paper)
    return _DONE if packed.exported.all_fit else _DOES_NOT_FIT
