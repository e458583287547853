"""Turns a text as typed into sentences of plain lower-case words that still know where they came from."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from iiprep.coach.layout import wrapped_at
from iiprep.coach.signs import written
from iiprep.coach.unmarked import beginnings

_PIECE = 400
MAX_WORDS = 5_000
MAX_CHARACTERS = 60_000
MAX_PIECES = 12_000
"""Words that need no space between them ("I,I,I"): of 5,000 words with spaces there are hardly 6,000."""
MAX_SENTENCE_TOKENS = 90
_MAX_TOKEN = 40

_TOKEN = re.compile(
    r"(?P<word>[A-Za-z]{1,60}(?=[ ,\n]))"
    r"|(?P<link>https?://\S{1,400}|www\.\S{1,400}|[\w.+-]{1,64}+@[\w-]{1,64}\.[\w.-]{1,64})"
    r"|(?P<mail>\b[Ee]-(?=mail))"
    r"|(?P<money>[$£€]\s?\d[\d,.]{0,12}\s?[kKmM]?\b)"
    r"|(?P<clock>(?<![\w])[ap]\.m\.?(?!\w))"
    r"|(?P<cv>\b[Cc]\.[Vv]\.?(?!\w))"
    r"|(?P<half>\b(?:1/2|0[.,]5)(?= ?h))"
    r"|(?P<number>\d{1,12}(?:[.,:/]\d{1,12}){0,3}(?:st|nd|rd|th|am|pm|k|%)?)"
    r"|(?P<minutes>(?<=\d)['’′](?=[\s,.?!]))"
    r"|(?P<uncommon>[^\W\d_]{1,60}(?:[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]{1,4}[^\W\d_]{0,60}){0,8}(?:['’ʼ‘`´][^\W\d_]{1,20}){0,2})"
    r"|(?P<mark>[,;:?!()\u2012-\u2015…]|(?<=\s)-{1,3}(?=\s))"
)
_WORDS = ("word", "uncommon")
"""Plain letters before a space, as most words are, are told first, without a look for addresses."""

PAIRS = (("(", ")"), ("[", "]"), ("“", "”"), ("«", "»"))
"""Brackets and quotes that are open until their other half comes."""

_READ_AS = {"link": "LINK", "money": "MONEY", "cv": "cv", "minutes": "min", "half": "half"}
"""The word that stands for what is no word."""

_MARKS = {",": ",", "?": "?", "!": "!", "(": ",", ")": ",", "…": ","}
_BREAK = re.compile(
    r"(?P<stop>[.!?…]+[\"'”’)\]]*(?=\s|$))|(?P<line>\n[ \t]*(?=\S))|(?P<gap>\n\s*\n\s*)|(?P<bullet>[•●▪◦‣])"
)
_CLOSING = frozenset(')]”"')
_ENDED = re.compile(r"[.?!…]")
LABEL = re.compile(
    r"\s*(?:[-*+•●▪◦‣→☐□✓–—]{1,3}|\(?\d{1,2}[.)]|\(?[a-h]\)|[a-h]\.|[pP]\.?[ ]?[sS]\.?[:,]?"
    r"|[qQ](?:uestion)?[ ]?\d{0,2}[:.)])(?=\s|$)"
)
"""What only labels a sentence: a bullet, a number or letter, `P.S.`, `Q1:`."""
_ABBREVIATION = re.compile(
    r"(?:(?<!['’])\b(?:mr|mrs|ms|mx|dr|prof|st|sr|jr|vs|approx|dept|inc|ltd|co|e\.g|i\.e|eg|ie|etc|a\.m|p\.m|[a-z]))$",
    re.IGNORECASE,
)
_SHORTENED = re.compile(r"\b(?:mins?|hrs?|ref|tel|no)$", re.IGNORECASE)
"""Words that no sentence ends with where a small letter follows: `30 min. call`."""

_LEADS = re.compile(
    r"\b(?:an?|the|my|your|our|to|of|for|on|in|at|with|by|from|be|is|are|was|and|or|but|that|whether|if|i)"
    r"[ \t\r]*$",
    re.IGNORECASE,
)
_FOLLOWS = re.compile(r"(?:whether|that|which|and|or|because|if|to|of|for|with|on|in|at|about)\b")
_LONGEST_SMALL = 8
"""Letters of the longest of these words. No sentence ends at the line that one of them ends or follows."""

_NUMBER = re.compile(r"\bno\.\s{1,4}\d", re.IGNORECASE)
_SUFFIXES = {"n't": "not", "'m": "am", "'re": "are", "'d": "would", "'ll": "will", "'ve": "have"}
_IS_AFTER = frozenset(
    "it that there what who how he she where here this when everything something name".split()
)


class Token(NamedTuple):
    """One plain word with the place it was taken from."""

    word: str
    start: int
    end: int
    capital: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """A run of tokens; `flat` holds each as patterns read it (`signs`), with a space behind, or with `~ `
    when it was written with a capital.
    """

    tokens: tuple[Token, ...]
    flat: str
    places: tuple[int, ...]
    words: frozenset[str]
    subject: bool = False

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Turn offsets in `flat` into token numbers: the first, and one past the last."""
        return bisect_right(self.places, first) - 1, bisect_right(self.places, max(first, last - 1))

    @property
    def start(self) -> int:
        return self.tokens[0].start

    @property
    def end(self) -> int:
        return self.tokens[-1].end


