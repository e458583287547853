"""A pasted signature or a card as a person: what is found is shown, and each line is taken or not."""

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from iiprep.exchange.contacts.found import FIELDS
from iiprep.exchange.contacts.signature import person_in
from iiprep.model.person import Person
from iiprep.model.places import specs
from iiprep.model.text import first_line
from ui.contacts.reading import FileReading, Preview
from ui.jobs import Jobs
from ui.notices import Notice
from ui.theme import GRID, look
from ui.widgets import heading, push_button, secondary

_ASKED = "Paste an e-mail signature. What is found is shown below; nothing is taken before you say so."
_NOTHING = "Nothing was found so far."


class SignatureDialog(QDialog):
    """`taken` carries the fields that are to be used, by name. `host` is whoever stands there now."""

    taken = Signal(object)

    def __init__(self, host: Person, card: Path | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("window.signature")
        self.setWindowTitle("From a signature or a card")
        self.resize(620, 420 if card is None else 260)
        look(self, "page")
        self._host = host
        self._jobs = Jobs(parent=self)
        self._reading = FileReading(self._jobs, lambda: (), self)
        self.text = QPlainTextEdit()
        self.boxes: dict[str, QCheckBox] = {}
        self.notice = Notice()
        self._said = secondary(_NOTHING)
        self._found = QVBoxLayout()
        self._use = push_button("Use these", "use-found", self.accept, style="primary")
        self._lay_out(card)
        self.text.textChanged.connect(lambda: self.show_person(person_in(self.text.toPlainText())))
        self._reading.found.connect(self._show_card)
        self._reading.failed.connect(self.notice.say)
        if card is not None:
            self._said.setText(f"Reading {card.name} …")
            self._reading.start(card)

    def accept(self) -> None:
        """Hand on what is ticked."""
        chosen = {name: self._person_text(name) for name, box in self.boxes.items() if box.isChecked()}
        if chosen:
            self.taken.emit(chosen)
        super().accept()

    def done(self, result: int) -> None:
        """However it ends, nothing is read any longer."""
        self._reading.stop()
        self._jobs.close()
        super().done(result)

    def show_person(self, person: Person) -> None:
        """Show what was found; what would replace something is not ticked by itself."""
        self._person = person
        while (item := self._found.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.boxes = {name: self._box(name) for name in FIELDS if self._is_new(name)}
        for box in self.boxes.values():
            self._found.addWidget(box)
        self._said.setText("" if self.boxes else _NOTHING)
        self._said.setVisible(not self.boxes)
        self._count()
        QTimer.singleShot(0, self, self._grow)

    def _grow(self) -> None:
        """Grow when lines appeared, so that none is cut."""
        self.resize(self.width(), max(self.height(), self.sizeHint().height()))

    def _show_card(self, preview: Preview) -> None:
        contacts = preview.contacts
        if contacts.rows:
            self.show_person(contacts.rows[0].person)
            others = len(contacts.rows) - 1
            if others:
                more = "is 1 more person" if others == 1 else f"are {others:,} more people"
                self.notice.say(f"There {more} in the file; this is the first of them.")
        else:
            why = contacts.not_taken[0].why if contacts.not_taken else "Nobody is in the file."
            self.notice.say(why)
            self._said.setText(_NOTHING)

    def _person_text(self, name: str) -> str:
        return str(getattr(self._person, name))

    def _is_new(self, name: str) -> bool:
        return self._person_text(name).strip() not in ("", getattr(self._host, name).strip())

    def _box(self, name: str) -> QCheckBox:
        spec, now = specs(Person)[name], getattr(self._host, name).strip()
        words = f"{spec.label.text}: {first_line(self._person_text(name), 70)}"
        words = f"{words}   (now: {first_line(now, 30)})" if now else words
        box = QCheckBox(words.replace("&", "&&"))
        box.setObjectName(f"found.{name}")
        box.setChecked(not now)
        box.toggled.connect(self._count)
        return box

    def _count(self) -> None:
        self._use.setEnabled(any(box.isChecked() for box in self.boxes.values()))

    def _lay_out(self, card: Path | None) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(heading("From a card" if card else "From a signature"))
        column.addWidget(secondary(f"What is in {card.name}:" if card else _ASKED))
        column.addWidget(self.notice)
        self.text.setObjectName("signature.text")
        self.text.setAccessibleName("The signature")
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(18 * GRID)
        self.text.setVisible(card is None)
        column.addWidget(self.text)
        column.addWidget(self._said)
        column.addLayout(self._found)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(push_button("Cancel", "cancel-found", self.reject))
        foot.addWidget(self._use)
        column.addLayout(foot)
        self._person = Person()
        self._use.setEnabled(False)
