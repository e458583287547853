"""From a field's path to its declaration, its words, and the sentence for an edit it cannot take."""

from functools import cache
from typing import Any

from pydantic import BaseModel, ValidationError

from iiprep.model.fields import FieldSpec, Kind
from iiprep.model.places import specs
from iiprep.model.plan import Plan, value_at


@cache
def spec_at(path: str) -> FieldSpec:
    """The declaration of the field at a path such as ``timing.length`` or ``questions.3.text``."""
    section: type[BaseModel] = Plan
    names = [step for step in path.split(".") if not step.isdigit()]
    for name in names[:-1]:
        section = specs(section)[name].type
    return specs(section)[names[-1]]


def section_at(path: str) -> type[BaseModel]:
    """The class of the section or row at a path such as ``timing`` or ``thanks.0``."""
    return spec_at(path).type


def shown_at(plan: Plan, path: str) -> Any:  # noqa: ANN401 - a path leads to any kind of value
    """What stands at a path; the default where the row is not there (a thank-you not begun)."""
    try:
        return value_at(plan, path)
    except IndexError:
        return spec_at(path).default


def words_at(path: str, *, alone: bool = False) -> str:
    """A field's label as a name in a sentence; with the number of its row, unless that is `alone`."""
    numbers = [int(step) + 1 for step in path.split(".") if step.isdigit()]
    label = spec_at(path).label.text.rstrip("?…")
    return f"{label} {numbers[-1]}" if numbers and not alone else label


def is_alone(plan: Plan, path: str) -> bool:
    """Whether the row that a path leads into is the only one; there is a thank-you for each person."""
    steps = path.split(".")
    last = max((place for place, step in enumerate(steps) if step.isdigit()), default=0)
    rows = (
        plan.people if steps[:last] == ["thanks"] else shown_at(plan, ".".join(steps[:last])) if last else ()
    )
    return len(rows) == 1


def refusal(path: str, error: ValidationError) -> str:
    """One sentence for the first thing that is wrong with an edit at `path`."""
    problem = error.errors()[0]
    spec = spec_at(path)
    if problem["type"] == "zone":
        return f"{problem['msg']}: choose one from the list, or leave it empty."
    if problem["type"] == "end_before_start":
        return "The end is before the start: change one of the two."
    if spec.kind is Kind.NUMBER:
        return f"“{words_at(path)}” takes {_range(spec)}: type a number between them."
    return f"“{words_at(path)}” cannot take that; what stood there before is kept."


def _range(spec: FieldSpec) -> str:
    return f"{spec.low} to {spec.high} {spec.label.unit}".strip()
