"""The small widgets: names for every action, hints that come and go."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ui.widgets import Hint, heading, make_main, push_button, tool_button


def test_buttons_are_named_speak_and_act(qtbot: QtBot) -> None:
    pressed: list[str] = []
    push = push_button("Print", "print", lambda: pressed.append("print"), style="primary", icon="printer")
    tool = tool_button("Copy the note", "copy", "copy", lambda: pressed.append("copy"))
    for button in (push, tool):
        qtbot.addWidget(button)
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert pressed == ["print", "copy"]
    assert (push.objectName(), tool.objectName()) == ("action.print", "action.copy")
    assert (tool.accessibleName(), tool.toolTip()) == ("Copy the note", "Copy the note")


def test_a_hint_is_there_only_while_it_says_something(qtbot: QtBot) -> None:
    hint = Hint()
    qtbot.addWidget(hint)
    hint.say("Type a number.")
    assert hint.isVisible()
    hint.say("")
    assert not hint.isVisible()


def test_the_icon_of_a_button_takes_the_colour_of_its_text(qtbot: QtBot) -> None:
    button = push_button("Open", "open", lambda: None, style="primary", icon="pencil")
    qtbot.addWidget(button)
    main = button.icon().pixmap(16).toImage()
    make_main(button, on=False)
    assert button.icon().pixmap(16).toImage() != main
    make_main(button, on=True)
    assert button.icon().pixmap(16).toImage() == main


def test_a_heading_is_larger_than_text(qtbot: QtBot) -> None:
    title, plain = heading("Host"), QLabel("Host")
    qtbot.addWidget(title)
    qtbot.addWidget(plain)
    assert title.font().pointSizeF() > plain.font().pointSizeF() * 1.3
