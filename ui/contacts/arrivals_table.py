"""The table of an import: a row each, and the whole words of the row that is looked at."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTableView

from ui.contacts.arrivals_model import ArrivalsModel, Index
from ui.theme import GRID, look

_WIDTHS = (25 * GRID, 32 * GRID, 44 * GRID, 8 * GRID)
_HAPPENS = 2


class ArrivalsTable(QTableView):
    """`looked_at` carries what happens with the current row, where its column is too narrow for the words."""

    looked_at = Signal(str)

    def __init__(self, model: ArrivalsModel) -> None:
        super().__init__()
        self.setObjectName("import.people")
        self.setAccessibleName("People in the file")
        look(self, "arrivals")
        self.setModel(model)
        model.modelReset.connect(lambda: self.looked_at.emit(""))
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(4 * GRID)
        head = self.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        for at, width in enumerate(_WIDTHS):
            self.setColumnWidth(at, width)
        head.setSectionResizeMode(_HAPPENS, QHeaderView.ResizeMode.Stretch)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Another row is looked at."""
        super().currentChanged(current, previous)
        words = str(self.model().index(current.row(), _HAPPENS).data() or "")
        room = self.columnWidth(_HAPPENS) - 3 * GRID
        self.looked_at.emit(words if self.fontMetrics().horizontalAdvance(words) > room else "")
