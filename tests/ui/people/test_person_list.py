"""A card of the list of people: however long a name is, the words at the right keep their place."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from iiprep.model.person import Person
from ui.people.person_list import PersonCard
from ui.people.person_model import PERSON
from ui.people.words import PersonEntry

CARD = QRect(0, 0, 600, 60)
RIGHT_WORDS = QRect(460, 0, 140, 60)


class _Index:
    """A place in a list of one."""

    def __init__(self, entry: PersonEntry) -> None:
        self._entry = entry

    def data(self, role: int) -> PersonEntry:
        assert role == PERSON
        return self._entry


def painted(name: str, work: str, count: str, following: str) -> QImage:
    picture = QImage(CARD.size(), QImage.Format.Format_RGB32)
    picture.fill(0xFFFFFF)
    option = QStyleOptionViewItem()
    option.rect = CARD
    painter = QPainter(picture)
    PersonCard().paint(painter, option, _Index(PersonEntry(Person(), name, work, count, following)))  # type: ignore[arg-type]
    painter.end()
    return picture


def test_a_long_name_leaves_the_words_at_the_right_alone(qtbot: QtBot) -> None:
    words = ("1 meeting", "You meet tomorrow")
    short, long = painted("Ana", "", *words), painted("Ana Maria Okafor " * 6, "", *words)
    assert short.copy(RIGHT_WORDS) == long.copy(RIGHT_WORDS)
    assert short != long