def sentence_of(tokens: tuple[Token, ...], *, subject: bool = False) -> Sentence:
    """Build the sentence that holds exactly these tokens."""
    parts = [written(token.word) + ("~ " if token.capital else " ") for token in tokens]
    places = accumulate(map(len, parts[:-1]), initial=0)
    return Sentence(tokens, "".join(parts), tuple(places), frozenset(t.word for t in tokens), subject)


def masked(sentence: Sentence, spans: list[tuple[int, int]]) -> Sentence:
    """Blank out the given token ranges, so that no pattern finds a word in them."""
    if not spans:
        return sentence
    tokens = list(sentence.tokens)
    for first, last in spans:
        for i in range(first, last):
            tokens[i] = Token("_", tokens[i].start, tokens[i].end)
    return sentence_of(tuple(tokens), subject=sentence.subject)


def readable(text: str) -> tuple[str, bool]:
    """Cut the text where the coach stops reading; the second value says whether something was cut."""
    short = _first(r"\S+", MAX_WORDS, text[:MAX_CHARACTERS])
    if len(short) > MAX_PIECES:
        short = _first(r"[^\W_]+", MAX_PIECES, short)
    return short, len(short.rstrip()) < len(text.rstrip())


def _first(kind: str, most: int, text: str) -> str:
    """The text up to so many pieces of a kind, in whole sentences when it has more."""
    for number, piece in enumerate(re.finditer(kind, text), start=1):
        if number == most:
            return _whole_sentences(text[: piece.end()])
    return text


def _whole_sentences(text: str) -> str:
    """A text that was cut, without the piece of a sentence at its end, if that is short."""
    end = max(text.rfind(mark, len(text) - _PIECE) for mark in ".!?\n") + 1
    return text[:end] if end else text


_WORDS_KEPT = 4_096
"""Words whose plain form is remembered: most words of a text are those of the last one."""


def _plain(word: str) -> str:
    folded = unicodedata.normalize("NFKD", word).casefold()
    return "".join(c for c in folded if c.isalnum() or c == "'")[:_MAX_TOKEN] or "_"


def _parts(word: str) -> tuple[str, ...]:
    """Split a contraction: don't → do not, I'm → i am, Jordan's → jordan 's."""
    word = re.sub("[’ʼ‘`´]", "'", word).replace("½", "half")
    plain = _plain(word)
    if plain in ("can't", "won't", "shan't"):
        return {"can't": "can", "won't": "will", "shan't": "shall"}[plain], "not"
    for suffix, full in _SUFFIXES.items():
        if plain.endswith(suffix) and len(plain) > len(suffix):
            return plain.removesuffix(suffix), full
    if plain.endswith("'s"):
        stem = plain.removesuffix("'s")
        return ("let", "us") if stem == "let" else (stem, "is" if stem in _IS_AFTER else "'s")
    return (plain,)


