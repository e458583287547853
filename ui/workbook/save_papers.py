"""The dialog that saves the papers of a meeting from the home window, without opening the meeting."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from iiprep.model.plan import Plan
from ui.coaching import Coaching
from ui.document import Document
from ui.folders import Folders
from ui.live_paper import Shortening
from ui.papers import Papers
from ui.theme import GRID, look
from ui.widgets import heading, push_button, secondary
from ui.wizard.export_card import ExportCard
from ui.wizard.send_check import SendCheck


class SavePapersDialog(QDialog):
    """The card of the step Ready, for a plan as it is stored.

    `wanted` carries the path of a field to go to, when the dialog has closed, `noted` the plan
    to be stored again.
    """

    wanted = Signal(str)
    noted = Signal(object)

    def __init__(
        self,
        plan: Plan,
        papers: Papers,
        folders: Folders,
        coaching: Coaching,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        name = plan.host.name.strip()
        self.setObjectName("window.save-papers")
        self.setWindowTitle("Save papers")
        self.setMinimumWidth(560)
        look(self, "page")
        check = SendCheck(coaching, papers.region, parent=self)
        document = Document(plan, self)
        document.changed.connect(lambda _path: self.noted.emit(document.plan))
        self.card = ExportCard(document, papers, Shortening(self), folders, check)
        self.card.wanted.connect(self._go)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(heading(f"The papers of the meeting with {name}" if name else "The papers"))
        column.addWidget(secondary("Each exactly one page, and the two messages as text."))
        column.addSpacing(GRID)
        column.addWidget(self.card)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(push_button("Close", "close-save-papers", self.reject))
        column.addLayout(foot)
        self.card.save.setFocus()

    def _go(self, path: str) -> None:
        self.reject()
        self.wanted.emit(path)
