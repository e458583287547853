"""Better sentences that keep the day and the length that stand in the words they replace."""

import re
from collections.abc import Iterable, Iterator
from string import Formatter

from iiprep.coach.better.clauses import FEWEST_WORDS
from iiprep.coach.parts import HOURS, MINUTES

_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|march|april|may|june|july|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?"
    r"|dec(?:ember)?)"
)
_CLOCK = r"\d{1,2}(?:[:.h]\d\d)?"
_HALF_DAY = r"\s?[ap](?:m\b|\.m\.)"
_HOUR = (
    rf"(?:{_CLOCK}(?:{_HALF_DAY})?|(?:noon|midday|(?:half past |quarter to |quarter past )?"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))\b)(?!\s?(?:min|hour|th\b|st\b))"
)
_WHEN = (
    rf"(?:(?:next|this|coming)\s)?(?:{_DAY}|tomorrow)"
    rf"(?:,?\s(?:the\s)?\d{{1,2}}(?![:.h\d]|{_HALF_DAY}|\s?min)(?:st|nd|rd|th)?(?:\s(?:of\s)?{_MONTH})?"
    rf"|,?\s{_MONTH}\s\d{{1,2}}(?:th|st|nd|rd)?\b)?"
    rf"(?:\s(?:morning|afternoon|evening)s?)?(?:,?\s(?:at|around|about)\s{_HOUR}|,?\s{_CLOCK}{_HALF_DAY}"
    r"|,?\s\d{1,2}[:.h]\d\d\b)?"
    r"(?:\sin the (?:morning|afternoon|evening))?"
)
_DAYS = re.compile(rf"\b{_WHEN}(?:(?:,\s|,?\s(?:or|and)\s)(?:on\s)?{_WHEN})*", re.IGNORECASE)
_NO_DAY_TO_MEET = re.compile(
    r"\b(?:by|before|until|till|than|since|sent|wrote|written|asked|promised|mailed|called|rang|applied|yesterday"
    r"|last|start|begin|answer|answers|reply|confirm|deadline|names?|yet|due|date)\b",
    re.IGNORECASE,
)
_SHORT = re.compile(r"(?<=\d)[\s-]*(?:mins?|minutes?)\b|(?<=[a-z])[\s-]+(?:mins?|minutes?)\b", re.IGNORECASE)


def kept(sentences: Iterable[str], said: str) -> Iterator[str]:
    """Those `sentences` for which `said` has all that their places name (`{day}`, `{length}`), filled."""
    places = {name: words for name, words in (("day", _day(said)), ("length", _length(said))) if words}
    for sentence in sentences:
        if {name for _text, name, *_rest in Formatter().parse(sentence) if name} <= set(places):
            yield sentence.format(**places)


def _day(said: str) -> str:
    """The days on which to meet, with their hours; empty where they say by when, or what was."""
    short = len(said.split()) < FEWEST_WORDS
    match = None if short or _NO_DAY_TO_MEET.search(said) else _DAYS.search(said)
    return match.group() if match else ""


def _length(said: str) -> str:
    match = MINUTES.search(said)
    if match:
        return _SHORT.sub(" minutes", match.group())
    match = HOURS.search(said)
    return match.group() if match else ""
