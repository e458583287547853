"""What the papers that are handed over say of the seeker: name, contact, work, the code of the profile."""

import re

from iiprep.exchange.links import full_link
from iiprep.model.profile import Profile
from iiprep.papers.facts.items import Facts, filled, item, lines_of

_YEARS = re.compile(
    r"(?i)((?:19|20)\d\d(?:\s*[-–—/]\s*(?:(?:19|20)?\d\d|now|today|present))?|since (?:19|20)\d\d)"
    r"\s*[:,.|–—-]?\s+(?=\S)"
)


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
        ("companies", "Companies"),
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
