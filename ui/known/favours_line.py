"""One calm line before a new ask: what was asked of a person so far, and whether they heard how it went."""

from collections.abc import Callable
from datetime import date

from iiprep.model.plan import Plan
from iiprep.model.request import Channel
from iiprep.people.favours import favours_of, favours_words
from iiprep.people.known import Known
from ui.document import Document
from ui.jobs import Jobs
from ui.known.known_line import KnownLine, Read


class FavoursLine(KnownLine):
    """Speaks of the host; with `through`, of the introducer where the request goes through somebody."""

    def __init__(
        self,
        document: Document,
        read: Read,
        today: Callable[[], date],
        jobs: Jobs | None = None,
        *,
        through: bool = False,
    ) -> None:
        super().__init__(document, read, jobs)
        self.setObjectName("favours.request" if through else "favours.host")
        self._today = today
        self._through = through
        self.follow()

    def key(self, plan: Plan) -> tuple[str, ...]:
        """Who is asked."""
        host = plan.host
        if self._through and plan.request.channel is Channel.INTRODUCTION:
            return ("introducer", host.introducer, host.introduced_by)
        return ("host", host.id)

    def words(self, known: Known, plan: Plan, here: str) -> str:
        """What was asked of them so far."""
        introducer = self.key(plan)[0] == "introducer"
        person = known.introducer_of(plan.host) if introducer else known.by_id.get(plan.host.id)
        if person is None:
            return ""
        return favours_words(person.short_name, favours_of(known, person, but=here), self._today())
