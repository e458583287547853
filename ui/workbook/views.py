"""The views of the home window: the meetings, and others that are made when they are first shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from iiprep.store.workbook import Workbook
from ui.jobs import Jobs
from ui.theme import look
from ui.workbook.preferences import Preferences

MEETINGS = "meetings"


class HomeView(QFrame):
    """A view beside the meetings. `wanted` is passed on by the home window, as its own `wanted`."""

    wanted = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        look(self, "page")

    def refresh(self) -> None:
        """Read anew what is shown; called whenever the view comes into sight and when something changed."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class View:
    """A view by its name (``action.view.<name>``), its title and icon in the side, and what makes it."""

    name: str
    title: str
    icon: str
    make: Callable[[], HomeView]


@dataclass(frozen=True, slots=True)
class ViewTools:
    """What a view works with."""

    workbook: Workbook
    jobs: Jobs
    preferences: Preferences
    now: Callable[[], datetime]


class Views(QStackedWidget):
    """Shows one view at a time; `shown` carries its name, `wanted` what a view asks of the window."""

    shown = Signal(str)
    wanted = Signal(str, object)

    def __init__(self, meetings: QWidget, views: Sequence[View]) -> None:
        super().__init__()
        self._views = {view.name: view for view in views}
        self._made: dict[str, HomeView] = {}
        self._name = MEETINGS
        self._meetings = meetings
        self.addWidget(meetings)

    @property
    def name(self) -> str:
        """The name of the view in sight."""
        return self._name

    def show_view(self, name: str) -> None:
        """Show a view by its name; it is made when it is shown for the first time."""
        if name != MEETINGS and name not in self._views:
            return
        self._name = name
        self.setCurrentWidget(self._meetings if name == MEETINGS else self._view(name))
        self.refresh()
        self.shown.emit(name)

    def refresh(self) -> None:
        """Let the view in sight read anew."""
        if self._name in self._made:
            self._made[self._name].refresh()

    def _view(self, name: str) -> HomeView:
        if name not in self._made:
            made = self._made[name] = self._views[name].make()
            made.wanted.connect(self.wanted)
            self.addWidget(made)
        return self._made[name]
