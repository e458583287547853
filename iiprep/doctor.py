"""The command ``doctor``: what is missing on this machine, and the exact command that mends it."""

import argparse
import json
import sys
from collections.abc import Iterator
from ctypes.util import find_library
from dataclasses import asdict, dataclass
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from iiprep.errors import PdfUnavailable, UserError
from iiprep.exchange.files import make_folder
from iiprep.papers.catalogue import ONE_SHEET, Copy, facts_of
from iiprep.papers.maker import PaperMaker
from iiprep.papers.region import Region
from iiprep.paths import assets_folder, data_folder, sample_file, templates_folder
from iiprep.settings import PaperSize

_DONE, _USER_CAN_ACT = 0, 1


@dataclass(frozen=True, slots=True)
class Checked:
    """One thing that iiprep needs: whether it is there, and what to type where it is not."""

    name: str
    ok: bool
    says: str
    mend: str = ""


def options_of(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("--json", action="store_true", help="answer in JSON")


def run(options: argparse.Namespace) -> int:
    """Print what was checked; 1 when something is missing."""
    checks = list(examine())
    if options.json:
        print(json.dumps({"checks": [asdict(check) for check in checks]}, ensure_ascii=False, indent=2))
    else:
        for check in checks:
            print(f"{'ok' if check.ok else 'missing':8}{check.name}: {check.says}")
            if check.mend:
                print(f"        {check.mend}")
    return _DONE if all(check.ok for check in checks) else _USER_CAN_ACT


def examine() -> Iterator[Checked]:
    """Try what iiprep needs, one thing after the other."""
    yield _papers()
    yield _data()
    yield _zones()
    if sys.platform.startswith("linux"):
        yield _window()


def _papers() -> Checked:
    from iiprep.exchange.meeting_file import sample_plan

    copy = Copy(ONE_SHEET)
    facts = facts_of(copy, sample_plan(sample_file()), Region())
    try:
        with PaperMaker(templates_folder(), assets_folder()) as maker:
            made = maker.make(copy.name, facts, PaperSize.LETTER)
    except PdfUnavailable as error:
        return Checked("papers", ok=False, says=error.message, mend=error.hint)
    return Checked("papers", ok=True, says=f"PDF can be made ({len(made.pdf) // 1024} KB for a one-sheet)")


def _data() -> Checked:
    folder = data_folder()
    try:
        make_folder(folder)
    except UserError as error:
        return Checked("workbook", ok=False, says=error.message, mend=error.hint)
    return Checked("workbook", ok=True, says=f"kept in {folder}")


def _zones() -> Checked:
    try:
        ZoneInfo("America/Los_Angeles")
    except ZoneInfoNotFoundError:
        mend = f"Type: {sys.executable} -m pip install tzdata"
        return Checked("time zones", ok=False, says="this machine has no list of time zones.", mend=mend)
    return Checked("time zones", ok=True, says="known")


def _window() -> Checked:
    missing = [name for name in ("EGL", "GL", "xkbcommon", "xcb-cursor") if find_library(name) is None]
    if not missing:
        return Checked("window", ok=True, says="its libraries are there")
    packages = {
        "EGL": "libegl1",
        "GL": "libgl1",
        "xkbcommon": "libxkbcommon0",
        "xcb-cursor": "libxcb-cursor0",
    }
    mend = "Type: sudo apt-get install " + " ".join(packages[name] for name in missing)
    return Checked("window", ok=False, says=f"without {', '.join(missing)} no window can open.", mend=mend)
