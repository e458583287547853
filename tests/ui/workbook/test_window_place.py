"""Where the window was is remembered; a file that is broken or cannot be written disturbs nobody."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.workbook.window_place import FILE_NAME, keep_place, restore_place


def test_a_window_comes_back_where_it_was(tmp_path: Path, qtbot: QtBot) -> None:
    window, again = QWidget(), QWidget()
    for widget in (window, again):
        qtbot.addWidget(widget)
    window.setGeometry(120, 90, 500, 400)
    keep_place(window, tmp_path)
    assert restore_place(again, tmp_path)
    assert again.geometry() == window.geometry()


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(None, id="no file"),
        pytest.param(b"", id="empty"),
        pytest.param(b"[]", id="not a group"),
        pytest.param(b'{"home": 7}', id="a number"),
        pytest.param(b'{"home": "AAAA"}', id="not a place"),
        pytest.param(b"\xff\xfe", id="not text"),
    ],
)
def test_what_cannot_be_read_is_left(tmp_path: Path, qtbot: QtBot, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / FILE_NAME).write_bytes(content)
    window = QWidget()
    qtbot.addWidget(window)
    assert not restore_place(window, tmp_path)


def test_a_folder_that_is_not_there_is_no_problem(tmp_path: Path, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    keep_place(window, tmp_path / "gone")
    assert not (tmp_path / "gone").exists()
