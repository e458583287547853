"""The coach beside the thank-yous, by keyboard: what it hears, what mends it, what is asked."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from iiprep.model.debrief import Thanks
from iiprep.model.plan import Plan, with_value
from ui.after.after_window import AfterWindow
from ui.after.thank_you import ThankYou
from ui.coaching import Coaching
from ui.document import Document
from ui.jobs import Immediately, Jobs
from ui.papers import Papers
from ui.saver import Saver
from ui.wizard.coach_panel import CoachPanel
from ui.wizard.send_check import SendCheck

OWN = "thanks.0.own_words"
ASK = "Are you hiring at the moment?"
KIND = "Thank you. What you said about slow growth surprised me. I will read the case."
Said = Callable[[], list[tuple[str, str]]]


@pytest.fixture
def asked() -> list[str]:
    """The hints of the questions that were asked; each is answered with no."""
    return []


@pytest.fixture
def meeting(sample: Plan) -> Document:
    return Document(with_value(sample, "thanks", ()))


@pytest.fixture
def window(
    qtbot: QtBot, meeting: Document, papers: Papers, coaching: Coaching, asked: list[str]
) -> AfterWindow:
    saver = Saver(meeting, lambda _plan: None, Jobs(Immediately(), meeting), meeting)

    def no(_asker: QWidget, hint: str) -> bool:
        asked.append(hint)
        return False

    check = SendCheck(coaching, papers.region, no, parent=meeting)
    shown = AfterWindow(meeting, saver, papers, coaching, check=check)
    qtbot.addWidget(shown)
    shown.show()
    qtbot.waitExposed(shown)
    shown.activateWindow()
    shown.show_part(1)
    return shown


@pytest.fixture
def panel(window: AfterWindow) -> CoachPanel:
    found = window.findChild(CoachPanel)
    assert isinstance(found, CoachPanel)
    return found


@pytest.fixture
def said(panel: CoachPanel) -> Said:
    """Field and rule of each card, when the coach has read what stands there now."""

    def rules() -> list[tuple[str, str]]:
        QApplication.processEvents()
        panel._listener.listen()
        return [(card.spoken.path, card.finding.rule) for card in panel.cards]

    return rules


def type_in(window: AfterWindow, path: str, words: str, qtbot: QtBot) -> QPlainTextEdit:
    assert window.reveal(path)
    field = window.findChild(QPlainTextEdit, path)
    assert isinstance(field, QPlainTextEdit)
    qtbot.keyClicks(field, words)
    return field


def copy(window: AfterWindow, qtbot: QtBot) -> None:
    button = window.findChild(QAbstractButton, "action.copy-thank-you.0")
    assert isinstance(button, QAbstractButton)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)


@pytest.mark.requirement("R4", "R75")
def test_a_job_ask_in_my_own_words_is_underlined_and_mended_in_one_step(
    window: AfterWindow, panel: CoachPanel, meeting: Document, said: Said, qtbot: QtBot
) -> None:
    field = type_in(window, OWN, f"{KIND} {ASK}", qtbot)
    assert (OWN, "job-ask") in said()
    assert ASK in [mark.cursor.selectedText() for mark in field.extraSelections()]
    qtbot.keyClick(field, Qt.Key.Key_F8)
    assert QApplication.focusWidget() is panel.cards[0]
    better = panel.cards[0].finding.instead
    qtbot.keyClick(panel.cards[0], Qt.Key.Key_Return)
    assert meeting.plan.thanks[0].own_words == f"{KIND} {better}"
    meeting.undo()
    assert meeting.plan.thanks[0].own_words == f"{KIND} {ASK}"


@pytest.mark.requirement("R38", "R39")
def test_each_empty_part_is_said_in_its_own_field_until_it_is_filled(
    window: AfterWindow, said: Said, qtbot: QtBot
) -> None:
    words, deed = ("thanks.0.they_said", "thanks-no-words"), ("thanks.0.i_will", "thanks-no-deed")
    assert said() == [words, deed]
    type_in(window, "thanks.0.they_said", "how slowly a brand grows", qtbot)
    assert said() == [deed]
    type_in(window, "thanks.0.i_will", "read the case you named", qtbot)
    assert said() == []


def test_a_better_part_fits_the_sentence_it_is_put_into(
    panel: CoachPanel, window: AfterWindow, meeting: Document, said: Said
) -> None:
    said()
    for card in panel.cards:
        panel.use(card.spoken, card.finding)
    thanks = meeting.plan.thanks[0]
    assert thanks.they_said == "What you said about (one thing they told you)"
    assert thanks.i_will == "I will (one thing you are going to do), and tell you how it went."
    text = window.findChildren(ThankYou)[0].text.text()
    assert "What stayed with me is what you said about (one thing they told you)." in text
    assert "I will (one thing you are going to do), and tell you how it went." in text


@pytest.mark.requirement("R38")
def test_a_better_part_with_its_brackets_is_not_a_whole_thank_you(
    panel: CoachPanel, window: AfterWindow, meeting: Document, said: Said
) -> None:
    said()
    for card in panel.cards:
        panel.use(card.spoken, card.finding)
    thank_you = window.findChildren(ThankYou)[0]
    assert not thank_you.sent.button.isEnabled()
    assert thank_you.missing.text() == "A place in brackets is still to be filled, in your own words."
    meeting.edit("thanks.0.they_said", "What you said about how slowly a brand grows")
    assert not thank_you.sent.button.isEnabled()
    meeting.edit("thanks.0.i_will", "read the case")
    assert thank_you.sent.button.isEnabled()


def test_a_day_by_which_i_do_something_is_no_demand(window: AfterWindow, said: Said, qtbot: QtBot) -> None:
    type_in(window, "thanks.0.they_said", "how slowly a brand grows", qtbot)
    type_in(window, "thanks.0.i_will", "send you the summary of our test by Monday", qtbot)
    assert said() == []


def test_own_words_are_judged_instead_of_the_parts(window: AfterWindow, said: Said, qtbot: QtBot) -> None:
    type_in(window, OWN, "Thank you for your time, it was a pleasure.", qtbot)
    assert {path for path, _rule in said()} == {OWN}
    assert {"thanks-no-words", "thanks-no-deed"} <= {rule for _path, rule in said()}


def test_what_is_left_stays_left_while_the_next_is_left_too(
    panel: CoachPanel, meeting: Document, said: Said
) -> None:
    said()
    for card in panel.cards:
        panel.leave(card.spoken, card.finding)
    assert said() == []
    assert [one.rule for one in meeting.plan.left] == ["thanks-no-words", "thanks-no-deed"]


def test_a_rule_that_is_off_is_silent(coaching: Coaching, window: AfterWindow, said: Said) -> None:
    assert window.isVisible()
    coaching.switch_off({"thanks-no-words"})
    assert said() == [("thanks.0.i_will", "thanks-no-deed")]


@pytest.mark.requirement("R4")
def test_a_thank_you_with_a_job_ask_asks_before_it_is_copied(
    window: AfterWindow, meeting: Document, asked: list[str], qtbot: QtBot
) -> None:
    QGuiApplication.clipboard().setText("before")
    meeting.replace(with_value(meeting.plan, "thanks", (Thanks(own_words=f"{KIND} {ASK}"),)), "a test")
    copy(window, qtbot)
    assert len(asked) == 1
    assert ASK in asked[0]
    assert QGuiApplication.clipboard().text() == "before"
    assert QApplication.focusWidget() is window.findChild(QWidget, OWN)
    meeting.replace(with_value(meeting.plan, "thanks", (Thanks(own_words=KIND),)), "a test")
    copy(window, qtbot)
    assert len(asked) == 1
    assert KIND in QGuiApplication.clipboard().text()
