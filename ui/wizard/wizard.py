"""The window in which one meeting is prepared: its steps, a page, the paper or the coach beside it."""

from collections.abc import Callable, Iterator, Mapping
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget, QWizard

from ui.document import Document
from ui.forms.disclosure import reveal
from ui.notices import Notice, Toast, announce, may_lose
from ui.saver import Saver
from ui.theme import set_icon
from ui.widgets import push_button
from ui.wizard.column import PanelFactory, SideColumn
from ui.wizard.footer import Footer
from ui.wizard.side import Side
from ui.wizard.step_list import StepList
from ui.wizard.step_page import StepPage
from ui.wizard.steps import STEPS, Panel, states_in

FOLDS_BELOW = 1150
_OPTIONS = (
    QWizard.WizardOption.IndependentPages
    | QWizard.WizardOption.NoDefaultButton
    | QWizard.WizardOption.NoCancelButton
)
PageFactory = Callable[[Document], QWidget]


@runtime_checkable
class LeadsToFields(Protocol):
    """A page or panel whose signal `wanted` carries the path of a field to go to."""

    wanted: SignalInstance


@runtime_checkable
class HasCards(Protocol):
    """A panel with findings that can be gone to from a text."""

    def go_to_card(self, field: QWidget | None) -> None:
        """Give the keyboard to the finding at the cursor of `field`, or to the next one."""


@runtime_checkable
class CountsFindings(Protocol):
    """A panel whose signal `counted` carries how many findings it shows."""

    counted: SignalInstance


