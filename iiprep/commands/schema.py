"""The command ``schema``: the JSON Schema of a meeting file."""

import argparse
import json

from iiprep.exchange.meeting_file import meeting_schema

_DONE = 0


def options_of(_parser: argparse.ArgumentParser) -> None:
    """It has none."""


def run(_options: argparse.Namespace) -> int:
    """Print the schema."""
    print(json.dumps(meeting_schema(), ensure_ascii=False, indent=2))
    return _DONE
