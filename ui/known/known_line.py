"""A calm line beside a field that says what the workbook knows; it is read away from the interface thread."""

from collections.abc import Callable

from PySide6.QtWidgets import QLabel

from iiprep.model.plan import Plan
from iiprep.people.known import Known
from ui.document import Document
from ui.jobs import Immediately, Jobs, Newest
from ui.theme import look

Read = Callable[[], Known]


def nobody() -> Known:
    """Nobody is known."""
    return Known()


class KnownLine(QLabel):
    """Shows `words` anew whenever `key` changes, which names what they hang on; hidden without any.

    `read` gives everything known, on the thread of `jobs`. `here` is the id of the meeting that is being
    edited, so that it can be left out: the one that was stored as the document was when the line was made.
    """

    def __init__(self, document: Document, read: Read, jobs: Jobs | None = None) -> None:
        super().__init__()
        self.setWordWrap(True)
        look(self, "told")
        self._document = document
        self._read = read
        self._asked: tuple[str, ...] | None = None
        self._opened = document.plan
        self._here: str | None = None
        newest = self._newest = Newest(jobs or Jobs(Immediately(), self), self)
        self.destroyed.connect(lambda _line: newest.cancel())
        document.changed.connect(lambda _path: self.follow())
        self.hide()

    def key(self, plan: Plan) -> tuple[str, ...]:
        """What the words depend on."""
        raise NotImplementedError

    def words(self, known: Known, plan: Plan, here: str) -> str:
        """What is said; called on the thread of the jobs."""
        raise NotImplementedError

    def follow(self) -> None:
        """Look whether something else is to be said."""
        plan = self._document.plan
        key = self.key(plan)
        if key != self._asked:
            self._asked = key
            self._newest.run(lambda: self._made(plan), self._show)

    def _made(self, plan: Plan) -> str:
        known = self._read()
        if self._here is None:
            self._here = known.id_of(self._opened)
        return self.words(known, plan, self._here)

    def _show(self, words: str) -> None:
        self.setText(words)
        self.setVisible(bool(words))
