"""What a request is made of: the parts that a note holds, the minutes it names, how long it may be."""

import re
from collections.abc import Mapping, Sequence
from enum import Enum

from iiprep.coach.findings import Reading
from iiprep.coach.lengths import minutes_in
from iiprep.model.plan import Plan

GOOD_WORDS = 100
"""Under so many words a note is read to its end: the advice of the field, and where our counter turns."""

LINKEDIN_CHARACTERS = 200
"""What a LinkedIn invitation takes from a free account (LinkedIn Help a550555); from a paid one 300."""

LONGMINUTES = 30
"""Half an hour is what most people give gladly; more is a lot to ask of a stranger."""


class Part(Enum):
    """One part of a request, in the order of a good note; the value is its name in a sentence."""

    SOURCE = "how I found you"
    WHO = "who I am"
    LEARN = "what I hope to learn"
    LENGTH = "how long"
    TIMES = "times"
    WHERE = "where"
    THANKS = "thanks"


_ABSENCES: Mapping[str, Part] = {
    "no-source": Part.SOURCE,
    "no-objective": Part.LEARN,
    "no-duration": Part.LENGTH,
    "no-times": Part.TIMES,
}
_WORK = (
    r"work|worked|working|lead|led|leading|manage|managed|run|ran|teach|taught|study|studied|studying|spent|"
    r"design|designed|build|built|trained|graduated|head|headed|buy|bought|sell|sold|grew|repair|repaired|"
    r"drive|drove|cook|cooked|(?:care|cared) for|serve|served|major|majored|"
    r"(?:finish|finished|finishing|complete|completed|completing) (?:my|an?)"
)
_SIGNS: Mapping[Part, re.Pattern[str]] = {
    Part.WHO: re.compile(
        r"\bI(?:['’]m| am| was)(?: now| currently)? (?:an?|the|one of|with|at|in my)\b"
        rf"|\bI(?:['’]m| am| was)(?: now| currently)? (?:{_WORK})\b"
        rf"|\bI(?:['’]ve| have)?(?: now| also)? (?:{_WORK})\b"
        r"|\bmy name is\b|\bas an? [^.,;!?\n]{3,60}, I\b"
        r"|\b(?:after|in my|for|my) [\w-]+(?: [\w-]+)? years (?:in|as|of|at)\b",
        re.IGNORECASE,
    ),
    Part.WHERE: re.compile(
        r"\byour (?:office|place|building|studio|shop|lab|desk)\b|\bcaf[eé]s?\b|\bcoffee\b|\bin person\b"
        r"|\b(?:by|on|over|via|through) (?:the )?(?:phone|video|zoom|teams|skype)\b"
        r"|\b(?:phone|video|zoom|teams|skype) (?:call|meeting|chat)\b|\bcall you\b"
        r"|\b(?:come|stop|drop) by\b|\bcome to (?:you|see you)\b|\bnear you\b|\bwherever\b|\banywhere\b",
        re.IGNORECASE,
    ),
    Part.THANKS: re.compile(r"\b(?:thanks?|thankful|grateful|gratitude|appreciat\w+)\b", re.IGNORECASE),
}


def parts_in(note: str, reading: Reading, own: Mapping[Part, Sequence[str]] | None = None) -> frozenset[Part]:
    """The parts that a note holds.

    `reading` is the coach's of the note as a request: what it does not miss is there. `own` are my own words
    for a part, which count wherever they stand. A note that the coach cannot read holds none but these.
    """
    if not any(mark.isalpha() for mark in note):
        return frozenset()
    quoted = {part for part, texts in (own or {}).items() if _quotes(note, texts)}
    if reading.notice:
        return frozenset(quoted)
    missed = {_ABSENCES[finding.rule] for finding in reading.findings if finding.rule in _ABSENCES}
    told = set(_ABSENCES.values()) - missed
    return frozenset(quoted | told | {part for part, sign in _SIGNS.items() if sign.search(note)})


def own_words(plan: Plan) -> dict[Part, tuple[str, ...]]:
    """What the plan says for each part in the seeker's own words."""
    return {
        Part.SOURCE: (plan.host.how_found,),
        Part.WHO: (plan.profile.headline,),
        Part.LEARN: tuple(objective.text for objective in plan.objectives),
        Part.WHERE: (plan.request.where,),
    }


def length_hint(note: str, planned: int) -> str:
    """A calm word when the note asks for more than half an hour, or not for what is planned; else empty."""
    named = minutes_in(note)
    if named is None:
        return ""
    if named > LONGMINUTES:
        return f"{named} minutes are a lot to give a stranger: most people give {LONGMINUTES} gladly."
    if named != planned:
        return f"The note asks for {named} minutes, the plan is for {planned}: make them the same."
    return ""


def _quotes(note: str, texts: Sequence[str]) -> bool:
    plain = note.casefold()
    return any(text.strip().rstrip(".").casefold() in plain for text in texts if text.strip())
