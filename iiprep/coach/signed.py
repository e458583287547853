"""Whether somebody's name stands under a text."""

import re

SIGNS_OFF = frozenset(
    "best regards sincerely faithfully truly yours warmly cheers kind warm respectfully wishes many thanks "
    "with very xoxo xo xx x".split()
)
"""Words that a line of goodbye is made of."""

_FORMULA = SIGNS_OFF | frozenset(
    "regard kindest warmest much thank you gratefully cordially again in advance and all the my".split()
)
_GREETS = frozenset("dear hi hello hey greetings good".split())
_PARTICLES = frozenset("de da di du del della van von der den la le bin ibn al el y e".split())
_REACH = re.compile(r"@|https?://|www\.|\d{3}|^\s*>|^\s*--? ?$")
_POSTSCRIPT = re.compile(r"\n[ \t]*p\.? ?s\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_][\w.’'-]*")
_LONGEST, _MOST_WORDS, _MOST_LINES = 48, 4, 6


def is_signed(text: str) -> bool:
    """Whether a name ends the text, before a postscript, a title or how to reach me; `Best, Sam` does, too.

    The first line is none: it greets.
    """
    lines = [line.strip() for line in text[: postscript_at(text)].split("\n") if line.strip()]
    for line in reversed(lines[1:][-_MOST_LINES:]):
        if _is_name(line):
            return True
        if not _REACH.search(line) and (len(line) > _LONGEST or line[-1] in ",.!?:;"):
            return False
    return False


def postscript_at(text: str) -> int:
    """Where a postscript begins; the end of a text that has none."""
    match = _POSTSCRIPT.search(text)
    return match.start() if match else len(text)


def _is_name(line: str) -> bool:
    if _REACH.search(line) or len(line) > _LONGEST or line[-1] in ",!?:;":
        return False
    words = _WORD.findall(line)
    while words and words[0].strip(".").lower() in _FORMULA:
        del words[0]
    if not 0 < len(words) <= _MOST_WORDS or words[0].lower() in _GREETS:
        return False
    return len(words) == 1 or all(word in _PARTICLES or not word[0].islower() for word in words)
