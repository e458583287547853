"""Where files go: the folder that was chosen last, how another one is chosen, how one is shown."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget


def start_folder(last: str) -> Path:
    """The folder used last, where it is still there; else Documents; else the home folder."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    known = [Path(name) for name in (last, documents) if name]
    return next((folder for folder in known if folder.is_dir()), Path.home())


def ask_folder(parent: QWidget, start: Path) -> Path | None:
    """The folder that the person chooses; None when they change their mind."""
    chosen = QFileDialog.getExistingDirectory(parent, "Folder for the papers", str(start))
    return Path(chosen) if chosen else None


def open_path(path: Path) -> None:
    """Show a file or a folder that we made in the program that the system has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


@dataclass(frozen=True, slots=True)
class Folders:
    """`start` is the folder to begin with; `remember` is told of another one; tests stand in for the rest."""

    start: Path
    remember: Callable[[Path], object]
    choose: Callable[[QWidget, Path], Path | None] = ask_folder
    show: Callable[[Path], object] = open_path
