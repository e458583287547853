"""What the tests of the ways out share: the sample over a window, and what the system was asked to show."""

from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from iiprep.model.plan import Plan
from ui.document import Document
from ui.folders import Folders


@dataclass
class System:
    """The folder that would be chosen, and the files that were shown."""

    folder: Path
    chosen: Path | None
    shown: list[Path] = field(default_factory=list)
    remembered: list[Path] = field(default_factory=list)

    @property
    def folders(self) -> Folders:
        return Folders(
            self.folder, self.remembered.append, lambda _parent, _start: self.chosen, self.shown.append
        )


@pytest.fixture
def system(tmp_path: Path) -> System:
    """Everything goes into ``out``."""
    folder = tmp_path / "out"
    folder.mkdir()
    return System(folder, folder)


@pytest.fixture
def sampled(qapp: object, sample: Plan) -> Document:
    """The sample as an open document."""
    return Document(sample)


@pytest.fixture
def over(qtbot: QtBot) -> QWidget:
    """A window to be over."""
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window
