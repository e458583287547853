"""Our own faults at the edge of the program: told plainly, with details that hold nothing personal."""

import platform
import sys
import traceback
from pathlib import Path
from types import TracebackType

from PySide6 import __version__ as pyside_version
from PySide6.QtWidgets import QApplication, QMessageBox

from iiprep import __version__
from iiprep.errors import UserError
from ui.notices import add_copy, show_problem

_FAULT = "fault"


def details_of(kind: type[BaseException], tb: TracebackType | None) -> str:
    """What helps to find a fault of ours, without anything that was typed and without any person's folder.

    The error's own words are left out too, as they may quote the plan.
    """
    versions = (
        f"iiprep {__version__}, Python {platform.python_version()}, PySide6 {pyside_version}, {sys.platform}"
    )
    frames = traceback.extract_tb(tb)
    places = [f"  {Path(f.filename).name}:{f.lineno} in {f.name}" for f in frames]
    return "\n".join((versions, kind.__name__, *places))


def show_fault(kind: type[BaseException], error: BaseException, tb: TracebackType | None) -> None:
    """The hook at the edge of the program (sys.excepthook): says that it is our fault, offers the details."""
    sys.__excepthook__(kind, error, tb)
    if QApplication.instance() is None or not issubclass(kind, Exception) or _is_telling():
        return
    if isinstance(error, UserError):
        show_problem(QApplication.activeWindow(), error)
        return
    box = QMessageBox(QMessageBox.Icon.NoIcon, "iiprep", "Something went wrong, and it is our fault.")
    box.setStyleSheet(_dress())
    box.setInformativeText(
        "What you typed is kept. You can go on; if it happens again, close iiprep and open it anew. "
        "The details name places in the program, nothing that you wrote."
    )
    box.setObjectName(_FAULT)
    box.setEscapeButton(box.addButton("Go on", QMessageBox.ButtonRole.AcceptRole))
    add_copy(box, "Copy details", details_of(kind, tb))
    box.exec()


def _dress() -> str:
    """The style sheet of a window that is open; a box that belonged to it would vanish with it."""
    sheets = (one.styleSheet() for one in QApplication.topLevelWidgets() if one.isVisible())
    return next(filter(None, sheets), "")


def _is_telling() -> bool:
    return any(
        window.objectName() == _FAULT for window in QApplication.topLevelWidgets() if window.isVisible()
    )
