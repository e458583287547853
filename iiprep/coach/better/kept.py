"""Better sentences that keep what stands in the words they replace: a day, a length, a trade, a firm."""

import re
from collections.abc import Iterable, Iterator, Mapping
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
    r"|,?\s\d{1,2}[:.h]\d\d\b)?(?:\sin the (?:morning|afternoon|evening))?"
)
_DAYS = re.compile(rf"\b{_WHEN}(?:(?:,\s|,?\s(?:or|and)\s)(?:on\s)?{_WHEN})*", re.IGNORECASE)
_NO_DAY_TO_MEET = re.compile(
    r"\b(?:by|before|until|till|than|since|sent|wrote|written|asked|promised|mailed|called|rang|applied|yesterday"
    r"|last|start|begin|answer|answers|reply|confirm|deadline|names?|yet|due|date)\b",
    re.IGNORECASE,
)
_SHORT = re.compile(r"(?<=\d)[\s-]*(?:mins?|minutes?)\b|(?<=[a-z])[\s-]+(?:mins?|minutes?)\b", re.IGNORECASE)
_POST = (
    r"\b(?:jobs?|work|positions?|roles?|posts?|career|openings?|vacanc(?:y|ies)|employment|opportunit(?:y|ies)"
    r"|challenges?|internships?|apprenticeships?|traineeships?|placements?)\s(?:opportunities\s)?"
)
_ENDS = (
    r"(?=\s(?:and|or|but|at|in|with|for|where|who|which|that|so|because|near|on|to|if|from|after|by|when|while|i"
    r"|please|here|there|now|soon)\b|\s?[,.;:!?()–—-]|$)"
)
_NO_NAME = (
    r"(?!(?:coming|ur|well|general|soon|your|my|our|his|her|their|this|that|these|any|some|it|one|you|me"
    r"|such)\b)"
)
_WORDS = r"[^\W\d_][\w’'&/-]*(?:\s[\w’'&/-]+){0,3}?"
_AIM = re.compile(rf"{_POST}as\s((?:an?\s)?{_NO_NAME}{_WORDS}){_ENDS}", re.IGNORECASE)
_SECTOR = r"the\s[\w-]+(?:\s[\w-]+)?\s(?:sector|industry|field|trade|world|business)"
_FIELD = re.compile(
    rf"{_POST}in\s((?:{_SECTOR}|(?!the\b|an?\b|{_MONTH}\b){_NO_NAME}{_WORDS})){_ENDS}", re.IGNORECASE
)
_NAME = r"[A-Z][\w&’'.-]*\w"
_FIRM = re.compile(
    rf"(?:{_POST}|\b(?:door|foot in|hired|work|start)\s)(?:at|with)\s({_NAME}(?:\s{_NAME}){{0,2}})"
)
_TRADE = re.compile(
    rf"\bmy\s(?:(?:old|last|former|previous|current|first)\s)?(?:job|work|position|role|post|career)\sas\s(an?\s{_WORDS}){_ENDS}",
    re.IGNORECASE,
)
_YEARS = re.compile(
    rf"\b((?:\d{{1,2}}|(?!the\b|last\b|few\b|my\b)[a-z]+)\syears\s(?:as|in|at|of)\s{_WORDS}){_ENDS}",
    re.IGNORECASE,
)
_VOWEL = re.compile(r"(?!eu|one|u[nstx]i|UX)(?:[aeiouAEIOU]|[FHLMNRSX][A-Z])")


def kept(sentences: Iterable[str], said: str) -> Iterator[str]:
    """Those `sentences` for which `said` has all that their places name, filled with it.

    `{day}` and `{length}` of a meeting; `{aim}` (a baker), `{field}` and `{firm}` of the work that is sought;
    `{years}` (ten years as a baker) and `{trade}` (a baker) of what was done.
    """
    places = keepable(said)
    for sentence in sentences:
        if {name for _text, name, *_rest in Formatter().parse(sentence) if name} <= set(places):
            yield sentence.format(**places)


def keepable(said: str) -> Mapping[str, str]:
    """The words for each place that `said` has."""
    found = {
        "day": _day(said),
        "length": _length(said),
        "aim": _with_article(_first(_AIM, said)),
        "field": _first(_FIELD, said),
        "firm": _first(_FIRM, said),
        "years": _first(_YEARS, said),
        "trade": _first(_TRADE, said),
    }
    return {name: words for name, words in found.items() if words}


def _first(pattern: re.Pattern[str], said: str) -> str:
    match = pattern.search(said)
    return match[1] if match else ""


def _with_article(aim: str) -> str:
    if not aim or aim.lower().startswith(("a ", "an ")):
        return aim
    return f"an {aim}" if _VOWEL.match(aim) else f"a {aim}"


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
