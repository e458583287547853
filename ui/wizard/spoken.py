"""The texts of each step that somebody else will hear, and what the coach is told with them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from iiprep.coach.findings import Context, Kind, Reading
from iiprep.coach.parts import LINKEDIN_CHARACTERS
from iiprep.model.meeting import Channel
from iiprep.model.plan import Plan, with_value
from ui.field_words import shown_at, words_at


@dataclass(frozen=True, slots=True)
class Spoken:
    """One text as it stands in the field at `path`; the lines of a list are put under one another."""

    path: str
    text: str
    kind: Kind

    @property
    def words(self) -> str:
        """The name of its field, with its number."""
        return words_at(self.path)


@dataclass(frozen=True, slots=True)
class Heard:
    """A text and what the coach made of it."""

    spoken: Spoken
    reading: Reading


def texts_of(plan: Plan, step: str) -> tuple[Spoken, ...]:
    """The texts of a step, without the empty ones; on the last step those of all."""
    found = _TEXTS.get(step)
    return tuple(text for text in found(plan) if text.text.strip()) if found else ()


def context_of(plan: Plan) -> Context:
    """What the coach should know around the texts of a plan."""
    linkedin = plan.request.channel is Channel.LINKEDIN
    return Context(
        they_asked=plan.request.they_asked,
        limit_characters=LINKEDIN_CHARACTERS if linkedin else None,
        host_company=plan.host.organisation,
    )


def put_at(plan: Plan, path: str, text: str) -> Plan:
    """`plan` with a text at a path; each line is one item where the field is a list."""
    is_list = isinstance(shown_at(plan, path), tuple)
    lines = tuple(line.strip() for line in text.split("\n") if line.strip())
    return with_value(plan, path, lines if is_list else text)


def text_at(plan: Plan, path: str) -> str:
    """The text at a path as it is shown: a list has one item a line."""
    value = shown_at(plan, path)
    return "\n".join(value) if isinstance(value, tuple) else str(value)


def _objectives(plan: Plan) -> tuple[Spoken, ...]:
    objectives = [
        Spoken(f"objectives.{index}.text", one.text, Kind.OBJECTIVE)
        for index, one in enumerate(plan.objectives)
    ]
    questions = [
        Spoken(f"questions.{index}.text", one.text, Kind.QUESTION) for index, one in enumerate(plan.questions)
    ]
    return (*objectives, *questions)


def _request(plan: Plan) -> tuple[Spoken, ...]:
    linkedin = plan.request.channel is Channel.LINKEDIN
    note = Spoken("request.note", plan.request.note, Kind.LINKEDIN if linkedin else Kind.REQUEST)
    return (note,) if linkedin else (Spoken("request.subject", plan.request.subject, Kind.OTHER), note)


def _one_sheet(plan: Plan) -> tuple[Spoken, ...]:
    paths = ("headline", "summary", "achievements", "skills")
    shown = [Spoken(f"profile.{name}", text_at(plan, f"profile.{name}"), Kind.ONE_SHEET) for name in paths]
    return (*shown, Spoken("profile.situation", plan.profile.situation, Kind.SITUATION))


def _all(plan: Plan) -> tuple[Spoken, ...]:
    return (*_objectives(plan), *_request(plan), *_one_sheet(plan))


_TEXTS: Mapping[str, Callable[[Plan], tuple[Spoken, ...]]] = MappingProxyType(
    {"objectives": _objectives, "request": _request, "one-sheet": _one_sheet, "ready": _all}
)
