"""Pictures of dialogs that come in the midst of something, and of what is below the first sight of a step."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget

from iiprep.model.person import Person
from iiprep.paths import data_folder
from tests.iiprep.exchange.calendar.files import OUTLOOK
from ui.app import Program
from ui.exchange.answer_dialog import AnswerDialog
from ui.exchange.calendar_dialog import CalendarDialog
from ui.notices import ask
from ui.people.merge_dialog import MergeDialog
from ui.wizard.question_bank import QuestionBank
from ui.wizard.ready_page import ReadyPage
from ui.wizard.send_check import QUESTION
from ui.wizard.wizard import MeetingWizard
from ui.workbook.settings_dialog import SettingsDialog

W = TypeVar("W", bound=QWidget)
Take = Callable[[Program, QWidget, str], None]
HINT = (
    "They would hear a job ask. A host who hears a request for work begins to guard what they say.\n\n"
    "“Are there any openings on your team?”\nBetter: I would like to learn how people come into this work."
)


def take_dialogs(program: Program, take: Take, words: str, meeting: str) -> None:
    """Take the dialogs over a meeting in the appearance of now."""
    window = program.opener.show(meeting, "open")
    assert isinstance(window, MeetingWizard)
    _take_steps(program, take, words, window)
    _take_sharing(program, take, words, window)
    take_modal(partial(_ask_to_send, window), lambda dialog: take(program, dialog, f"send-check-{words}"))
    program.opener.close()
    _take_at_home(program, take, words)


def _take_steps(program: Program, take: Take, words: str, window: MeetingWizard) -> None:
    """Where a step goes on below what is seen of it at first."""
    for step, field in (("request", "waiting.answer"), ("objectives", "questions.8.text")):
        window.open_step(step)
        window.reveal(field)
        take(program, window, f"wizard-below-{step}-{words}")
    window.open_step("objectives")
    bank = window.findChild(QuestionBank)
    assert bank is not None
    _find(window, QAbstractButton, "action.bank").click()
    for sought, name in (("", "bank"), ("team", "bank-found"), ("zebra", "bank-no-match")):
        bank.search.setText(sought)
        window.reveal("questions.0.text")
        bank.search.setFocus()
        take(program, window, f"wizard-{name}-{words}")
    _find(window, QAbstractButton, "action.bank").click()


def _take_sharing(program: Program, take: Take, words: str, window: MeetingWizard) -> None:
    window.open_step("ready")
    ready = window.findChild(ReadyPage)
    assert ready is not None
    file = data_folder() / "answer.ics"
    file.write_text(OUTLOOK, encoding="utf-8")
    for name, kind, begin in (
        ("calendar", CalendarDialog, ready.sharing.add_to_calendar),
        ("answer", AnswerDialog, partial(ready.sharing.take_answer_from, file)),
    ):
        begin()
        take(program, window, f"ready-{name}-{words}")
        for dialog in window.findChildren(kind):
            take(program, dialog, f"{name}-{words}")
            dialog.reject()


def _take_at_home(program: Program, take: Take, words: str) -> None:
    home = program.home
    settings = SettingsDialog(program.preferences, program.coaching, home)
    settings.open()
    _find(settings, QAbstractButton, "action.more.numbers").click()
    take(program, settings, f"settings-numbers-{words}")
    settings.close()
    first = Person(id="first", name="Ana Okafor", organisation="Northwind Foods", title="VP Marketing")
    second = Person(id="second", name="Ana  okafor", organisation="Meadow & Pine", title="Founder")
    merge = MergeDialog(first, second, home)
    merge.open()
    take(program, merge, f"merge-{words}")
    merge.reject()
    for name in ("bargain", "deleted"):
        home.commands[name].trigger()
        for dialog in home.findChildren(QDialog):
            if dialog.isVisible():
                take(program, dialog, f"{name}-{words}")
                dialog.close()
    home.centre.search.setText("zebra")
    take(program, home, f"home-no-match-{words}")
    home.centre.clear_search()


def _find(window: QWidget, kind: type[W], name: str) -> W:
    found = window.findChild(kind, name)
    assert found is not None
    return found


def _ask_to_send(window: QWidget) -> None:
    ask(window, QUESTION, HINT, yes="Send it like this", no="Back to the note")


def take_modal(begin: Callable[[], object], take: Callable[[QWidget], object]) -> None:
    """Take a dialog that is waited for; `begin` returns when it is gone."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        try:
            take(dialog)
        finally:
            dialog.reject()

    QTimer.singleShot(300, look)
    begin()
