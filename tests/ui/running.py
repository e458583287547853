"""Fixtures of the program over an empty workbook, with its windows found by name: a conftest imports them."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from iiprep.paths import data_folder
from iiprep.settings import Settings
from iiprep.store.workbook import Workbook
from ui.app import Program

Find = Callable[[str], QWidget]


@pytest.fixture
def workbook() -> Workbook:
    """The workbook of the program; without the sample."""
    opened = Workbook.open(data_folder())
    opened.save_settings(Settings(sample_removed=True))
    return opened


@pytest.fixture
def program(
    qapp: QApplication, qtbot: QtBot, dressed_as_before: None, workbook: Workbook
) -> Iterator[Program]:
    """The program as it runs, ended afterwards."""
    running = Program(qapp, workbook, data_folder())
    running.start()
    yield running
    for dialog in running.home.findChildren(QDialog):
        dialog.close()
    running.home.close()
    running.close()


@pytest.fixture
def named(qapp: QApplication, qtbot: QtBot) -> Find:
    """A widget that is in sight, or comes into it, by its name."""

    def in_sight(name: str) -> list[QWidget]:
        return [one for one in qapp.allWidgets() if one.objectName() == name and one.isVisible()]

    def find(name: str) -> QWidget:
        qtbot.waitUntil(lambda: len(in_sight(name)) == 1, timeout=10_000)
        return in_sight(name)[0]

    return find
