"""The coach as the windows ask it: its rules, the thread on which it reads, and which rules are off."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from iiprep.papers.region import Region
from ui.jobs import Jobs

if TYPE_CHECKING:
    from iiprep.coach.engine import Coach


class Coaching(QObject):
    """Shared by all who listen to the coach; `changed` says that another set of rules is off now.

    `coach` gives the rules, which may still have to be read: it is called on the thread of `jobs` alone.
    `region` writes the days in the sentences that a plan knows.
    """

    changed = Signal()

    def __init__(
        self,
        coach: "Callable[[], Coach]",
        jobs: Jobs,
        rules_off: Iterable[str] = (),
        parent: QObject | None = None,
        region: Region = Region(),  # noqa: B008 - a value
    ) -> None:
        super().__init__(parent)
        self.coach = coach
        self.jobs = jobs
        self.region = region
        self._rules_off = frozenset(rules_off)

    @property
    def rules_off(self) -> frozenset[str]:
        """The ids of the rules that are switched off."""
        return self._rules_off

    def switch_off(self, rules: Iterable[str]) -> None:
        """Take another set of rules to be off; one that always speaks goes on speaking."""
        if frozenset(rules) != self._rules_off:
            self._rules_off = frozenset(rules)
            self.changed.emit()