class Spelling:
    """How words are spelled here, by their plain form; an entry that ends in `~` is for a word with a capital
    alone. It remembers the words that it met.
    """

    def __init__(self, words: Mapping[str, str] | None = None) -> None:
        self._words = words or {}
        self._known: dict[str, tuple[str, ...]] = {}

    def plain(self, raw: str) -> tuple[str, ...]:
        """The plain words of a word as typed."""
        known = self._known.get(raw)
        if known is None:
            if len(self._known) >= _WORDS_KEPT:
                self._known = {}
            spelled = (self._spelled(part, capital=raw[0].isupper()) for part in _parts(raw))
            known = self._known[raw] = tuple(word for words in spelled for word in words.split())
        return known

    def _spelled(self, part: str, *, capital: bool) -> str:
        name = self._words.get(f"{part}~") if capital else None
        return name or self._words.get(part, part)


def _plain_of(kind: str | None, raw: str) -> tuple[str, ...]:
    """What is read of a piece of text that is no word, by what it is."""
    if kind == "number":
        return (raw.lower(),)
    if kind == "mail":
        return ()
    if kind == "mark":
        return (_MARKS.get(raw, ";"),)
    if kind == "clock":
        return (f"{raw[0].lower()}m",)
    return (_READ_AS[kind or "link"],)


def tokens_of(text: str, spelling: Spelling, start: int, end: int) -> Iterator[Token]:
    """Yield the plain words between two offsets."""
    for match in _TOKEN.finditer(text, start, end):
        kind, raw = match.lastgroup, match.group()
        begin, behind = match.span()
        if kind in _WORDS:
            capital = raw[0].isupper()
            for word in spelling.plain(raw):
                yield Token(word, begin, behind, capital)
                capital = False
        else:
            for word in _plain_of(kind, raw):
                yield Token(word, begin, behind)


def _is_stop(text: str, match: re.Match[str], wrapped: frozenset[int]) -> bool:
    """Whether this mark or line end ends a sentence; `wrapped` are the line ends that do not."""
    if match.lastgroup == "stop":
        mark = match.group()
        if mark[0] in ".…" and _ABBREVIATION.search(text, max(0, match.start() - 7), match.start()):
            return bool(re.match(r"\s*$", text[match.end() : match.end() + 400]))
        if _NUMBER.match(text, max(0, match.start() - 2)):
            return False
        following = text[match.end() : match.end() + 3].lstrip()
        shortened = (
            mark == "." and _SHORTENED.search(text, max(0, match.start() - 5), match.start()) is not None
        )
        goes_on = shortened or mark.startswith(("..", "…")) or mark[-1] in _CLOSING
        return not (goes_on and following[:1].islower())
    if match.lastgroup == "line":
        if match.start() in wrapped:
            return False
        line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
        following = text[match.end() : match.end() + _LONGEST_SMALL + 1]
        if not following[:1].islower():
            return True
        hangs = _LEADS.search(line) is not None or _FOLLOWS.match(following) is not None
        return len(line) < 50 and not hangs
    return True


def _ranges(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    wrapped = wrapped_at(text)
    for match in _BREAK.finditer(text):
        if _is_stop(text, match, wrapped):
            yield start, match.end()
            start = match.end()
    if start < len(text):
        yield start, len(text)


def _pieces(tokens: tuple[Token, ...], *, unmarked: bool) -> Iterator[tuple[Token, ...]]:
    """Tokens between two marks that end a sentence, cut where one begins without a mark before it."""
    starts = beginnings([token.word for token in tokens], unmarked=unmarked)
    for first, end in zip(starts, [*starts[1:], len(tokens)], strict=True):
        for i in range(first, end, MAX_SENTENCE_TOKENS):
            yield tokens[i : min(end, i + MAX_SENTENCE_TOKENS)]


def sentences_of(text: str, spelling: Spelling) -> tuple[Sentence, ...]:
    """Split a text into sentences; one without an end is cut into pieces of bounded length.

    What only labels a sentence (a bullet, `3)`, `P.S.`) is no part of it.
    """
    found: list[Sentence] = []
    unmarked = _ENDED.search(text) is None
    for start, end in _ranges(text):
        label = LABEL.match(text, start, end)
        tokens = tuple(tokens_of(text, spelling, label.end() if label else start, end))
        subject = bool(
            len(tokens) > 1 and tokens[0].word in ("subject", "re") and tokens[1].word in (";", "line")
        )
        said = (
            piece
            for piece in _pieces(tokens, unmarked=unmarked)
            if any(t.word[0].isalnum() for t in piece if t.word)
        )
        found += [sentence_of(piece, subject=subject) for piece in said]
    return tuple(found)
