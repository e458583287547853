"""The list of the coach's rules: all are there with why and source, and can be switched off but for one."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from iiprep.coach.engine import Coach
from iiprep.errors import UserError
from iiprep.store.workbook import Workbook
from ui.coaching import Coaching
from ui.jobs import Immediately, Jobs
from ui.workbook.preferences import Preferences
from ui.workbook.rules_dialog import STAYS, RulesDialog, off_words, source_words
from ui.workbook.settings_dialog import SettingsDialog

Box = Callable[[str], QCheckBox]


@pytest.fixture
def dialog(qtbot: QtBot, preferences: Preferences, coaching: Coaching) -> RulesDialog:
    made = RulesDialog(preferences, coaching)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def box(dialog: RulesDialog) -> Box:
    def found(rule: str) -> QCheckBox:
        widget = dialog.findChild(QCheckBox, f"rules.{rule}")
        assert isinstance(widget, QCheckBox)
        return widget

    return found


@pytest.mark.requirement("R5", "R6", "R62")
def test_every_rule_says_what_it_does_to_the_host_and_where_it_comes_from(
    dialog: RulesDialog, box: Box, coach: Coach
) -> None:
    texts = {label.text() for label in dialog.findChildren(QLabel)}
    for rule in coach.rules:
        assert box(rule.id).text() == rule.title.replace("&", "&&")
        assert rule.group().why in texts
        assert f"{source_words(rule.source)}." in texts
    assert len(dialog.findChildren(QCheckBox)) == len(coach.rules)


@pytest.mark.requirement("R62")
def test_a_rule_is_switched_off_by_key_and_stored(
    dialog: RulesDialog, box: Box, workbook: Workbook, qtbot: QtBot
) -> None:
    box("resume-push").setFocus()
    qtbot.keyClick(box("resume-push"), Qt.Key.Key_Space)
    assert workbook.settings().rules_off == ("resume-push",)
    assert dialog.said.text() == "1 is off."
    qtbot.keyClick(box("term"), Qt.Key.Key_Space)
    qtbot.keyClick(box("resume-push"), Qt.Key.Key_Space)
    assert workbook.settings().rules_off == ("term",)
    dialog.all_on.click()
    assert workbook.settings().rules_off == ()
    assert box("term").isChecked()
    assert not dialog.all_on.isEnabled()


@pytest.mark.requirement("R62")
def test_a_job_ask_stays_on_and_says_so(
    dialog: RulesDialog, box: Box, preferences: Preferences, qtbot: QtBot
) -> None:
    box("job-ask").setFocus()
    qtbot.keyClick(box("job-ask"), Qt.Key.Key_Space)
    assert box("job-ask").isChecked()
    assert preferences.settings.rules_off == ()
    told = [label for label in dialog.findChildren(QLabel) if label.text() == STAYS and label.isVisible()]
    assert [label.property("look") for label in told] == ["hint"]


def test_the_settings_count_what_is_off_and_lead_to_the_list(
    preferences: Preferences, coaching: Coaching, qtbot: QtBot
) -> None:
    settings = SettingsDialog(preferences, coaching)
    qtbot.addWidget(settings)
    settings.show()
    preferences.edit("rules_off", ("term", "too-long"))
    assert "2 are off." in {label.text() for label in settings.findChildren(QLabel)}
    button = settings.findChild(QPushButton, "action.rules")
    assert isinstance(button, QPushButton)
    button.click()
    opened = settings.findChild(QDialog, "window.rules")
    assert isinstance(opened, RulesDialog)
    assert opened.said.text() == "2 are off."
    opened.close()


def test_rules_that_cannot_be_read_are_said_calmly(preferences: Preferences, qtbot: QtBot) -> None:
    def broken() -> object:
        raise UserError("The coach’s rules are not there.", "Install the program again.")

    dialog = RulesDialog(preferences, Coaching(broken, Jobs(Immediately())))
    qtbot.addWidget(dialog)
    assert "rules are not there" in dialog.said.text()


@pytest.mark.parametrize(
    ("source", "words"),
    [
        pytest.param("R4, R6", "From the article and its discussion", id="article"),
        pytest.param("expert (short notes)", "From experts: short notes", id="expert"),
        pytest.param("expert", "From experts", id="an expert alone"),
    ],
)
def test_a_source_in_words(source: str, words: str) -> None:
    assert source_words(source) == words


@pytest.mark.parametrize(("number", "words"), [(0, "All are on."), (1, "1 is off."), (2, "2 are off.")])
def test_how_many_are_off(number: int, words: str) -> None:
    assert off_words(number) == words
