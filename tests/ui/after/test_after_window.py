"""The window for after a meeting, driven by keyboard: the debrief, a thank-you to each, kept while typing."""

from collections.abc import Callable
from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from iiprep.model.debrief import Happened, Match, Outcome
from iiprep.model.meeting import Format, Notes
from iiprep.model.person import Person
from iiprep.model.plan import Plan, with_value
from ui.after.after_window import AfterWindow
from ui.after.thank_you import ThankYou
from ui.coaching import Coaching
from ui.document import Document
from ui.jobs import Immediately, Jobs
from ui.papers import Papers
from ui.raster import Pdf
from ui.saver import Saver
from ui.wizard.coach_panel import CoachPanel
from ui.wizard.page_panel import PagePanel
from ui.wizard.send_check import SendCheck

TYPED = {
    "notes.taken": "Three brand managers.",
    "happened.learned": "A launch has three gates.",
    "happened.remember": "The shelf test.",
    "happened.opened": "Asked to see my one-sheet.",
    "happened.suggested.0.text": "Priya Nair",
    "happened.my_promises.0.text": "Send the summary",
    "happened.their_promises.0.text": "Write to Priya",
    "happened.gave_back": "The summary of our test.",
    "happened.next_time": "Ask earlier.",
}


@pytest.fixture
def meeting(sample: Plan) -> Document:
    """The sample as it was when the meeting ended, with a second person there."""
    plan = with_value(with_value(sample, "happened", Happened()), "thanks", ())
    plan = with_value(plan, "notes", Notes())
    return Document(with_value(plan, "others", (Person(id="b", name="Bea Lind"),)))


@pytest.fixture
def window(
    qtbot: QtBot, meeting: Document, papers: Papers, coaching: Coaching, stored: list[Plan]
) -> AfterWindow:
    saver = Saver(meeting, stored.append, Jobs(Immediately(), meeting), meeting)
    check = SendCheck(coaching, papers.region, lambda _asker, _hint: True, parent=meeting)
    shown = AfterWindow(meeting, saver, papers, coaching, check=check)
    qtbot.addWidget(shown)
    shown.show()
    qtbot.waitExposed(shown)
    return shown


Type = Callable[[str, str], None]


@pytest.fixture
def type_in(qtbot: QtBot, window: AfterWindow) -> Type:
    """Go to a field and type into it."""

    def type_at(path: str, text: str) -> None:
        assert window.reveal(path), f"there is no {path}"
        field = window.findChild(QWidget, path)
        assert isinstance(field, QWidget)
        qtbot.keyClicks(field, text)
        field.clearFocus()

    return type_at


def press(qtbot: QtBot, window: AfterWindow, name: str) -> None:
    button = window.findChild(QAbstractButton, name)
    assert isinstance(button, QAbstractButton), f"there is no {name}"
    assert button.isVisible(), f"{name} is not to be seen"
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)


def said(window: AfterWindow) -> list[str]:
    """Every line that can be read."""
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def letter(window: AfterWindow, position: int) -> ThankYou:
    return window.findChildren(ThankYou)[position]


@pytest.mark.requirement("R12")
def test_the_debrief_is_kept_while_it_is_typed(
    qtbot: QtBot, window: AfterWindow, meeting: Document, type_in: Type, stored: list[Plan]
) -> None:
    assert window.reveal("happened.outcome")
    press(qtbot, window, "happened.outcome.met")
    for path, text in TYPED.items():
        type_in(path, text)
    qtbot.waitUntil(lambda: bool(stored) and stored[-1] is meeting.plan)
    happened = stored[-1].happened
    assert happened.outcome is Outcome.MET
    assert happened.remember == "The shelf test."
    assert [one.text for one in happened.suggested] == ["Priya Nair"]
    assert [one.text for one in happened.my_promises] == ["Send the summary"]
    assert [one.text for one in happened.their_promises] == ["Write to Priya"]
    assert happened.gave_back == "The summary of our test."
    assert stored[-1].notes.taken == "Three brand managers."


