"""After the request, driven in the wizard: the answer, the one nudge, the chosen time, the confirmation."""

from collections.abc import Callable
from datetime import date, datetime, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from iiprep.model.plan import with_value
from iiprep.model.request import Answer, Slot
from iiprep.papers.facts.follow_up import confirm_text, nudge_text
from iiprep.papers.region import Region
from iiprep.settings import Settings
from ui.document import Document
from ui.exchange.letter_menu import LetterMenu
from ui.terms import terms_of
from ui.unsigned import UNSIGNED
from ui.wizard.after_request import NO_PHONE, PEACE, waiting_words
from ui.wizard.coach_panel import CoachPanel
from ui.wizard.nothing_heard import ALL_WELL, STILL_READING
from ui.wizard.request_page import RequestPage
from ui.wizard.wizard import MeetingWizard

Find = Callable[[str], QWidget]
US = Region("US")
SENT = date(2026, 11, 19)
EARLY = terms_of(datetime(2026, 11, 24, 9).astimezone(), Settings(holidays="DE"))
ON_THE_DAY = terms_of(datetime(2026, 11, 30, 9).astimezone(), Settings(holidays="DE"))


@pytest.fixture
def wizard(writing: MeetingWizard, document: Document) -> MeetingWizard:
    writing.open_step("request")
    document.edit("host.name", "Ana Okafor")
    slots = (Slot(day=date(2026, 12, 1), start=time(9)), Slot(day=date(2026, 12, 3), start=time(10)))
    document.edit("request.slots", slots)
    return writing


@pytest.fixture
def page(wizard: MeetingWizard) -> RequestPage:
    """The page some days after the note was sent, before a nudge would be kind."""
    found = wizard.findChild(RequestPage)
    assert isinstance(found, RequestPage)
    found.sent._terms = lambda: EARLY
    found.sent.open()
    return found


def press(qtbot: QtBot, widget: QWidget) -> None:
    widget.setFocus()
    qtbot.keyClick(widget, Qt.Key.Key_Space)


def test_before_it_is_sent_there_is_nothing_to_wait_for(page: RequestPage, find: Find) -> None:
    assert find("request.sent_on").isVisible()
    shown = ("waiting.nudge", "waiting.confirmed_on", "action.copy-nudge", "action.copy-confirm")
    assert [name for name in shown if find(name).isVisible()] == []
    assert page.sent.words.text() == ""


@pytest.mark.requirement("R15", "R42")
def test_waiting_is_a_calm_and_normal_state(page: RequestPage, find: Find, qtbot: QtBot) -> None:
    qtbot.keyClicks(find("request.sent_on"), "11/19/2026")
    assert page.sent.words.isVisible()
    assert page.sent.words.text().startswith("No answer yet is normal.")
    assert page.sent.words.property("look") == "secondary"


@pytest.mark.requirement("R15", "R45")
def test_one_nudge_is_offered_and_then_they_rest(
    page: RequestPage, find: Find, document: Document, qtbot: QtBot
) -> None:
    page.sent._terms = lambda: ON_THE_DAY
    document.edit("request.sent_on", SENT)
    text = find("text.nudge")
    assert isinstance(text, QLabel)
    assert text.text() == nudge_text(document.plan)
    press(qtbot, find("action.copy-nudge"))
    assert QApplication.clipboard().text() == nudge_text(document.plan)
    qtbot.keyClicks(find("waiting.nudge"), "Dear Ana, just once more.")
    assert text.text() == "Dear Ana, just once more."
    qtbot.keyClicks(find("waiting.nudged_on"), "12/1/2026")
    assert document.plan.waiting.nudged_on == date(2026, 12, 1)
    assert "nothing more is asked of them" in page.sent.words.text()
    nudges = [path for path in type(document.plan.waiting).model_fields if "nudge" in path]
    assert nudges == ["nudged_on", "nudge"], "a third message cannot even be written down"


@pytest.mark.requirement("R4", "R31")
def test_a_nudge_in_my_own_words_is_read_by_the_coach(
    page: RequestPage, find: Find, document: Document, said: Callable[[], list[str]], qtbot: QtBot
) -> None:
    document.edit("request.sent_on", SENT)
    assert "job-ask" not in said()
    page.sent._terms = lambda: ON_THE_DAY
    document.changed.emit("")
    qtbot.keyClicks(find("waiting.nudge"), "Are you hiring? Please pass along my resume.")
    assert "job-ask" in said()


def test_what_is_still_being_read_is_not_praised(page: RequestPage, panel: CoachPanel) -> None:
    panel.empty.setText(ALL_WELL)
    panel._listener.reading.emit()
    assert panel.empty.text() == STILL_READING


@pytest.mark.parametrize(
    ("path", "day", "which"), [("request.sent_on", SENT, "nudge"), ("timing.day", SENT, "confirmation")]
)
def test_nudge_and_confirmation_can_be_had_as_e_mail(
    page: RequestPage, find: Find, document: Document, path: str, day: date, which: str
) -> None:
    page.sent._terms = lambda: ON_THE_DAY
    document.edit(path, day)
    menu = find(f"action.email.{which}.0")
    assert isinstance(menu, LetterMenu)
    assert menu.isVisible()
    (action,) = [one for one in menu.menu().actions() if one.text() == "Copy as Markdown"]
    action.trigger()
    text = QApplication.clipboard().text()
    assert "**Subject:** Re: " in text
    assert text.startswith("**To:** Ana Okafor")
    said = [label.text() for label in page.sent.findChildren(QLabel) if label.isVisible()]
    assert f"The {which} is on the clipboard, as Markdown." in said


