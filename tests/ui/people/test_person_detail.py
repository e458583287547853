"""Somebody at the right of the list: every button there has room for its words."""

from PySide6.QtWidgets import QPushButton

from iiprep.model.person import Person
from tests.ui.living import Living


def test_no_button_below_somebody_is_cut(living: Living) -> None:
    living.keep(Person(id="ana", name="Ana Okafor"))
    living.start()
    living.view("people")
    for name in ("meeting-with", "edit-person", "delete-person"):
        button = living.find(f"action.{name}")
        assert isinstance(button, QPushButton)
        assert button.width() >= button.sizeHint().width(), name