@pytest.mark.requirement("R29")
def test_the_doors_they_opened_are_noted_after_the_meeting(
    qtbot: QtBot, window: AfterWindow, meeting: Document, type_in: Type
) -> None:
    press(qtbot, window, "happened.outcome.met")
    type_in("happened.opened", "Asked to see my one-sheet.")
    assert meeting.plan.happened.opened == "Asked to see my one-sheet."
    assert "Doors they opened themselves" in [line.replace("&", "") for line in said(window)]


@pytest.mark.requirement("R9", "R10")
def test_no_match_is_a_good_result(qtbot: QtBot, window: AfterWindow, meeting: Document) -> None:
    assert window.reveal("happened.match")
    assert not any(line.startswith("A good result") for line in said(window))
    press(qtbot, window, "happened.match.no")
    assert meeting.plan.happened.match is Match.NO
    (line,) = [line for line in said(window) if line.startswith("A good result")]
    assert "instead of a year" in line


@pytest.mark.requirement("R33")
def test_planned_and_actual_minutes_stand_side_by_side(window: AfterWindow, type_in: Type) -> None:
    type_in("happened.started", "10:00 AM")
    type_in("happened.ended", "10:30 AM")
    assert "You asked for 30 minutes and took 30. They will remember that you kept your word." in said(window)
    type_in("happened.ended", "\b" * 8 + "10:41 AM")
    assert any(line.startswith("You asked for 30 minutes and took 41.") for line in said(window))


def test_an_end_before_the_start_is_refused_at_the_field(
    window: AfterWindow, meeting: Document, type_in: Type
) -> None:
    type_in("happened.started", "10:00 AM")
    type_in("happened.ended", "9:15 AM")
    assert "The end is before the start: change one of the two." in said(window)
    assert meeting.plan.happened.started == time(10)
    assert meeting.plan.happened.ended is None


def test_a_time_that_is_not_typed_out_yet_is_not_taken_away(
    qtbot: QtBot, window: AfterWindow, meeting: Document, type_in: Type
) -> None:
    type_in("happened.started", "6:00 PM")
    field = window.findChild(QLineEdit, "happened.ended")
    assert field is not None
    field.setFocus()
    qtbot.keyClicks(field, "7:15")
    assert field.text() == "7:15"
    qtbot.keyClicks(field, " AM")
    assert "The end is before the start: change one of the two." in said(window)
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    qtbot.keyClicks(field, "PM")
    assert meeting.plan.happened.ended == time(19, 15)
    assert "The end is before the start: change one of the two." not in said(window)


def test_without_a_meeting_only_what_fits_is_asked(qtbot: QtBot, window: AfterWindow) -> None:
    press(qtbot, window, "happened.outcome.not-held")
    assert any(line.startswith("It happens.") for line in said(window))
    learned = window.findChild(QWidget, "happened.learned")
    assert isinstance(learned, QWidget)
    assert window.reveal("happened.learned")
    assert not learned.isVisible()
    assert window.reveal("happened.outcome")
    press(qtbot, window, "happened.outcome.met")
    assert window.reveal("happened.learned")
    assert learned.isVisible()


@pytest.mark.requirement("R52")
def test_each_person_gets_a_thank_you(window: AfterWindow, meeting: Document, type_in: Type) -> None:
    window.show_part(1)
    assert [letter(window, at).title.text() for at in (0, 1)] == ["To Ana Okafor", "To Bea Lind"]
    type_in("thanks.1.they_said", "that tests should be small")
    type_in("thanks.1.i_will", "send you ours")
    assert meeting.plan.thanks[1].they_said == "that tests should be small"
    assert "Dear Bea," in letter(window, 1).text.text()
    assert "What stayed with me is that tests should be small." in letter(window, 1).text.text()
    assert "that tests should be small" not in letter(window, 0).text.text()


def test_a_thank_you_says_what_it_still_wants(window: AfterWindow, type_in: Type) -> None:
    window.show_part(1)
    missing = letter(window, 0).missing
    assert missing.text().startswith("Two things make it worth reading")
    type_in("thanks.0.they_said", "that a launch needs a friend")
    assert missing.text().startswith("One thing you will do is still missing")
    type_in("thanks.0.i_will", "read the case")
    assert not missing.isVisible()