def test_a_chosen_time_is_taken_in_one_click_and_one_undo(
    page: RequestPage, find: Find, document: Document, qtbot: QtBot
) -> None:
    document.edit("request.sent_on", SENT)
    button = find("action.choose-slot.1")
    assert isinstance(button, QPushButton)
    assert button.text() == "They chose Thu, Dec 3 at 10:00 AM"
    press(qtbot, button)
    plan = document.plan
    assert (plan.timing.day, plan.timing.start) == (date(2026, 12, 3), time(10))
    assert (plan.waiting.answer, plan.waiting.answered_on) == (Answer.YES, EARLY.now.date())
    assert not page.sent.slots.isVisible()
    assert page.sent.words.text() == (
        "The meeting is on Thursday, December 3, 2026 at 10:00 AM; it stands on Timing, too."
    )
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "waiting.answered_on"
    document.undo()
    assert (document.plan.timing.day, document.plan.waiting.answer) == (None, Answer.WAITING)


def test_only_times_to_come_are_offered(page: RequestPage, document: Document) -> None:
    noon = datetime(2026, 12, 2, 12).astimezone()
    page.sent._terms = lambda: terms_of(noon, Settings())
    document.edit("request.sent_on", SENT)
    offered = [one.text() for one in page.sent.slots.findChildren(QPushButton) if not one.isHidden()]
    assert offered == ["They chose Thu, Dec 3 at 10:00 AM"]


def test_a_nudge_stands_there_only_when_it_is_time(page: RequestPage, find: Find, document: Document) -> None:
    document.edit("request.sent_on", SENT)
    assert not find("action.copy-nudge").isVisible()
    assert page.sent.early.text().startswith("A nudge would be early still: one is kind from Monday, Nov")
    page.sent._terms = lambda: ON_THE_DAY
    document.changed.emit("")
    assert (find("action.copy-nudge").isVisible(), page.sent.early.isVisible()) == (True, False)


def test_a_time_on_their_clock_stays_on_their_clock(
    page: RequestPage, find: Find, document: Document, qtbot: QtBot
) -> None:
    document.edit("host.zone", "America/Los_Angeles")
    document.edit("request.sent_on", SENT)
    press(qtbot, find("action.choose-slot.0"))
    assert (document.plan.timing.zone, document.plan.timing.start) == ("America/Los_Angeles", time(9))


def test_the_line_that_confirms_can_be_copied(
    page: RequestPage, find: Find, document: Document, qtbot: QtBot
) -> None:
    document.edit("timing.day", date(2026, 12, 3))
    press(qtbot, find("action.copy-confirm"))
    assert QApplication.clipboard().text() == confirm_text(document.plan, US)
    qtbot.keyClicks(find("waiting.confirmed_on"), "12/2/2026")
    assert document.plan.waiting.confirmed_on == date(2026, 12, 2)


def test_a_text_without_my_name_or_number_says_so(page: RequestPage, document: Document) -> None:
    document.edit("timing.day", date(2026, 12, 3))
    document.edit("profile.name", "")
    document.edit("profile.phone", "")
    assert page.sent.confirm._lacking.text() == f"{UNSIGNED} {NO_PHONE}"
    document.edit("profile.name", "Jordan Lee")
    document.edit("profile.phone", "+1 949 555 0142")
    assert page.sent.confirm._lacking.isHidden()


def test_a_page_opened_later_shows_what_came_back(
    page: RequestPage, find: Find, document: Document, qtbot: QtBot
) -> None:
    document.edit("request.sent_on", SENT)
    choice = find("waiting.answer")
    choice.setFocus()
    qtbot.keyClick(QApplication.focusWidget() or choice, Qt.Key.Key_Down)
    assert document.plan.waiting.answer is Answer.YES
    assert "They said yes" in page.sent.words.text()


@pytest.mark.parametrize("answer", [Answer.NO, Answer.OTHER, Answer.NOT_REACHED])
def test_every_answer_has_a_kind_word(document: Document, answer: Answer) -> None:
    plan = with_value(document.plan, "waiting.answer", answer)
    assert waiting_words(plan)
    assert not {"fail", "reject", "late", "sorry"} & set(waiting_words(plan).lower().split())


@pytest.mark.requirement("R15", "R45")
def test_whoever_would_rather_not_be_written_to_is_not_nudged(
    page: RequestPage, find: Find, document: Document
) -> None:
    page.sent._terms = lambda: ON_THE_DAY
    document.edit("request.sent_on", SENT)
    assert find("action.copy-nudge").isVisible()
    document.edit("host.stop_asking", value=True)
    assert not find("action.copy-nudge").isVisible()
    assert page.sent.words.text() == PEACE
