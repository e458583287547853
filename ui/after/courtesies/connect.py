"""Inviting those I met to connect on LinkedIn: a short note, counted, once we met and they are thanked."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from iiprep.model.courtesy import may_connect
from iiprep.model.debrief import Outcome
from iiprep.model.plan import Plan
from iiprep.papers.facts.afterwards import connect_text
from iiprep.papers.facts.items import joined
from ui.after.blocks import Blocks
from ui.after.courtesies.task import Desk, Letter, Task
from ui.after.words import after_thanks
from ui.forms.typed import long_day
from ui.theme import GRID, look
from ui.widgets import heading, secondary

_WHY = "A meeting makes it an invitation from somebody they know. Before it, it is one more from a stranger."
_ONCE = "{} was invited on {}, after another meeting; once is enough."
_NOT_MET = "This opens once you have met."


def invited_on(plan: Plan, since: date) -> int:
    """How many of the people of a plan were invited from a day on."""
    days = (thanks.connected_on for thanks in plan.thanks)
    return sum(day is not None and day >= since for day in days)


def _invitations(plan: Plan) -> Sequence[tuple[str, date]]:
    """Whom the thank-yous of a plan say to be invited, each with the day."""
    days = ((one.id, plan.thanks_for(at).connected_on) for at, one in enumerate(plan.people))
    return [(key, day) for key, day in days if day is not None]


class Connect(Task):
    """An invitation to each person, and how many there were this month in the whole workbook."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("", _WHY)
        self._desk = desk
        self._since = desk.around.today().replace(day=1)
        self._elsewhere = 0
        self._before: dict[str, date] = {}
        self.month = secondary("")
        self.people = Blocks(lambda at: _Invitation(desk, at), 2 * GRID)
        self.body.addWidget(self.people)
        self.body.addWidget(self.month)
        own = invited_on(desk.document.plan, self._since)
        desk.around.count_invitations(self._since, lambda stored: self._take(max(stored - own, 0)))
        opened = _invitations(desk.document.plan)
        desk.around.read_invited(lambda stored: self._take_invited(Counter(stored) - Counter(opened)))

    def refresh(self) -> None:
        """Follow the plan."""
        plan = self._desk.document.plan
        names = [person.short_name or "your host" for person in plan.people]
        self.title.setText(f"Connect with {joined(names)} on LinkedIn")
        met = plan.happened.outcome is Outcome.MET
        for invitation in self.people.have(len(plan.people)):
            invitation.refresh(plan, self._before, several=len(plan.people) > 1)
        done = all(
            plan.thanks_for(at).connected_on or one.id in self._before for at, one in enumerate(plan.people)
        )
        waits = "" if len(plan.people) > 1 or may_connect(plan, 0) else after_thanks(names)
        self.wait_for(waits if met else _NOT_MET, done=done)
        self._say_month()

    def _take(self, elsewhere: int) -> None:
        self._elsewhere = elsewhere
        self._say_month()

    def _take_invited(self, elsewhere: Counter[tuple[str, date]]) -> None:
        self._before = dict(sorted(elsewhere, key=lambda one: one[1]))
        self.refresh()

    def _say_month(self) -> None:
        most = self._desk.around.settings().invitations_a_month
        used = self._elsewhere + invited_on(self._desk.document.plan, self._since)
        left = "" if used < most else " The next ones can go without a note, or wait for the new month."
        self.month.setText(f"{used} of {most} invitations with a note this month.{left}")


class _Invitation(QWidget):
    """The note to the person at `position`, how long it is, and when it went."""

    def __init__(self, desk: Desk, position: int) -> None:
        super().__init__()
        self._desk = desk
        self._position = position
        self.title = heading("", 1.0)
        self.waits = secondary("")
        self.letter = Letter(desk, f"thanks.{position}.connect_note", f"invitation.{position}")
        self.sent = desk.dated(f"thanks.{position}.connected_on")
        self.fields = QWidget()
        column = QVBoxLayout(self.fields)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.letter)
        column.addWidget(self.sent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(GRID // 2)
        for part in (self.title, self.waits, self.fields):
            outer.addWidget(part)

    def refresh(self, plan: Plan, before: Mapping[str, date], *, several: bool) -> None:
        """Follow the plan; the name is said where there are several people.

        `before` has the day on which somebody was invited after another meeting.
        """
        name = plan.people[self._position].short_name or "your host"
        opened, thanks = may_connect(plan, self._position), plan.thanks_for(self._position)
        most = self._desk.around.settings().invitation_characters
        text = connect_text(plan, self._position, most)
        self.title.setText(name)
        self.title.setVisible(several)
        invited = before.get(plan.people[self._position].id) if thanks.connected_on is None else None
        self.letter.say(text, waits=opened and thanks.connected_on is None and invited is None)
        self.letter.count.setText(f"{len(text)} of {most} characters")
        look(self.letter.count, "secondary" if len(text) <= most else "hint")
        waits = after_thanks((name,)) if several and not opened else ""
        self._say(_ONCE.format(name, long_day(invited)) if invited else waits, plan)
        self.fields.setEnabled(opened)
        self.fields.setVisible(invited is None)
        self.sent.button.setVisible(thanks.connected_on is None)

    def _say(self, words: str, plan: Plan) -> None:
        self.waits.setText(words)
        self.waits.setVisible(bool(words) and plan.happened.outcome is Outcome.MET)
