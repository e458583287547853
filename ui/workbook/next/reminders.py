"""Optional reminders on the desktop, while the program is open: once each, and only of what has a time."""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from iiprep.schedule.due import Due, Kind
from ui.workbook.next.words import time_words
from ui.workbook.preferences import Preferences

_BEFORE = {Kind.LEAVE: timedelta(minutes=10), Kind.CALL: timedelta(minutes=5), Kind.REREAD: timedelta(0)}
_FROM = frozenset({Kind.CONFIRM, Kind.THANK, Kind.DEBRIEF})
_FRESH = timedelta(minutes=30)
Say = Callable[[str, str], object]


def moment_of(item: Due) -> datetime | None:
    """When to remind of an item; None for what has no time."""
    if item.kind in _BEFORE and not item.whole_day:
        return item.order - _BEFORE[item.kind]
    return item.since if item.kind in _FROM else None


class Reminders(QObject):
    """Hears what there is to do, and says what has just come up; nothing while the setting is off."""

    def __init__(self, preferences: Preferences, say: Say, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._say = say
        self._said: set[tuple[Kind, str, str, datetime]] = set()

    def hear(self, items: tuple[Due, ...], now: datetime, zone: str) -> None:
        """Remind of each item whose moment came within the last half hour, and never twice."""
        if not self._preferences.settings.reminders:
            return
        for item in items:
            moment = moment_of(item)
            if moment is None or not moment <= now < moment + _FRESH:
                continue
            key = (item.kind, item.meeting_id, item.person_id, moment)
            if key not in self._said:
                self._said.add(key)
                when = time_words(item, now, zone)
                self._say(item.text, f"{when[:1].upper()}{when[1:]}")


class Desktop(QObject):
    """Says something through the system's tray, which is there only while something is said."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._tray: QSystemTrayIcon | None = None

    def say(self, title: str, words: str) -> None:
        """Show a message for some seconds; nothing where the system has no tray."""
        if self._tray is None and QSystemTrayIcon.isSystemTrayAvailable():
            self._tray = QSystemTrayIcon(QApplication.windowIcon(), self)
        if self._tray is not None:
            self._tray.show()
            self._tray.showMessage(title, words, QApplication.windowIcon())
