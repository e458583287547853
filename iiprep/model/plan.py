"""A plan: a meeting, the people in it and the seeker's profile, seen together."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, cast

from pydantic import BaseModel

from iiprep.model.debrief import (
    Gift,
    Offered,
    Outcome,
    Promise,
    Result,
    Thanks,
    TheirPromise,
    fresh_suggestion,
)
from iiprep.model.fields import Value, replaced
from iiprep.model.meeting import Left, Meeting, Objective
from iiprep.model.person import Person, new_id
from iiprep.model.profile import Profile
from iiprep.model.request import AsSent

_BEGUN_BY_TYPING: Mapping[str, Callable[[], Value]] = MappingProxyType(
    {
        "thanks": Thanks,
        "objectives": Objective,
        "suggested": fresh_suggestion,
        "results": Result,
        "offered": Offered,
        "my_promises": Promise,
        "their_promises": TheirPromise,
        "gifts": Gift,
    }
)


class Plan(Meeting):
    """Everything that the papers of one meeting are made of."""

    host: Person = Person()
    others: tuple[Person, ...] = ()
    profile: Profile = Profile()

    @property
    def people(self) -> tuple[Person, ...]:
        """The host first, then everybody else present."""
        return (self.host, *self.others)

    @property
    def meeting(self) -> Meeting:
        """The part that belongs to this meeting alone."""
        return Meeting(**{name: getattr(self, name) for name in Meeting.model_fields})

    def thanks_for(self, position: int) -> Thanks:
        """The thank-you to the person at `position` of `people`; an empty one while none is written."""
        return self.thanks[position] if position < len(self.thanks) else Thanks()


def plan_of(meeting: Meeting, people: tuple[Person, ...], profile: Profile) -> Plan:
    """The stored parts put together; `people` begins with the host and may be empty."""
    sections = {name: getattr(meeting, name) for name in Meeting.model_fields}
    host, *others = people or (Person(id=new_id()),)
    return Plan(**sections, host=host, others=tuple(others), profile=profile)


def new_plan(profile: Profile, host: Person | None = None) -> Plan:
    """An empty plan with a fresh host, or with one who is already known."""
    return Plan(host=host or Person(id=new_id()), profile=profile)


_SENT_ALONG = ("request.note", "objectives")


def value_at(plan: Plan, path: str) -> Any:  # noqa: ANN401 - a path leads to any kind of value
    """What stands at a field's path, such as ``timing.length`` or ``questions.3.text``."""
    found: Any = plan
    for step in path.split("."):
        found = found[int(step)] if isinstance(found, tuple) else getattr(found, step)
    return found


def with_value(plan: Plan, path: str, value: object) -> Plan:
    """`plan` with the value at `path` replaced and the sections on the way validated again.

    Raises pydantic's ValidationError when a number or a date is out of its bounds. A path past the
    end of `thanks`, `objectives` or a list of the debrief makes the rows that are missing. With the date of
    sending, the note and the objectives are kept as they are then; without it they are forgotten. Where only
    the date is known (a meeting file), they are kept as they were before the first change. With another name
    for the introducer it is forgotten who they were; with another day or time what `moved` says.
    """
    changed = moved(plan, cast("Plan", _with(plan, path.split("."), value)))
    if changed.host.introduced_by != plan.host.introduced_by:
        changed = replaced(changed, host=replaced(changed.host, introducer=""))
    if bool(changed.request.sent_on) is not bool(plan.request.sent_on):
        return _sent_as(changed, _as_it_stands(changed) if changed.request.sent_on else AsSent())
    if plan.request.sent_on and plan.request.as_sent == AsSent() and path.startswith(_SENT_ALONG):
        return _sent_as(changed, _as_it_stands(plan))
    return changed


def moved(plan: Plan, changed: Plan) -> Plan:
    """`changed`, without what no longer holds where it is at another day, time or clock than `plan`.

    That it was confirmed, and that two at one time were meant; and with a later day that it did not take
    place, and what was written about that: it is arranged anew.
    """
    before, after = plan.timing, changed.timing
    on_another_clock = plan.profile == changed.profile and _clock_of(plan) != _clock_of(changed)
    if (before.day, before.start) == (after.day, after.start) and not on_another_clock:
        return changed
    happened = changed.happened
    if happened.outcome is Outcome.NOT_HELD and before.day and after.day and after.day > before.day:
        happened = replaced(happened, outcome=Outcome.NOT_YET, wrote_on=None)
    return replaced(
        changed,
        timing=replaced(after, beside_meant_on=None),
        waiting=replaced(changed.waiting, confirmed_on=None),
        happened=happened,
    )


def _clock_of(plan: Plan) -> str:
    return (plan.timing.zone or plan.profile.zone) if plan.timing.start else ""


def _sent_as(plan: Plan, sent: AsSent) -> Plan:
    return replaced(plan, request=replaced(plan.request, as_sent=sent))


def _as_it_stands(plan: Plan) -> AsSent:
    objectives = tuple(one.text for one in plan.objectives if one.text.strip())
    return AsSent(note=plan.request.note, objectives=objectives)


def _with(old: Any, steps: list[str], value: object) -> Any:  # noqa: ANN401
    if not steps:
        return value
    step, *rest = steps
    if isinstance(old, tuple):
        index = int(step)
        return (*old[:index], _with(old[index], rest, value), *old[index + 1 :])
    inner = getattr(old, step)
    if step in _BEGUN_BY_TYPING and rest:
        inner = inner + (_BEGUN_BY_TYPING[step](),) * (int(rest[0]) + 1 - len(inner))
    return replaced(cast("BaseModel", old), **{step: _with(inner, rest, value)})


def without_other(plan: Plan, index: int) -> Plan:
    """`plan` without the further person at `index`, and without the thank-you meant for them."""
    thanks = plan.thanks[: index + 1] + plan.thanks[index + 2 :]
    left = [moved_up(one, index + 1) for one in plan.left]
    return replaced(
        plan,
        others=plan.others[:index] + plan.others[index + 1 :],
        thanks=thanks,
        left=tuple(one for one in left if one is not None),
    )


def moved_up(left: Left, position: int) -> Left | None:
    """What was left in a thank-you, once the one at `position` is gone."""
    section, number, *rest = (*left.place.split("."), "")
    if section != "thanks" or not number.isdigit() or int(number) < position:
        return left
    place = ".".join((section, str(int(number) - 1), *rest)).rstrip(".")
    return None if int(number) == position else replaced(left, place=place)
