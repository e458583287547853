"""The command ``restore``: a workbook from the file that ``backup`` wrote."""

import argparse
from pathlib import Path

from iiprep.keeping import how_to_open, restore_to

_DONE = 0


def options_of(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("file", type=Path, metavar="IN", help="a file that backup wrote")
    parser.add_argument("--to", type=Path, required=True, metavar="DIR", help="a folder without a workbook")


def run(options: argparse.Namespace) -> int:
    """Make a workbook from such a file in a folder that has none."""
    taken = restore_to(options.file, options.to)
    print(f"{taken.file}: {taken}. Compared with the file: equal. {how_to_open(options.to)}")
    return _DONE
