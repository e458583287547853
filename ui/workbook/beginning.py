"""How a meeting begins: who, what for and when are asked, then it is stored and opened."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QObject, Qt

from iiprep.model.bank import Bank
from iiprep.model.fields import replaced
from iiprep.model.introduction import meeting_with
from iiprep.model.onto import onto
from iiprep.model.person import Person
from iiprep.model.plan import Plan, new_plan, value_at
from iiprep.paths import assets_folder
from iiprep.schedule.due import Due, Terms
from iiprep.store.workbook import Workbook
from ui.workbook.home import HomeWindow
from ui.workbook.new_meeting import NewMeetingDialog
from ui.workbook.opener import Opener


class Beginning(QObject):
    """Asks over the home window; `acts` are asked for by its `wanted`."""

    def __init__(
        self, workbook: Workbook, opener: Opener, home: HomeWindow, terms: Callable[[], Terms]
    ) -> None:
        super().__init__(home)
        self._terms = terms
        self._workbook = workbook
        self._opener = opener
        self._home = home

    def acts(self) -> dict[str, Callable[[Any], object]]:
        """What is done for each name that a view may ask for."""
        return {
            "new-meeting": lambda _row: self.ask(),
            "meeting-with": self.ask,
            "meeting-suggested": self.ask_suggested,
        }

    def ask(self, host: Person | None = None) -> None:
        """Ask who, what for and when; `host` is taken to be met."""
        self._ask(new_plan(self._workbook.profile(), host))

    def ask_suggested(self, item: Due) -> None:
        """Ask what for and when; who is the person that was suggested, introduced by who suggested them."""
        plan = self._workbook.load(item.meeting_id)
        suggested = value_at(plan, item.path.rpartition(".")[0])
        self._ask(self._with_known_host(meeting_with(plan, suggested)))

    def take_up(self, plan: Plan) -> None:
        """Begin the meeting with somebody who was suggested; in the sample it is a sample, too."""
        sample = self._workbook.is_sample(self._opener.meeting_id)
        self._begin(self._with_known_host(plan), sample=sample)

    def _ask(self, begun: Plan) -> None:
        workbook = self._workbook
        read, terms = workbook.circle.known, self._terms
        people = workbook.people()
        were = {person.id: person for person in (*people, begun.host)}
        dialog = NewMeetingDialog(begun, people, self._home, read=read, terms=terms)
        dialog.accepted.connect(lambda: self._begin(dialog.plan, were=were))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _with_known_host(self, plan: Plan) -> Plan:
        """The plan with its host as the workbook knows them."""
        known = {person.id: person for person in self._workbook.people()}
        return replaced(plan, host=known.get(plan.host.id, plan.host))

    def _begin(
        self, plan: Plan, *, sample: bool = False, were: Mapping[str, Person] = MappingProxyType({})
    ) -> None:
        """Store and open it; `were` are the people as they were read when the answers were begun."""
        if self._opener.close():
            questions = Bank.load(assets_folder() / "questions").suggested
            known, host = {one.id: one for one in self._workbook.people()}, plan.host
            if host.id in known and host.id in were:
                host = onto(known[host.id], were[host.id], host)
            begun = replaced(plan, questions=questions, host=host)
            meeting_id = self._workbook.create(begun, sample=sample)
            self._home.centre.choose_next(meeting_id)
            self._opener.show(meeting_id, "open")
