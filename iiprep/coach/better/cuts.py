"""Where a sentence can be cut in two, and which side may stay without the other."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from iiprep.coach.better.clauses import (
    FEWEST_WORDS,
    asks,
    begins_with_doing,
    hangs,
    is_about_me,
    points_back,
    stands_alone,
)
from iiprep.coach.better.joints import AND, JOINT
from iiprep.coach.better.lists import announces, is_cut_off, with_last_and
from iiprep.coach.text import PAIRS
from iiprep.model.gaps import gaps

STOPS = ".!?…"
"""The marks that end a sentence."""

_MOST_CHARACTERS = 1_000
_LEANS = re.compile(r"\b(?:or|so)\b", re.IGNORECASE)
_AND_I = re.compile(r"\b(?:the|my|our|your|his|her|their)\s{1,4}\w+\s{1,4}(?:and|or)\s{1,4}$", re.IGNORECASE)
_BRACKET = re.compile(r"\s{0,4}[(\[]([^()\[\]]{1,400})[)\]]")
_ASIDE = re.compile(r"\s{1,4}(?:[–—]|--?)\s{1,4}([^–—()\[\]]{1,400}?)\s{1,4}(?:[–—]|--?)(?=\s)")
_LEADING = re.compile(rf"\s*(?:{AND})?", re.IGNORECASE)
_BESIDE = re.compile(
    r"(?:(?:even )?though|although|while|whilst|because|since(?!\s+then\b)|given that)\s+(?=[^,]*$)",
    re.IGNORECASE,
)
_OTHERWISE = re.compile(r"(?:otherwise|or else|if not),?\s+", re.IGNORECASE)
_WITHIN = re.compile(r"([.!?…]{1,20})[)\]”\"]$")
_LEADS_ON = re.compile(r"(?:if|when|while|since|unless|as|should|to be)\b", re.IGNORECASE)
_HAPPENED = re.compile(r"([A-Za-z][^,;:.()\[\]]{1,200})(,\s{1,4})(?=[^\W\d_])")
_MINE = re.compile(r"i(?:['’]m)?\b", re.IGNORECASE)
_AND_I_DID = re.compile(
    r",?\s{1,4}(?:and|but)\s{1,4}(?=(?:(?:just|recently|have|still|really|also)\s)?"
    r"(?:read|saw|seen|heard|found|met|watched|enjoyed|loved|liked|admire|admired|follow|followed|am curious"
    r"|attended|came across|hope|wonder|(?:would|['’]d) (?:like|love))\b)",
    re.IGNORECASE,
)
_AND_DO = re.compile(
    r",?\s{1,4}and\s{1,4}(?:(?:then|also|maybe|perhaps|hopefully|eventually|finally|to)\s{1,4}){0,2}(?=(?:learn|understand|find|hear|see"
    r"|ask|know|explore|discover|get|land|win|secure|meet|join|become|be|apply|make|earn|talk|speak|hand|give|show|leave|pass|send|impress"
    r"|pitch|convince|persuade)\b)",
    re.IGNORECASE,
)
_SEEKS = re.compile(
    r",?\s{1,4}(?:who\sis\s{1,4}|and\s{1,4}(?:(?:i\s)?am\s{1,4}|i['’]?m\s{1,4})?)?(?=(?:(?:currently|actively|now|still)\s{1,4})?"
    r"(?:looking|searching|hunting|seeking|hoping|in search of|open to|ready for|eager to|available)\b)",
    re.IGNORECASE,
)
_SEEKING = re.compile(
    r"(?:(?:currently|actively|now|still)\s{1,4})?(?:looking|searching|hunting|seeking|available|open to"
    r"|ready for)\b[^,;:.]{0,80}([,;]\s{1,4})"
    r"(?!(?:and|or|but|so|please|if|as)\b|[^\W\d][^,.;]{0,30}\s(?:and|or|&)\s)",
    re.IGNORECASE,
)
_IS = re.compile(r"(?:\b(?:am|is|are|was|were|be|been|im|not)|['’](?:m|s|re))$", re.IGNORECASE)
_BEGUN = re.compile(
    r"(?:,|\s[–—-]{1,2})\s{0,4}(?:and|but|so|or)"
    r"(?:,\s{0,4}(?:[\w’']{1,20}\s{1,2}){0,2}[\w’']{0,20}|\s{1,4}(?:frankly|honestly|to be honest))$",
    re.IGNORECASE,
)
"""Few words at the end that only begin what was cut off: `…, and, frankly`."""

_LOOSE = " \t\n,;:–—-"


@dataclass(frozen=True, slots=True)
class Cut:
    """Two sides of a sentence; `joint` holds them together. `of_lines`: it is none, but a line of a sheet."""

    left: str
    right: str
    joint: str
    of_lines: bool = False

    @property
    def keeps_left(self) -> bool:
        """Whether the left may stay without the right: not when it announces it, or is a list cut off."""
        leads = ":" in self.joint or _BEGUN.search(self.left) is not None
        if self.of_lines:
            return not leads and not announces(self.left)
        leads = leads or (self.joint.startswith(",") and is_cut_off(self.left, self.right))
        return not leads and stands_alone(self.left) and not announces(self.left) and not _leads_on(self.left)

    @property
    def keeps_right(self) -> bool:
        """Whether the right may stay without the left: not when it leans on it, or points back."""
        if self.of_lines and len(self.right.split()) > 1:
            return True
        hung = hangs(self.left) and not is_about_me(self.left)
        leans = _LEANS.search(self.joint) is not None or hung or _leads_on(self.left)
        return not leans and stands_alone(self.right) and not points_back(self.right)


def cuts(words: str) -> Iterator[Cut]:
    """Where two sides may be told apart: what is said between dashes, from the left, the brackets last."""
    if len(words) > _MOST_CHARACTERS:
        return
    yield from _asides(words)
    for match in JOINT.finditer(words):
        left, right = words[: match.start()].strip(_LOOSE), words[match.end() :].strip(_LOOSE)
        if _is_whole(left) and not (right[:1] == "I" and _AND_I.search(words, 0, match.end())):
            left = _without_leading(_BESIDE, left) if "," in match.group() else left
            line = ";" in match.group() and not any(map(_is_said, (left, right)))
            yield Cut(left, _without_leading(_OTHERWISE, right), match.group(), of_lines=line)
    yield from _seeking(words)
    yield from _without_subject(words)
    for match in _BRACKET.finditer(words):
        if next(gaps(match.group()), None) is None:
            yield _taken_out(words, match)


def with_and(words: str) -> str:
    """Clauses that stand side by side, with `and` before the last: theirs went with what followed."""
    if with_last_and(words) != words:
        return with_last_and(words)
    match = next(reversed(list(JOINT.finditer(words[:_MOST_CHARACTERS]))), None)
    if match is None or match.group().strip() != ",":
        return words
    left, right = words[: match.start()], words[match.end() :]
    both = stands_alone(left) and len(right.partition(",")[0].split()) >= FEWEST_WORDS
    return f"{left}, and {right}" if both and asks(left) == asks(right) else words


def ended(words: str) -> tuple[str, str]:
    """Words without the marks that end them, and these marks; they may stand within a bracket or quote."""
    words = words.rstrip()
    body = words.rstrip(STOPS)
    within = _WITHIN.search(body)
    return body, words[len(body) :] or (within[1] if within else "")


def _asides(words: str) -> Iterator[Cut]:
    """What stands between two dashes, where the words around it are one clause."""
    for match in _ASIDE.finditer(words):
        rest = _without_leading(_LEADING, words[match.end() :])
        if not stands_alone(rest):
            yield _taken_out(words, match)


def _seeking(words: str) -> Iterator[Cut]:
    """Where what I seek begins, or ends that a line of a sheet begins with."""
    match = _SEEKING.match(words)
    if match:
        yield Cut(words[: match.start(1)], words[match.end() :], match[1], of_lines=True)
    for match in _SEEKS.finditer(words):
        left, right = words[: match.start()].rstrip(_LOOSE), words[match.end() :]
        if _is_whole(left) and len(left.split()) > 1 and not _IS.search(left):
            yield Cut(left, right, match.group(), of_lines=not stands_alone(f"{left} {right}"))


def _without_subject(words: str) -> Iterator[Cut]:
    """Where the second side leaves out who does it, or the first only says what happened to me."""
    match = _HAPPENED.match(words)
    if match and is_about_me(match[1]):
        yield Cut(match[1], words[match.end() :], match[2])
    for match in _AND_I_DID.finditer(words):
        left, right = words[: match.start()], words[match.end() :]
        if _MINE.match(left) and _is_whole(left):
            yield Cut(left, f"I {right}", match.group())
    for match in _AND_DO.finditer(words):
        left, right = words[: match.start()], words[match.end() :]
        if begins_with_doing(left) and _is_whole(left):
            yield Cut(left, right[:1].upper() + right[1:], match.group())


def _taken_out(words: str, match: re.Match[str]) -> Cut:
    outside = f"{words[: match.start()]}{words[match.end() :]}".strip(_LOOSE)
    inside = ended(_without_leading(_LEADING, match[1]))[0]
    return Cut(outside, inside.strip(_LOOSE), "; ")


def _leads_on(words: str) -> bool:
    """Whether their last clause is a condition, maybe of what follows: `…, and if you have a place`."""
    last = next(reversed(list(JOINT.finditer(words))), None)
    return (
        last is not None and _LEADS_ON.match(words, last.end()) is not None and not asks(words[last.end() :])
    )


def _without_leading(words: re.Pattern[str], text: str) -> str:
    match = words.match(text)
    return text[match.end() :] if match else text


def _is_said(words: str) -> bool:
    return stands_alone(words) or asks(words)


def _is_whole(words: str) -> bool:
    """Whether no bracket or quote is left open."""
    return all(words.count(one) == words.count(other) for one, other in PAIRS) and words.count('"') % 2 == 0
