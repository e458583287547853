"""Findings that the seeker leaves as they are: kept in the meeting, until their words change."""

from collections.abc import Iterator
from typing import Any

from iiprep.coach.findings import Finding
from iiprep.model.fields import replaced
from iiprep.model.meeting import Left
from iiprep.model.plan import Plan

_WANTED = frozenset({"request.subject", "thanks.they_said", "thanks.i_will"})
"""Fields of which a finding without words says that they are empty."""


def is_left(plan: Plan, path: str, finding: Finding) -> bool:
    """Whether a finding in the text at `path` stays as it is.

    A row may have moved since: only the field counts, and for a thank-you to whom it goes. A finding about
    something that is missing has no words; it stays left while there is a text at all.
    """
    seen = _as_left(path, finding)
    return any((one.rule, one.place, one.words) == (seen.rule, seen.place, seen.words) for one in plan.left)


def leaving(plan: Plan, path: str, finding: Finding, reason: str = "") -> Plan:
    """`plan` with one more finding left; those whose words are gone are dropped."""
    if is_left(plan, path, finding):
        return plan
    kept = tuple(one for one in plan.left if still_there(plan, one))
    return replaced(plan, left=(*kept, _as_left(path, finding, reason)))


def taking_back(plan: Plan, index: int) -> Plan:
    """`plan` without the left finding at `index`, which is open again."""
    return replaced(plan, left=plan.left[:index] + plan.left[index + 1 :])


def still_there(plan: Plan, left: Left) -> bool:
    """Whether the words that a left finding was about still stand in its field, or it is still empty."""
    texts = [_plain(text) for text in _texts(plan, left.place.split("."))]
    if not left.words and _without_numbers(left.place) in _WANTED:
        return not texts or not all(texts)
    return any(text and left.words in text for text in texts)


def _as_left(path: str, finding: Finding, reason: str = "") -> Left:
    place = path if path.startswith("thanks.") else _without_numbers(path)
    words = _plain(finding.excerpt)
    return Left(rule=finding.rule, place=place, words=words, title=finding.title, reason=reason.strip())


def _without_numbers(path: str) -> str:
    return ".".join(step for step in path.split(".") if not step.isdigit())


def _plain(text: str) -> str:
    return " ".join(text.split())


def _texts(value: Any, steps: list[str]) -> Iterator[str]:  # noqa: ANN401 - sections, rows and texts
    if isinstance(value, tuple):
        if steps and steps[0].isdigit():
            for row in value[int(steps[0]) : int(steps[0]) + 1]:
                yield from _texts(row, steps[1:])
        elif not steps:
            yield "\n".join(map(str, value))
        else:
            for row in value:
                yield from _texts(row, steps)
    elif not steps:
        yield str(value)
    elif steps[0] in getattr(type(value), "model_fields", ()):
        yield from _texts(getattr(value, steps[0]), steps[1:])
