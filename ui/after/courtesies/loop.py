"""Telling whoever made the introduction how it went, also when the person was never reached."""

from iiprep.model.courtesy import Ending, ending, may_tell, not_thanked
from iiprep.papers.facts.afterwards import loop_message, loop_text
from iiprep.papers.letters import Which
from ui.after.courtesies.task import Desk, Letter, Task
from ui.after.words import after_thanks
from ui.forms.section import FieldRow

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

    def refresh(self) -> None:
        """Follow the plan."""
        plan, region = self._desk.document.plan, self._desk.papers.region
        introducer, told = plan.host.introduced_by.strip(), plan.loop.told_on is not None
        host = plan.host.short_name or "your host"
        how = {
            Ending.SILENT: f"that {host} could not be reached",
            Ending.NOT_HELD: "that it did not take place",
        }.get(ending(plan), "how it went")
        self.title.setText(f"Tell {introducer} {how}" if introducer else "Tell whoever introduced you")
        self.why.setText(_WHY if introducer else _NOBODY)
        self.fields.setVisible(bool(introducer))
        self.told.button.setVisible(not told)
        opened = may_tell(plan)
        self.letter.say(loop_text(plan, region), copied=loop_message(plan, region), waits=opened and not told)
        self.wait_for("" if opened or not introducer else after_thanks(not_thanked(plan)), done=told)
