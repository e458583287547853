"""The settings: each taken at once, stored, and the same wherever it can be changed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from iiprep.errors import CannotWrite
from iiprep.settings import Appearance, PaperSize, Settings
from iiprep.store.workbook import Workbook
from ui.coaching import Coaching
from ui.jobs import Immediately, Jobs
from ui.workbook.home import HomeWindow
from ui.workbook.preferences import Preferences
from ui.workbook.settings_dialog import SettingsDialog


def button(dialog: QWidget, name: str) -> QAbstractButton:
    found = dialog.findChild(QAbstractButton, name)
    assert isinstance(found, QAbstractButton)
    return found


def shown(preferences: Preferences, coaching: Coaching, qtbot: QtBot) -> SettingsDialog:
    dialog = SettingsDialog(preferences, coaching)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def test_every_setting_is_stored_at_once(
    preferences: Preferences, workbook: Workbook, coaching: Coaching, qtbot: QtBot
) -> None:
    dialog = shown(preferences, coaching, qtbot)
    qtbot.mouseClick(button(dialog, "settings.paper.a4"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(button(dialog, "settings.appearance.dark"), Qt.MouseButton.LeftButton)
    region = dialog.findChild(QWidget, "settings.region")
    assert isinstance(region, QWidget)
    qtbot.keyClicks(region, "DE")
    qtbot.keyClick(button(dialog, "settings.bargain_kept"), Qt.Key.Key_Space)
    expected = Settings(paper=PaperSize.A4, region="DE", appearance=Appearance.DARK, bargain_kept=True)
    assert workbook.settings() == expected


def test_what_is_not_for_forms_is_not_shown(
    preferences: Preferences, coaching: Coaching, qtbot: QtBot
) -> None:
    dialog = shown(preferences, coaching, qtbot)
    names = {found.objectName() for found in dialog.findChildren(QWidget)}
    assert {"settings.paper", "settings.region", "settings.appearance", "settings.bargain_kept"} <= names
    assert not {"settings.sample_removed", "settings.last_folder"} & names


def test_the_view_menu_and_the_dialog_agree(
    home: HomeWindow, preferences: Preferences, coaching: Coaching, qtbot: QtBot
) -> None:
    dialog = shown(preferences, coaching, qtbot)
    light = home.findChild(QAction, "action.appearance.light")
    assert isinstance(light, QAction)
    light.trigger()
    assert button(dialog, "settings.appearance.light").isChecked()
    qtbot.mouseClick(button(dialog, "settings.appearance.dark"), Qt.MouseButton.LeftButton)
    dark = home.findChild(QAction, "action.appearance.dark")
    assert isinstance(dark, QAction)
    assert dark.isChecked()


def test_a_setting_that_cannot_be_stored_is_told_and_kept_meanwhile(qapp: object) -> None:
    def refuse(_settings: Settings) -> None:
        raise CannotWrite("The disk is full.")

    told: list[str] = []
    preferences = Preferences(Settings(), refuse, Jobs(Immediately()))
    preferences.failed.connect(told.append)
    assert preferences.edit("region", value="DE") == ""
    assert (told, preferences.settings.region) == (["The disk is full."], "DE")


def test_a_value_that_fits_nowhere_is_refused_in_words(preferences: Preferences) -> None:
    assert preferences.edit("paper", value="napkin").endswith("is kept.")
    assert preferences.settings == Settings()
