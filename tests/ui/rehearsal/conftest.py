"""A rehearsal of the sample as it was the day before, with a clock that a test moves."""

from collections.abc import Iterator
from datetime import date

import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from iiprep.model.fields import replaced
from iiprep.model.plan import Plan
from iiprep.model.rehearsal import Rehearsal
from ui.document import Document
from ui.jobs import Immediately, Jobs
from ui.rehearsal.window import RehearsalWindow
from ui.saver import Saver

DAY = date(2026, 12, 2)


class Seconds:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def meeting(sample: Plan) -> Document:
    return Document(replaced(sample, rehearsal=Rehearsal()))


@pytest.fixture
def window(
    qtbot: QtBot, meeting: Document, seconds: Seconds, stored: list[Plan]
) -> Iterator[RehearsalWindow]:
    saver = Saver(meeting, stored.append, Jobs(Immediately(), meeting), meeting)
    shown = RehearsalWindow(meeting, saver, clock=seconds, today=lambda: DAY)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    yield shown
    if isValid(shown):
        shown.close()
        qtbot.waitUntil(lambda: not isValid(shown))
