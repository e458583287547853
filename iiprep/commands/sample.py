"""The command ``sample``: the complete meeting file that comes with iiprep."""

import argparse
import sys

from iiprep.exchange.meeting_file import sample_plan, write_meeting
from iiprep.paths import sample_file

_DONE = 0


def options_of(_parser: argparse.ArgumentParser) -> None:
    """It has none."""


def run(_options: argparse.Namespace) -> int:
    """Print the sample."""
    sys.stdout.write(write_meeting(sample_plan(sample_file())))
    return _DONE
