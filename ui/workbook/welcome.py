"""What stands over the list: the greeting, the bargain once, and the next step of an empty workbook."""

from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from iiprep.model.profile import Profile
from ui.beside import Beside
from ui.forms.typed import long_day
from ui.theme import GRID, look
from ui.widgets import check_box, heading, secondary
from ui.workbook.commands import Commands
from ui.workbook.empty import Nowhere

BARGAIN = (
    "I ask for thirty minutes, to learn. I do not ask for a job, or about one.",
    "I come prepared, on time and dressed to suit.",
    "I keep to what my note said, unless they open another door.",
    "I thank them twice, and tell whoever introduced us how it went.",
)
_PARTS_OF_DAY = ((5, "Good evening"), (12, "Good morning"), (18, "Good afternoon"), (24, "Good evening"))


def greeting(profile: Profile, now: datetime) -> str:
    """“Good morning, Jordan”; without a name while the profile has none."""
    words = next(words for until, words in _PARTS_OF_DAY if now.hour < until)
    name = next(iter(profile.name.split()), "")
    return f"{words}, {name}" if name else words


class Greeting(QFrame):
    """The greeting, and the date under it."""

    def __init__(self) -> None:
        super().__init__()
        self._words = heading("")
        self._date = secondary("")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(self._words)
        column.addWidget(self._date)

    @property
    def text(self) -> str:
        """The greeting."""
        return self._words.text()

    def say(self, profile: Profile, now: datetime) -> None:
        """Greet by name and by the time of day."""
        self._words.setText(greeting(profile, now))
        self._date.setText(long_day(now.date()))


class BargainCard(QFrame):
    """The bargain in four lines, to be agreed to once; `agreed` says that it was."""

    agreed = Signal()

    def __init__(self) -> None:
        super().__init__()
        look(self, "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(heading("The bargain", 1.1))
        for number, line in enumerate(BARGAIN, start=1):
            column.addLayout(numbered(number, line))
        self.box = check_box("I keep the bargain")
        self.box.setObjectName("settings.bargain_kept")
        self.box.setAccessibleDescription(" ".join(BARGAIN))
        self.box.toggled.connect(lambda _on: self.agreed.emit())
        column.addWidget(self.box)


class EmptyCard(Beside):
    """What this place is for, and the one next step, while there is no meeting of one's own."""

    def __init__(self, commands: Commands) -> None:
        words = QVBoxLayout()
        words.setSpacing(GRID // 2)
        words.addWidget(heading("Your meetings will stand here", 1.1))
        words.addWidget(
            secondary(
                "Say who you meet, what you hope to learn and when; “not yet” is an answer. "
                "That already makes a page worth carrying."
            )
        )
        super().__init__(words, [_next_step(commands)])
        look(self, "card")


NOT_FOUND = "Nothing was found for “{}”. Try how one of its words begins."


class NoMatch(Nowhere):
    """Said when a search finds nothing in the whole workbook."""

    def __init__(self, commands: Commands) -> None:
        super().__init__(commands.button("clear-search", "Clear the search", "x"))

    def say(self, sought: str) -> None:
        """Name what was sought."""
        self.words.setText(NOT_FOUND.format(sought))


def _next_step(commands: Commands) -> QPushButton:
    button = commands.button("new-meeting", "Plan a meeting", "plus", "primary")
    button.setObjectName("action.first-meeting")
    return button


def numbered(number: int, text: str) -> QHBoxLayout:
    """A line with its number before it."""
    line = QHBoxLayout()
    line.setSpacing(GRID)
    sign = QLabel(f"{number}")
    look(sign, "over")
    sign.setFixedWidth(2 * GRID)
    line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
    words = QLabel(text)
    words.setWordWrap(True)
    line.addWidget(words, 1, Qt.AlignmentFlag.AlignTop)
    return line


def today() -> date:
    """The day on the wall of the person at the screen."""
    return date.today()  # noqa: DTZ011
