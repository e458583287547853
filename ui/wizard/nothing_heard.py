"""What the coach's column says while no finding is open."""

from collections.abc import Sequence

from iiprep.coach.plan.told import beyond
from iiprep.model.plan import Plan
from ui.wizard.announced_mark import shipped_subjects
from ui.wizard.hearing import still_open
from ui.wizard.spoken import Heard

STILL_READING = "The coach is still reading this."
ALL_WELL = "Nothing here would put {name} on guard. It reads like somebody who wants to learn."
_REST_WELL = "Nothing else here would put {name} on guard."
_ALL_BUT_NEW = "No words here would put {name} on guard. Your request does not name all of it: see the rows."
_NOTHING_TO_READ = (
    "As soon as there are words here that {name} will hear or read, this column says how they sound, "
    "with a better sentence where there is one."
)
_NO_TEXTS = (
    "Nothing on this step is read aloud to {name}. The coach reads your request, objectives and one-sheet."
)
_WITH_TEXTS = frozenset({"objectives", "request", "one-sheet", "ready", "thank-you", "follow-up", "chance"})


def nothing_heard(plan: Plan, step: str, heard: Sequence[Heard]) -> str:
    """A sentence with the place `{name}` for the host. `heard` are the texts of the step, with the findings
    that were left as they are.
    """
    if not heard:
        return _NOTHING_TO_READ if step in _WITH_TEXTS else _NO_TEXTS
    if still_open(plan, heard) != tuple(heard):
        return _REST_WELL
    is_new = step == "objectives" and beyond(plan, shipped_subjects())
    return _ALL_BUT_NEW if is_new else ALL_WELL