class MeetingWizard(QWizard):
    """Prepares one meeting. Nothing is ever lost by Esc, by closing or by leaving a step half done.

    `pages` gives the content of each step by its name; `panels` what stands in the column, under ``page``
    and ``coach``. The window deletes itself when it is closed (`finished`).
    """

    def __init__(
        self,
        document: Document,
        saver: Saver,
        pages: Mapping[str, PageFactory],
        panels: Mapping[Panel, PanelFactory],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._saver = saver
        self._unfolded = False
        self._found = 0
        self._stopped: frozenset[str] = frozenset()
        self._steps = tuple(step for step in STEPS if step.name in pages)
        self._list = StepList(self._steps)
        self._side = Side(document, self._list)
        self._column = SideColumn(document, panels)
        self._fold = push_button("", "fold", self._toggle_column)
        self._dress_up()
        for number, step in enumerate(self._steps):
            self.setPage(number, StepPage(step, pages[step.name](document)))
        self._footer = Footer(self, saver)
        self.setSideWidget(self._side)
        self._toast = Toast(self, bottom=4)
        self._notice = Notice()
        self._connect()
        self.restart()

    @property
    def step(self) -> str:
        """The name of the step that is open."""
        return self._steps[self.currentId()].name

    def open_step(self, name: str) -> None:
        """Open the step with this name."""
        self.setCurrentId([step.name for step in self._steps].index(name))

    def reveal(self, path: str) -> bool:
        """Open the step of a field, unfold, scroll to it, put the cursor in; whether there is such a field.

        A path of which the window only shows a part (``questions.3``) leads to that part.
        """
        for number in self.pageIds():
            field = _field_in(self.page(number), path)
            if field is not None:
                self.setCurrentId(number)
                reveal(field)
                return True
        return False

    def show_stops(self, stopped: frozenset[str]) -> None:
        """Take the names of the steps in which the coach would stop something: they are not done."""
        if stopped != self._stopped:
            self._stopped = stopped
            self._refresh()

    def reject(self) -> None:
        """Esc or the window's cross: store everything, then close; stay open when it cannot be stored."""
        focus = self.focusWidget()
        if focus is not None:
            focus.clearFocus()
        if self._saver.flush() or may_lose(self, self._notice.text):
            super().reject()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the column into its button when the window is narrow."""
        super().resizeEvent(event)
        self._fit()

    def _dress_up(self) -> None:
        own_buttons = (
            QWizard.WizardOption.HaveCustomButton1
            | QWizard.WizardOption.HaveCustomButton2
            | QWizard.WizardOption.HaveCustomButton3
        )
        self.setWizardStyle(QWizard.WizardStyle.ModernStyle)
        self.setOptions(own_buttons | _OPTIONS)
        self.setWindowFlags(Qt.WindowType.Window)
        self.setMinimumSize(1024, 640)
        self.resize(1180, 760)

    def _connect(self) -> None:
        self._list.chosen.connect(self.setCurrentId)
        self.currentIdChanged.connect(self._opened)
        self.finished.connect(self.deleteLater)
        self._document.changed.connect(self._refresh)
        self._document.told.connect(self._toast.say)
        self._document.removed.connect(self._offer_undo)
        self._saver.failed.connect(self._notice.say)
        self._saver.saved.connect(self._notice.clear)
        self._footer.walked.connect(self._walk)
        contents: list[object] = [page.content for page in self._pages()]
        for shown in (*contents, *self._column.panels):
            if isinstance(shown, LeadsToFields):
                shown.wanted.connect(self.reveal)
            if isinstance(shown, CountsFindings):
                shown.counted.connect(self._count)
        QShortcut(QKeySequence("F8"), self).activated.connect(self._go_to_findings)
        self._refresh()

    def _go_to_findings(self) -> None:
        """The way from a text to what the coach says about it, and on from there."""
        field = self.focusWidget()
        self._unfolded = True
        self._fit()
        self._column.show_panel("coach")
        for panel in self._column.panels:
            if isinstance(panel, HasCards):
                panel.go_to_card(field)

    def _pages(self) -> list[StepPage]:
        pages = (self.page(number) for number in self.pageIds())
        return [page for page in pages if isinstance(page, StepPage)]

    def _walk(self, by: int) -> None:
        number = self.currentId() + by
        if number == len(self._steps):
            self.close()
        elif number >= 0:
            self.setCurrentId(number)
            first = next(_fields_in(self._pages()[number].content), None)
            if first is not None:
                first.setFocus(Qt.FocusReason.TabFocusReason)

    def _opened(self, number: int) -> None:
        if number < 0:
            return
        step = self._steps[number]
        self._pages()[number].adopt(self._column, self._fold, self._notice)
        self._column.show_step(step)
        self._list.go_to(number)
        self._footer.show_step(number, [step.title for step in self._steps])
        self._fit()
        announce(self, f"{step.title}. {step.why}")

    def _refresh(self) -> None:
        plan = self._document.plan
        states = states_in(plan, self._stopped)
        self._list.show_states([states[step.name] for step in self._steps])
        name = plan.host.name.strip()
        self.setWindowTitle(f"Meeting with {name}" if name else "New meeting")

    def _fit(self) -> None:
        narrow = self.width() < FOLDS_BELOW
        shown = self._unfolded or not narrow
        heard = f" · {self._found} finding{'' if self._found == 1 else 's'}" if self._found else ""
        self._side.show_slim(narrow and shown)
        self._column.setVisible(shown)
        self._fold.setVisible(narrow)
        self._fold.setText("Hide the page and the coach" if shown else f"Show the page and the coach{heard}")
        set_icon(self._fold, "chevron-right" if shown else "chevron-left")

    def _count(self, found: int) -> None:
        self._found = found
        self._column.count(found)
        self._fit()

    def _toggle_column(self) -> None:
        self._unfolded = not self._unfolded
        self._fit()

    def _offer_undo(self, what: str) -> None:
        self._toast.say(f"Done: {what}.", self._document.undo)


def _fields_in(content: QWidget) -> Iterator[QWidget]:
    for widget in content.findChildren(QWidget):
        if (
            widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and widget.isVisibleTo(content)
            and widget.isEnabled()
        ):
            yield widget


def _field_in(page: QWidget, path: str) -> QWidget | None:
    """The input named `path`, or the first one inside it, or the button that adds the first one."""
    exact = page.findChild(QWidget, path)
    if exact is not None:
        return exact
    inside = (w for w in page.findChildren(QWidget) if w.objectName().startswith(f"{path}."))
    return next(inside, page.findChild(QWidget, f"action.add.{path}"))