@pytest.mark.requirement("R39")
def test_the_written_thanks_go_by_mail_or_by_hand(qtbot: QtBot, window: AfterWindow, type_in: Type) -> None:
    window.show_part(1)
    type_in("thanks.0.they_said", "that a launch needs a friend")
    press(qtbot, window, "action.copy-thank-you.0")
    mail = QGuiApplication.clipboard().text()
    assert mail.startswith("Subject: Thank you for your time")
    assert "that a launch needs a friend" in mail
    press(qtbot, window, "action.open-card.1")
    card = window.card
    assert card is not None
    made = card.paper.view.made
    assert made is not None
    assert (made.report.name, made.report.person, made.report.fits) == ("thank-you-card", "Bea Lind", True)
    press(qtbot, window, "action.open-card.0")
    assert window.card is not card


def test_somebody_who_was_not_there_is_taken_off(
    qtbot: QtBot, window: AfterWindow, meeting: Document
) -> None:
    meeting.replace(with_value(meeting.plan, "others", ()), "removing person 1", removes=True)
    qtbot.waitUntil(lambda: len(window.findChildren(ThankYou)) == 1)


def test_undo_goes_back_and_says_to_what(
    qtbot: QtBot, window: AfterWindow, meeting: Document, type_in: Type
) -> None:
    type_in("happened.learned", "Much")
    undo = window.findChild(QAbstractButton, "action.undo")
    assert isinstance(undo, QAbstractButton)
    assert undo.text() == "Undo typing in What else I learned"
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert meeting.plan.happened.learned == ""
    press(qtbot, window, "action.redo")
    assert meeting.plan.happened.learned == "Much"


def test_escape_stores_and_closes(
    qtbot: QtBot, window: AfterWindow, type_in: Type, stored: list[Plan]
) -> None:
    type_in("happened.learned", "Much")
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert stored[-1].happened.learned == "Much"
    assert not window.isVisible()


def test_the_title_follows_the_host(window: AfterWindow, meeting: Document) -> None:
    assert window.windowTitle() == "After the meeting with Ana"
    meeting.edit("host.call_name", "")
    meeting.edit("host.name", "")
    assert window.windowTitle() == "After the meeting"
    assert not window.isModal()
    assert not window.reveal("host.name")


@pytest.mark.requirement("R74")
def test_questions_by_mail_have_debrief_and_thanks_too(
    window: AfterWindow, meeting: Document, type_in: Type, stored: list[Plan]
) -> None:
    meeting.edit("timing.format", Format.EMAIL)
    started = window.findChild(QWidget, "happened.started")
    assert isinstance(started, QWidget)
    assert not started.isVisible(), "a mail has no hour"
    type_in("happened.learned", "Much")
    type_in("thanks.0.they_said", "that a launch needs a friend")
    assert meeting.plan.happened.learned == "Much"
    assert "What stayed with me is that a launch needs a friend." in letter(window, 0).text.text()


@pytest.mark.requirement("R41")
def test_how_can_i_help_is_asked_and_its_answer_kept(
    qtbot: QtBot, window: AfterWindow, meeting: Document, type_in: Type, papers: Papers, stored: list[Plan]
) -> None:
    panel = PagePanel(meeting, papers)
    qtbot.addWidget(panel)
    panel.show()
    made = panel.paper.view.made
    assert made is not None
    pdf = Pdf(made.pdf)
    assert "How can I help you?" in pdf.pages[0].text()
    pdf.close()
    type_in("happened.gave_back", "The summary of our test")
    qtbot.waitUntil(lambda: bool(stored) and stored[-1].happened.gave_back == "The summary of our test")


def test_the_coach_stands_beside_what_follows_only_while_it_has_something_to_read(
    window: AfterWindow, meeting: Document
) -> None:
    coach = window.findChild(CoachPanel)
    assert coach is not None
    shown = []
    for part in (0, 1, 2):
        window.show_part(part)
        shown.append(coach.isVisible())
    meeting.edit("loop.words", "Dear Ben, thank you.")
    assert [*shown, coach.isVisible()] == [False, True, False, True]
