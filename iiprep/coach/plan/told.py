"""What the host was told in the request, and what in a plan goes beyond it: bait-and-switch, seen early."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from iiprep.coach.plan.announced import Announced, Verdict, gist_of, hopes_in, plainest
from iiprep.coach.plan.named import can_be_named
from iiprep.coach.plan.ready import ReadyItem, ReadyKind
from iiprep.coach.plan.subjects import Subjects
from iiprep.model.meeting import Question
from iiprep.model.plan import Plan, with_value
from iiprep.model.text import first_line

RULE = "Bait-and-switch"
WHY = (
    "Somebody who said yes to one talk and gets another feels tricked; it is the classic way to lose a host."
)
UNASKED = "That is theirs to offer: wait until they do."
DOOR = "Ask it only if they open the door."


@dataclass(frozen=True, slots=True)
class Told:
    """The sentences of the note that say what I hope to learn, and the objectives; `sent`: it went out."""

    hopes: tuple[str, ...]
    objectives: tuple[str, ...]
    sent: bool

    @property
    def by(self) -> str:
        """What announces: the note where it says what I hope to learn, else the objectives alone."""
        if not self.hopes:
            return "Your objectives do not name this."
        return "Your note did not name this." if self.sent else "Your note does not name this yet."


@dataclass(frozen=True, slots=True)
class Beyond:
    """A question or an objective that was not announced; `nameable`: the note may still name it."""

    path: str
    text: str
    sentence: str
    nameable: bool

    @property
    def is_question(self) -> bool:
        return self.path.startswith("questions.")


def told(plan: Plan) -> Told:
    """What the request says: as it was sent where that is kept, else as it stands."""
    request = plan.request
    objectives = tuple(one.text for one in plan.objectives if one.text.strip())
    note, kept = request.note, request.as_sent
    if request.sent_on and (kept.note.strip() or kept.objectives):
        note, objectives = kept.note or note, kept.objectives
    return Told(hopes_in(note), objectives, request.sent_on is not None)


def beyond(plan: Plan, subjects: Subjects) -> tuple[Beyond, ...]:
    """The objectives, then the questions that go beyond what was announced, but for what waits for a door."""
    said = told(plan)
    return (*_objectives(plan, said, subjects), *_questions(plan, said, subjects))


def kept_for_a_door(plan: Plan, index: int) -> Plan:
    """`plan` with the objective at `index` turned into a question that waits for a door."""
    objectives = plan.objectives[:index] + plan.objectives[index + 1 :]
    question = Question(text=plan.objectives[index].text, if_opened=True)
    return with_value(with_value(plan, "questions", (*plan.questions, question)), "objectives", objectives)


def is_changed(plan: Plan) -> bool:
    """Whether the note is no longer the one that was sent."""
    request = plan.request
    kept = " ".join(request.as_sent.note.split())
    return bool(request.sent_on and kept) and kept != " ".join(request.note.split())


def told_items(plan: Plan, subjects: Subjects) -> tuple[ReadyItem, ...]:
    """What *Ready* says about it: one line for all that is new, one for what was changed or dropped."""
    found = beyond(plan, subjects)
    items = (
        [ReadyItem(f"{found[0].path}.text", _in_one_line(found, told(plan)), ReadyKind.LOOK)] if found else []
    )
    if is_changed(plan):
        words = "The note here is no longer the one you sent; they go by that one."
        items.append(ReadyItem("request.note", words, ReadyKind.LOOK))
    gone = _dropped(plan, subjects)
    if gone:
        words = f"Announced, and no longer among your objectives: “{first_line(gone, 40)}”"
        items.append(ReadyItem("objectives", words, ReadyKind.LOOK))
    return tuple(items)


def _known(plan: Plan) -> tuple[str, ...]:
    host = plan.host
    return (host.name, host.organisation, host.title, host.function, host.industry, host.found_out)


def _objectives(plan: Plan, said: Told, subjects: Subjects) -> Iterator[Beyond]:
    before = plan.request.as_sent.objectives if said.sent else ()
    announced = Announced(said.hopes or before, subjects, _known(plan))
    missing = [one for one in before if one not in {now.text for now in plan.objectives}]
    for index, one in enumerate(plan.objectives):
        verdict = announced.judge(one.text.rstrip(" ?"))
        if verdict is Verdict.NAMED or not one.text.strip():
            continue
        named = first_line(gist_of(plainest(said.hopes or missing or before)), 70).rstrip(".")
        where = "note said" if said.hopes else "objectives named"
        words = f"Your {where} “{named}”; this is new." if said.sent else said.by
        nameable = not said.sent and verdict is Verdict.NEW and can_be_named(one.text.strip())
        advised = f"{words} {UNASKED}" if verdict is Verdict.ASK else _advised(words, nameable=nameable)
        yield Beyond(f"objectives.{index}", one.text, advised, nameable)


def _questions(plan: Plan, said: Told, subjects: Subjects) -> Iterator[Beyond]:
    known = _known(plan)
    noted = Announced(said.hopes, subjects, known)
    named = (one for one in said.objectives if noted.judge(one.rstrip(" ?")) is Verdict.NAMED)
    announced = Announced((*said.hopes, *named), subjects, known)
    for index, one in enumerate(plan.questions):
        if one.planned and (verdict := announced.judge(_asked(one.text))) is not Verdict.NAMED:
            nameable = bool(said.hopes) and not said.sent and verdict is Verdict.NEW
            words = f"{said.by} {UNASKED}" if verdict is Verdict.ASK else _advised(said.by, nameable=nameable)
            yield Beyond(f"questions.{index}", one.text, words, nameable)


def _asked(text: str) -> str:
    return text if text.rstrip().endswith(("?", "!", ".")) else f"{text.rstrip()}?"


def _advised(words: str, *, nameable: bool) -> str:
    return f"{words} Name it there, or ask it only if they open the door." if nameable else f"{words} {DOOR}"


def _in_one_line(found: Sequence[Beyond], said: Told) -> str:
    questions = sum(one.is_question for one in found)
    counts = [(questions, "question"), (len(found) - questions, "objective")]
    what = " and ".join(f"{n} {word}{'' if n == 1 else 's'}" for n, word in counts if n)
    if not said.hopes:
        return f"{RULE}: {what} that your objectives do not name."
    return f"{RULE}: your note {'did not name' if said.sent else 'does not name'} {what}."


def _dropped(plan: Plan, subjects: Subjects) -> str:
    """An objective of the request that none of today's covers; empty when all are there."""
    now = [one.text for one in plan.objectives if one.text.strip()]
    kept = plan.request.as_sent.objectives if plan.request.sent_on else ()
    if not now:
        return next(iter(kept), "")
    held = Announced(now, subjects)
    return next((one for one in kept if one not in now and held.judge(one) is not Verdict.NAMED), "")
