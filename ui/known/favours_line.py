"""One calm line before a new ask: what was asked of a person so far, and whether they heard how it went."""

from collections.abc import Callable

from iiprep.model.plan import Plan
from iiprep.model.request import Channel
from iiprep.people.favours import favours_of, favours_words, rest_in, rest_words
from iiprep.people.known import Known
from iiprep.schedule.courtesies.items import Terms
from ui.document import Document
from ui.forms.typed import long_day
from ui.jobs import Jobs
from ui.known.known_line import KnownLine, Read


class FavoursLine(KnownLine):
    """Speaks of the host; with `through`, of the introducer where the request goes through somebody."""

    def __init__(
        self,
        document: Document,
        read: Read,
        terms: Callable[[], Terms],
        jobs: Jobs | None = None,
        *,
        through: bool = False,
    ) -> None:
        super().__init__(document, read, jobs)
        self.setObjectName("favours.request" if through else "favours.host")
        self._terms = terms
        self._through = through
        self.follow()

    def key(self, plan: Plan) -> tuple[str, ...]:
        """Who is asked."""
        host = plan.host
        if self._through and plan.request.channel is Channel.INTRODUCTION:
            return ("introducer", host.introducer, host.introduced_by)
        return ("host", host.id)

    def words(self, known: Known, plan: Plan, here: str) -> str:
        """What was asked of them so far, and whether they are better left in peace."""
        introducer = self.key(plan)[0] == "introducer"
        person = known.introducer_of(plan.host) if introducer else known.by_id.get(plan.host.id)
        if person is None:
            return ""
        terms, name = self._terms(), person.short_name
        today = terms.now.date()
        asked = favours_words(name, favours_of(known, person, terms, but=here), today)
        rest = rest_in(known, person, today, terms.settings.keep_in_touch, but=here)
        return f"{asked} {rest_words(name, rest, long_day)}".strip()
