"""The paper service: pages made off the interface thread, one at a time, the newest wins."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from iiprep.errors import UserError
from iiprep.exchange.files import make_folder
from iiprep.model.plan import Plan
from iiprep.papers.catalogue import MESSAGE_NAMES, PAPER_NAMES, Copy, Facts, facts_of
from iiprep.papers.export import Exported, Order, export
from iiprep.papers.maker import PaperFailed, PaperMaker
from iiprep.papers.naming import names_in, readable_name
from iiprep.papers.region import Region
from iiprep.papers.report import MadePaper
from iiprep.settings import PaperSize, Settings
from ui.jobs import Job, Jobs, nothing
from ui.loose_copies import LooseCopies

if TYPE_CHECKING:
    from iiprep.papers.packet import Packet

T = TypeVar("T")
FAILED = (
    "This page could not be laid out.",
    "What you typed is kept. The computer may have been busy: the page is tried again with every change. "
    "If it stays away, a very long text is the likely cause.",
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """Which page of a plan is asked for, and onto which paper."""

    copy: Copy
    size: PaperSize
    region: Region
    leave_off: bool = False


@dataclass(frozen=True, slots=True)
class Saving:
    """What to save where, `extra` on demand; `keep` spares files, `leave_off` are papers to shorten."""

    folder: Path
    keep: bool = False
    leave_off: frozenset[str] = frozenset()
    extra: frozenset[str] = frozenset()


Made = Callable[[MadePaper], object]
Told = Callable[[str], object]


class Papers(QObject):
    """Makes the papers of plans. `changed` says that paper size or region are different now.

    `thank_within` is in how many hours after a meeting a calendar has the thanks.
    """

    changed = Signal()

    def __init__(
        self,
        maker: PaperMaker,
        region: Region,
        size: PaperSize | None = None,
        jobs: Jobs | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._maker = maker
        self._region = region
        self._size = size
        self._jobs = jobs or Jobs(parent=self)
        self._saving: Job[Exported] | None = None
        self._copies = LooseCopies()
        self.thank_within = Settings().thank_within

    @property
    def region(self) -> Region:
        """Whose dates, clock and paper are used."""
        return self._region

    @property
    def size(self) -> PaperSize:
        """The paper chosen; that of the region while none is."""
        return self._size or self._region.paper

    def use(self, *, size: PaperSize | None = None, region: Region | None = None) -> None:
        """Take another paper size or region; all who show pages make them anew."""
        before = (self._size, self._region)
        self._size, self._region = size or self._size, region or self._region
        if before != (self._size, self._region):
            self.changed.emit()

    def start(self) -> None:
        """Start the process that makes pages; to be called once the window is up."""
        self._jobs.run(self._maker.start)

    def close(self) -> None:
        """Finish a saving under way, drop all pages, end the process."""
        if self._saving is None or not self._saving.running:
            self._maker.abandon()
        self._jobs.close()
        self._maker.close()
        self._copies.close()

    def loose_copy(self, plan: Plan, copy: Copy, made: MadePaper) -> Path:
        """The page as a file with a readable name, gone with the program. Raises CannotWrite."""
        return self._copies.write(readable_name(plan, copy, ".pdf"), made.pdf)

    def loose_file(self, name: str, data: bytes) -> Path:
        """Anything else to be opened elsewhere as a file, gone with the program. Raises CannotWrite."""
        return self._copies.write(name, data)

    def pack(self, plan: Plan, file: Path, done: "Callable[[Packet], object]", failed: Told) -> None:
        """Put all of a meeting into one zip at `file`."""
        from iiprep.papers.packet import write_packet

        order, now = Order(self.size, self._region), datetime.now().astimezone()
        within = self.thank_within

        def packed() -> "Packet":
            try:
                return write_packet(plan, file, order, self._maker, now, thank_within=within)
            except PaperFailed as error:
                raise UserError(*FAILED) from error

        self._jobs.run(packed, done, failed)

    def aside(self, work: Callable[[], T], done: Callable[[T], object], failed: Told) -> None:
        """Do other work on a meeting off the interface thread, in turn with its pages."""
        self._jobs.run(work, done, failed)

    def loose_page(self, title: str, made: MadePaper) -> Path:
        """A page that belongs to no meeting, as such a file. Raises CannotWrite."""
        return self._copies.write(f"{title}.pdf", made.pdf)

    def desk(self, owner: QObject) -> "Desk":
        """A place where one page is shown at a time; nothing is delivered after `owner` is gone."""
        desk = Desk(self)
        owner.destroyed.connect(desk.leave)
        return desk

    def make(self, plan: Plan, sheet: Sheet, done: Made, failed: Told) -> Job[MadePaper]:
        """Make one page."""
        return self._jobs.run(lambda: self._made(plan, sheet), done, failed)

    def make_page(
        self, name: str, facts: Facts, done: Made, failed: Told, *, leave_off: bool = False
    ) -> Job[MadePaper]:
        """Make a page that belongs to no meeting, from its facts."""
        size = self.size
        return self._jobs.run(lambda: self._laid(name, facts, size, leave_off=leave_off), done, failed)

    def save(self, plan: Plan, saving: Saving, done: Callable[[Exported], object], failed: Told) -> None:
        """Make all papers and messages of a plan and write them, under names that people can read."""
        self._saving = self._jobs.run(lambda: self._saved(plan, saving), done, failed)

    def make_all(
        self,
        plan: Plan,
        sheets: Sequence[Sheet],
        done: Callable[[tuple[MadePaper, ...]], object],
        failed: Told,
    ) -> None:
        """Make several pages, to print them together."""
        self._jobs.run(lambda: tuple(self._made(plan, sheet) for sheet in sheets), done, failed)

    def _made(self, plan: Plan, sheet: Sheet) -> MadePaper:
        facts = facts_of(sheet.copy, plan, sheet.region)
        return self._laid(sheet.copy.name, facts, sheet.size, leave_off=sheet.leave_off)

    def _laid(self, name: str, facts: Facts, size: PaperSize, *, leave_off: bool) -> MadePaper:
        try:
            return self._maker.make(name, facts, size, leave_off=leave_off)
        except PaperFailed as error:
            raise UserError(*FAILED) from error

    def _saved(self, plan: Plan, saving: Saving) -> Exported:
        make_folder(saving.folder)
        name_of = names_in(plan, saving.folder, keep=saving.keep)
        whole = Order(self.size, self._region)
        wanted = {*PAPER_NAMES, *MESSAGE_NAMES, *saving.extra}
        shortened = wanted & saving.leave_off
        orders = [replace(whole, names=tuple(wanted - shortened))]
        if shortened:
            orders.append(replace(whole, names=tuple(shortened), leave_off=True))
        try:
            parts = [export(plan, saving.folder, order, self._maker, name_of) for order in orders]
        except PaperFailed as error:
            raise UserError(*FAILED) from error
        return Exported(
            tuple(one for part in parts for one in part.papers),
            tuple(one for part in parts for one in part.messages),
        )


class Desk:
    """One place that shows one page at a time.

    A page under way is finished and shown; of those asked for meanwhile only the newest is made, so that
    the page keeps moving while somebody types.
    """

    def __init__(self, papers: Papers) -> None:
        self._papers = papers
        self._job: Job[MadePaper] | None = None
        self._waiting: Callable[[], None] | None = None
        self._left = False

    def ask(self, plan: Plan, sheet: Sheet, done: Made, failed: Told = nothing) -> None:
        """Have a page made; `done` or `failed` is called on the interface thread."""
        self._ask(lambda given, told: self._papers.make(plan, sheet, given, told), done, failed)

    def ask_page(
        self, name: str, facts: Facts, done: Made, failed: Told = nothing, *, leave_off: bool = False
    ) -> None:
        """Have a page made that belongs to no meeting."""

        def make(given: Made, told: Told) -> Job[MadePaper]:
            return self._papers.make_page(name, facts, given, told, leave_off=leave_off)

        self._ask(make, done, failed)

    def leave(self) -> None:
        """Drop what is under way, for good."""
        self._left = True
        self._waiting = None
        if self._job is not None:
            self._job.cancel()

    def _ask(self, make: Callable[[Made, Told], Job[MadePaper]], done: Made, failed: Told) -> None:
        if self._left:
            return
        self._waiting = lambda: self._begin(make, done, failed)
        self._next()

    def _next(self) -> None:
        busy = self._job is not None and self._job.running
        if not busy and self._waiting is not None:
            begin, self._waiting = self._waiting, None
            begin()

    def _begin(self, make: Callable[[Made, Told], Job[MadePaper]], done: Made, failed: Told) -> None:
        def deliver(made: MadePaper) -> None:
            done(made)
            self._next()

        def tell(sentence: str) -> None:
            failed(sentence)
            self._next()

        self._job = make(deliver, tell)
