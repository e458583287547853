"""A half that may stay is read away from the window, and put in only where the words still stand."""

from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import ParamSpec, TypeVar

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from ui.coaching import Coaching
from ui.document import Document
from ui.jobs import Jobs
from ui.wizard.coach_panel import CoachPanel

P = ParamSpec("P")
T = TypeVar("T")
LEARN = "I would like to learn how you price a log"
NOTE = f"Dear Ana, your talk made me write. {LEARN}, and are there any openings? Thank you."


class Later(Executor):
    """Does the work when it is told to."""

    def __init__(self) -> None:
        self._waiting: list[Callable[[], None]] = []

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        future: Future[T] = Future()

        def work() -> None:
            if future.set_running_or_notify_cancel():
                future.set_result(fn(*args, **kwargs))

        self._waiting.append(work)
        return future

    def work(self) -> None:
        waiting, self._waiting = self._waiting, []
        for one in waiting:
            one()


@pytest.fixture
def later() -> Later:
    return Later()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """What the coach's panel stands in."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def panel(document: Document, coaching: Coaching, later: Later, window: QWidget) -> CoachPanel:
    """The coach beside a note of which one sentence is half good, which has been read."""
    made = CoachPanel(document, Coaching(coaching.coach, Jobs(later, document)))
    made.setParent(window)
    document.edit("request.note", NOTE)
    made.show_step("request")
    later.work()
    assert made.cards[0].finding.rule == "job-ask"
    return made


@pytest.mark.requirement("R75")
def test_a_half_stays_once_it_is_read(panel: CoachPanel, document: Document, later: Later) -> None:
    card = panel.cards[0]
    panel.use(card.spoken, card.finding)
    panel.use(card.spoken, card.finding)
    assert document.plan.request.note == NOTE
    later.work()
    better = document.plan.request.note
    assert better == NOTE.replace(", and are there any openings?", f". {card.finding.instead}")
    document.undo()
    assert document.plan.request.note == NOTE


def test_words_that_went_on_meanwhile_are_not_overwritten(
    panel: CoachPanel, document: Document, later: Later
) -> None:
    card = panel.cards[0]
    panel.use(card.spoken, card.finding)
    document.edit("request.note", f"{NOTE} And more.")
    later.work()
    assert document.plan.request.note == f"{NOTE} And more."


def test_a_window_that_was_closed_meanwhile_is_not_asked(
    panel: CoachPanel, document: Document, later: Later
) -> None:
    card = panel.cards[0]
    panel.use(card.spoken, card.finding)
    panel.deleteLater()
    QApplication.sendPostedEvents(panel, QEvent.Type.DeferredDelete)
    assert not isValid(panel)
    later.work()
    assert document.plan.request.note == NOTE
