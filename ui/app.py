"""The composition: builds the workbook, the papers, the coach and the windows, and ends them."""

import logging
import signal
import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from datetime import date, datetime
from functools import cache, partial
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from iiprep.errors import UserError
from iiprep.exchange.sample import sample_for
from iiprep.logs import LOGGER_NAME, start_log, stop_log, trace_of
from iiprep.model.bank import Bank
from iiprep.model.plan import Plan
from iiprep.papers.maker import PaperMaker
from iiprep.papers.region import region_of
from iiprep.paths import assets_folder, data_folder, sample_file, templates_folder
from iiprep.schedule.courtesies.items import Terms
from iiprep.schedule.zones import in_zone, local_zone
from iiprep.store.workbook import Workbook
from ui.between.views import people_views
from ui.coaching import Coaching
from ui.collector import Collector
from ui.document import Document
from ui.everything.in_and_out import InAndOut
from ui.faults import show_fault
from ui.first_paint import FirstPaint
from ui.folders import ask_folder
from ui.giving import Choose, Giving
from ui.jobs import Jobs
from ui.notices import show_problem
from ui.on_demand import makers_of, show_coach_page, show_guide_page
from ui.outfit import Outfit
from ui.papers import Papers
from ui.people.desk import Desk
from ui.people.windows import PeopleWindows
from ui.saver import Saver
from ui.terms import terms_of
from ui.views import views_of
from ui.workbook.beginning import Beginning
from ui.workbook.guide import AboutWindow, BargainWindow, GuideWindow
from ui.workbook.home import HomeWindow, Reads
from ui.workbook.keeper import Keeper
from ui.workbook.next.reminders import Desktop, Reminders
from ui.workbook.opener import Opener
from ui.workbook.preferences import Preferences
from ui.workbook.settings_dialog import SettingsDialog
from ui.workbook.views import ViewTools

if TYPE_CHECKING:
    from iiprep.coach.engine import Coach

CANNOT_BEGIN = 1
_AFTERWARDS = ("happened", "thanks", "loop", "resume")


def now() -> datetime:
    """This moment on the clock of the person at the screen."""
    return datetime.now().astimezone()


