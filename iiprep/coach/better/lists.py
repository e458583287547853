"""Lists in a sentence: one loses the parts that offend, and what announces it says how many are left."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from iiprep.coach.better.clauses import FEWEST_WORDS, asks, begins_with_doing, hangs, stands_alone, words_of
from iiprep.coach.better.joints import JOINT
from iiprep.coach.text import LABEL

_NUMBERS = "no one two three four five six".split()
_COUNT = r"(?:two|three|four|five|six|[2-6]|a few|some|several|a couple of)"
_COUNTED = r"(thing|question|reason|point|request|hope|wish|topic|subject|favou?r|ask|matter)(?:e?s)"
_MANY = re.compile(rf"\b({_COUNT})(\s(?:\w+\s)?){_COUNTED}\b", re.IGNORECASE)
_PLURAL = re.compile(rf"\b{_COUNTED}\b|\b(?:are|were|these|those|both|\w+fold)\b", re.IGNORECASE)
_ANNOUNCED = re.compile(
    rf"{_MANY.pattern}|\b(?:both|few|more)\s{_COUNTED}|\b\w+fold\b"
    r"|\b(?:one|a|another|my)\s(?:\w+\s)?(?:thing|question|request|favou?r|ask)$",
    re.IGNORECASE,
)
_ARE = re.compile(rf"\b{_COUNTED} are(?=: $)", re.IGNORECASE)
_PAIRED = re.compile(r"\b(?:not (?:only|just|merely|simply)|either|neither)\b(?=\s+\w)", re.IGNORECASE)
_IN_ORDER = re.compile(
    r"(?:^|(?<=[,;:–—]\s)|(?<=and\s)|(?<=but\s))"
    r"(?:(?:first|second|third|fourth|last|finally|then),\s+|(?:first|second|last) of all,?\s+"
    r"|(?:first|second|third|fourth|last)ly,?\s+"
    r"|first\s+(?=(?:i|could|can|would|may)\b)|on (?:the )?(?:one|other) hand,?\s+)"
    r"|(?<=\s)\(?[1-6a-f]\)\s+|^\(?[1-6a-f]\)\s+",
    re.IGNORECASE,
)
_INDIRECT = r"(?:how|what|why|who|where|when|which|whether|if)\b"
_BEFORE_EACH = tuple(rf"{word}\b" for word in "to about because that for with".split())
_DOES = (
    r"(?:learn|understand|find|hear|see|ask|know|explore|discover|meet|talk|speak|read|get|be|apply|join|work|send"
    r"|consider|visit|come|listen|give|show|tell|refer|put|pass|forward|introduce|recommend|help|let|share|say)\b"
)
_STARTS = r"(?:i|we|could|can|would|will|may|do|does|did|are|is|have|has|please)\b"
_SEPARATOR = (
    r"(?:,\s{{1,4}}(?:(?:and|or)\s{{1,4}})?|;\s{{1,4}}(?:and\s{{1,4}})?"
    r"|(?:\s{{0,4}}[–—]\s{{0,4}}|\s{{1,4}})(?:and|or)\s{{1,4}})(?={})"
)
_AFTER_COLON = re.compile(_SEPARATOR.format(rf"{_INDIRECT}|to\b|{_DOES}|{_STARTS}"), re.IGNORECASE)
_ASKED_TO = r"(?:(?<=\bto\s)|(?<=\byou\s)|(?<=please\s)|(?<=\bi\s)|(?<=\bwill\s)|(?<=\bcan\s))"
_KINDS = tuple(
    (re.compile(_SEPARATOR.format(kind), re.IGNORECASE), re.compile(rf"{before}\b{kind}", re.IGNORECASE))
    for kind, before in (
        (_INDIRECT, ""),
        (_DOES, _ASKED_TO),
        *((one, "") for one in (*_BEFORE_EACH, r"your\b")),
    )
)
_CLAUSE = re.compile(r"(?:i|we|please|if)\b", re.IGNORECASE)
_LAST = re.compile(r"\b(and|or)\b", re.IGNORECASE)
_BOTH = re.compile(r"\b(?:both|either)\s+$", re.IGNORECASE)
_FEWEST, _MOST_CHARACTERS = 2, 1_000


@dataclass(frozen=True, slots=True)
class Listed:
    """`head` and then `items`; each of them would make a sentence with the head alone."""

    head: str
    items: Sequence[str]
    joint: str

    def of(self, items: Sequence[str]) -> str:
        """The sentence with fewer items; empty when its head speaks of more than are left."""
        head = _counting(_BOTH.sub("", self.head) if len(items) == 1 else self.head, len(items))
        if head is None or not items:
            return ""
        *first, last = items
        comma = "," if (len(items) > _FEWEST and "," in self.joint) or asks(last) else ""
        told = f"{head}{', '.join(first)}{f'{comma} {self._and} ' if first else ''}{last}"
        hung = hangs(told) and not begins_with_doing(told)
        return "" if hung or len(words_of(told)) < FEWEST_WORDS else told

    @property
    def _and(self) -> str:
        match = _LAST.search(self.joint)
        return match[1] if match else "and"


def is_listed_question(text: str, start: int, end: int) -> bool:
    """Whether a sentence is a line of a list of questions, as `2. Are you hiring?` is."""
    before = text[text.rfind("\n", 0, start) + 1 : start]
    return text[start:end].endswith("?") and LABEL.fullmatch(before.rstrip()) is not None


def announces(words: str) -> bool:
    """Whether they promise what is no more there when what follows is cut off: `two things`, `not only`."""
    return _ANNOUNCED.search(words) is not None or _PAIRED.search(words) is not None


def is_cut_off(left: str, right: str) -> bool:
    """Whether the left, which has commas, was a list of which the right is only the last part."""
    clause = stands_alone(right) or asks(right) or _CLAUSE.match(right)
    return ", " in left and not clause and _last_of(left) is None


def with_last_and(words: str) -> str:
    """A list that has lost its last part, with `and` before the one that is the last now."""
    comma = _last_of(words)
    return words if comma is None else f"{words[:comma]} and {words[comma + 2 :]}"


def _last_of(words: str) -> int | None:
    """Where the comma before the last part of a list is, when there is no `and` instead."""
    rest, comma, last = words.rpartition(", ")
    alike = any(_is_like(f", {last}", separator) and begins.search(rest) for separator, begins in _KINDS)
    return len(rest) if comma and alike and not asks(last) and JOINT.search(last) is None else None


def _is_like(last: str, separator: re.Pattern[str]) -> bool:
    match = separator.match(last)
    return match is not None and match.group() == ", "


def without_order(words: str) -> str:
    """`First, …; second, …` without these words."""
    return _IN_ORDER.sub("", words)


def listed(words: str) -> Listed | None:
    """The list that a sentence consists of, or ends in; None when there is none, or more than that."""
    return next(_lists(words), None) if len(words) <= _MOST_CHARACTERS else None


def _lists(words: str) -> Iterator[Listed]:
    head, colon, rest = words.partition(": ")
    if colon:
        found = _split(f"{head}: ", rest, _AFTER_COLON)
        number = _MANY.search(head)
        if found and (number is None or _number(number[1]) in (None, len(found.items))):
            yield found
        return
    for separator, begins in _KINDS:
        first = separator.search(words)
        start = _start(words[: first.start()], begins) if first else None
        found = _split(words[:start], words[start:], separator) if start is not None else None
        if found and _LAST.search(found.joint) and not any(_is_more(item) for item in found.items):
            yield found


def _start(words: str, begins: re.Pattern[str]) -> int | None:
    match = begins.search(words, words.rfind(", ") + 1)
    return match.start() if match and match.start() else None


def _split(head: str, rest: str, separator: re.Pattern[str]) -> Listed | None:
    joints = list(separator.finditer(rest))
    if not joints:
        return None
    starts, ends = [0, *(one.end() for one in joints)], [*(one.start() for one in joints), len(rest)]
    return Listed(head, [rest[a:b].strip() for a, b in zip(starts, ends, strict=True)], joints[-1].group())


def _is_more(item: str) -> bool:
    return JOINT.search(item) is not None or "(" in item or asks(item)


def _number(word: str) -> int | None:
    """How many a word counts; None when it leaves that open (`a few`)."""
    if word.isdigit():
        return int(word)
    return _NUMBERS.index(word.lower()) if word.lower() in _NUMBERS else None


def _counting(head: str, left: int) -> str | None:
    """The head with the number of items that are left; None when its words would not agree with it."""
    if left == 1:
        head = _ARE.sub(r"\1 is", head)
    match = _MANY.search(head)
    if match is None:
        return None if left == 1 and ":" in head and _PLURAL.search(head) else head
    number, between, noun = match.groups()
    if left > 1 and _number(number) is None:
        return head
    told = str(left) if number.isdigit() else _NUMBERS[left]
    told = told.capitalize() if number[0].isupper() else told
    if left > 1:
        return f"{head[: match.start()]}{told}{between}{head[match.end(2) :]}"
    before = re.sub(r"\b([Tt]here) are $", r"\1 is ", head[: match.start()])
    after = head[match.end() :]
    return None if _PLURAL.search(before + after) else f"{before}{told}{between}{noun}{after}"
