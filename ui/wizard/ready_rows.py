"""The rows of *Ready*: what is missing in the plan, and what the coach hears in its texts."""

from collections.abc import Sequence
from datetime import date

from iiprep.coach.engine import Coach
from iiprep.coach.findings import Finding, Severity
from iiprep.coach.plan.ready import ReadyItem, ReadyKind, ready_items
from iiprep.coach.plan.told import told_items
from iiprep.model.plan import Plan
from iiprep.model.text import first_line
from ui.wizard.announced_mark import shipped_subjects
from ui.wizard.hearing import hear, loudest, still_open
from ui.wizard.spoken import Spoken, texts_of

_KINDS = {
    Severity.STOP: ReadyKind.STOP,
    Severity.LOOK: ReadyKind.LOOK,
    Severity.TIP: ReadyKind.TIP,
}


def rows_of(
    plan: Plan, coach: Coach, today: date, rules_off: frozenset[str] = frozenset()
) -> tuple[ReadyItem, ...]:
    """What the coach would stop first, then what was not announced, what it finds worth a look, then what is
    missing or worth a look in the plan, and the tips.

    A text that the coach does not judge, as it is not English or goes on too long, says so.

    What a rule says of the whole plan is said once: by the coach, unless it cannot read the text.
    """
    heard = hear(coach, plan, texts_of(plan, "ready"), rules_off)
    said = rules_off | {finding.rule for one in heard for finding in one.reading.findings}
    open_findings = [
        ReadyItem(spoken.path, _words(spoken, finding), _KINDS[finding.severity])
        for spoken, finding in loudest(still_open(plan, heard))
    ]
    silent = [
        ReadyItem(one.spoken.path, f"{one.spoken.words}: {one.reading.notice}", ReadyKind.TIP)
        for one in heard
        if one.reading.notice
    ]
    about_plan = [row for row in ready_items(plan, today) if row.rule not in said]
    coached = _in_order((*told_items(plan, shipped_subjects()), *open_findings))
    loud = [row for row in coached if row.kind is not ReadyKind.TIP]
    tips = [row for row in coached if row.kind is ReadyKind.TIP]
    return (*loud, *_in_order((*about_plan, *tips, *silent)))


def rows_without_coach(plan: Plan, today: date) -> tuple[ReadyItem, ...]:
    """What was not announced first, then what is missing or worth a look in the plan itself."""
    return (*told_items(plan, shipped_subjects()), *ready_items(plan, today))


def silent_coach(sentence: str) -> ReadyItem:
    """A row that says why the coach says nothing; it leads nowhere."""
    return ReadyItem(
        "", f"The coach is silent: nothing here was read for its tone. {sentence}", ReadyKind.STOP
    )


def _in_order(rows: Sequence[ReadyItem]) -> tuple[ReadyItem, ...]:
    order = list(ReadyKind)
    return tuple(sorted(rows, key=lambda row: order.index(row.kind)))


def _words(text: Spoken, finding: Finding) -> str:
    if finding.excerpt.strip():
        return f"{finding.title}: “{first_line(finding.excerpt)}”"
    return f"{text.words}: {finding.title[:1].lower()}{finding.title[1:]}"
