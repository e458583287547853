"""One page of the wizard: its title and why it matters, its content in a scroll area, a column beside it."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
    QWizardPage,
)

from ui.theme import GRID, look
from ui.widgets import heading, secondary, steady
from ui.wizard.steps import Step


class StepPage(QWizardPage):
    """The page ``step.<name>``. QWizard's own header stays away, as it has neither title nor subtitle."""

    def __init__(self, step: Step, content: QWidget) -> None:
        super().__init__()
        self.step = step
        self.content = content
        self.setObjectName(f"step.{step.name}")
        self.setAccessibleName(step.title)
        self.setAccessibleDescription(step.why)
        look(self, "page")
        self._head = QHBoxLayout()
        self._head.addWidget(heading(step.title), 1)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(0)
        self._above = QVBoxLayout()
        main = QVBoxLayout()
        main.addLayout(self._above)
        main.addWidget(self._scrolled(content), 1)
        self._line.addLayout(main, 1)

    def adopt(self, column: QWidget, fold: QAbstractButton, notice: QWidget) -> None:
        """Take in what all pages share: the column, its button, and the notice above the content."""
        self._above.addWidget(notice)
        self._head.addWidget(fold, 0, Qt.AlignmentFlag.AlignTop)
        self._line.addWidget(column)

    def _scrolled(self, content: QWidget) -> QScrollArea:
        inside = QWidget()
        look(inside, "page")
        column = QVBoxLayout(inside)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        column.setSpacing(GRID // 2)
        column.addLayout(self._head)
        column.addWidget(secondary(self.step.why))
        column.addSpacing(2 * GRID)
        content.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        column.addWidget(content)
        column.addStretch(1)
        area = QScrollArea()
        look(area, "page")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        area.setWidget(inside)
        self._area = steady(area, column, 3 * GRID)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)
        return area

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Scroll to what has the keyboard, once a part that was just unfolded has found its place."""
        if new is not None and self.content.isAncestorOf(new):
            QTimer.singleShot(0, new, partial(self._area.ensureWidgetVisible, new, GRID, 3 * GRID))
