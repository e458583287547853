"""The page for a coach: what it may show is ticked line by line, and the page beside it follows."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from iiprep.papers.catalogue import COACH_PAGE, TITLES, Facts
from iiprep.papers.facts.coach_page import HEADS, Ticked, coach_page, harmless
from iiprep.papers.region import Region
from iiprep.people.known import Known
from iiprep.summary.counts import summary_of
from iiprep.summary.mentions import Mentions
from ui.page_window import LoosePage
from ui.papers import Papers
from ui.printing import Printing
from ui.theme import GRID, look
from ui.widgets import broken, check_box, heading, push_button, secondary

_WHY = (
    "Your coach sees only what you tick. Lines that name somebody are not ticked: what a host told you in "
    "confidence is theirs."
)
_WIDTH = 400


class CoachPageWindow(QDialog):
    """Ticks on the left, the page on the right. Esc closes it; the ticks are not kept."""

    def __init__(
        self,
        known: Known,
        papers: Papers,
        today: date,
        parent: QWidget | None = None,
        printing: Printing | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._summary = summary_of(known)
        self._name = known.profile.name
        self._today = today
        first = harmless(self._summary, Mentions(known))
        self.names = _box("Their names", "tick.names", on=False)
        self.organisations = _box("Their organisations", "tick.organisations", on=False)
        self.lines = {
            f"{part}.{at}": _box(line.text, f"tick.{part}.{at}", on=f"{part}.{at}" in first.lines)
            for part in HEADS
            for at, line in enumerate(getattr(self._summary, part))
        }
        self.page = LoosePage(papers, COACH_PAGE, self._facts, printing)
        for box in (self.names, self.organisations, *self.lines.values()):
            box.toggled.connect(self.page.refresh)
        self.finished.connect(self.deleteLater)
        self._lay_out()
        self.resize(1120, 800)

    @property
    def ticked(self) -> Ticked:
        """What the page may show."""
        lines = frozenset(key for key, box in self.lines.items() if box.isChecked())
        return Ticked(lines, self.names.isChecked(), self.organisations.isChecked())

    def _facts(self, region: Region) -> Facts:
        return coach_page(self._summary, self.ticked, self._name, self._today, region)

    def _lay_out(self) -> None:
        self.setObjectName(f"window.{COACH_PAGE}")
        self.setWindowTitle(TITLES[COACH_PAGE])
        look(self, "page")
        left = QVBoxLayout()
        left.setContentsMargins(3 * GRID, 3 * GRID, 2 * GRID, 2 * GRID)
        left.setSpacing(GRID)
        left.addWidget(heading(TITLES[COACH_PAGE]))
        left.addWidget(secondary(_WHY))
        left.addWidget(self._ticks(), 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(push_button("Close", "close-coach-page", self.reject))
        left.addLayout(foot)
        side = QWidget()
        side.setFixedWidth(_WIDTH)
        side.setLayout(left)
        right = QFrame()
        look(right, "column")
        inside = QVBoxLayout(right)
        inside.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        inside.addWidget(self.page)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(side)
        line.addWidget(right, 1)

    def _ticks(self) -> QScrollArea:
        inside = QWidget()
        look(inside, "page")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, GRID, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(_over("Whom I met"))
        column.addWidget(self.names)
        column.addWidget(self.organisations)
        for part, head in HEADS.items():
            boxes = [box for key, box in self.lines.items() if key.startswith(f"{part}.")]
            if boxes:
                column.addWidget(_over(head))
            for box in boxes:
                column.addWidget(box)
        column.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        look(area, "page")
        area.setWidget(inside)
        return area


def _over(text: str) -> QLabel:
    label = QLabel(text.upper())
    look(label, "over")
    label.setContentsMargins(0, GRID, 0, 0)
    return label


def _box(text: str, name: str, *, on: bool) -> QCheckBox:
    """A tick; its words run over as many lines as they need."""
    box = check_box("")
    shown = broken(" ".join(text.split()), box.fontMetrics(), _WIDTH - 12 * GRID)
    box.setText(shown.replace("&", "&&"))
    box.setObjectName(name)
    box.setAccessibleName(text)
    box.setChecked(on)
    return box
