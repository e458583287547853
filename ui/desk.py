"""A place where one page is shown at a time: the newest wins."""

from collections.abc import Callable
from typing import Generic, TypeVar

from iiprep.model.plan import Plan
from iiprep.papers.report import MadePaper
from ui.jobs import Job, nothing

Made = Callable[[MadePaper], object]
Told = Callable[[str], object]
S = TypeVar("S")


class Desk(Generic[S]):
    """One place that shows one page at a time.

    A page under way is finished and shown; of those asked for meanwhile only the newest is made, so that
    the page keeps moving while somebody types. `make` begins to make a page.
    """

    def __init__(self, make: Callable[[Plan, S, Made, Told], Job[MadePaper]]) -> None:
        self._make = make
        self._job: Job[MadePaper] | None = None
        self._waiting: Callable[[], None] | None = None
        self._left = False

    def ask(self, plan: Plan, sheet: S, done: Made, failed: Told = nothing) -> None:
        """Have a page made; `done` or `failed` is called on the interface thread."""
        if self._left:
            return
        self._waiting = lambda: self._begin(plan, sheet, done, failed)
        self._next()

    def leave(self) -> None:
        """Drop what is under way, for good."""
        self._left = True
        self._waiting = None
        if self._job is not None:
            self._job.cancel()

    def _next(self) -> None:
        busy = self._job is not None and self._job.running
        if not busy and self._waiting is not None:
            begin, self._waiting = self._waiting, None
            begin()

    def _begin(self, plan: Plan, sheet: S, done: Made, failed: Told) -> None:
        def deliver(made: MadePaper) -> None:
            done(made)
            self._next()

        def tell(sentence: str) -> None:
            failed(sentence)
            self._next()

        self._job = self._make(plan, sheet, deliver, tell)
