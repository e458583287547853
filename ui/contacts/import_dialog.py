"""The preview of an import: everybody in a file, what taking them does, and nothing stored before a yes."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from iiprep.exchange.contacts.found import Contacts
from ui.contacts.arrivals_model import ArrivalsModel, Shown
from ui.contacts.arrivals_table import ArrivalsTable
from ui.contacts.columns_panel import ColumnsPanel
from ui.contacts.import_words import summary
from ui.contacts.reading import FileReading, Preview
from ui.notices import Notice
from ui.theme import GRID, look
from ui.widgets import heading, push_button, secondary

_SMALL = QSize(640, 190)
_PROMISE = "Nothing is stored yet. Your own notes are never overwritten, and one Undo takes all of it back."


class ImportDialog(QDialog):
    """Reads a file and shows it; `taken` carries the arrivals that are to be stored.

    `another` says that the file is no good and another one is wanted.
    """

    taken = Signal(object)
    another = Signal()

    def __init__(self, file: Path, reading: FileReading, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("window.import")
        self.setWindowTitle("Bring in contacts")
        self.resize(1000, 660)
        look(self, "page")
        self._file = file
        self._reading = reading
        reading.setParent(self)
        self.model = ArrivalsModel(self)
        self.table = ArrivalsTable(self.model)
        self.columns = ColumnsPanel()
        self.notice = Notice()
        self.progress = QProgressBar()
        self.said = secondary("")
        self.notes = secondary("")
        self.whole = secondary("")
        self._tabs: dict[Shown, QPushButton] = {}
        self._sift = QWidget()
        self._columns_button = push_button("Columns…", "columns", self._turn_columns, style="quiet")
        self._promise = secondary(_PROMISE)
        self._take = push_button("Take them", "take", self.accept, style="primary")
        self._another = push_button("Choose another file…", "another-file", self._choose_another)
        self._stop = push_button("Cancel", "cancel-import", self.reject)
        self._lay_out()
        self._connect()
        self._read()

    def accept(self) -> None:
        """Hand on what is to be stored."""
        chosen = self.model.to_take
        if chosen:
            self.taken.emit(chosen)
            super().accept()

    def done(self, result: int) -> None:
        """However it ends, nothing is read any longer."""
        self._reading.stop()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing is the same as Cancel."""
        self._reading.stop()
        super().closeEvent(event)

    def _read(self, fields: object = None) -> None:
        self.notice.clear()
        self.progress.setRange(0, 0)
        self._show_state(reading=True)
        self.said.setText(f"Reading {self._file.name} …")
        self._reading.start(self._file, fields if isinstance(fields, list) else None)

    def _tell(self, done: int, whole: int) -> None:
        self.progress.setRange(0, max(whole, 1))
        self.progress.setValue(done)

    def _show(self, preview: Preview) -> None:
        self._show_state(reading=False)
        contacts = preview.contacts
        self.model.show_arrivals(preview.arrived, contacts.not_taken)
        for shown, tab in self._tabs.items():
            tab.setText(f"{shown.value} {self.model.count(shown):,}")
            tab.setVisible(shown is Shown.ALL or self.model.count(shown) > 0)
        self.said.setText(summary(preview))
        self.notes.setText(" ".join(contacts.notes))
        self.notes.setVisible(bool(contacts.notes))
        self._show_columns(contacts)

    def _show_columns(self, contacts: Contacts) -> None:
        if contacts.columns and not self.columns.boxes:
            self.columns.show_columns(contacts.columns)
        self._columns_button.setVisible(bool(contacts.columns))
        self._sift.setVisible(not contacts.unknown)
        self.table.setVisible(not contacts.unknown)
        if contacts.unknown:
            self.columns.show()

    def _show_state(self, *, reading: bool, failed: bool = False) -> None:
        self.progress.setVisible(reading)
        for widget in (self._sift, self.table, self._columns_button):
            widget.setVisible(not (reading or failed))
        self._take.setEnabled(False)
        self._take.setVisible(not failed)
        self._promise.setVisible(not failed)
        self._another.setVisible(failed)
        self.whole.hide()

    def _fail(self, sentence: str) -> None:
        self._show_state(reading=False, failed=True)
        self.resize(_SMALL)
        self.said.setText(f"Nothing of {self._file.name} was taken.")
        self._stop.setText("Close")
        self.notice.say(sentence)

    def _choose_another(self) -> None:
        self.reject()
        self.another.emit()

    def _say_whole(self, words: str) -> None:
        self.whole.setText(words)
        self.whole.setVisible(bool(words))

    def _count(self) -> None:
        chosen = len(self.model.to_take)
        words = {0: "Take nobody", 1: "Take 1 person"}.get(chosen, f"Take {chosen:,} people")
        self._take.setText(words)
        self._take.setEnabled(chosen > 0)

    def _turn_columns(self) -> None:
        self.columns.setVisible(self.columns.isHidden())

    def _connect(self) -> None:
        self._reading.told.connect(self._tell)
        self._reading.found.connect(self._show)
        self._reading.failed.connect(self._fail)
        self.model.chosen.connect(self._count)
        self.columns.changed.connect(self._read)
        self.table.looked_at.connect(self._say_whole)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(heading("Bring in contacts"))
        for label in (self.said, self.whole, self.notes):
            label.setTextFormat(Qt.TextFormat.PlainText)
        for widget in (self.said, self.notice, self.progress, self._tab_line(), self.columns):
            column.addWidget(widget)
        column.addWidget(self.table, 1)
        column.addWidget(self.whole)
        column.addWidget(self.notes)
        column.addStretch(0)
        self.columns.hide()
        self.notes.hide()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName("How far the file is read")
        foot = QHBoxLayout()
        foot.addWidget(self._promise, 1)
        foot.addStretch(0)
        foot.addWidget(self._another)
        foot.addWidget(self._stop)
        foot.addWidget(self._take)
        column.addLayout(foot)

    def _tab_line(self) -> QWidget:
        line = QHBoxLayout(self._sift)
        line.setContentsMargins(0, 0, 0, 0)
        group = QButtonGroup(self)
        for shown in Shown:
            name = f"show-{shown.name.lower().replace('_', '-')}"
            tab = push_button(shown.value, name, partial(self.model.show_only, shown), style="tab")
            tab.setCheckable(True)
            tab.setChecked(shown is Shown.ALL)
            group.addButton(tab)
            self._tabs[shown] = tab
            line.addWidget(tab)
        line.addStretch(1)
        line.addWidget(
            push_button("Tick all", "take-all", lambda: self.model.take_all(on=True), style="quiet")
        )
        line.addWidget(
            push_button("Tick none", "take-none", lambda: self.model.take_all(on=False), style="quiet")
        )
        line.addWidget(self._columns_button)
        return self._sift
