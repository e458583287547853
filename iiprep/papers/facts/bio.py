"""The facts of the bio: one page about the seeker from the same data as the one-sheet, only if asked."""

from iiprep.model.plan import Plan
from iiprep.model.profile import Profile
from iiprep.papers.facts.items import Facts, lines_of
from iiprep.papers.facts.me import who_i_am, with_years
from iiprep.papers.region import Region


def bio(plan: Plan, _region: Region) -> Facts:
    """Everything the bio prints: who I am, what I have done, where, and what I am good at.

    Companies I am learning about are not on it: somebody who asks for a bio asks about me.
    """
    profile = plan.profile
    return {
        **who_i_am(plan, "bio"),
        "parts": _parts(profile),
    }


def _parts(profile: Profile) -> list[Facts]:
    """The lists of the page with their headings; where hardly one is filled all are there, to write in."""
    parts = [
        _part("What I have done", lines_of("profile.achievements", profile.achievements)),
        _part("Where I have worked", with_years("profile.experience", profile.experience), dated=True),
        _part("What I am good at", lines_of("profile.skills", profile.skills)),
        _part("What I have studied", with_years("profile.education", profile.education), dated=True),
    ]
    filled = [part for part in parts if part["lines"]]
    return filled if len(filled) > 1 else parts


def _part(head: str, lines: list[Facts], *, dated: bool = False) -> Facts:
    return {"head": head, "lines": lines, "dated": dated}
