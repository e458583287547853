"""Editors for a day and for a clock time: typed as people write them, or picked; empty means “not yet”."""

from datetime import date, datetime, time, timedelta
from functools import partial

from PySide6.QtCore import QDate, QEvent, QLocale, QObject, QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QHBoxLayout,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
    QWidgetAction,
)

from iiprep.model.fields import FieldSpec
from ui.forms import typed
from ui.forms.editor import Editor
from ui.theme import set_icon
from ui.widgets import TextLine, secondary

NOT_YET = "Not yet"
TO_COME = "That day is still to come."


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the day on the wall of the person who types


class _Typed(Editor):
    """A line that is read as a day or a time; what cannot be read stays, and a sentence says so."""

    def __init__(self, spec: FieldSpec, icon: str, menu: QMenu) -> None:
        line = TextLine(placeholderText=NOT_YET)
        super().__init__(line, QWidget())
        self._line = line
        self._value: object = None
        self._said = secondary("")
        self._said.setWordWrap(False)
        self._said.hide()
        self._lay_out(_button(spec, icon, menu, self.widget))
        line.installEventFilter(self)
        line.textChanged.connect(self._type)
        line.editingFinished.connect(self._leave)
        menu.aboutToShow.connect(lambda: self._fill(menu))

    def _lay_out(self, button: QToolButton) -> None:
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self._line, 1)
        row.addWidget(button)
        column = QVBoxLayout(self.widget)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._said)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in steps:
            self._leave()
            self.take(self._stepped(steps[Qt.Key(event.key())]))
            return True
        return super().eventFilter(watched, event)

    def read(self) -> object:
        """The day or time, None for “not yet”."""
        return self._value

    def show(self, value: object) -> None:
        """Write the value in full, unless the person has the same in other words."""
        self._value = value
        self._write()

    def take(self, value: object) -> None:
        """Take a value that was picked."""
        self.show(value)
        self.edited.emit()

    def _type(self, text: str) -> None:
        self.typing = True
        if not text.strip():
            self._put(None)
        elif self._is_whole(text) and self._parse(text) is not None:
            self._put(self._parse(text))

    def _leave(self) -> None:
        text = self._line.text()
        value = self._parse(text) if text.strip() else None
        if text.strip() and value is None:
            self.told.emit(self._not_read(text))
        else:
            self.told.emit("")
            again, self.typing = self.typing, False
            self._put(value, again=again)
            self._write()

    def _put(self, value: object, *, again: bool = False) -> None:
        if value != self._value or again:
            self._value = value
            self.edited.emit()
        self._say()

    def _write(self) -> None:
        shown = "" if self._value is None else self._spell(self._value)
        with QSignalBlocker(self._line):
            if self._line.text() != shown:
                self._line.setText(shown)
        self._say()

    def _say(self) -> None:
        words = "" if self._value is None else self._explain(self._value)
        self._said.setText(words)
        self._said.setVisible(bool(words))

    def _parse(self, text: str) -> object:
        raise NotImplementedError

    def _is_whole(self, text: str) -> bool:
        raise NotImplementedError

    def _spell(self, value: object) -> str:
        raise NotImplementedError

    def _explain(self, value: object) -> str:
        raise NotImplementedError

    def _stepped(self, step: int) -> object:
        raise NotImplementedError

    def _fill(self, menu: QMenu) -> None:
        raise NotImplementedError

    def _not_read(self, text: str) -> str:
        raise NotImplementedError


def _button(spec: FieldSpec, icon: str, menu: QMenu, parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    menu.setParent(button, menu.windowFlags())
    button.setMenu(menu)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setAccessibleName(f"Choose: {spec.label.text}")
    button.setToolTip("Choose")
    button.setStyleSheet("QToolButton::menu-indicator { image: none; }")
    set_icon(button, icon, "secondary")
    return button


def _calendar(menu: QMenu) -> QCalendarWidget:
    """A month in our own colours: Qt's arrows are black, and its weekends of one red in light and dark."""
    calendar = QCalendarWidget(menu)
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    for name, picture in (("prev", "chevron-left"), ("next", "chevron-right")):
        button = calendar.findChild(QToolButton, f"qt_calendar_{name}month")
        assert button is not None
        set_icon(button, picture, "secondary")
    plain = QTextCharFormat()
    plain.setForeground(calendar.palette().text())
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, plain)
    return calendar


class DayEditor(_Typed):
    """A day, typed in the region's order, by name or as “tomorrow”; up and down go by a day.

    Where the field means the past a day without a year is the last such day, and one to come gets a word.
    """

    def __init__(self, spec: FieldSpec) -> None:
        self._past = spec.label.past
        super().__init__(spec, "calendar", QMenu())

    def _parse(self, text: str) -> date | None:
        return typed.read_day(text, typed.day_order(QLocale()), _today(), past=self._past)

    def _is_whole(self, text: str) -> bool:
        return typed.is_whole_day(text)

    def _spell(self, value: object) -> str:
        return typed.short_day(value) if isinstance(value, date) else ""

    def _explain(self, value: object) -> str:
        if not isinstance(value, date):
            return ""
        words = typed.long_day(value)
        return f"{words}\n{TO_COME}" if self._past and value > _today() else words

    def _stepped(self, step: int) -> date:
        return self._value + timedelta(days=step) if isinstance(self._value, date) else _today()

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        calendar = _calendar(menu)
        shown = self._value if isinstance(self._value, date) else _today()
        calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        action = QWidgetAction(menu)
        action.setDefaultWidget(calendar)
        menu.addAction(action)
        menu.addAction(NOT_YET, lambda: self.take(None))
        calendar.activated.connect(lambda day: self._pick(day, menu))
        calendar.clicked.connect(lambda day: self._pick(day, menu))
        calendar.setFocus()

    def _pick(self, day: QDate, menu: QMenu) -> None:
        menu.close()
        self.take(date(day.year(), day.month(), day.day()))

    def _not_read(self, text: str) -> str:
        return f"“{text.strip()}” is not a day I can read: type it like {typed.short_day(_today())}."


class TimeEditor(_Typed):
    """A clock time, typed as 10, 10:30 or 2 pm; up and down go by a quarter of an hour."""

    def __init__(self, spec: FieldSpec) -> None:
        super().__init__(spec, "clock", QMenu())

    def _parse(self, text: str) -> time | None:
        return typed.read_clock(text, am_pm=typed.has_am_pm(QLocale()))

    def _is_whole(self, text: str) -> bool:
        return typed.is_whole_clock(text)

    def _spell(self, value: object) -> str:
        return typed.clock(value) if isinstance(value, time) else ""

    def _explain(self, _value: object) -> str:
        return ""

    def _stepped(self, step: int) -> time:
        if not isinstance(self._value, time):
            return time(10)
        moment = datetime.combine(date(2000, 1, 2), self._value) + timedelta(minutes=15 * step)
        return moment.time()

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        for half_hours in range(16, 37):
            moment = time(half_hours // 2, half_hours % 2 * 30)
            menu.addAction(typed.clock(moment), partial(self.take, moment))
        menu.addAction(NOT_YET, lambda: self.take(None))

    def _not_read(self, text: str) -> str:
        return f"“{text.strip()}” is not a time I can read: type it like {typed.clock(time(10, 30))}."
