"""The facts of the one-sheet: the page that is handed over, with nothing private of the meeting on it."""

from iiprep.model.plan import Plan
from iiprep.model.profile import Profile, Proof
from iiprep.papers.facts.companies import same_house
from iiprep.papers.facts.items import Facts, item, lines_of
from iiprep.papers.facts.me import who_i_am
from iiprep.papers.region import Region

_COLUMNS = 3


def one_sheet(plan: Plan, _region: Region) -> Facts:
    """Everything the one-sheet prints: contact and achievements above the fold, companies below it."""
    profile = plan.profile
    groups = _groups(profile, houses(plan) if plan.one_sheet.without_host else ())
    return {
        **who_i_am(plan, "one-sheet"),
        "proofs": _proofs(profile),
        "groups": _columns(groups),
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
    return [
        {"head": head, "lines": lines} for head, lines in parts if lines or profile.proof is not Proof.BOTH
    ]


def _groups(profile: Profile, theirs: tuple[str, ...]) -> list[Facts]:
    groups = []
    for index, target in enumerate(profile.targets):
        path = f"profile.targets.{index}"
        companies = [
            one
            for one in lines_of(f"{path}.companies", target.companies)
            if not _is_theirs(one["text"], theirs)
        ]
        emptied = not companies and any(name.strip() for name in target.companies)
        if companies or (target.industry.strip() and not emptied):
            groups.append({"industry": item(f"{path}.industry", target.industry), "companies": companies})
    return groups


def _columns(groups: list[Facts]) -> list[list[Facts]]:
    """The groups in at most three columns of about one height, in the order in which they were written."""
    columns: list[list[Facts]] = [[] for _ in range(min(_COLUMNS, len(groups)))]
    for group in groups:
        min(columns, key=_height).append(group)
    return columns


def _height(column: list[Facts]) -> int:
    return sum(len(group["companies"]) + 2 for group in column)
