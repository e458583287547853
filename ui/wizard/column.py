"""The column at the right of a step: the page as it will print, or the coach."""

from collections.abc import Callable, Mapping
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.document import Document
from ui.theme import GRID, look
from ui.widgets import push_button
from ui.wizard.steps import Panel, Step

WIDTH = 320
_TITLES: tuple[tuple[Panel, str], ...] = (("page", "Page"), ("coach", "Coach"))
PanelFactory = Callable[[Document], QWidget]


@runtime_checkable
class FollowsSteps(Protocol):
    """A panel that wants to know which step is open."""

    def show_step(self, name: str) -> None:
        """The step with this name was opened."""


class SideColumn(QFrame):
    """Page and Coach as two tabs; a panel for which no factory is given has no tab."""

    def __init__(self, document: Document, panels: Mapping[Panel, PanelFactory]) -> None:
        super().__init__()
        look(self, "column")
        self.setFixedWidth(WIDTH)
        self._stack = QStackedWidget()
        self._group = QButtonGroup(self)
        self._names: list[Panel] = []
        self.panels: list[object] = []
        tabs = QHBoxLayout()
        tabs.setSpacing(GRID // 2)
        for name, title in _TITLES:
            if name in panels:
                self._add(name, title, panels[name](document), tabs)
        tabs.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addLayout(tabs)
        column.addWidget(self._stack, 1)

    @property
    def panel(self) -> Panel:
        """Which panel is shown."""
        return self._names[self._stack.currentIndex()]

    def show_panel(self, name: Panel) -> None:
        """Show a panel, where there is one of that name."""
        if name in self._names:
            number = self._names.index(name)
            self._group.button(number).setChecked(True)
            self._stack.setCurrentIndex(number)

    def count(self, found: int) -> None:
        """Say on the tab of the coach how many findings there are."""
        if "coach" in self._names:
            title = dict(_TITLES)["coach"]
            self._group.button(self._names.index("coach")).setText(f"{title} · {found}" if found else title)

    def show_step(self, step: Step) -> None:
        """Show what a step opens on, and tell the panels that want to know."""
        self.show_panel(step.opens)
        for panel in self.panels:
            if isinstance(panel, FollowsSteps):
                panel.show_step(step.name)

    def _add(self, name: Panel, title: str, panel: QWidget, tabs: QHBoxLayout) -> None:
        button = push_button(title, f"show-{name}", lambda: self.show_panel(name), style="tab")
        button.setCheckable(True)
        self._group.addButton(button, len(self._names))
        tabs.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._names.append(name)
        self.panels.append(panel)
        self._stack.addWidget(panel)
