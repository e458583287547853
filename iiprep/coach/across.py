"""The coach over a whole plan: every text that a host may read or hear, each finding with its field."""

from collections.abc import Iterator
from dataclasses import dataclass

from iiprep.coach.engine import Coach
from iiprep.coach.findings import Context, Finding, Kind, Severity
from iiprep.model.meeting import Channel
from iiprep.model.plan import Plan


@dataclass(frozen=True, slots=True)
class PlacedFinding:
    """A finding and the path of the field it is about."""

    path: str
    finding: Finding


def findings_across(plan: Plan, coach: Coach) -> tuple[PlacedFinding, ...]:
    """What is to stop or look at in the texts of a plan; what must stop comes first. Tips are left out."""
    context = context_of(plan)
    found = [
        PlacedFinding(path, finding)
        for path, text, kind in texts_of(plan)
        for finding in coach.read(text, kind, context).findings
        if finding.severity is not Severity.TIP
    ]
    return tuple(sorted(found, key=lambda one: one.finding.severity is not Severity.STOP))


def context_of(plan: Plan) -> Context:
    """What is known around the texts of a plan."""
    return Context(they_asked=plan.request.they_asked, host_company=plan.host.organisation)


def texts_of(plan: Plan) -> Iterator[tuple[str, str, Kind]]:
    """The path, the text and the kind of every text of a plan that is not empty."""
    note = Kind.LINKEDIN if plan.request.channel is Channel.LINKEDIN else Kind.REQUEST
    texts = [
        ("request.note", plan.request.note, note),
        *((f"objectives.{n}.text", one.text, Kind.OBJECTIVE) for n, one in enumerate(plan.objectives)),
        *((f"questions.{n}.text", one.text, Kind.QUESTION) for n, one in enumerate(plan.questions)),
        ("profile.situation", plan.profile.situation, Kind.SITUATION),
        ("profile.summary", plan.profile.summary, Kind.ONE_SHEET),
    ]
    return (one for one in texts if one[1].strip())
