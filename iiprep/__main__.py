"""The front door: ``python -m iiprep`` opens the workbook window, with a sub-command it works without one."""

import os
import sys
import traceback

from iiprep import cli

OUR_BUG = 70


def main(arguments: list[str]) -> int:
    """Run one command; the answer is the exit code."""
    if arguments:
        return _command(arguments)
    if not _has_screen():
        return cli.no_screen()
    from ui.app import main as open_window

    return open_window()


def _command(arguments: list[str]) -> int:
    try:
        return cli.run(arguments)
    except Exception:  # noqa: BLE001 - the edge of the process
        cli.say("iiprep made a mistake, and it is ours. Nothing of yours was changed. The details:")
        traceback.print_exc()
        return OUR_BUG


def _has_screen() -> bool:
    """Whether a window can be shown: always on Windows and macOS, by the session's variables elsewhere."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
