"""The people as a model for a list, filtered by what is typed."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from iiprep.model.person import Person
from iiprep.model.text import sought_in, words_of
from iiprep.people.known import Known
from ui.people.words import PersonEntry, entry_of

PERSON = Qt.ItemDataRole.UserRole


class People(QAbstractListModel):
    """Everybody whose name, title or organisation has words that begin with those sought."""

    def __init__(
        self, today: Callable[[], date], months: Callable[[], int], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._months = months
        self._known = Known()
        self._shown: tuple[Person, ...] = ()
        self._words: dict[str, str] = {}
        self._sought = ""

    @property
    def known(self) -> Known:
        """What the list is made from."""
        return self._known

    def show(self, known: Known) -> None:
        """Take everybody anew."""
        self._known = known
        self._words = {one.id: _words_of(one) for one in known.people}
        self._filter()

    def search(self, text: str) -> None:
        """Show those who match a text; everybody for an empty one."""
        self._sought = text
        self._filter()

    def row_of(self, person_id: str) -> int:
        """The place of somebody among those shown; -1 when they are not."""
        return next((at for at, one in enumerate(self._shown) if one.id == person_id), -1)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """How many people are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The `PersonEntry` of somebody, or its words."""
        if not index.isValid():
            return None
        if role == PERSON:
            return self._entry(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._entry(index.row()).name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._entry(index.row()).sentence
        return None

    def _entry(self, at: int) -> PersonEntry:
        return entry_of(self._known, self._shown[at], self._today(), self._months())

    def _filter(self) -> None:
        asked = sought_in(self._sought)
        self.beginResetModel()
        self._shown = tuple(
            one for one in self._known.people if all(word in self._words[one.id] for word in asked)
        )
        self.endResetModel()


def _words_of(person: Person) -> str:
    return words_of(f"{person.name} {person.title} {person.organisation}")
