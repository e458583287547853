"""What the papers that are handed over say of the seeker: name, contact, work, the code of the profile."""

import re

from iiprep.exchange.links import full_link
from iiprep.model.plan import Plan
from iiprep.model.profile import Profile
from iiprep.papers.facts.code import code_of
from iiprep.papers.facts.items import Facts, filled, item, lines_of

_YEARS = re.compile(
    r"(?i)((?:19|20)\d\d(?:\s*[-–—/]\s*(?:(?:19|20)?\d\d|now|today|present))?|since (?:19|20)\d\d)"
    r"\s*[:,.|–—-]?\s+(?=\S)"
)


def who_i_am(plan: Plan, kind: str) -> Facts:
    """What stands on every paper about me; `kind` is its name in the title."""
    profile = plan.profile
    name = profile.name.strip()
    return {
        "person": plan.host.name.strip(),
        "title": f"{name} – {kind}" if name else kind.capitalize(),
        "name": item("profile.name", profile.name),
        "headline": item("profile.headline", profile.headline),
        "photo": photo(profile),
        "contact": contact(profile),
        "opening": profile.opening.label,
        "opening_prompt": "What you do, and what you are learning about, in three sentences.",
        "summary": item("profile.summary", profile.summary),
        "glance": at_a_glance(profile),
        "code": code_of(full_link(profile.profile_link) if profile.link_code else ""),
    }


def contact(profile: Profile) -> list[Facts]:
    """How to reach the seeker, each with the link that a click follows."""
    link = profile.profile_link
    return filled(
        (
            item("profile.email", profile.email, href=f"mailto:{profile.email.strip()}"),
            item("profile.phone", profile.phone, href=""),
            item("profile.profile_link", _bare(link), href=full_link(link)),
        )
    )


def at_a_glance(profile: Profile) -> list[Facts]:
    """The five lines that say where the seeker stands in working life."""
    rows = (
        ("industry", "Industry"),
        ("function", "Function"),
        ("level", "Level"),
        ("geography", "Where"),
        ("companies", "Worked at"),
    )
    return filled(item(f"profile.{name}", getattr(profile, name), label=label) for name, label in rows)


def photo(profile: Profile) -> Facts:
    """The photo as text in base64, empty where there is none, and what to read out in its place."""
    name = profile.name.strip()
    return {"data": profile.photo, "alt": f"Photo of {name}" if name else "Photo"}


def with_years(field: str, texts: tuple[str, ...]) -> list[Facts]:
    """The lines of a list, the years at their beginning apart from the rest."""
    found = []
    for one in lines_of(field, texts):
        years = _YEARS.match(one["text"])
        rest = one["text"][years.end() :] if years else one["text"]
        found.append({**one, "text": rest, "years": years[1] if years else ""})
    return found


def _bare(link: str) -> str:
    return link.strip().removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")
