"""The full résumé, if they asked for it: tailored first, then sent."""

from ui.after.courtesies.task import Desk, Task
from ui.widgets import secondary

_WHY = "They asked for it, so it is welcome: made for that one opening, and not before the thank-you."
_THEN = "Then it can go, on its own, with a line that says they asked for it."
_FIRST = "First tailor it: what counts for that opening at the top, one page if it can be."


class ResumeTask(Task):
    """Two days in their order; the card is not there unless the résumé was asked for."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("", _WHY)
        self._document = desk.document
        self.tailored = desk.dated("resume.tailored_on")
        self.next = secondary("")
        self.sent = desk.dated("resume.sent_on")
        for part in (self.tailored, self.next, self.sent):
            self.body.addWidget(part)

    def refresh(self, waits: str) -> None:
        """Follow the plan; `waits` says what has to come first."""
        resume = self._document.plan.resume
        opening = resume.opening.strip()
        self.title.setText(f"Tailor my résumé to {opening or 'the opening'}, then send it")
        self.next.setText(_THEN if resume.tailored_on else _FIRST)
        self.tailored.button.setVisible(resume.tailored_on is None)
        self.sent.setEnabled(resume.tailored_on is not None)
        self.sent.button.setVisible(resume.sent_on is None)
        self.setVisible(resume.full_wanted)
        self.wait_for(waits, done=resume.sent_on is not None)
