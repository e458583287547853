"""The window for after a meeting over any plan, at a quarter past the talk or at any other moment."""

from collections.abc import Callable, Sequence
from datetime import date, datetime

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from iiprep.model.debrief import Happened, Outcome
from iiprep.model.meeting import Loop
from iiprep.model.person import Person
from iiprep.model.plan import Plan, with_value
from iiprep.settings import Settings
from tests.ui.after.driver import NOW, After, Open
from ui.after.after_window import AfterWindow
from ui.after.around import Around
from ui.coaching import Coaching
from ui.document import Document
from ui.jobs import Immediately, Jobs
from ui.papers import Papers
from ui.saver import Saver
from ui.wizard.send_check import SendCheck


@pytest.fixture
def met(sample: Plan) -> Plan:
    """The sample when the meeting was just over: nothing written down, nobody thanked, Bea was there too."""
    plan = sample
    objectives = tuple(type(one)(text=one.text) for one in sample.objectives)
    changes = {
        "objectives": objectives,
        "happened": Happened(outcome=Outcome.MET),
        "thanks": (),
        "loop": Loop(),
        "others": (Person(id="b", name="Bea Lind"),),
    }
    for path, value in changes.items():
        plan = with_value(plan, path, value)
    return plan


@pytest.fixture
def asked() -> list[str]:
    """The hints of the questions that were asked before something went out; each is answered with no."""
    return []


@pytest.fixture
def open_after(
    qtbot: QtBot, papers: Papers, coaching: Coaching, stored: list[Plan], asked: list[str]
) -> Open:
    """Opens the window over a plan, at a moment and with a number of invitations in the store."""

    def no(_asker: QWidget, hint: str) -> bool:
        asked.append(hint)
        return False

    def opened(
        plan: Plan, now: datetime = NOW, invitations: int = 0, invited: Sequence[tuple[str, date]] = ()
    ) -> After:
        document = Document(plan)
        saver = Saver(document, stored.append, Jobs(Immediately(), document), document)
        check = SendCheck(coaching, papers.region, no, parent=document)

        def count(_since: object, take: Callable[[int], object]) -> object:
            return take(invitations)

        around = Around(lambda: now, Settings, count, lambda take: take(invited))
        window = AfterWindow(document, saver, papers, coaching, check=check, around=around)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return After(qtbot, window, document)

    return opened
