"""How a text is laid out: which lines are my own, and which line ends are only the edge of the page."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from iiprep.model.gaps import gaps

_WROTE = r"wrote|schrieb|écrit|escribió|scritto|schreef|skrev|napisał"
_HEAD = re.compile(
    r"^(?:on [^\n]{4,120}\n?[^\n]{0,80}wrote:"
    rf"|[^\n>]{{4,120}}(?:\b(?:{_WROTE})\b[^\n]{{0,60}}|<[^\s<>]+@[^\s<>]+>(?: wrote)?):"
    r"|-{2,} ?(?:original|forwarded) message ?-{2,}|begin forwarded message:|from: .{3,120}@.{3,80}"
    r"|\*?from:\*? .{2,120}\n\*?(?:sent|date|to|cc|subject):.*|_{10,}\s*\nfrom: .{3,120})[ \t]*\r?$",
    re.IGNORECASE | re.MULTILINE,
)
_MY_HEAD = re.compile(
    r"\s*(?:(?:(?:from|to|cc|bcc|date|sent|reply-to):[^\n]*\n){2,}|from:[^\n]*@[^\n]*\n)", re.IGNORECASE
)
_DEVICE = re.compile(
    r"^(?:sent (?:from|with|via) (?:my |the )?[\w .’'-]{2,40}|get outlook for [^\n]{2,60})[ \t]*\r?$",
    re.IGNORECASE | re.MULTILINE,
)
_QUOTED = re.compile(r"^[ \t]{0,4}>.*$", re.MULTILINE)
_SIGNATURE = re.compile(r"^--(?P<space> ?)\r?$", re.MULTILINE)
_TO_NEXT = re.compile(r"\s*\n")
_MOST_IN_SIGNATURE, _LONGEST_IN_SIGNATURE = 8, 60
_SPEAKS = re.compile(r"\?\s*$|^\s*p\.? ?s\b", re.IGNORECASE)
_WHOLE = re.compile(r"[.!]\s*$")
_WIDEST = 120
_ITEM = re.compile(r"\s*(?:[-*•●▪◦‣–]|\d{1,2}[.)]|[a-z][.)])\s")
_ENDED = re.compile(r"[.!?:]\W*$")
_CONTACT = re.compile(r"\s*(?:\S+@\S+|www\.|https?://|\+?\d[\d ()/.-]{5,}$)", re.IGNORECASE)
_ADDRESS = re.compile(
    r"^[ \t]*(?:(?:tel|phone|mobile|cell|fax|e-?mail|mail|web|[emptw])[.:][ \t]*)?"
    r"(?:[\w.+-]+@[\w.-]+|(?:www\.|https?://)\S+|\+\d[\d ()/.-]{6,24}|\(\d{2,5}\)[\d /.-]{6,24}"
    r"|(?<=[.:])[ \t]*\d[\d ()/.-]{6,24})[ \t]*\r?$",
    re.IGNORECASE | re.MULTILINE,
)
_GREETED = re.compile(r"\s*(?:dear|hi|hello|hey|good)\b[^.?!]{0,40},\s*$", re.IGNORECASE)
_GOES_ON = re.compile(
    r"\[(?:and|or) (?![^\]]*\b(?:your|name|title|company|topic|date|time|place|field|industry|insert)\b)",
    re.IGNORECASE,
)
SUBJECT = re.compile(r"(?:subject(?: line)?|re)\s?:", re.IGNORECASE)
"""What a subject line begins with where it stands in the text."""

Lines = list[tuple[int, str]]


def own_part(text: str) -> str:
    """Blank out what others wrote (quoted replies), signatures and addresses, keeping every offset.

    What stands below a quote that is marked line by line is my own again, and so is what follows a signature.
    """
    text = _blanked(text, _heads(text))
    for no_words in (_QUOTED, _DEVICE, _ADDRESS):
        text = no_words.sub(lambda match: " " * len(match.group()), text)
    signs = ((sign.start(), _end_of_signature(text, sign)) for sign in _SIGNATURE.finditer(text))
    return _blanked(text, signs)


def wrapped_at(text: str) -> frozenset[int]:
    """The offsets of the line ends that end no sentence: the line was full there.

    A paragraph counts as wrapped when one of its full lines goes on in small letters on the next.
    """
    return frozenset(place for lines in _paragraphs(text) for place in _wraps(lines))


def _heads(text: str) -> Iterator[tuple[int, int]]:
    """Where another's words are announced: the line alone where they are marked, else all below it.

    A head that the text begins with is that of my own message.
    """
    mine = _MY_HEAD.match(text)
    if mine:
        yield mine.span()
    for head in _HEAD.finditer(text, mine.end() if mine else 0):
        marked = _QUOTED.match(text, _next_words(text, head.end()))
        yield head.start(), head.end() if marked else len(text)
        if not marked:
            return


def _next_words(text: str, place: int) -> int:
    """The start of the next line that is not empty."""
    found = _TO_NEXT.match(text, place)
    return found.end() if found else len(text)


def _blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    parts: list[str] = []
    done = 0
    for start, end in spans:
        if start >= done:
            parts += (text[done:start], re.sub(r"\S", " ", text[start:end]))
            done = end
    return "".join((*parts, text[done:]))


def _end_of_signature(text: str, sign: re.Match[str]) -> int:
    """The end of the short lines below `--`; where the line has no space after it, only of those that no
    sentence ends.
    """
    end = sign.end()
    for line in text[sign.end() + 1 : sign.end() + 1000].split("\n")[:_MOST_IN_SIGNATURE]:
        whole = not sign["space"] and _WHOLE.search(line)
        if not line.strip() or len(line) > _LONGEST_IN_SIGNATURE or _SPEAKS.search(line) or whole:
            break
        end += len(line) + 1
    return min(end, len(text))


def _paragraphs(text: str) -> Iterator[Lines]:
    """The lines of each paragraph of more than one, with the offsets of their ends."""
    lines: Lines = []
    place = 0
    for line in (*text.split("\n"), ""):
        if line.strip():
            lines.append((place + len(line), line.rstrip()))
        else:
            if len(lines) > 1:
                yield lines
            lines = []
        place += len(line) + 1


def _wraps(lines: Lines) -> list[int]:
    widest = max(len(line) for _end, line in lines)
    if widest > _WIDEST:
        return []
    full = [
        (end, line, after)
        for (end, line), (_next, after) in pairwise(lines)
        if len(line) + 1 + len(after.split(None, 1)[0]) > widest
        and not _ITEM.match(after)
        and not _CONTACT.match(after)
        and not _GREETED.match(line)
    ]
    goes_on = any(after.lstrip()[0].islower() and not _ENDED.search(line) for _end, line, after in full)
    return [end for end, _line, _after in full] if goes_on else []


def to_fill(text: str) -> Iterator[tuple[int, int]]:
    """The places still to be filled, as offsets; `[and jobs]` only goes on with the sentence and is none."""
    return (span for span in gaps(text) if _GOES_ON.match(text, *span) is None)
