"""The binding to Qt keeps Python alive: PySide6 6.12.0 loses a reference to None with every call."""

import sys

import PySide6
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot


def test_the_binding_is_older_than_the_one_that_aborts() -> None:
    assert tuple(map(int, PySide6.__version__.split(".")[:2])) < (6, 12)


def test_ten_thousand_calls_leave_none_alone(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    for _ in range(100):
        label.setText("warm")
    before = sys.getrefcount(None)
    for _ in range(10_000):
        label.setText("x")
    assert abs(sys.getrefcount(None) - before) <= 10
