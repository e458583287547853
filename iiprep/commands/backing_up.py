"""The commands ``backup`` and ``restore``: the whole workbook as one verified file, and back again."""

import argparse
from datetime import datetime
from pathlib import Path

from iiprep.errors import UserError
from iiprep.keeping import archive_name, how_to_open, restore_to, take_everything
from iiprep.paths import data_folder
from iiprep.store.database import FILE_NAME
from iiprep.store.workbook import Workbook

_DONE = 0


def backup_options_of(parser: argparse.ArgumentParser) -> None:
    """The options of ``backup``."""
    parser.add_argument(
        "out", type=Path, metavar="OUT", help="the file to write, such as mine.iiprep.zip, or a folder"
    )


def backup(options: argparse.Namespace) -> int:
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


def restore_options_of(parser: argparse.ArgumentParser) -> None:
    """The options of ``restore``."""
    parser.add_argument("file", type=Path, metavar="IN", help="a file that backup wrote")
    parser.add_argument("--to", type=Path, required=True, metavar="DIR", help="a folder without a workbook")


def restore(options: argparse.Namespace) -> int:
    """Make a workbook from such a file in a folder that has none."""
    taken = restore_to(options.file, options.to)
    print(f"{taken.file}: {taken}. Compared with the file: equal. {how_to_open(options.to)}")
    return _DONE
