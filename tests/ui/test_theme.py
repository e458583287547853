"""Light and dark: readable, different, and followed by every icon."""

from collections.abc import Iterator
from dataclasses import asdict

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCalendarWidget,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from iiprep.paths import assets_folder
from iiprep.settings import Appearance
from ui.colours import DARK, LIGHT, Colours, colours_of, palette_of
from ui.field_words import spec_at
from ui.forms.editors import editor_for
from ui.theme import Theme, icon, look, set_icon, style_sheet


@pytest.fixture
def theme(qapp: QApplication, dressed_as_before: None) -> Iterator[Theme]:
    made = Theme(qapp)
    yield made
    made.deleteLater()


def luminance(colour: str) -> float:
    parts = [QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF()]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


BOTH = [
    pytest.param(Appearance.LIGHT, LIGHT, id="light"),
    pytest.param(Appearance.DARK, DARK, id="dark"),
]
PAIRS = [
    *((text, ground) for text in ("text", "secondary", "accent") for ground in ("base", "window", "panel")),
    *((text, "base") for text in ("good", "warn", "stop")),
    ("on_accent", "accent"),
    ("text", "tint"),
    ("accent", "tint"),
    ("text", "warn_tint"),
    ("good", "good_tint"),
    ("stop", "stop_tint"),
]


@pytest.mark.parametrize("colours", [pytest.param(LIGHT, id="light"), pytest.param(DARK, id="dark")])
@pytest.mark.parametrize("ground", ["base", "panel"])
def test_what_can_be_typed_in_or_pressed_has_an_edge_that_is_seen(colours: Colours, ground: str) -> None:
    assert contrast(colours.rim, asdict(colours)[ground]) >= 3


@pytest.mark.parametrize("colours", [pytest.param(LIGHT, id="light"), pytest.param(DARK, id="dark")])
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_can_be_read(colours: Colours, text: str, ground: str) -> None:
    named = asdict(colours)
    assert contrast(named[text], named[ground]) >= 4.5


@pytest.mark.parametrize("colours", [pytest.param(LIGHT, id="light"), pytest.param(DARK, id="dark")])
def test_a_palette_leads_back_to_its_colours(colours: Colours) -> None:
    assert colours_of(palette_of(colours)) is colours


def test_the_style_sheet_has_every_colour_filled_in() -> None:
    assert "$" not in style_sheet(LIGHT)
    assert style_sheet(LIGHT) != style_sheet(DARK)


def picture(button: QPushButton) -> QImage:
    return button.grab().toImage()


def test_light_and_dark_look_different_and_icons_follow(theme: Theme, qtbot: QtBot) -> None:
    button = QPushButton("Print")
    set_icon(button, "printer")
    qtbot.addWidget(button)
    theme.dress(button)
    theme.apply(Appearance.LIGHT)
    light, light_icon = picture(button), ink(button)
    theme.apply(Appearance.DARK)
    assert theme.dark
    assert picture(button) != light
    assert (light_icon, ink(button)) == (LIGHT.text, DARK.text)


def ink(button: QPushButton) -> str:
    """The colour of the most opaque spot of a button's icon."""
    image = button.icon().pixmap(QSize(24, 24)).toImage()
    spots = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return max(spots, key=QColor.alpha).name()


@pytest.mark.parametrize(("appearance", "colours"), BOTH)
def test_an_appearance_of_ones_own(
    theme: Theme, qapp: QApplication, appearance: Appearance, colours: Colours
) -> None:
    heard: list[bool] = []
    theme.changed.connect(lambda: heard.append(theme.dark))
    theme.apply(appearance)
    assert heard[-1] is (colours is DARK)
    assert qapp.palette().color(QPalette.ColorRole.Base).name() == colours.base


def test_like_the_system(theme: Theme) -> None:
    theme.apply(Appearance.DARK)
    theme.apply(Appearance.SYSTEM)
    assert theme.dark is False


@pytest.mark.parametrize("name", sorted(path.stem for path in (assets_folder() / "icons").glob("*.svg")))
def test_every_icon_draws_something(qapp: QApplication, name: str) -> None:
    image = icon(name, "#000000").pixmap(QSize(20, 20)).toImage()
    assert any(image.pixelColor(x, y).alpha() > 60 for x in range(20) for y in range(20))


def test_a_look_is_a_word_for_the_style_sheet(theme: Theme, qtbot: QtBot) -> None:
    theme.apply(Appearance.LIGHT)
    label = QLabel("quiet")
    qtbot.addWidget(label)
    theme.dress(label)
    label.show()
    look(label, "secondary")
    assert label.palette().color(QPalette.ColorRole.WindowText).name() == LIGHT.secondary


def test_what_belongs_to_a_dressed_window_is_dressed_and_follows(theme: Theme, qtbot: QtBot) -> None:
    theme.apply(Appearance.LIGHT)
    window = QWidget()
    qtbot.addWidget(window)
    theme.dress(window)
    dialog = QDialog(window)
    label = QLabel("quiet", dialog)
    look(label, "secondary")
    dialog.show()
    seen = []
    for appearance in (Appearance.LIGHT, Appearance.DARK):
        theme.apply(appearance)
        seen.append(label.palette().color(QPalette.ColorRole.WindowText).name())
    assert seen == [LIGHT.secondary, DARK.secondary]


def test_fields_are_one_height_and_the_middles_of_a_line_and_its_button_meet(
    theme: Theme, qtbot: QtBot
) -> None:
    theme.apply(Appearance.LIGHT)
    inside = QWidget()
    qtbot.addWidget(inside)
    line = QHBoxLayout(inside)
    day, number = editor_for(spec_at("timing.day")), editor_for(spec_at("timing.length"))
    for editor in (day, number):
        line.addWidget(editor.widget, 0, Qt.AlignmentFlag.AlignTop)
    theme.dress(inside)
    inside.show()
    qtbot.waitExposed(inside)
    (button,) = day.widget.findChildren(QToolButton)
    assert number.field.height() == day.field.height()
    assert button.geometry().center().y() == day.field.geometry().center().y()
    assert (day.field.height() - button.height()) % 2 == 0, "half a pixel moves the icon off the middle"


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
@pytest.mark.parametrize(("appearance", "colours"), BOTH)
def test_the_month_of_a_calendar_can_be_read_and_weekends_are_days_like_others(
    theme: Theme, qtbot: QtBot, appearance: Appearance, colours: Colours
) -> None:
    theme.apply(appearance)
    day = editor_for(spec_at("timing.day")).widget
    qtbot.addWidget(day)
    theme.dress(day)
    day.show()
    (button,) = day.findChildren(QToolButton)
    menu = button.menu()
    assert menu is not None
    menu.popup(day.mapToGlobal(day.rect().bottomLeft()))
    (calendar,) = menu.findChildren(QCalendarWidget)
    bar = calendar.findChild(QWidget, "qt_calendar_navigationbar")
    assert bar is not None
    seen = bar.grab().toImage().pixelColor(1, 1).name()
    sunday = calendar.weekdayTextFormat(Qt.DayOfWeek.Sunday).foreground().color().name()
    menu.close()
    assert (seen, sunday) == (colours.panel, colours.text)


@pytest.mark.parametrize("colours", [pytest.param(LIGHT, id="light"), pytest.param(DARK, id="dark")])
def test_a_ring_on_the_ground_of_what_is_marked_can_be_seen(colours: Colours) -> None:
    assert contrast(colours.secondary, colours.tint) >= 3
