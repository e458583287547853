"""The step Objectives, driven in the wizard by keyboard: objectives, the bank, order, stars, minutes."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QPushButton, QTreeWidget, QWidget
from pytestqt.qtbot import QtBot

from iiprep.model.bank import Bank
from iiprep.model.fields import replaced
from iiprep.model.meeting import Format, Objective, Question
from iiprep.papers.facts.prep_sheet import CLOSING
from ui.document import Document
from ui.forms.row import MIME, Grip
from ui.wizard.objective_row import ObjectiveRow, hint_for
from ui.wizard.objectives_page import ObjectivesPage
from ui.wizard.question_planner import QuestionPlanner
from ui.wizard.wizard import MeetingWizard

Find = Callable[[str], QWidget]


@pytest.fixture
def wizard(writing: MeetingWizard) -> MeetingWizard:
    writing.open_step("objectives")
    return writing


@pytest.fixture
def page(wizard: MeetingWizard) -> ObjectivesPage:
    found = wizard.findChild(ObjectivesPage)
    assert isinstance(found, ObjectivesPage)
    return found


def ask(document: Document, *texts: str) -> None:
    questions = tuple(Question(text=text, minutes=2) for text in texts)
    document.replace(replaced(document.plan, questions=questions), "adding questions")


def asked(document: Document) -> list[str]:
    return [question.text for question in document.plan.questions]


def type_into(qtbot: QtBot, field: QWidget, words: str) -> None:
    field.setFocus()
    qtbot.keyClicks(field, words)


def test_an_empty_workbook_has_one_row_to_type_in(
    page: ObjectivesPage, find: Find, document: Document, qtbot: QtBot
) -> None:
    assert document.plan.objectives == ()
    type_into(qtbot, find("objectives.0.text"), "Learn how")
    assert document.plan.objectives == (Objective(text="Learn how"),)
    document.undo()
    assert document.plan.objectives == ()
    assert page.findChild(QLineEdit, "objectives.0.text").text() == ""


def test_return_goes_on_to_the_next_of_at_most_three(find: Find, document: Document, qtbot: QtBot) -> None:
    for number, words in enumerate(("Learn how", "Compare two", "Find out why")):
        field = find(f"objectives.{number}.text")
        type_into(qtbot, field, words)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert [one.text for one in document.plan.objectives] == ["Learn how", "Compare two", "Find out why"]
    assert not find("action.add.objectives").isVisible()


@pytest.mark.requirement("R7")
def test_an_objective_that_asks_is_told_to_learn(find: Find, page: ObjectivesPage, qtbot: QtBot) -> None:
    type_into(qtbot, find("objectives.0.text"), "Get an interview")
    row = page.findChild(ObjectiveRow)
    assert row.hint.isVisible()
    assert "sounds like an ask" in row.hint.text()
    find("objectives.0.text").selectAll()
    qtbot.keyClicks(find("objectives.0.text"), "Learn how a launch is decided")
    assert not row.hint.isVisible()


@pytest.mark.parametrize(
    ("text", "at_rest", "word"),
    [
        pytest.param("", True, "", id="empty"),
        pytest.param("Lea", False, "", id="half typed"),
        pytest.param("Lea", True, "learning verb", id="left half typed"),
        pytest.param("Land a role", False, "like an ask", id="an ask is sure at once"),
        pytest.param("To understand how", True, "", id="a learning verb"),
    ],
)
def test_hints(bank: Bank, text: str, at_rest: bool, word: str) -> None:
    hint = hint_for(text, bank, at_rest=at_rest)
    assert word in hint
    assert bool(hint) is bool(word)


def test_a_beginning_is_picked_and_its_gap_filled(
    page: ObjectivesPage, find: Find, document: Document, qtbot: QtBot
) -> None:
    action = page.findChild(QAction, "action.starter.0.0")
    action.trigger()
    qtbot.keyClicks(find("objectives.0.text"), "a plant")
    assert document.plan.objectives[0].text == action.text().replace("…", "a plant")


def test_more_than_three_objectives_draw_a_word(page: ObjectivesPage, document: Document) -> None:
    assert not page.many.isVisible()
    document.replace(replaced(document.plan, objectives=(Objective(text="Learn"),) * 4), "opening a file")
    assert "three objectives at most" in page.many.text()


@pytest.mark.requirement("R75")
def test_the_bank_is_searched_and_chosen_from_by_keyboard(
    wizard: MeetingWizard, find: Find, document: Document, bank: Bank, qtbot: QtBot
) -> None:
    find("action.bank").setFocus()
    qtbot.keyClick(find("action.bank"), Qt.Key.Key_Space)
    search = find("action.bank.search")
    assert QApplication.focusWidget() is search
    qtbot.keyClicks(search, "last full week")
    qtbot.keyClick(search, Qt.Key.Key_Down)
    tree = find("action.bank.questions")
    assert QApplication.focusWidget() is tree
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    entry = next(one for one in bank.questions if one.id == "work-week")
    expected = Question(text=entry.text, minutes=entry.minutes, starred=entry.must, group="work")
    assert document.plan.questions == (expected,)
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert len(document.plan.questions) == 1


def test_what_is_chosen_is_marked_and_free_again_when_removed(
    find: Find, document: Document, bank: Bank
) -> None:
    tree = find("action.bank.questions")
    assert isinstance(tree, QTreeWidget)

    def spoken() -> str:
        return str(tree.topLevelItem(0).child(0).data(0, Qt.ItemDataRole.AccessibleTextRole))

    assert "already in your plan" not in spoken()
    ask(document, f"  {bank.questions[0].text.upper()}")
    assert "already in your plan" in spoken()
    document.undo()
    assert "already in your plan" not in spoken()


def test_a_search_without_a_match_says_what_to_do(page: ObjectivesPage, find: Find, qtbot: QtBot) -> None:
    find("action.bank").click()
    qtbot.keyClicks(find("action.bank.search"), "zebra")
    words = [label.text() for label in page.planner.bank.findChildren(QLabel) if label.isVisible()]
    assert words == ["No question of the bank has these words. Write your own below."]
    assert not find("action.bank.questions").isVisible()
    qtbot.keyClick(find("action.bank.search"), Qt.Key.Key_Down)
    assert QApplication.focusWidget() is find("action.bank.search")


def test_a_click_chooses_and_a_group_opens(find: Find, document: Document, qtbot: QtBot) -> None:
    find("action.bank").click()
    tree = find("action.bank.questions")
    assert isinstance(tree, QTreeWidget)
    group = tree.topLevelItem(1)
    tree.setCurrentItem(group)
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert group.isExpanded()
    place = tree.visualItemRect(tree.topLevelItem(0).child(1)).center()
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked(document) == [tree.topLevelItem(0).child(1).text(0)]


def test_my_own_question_with_minutes_and_star(find: Find, document: Document, qtbot: QtBot) -> None:
    find("action.add.questions").click()
    type_into(qtbot, find("questions.0.text"), "Who could have stopped it?")
    minutes = find("questions.0.minutes")
    minutes.setFocus()
    qtbot.keyClick(minutes, Qt.Key.Key_Up)
    star = find("questions.0.starred")
    star.setFocus()
    qtbot.keyClick(star, Qt.Key.Key_Space)
    assert document.plan.questions == (Question(text="Who could have stopped it?", minutes=4, starred=True),)
    assert star.accessibleName() == "Must ask, question 1"


def test_order_by_keys_by_the_menu_and_by_dragging(
    page: ObjectivesPage, find: Find, document: Document, qtbot: QtBot
) -> None:
    ask(document, "One?", "Two?", "Three?")
    find("questions.0.text").setFocus()
    qtbot.keyClick(find("questions.0.text"), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert asked(document) == ["Two?", "One?", "Three?"]
    assert QApplication.focusWidget() is find("questions.1.text")
    qtbot.keyClick(find("questions.1.text"), Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert asked(document) == ["One?", "Two?", "Three?"]
    page.findChild(QAction, "action.up.questions.2").trigger()
    assert asked(document) == ["One?", "Three?", "Two?"]
    carried = QMimeData()
    carried.setData(MIME, b"questions:2")
    page.planner.rows.dropEvent(drop(carried))
    assert asked(document) == ["Two?", "One?", "Three?"]


def drop(carried: QMimeData) -> QDropEvent:
    return QDropEvent(
        QPointF(0, 0),
        Qt.DropAction.MoveAction,
        carried,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
def test_a_click_on_the_grip_opens_its_menu(page: ObjectivesPage, document: Document, qtbot: QtBot) -> None:
    ask(document, "One?", "Two?")
    row = page.planner.rows.findChildren(QWidget, "questions.1.text")[0].parentWidget()
    grip = row.findChild(Grip)
    qtbot.mouseClick(grip, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    menu = row.findChild(QMenu, "", Qt.FindChildOption.FindDirectChildrenOnly)
    assert menu.isVisible()
    menu.close()


def test_removing_offers_undo(wizard: MeetingWizard, find: Find, document: Document, qtbot: QtBot) -> None:
    ask(document, "One?", "Two?")
    find("action.remove.questions.0").click()
    assert asked(document) == ["Two?"]
    undo = find("action.undo-removal")
    assert isinstance(undo, QPushButton)
    assert undo.isVisible()
    undo.click()
    assert asked(document) == ["One?", "Two?"]


def test_the_minutes_are_said_in_words_and_calmly_when_over(page: ObjectivesPage, document: Document) -> None:
    ask(document, "One?", "Two?")
    planner = page.planner
    assert planner.words.text() == "4 of 19 minutes"
    assert planner.bar.accessibleDescription() == "4 of 19 minutes"
    document.edit("questions.0.minutes", 20)
    assert planner.words.text() == "22 of 19 minutes"
    assert planner.advice.text() == (
        "Three minutes more than there are: star what you must ask, and let the others wait."
    )


@pytest.mark.requirement("R34", "R41")
def test_the_closing_three_are_last_and_cannot_be_changed(
    page: ObjectivesPage, find: Find, document: Document
) -> None:
    closing = page.planner.closing
    assert [label.text() for label in closing.texts] == [text for _name, text in CLOSING]
    assert [one for one in closing.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus] == []
    for _ in range(2):
        find("action.add.questions").click()
        assert closing.isVisible()
        last = find(f"questions.{len(document.plan.questions) - 1}.text")
        below = closing.mapTo(page, QPoint(0, 0)).y()
        QApplication.processEvents()
        assert closing.mapTo(page, QPoint(0, 0)).y() > last.mapTo(page, QPoint(0, 0)).y()
        assert below > 0


def test_by_e_mail_there_are_neither_minutes_nor_closing(page: ObjectivesPage, document: Document) -> None:
    document.edit("timing.format", Format.EMAIL)
    planner: QuestionPlanner = page.planner
    assert (planner.bar.isVisible(), planner.closing.isVisible()) == (False, False)
    assert planner.words.text() == "0 questions"


def test_an_objective_has_the_width_to_be_read(page: ObjectivesPage, find: Find) -> None:
    assert page.findChild(QWidget, "objectives.0.learned") is None, "the debrief asks what was learned"
    assert find("objectives.0.text").width() > page.width() / 2
