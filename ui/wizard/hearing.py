"""What the coach hears in the texts of a plan, each finding where it can be mended, and which are open."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from types import MappingProxyType

from iiprep.coach.better.offering import Offered
from iiprep.coach.engine import Coach
from iiprep.coach.findings import Context, Finding, Kind, Reading
from iiprep.coach.plan.left import is_left
from iiprep.model.plan import Plan
from iiprep.papers.region import Region
from ui.wizard.severity import SIGNS
from ui.wizard.spoken import Heard, Spoken, context_of, named_in, text_at


@dataclass(frozen=True, slots=True)
class Home:
    """The field that a finding belongs to, and what its better sentence does without there.

    A path that begins with a dot stands beside the field of the text.
    """

    path: str
    before: str = ""
    after: str = ""


_BELONGS_TO: Mapping[str, Home] = MappingProxyType(
    {"subject-missing": Home("request.subject", before="Subject: ")}
)
_WANTS: Mapping[str, Home] = MappingProxyType(
    {
        "thanks-no-words": Home(".they_said", after=" has stayed with me."),
        "thanks-no-deed": Home(".i_will"),
    }
)
"""What a suggested text wants: said in the field that is still empty."""


@dataclass(frozen=True, slots=True)
class Door:
    """What the host knows or asked, so that a rule relaxes: the path of its flag, and the words for it.

    `words` stand on the button, `help` in its tooltip, `said` tells that it is so.
    """

    path: str
    words: str
    help: str
    said: str


_LOUDEST_FIRST = tuple(SIGNS)
THEY_ASKED = Door(
    "request.they_asked",
    "They asked",
    "They asked about my search or my résumé: then a few rules relax",
    "They asked about my search or my résumé.",
)
THEY_KNOW = Door(
    "host.knows_term",
    "They know the term",
    "They know what an informational interview is",
    "They know what an informational interview is.",
)
DOORS = (THEY_ASKED, THEY_KNOW)

Asked = tuple[Spoken, Context]
Answer = tuple[Asked, tuple[Heard, ...]]


def door_of(rule: str, relaxing: frozenset[str]) -> Door | None:
    """What would relax a rule; None for one that never does."""
    if rule == "term":
        return THEY_KNOW
    return THEY_ASKED if rule in relaxing else None


def hear(
    coach: Coach,
    plan: Plan,
    texts: Sequence[Spoken],
    rules_off: frozenset[str] = frozenset(),
    region: Region = Region(),  # noqa: B008 - a value
) -> tuple[Heard, ...]:
    """Read the texts of a plan, one Heard for each, and after it one for a finding about another field."""
    asked = [(text, context_of(plan, text.path, rules_off, region)) for text in texts]
    return told_apart(hear_again(coach, plan, asked))


def told_apart(answers: Sequence[Answer]) -> tuple[Heard, ...]:
    """What was heard in all texts; no two texts of a kind are offered the same better sentence."""
    texts: dict[Kind, list[str]] = defaultdict(list)
    for (text, _context), _heard in answers:
        texts[text.kind].append(text.text)
    offered = {kind: Offered(several) for kind, several in texts.items()}
    heard = (one for _asked, several in answers for one in several)
    return tuple(_offered_anew(one, offered.get(one.spoken.kind)) for one in heard)


def hear_again(
    coach: Coach, plan: Plan, asked: Sequence[Asked], known: Sequence[Answer] = ()
) -> tuple[Answer, ...]:
    """Read texts, each in its context; what was read before, with just that around it, is `known`."""
    relaxing = frozenset(rule.id for rule in coach.rules if rule.relaxes)
    before = {one[0].path: (one, heard) for one, heard in known}
    answers = []
    for one in asked:
        same, heard = before.get(one[0].path, (None, ()))
        answers.append((one, heard if same == one else tuple(_hear(coach, plan, *one, relaxing))))
    return tuple(answers)


def still_open(plan: Plan, heard: Sequence[Heard]) -> tuple[Heard, ...]:
    """`heard` without the findings that are left as they are, and those on the very same words."""
    return tuple(_without_left(plan, one) for one in heard)


def found_again(heard: Sequence[Heard], path: str, finding: Finding) -> list[tuple[Spoken, Finding]]:
    """A finding as it was heard anew in the text at `path`, with the better sentence it had; at most one."""
    same = (
        (one.spoken, replace(new, instead=finding.instead))
        for one in heard
        for new in one.reading.findings
        if (one.spoken.path, new.rule, new.excerpt) == (path, finding.rule, finding.excerpt)
    )
    return list(islice(same, 1))


def loudest(heard: Sequence[Heard]) -> list[tuple[Spoken, Finding]]:
    """The findings, the loudest first; of several on the very same words only the loudest."""
    found = [(one.spoken, finding) for one in heard for finding in one.reading.findings]
    found.sort(key=lambda pair: _LOUDEST_FIRST.index(pair[1].severity))
    kept: dict[tuple[str, int, int, str], tuple[Spoken, Finding]] = {}
    for spoken, finding in found:
        place = "" if finding.excerpt else finding.rule
        kept.setdefault((spoken.path, finding.start, finding.end, place), (spoken, finding))
    return list(kept.values())


def _hear(
    coach: Coach, plan: Plan, text: Spoken, context: Context, relaxing: frozenset[str]
) -> Iterator[Heard]:
    reading = coach.read(text.text, text.kind, context)
    homes = _WANTS if text.suggested else _BELONGS_TO
    own = () if text.suggested else tuple(one for one in reading.findings if one.rule not in homes)
    yield Heard(text, replace(reading, findings=own), relaxing)
    for rule, home in homes.items():
        for one in reading.findings:
            if one.rule == rule:
                yield from _moved(one, text, home, plan)


def _moved(finding: Finding, text: Spoken, home: Home, plan: Plan) -> Iterator[Heard]:
    path = f"{text.path.rpartition('.')[0]}{home.path}" if home.path.startswith(".") else home.path
    if not text_at(plan, path).strip():
        better = finding.instead.removeprefix(home.before).removesuffix(home.after)
        there = replace(finding, start=0, end=0, excerpt="", instead=better, choices=())
        yield Heard(named_in(plan, Spoken(path, text_at(plan, path), Kind.OTHER)), Reading((there,)))


def _offered_anew(heard: Heard, offered: Offered | None) -> Heard:
    if offered is None or not heard.reading.findings:
        return heard
    reading = replace(heard.reading, findings=offered.told_apart(heard.reading.findings))
    return replace(heard, reading=reading)


def _without_left(plan: Plan, heard: Heard) -> Heard:
    path = heard.spoken.path
    found = heard.reading.findings
    left = [one for one in found if is_left(plan, path, one)]
    words = {(one.start, one.end) for one in left if one.excerpt}
    kept = tuple(one for one in found if one not in left and (one.start, one.end) not in words)
    return replace(heard, reading=replace(heard.reading, findings=kept))
