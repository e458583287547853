"""Better sentences that keep what stands in the words they replace: a day, a length, a trade, a firm."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from string import Formatter

from iiprep.coach.better.clauses import FEWEST_WORDS
from iiprep.coach.lengths import HOURS, MINUTES

_DAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?-i:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun))\b"
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
_DATE = rf"\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH}\b"
_WHEN = (
    rf"(?:at\s{_HOUR}\s(?:on\s)?)?(?:{_DATE}|(?:(?:next|this|coming)\s)?(?:{_DAY}|tomorrow)"
    rf"(?:,?\s(?:the\s)?\d{{1,2}}(?![:.h\d]|{_HALF_DAY}|\s?min)(?:st|nd|rd|th)?(?:\s(?:of\s)?{_MONTH})?"
    rf"|,?\s{_MONTH}\s\d{{1,2}}(?:th|st|nd|rd)?\b)?)"
    rf"(?:\s(?:morning|afternoon|evening)s?)?(?:,?\s(?:at|around|about|after)\s{_HOUR}|,?\s{_CLOCK}{_HALF_DAY}"
    rf"|,?\s(?:between|from)\s{_HOUR}\s(?:and|to)\s{_HOUR}"
    r"|,?\s\d{1,2}[:.h]\d\d\b)?(?:\sin the (?:morning|afternoon|evening))?"
)
_DAYS = re.compile(rf"\b{_WHEN}(?:(?:,\s|,?\s(?:or|and)\s)(?:on\s)?{_WHEN})*", re.IGNORECASE)
_NO_DAY_TO_MEET = re.compile(
    r"\b(?:not (?:call|come|ring|phone|meet|on|available|free)|never|yet|due|date|names?"
    r"|by|before|until|till|than|since|sent|wrote|written|asked|promised|mailed|called|rang|applied|yesterday"
    r"|last|start|begin|answer|answers|reply|confirm|deadline)\b",
    re.IGNORECASE,
)
_SHORT = re.compile(r"(?<=\d)[\s-]*(?:mins?|minutes?)\b|(?<=[a-z])[\s-]+(?:mins?|minutes?)\b", re.IGNORECASE)

_POST = (
    r"\b(?:jobs?|work|positions?|roles?|posts?|career|openings?|vacanc(?:y|ies)|employment|opportunit(?:y|ies)"
    r"|challenges?|internships?|apprenticeships?|traineeships?|placements?)\s(?:opportunities\s)?"
)
_ENDS = (
    r"(?=\s(?:and|or|but|at|in|with|for|where|who|which|that|so|because|near|on|to|if|from|after|by|when|while|i"
    r"|please|here|there|now|soon|like|last|this|next|yesterday|today|full|again|just|right|as|until|was|were|is"
    r"|has|had|ended|went|closed|came|disappeared)\b|\s?[,.;:!?()–—-]|$)"
)
_I_SAY = r"(?:i|we|hope|would|am|want|wish|need|can|could|my|please|it|he|she|they|that|so|then|will|have)\b"
_NO_MORE = (
    rf"(?![\w’'-]|,?\s(?:and|or|&)\s(?!{_I_SAY})|\s?[/&]|,\s[^\W\d][^,.;]{{0,30}}\s(?:and|or|&)\s(?!{_I_SAY})"
    r"|,\s[^\W\d]\w*(?:\s\w+){0,2}\s?(?:[,.;]|$))"
)
"""Not one of several: of those each is wanted, or none."""

_NO_NAME = (
    r"(?!(?:coming|ur|well|general|soon|your|my|our|his|her|their|this|that|these|any|some|it|one|you|me|such"
    r"|what|which|how|time|summer|winter|spring|autumn|result|whole|rule|consequence|fast|much|long|self"
    r"|an?\s(?:result|whole|rule|consequence|matter|way|individual)|order|particular|total|short|question|advance|touch|mind|future|return|need|place|fact|case|head)\b)"
)
_WORDS = r"[^\W\d_][\w’'&/-]*(?:\s(?!(?:and|or|but)\b)[\w’'&/-]+){0,3}?"
_AIM = re.compile(rf"{_POST}as\s((?:an?\s)?{_NO_NAME}{_WORDS}){_ENDS}{_NO_MORE}", re.IGNORECASE)
_SECTOR = r"the\s[\w-]+(?:\s[\w-]+)?\s(?:sector|industry|field|trade|world|business)"
_FIELD = re.compile(
    rf"{_POST}[Ii]n\s((?:{_SECTOR}|(?!the\b|an?\b){_NO_NAME}(?:[a-z]|[A-Z]{{2,4}}\b)"
    rf"[\w’'&/-]*(?:\s(?!(?:and|or|but)\b)[a-z][\w’'&/-]*){{0,3}}?)){_ENDS}{_NO_MORE}"
)
_NAME = r"[A-Z][\w&’'.-]*\w"
_FIRM = re.compile(
    rf"(?:{_POST}|\b(?:door|foot in|hired|work|start)\s)(?:at|with)\s({_NAME}(?:\s{_NAME}){{0,2}}){_NO_MORE}"
)
_TRADE = re.compile(
    r"\bmy\s(?:(?:old|last|former|previous|current|first)\s)?(?:job|work|position|role|post|career)\sas\s"
    rf"({_NO_NAME}an?\s{_WORDS}){_ENDS}{_NO_MORE}",
    re.IGNORECASE,
)
_NO_WORK = r"(?:a\s(?:row|deep|dark)|prison|jail|bed|between|hospital|rehab|home|depression|therapy|debt)\b"
_YEARS = re.compile(
    rf"\b((?:\d{{1,2}}\+?|(?!the\b|last\b|few\b|my\b)[a-z]+)\syears\s(?:as|in|at)\s(?!{_NO_WORK}){_WORDS}){_ENDS}"
    r"(?!\sand\s(?:\S+\s){0,2}(?:as|in|at|of)\b|,\s[^,.;]{1,30}\s(?:and|or|&)\s)",
    re.IGNORECASE,
)
_AN = re.compile(r"(?!eu|one|u[nstx]i|UX)(?:[aeiouAEIOU]|[FHLMNRSX][A-Z])")
_OF_A_LAND = re.compile(r"[A-Z]\w+(?:ish|an|ese|ch|ic|ew)\b")


def kept(sentences: Iterable[str], said: str) -> Iterator[str]:
    """Those `sentences` for which `said` has all that their places name, filled with it.

    `{day}` and `{length}` of a meeting; `{aim}` (a baker), `{field}` and `{firm}` of the work that is sought;
    `{years}` (ten years as a baker) and `{trade}` (a baker) of what was done.
    """
    known: dict[str, str] = {}
    for sentence in sentences:
        names = _places_in(sentence)
        known |= {name: _PLACES[name](said) for name in names if name not in known}
        if all(known[name] for name in names):
            yield sentence.format(**known)


def keepable(said: str) -> Mapping[str, str]:
    """The words for each place that `said` has."""
    found = {name: words_of(said) for name, words_of in _PLACES.items()}
    return {name: words for name, words in found.items() if words}


@cache
def _places_in(sentence: str) -> tuple[str, ...]:
    return tuple(name for _text, name, *_rest in Formatter().parse(sentence) if name)


def _first(pattern: re.Pattern[str], hint: str, said: str) -> str:
    """The words that a pattern takes out; `hint` must stand there, or it is not looked for."""
    match = pattern.search(said) if hint in said.lower() else None
    return match[1] if match else ""


def _small(trade: str) -> str:
    """A trade in small letters, but for abbreviations (`HR assistant`) and languages (`German teacher`)."""
    words = (
        word if word[1:] != word[1:].lower() or _OF_A_LAND.match(word) else word.lower()
        for word in trade.split()
    )
    return " ".join(words)


def _with_article(aim: str) -> str:
    if not aim or aim.lower().startswith(("a ", "an ")):
        return aim
    return f"an {aim}" if _AN.match(aim) else f"a {aim}"


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


_PLACES: Mapping[str, Callable[[str], str]] = {
    "day": _day,
    "length": _length,
    "aim": lambda said: _with_article(_small(_first(_AIM, " as ", said))),
    "field": lambda said: _first(_FIELD, " in ", said),
    "firm": lambda said: _first(_FIRM, " at ", said) or _first(_FIRM, " with ", said),
    "years": lambda said: _first(_YEARS, " years ", said),
    "trade": lambda said: _small(_first(_TRADE, " as ", said)),
}
