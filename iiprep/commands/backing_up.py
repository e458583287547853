"""The command ``backup``: the whole workbook as one verified file."""

import argparse
from datetime import datetime
from pathlib import Path

from iiprep.errors import UserError
from iiprep.keeping import archive_name, take_everything
from iiprep.paths import data_folder
from iiprep.store.database import FILE_NAME
from iiprep.store.workbook import Workbook

_DONE = 0


def options_of(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument(
        "out", type=Path, metavar="OUT", help="the file to write, such as mine.iiprep.zip, or a folder"
    )


def run(options: argparse.Namespace) -> int:
    """Write the workbook to a file, or into a folder; restored and compared by the program itself."""
    folder = data_folder()
    if not (folder / FILE_NAME).exists():
        raise UserError(f"There is no workbook in {folder} yet.", "Open iiprep once, or import somebody.")
    now = datetime.now().astimezone()
    file = options.out / archive_name(now) if options.out.is_dir() else options.out
    workbook = Workbook.open(folder)
    try:
        taken = take_everything(workbook, file, now)
    finally:
        workbook.close()
    print(f"{taken.file}: {taken}. Restored into a fresh place and compared: equal.")
    return _DONE
