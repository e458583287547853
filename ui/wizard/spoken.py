"""The texts of each step that somebody else will hear, and what the coach is told with them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from iiprep.coach.findings import Context, Kind, Reading
from iiprep.coach.parts import LINKEDIN_CHARACTERS
from iiprep.coach.plan.known import known_sentences
from iiprep.model.meeting import Format
from iiprep.model.plan import Plan, with_value
from iiprep.model.request import Channel
from iiprep.papers.facts.messages import thank_you_text
from iiprep.papers.region import Region
from iiprep.schedule.minute_plan import minute_plan
from ui.field_words import is_alone, shown_at, words_at

_PRINTED_ANYWAY = frozenset({"no-closing-question"})
_OF_A_WHOLE = frozenset({"no-thanks", "thanks-no-words", "thanks-no-deed", "about-me"})
_NOT_OF = MappingProxyType({"they_said": _OF_A_WHOLE, "i_will": _OF_A_WHOLE | {"demanding"}})
"""Rules that say nothing of a part: "send you the summary by Monday" goes on after "I will"."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """One text as it stands in the field at `path`; the lines of a list are put under one another.

    `suggested`: the field is empty, and this is the text that the program writes from other fields. `alone`:
    its row is the only one of its list, and needs no number. `owner` is whoever a thank-you is for, where
    there are several.
    """

    path: str
    text: str
    kind: Kind
    suggested: bool = False
    alone: bool = False
    owner: str = ""

    @property
    def words(self) -> str:
        """The name of its field, with whom it is for or with its number where there are several."""
        words = words_at(self.path, alone=self.alone or bool(self.owner))
        return f"{words} ({self.owner})" if self.owner else words


@dataclass(frozen=True, slots=True)
class Heard:
    """A text and what the coach made of it; `relaxing` are the rules that relax when the host asked."""

    spoken: Spoken
    reading: Reading
    relaxing: frozenset[str] = frozenset()


def texts_of(plan: Plan, step: str) -> tuple[Spoken, ...]:
    """The texts of a step, without the empty ones; on Ready those of all.

    Ready is about what comes before the meeting; the thank-yous are a step of their own, after it.
    """
    found = _TEXTS.get(step)
    return tuple(named_in(plan, text) for text in found(plan) if text.text.strip()) if found else ()


def named_in(plan: Plan, text: Spoken) -> Spoken:
    """A text that knows whether its row is the only one, and whom it is for."""
    alone = is_alone(plan, text.path)
    section, *rest = text.path.split(".")
    of_one = section == "thanks" and not alone and int(rest[0]) < len(plan.people)
    return replace(text, alone=alone, owner=plan.people[int(rest[0])].short_name if of_one else "")


def context_of(
    plan: Plan,
    path: str = "",
    rules_off: frozenset[str] = frozenset(),
    region: Region = Region(),  # noqa: B008 - a value
) -> Context:
    """What the coach should know around the text at `path` of a plan.

    The minutes of all questions are told with the last one alone, so that they are judged once. The closing
    questions are printed in any case, so that none can be missing. `region` writes the days I offer.
    """
    request, timing = plan.request, plan.timing
    counts = path and path == _last_question(plan) and timing.format is not Format.EMAIL
    return Context(
        they_asked=request.they_asked,
        limit_characters=LINKEDIN_CHARACTERS if request.channel is Channel.LINKEDIN else None,
        host_company=plan.host.organisation,
        switched_off=rules_off | _PRINTED_ANYWAY | _not_of(path),
        host_knows_term=plan.host.knows_term,
        subject=request.subject if request.channel is Channel.EMAIL else None,
        minutes=minute_plan(timing.length).question_minutes if counts else None,
        minutes_of_questions=_minutes_of_questions(plan) if counts else None,
        better=known_sentences(plan, path, region),
    )


def _not_of(path: str) -> frozenset[str]:
    return _NOT_OF.get(path.rpartition(".")[2], frozenset()) if path.startswith("thanks.") else frozenset()


def _last_question(plan: Plan) -> str:
    asked = [index for index, one in enumerate(plan.questions) if one.text.strip()]
    return f"questions.{asked[-1]}.text" if asked else ""


def _minutes_of_questions(plan: Plan) -> int:
    return sum(one.minutes for one in plan.questions if one.text.strip())


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
    nudge = Spoken("waiting.nudge", plan.waiting.nudge, Kind.OTHER)
    subject = Spoken("request.subject", plan.request.subject, Kind.OTHER)
    return (note, nudge) if linkedin else (subject, note, nudge)


def _two_lines(plan: Plan) -> tuple[Spoken, ...]:
    """To somebody met by chance: no request, but the same ears."""
    return (Spoken("request.note", plan.request.note, Kind.OTHER),)


def _one_sheet(plan: Plan) -> tuple[Spoken, ...]:
    paths = ("headline", "summary", "achievements", "skills")
    shown = [Spoken(f"profile.{name}", text_at(plan, f"profile.{name}"), Kind.ONE_SHEET) for name in paths]
    kinds = {"situation": Kind.SITUATION, "plans": Kind.SITUATION, "story": Kind.OTHER}
    told = [Spoken(f"profile.{name}", text_at(plan, f"profile.{name}"), kind) for name, kind in kinds.items()]
    return (*shown, *told)


def thank_you(plan: Plan, position: int) -> tuple[Spoken, ...]:
    """What the person at `position` will read: my own words, or the parts and the text made of them.

    The text made of them is without what it says of the introducer, which is no thing that I will do with
    what I heard.
    """
    thanks, place = plan.thanks_for(position), f"thanks.{position}"
    if thanks.own_words.strip():
        return (Spoken(f"{place}.own_words", thanks.own_words, Kind.THANK_YOU),)
    parts = (Spoken(f"{place}.{name}", getattr(thanks, name), Kind.THANK_YOU) for name in _NOT_OF)
    about_us = with_value(plan, "host.introduced_by", "")
    made = Spoken(f"{place}.own_words", thank_you_text(about_us, position), Kind.THANK_YOU, suggested=True)
    return (*parts, made)


def _thank_yous(plan: Plan) -> tuple[Spoken, ...]:
    return tuple(text for position in range(len(plan.people)) for text in thank_you(plan, position))


def _follow_up(plan: Plan) -> tuple[Spoken, ...]:
    """What goes out after the thank-you in my own words; the suggested texts need no reading."""
    notes = [
        Spoken(f"thanks.{position}.connect_note", thanks.connect_note, Kind.OTHER)
        for position, thanks in enumerate(plan.thanks[: len(plan.people)])
    ]
    return (*notes, Spoken("loop.words", plan.loop.words, Kind.OTHER))


def _all(plan: Plan) -> tuple[Spoken, ...]:
    return (*_objectives(plan), *_request(plan), *_one_sheet(plan))


_TEXTS: Mapping[str, Callable[[Plan], tuple[Spoken, ...]]] = MappingProxyType(
    {
        "objectives": _objectives,
        "request": _request,
        "one-sheet": _one_sheet,
        "ready": _all,
        "thank-you": _thank_yous,
        "chance": _two_lines,
        "follow-up": _follow_up,
    }
)
