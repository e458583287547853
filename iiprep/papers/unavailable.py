"""What to say, and which command mends it, where this machine cannot make PDF."""

import re
import sys

_PACKAGE = re.compile(r"No module named '([\w.]+)'")
_COMMANDS = {
    "linux": "sudo apt-get install libpangoft2-1.0-0 libharfbuzz-subset0",
    "darwin": "brew install pango",
    "win32": (
        "winget install MSYS2.MSYS2, then "
        r'C:\msys64\usr\bin\bash -lc "pacman -S --noconfirm mingw-w64-ucrt-x86_64-pango"'
    ),
}


def how_to_mend(reason: str, platform: str = sys.platform) -> tuple[str, str]:
    """A sentence that names the missing library or Python package, and the command to type."""
    package = _PACKAGE.search(reason)
    if package:
        return (
            f"This copy of iiprep is damaged: its Python package {package[1]} is missing.",
            "Delete the folder .venv and type: python3 dev.py demo",
        )
    library = next(
        (name for name in ("pango", "harfbuzz", "fontconfig", "gobject") if name in reason), "pango"
    )
    return (
        f"This machine cannot make PDF yet: the library {library} is missing.",
        f"Type: {_COMMANDS.get(platform, _COMMANDS['linux'])}",
    )
