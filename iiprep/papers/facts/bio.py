"""The facts of the bio: one page about the seeker from the same data as the one-sheet, only if asked."""

from iiprep.model.plan import Plan
from iiprep.model.profile import Profile
from iiprep.model.text import first_line
from iiprep.papers.facts.items import Facts, lines_of
from iiprep.papers.facts.me import who_i_am, with_years
from iiprep.papers.region import Region

_FOOT = 40
_NARROWEST, _WIDEST, _LETTER, _GAP = 74.0, 122.0, 6.5, 12.0
_FEW_LINES, _LINE, _LARGER = 9, 60, 1.25


def bio(plan: Plan, _region: Region) -> Facts:
    """Everything the bio prints: who I am, what I have done, where, and what I am good at.

    `wide` is the column of times, in points, in all lists of the page; 0 where no line has a time.

    `few` says that there are so few lines that they are set large and spread over the page. How to reach me
    is then its foot (`paper_foot`), as on notepaper, and not beside the name.

    Companies I am learning about are not on it: somebody who asks for a bio asks about me.
    """
    profile = plan.profile
    me = who_i_am(plan, "bio")
    told = any(text.strip() for text in profile.experience)
    glance = [row for row in me["glance"] if not (told and row["id"] == "profile.companies")]
    parts = _parts(profile)
    wide = max((_wide(part["lines"]) for part in parts if part["dated"]), default=0.0)
    few = _is_few(me, [*parts, {"lines": glance}])
    return {
        **me,
        "glance": glance,
        "parts": parts,
        "wide": wide * _LARGER if few else wide,
        "foot": "" if few else _foot(profile),
        "few": few,
        "large": few,
        "contact": [] if few else me["contact"],
        "paper_foot": me["contact"] if few else [],
    }


def _is_few(me: Facts, parts: list[Facts]) -> bool:
    """Whether somebody with a name says something, and too little for a page in the usual type."""
    texts = [me["summary"]["text"], *(one["text"] for part in parts for one in part["lines"])]
    lines = sum(-(-len(text) // _LINE) for text in texts)
    return bool(me["name"]["text"]) and 0 < lines <= _FEW_LINES


def _foot(profile: Profile) -> str:
    """What ends a page with room left: my name and where to write to me; empty of somebody without either."""
    return " · ".join(filter(None, (first_line(profile.name, _FOOT), first_line(profile.email, _FOOT))))


def _parts(profile: Profile) -> list[Facts]:
    """The lists of the page with their headings; of an empty profile all of them, to write in."""
    done = lines_of("profile.achievements", profile.achievements)
    worked = with_years("profile.experience", profile.experience)
    good = lines_of("profile.skills", profile.skills)
    studied = with_years("profile.education", profile.education)
    parts = [
        _part("What I have done", done, "One a line, with a number where there is one."),
        _part("Where I have worked", worked, "Years, company, what you did; latest first.", dated=True),
        _part("What I am good at", good, "One a line: what people come to you for."),
        _part("What I have studied", studied, "Years, school, degree; latest first.", dated=True),
    ]
    filled = [part for part in parts if part["lines"]]
    return filled if filled or profile.summary.strip() else parts


def _part(head: str, lines: list[Facts], prompt: str, *, dated: bool = False) -> Facts:
    return {"head": head, "lines": lines, "dated": dated, "prompt": prompt}


def _wide(lines: list[Facts]) -> float:
    """The column of the times of a list, in points; 0 where there are none."""
    longest = max((len(one["years"]) for one in lines), default=0)
    return min(_WIDEST, max(_NARROWEST, _LETTER * longest + _GAP)) if longest else 0.0
