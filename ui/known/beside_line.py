"""Under the time of a meeting: another one that is held at the same time."""

from iiprep.model.plan import Plan
from iiprep.papers.facts.items import joined
from iiprep.people.beside import beside
from iiprep.people.known import Known
from ui.document import Document
from ui.forms.typed import clock
from ui.jobs import Jobs
from ui.known.known_line import KnownLine, Read


class BesideLine(KnownLine):
    """Names whoever else is met at that time; nothing is forbidden."""

    def __init__(self, document: Document, read: Read, jobs: Jobs | None = None) -> None:
        super().__init__(document, read, jobs)
        self.setObjectName("timing.beside")
        self.follow()

    def key(self, plan: Plan) -> tuple[str, ...]:
        """When it is, and how long."""
        timing = plan.timing
        return tuple(map(str, (timing.day, timing.start, timing.length, timing.zone, timing.beside_meant_on)))

    def words(self, known: Known, plan: Plan, here: str) -> str:
        """Whom I meet at that time, too; nothing once that is meant."""
        others = beside(known, plan, here) if plan.timing.beside_meant_on is None else ()
        if not others:
            return ""
        names = []
        for one in others:
            start = one.meeting.timing.start
            names.append(f"{known.name_of(one.host) or 'somebody'} at {clock(start) if start else '…'}")
        return (
            f"On that day you also meet {joined(names)}; the two overlap. If that is meant, leave it: "
            "you can put it away in Next."
        )
