"""Where things lie: the user's data, and what comes with the program."""

import os
import sys
from pathlib import Path

from platformdirs import user_data_path

HOME_VARIABLE = "IIPREP_HOME"


def data_folder() -> Path:
    """The folder of the workbook and its log; not made yet. ``IIPREP_HOME`` moves it."""
    home = os.environ.get(HOME_VARIABLE, "")
    return Path(home).expanduser().absolute() / "data" if home else user_data_path("iiprep", appauthor=False)


def program_folder() -> Path:
    """The folder that holds ``assets`` and ``templates``, in a checkout as in a bundled program."""
    bundled = getattr(sys, "_MEIPASS", None)
    return Path(bundled) if bundled else Path(__file__).resolve().parent.parent


def assets_folder() -> Path:
    """Fonts, icons, the sample and the other things that come with the program."""
    return program_folder() / "assets"


def templates_folder() -> Path:
    """The templates of papers and messages."""
    return program_folder() / "templates"


def sample_file() -> Path:
    """The meeting file of the sample."""
    return assets_folder() / "sample" / "meeting.json"


def titles_file() -> Path:
    """What programs call the columns of a table of people."""
    return assets_folder() / "contacts" / "titles.toml"