class Program(QObject):
    """Everything that lives as long as the home window; after `close` no thread and no child is left.

    `choose` asks for a folder to save papers in, `now` for the time; tests stand in for both.
    """

    def __init__(
        self,
        app: QApplication,
        workbook: Workbook,
        folder: Path,
        choose: Choose = ask_folder,
        now: Callable[[], datetime] = now,
    ) -> None:
        super().__init__()
        self._workbook = workbook
        self._folder = folder
        self._zone = workbook.profile().zone
        now = self._now = partial(self._on_my_clock, now)
        self._collector = Collector(self)
        coach = partial(_load_coach, assets_folder())
        self._jobs = Jobs(parent=self)
        self.preferences = Preferences(workbook.settings(), workbook.save_settings, self._jobs, self)
        settings = self.preferences.settings
        self.coaching = Coaching(coach, Jobs(parent=self), parent=self)
        maker = PaperMaker(templates_folder(), assets_folder())
        self.papers = Papers(maker, region_of(settings.region), settings.paper, parent=self)
        self._outfit = Outfit(app, self.preferences, self.papers, self.coaching, self)
        makers = {"open": self._wizard, "after": self._after, **makers_of(self.papers)}
        self.opener = Opener(workbook, self._jobs, makers, self._outfit.dress, self)
        self._keeper = Keeper(workbook, self.preferences, self._jobs, lambda: now().date(), self)
        desk = self.desk = Desk(workbook.circle, self._jobs, self)
        reads = Reads(workbook.load, workbook.profile, now, desk.find)
        tools = ViewTools(workbook, self._jobs, self.preferences, now)
        views = (*people_views(tools, desk), *views_of(tools))
        self.home = HomeWindow(self._keeper, self.preferences, self._jobs, reads, folder, views)
        self._outfit.dress(self.home)
        self._beginning = Beginning(workbook, self.opener, self.home, self._terms)
        self._people = PeopleWindows(workbook, desk, self.coaching, self.home)
        keep, prefer, may_begin = self._keeper, self.preferences, self.opener.close
        self.in_and_out = InAndOut(workbook, folder, self._jobs, keep, prefer, self.home, may_begin, now)
        give = self.papers, self.coaching, self.preferences, self.home
        self._giving = Giving(workbook, self._jobs, *give, may_begin, choose)
        self._connect()

    def start(self) -> None:
        """Show the home window; what it can do without is made ready after the first paint."""
        if not self.preferences.settings.sample_removed and not self._workbook.has_sample:
            self._workbook.create(self._sample(), sample=True)
        self._jobs.run(lambda: self._workbook.contents.keep_times(local_zone()))
        FirstPaint(self.home, self._warm_up)
        self.home.refresh()
        self.home.show()
        self._jobs.run(self._workbook.circle.purge)
        self.in_and_out.everything.purge()

    def _sample(self) -> Plan:
        return sample_for(sample_file(), self._now().date())

    def close(self) -> None:
        """Finish what is to be stored, end the threads and the child, let go of the file."""
        self._jobs.run(lambda: None).wait()
        self._jobs.close()
        self.coaching.jobs.close()
        self.in_and_out.contacts.close()
        self.papers.close()
        self._workbook.close()
        self._collector.close()
        self.home.deleteLater()

    def _remind(self) -> None:
        reminders = Reminders(self.preferences, Desktop(self).say, self)
        desk = self.home.desk
        desk.listed.connect(lambda items, now: reminders.hear(items, now, desk.zone))

    def _connect(self) -> None:
        self._remind()
        home, opener, preferences = self.home, self.opener, self.preferences
        guide = assets_folder() / "guide" / "guide.md"
        asked: dict[str, Callable[[Any], object]] = {
            **self._people.acts(lambda: self._now().date()),
            **self._beginning.acts(),
            "open": lambda row: opener.show(row.id, "open"),
            "after": lambda row: opener.show(row.id, "after"),
            "tell": lambda one: self._reveal(one.id, "loop.told_on"),
            "rehearse": lambda row: opener.show(row.id, "rehearse"),
            "re-read": lambda row: opener.show(row.id, "re-read"),
            **self._giving.acts(),
            "sample": lambda _row: self._keeper.add_sample(self._sample()),
            **self.in_and_out.acts(lambda: self._giving.folders),
            "settings": lambda _row: _open(SettingsDialog(preferences, self.coaching, home)),
            "guide": lambda _row: _open(GuideWindow(guide, home, partial(show_guide_page, self.papers))),
            "coach-page": lambda _row: self._show_coach_page(),
            "bargain": lambda _row: _open(BargainWindow(home)),
            "about": lambda _row: _open(AboutWindow(self._folder, home)),
        }
        home.wanted.connect(lambda name, row: asked[name](row))
        home.sought.connect(self._reveal)
        self._giving.wanted.connect(self._go_to)
        home.leaving.connect(lambda row: opener.close(row.id))
        self.desk.leaving.connect(opener.close)
        home.ask_before_closing(opener.close)
        opener.stored.connect(home.say_saved)
        opener.gone.connect(home.refresh)
        preferences.failed.connect(home.centre.notice.say)
        preferences.changed.connect(self._follow)
        home.desk.listed.connect(self._keep_zone)

    def _on_my_clock(self, moment: Callable[[], datetime]) -> datetime:
        """The moment in my zone, so that today is one day everywhere; as it is while no zone is known."""
        return in_zone(moment(), self._zone) if self._zone else moment()

    def _keep_zone(self, _items: object, _moment: object) -> None:
        if self._zone != self.home.desk.zone:
            self._zone = self.home.desk.zone
            self.home.refresh()

    def _warm_up(self) -> None:
        self.papers.start()
        self.coaching.jobs.run(partial(import_module, "ui.workbook.page_at_hand"), self._take_page)
        self.coaching.jobs.run(self.coaching.coach)
        settle = self._collector.settle
        self.coaching.jobs.run(partial(import_module, "ui.workbook.windows"), lambda _imported: settle())

    def _take_page(self, _imported: object) -> None:
        from ui.workbook.page_at_hand import PageAtHand

        page = PageAtHand(self.papers)
        page.wanted.connect(self._go_to)
        page.given.connect(lambda how: self._keeper.note_given(self.home.row, how))
        self.home.take_page(page)

    def _follow(self, name: str) -> None:
        if name in ("paper", "region"):
            self.home.refresh()

    def _go_to(self, path: str) -> None:
        if self.home.row is not None:
            self._reveal(self.home.row.id, path)

    def _reveal(self, meeting_id: str, path: str) -> None:
        """Open a meeting in the window that has a field, and go to the field."""
        from ui.after.after_window import AfterWindow
        from ui.wizard.wizard import MeetingWizard

        after = path.split(".", maxsplit=1)[0] in _AFTERWARDS
        window = self.opener.show(meeting_id, "after" if after else "open")
        if isinstance(window, MeetingWizard | AfterWindow):
            window.reveal(path)

    def _wizard(self, document: Document, saver: Saver) -> QWidget:
        from ui.workbook.windows import Tools, wizard_of

        bank = Bank.load(assets_folder() / "questions")
        enough = self.preferences.settings.topic_enough
        read = self._workbook.circle.known
        tools = Tools(
            self.papers,
            self.coaching,
            bank,
            self._giving.folders,
            read,
            enough=enough,
            terms=self._terms,
        )
        return wizard_of(document, saver, tools)

    def _terms(self) -> Terms:
        return terms_of(self._now(), self.preferences.settings)

    def _show_coach_page(self) -> None:
        show = partial(show_coach_page, self.papers, self._now().date(), self.home)
        self._jobs.run(self._workbook.circle.known, show, self.home.centre.notice.say)

    def _after(self, document: Document, saver: Saver) -> QWidget:
        from ui.after.after_window import AfterWindow
        from ui.after.around import Around

        around = Around(
            self._now, lambda: self.preferences.settings, self._count_invitations, self._read_invited
        )
        window = AfterWindow(document, saver, self.papers, self.coaching, around=around)
        window.meeting_wanted.connect(self._beginning.take_up)
        window.sought.connect(lambda path: self._reveal(self.opener.meeting_id, path))
        return window

    def _read_invited(self, take: Callable[[Sequence[tuple[str, date]]], object]) -> None:
        self._jobs.run(self._workbook.circle.invited, take)

    def _count_invitations(self, since: date, take: Callable[[int], object]) -> None:
        self._jobs.run(lambda: self._workbook.circle.invitations(since), take)


