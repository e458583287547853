"""What better sentences stand behind: a subject line, or the name of a line of a sheet."""

import re

from iiprep.coach.layout import SUBJECT

_STAYS = re.compile(r"(?:profile|summary|about(?: me)?|interests?|exploring|focus)\s?:", re.IGNORECASE)
_AIM = re.compile(r"(?:(?:career|my|main)\s)?(?:objective|goal|aim)s?\s?:", re.IGNORECASE)


def behind_subject(said: str, choices: tuple[str, ...]) -> tuple[str, ...]:
    """`choices`, or a subject line instead of one that names none of its own."""
    subject = SUBJECT.match(said)
    if subject is None or SUBJECT.match(choices[0]):
        return choices
    return (f"{subject.group()} A question about your work",)


def behind_name(said: str, choices: tuple[str, ...]) -> tuple[str, ...]:
    """`choices` for a line of a sheet, behind what names it: an aim gives way to what I am exploring."""
    stays = _STAYS.match(said)
    name = stays.group() if stays else "Exploring:" if _AIM.match(said) else ""
    return tuple(f"{name} {one[:1].lower()}{one[1:]}" for one in choices) if name else choices


def named_once(before: str, better: str) -> str:
    """`better` without its name, when what stands before it has that already."""
    name = _STAYS.match(better)
    if name is None or not (before.startswith(name.group()) or _AIM.match(before)):
        return better
    alone = better[name.end() :].lstrip()
    return alone[:1].upper() + alone[1:]
