"""The commands ``sample`` and ``schema``: what a meeting file looks like, and its JSON Schema."""

import argparse
import json
import sys

from iiprep.exchange.meeting_file import meeting_schema, sample_plan, write_meeting
from iiprep.paths import sample_file

_DONE = 0


def sample(_options: argparse.Namespace) -> int:
    """Print the sample that comes with iiprep."""
    sys.stdout.write(write_meeting(sample_plan(sample_file())))
    return _DONE


def schema(_options: argparse.Namespace) -> int:
    """Print the schema of a meeting file."""
    print(json.dumps(meeting_schema(), ensure_ascii=False, indent=2))
    return _DONE
