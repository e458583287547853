"""Facts to HTML: the only module that imports Jinja, sandboxed, strict about names, everything escaped."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from unicodedata import bidirectional, category, normalize

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from iiprep.model.text import alone, is_right_to_left
from iiprep.papers.page.geometry import Geometry
from iiprep.papers.page.hyphens import hyphenated

_STRONG = ("L", "R", "AL")
_ENDLESS = re.compile(
    r"[^\s\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u200b-\u200f\u2e80-\ua4cf\uf900-\U0010ffff]{100,}"
)
_LONG = re.compile(r"\S{18,}")
_ADDRESS = re.compile(r"[^\s\u200b]{37,}")
_BREAKS = re.compile(r"(?<=\w)[./@?&=_-](?=\w)")
_NO_GAPS, _LAST_LETTERS = re.compile("[\u3040-\u30ff\u3400-\u9fff][^\\s\\w]?$"), 4
_PIECE, _CRUMB, _ONE_LINE = 8, 3, 34
_PIECES = re.compile("(?<=[/@?&])\u200b?(?=.)")
_LONELY = re.compile(r"(?<!\S)I (?=\S)")
_LEANING = "iıіIІj"
_LONG_WORD, _SHORT_WORD, _PLACE = 20, 9, 22
_NAME_SIZES = (("long longest", 64), ("long", 32), ("wide wider", 26), ("wide", 22), ("mid", 16))
"""Names of more letters are set smaller; what each means is a matter of the paper."""

_NAME_WORD, _WIDE_NAME, _WHOLE_NAME = 16, 23, 20
_SIGNED = re.compile(r"\s*[•●▪◦‣→☐□✓*–—-]\s")


class Pages:
    """The templates of all papers, read from a folder once."""

    def __init__(self, templates: Path) -> None:
        self._templates = ImmutableSandboxedEnvironment(
            loader=FileSystemLoader(templates),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.filters |= {one.__name__: one for one in _FILTERS}

    def html(self, paper: str, facts: Mapping[str, Any], page: Geometry) -> str:
        """One paper as HTML, on an endless sheet and with ruled lines of no height."""
        template = self._templates.get_template(f"papers/{paper}.html.j2")
        return template.render({**breakable(facts), "page": page.facts()})


def breakable(facts: Any) -> Any:  # noqa: ANN401
    """`facts` with places to break in words without end, of scripts that part words by spaces.

    Without them each line of such a word is sought in the whole of it.
    Long addresses break behind their signs, very long words between syllables.
    """
    if isinstance(facts, Mapping):
        return {key: _broken(one) if key == "text" else breakable(one) for key, one in facts.items()}
    return [breakable(one) for one in facts] if isinstance(facts, list) else facts


def _broken(text: str) -> str:
    text = _LONG.sub(lambda word: hyphenated(word[0]), text)
    text = _ADDRESS.sub(lambda word: _BREAKS.sub("\\g<0>\u200b", word[0]), text)
    return _ENDLESS.sub(lambda word: "".join(_pieces(word[0])), text)


def _pieces(word: str, most: int = _PIECE) -> Iterator[str]:
    """A word with a zero-width space after every `most` letters, never before a mark on a letter."""
    run = 0
    for letter in word:
        ends = run >= most and not category(letter).startswith("M")
        run = 1 if ends else run + 1
        yield "\u200b" + letter if ends else letter


def address(text: str) -> str:
    """An address that breaks, where it must, behind a slash or an at sign and never at a hyphen of its own.

    Only a piece between two such signs that is too long for a line breaks elsewhere; an e-mail address that
    has room in one stays as it is.
    """
    if "/" not in text and len(text) <= _ONE_LINE:
        return text
    return "\u200b".join(map(_unbroken, _PIECES.split(text)))


def anywhere(text: str) -> str:
    """A link that nobody types, broken wherever its line is full: it takes the fewest lines that it can."""
    return "".join(_pieces(text.replace("\u200b", ""), _CRUMB))


def _unbroken(piece: str) -> str:
    whole = piece.replace("\u200b", "")
    return whole.replace("-", "-\u2060") if len(whole) <= _ONE_LINE else piece


def direction(text: str) -> Markup:
    """The attribute that sets a paragraph from right to left, where its first letter says so."""
    first = next((mark for mark in text if bidirectional(mark) in _STRONG), "")
    return Markup(' dir="rtl"') if is_right_to_left(first) else Markup("")


def headline(text: str) -> Markup:
    """The attribute of a name in large type: smaller the longer it is, moved in where it leans out."""
    long_word = max(map(len, text.split()), default=0) > _NAME_WORD
    room = max(len(text), _WIDE_NAME if long_word else 0)
    size = next((name for name, most in _NAME_SIZES if room > most), "")
    words = " ".join(filter(None, (size, "leans" if leans(text) else "")))
    return Markup(' class="{}"').format(words) if words else Markup("")


def kept(text: str) -> str:
    """A name that breaks between its words alone, not at a hyphen within one that has room in a line."""
    return " ".join(
        word.replace("-", "-\u2060") if len(word) <= _WHOLE_NAME else word for word in text.split(" ")
    )


def listed(text: str) -> bool:
    """Whether a text brings its own sign of a list along, as pasted ones do: it needs no second one."""
    return bool(_SIGNED.match(text))


def leans(text: str) -> bool:
    """Whether a text begins with a letter that reaches out to the left of its own place, such as ï or j."""
    first, marks = text[:1], normalize("NFD", text[:1])[1:]
    return first == "j" or bool(marks and normalize("NFD", first)[0] in _LEANING)


def tied(text: str) -> str:
    """`text` with its last two words kept together where they are short: none stands alone in a line.

    Of writing without gaps between words the last letters are kept together.
    """
    text = together(text)
    if _NO_GAPS.search(text):
        return text[:-_LAST_LETTERS] + "\u2060".join(text[-_LAST_LETTERS:])
    before, space, last = text.rpartition(" ")
    short = len(last) <= _SHORT_WORD and len(before.rpartition(" ")[2]) <= _SHORT_WORD
    return f"{before}\u00a0{last}" if space and short and " " in before.strip() else text


def together(text: str) -> str:
    """`text` with its “I” beside the word that follows: it ends no line."""
    return _LONELY.sub("I\u00a0", text)


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text that is set in one piece, with a mark between them: its lines with words."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def whole(text: str) -> bool:
    """Whether a piece of a list is so short that it need not be broken: the line is broken before it."""
    return len(text) <= _PLACE and text.isascii()


def joiner(text: str) -> str:
    """What ties a short sign to the end of `text`; a space after a word so long that it may fill a line."""
    return " " if len(text.rsplit(maxsplit=1)[-1]) > _LONG_WORD else "\u2060"


_FILTERS = (address, alone, anywhere, direction, headline, joiner, kept, listed, paragraphs, tied, whole)
