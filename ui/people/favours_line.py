"""One calm line before a new ask: what was asked of a person so far, and whether they heard how it went."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QLabel

from iiprep.model.person import Person
from iiprep.model.plan import Plan
from iiprep.model.request import Channel
from iiprep.people.favours import favours_of, favours_words
from iiprep.people.known import Known
from ui.document import Document
from ui.jobs import Immediately, Jobs, Newest
from ui.theme import look

Read = Callable[[], Known]


def nobody() -> Known:
    """Nobody is known."""
    return Known()


class FavoursLine(QLabel):
    """Follows the host of the document (through an introduction: the introducer); hidden without favours.

    `read` gives everybody known, on the thread of `jobs`. The meeting of the document is not counted: it is
    the one that was stored as the document was when this line was made.
    """

    def __init__(
        self, document: Document, read: Read, today: Callable[[], date], jobs: Jobs | None = None
    ) -> None:
        super().__init__()
        self.setObjectName("favours")
        self.setWordWrap(True)
        look(self, "told")
        self._document = document
        self._read = read
        self._today = today
        self._asked: Person | None = None
        self._opened = document.plan
        self._here: str | None = None
        self._newest = Newest(jobs or Jobs(Immediately(), self), self)
        self._through = False
        document.changed.connect(self._follow)
        self.hide()
        self._follow()

    def follow_channel(self) -> None:
        """Where the request goes through somebody, speak of them: they are asked for the favour."""
        self._through = True
        self._follow()

    def _follow(self, _path: str = "") -> None:
        plan = self._document.plan
        through = self._through and plan.request.channel is Channel.INTRODUCTION
        key = Person(
            id=plan.host.id,
            name=plan.host.name,
            introducer=plan.host.introducer if through else "",
            introduced_by=plan.host.introduced_by if through else "",
        )
        if key != self._asked:
            self._asked = key
            self._newest.run(lambda: self._words(plan, through=through), self._show)

    def _words(self, plan: Plan, *, through: bool) -> str:
        known = self._read()
        if self._here is None:
            self._here = known.id_of(self._opened)
        person = known.introducer_of(plan.host) if through else known.by_id.get(plan.host.id)
        if person is None:
            return ""
        favours = favours_of(known, person, but=self._here)
        return favours_words(person.short_name, favours, self._today())

    def _show(self, words: str) -> None:
        self.setText(words)
        self.setVisible(bool(words))
