"""The meeting that a command is given: a file, or the sample that comes with iiprep."""

import argparse
import sys
from pathlib import Path

from iiprep.exchange.meeting_file import read_meeting_file
from iiprep.model.plan import Plan
from iiprep.paths import sample_file


def meeting_options_of(parser: argparse.ArgumentParser) -> None:
    """The two ways to name it."""
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("file", nargs="?", type=Path, metavar="FILE", help="a meeting file")
    source.add_argument("--sample", action="store_true", help="the sample that comes with iiprep")


def given_plan(options: argparse.Namespace) -> Plan:
    """Read it, with its notices on standard error; raises FileRefused."""
    read = read_meeting_file(sample_file() if options.sample else options.file)
    for notice in read.notices:
        print(notice, file=sys.stderr)
    return read.plan
