"""The findings of a step by keyboard: from the text to the card, using, leaving, what the host asked."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from iiprep.coach.findings import Severity
from iiprep.model.fields import replaced
from iiprep.model.meeting import Objective, Question
from iiprep.model.plan import Plan
from iiprep.papers.facts.messages import suggested_subject
from ui.coaching import Coaching
from ui.document import Document
from ui.wizard.coach_panel import CoachPanel
from ui.wizard.wizard import MeetingWizard

Find = Callable[[str], QWidget]
Said = Callable[[], list[str]]
ASK = "Are there any openings on your team?"
NOTE = f"Dear Ana, your talk made me write. {ASK} Please find my resume below. Thank you."
LEARN = "I would like to learn how you price a log"
HALF_GOOD = f"Dear Ana, your talk made me write. {LEARN}, and are there any openings? Thank you."


@pytest.fixture
def wizard(writing: MeetingWizard) -> MeetingWizard:
    writing.open_step("request")
    return writing


@pytest.fixture
def note(find: Find) -> QPlainTextEdit:
    box = find("request.note")
    assert isinstance(box, QPlainTextEdit)
    box.setFocus()
    return box


def key(qtbot: QtBot, which: Qt.Key) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    qtbot.keyClick(widget, which)


def focused(panel: CoachPanel) -> str:
    """The rule of the card that has the keyboard."""
    number = panel.stack.with_keyboard()
    return "" if number is None else panel.cards[number].finding.rule


def type_note(note: QPlainTextEdit, words: str, said: Said, qtbot: QtBot) -> list[str]:
    qtbot.keyClicks(note, words)
    return said()


@pytest.mark.requirement("R75")
@pytest.mark.parametrize(
    ("words", "rules", "about", "kept"),
    [
        pytest.param(NOTE, ["resume-push", "job-ask"], "Please find my resume below.", "", id="whole"),
        pytest.param(
            HALF_GOOD, ["job-ask"], f"{LEARN}, and are there any openings?", f"{LEARN}. ", id="half"
        ),
    ],
)
def test_a_key_leads_to_the_finding_at_the_cursor_and_enter_mends_it(
    words: str,
    rules: list[str],
    about: str,
    kept: str,
    panel: CoachPanel,
    note: QPlainTextEdit,
    document: Document,
    said: Said,
    qtbot: QtBot,
) -> None:
    assert set(rules) <= set(type_note(note, words, said, qtbot))
    cursor = note.textCursor()
    cursor.setPosition(words.index(about) + 10)
    note.setTextCursor(cursor)
    key(qtbot, Qt.Key.Key_F8)
    assert focused(panel) == rules[0]
    number = panel.stack.with_keyboard()
    assert number is not None
    finding = panel.cards[number].finding
    assert finding.excerpt == about
    key(qtbot, Qt.Key.Key_Return)
    assert document.plan.request.note == words.replace(about, f"{kept}{finding.instead}")
    assert rules[0] not in said()
    document.undo()
    assert document.plan.request.note == words, "it is one step"


def test_the_card_that_comes_next_is_in_sight(
    panel: CoachPanel, note: QPlainTextEdit, said: Said, qtbot: QtBot
) -> None:
    words = "I am looking for a new role. Are there any openings on your team? Please find my resume below."
    assert len(type_note(note, f"Dear Ana, {words} Reply by Friday.", said, qtbot)) > 5
    note.moveCursor(note.textCursor().MoveOperation.Start)
    key(qtbot, Qt.Key.Key_F8)
    key(qtbot, Qt.Key.Key_Return)
    QApplication.processEvents()
    number = panel.stack.with_keyboard()
    assert number is not None
    button = QApplication.focusWidget()
    assert button is not None
    assert not button.visibleRegion().isEmpty()


def test_the_key_goes_on_from_card_to_card_and_round(
    panel: CoachPanel, note: QPlainTextEdit, said: Said, qtbot: QtBot
) -> None:
    rules = type_note(note, NOTE, said, qtbot)
    note.moveCursor(note.textCursor().MoveOperation.Start)
    seen = []
    for _card in range(len(rules) + 1):
        key(qtbot, Qt.Key.Key_F8)
        seen.append(focused(panel))
    assert seen == [*rules, rules[0]]


def test_the_key_unfolds_the_coach_in_a_narrow_window(
    wizard: MeetingWizard, panel: CoachPanel, note: QPlainTextEdit, said: Said, qtbot: QtBot
) -> None:
    type_note(note, NOTE, said, qtbot)
    wizard.resize(1024, 640)
    qtbot.waitUntil(lambda: not panel.isVisible())
    note.setFocus()
    key(qtbot, Qt.Key.Key_F8)
    assert panel.isVisible()
    assert focused(panel) == "job-ask"


def test_a_click_on_a_card_mends_it_and_a_click_that_slips_off_does_not(
    panel: CoachPanel, note: QPlainTextEdit, document: Document, said: Said, qtbot: QtBot
) -> None:
    type_note(note, NOTE, said, qtbot)
    card = panel.cards[0]
    qtbot.mousePress(card, Qt.MouseButton.LeftButton)
    qtbot.mouseRelease(card, Qt.MouseButton.LeftButton, pos=QPoint(-9, -9))
    assert document.plan.request.note == NOTE
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert document.plan.request.note == NOTE.replace(ASK, card.finding.instead)


def test_a_card_says_in_words_and_by_a_sign_how_loud_it_is(
    panel: CoachPanel, note: QPlainTextEdit, said: Said, qtbot: QtBot
) -> None:
    type_note(note, NOTE, said, qtbot)
    labels = panel.cards[0].findChildren(QLabel)
    assert any(one.text() == "Better not sent like this" for one in labels)
    assert any(one.property("iconName") == "octagon-alert" for one in labels)
    lines = [one.format.underlineStyle() for one in note.extraSelections()]
    assert QTextCharFormat.UnderlineStyle.SingleUnderline in lines
    assert QTextCharFormat.UnderlineStyle.NoUnderline not in lines


def test_each_loudness_has_a_line_of_its_own_under_the_words(
    panel: CoachPanel, note: QPlainTextEdit, said: Said, qtbot: QtBot
) -> None:
    type_note(note, f"{NOTE} Please reply by Friday. I hope for an informational interview.", said, qtbot)
    louds = {card.finding.excerpt: card.finding.severity for card in panel.cards if card.finding.excerpt}
    lines = {one.cursor.selectedText(): one.format.underlineStyle() for one in note.extraSelections()}
    styles = {louds[words]: style for words, style in lines.items() if words in louds}
    assert set(styles) == set(Severity)
    assert len(set(styles.values())) == len(Severity)


@pytest.mark.requirement("R62")
def test_a_finding_is_left_with_a_reason_until_its_words_change(
    panel: CoachPanel, find: Find, note: QPlainTextEdit, document: Document, said: Said, qtbot: QtBot
) -> None:
    type_note(note, NOTE, said, qtbot)
    find("action.leave.0").setFocus()
    key(qtbot, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is find("reason.0")
    qtbot.keyClicks(find("reason.0"), "They wrote of one")
    key(qtbot, Qt.Key.Key_Return)
    (left,) = document.plan.left
    assert (left.rule, left.words, left.reason) == ("job-ask", ASK, "They wrote of one")
    assert "job-ask" not in said()
    assert ASK not in [mark.cursor.selectedText() for mark in note.extraSelections()]
    assert document.plan.request.note == NOTE
    document.edit("request.note", NOTE.replace("any openings", "openings"))
    assert "job-ask" in said()


@pytest.mark.parametrize("way", [Qt.Key.Key_Escape, None])
def test_a_reason_is_given_up_by_escape_or_cancel_and_nothing_else_happens(
    wizard: MeetingWizard,
    panel: CoachPanel,
    find: Find,
    note: QPlainTextEdit,
    document: Document,
    said: Said,
    qtbot: QtBot,
    way: Qt.Key | None,
) -> None:
    rules = type_note(note, NOTE, said, qtbot)
    find("action.leave.0").click()
    qtbot.keyClicks(find("reason.0"), "They wrote")
    if way is None:
        find("action.leave-not.0").setFocus()
    key(qtbot, way or Qt.Key.Key_Return)
    assert wizard.isVisible()
    assert QApplication.focusWidget() is find("action.leave.0")
    assert all(find(f"action.{name}.0").isVisible() for name in ("use", "show", "leave"))
    assert not find("reason.0").isVisible()
    assert (document.plan.left, document.plan.request.note, said()) == ((), NOTE, rules)


def test_what_is_left_is_listed_its_reason_can_be_changed_and_it_can_be_taken_back(
    panel: CoachPanel, find: Find, note: QPlainTextEdit, document: Document, said: Said, qtbot: QtBot
) -> None:
    type_note(note, NOTE, said, qtbot)
    assert not panel.left.isVisible()
    find("action.leave.0").click()
    find("action.leave-so.0").click()
    assert panel.left.fold.button.text() == "Left as it is · 1"
    find("action.more.left").click()
    qtbot.keyClicks(find("left.0.reason"), "They asked me")
    assert document.plan.left[0].reason == "They asked me"
    find("action.take-back.left.0").click()
    assert document.plan.left == ()
    assert "job-ask" in said()
    assert not panel.left.isVisible()
    document.undo()
    assert document.plan.left[0].reason == "They asked me"


def test_the_keyboard_stays_among_the_cards_when_one_is_left(
    panel: CoachPanel, find: Find, note: QPlainTextEdit, said: Said, qtbot: QtBot
) -> None:
    rules = type_note(note, NOTE, said, qtbot)
    find("action.leave.0").click()
    find("action.leave-so.0").click()
    assert focused(panel) == rules[1]


@pytest.mark.requirement("R46", "R79")
def test_they_asked_is_said_on_the_card_itself_and_can_be_taken_back(
    panel: CoachPanel, find: Find, note: QPlainTextEdit, document: Document, said: Said, qtbot: QtBot
) -> None:
    rules = type_note(note, NOTE, said, qtbot)
    number = rules.index("resume-push")
    assert not panel.findChild(QAbstractButton, f"action.door.{rules.index('job-ask')}")
    find(f"action.door.{number}").setFocus()
    key(qtbot, Qt.Key.Key_Space)
    assert document.plan.request.they_asked
    assert "resume-push" not in said()
    find("action.more.left").click()
    assert "They asked about my search" in panel.left.findChildren(QLabel)[0].text()
    find("action.take-back.request.they_asked").click()
    assert not document.plan.request.they_asked
    assert "resume-push" in said()


def test_who_knows_the_term_may_read_it(
    panel: CoachPanel, find: Find, note: QPlainTextEdit, document: Document, said: Said, qtbot: QtBot
) -> None:
    rules = type_note(note, "Dear Ana, I would love an informational interview.", said, qtbot)
    button = find(f"action.door.{rules.index('term')}")
    assert isinstance(button, QAbstractButton)
    assert button.text() == "They know the term"
    button.click()
    assert document.plan.host.knows_term
    assert "term" not in said()


def test_a_missing_subject_is_put_into_its_field(
    panel: CoachPanel, note: QPlainTextEdit, document: Document, said: Said, qtbot: QtBot
) -> None:
    rules = type_note(note, "Dear Ana, your talk made me write.", said, qtbot)
    panel.cards[rules.index("subject-missing")].use.click()
    assert document.plan.request.subject == suggested_subject(document.plan) == "A question about your work"
    assert document.plan.request.note == "Dear Ana, your talk made me write."
    assert "subject-missing" not in said()


def test_advice_on_all_questions_is_shown_but_not_put_into_one(
    wizard: MeetingWizard, panel: CoachPanel, find: Find, document: Document, said: Said, qtbot: QtBot
) -> None:
    wizard.open_step("objectives")
    questions = tuple(Question(text=f"How did you come to part {n} of it?", minutes=10) for n in range(3))
    document.replace(replaced(document.plan, questions=questions), "adding questions")
    rules = said()
    card = panel.cards[rules.index("too-many-questions")]
    assert not card.use.isVisible()
    card.setFocus()
    key(qtbot, Qt.Key.Key_Return)
    assert document.plan.questions == questions
    assert QApplication.focusWidget() is find("questions.2.text")


def test_a_line_is_underlined_where_the_words_are_until_they_are_gone(
    wizard: MeetingWizard, find: Find, document: Document, said: Said
) -> None:
    wizard.open_step("objectives")
    document.replace(replaced(document.plan, objectives=(Objective(text="Get a job"),)), "an objective")
    line = find("objectives.0.text")
    assert isinstance(line, QLineEdit)
    line.setFixedWidth(300)
    QApplication.processEvents()
    plain = line.grab().toImage()
    assert "job-ask" in said()
    marked = line.grab().toImage()
    assert marked != plain
    assert (line.text(), document.plan.objectives[0].text) == ("Get a job", "Get a job")
    document.edit("objectives.0.text", "Learn how")
    assert said() == []
    document.edit("objectives.0.text", "Get a job")
    assert line.grab().toImage() == plain


@pytest.mark.requirement("R62")
def test_a_rule_that_is_switched_off_falls_silent_at_once(
    panel: CoachPanel,
    note: QPlainTextEdit,
    coaching: Coaching,
    document: Document,
    said: Said,
    qtbot: QtBot,
) -> None:
    assert {"job-ask", "resume-push"} <= set(type_note(note, NOTE, said, qtbot))
    coaching.switch_off(("resume-push", "job-ask"))
    qtbot.waitUntil(lambda: "resume-push" not in [card.finding.rule for card in panel.cards])
    assert "job-ask" in [card.finding.rule for card in panel.cards]


def test_what_a_file_brings_is_listed_too(panel: CoachPanel, document: Document, sample: Plan) -> None:
    document.replace(replaced(sample, request=replaced(sample.request, they_asked=True)), "opening a file")
    assert panel.left.isVisibleTo(panel)
    assert panel.left.fold.button.text() == "Left as it is · 1"
