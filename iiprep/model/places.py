"""The place of a field in words: ``questions.2.minutes`` is “Minutes” of question 3, with its label."""

from collections.abc import Sequence
from functools import cache

from pydantic import BaseModel

from iiprep.model.fields import FieldSpec, Kind, fields_of
from iiprep.model.plan import Plan

_SECTIONS = {
    "objectives": "Objectives",
    "one_sheet": "One-sheet",
    "waiting": "After the request",
    "happened": "What happened",
    "rehearsal": "Rehearsal",
    "resume": "Résumé",
    "loop": "Telling the introducer",
    "others": "Others present",
}
_ONE_ROW = {
    "objectives": "Objective",
    "questions": "Question",
    "thanks": "Thank-you",
    "left": "Left as it is",
    "others": "Other present",
    "suggested": "Person suggested",
    "results": "Result",
    "offered": "Opening offered",
    "my_promises": "My promise",
    "their_promises": "Their promise",
    "gifts": "Gift",
    "contacts": "Contact",
    "given": "One-sheet they have",
}
Step = str | int


@cache
def specs(section: type[BaseModel]) -> dict[str, FieldSpec]:
    """The declared fields of a section by their names."""
    return {spec.name: spec for spec in fields_of(section)}


def in_words(path: str | Sequence[Step], root: type[BaseModel] = Plan) -> str:
    """The place that a field's path leads to, rows and lines counted from one; empty for the whole."""
    steps: list[Step] = list(path.split(".")) if isinstance(path, str) else list(path)
    words: list[str] = []
    section = root
    while steps:
        spec = specs(section)[str(steps.pop(0))]
        number = f" {int(steps.pop(0)) + 1}" if spec.kind in (Kind.ROWS, Kind.LIST) and steps else ""
        words.append(_word(spec, number))
        section = spec.type
    return ", ".join(words)


def _word(spec: FieldSpec, number: str) -> str:
    if spec.kind in (Kind.VALUE, Kind.ROWS):
        names = _ONE_ROW if number else _SECTIONS
        return names.get(spec.name, spec.label.text) + number
    return f"“{spec.label.text}”" + (f", line{number}" if number else "")
