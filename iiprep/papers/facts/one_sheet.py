"""The facts of the one-sheet: the page that is handed over, with nothing private of the meeting on it."""

from iiprep.model.plan import Plan
from iiprep.model.profile import Profile, Proof
from iiprep.papers.facts.companies import same_house
from iiprep.papers.facts.items import Facts, item, lines_of
from iiprep.papers.facts.me import who_i_am
from iiprep.papers.region import Region

_COLUMNS = 3
_ACROSS, _MOST_TRIED = 3, 60
_ROOMY, _SHORT_NAME, _LOWER = 16, 22, 2
_ASK = "Do you know them, or somebody who does? I would be glad to hear how they work."
_ASK_FOR_NAMES = "Which would you look at, and who knows them? I would be glad of a name or two."
_PROMPTS = {
    Proof.ACHIEVEMENTS.label: "One a line, with a number where there is one.",
    Proof.SKILLS.label: "One a line: what people come to you for.",
}


def one_sheet(plan: Plan, _region: Region) -> Facts:
    """Everything the one-sheet prints: contact and achievements above the fold, companies below it.

    `beside` says that there is a column beside the summary, also on a copy that has left off all of it.
    """
    profile = plan.profile
    groups = _groups(profile, houses(plan) if plan.one_sheet.without_host else ())
    proofs = _proofs(profile)
    known = bool(profile.summary.strip() or any(proof["lines"] for proof in proofs))
    me = who_i_am(plan, "one-sheet")
    return {
        **me,
        "beside": bool(me["glance"]),
        "proofs": proofs,
        "groups": _columns(groups),
        "bare": not groups and not known,
        "ask": _ASK if any(group["companies"] for group in groups) else _ASK_FOR_NAMES,
    }


def names_host(plan: Plan) -> bool:
    """Whether a company of somebody present is among the companies of the profile."""
    return bool(left_out_of(plan))


def left_out_of(plan: Plan) -> tuple[str, ...]:
    """Where those work whose company is on my list: the copy without the host's company leaves it out."""
    listed = [name for one in plan.profile.targets for name in one.companies]
    return tuple(house for house in houses(plan) if any(same_house(name, house) for name in listed))


def houses(plan: Plan) -> tuple[str, ...]:
    """Where those who are present work, the host first."""
    present = (person.organisation.strip() for person in plan.people)
    return tuple(dict.fromkeys(filter(None, present)))


def _is_theirs(name: str, theirs: tuple[str, ...]) -> bool:
    return any(same_house(name, one) for one in theirs)


def _proofs(profile: Profile) -> list[Facts]:
    done = lines_of("profile.achievements", profile.achievements)
    good = lines_of("profile.skills", profile.skills)
    parts = {
        Proof.ACHIEVEMENTS: ((Proof.ACHIEVEMENTS.label, done),),
        Proof.SKILLS: ((Proof.SKILLS.label, good),),
        Proof.BOTH: ((Proof.ACHIEVEMENTS.label, done), (Proof.SKILLS.label, good)),
    }[profile.proof]
    known = profile.summary.strip() or any(lines for _head, lines in parts)
    shown = [(head, lines) for head, lines in parts if lines or not known]
    return [{"head": head, "lines": lines, "prompt": _PROMPTS[head]} for head, lines in shown]


def _groups(profile: Profile, theirs: tuple[str, ...]) -> list[Facts]:
    groups = []
    for index, target in enumerate(profile.targets):
        path = f"profile.targets.{index}"
        companies = [
            one
            for one in lines_of(f"{path}.companies", target.companies)
            if not _is_theirs(one["text"], theirs)
        ]
        if companies or (target.industry.strip() and not any(map(str.strip, target.companies))):
            groups.append({"industry": item(f"{path}.industry", target.industry), "companies": companies})
    return groups


def _columns(groups: list[Facts]) -> list[list[Facts]]:
    """The groups in columns of about one height, in their order; very uneven ones over the whole width.

    `across` says how many companies of a group stand in a row: two where there are very many.
    """
    count = 2 if len(groups) in (2, 4) else min(_COLUMNS, len(groups))
    columns = _evenly(groups, count)
    heights = [_height(column) for column in columns]
    if len(groups) == 1 or (heights and max(heights) > 2 * min(heights) + 1):
        return [[{**group, "across": _ACROSS} for group in groups]]
    across = 1
    if max(heights, default=0) > _ROOMY:
        dense = _evenly(groups, 2, across=2)
        if max(_height(column, 2) for column in dense) <= max(heights) - _LOWER:
            columns, across = dense, 2
    return [[{**group, "across": across} for group in column] for column in columns]


def _evenly(groups: list[Facts], count: int, across: int = 1) -> list[list[Facts]]:
    """So many columns, none empty, of which the highest is as low as can be."""
    if count <= 1:
        return [groups] if groups else []
    if len(groups) > _MOST_TRIED:
        return [groups[at::count] for at in range(count)]
    splits = (
        [groups[:at], *_evenly(groups[at:], count - 1, across)] for at in range(1, len(groups) - count + 2)
    )
    return min(splits, key=lambda columns: max(_height(column, across) for column in columns))


def _height(column: list[Facts], across: int = 1) -> int:
    """The rows of a column; a heading counts two, and so does a row with a name too long for its place."""
    return sum(2 + (_rows(group["companies"]) if across > 1 else len(group["companies"])) for group in column)


def _rows(companies: list[Facts]) -> int:
    """How many rows companies take that stand two in a row."""
    names = [one["text"] for one in companies]
    return sum(2 if max(map(len, names[at : at + 2])) > _SHORT_NAME else 1 for at in range(0, len(names), 2))
