"""Telling whoever made the introduction how it went, also when the person was never reached."""

from datetime import date

from iiprep.model.courtesy import may_tell, not_thanked
from iiprep.model.plan import Plan
from iiprep.papers.facts.afterwards import loop_message, loop_text
from iiprep.papers.letters import Which
from iiprep.schedule.chain import Chain, called, is_told
from iiprep.schedule.courtesies.telling import may_tell_now, quiet_until, what_to_tell
from ui.after.courtesies.beside import Beside
from ui.after.courtesies.task import Desk, Letter, Task
from ui.after.words import after_thanks
from ui.forms.section import FieldRow
from ui.forms.typed import long_day

_WHY = "Whoever introduced you lent you their name. Told how it went, they speak well of you, unasked."
_NOBODY = "Nobody is named who introduced you, so there is nobody to tell."


class LoopTask(Task):
    """The text, the ways to change and copy it, and when they were told."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("", _WHY)
        self._desk = desk
        self.letter = Letter(desk, "loop.words", "loop", Which.INTRODUCER)
        self.told = desk.dated("loop.told_on")
        for part in (self.letter, FieldRow(desk.document, "loop.told_by", desk.words), self.told):
            self.body.addWidget(part)
        self.beside = Beside(desk)
        self.add(self.beside)

    def refresh(self) -> None:
        """Follow the plan."""
        plan, region = self._desk.document.plan, self._desk.papers.region
        introducer, told = plan.host.introduced_by.strip(), is_told(plan)
        self.title.setText(
            f"Tell {introducer} {what_to_tell(plan)}" if introducer else "Tell whoever introduced you"
        )
        opened = may_tell_now(Chain("", plan), self._desk.around.terms())
        beside = self.beside.refresh(plan, opened=opened)
        self.why.setText(_WHY if introducer or beside else _NOBODY)
        self.fields.setVisible(bool(introducer))
        self.told.button.setVisible(not told)
        self.letter.say(loop_text(plan, region), copied=loop_message(plan, region), waits=opened and not told)
        first = "" if opened or not introducer else _first(plan, quiet_until(plan, self._desk.around.terms()))
        self.wait_for(first, done=told)


def _first(plan: Plan, until: date | None) -> str:
    """What has to come before it: the thanks, or some quiet after the nudge."""
    if until is None or not may_tell(plan):
        return after_thanks(not_thanked(plan))
    return f"{called(plan.host)} may still write. If nothing comes, it is time on {long_day(until)}."
