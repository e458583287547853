"""The home window: the meetings, the page of the one that is chosen, and the ways on from here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QLabel, QMainWindow, QStatusBar

from iiprep.model.plan import Plan
from iiprep.model.profile import Profile
from iiprep.store.rows import MeetingRow
from ui.forms.typed import clock
from ui.jobs import Jobs, Newest
from ui.notices import Toast
from ui.theme import look
from ui.widgets import side_by_side
from ui.workbook.at_hand import AtHand
from ui.workbook.centre import Centre
from ui.workbook.commands import Commands, only_in
from ui.workbook.course import course_of
from ui.workbook.entries import details_of, near_day, part_of
from ui.workbook.found import Find, FoundElsewhere, nothing_found
from ui.workbook.home_commands import add_commands, add_views, fill_menus
from ui.workbook.keeper import Keeper, called
from ui.workbook.meetings import Meetings
from ui.workbook.next.desk import NextDesk
from ui.workbook.next.ways import Ways
from ui.workbook.preferences import Preferences
from ui.workbook.side import HomeSide
from ui.workbook.taking_back import TakingBack
from ui.workbook.views import MEETINGS, View, Views
from ui.workbook.window_place import keep_place, restore_place

if TYPE_CHECKING:
    from ui.workbook.page_at_hand import PageAtHand

_ASKED_OF_ONE = (
    "open",
    "re-read",
    "rehearse",
    "after",
    "export",
    "calendar",
    "take-answer",
    "packet",
    "meeting.save-file",
)
_OF_ONE = (*_ASKED_OF_ONE, "duplicate", "delete")


@dataclass(frozen=True, slots=True)
class Reads:
    """How the window reads the workbook; `plan`, `profile` and `find` run on the thread of the jobs."""

    plan: Callable[[str], Plan]
    profile: Callable[[], Profile]
    now: Callable[[], datetime]
    find: Find = nothing_found


class HomeWindow(QMainWindow):
    """Shows the workbook. Other windows are only asked for: `wanted` carries which, and the row it is for.

    `wanted` carries ``new-meeting``, ``open``, ``re-read``, ``rehearse``, ``after``, ``export``, ``sample``,
    ``settings``, ``guide``, ``bargain`` or ``about``; `leaving` that a meeting is about to be changed;
    `sought` a meeting's id and a field of it.
    """

    wanted = Signal(str, object)
    leaving = Signal(object)
    sought = Signal(str, str)

    def __init__(
        self,
        keeper: Keeper,
        preferences: Preferences,
        jobs: Jobs,
        reads: Reads,
        folder: Path,
        views: Sequence[View] = (),
    ) -> None:
        super().__init__()
        self._keeper = keeper
        self._reads = reads
        self._jobs = jobs
        self._newest = Newest(jobs, self)
        self._folder = folder
        self._may_close: Callable[[], bool] = lambda: True
        self._page: PageAtHand | None = None
        self._meetings = Meetings(
            lambda key: details_of(reads.plan(key)), jobs, lambda: reads.now().date(), self
        )
        self.commands = Commands(self)
        self.toast = Toast(self, bottom=40)
        self.taking_back = TakingBack(keeper.changes, self.commands, self.toast, self)
        add_commands(self.commands, self._acts(), lambda name: self.wanted.emit(name, None))
        add_views(self.commands, views, self.show_view)
        fill_menus(self.menuBar(), self.commands, preferences, views)
        self.side = HomeSide(self.commands, views)
        elsewhere = FoundElsewhere(reads.find, jobs, self._meetings.ids)
        self.centre = Centre(self._meetings, preferences, self.commands, elsewhere)
        self.at_hand = AtHand(self.commands)
        self.desk = NextDesk(keeper.workbook, preferences, jobs, reads.now, self)
        self.views = Views(side_by_side(self.centre, self.at_hand), views)
        self._saved = QLabel()
        self._lay_out()
        self._connect()

    @property
    def row(self) -> MeetingRow | None:
        """The meeting that is chosen."""
        return self.centre.list.row

    def take_page(self, page: PageAtHand) -> None:
        """Show the page of the meeting that is chosen in this widget."""
        self._page = page
        self.at_hand.take_page(page)
        self._show_chosen()

    def say_saved(self, moment: datetime) -> None:
        """Say when the workbook was stored last."""
        now = self._reads.now()
        here = moment.astimezone(now.tzinfo)
        day = near_day(here.date(), now.date())
        self._saved.setText(f"Saved {clock(here.time())}" if day == "Today" else f"Saved {day}")

    def refresh(self) -> None:
        """Read everything anew."""
        self._keeper.refresh()
        self.views.refresh()
        self._jobs.run(self._reads.profile, lambda profile: self.centre.greet(profile, self._reads.now()))
        self.desk.refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Coming back to the window shows what other windows have stored."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow() and self.isVisible():
            self.refresh()

    def ask_before_closing(self, may_close: Callable[[], bool]) -> None:
        """Close only when this says so: what is open may not be stored yet."""
        self._may_close = may_close

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the place of the window."""
        if not self._may_close():
            event.ignore()
            return
        self.desk.stop()
        keep_place(self, self._folder)
        super().closeEvent(event)

    def _acts(self) -> dict[str, Callable[[], object]]:
        """What each action of the window does; those that are only asked for are not among them."""
        return {
            **{name: partial(self._ask, name) for name in _ASKED_OF_ONE},
            "duplicate": lambda: self._change(self._keeper.duplicate),
            "delete": lambda: self._change(self._keeper.delete),
            "close-window": self.close,
            "quit": self.close,
            "undo-delete": self.taking_back.undo,
            "redo": self.taking_back.redo,
            "find": lambda: self._in_meetings(self.centre.begin_search),
            "next": lambda: self._in_meetings(self.centre.next.begin),
            "clear-search": lambda: self._in_meetings(self.centre.clear_search),
            "meetings": lambda: self._in_meetings(self.centre.clear_search),
            "show-page": lambda: self.at_hand.setVisible(self.at_hand.isHidden()),
        }

    def _lay_out(self) -> None:
        self.setObjectName("window.home")
        self.setWindowTitle("iiprep")
        self.setMinimumSize(900, 560)
        self.setCentralWidget(side_by_side(self.side, self.views))
        _fill(self.statusBar(), self._saved)
        self.toast.button.setObjectName("action.undo-delete")
        if not restore_place(self, self._folder):
            self.resize(1180, 760)
        self.centre.list.setFocus()

    def _connect(self) -> None:
        self.views.shown.connect(self.side.show_view)
        self.views.wanted.connect(self.wanted)
        ways = Ways(self.centre.next, self.desk, self._meetings.find, self)
        ways.wanted.connect(self.wanted)
        ways.sought.connect(self.sought)
        ways.leaving.connect(self.leaving)
        self.desk.listed.connect(lambda items, now: self.centre.show_next(items, now, self.desk.zone))
        self.desk.dawned.connect(self.refresh)
        self.desk.failed.connect(self.centre.notice.say)
        self.desk.marked.connect(self.taking_back.say_done)
        cards = self.centre.list
        cards.addActions([self.commands[name] for name in _OF_ONE])
        only_in(self.commands["delete"], cards)
        cards.opened.connect(lambda row: self.wanted.emit("open", row))
        cards.chosen.connect(self._show_chosen)
        self._keeper.listed.connect(self._show_rows)
        self._keeper.made.connect(self.centre.choose_next)
        self._keeper.deleted.connect(self._say_deleted)
        self._keeper.restored.connect(self._say_restored)
        self._keeper.deleted.connect(lambda _row: self.desk.refresh())
        self._keeper.leaving.connect(self.leaving)
        self.taking_back.turned.connect(self.refresh)
        self._keeper.failed.connect(self.centre.notice.say)
        self._show_chosen()

    def _show_rows(self, rows: Sequence[MeetingRow]) -> None:
        self.centre.show_rows(rows)
        self.side.say_total(self._meetings.total)
        self.commands["sample"].setEnabled(not any(row.sample for row in rows))
        own = [row.updated_at for row in rows if not row.sample]
        if own:
            self.say_saved(max(own).astimezone())

    def _show_chosen(self) -> None:
        row = self.row
        self.commands.enable(_OF_ONE, on=row is not None)
        self.at_hand.show_part(part_of(row, self._reads.now().date()) if row else None)
        self._newest.cancel()
        if row is not None:
            read = partial(_plan_or_none, self._reads.plan, row.id)
            self._newest.run(read, self._show_plan, self.centre.notice.say)

    def _show_plan(self, plan: Plan | None) -> None:
        if plan is not None:
            self.at_hand.show_course(course_of(plan, self._reads.now().date()))
            if self._page is not None:
                self._page.show_plan(plan)

    def show_view(self, name: str) -> None:
        """Show the meetings or another view by its name."""
        self.views.show_view(name)
        if name == MEETINGS:
            self.desk.refresh()

    def _in_meetings(self, act: Callable[[], object]) -> None:
        self.show_view(MEETINGS)
        act()

    def _ask(self, name: str) -> None:
        if self.row is not None:
            self.wanted.emit(name, self.row)

    def _change(self, change: Callable[[MeetingRow], object]) -> None:
        row = self.row
        if row is not None:
            self.leaving.emit(row)
            change(row)

    def _say_deleted(self, row: MeetingRow) -> None:
        words = called(row)
        self.toast.say(f"{words[0].upper()}{words[1:]} was deleted.", self.taking_back.undo)

    def _say_restored(self, row: MeetingRow) -> None:
        self.centre.choose_next(row.id)
        self.toast.hide()


def _plan_or_none(read: Callable[[str], Plan], meeting_id: str) -> Plan | None:
    """A meeting; None when all of the workbook was replaced meanwhile and it is not there."""
    try:
        return read(meeting_id)
    except KeyError:
        return None


def _fill(bar: QStatusBar, saved: QLabel) -> None:
    """When it was saved on the left, where everything is on the right."""
    local = QLabel("All on this computer")
    for label in (saved, local):
        look(label, "secondary")
    bar.setSizeGripEnabled(False)
    bar.addWidget(saved)
    bar.addPermanentWidget(local)
