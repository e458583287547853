"""Before a request or thank-you with an open job ask goes out: one question, and the way back to it."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from iiprep.model.plan import Plan
from iiprep.papers.facts.messages import request_text
from iiprep.papers.region import Region
from ui.coaching import Coaching
from ui.notices import ask

if TYPE_CHECKING:
    from iiprep.coach.findings import Finding
    from ui.wizard.spoken import Spoken

QUESTION = "Send it like this?"
UNREAD = "The coach has not read this text, so nobody has listened for a job ask in it."
NOTE = "request.note"
_MOST = 3
Confirm = Callable[[QWidget, str], bool]


class SendCheck(QObject):
    """Asks once about the same words; an answer holds as long as the object lives.

    `confirm` shows the question; tests stand in for it. `region` writes the days of a suggested note.
    """

    def __init__(
        self,
        coaching: Coaching,
        region: Region,
        confirm: Confirm | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._coaching = coaching
        self._region = region
        self._confirm = confirm or _confirm
        self._answered: set[tuple[str, ...]] = set()

    def before(
        self,
        plan: Plan,
        asker: QWidget,
        go_on: Callable[[], object],
        back: Callable[[], object],
        thanks_to: int | None = None,
        texts: "Sequence[Spoken]" = (),
    ) -> None:
        """Call `go_on` when the request may go out as it is, `back` when it is to be mended first.

        With `thanks_to` it is the thank-you to the person at that position of the plan's people, with `texts`
        some other text. Both are called on the interface thread, while `asker` is there. When the coach
        cannot read, that is said and asked once.
        """
        coaching, off, region = self._coaching, self._coaching.rules_off, self._region

        def decide(asks: "tuple[Finding, ...]") -> None:
            if isValid(self) and isValid(asker):
                (go_on if self._may_go(asks, asker) else back)()

        def tell(sentence: str) -> None:
            if isValid(self) and isValid(asker):
                (go_on if self._agreed((sentence,), f"{UNREAD} {sentence}", asker) else back)()

        coaching.jobs.run(lambda: job_asks(coaching, plan, region, off, thanks_to, texts), decide, tell)

    def _may_go(self, asks: "tuple[Finding, ...]", asker: QWidget) -> bool:
        return not asks or self._agreed(tuple(one.excerpt for one in asks), in_words(asks), asker)

    def _agreed(self, words: tuple[str, ...], hint: str, asker: QWidget) -> bool:
        if words in self._answered:
            return True
        yes = self._confirm(asker, hint)
        if yes:
            self._answered.add(words)
        return yes


def job_asks(
    coaching: Coaching,
    plan: Plan,
    region: Region,
    rules_off: frozenset[str],
    thanks_to: int | None = None,
    texts: "Sequence[Spoken]" = (),
) -> "tuple[Finding, ...]":
    """The open job asks in the request of a plan (the suggested one where none is written), in a thank-you,
    or in other texts.
    """
    from iiprep.model.plan import with_value
    from ui.wizard.hearing import hear, still_open
    from ui.wizard.spoken import texts_of, thank_you

    sent = plan if plan.request.note.strip() else with_value(plan, NOTE, request_text(plan, region))
    asked = texts_of(sent, "request") if thanks_to is None else thank_you(plan, thanks_to)
    heard = still_open(plan, hear(coaching.coach(), sent, texts or asked, rules_off, region))
    found = [one for text in heard for one in text.reading.findings]
    return tuple(one for one in found if one.rule == "job-ask")


def in_words(asks: "tuple[Finding, ...]") -> str:
    """Each offending sentence with a better one under it."""
    lines = [f"“{' '.join(one.excerpt.split())}”\nBetter: {one.instead}" for one in asks[:_MOST]]
    more = [f"And {len(asks) - _MOST} more in the note."] if len(asks) > _MOST else []
    return "\n\n".join((f"{asks[0].title}. {asks[0].why}", *lines, *more))


def _confirm(asker: QWidget, hint: str) -> bool:
    return ask(asker.window(), QUESTION, hint, yes="Send it like this", no="Back to the note")
