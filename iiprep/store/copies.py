"""What a duplicated meeting keeps: the people, the objectives and questions, and nothing of the day."""

from iiprep.model.debrief import Happened, Resume
from iiprep.model.fields import replaced
from iiprep.model.in_calendar import InCalendar
from iiprep.model.meeting import Loop, Objective
from iiprep.model.plan import Plan
from iiprep.model.rehearsal import Rehearsal
from iiprep.model.request import AsSent, Verdict, Waiting


def as_new_meeting(plan: Plan) -> Plan:
    """The plan of a meeting that is still to come: no date, not asked for, nothing happened, no thanks.

    What the coach said and was left is open again.
    """
    request = replaced(
        plan.request,
        slots=(),
        sent_on=None,
        as_sent=AsSent(),
        read_on=None,
        verdict=Verdict.NOT_YET,
        they_asked=False,
    )
    return replaced(
        plan,
        request=request,
        waiting=Waiting(),
        timing=replaced(plan.timing, day=None, start=None),
        notes=replaced(plan.notes, for_the_day="", taken=""),
        rehearsal=Rehearsal(),
        questions=tuple(replaced(one, answered=False) for one in plan.questions),
        objectives=tuple(Objective(text=one.text) for one in plan.objectives),
        happened=Happened(),
        resume=Resume(),
        thanks=(),
        loop=Loop(),
        calendar=InCalendar(),
        left=(),
    )
