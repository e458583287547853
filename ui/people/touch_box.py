"""Keeping in touch with somebody: when and why it is due, how often, a contact noted, and that it stops."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from iiprep.model.fields import replaced
from iiprep.model.person import Contact, Person
from iiprep.people.known import Known
from ui.people.desk import Desk
from ui.people.words import touch_words
from ui.theme import GRID, look
from ui.widgets import check_box, push_button, secondary
from ui.workbook.entries import near_day

MONTHS = (1, 2, 3, 4, 6, 12)
_LAST = 3
EMPTY = "As soon as you have met or noted a contact, this says when it is kind to write again."


class TouchBox(QWidget):
    """Each change is stored at once and can be undone."""

    def __init__(self, desk: Desk, today: Callable[[], date], months: Callable[[], int]) -> None:
        super().__init__()
        self._desk = desk
        self._today = today
        self._months = months
        self._person = Person()
        title = QLabel("KEEP IN TOUCH")
        title.setAccessibleName("Keep in touch")
        look(title, "over")
        self.words = QLabel()
        self.words.setObjectName("person.touch")
        self.words.setWordWrap(True)
        self.often = QComboBox()
        self.often.setObjectName("person.keep_in_touch")
        self.often.setAccessibleName("How often")
        self.often.activated.connect(lambda _at: self._change_often())
        self.stop = check_box("They would rather not be written to")
        self.stop.setObjectName("person.stop_asking")
        self.stop.toggled.connect(self._change_stop)
        self.how = QLineEdit(placeholderText="Sent the article, had a call …")
        self.how.setObjectName("person.contact")
        self.how.setAccessibleName("What passed between you today")
        self.how.returnPressed.connect(self.note_contact)
        self.log = secondary("")
        self._lay_out(title)

    def show_person(self, known: Known, person: Person) -> None:
        """Show how it stands with somebody."""
        months = self._months()
        if person.id != self._person.id:
            self.how.clear()
        self._person = person
        today = self._today()
        self.words.setText(touch_words(known, person, today, months) or EMPTY)
        self._fill_often(months)
        with QSignalBlocker(self.stop):
            self.stop.setChecked(person.stop_asking)
        self.often.setEnabled(not person.stop_asking)
        noted = sorted((one for one in person.contacts if one.day), key=lambda one: one.day or today)
        lines = [f"{near_day(one.day, today)}: {one.how.strip()}" for one in noted[::-1][:_LAST] if one.day]
        self.log.setText("\n".join(lines))
        self.log.setVisible(bool(lines))

    def note_contact(self) -> None:
        """Keep that something passed between us today; what is due moves with it."""
        person, name = self._person, self._person.short_name or "them"
        how = self.how.text().strip()
        if not how:
            self.how.setFocus()
            return
        contacts = (*person.contacts, Contact(day=self._today(), how=how))
        self.how.clear()
        changed = replaced(person, contacts=contacts, rests_since=None)
        self._save(changed, f"Noted: in touch with {name} today.", f"the contact with {name}")

    def _fill_often(self, months: int) -> None:
        usual = "never" if months == 0 else _every(months).lower()
        choices: list[tuple[str, int | None]] = [(f"As in the settings ({usual})", None), ("Never", 0)]
        own = self._person.keep_in_touch
        numbers = sorted({*MONTHS, own}) if own else MONTHS
        choices += [(_every(number), number) for number in numbers]
        with QSignalBlocker(self.often):
            self.often.clear()
            for words, number in choices:
                self.often.addItem(words, number)
            self.often.setCurrentIndex([number for _words, number in choices].index(own))

    def _change_often(self) -> None:
        months = self.often.currentData()
        if months != self._person.keep_in_touch:
            words = self.often.currentText()
            changed = replaced(self._person, keep_in_touch=months)
            self._save(changed, f"Keep in touch: {words.lower()}.", "how often to keep in touch")

    def _change_stop(self, on: bool) -> None:
        name = self._person.short_name or "them"
        said = f"{name} will be left in peace." if on else f"Keeping in touch with {name} again."
        self._save(replaced(self._person, stop_asking=on), said, "the wish not to be written to")

    def _save(self, changed: Person, said: str, words: str) -> None:
        self._desk.save(changed, said, words, since=self._person)

    def _lay_out(self, title: QLabel) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        for widget in (title, self.words, self.often, self.stop):
            column.addWidget(widget)
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addWidget(self.how, 1)
        note = push_button("Note it", "note-contact", self.note_contact)
        note.setToolTip("Keep that you were in touch today")
        line.addWidget(note)
        column.addLayout(line)
        column.addWidget(self.log)


def _every(months: int) -> str:
    return "Every month" if months == 1 else "Every year" if months == 12 else f"Every {months} months"
