"""How long a note says that a meeting is."""

import re

_WORDS = {
    "half an hour": 30,
    "a quarter of an hour": 15,
    "three quarters of an hour": 45,
    "an hour": 60,
    "one hour": 60,
    "two hours": 120,
}
_NUMBERS = {"ten": 10, "fifteen": 15, "twenty": 20, "twenty-five": 25, "thirty": 30, "forty": 40, "sixty": 60}
_NUMBER = "|".join((r"\d{1,3}", *sorted(_NUMBERS, key=len, reverse=True)))
MINUTES = re.compile(rf"\b({_NUMBER})[\s-]*(?:min|mins|minutes?)\b", re.IGNORECASE)
HOURS = re.compile(r"\b(" + "|".join(sorted(_WORDS, key=len, reverse=True)) + r")\b", re.IGNORECASE)


def minutes_in(note: str) -> int | None:
    """The longest time that a note asks for, in minutes; None when it names none."""
    named = [_number(found) for found in MINUTES.findall(note)]
    named += [_WORDS[found.casefold()] for found in HOURS.findall(note)]
    return max(named, default=None)


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS[word.casefold()]
