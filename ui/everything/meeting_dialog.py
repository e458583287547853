"""The dialog for a meeting file: who it is with, when, and what it holds, shown before it is taken."""

from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from iiprep.exchange.meeting_file import ReadMeeting
from iiprep.model.debrief import Outcome
from iiprep.model.plan import Plan
from iiprep.model.profile import Profile
from iiprep.people.known import Known
from iiprep.store.people.moving import is_there, with_known_people
from ui.forms.typed import clock
from ui.theme import GRID, look
from ui.widgets import Hint, grow, heading, push_button, secondary
from ui.workbook.entries import NO_DATE, NO_NAME, near_day

_THERE = (
    "A meeting with the same person, on the same day and about the same topic is here already. Keep both?"
)
_PROMISE = "Nothing is stored yet. Your own words are never overwritten, and one Undo takes it back."


class MeetingDialog(QDialog):
    """Shows a meeting that was read from a file; `taken` carries its plan.

    `takes_profile` says that taking it makes the profile in the file mine.
    """

    taken = Signal(object)

    def __init__(
        self,
        read: ReadMeeting,
        known: Known,
        today: date,
        parent: QWidget | None = None,
        *,
        takes_profile: bool = False,
    ) -> None:
        super().__init__(parent)
        self._plan = read.plan
        self.setObjectName("window.meeting-file")
        self.setWindowTitle("Open a meeting file")
        self.setMinimumWidth(520)
        look(self, "page")
        there = is_there(read.plan, known)
        self.title = heading(read.plan.host.name.strip() or NO_NAME)
        self.when = QLabel(_when(read.plan, today))
        self.holds = QLabel("\n".join(holds(read.plan)) or "Nothing else is noted yet.")
        self.stays = secondary(
            "\n".join((*_stays(read.plan, known, takes_profile=takes_profile), *read.notices))
        )
        self.there = Hint()
        self.there.say(_THERE if there else "")
        self.take = push_button(
            "Keep both" if there else "Take it", "take-meeting", self.accept, style="primary", icon="check"
        )
        self._lay_out()

    def showEvent(self, event: QShowEvent) -> None:
        """Be as tall as the lines need, once it is known how wide they are."""
        super().showEvent(event)
        QTimer.singleShot(0, self, lambda: grow(self))

    def accept(self) -> None:
        """Hand on the meeting that is to be stored."""
        self.taken.emit(self._plan)
        super().accept()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        for label in (self.title, _work(self._plan), self.when, self.holds, self.there, self.stays):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            if label.text():
                column.addWidget(label)
        column.addWidget(secondary(_PROMISE))
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(GRID)
        foot.addStretch(1)
        foot.addWidget(push_button("Not now", "leave-meeting", self.reject))
        foot.addWidget(self.take)
        column.addLayout(foot)
        self.take.setFocus()


def holds(plan: Plan) -> list[str]:
    """A line for each thing that a meeting file brings along."""
    others = ", ".join(one.name.strip() or NO_NAME for one in plan.others)
    prepared = (
        _counted(sum(bool(one.text.strip()) for one in plan.objectives), "objective"),
        _counted(sum(bool(one.text.strip()) for one in plan.questions), "question"),
    )
    lines = (
        (bool(plan.topic.strip()), f"About {plan.topic.strip()}"),
        (bool(others), f"Also there: {others}"),
        (any(prepared), ", ".join(filter(None, prepared))),
        (bool(plan.request.note.strip()), f"The request{', sent' if plan.request.sent_on else ''}"),
        (bool(plan.notes.taken.strip()), "Notes from the meeting"),
        (plan.happened.outcome is not Outcome.NOT_YET, f"The debrief: {plan.happened.outcome.label}"),
        (any(one.own_words.strip() or one.sent_on for one in plan.thanks), "The thank-you"),
    )
    return [line for there, line in lines if there]


def _work(plan: Plan) -> QLabel:
    return secondary(", ".join(filter(None, (plan.host.title.strip(), plan.host.organisation.strip()))))


def _when(plan: Plan, today: date) -> str:
    timing = plan.timing
    if timing.day is None:
        return NO_DATE
    begins = f", {clock(timing.start)}" if timing.start else ""
    return f"{near_day(timing.day, today)}{begins} · {timing.length} min"


def _stays(plan: Plan, known: Known, *, takes_profile: bool) -> list[str]:
    """What of the workbook stays as it is, and what of the file goes where there is nothing yet."""
    there = [one for one in with_known_people(plan, known.people).people if one.id in known.by_id]
    names = (one.name.strip() or one.organisation.strip() for one in there)
    lines = [f"You know {name}: what you have stays, what only the file has is added." for name in names]
    if plan.profile != Profile():
        stays = "Your own profile stays as it is."
        lines.append("The profile in the file becomes yours." if takes_profile else stays)
    return lines


def _counted(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}" if number else ""