@cache
def _load_coach(assets: Path) -> "Coach":
    from iiprep.coach.engine import Coach

    return Coach.load(assets / "coach")


def _open(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def _tell_fault(kind: type[BaseException], error: BaseException, tb: TracebackType | None) -> None:
    logging.getLogger(LOGGER_NAME).error("a fault of ours: %s", trace_of(error))
    show_fault(kind, error, tb)


def _application() -> QApplication:
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("iiprep")
    app.setDesktopFileName("iiprep")
    app.setWindowIcon(QIcon(str(assets_folder() / "icons" / "iiprep.svg")))
    return app


def main() -> int:
    """Open the home window and stay until it is closed; 1 when the workbook cannot be opened."""
    folder = data_folder()
    log = start_log(folder)
    hook, sys.excepthook = sys.excepthook, _tell_fault
    app = _application()
    interrupted = signal.signal(signal.SIGINT, lambda *_: QTimer.singleShot(0, app, app.closeAllWindows))
    try:
        with ExitStack() as ending:
            workbook = Workbook.open(folder)
            ending.callback(workbook.close)
            program = Program(app, workbook, folder)
            ending.callback(program.close)
            program.start()
            return app.exec()
    except UserError as problem:
        print(problem, file=sys.stderr)
        show_problem(None, problem)
        return CANNOT_BEGIN
    finally:
        signal.signal(signal.SIGINT, interrupted)
        sys.excepthook = hook
        if log is not None:
            stop_log(log)
