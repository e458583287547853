"""Cleaning of typed and pasted text: what no font, file or database can hold is taken out; and folding it."""

import re
import unicodedata
from collections.abc import Iterable

_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|[\ud800-\udfff]")
_RIGHT_TO_LEFT = ("R", "AL")
_NEWLINES = re.compile("\r\n?|\u2028|\u2029|\x85")


def clean(text: str) -> str:
    """`text` without control characters and lone surrogates; line ends become ``\\n``, tabs stay."""
    if _CONTROLS.search(text) is None and _NEWLINES.search(text) is None:
        return text
    paired = text.encode("utf-16", "surrogatepass").decode("utf-16", "ignore")
    return _CONTROLS.sub("", _NEWLINES.sub("\n", paired))


def first_line(text: str, limit: int = 60) -> str:
    """The beginning of a text, in one line of at most `limit` characters."""
    line = " ".join(text.split())
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


def first_words(text: str, limit: int = 60) -> str:
    """Like `first_line`, but cut behind a whole word, where there is one in the second half."""
    line = first_line(text, limit)
    if not line.endswith("…") or line == " ".join(text.split()):
        return line
    whole, space, _rest = line.rpartition(" ")
    return f"{whole.rstrip(',;:–')}…" if space and len(whole) * 2 > limit else line


def room_of(text: str) -> int:
    """How many letters of usual width a text takes the room of; wide ones, such as Japanese, count two."""
    return len(text) + sum(unicodedata.east_asian_width(mark) in "WF" or mark in "MW" for mark in text)


def is_right_to_left(text: str) -> bool:
    """Whether letters of a text run from right to left, such as Arabic or Hebrew ones."""
    return any(unicodedata.bidirectional(letter) in _RIGHT_TO_LEFT for letter in text)


def alone(text: str) -> str:
    """`text` kept apart from what stands beside it, where its letters run from right to left."""
    return f"\u2068{text}\u2069" if is_right_to_left(text) else text


def is_latin(text: str) -> bool:
    """Whether all letters of a text are Latin ones, with accents or without."""
    if text.isascii():
        return True
    return all(unicodedata.name(letter, "").startswith("LATIN") for letter in text if letter.isalpha())


_WHOLE_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th"}
)


def folded(text: str) -> str:
    """`text` as it is searched and compared: without case and accents, ł as l, ß as ss, æ as ae."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.casefold()).translate(_WHOLE_LETTERS)
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


_NO_GAPS = re.compile(
    "[\u0e00-\u0eff\u0f00-\u0fff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff]"
)
"""Letters of writing without gaps between words: Japanese, Chinese, Thai, Lao, Tibetan, Burmese, Khmer."""


_WORD = re.compile(r"\w+")
_WITH_APOSTROPHE = re.compile(r"\w+(?:['’ʼ]\w+)+")


def words_of(text: str) -> str:
    """`text` folded, with a space before each word; O’Brien stands there as o, brien and obrien."""
    plain = folded(text)
    whole = (re.sub(r"\W", "", word) for word in _WITH_APOSTROPHE.findall(plain))
    return "".join(f" {word}" for word in (*_WORD.findall(plain), *whole))


def sought_in(text: str) -> tuple[str, ...]:
    """What to look for in `words_of` another text; empty where nothing is sought."""
    return as_sought(_WORD.findall(folded(text)))


def as_sought(words: Iterable[str]) -> tuple[str, ...]:
    """What to look for in a folded text that has a space before each word: the beginning of a word.

    A word of writing that sets no gaps between words is looked for anywhere.
    """
    return tuple(word if _NO_GAPS.search(word) else f" {word}" for word in words)
