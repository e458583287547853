"""What a field offers while it is typed in: all that contains the letters."""

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QCompleter, QWidget


def completer_for(field: QWidget, offered: QAbstractItemModel) -> QCompleter:
    """Offers of `offered` what contains the typed letters, in a list that looks like the field's window."""
    completer = QCompleter(offered, field)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    popup = completer.popup()
    assert popup is not None
    popup.setParent(field, popup.windowFlags())
    return completer
