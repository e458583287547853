"""The dialog that puts a meeting into a calendar: which entries, opened at once or saved as a file."""

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from iiprep.errors import CannotWrite
from iiprep.exchange.calendar.entry import Entry, EntryKind
from iiprep.exchange.calendar.memory import outgoing
from iiprep.exchange.files import free_path
from iiprep.exchange.targets import give
from iiprep.papers.calendar_file import calendar_file, entries_of
from iiprep.papers.naming import calendar_name
from iiprep.papers.region import Region
from iiprep.schedule.clock import zone_away
from iiprep.schedule.zones import in_zone, local_zone, place_of
from ui.document import Document
from ui.folders import Folders
from ui.notices import announce
from ui.papers import Papers
from ui.theme import GRID, look
from ui.widgets import BOX, Hint, check_box, grow, heading, push_button, secondary

_WORDS = {
    EntryKind.MEETING: ("The meeting", "an hour before it an alarm says to re-read your request"),
    EntryKind.LEAVE: ("The way there", "with an alarm a quarter of an hour before you leave"),
    EntryKind.SLOTS: ("The times you offered", "as tentative, until one is settled"),
    EntryKind.COURTESIES: ("Thanks and promises", "a quarter of an hour each, when they are due"),
}
_WHY = "A file for Outlook, Google Calendar, Apple Calendar and others. Nobody is invited, nothing is sent."
_MORE_THAN_ONE = (
    "Outlook opens a file with several entries beside your calendar; add them one at a time there."
)
_NOTING = "noting what is in the calendar"


def now() -> datetime:
    """This moment."""
    return datetime.now(UTC)


class CalendarDialog(QDialog):
    """Writes what is ticked, and notes it in the plan, so that a later file moves it in the calendar."""

    def __init__(
        self,
        document: Document,
        papers: Papers,
        folders: Folders,
        parent: QWidget | None = None,
        clock: Callable[[], datetime] = now,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._papers = papers
        self._folders = folders
        self._clock = clock
        self.setObjectName("window.calendar")
        self.setWindowTitle("Add to calendar")
        self.setMinimumWidth(520)
        look(self, "page")
        self.kinds: dict[EntryKind, QCheckBox] = {}
        self.tasks = check_box("Thanks and promises as tasks, for Apple Reminders and Thunderbird")
        self.tasks.setObjectName("calendar.tasks")
        self.opens = push_button("Open in my calendar", "open-calendar", self._open, style="primary")
        self.save = push_button("Save the file…", "save-calendar", self._save, icon="save")
        self.said = Hint()
        self.several = secondary(_MORE_THAN_ONE)
        self._lay_out()
        self._refresh()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(heading("Add to calendar"))
        column.addWidget(secondary(_WHY))
        column.addSpacing(GRID)
        entries = self._entries()
        for kind, (words, why) in _WORDS.items():
            column.addLayout(self._row(kind, words, why, [one for one in entries if one.kind is kind]))
        column.addWidget(self.tasks)
        column.addWidget(self.several)
        column.addWidget(self.said)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.addWidget(self.opens)
        foot.addWidget(self.save)
        foot.addStretch(1)
        foot.addWidget(push_button("Close", "close-calendar", self.reject))
        column.addLayout(foot)

    def _row(self, kind: EntryKind, words: str, why: str, entries: list[Entry]) -> QVBoxLayout:
        box = check_box(words)
        box.setObjectName(f"calendar.{kind.value}")
        box.setEnabled(bool(entries))
        box.setChecked(bool(entries) and kind is not EntryKind.COURTESIES)
        box.toggled.connect(self._refresh)
        self.kinds[kind] = box
        plan = self._document.plan
        zone = plan.profile.zone or local_zone()
        times = " · ".join(
            dict.fromkeys(_when(entry, self._papers.region, zone, zone_away(plan)) for entry in entries)
        )
        detail = secondary(f"{times}: {why}" if times else "Nothing to add yet.")
        detail.setContentsMargins(BOX, 0, 0, 0)
        box.setAccessibleDescription(detail.text())
        row = QVBoxLayout()
        row.setSpacing(0)
        row.addWidget(box)
        row.addWidget(detail)
        return row

    def _refresh(self) -> None:
        chosen = self._chosen()
        entries = self._entries()
        count = len(outgoing(self._document.plan, entries, chosen).entries)
        self.tasks.setEnabled(EntryKind.COURTESIES in chosen)
        self.several.setVisible(count > 1)
        for button in (self.opens, self.save):
            button.setEnabled(count > 0)

    def _entries(self) -> tuple[Entry, ...]:
        return entries_of(self._document.plan, self._papers.region, self._papers.thank_within)

    def _chosen(self) -> frozenset[EntryKind]:
        return frozenset(kind for kind, box in self.kinds.items() if box.isChecked())

    def _open(self) -> None:
        def show(data: bytes) -> str:
            self._folders.show(self._papers.loose_file(calendar_name(self._document.plan), data))
            return "It opens in your calendar program, which asks where to put it."

        self._write(show)

    def _save(self) -> None:
        folder = self._folders.choose(self, self._folders.start)
        if folder is None:
            return

        def keep(data: bytes) -> str:
            file = free_path(folder, calendar_name(self._document.plan))
            give(file, data)
            self._folders.remember(folder)
            return f"{file.name} is in {folder}."

        self._write(keep)

    def _write(self, put: Callable[[bytes], str]) -> None:
        plan, region = self._document.plan, self._papers.region
        data, remembered = calendar_file(
            plan,
            region,
            self._clock(),
            self._chosen(),
            tasks=self.tasks.isChecked(),
            thank_within=self._papers.thank_within,
        )
        try:
            sentence = put(data)
        except CannotWrite as error:
            self._say(str(error), calm=False)
            return
        self._document.replace(remembered, _NOTING)
        self._say(sentence)

    def _say(self, sentence: str, *, calm: bool = True) -> None:
        look(self.said, "good" if calm else "hint")
        self.said.say(sentence)
        announce(self.said, sentence)
        QTimer.singleShot(0, self, lambda: grow(self))


def _when(entry: Entry, region: Region, zone: str, there: str) -> str:
    """On my clock, and on the one of the place, `there`, where people go by another."""
    start, end = in_zone(entry.start, zone), in_zone(entry.end, zone)
    if entry.kind is EntryKind.COURTESIES:
        return f"{entry.title}, by {region.day(end.date())}"
    mine = f"{region.day(start.date())}, {region.span(start, end)}"
    if not there or entry.kind not in (EntryKind.MEETING, EntryKind.LEAVE):
        return mine
    return (
        f"{mine} ({region.span(in_zone(entry.start, there), in_zone(entry.end, there))} in {place_of(there)})"
    )
