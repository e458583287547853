"""What the papers that are handed over say of the seeker: name, contact, work, the code of the profile."""

import re

from iiprep.exchange.links import full_link, readable
from iiprep.model.plan import Plan
from iiprep.model.profile import Profile
from iiprep.papers.facts.code import code_of
from iiprep.papers.facts.items import Facts, filled, in_lines, item, lines_of

_MONTH = (
    r"(?:(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|fall|winter|q[1-4])\.?,?\s+"
    r"|(?:0?[1-9]|1[0-2])[/.])"
)
_CONTACT_LINE, _FEW_LINES = 36, 3
_START = rf"{_MONTH}?(?:19|20|١٩|٢٠|۱۹|۲۰)\d\d(?:[-/](?:0[1-9]|1[0-2])(?!\d))?"
_END = rf"(?:{_START}|\d\d(?!\d)|(?:now|today|present|current|date)\b)"
_TIME = re.compile(
    rf"(?i)((?:(?:since|from)\s+)?{_START}(?P<end>(?:\s*[-–—/]\s*|\s+(?:to|until|till)\s+){_END})?)"
    r"(?:\s*[:,.|]|(?P<dash>\s*[-–—]))?\s+(?=\S)"
)
"""The time that a line begins with: years, with months or without; a dash behind it may be an open end."""


def who_i_am(plan: Plan, kind: str) -> Facts:
    """What stands on every paper about me; `kind` is its name in the title.

    `tall` says that there are so many lines of contact that the headline has room beside them.
    """
    profile = plan.profile
    name, reach = profile.name.strip(), contact(profile)
    return {
        "person": plan.host.name.strip(),
        "title": f"{name} – {kind}" if name else kind.capitalize(),
        "name": item("profile.name", profile.name),
        "headline": item("profile.headline", profile.headline),
        "photo": photo(profile),
        "contact": reach,
        "tall": sum(-(-len(one["text"]) // _CONTACT_LINE) for one in reach) > _FEW_LINES,
        "opening": profile.opening.label,
        "opening_prompt": "What you do, and what you are learning about, in three sentences.",
        "summary": item("profile.summary", in_lines(profile.summary)),
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
        time = _TIME.match(one["text"])
        rest = one["text"][time.end() :] if time else one["text"]
        found.append({**one, "text": rest, "years": _span(time) if time else ""})
    return found


def _span(time: re.Match[str]) -> str:
    """The time as it was typed. Behind one that has an end a dash divides, behind a month it says that it
    goes on; behind a year it does so where it stands close to it."""
    dash = time["dash"] or ""
    divides = time["end"] or (time[1].isdigit() and dash[:1].isspace())
    return time[1] if divides else time[1] + dash


def _bare(link: str) -> str:
    bare = link.strip().removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")
    return readable(bare)
