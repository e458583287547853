"""The notes of a rehearsal: each belongs to what is said in a turn, wherever that turn stands now."""

from collections.abc import Sequence
from datetime import date

from iiprep.model.fields import replaced
from iiprep.model.plan import Plan
from iiprep.model.rehearsal import TurnNote
from iiprep.rehearsal.course import Course
from iiprep.rehearsal.turns import Turn


def place_of(plan: Plan, about: str) -> int:
    """Where the note about this stands among the notes; their number while there is none."""
    notes = plan.rehearsal.notes
    return next((at for at, one in enumerate(notes) if one.about == about), len(notes))


def note_on(plan: Plan, about: str) -> str:
    """The note about this; empty while there is none."""
    return next((one.text for one in plan.rehearsal.notes if one.about == about), "")


def with_new_note(plan: Plan, about: str, text: str) -> Plan:
    """`plan` with a first note about this."""
    notes = (*plan.rehearsal.notes, TurnNote(about=about, text=text))
    return replaced(plan, rehearsal=replaced(plan.rehearsal, notes=notes))


def gone_through(plan: Plan, course: Course, today: date) -> Plan:
    """`plan` with the day and the length of a rehearsal that came to its end."""
    kept = replaced(plan.rehearsal, gone_through_on=today, took=min(course.took, 86_400))
    return replaced(plan, rehearsal=kept)


def left_over(plan: Plan, turns: Sequence[Turn]) -> tuple[TurnNote, ...]:
    """The notes with words about something that is said in none of these turns any more."""
    said = {turn.text for turn in turns}
    return tuple(one for one in plan.rehearsal.notes if one.text.strip() and one.about not in said)
