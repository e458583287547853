"""What came of a paper: whether it fits its page, what does not, and which letters no font can draw."""

import re
from dataclasses import asdict, dataclass
from typing import Any

_PARAGRAPH = re.compile(r"^(thanks\.\d+\.\w+)\.\d+$")
_OURS = ("red.", "closing.", "minutes.", "code")


def field_of(identity: str) -> str:
    """The path of the field that an item on a page came from."""
    return _PARAGRAPH.sub(r"\1", identity).removesuffix(".head")


def is_ours(identity: str) -> bool:
    """Whether an item is a fixed text of the paper, which nobody can shorten."""
    return identity.startswith(_OURS)


@dataclass(frozen=True, slots=True)
class Overflow:
    """An item that does not fit: the path of its field, its lines over the margin, its text."""

    field: str
    lines: int
    text: str


@dataclass(frozen=True, slots=True)
class MissingGlyph:
    """A character that no font on this machine can draw, and the field it stands in."""

    field: str
    character: str


@dataclass(frozen=True, slots=True)
class LeftOff:
    """An item that was left off this copy at the user's wish, or whose text was cut short on it."""

    field: str
    text: str


@dataclass(frozen=True, slots=True)
class Meter:
    """How full a part of the page (``page``, ``upper half``, ``lower half``) is of text at the smallest type.

    1 is full to the last line; more does not fit.
    """

    part: str
    full: float


@dataclass(frozen=True, slots=True)
class PaperReport:
    """The measured page: `body_pt` in points, `fill` from 0 to 1 (the least of its columns and halves).

    `could_go` is what a copy could do without so that the rest fits, the least important first: reckoned
    from one layout, or what really went from a copy that was made to know it. `left_off` is not on this copy
    at all; of `shortened` only the beginning is.
    """

    name: str
    person: str
    pages: int
    body_pt: float
    fill: float
    overflow: tuple[Overflow, ...] = ()
    missing_glyphs: tuple[MissingGlyph, ...] = ()
    left_off: tuple[LeftOff, ...] = ()
    shortened: tuple[LeftOff, ...] = ()
    could_go: tuple[LeftOff, ...] = ()
    meters: tuple[Meter, ...] = ()

    @property
    def fits(self) -> bool:
        """Whether everything stands on the one page."""
        return self.pages == 1 and not self.overflow

    @property
    def lines_over(self) -> int:
        """How many lines are too much."""
        return sum(item.lines for item in self.overflow)

    @property
    def letters_missing(self) -> dict[str, str]:
        """The characters that no font can draw, for each field, with spaces between: together they look like
        a word that nobody typed.
        """
        found: dict[str, str] = {}
        for glyph in self.missing_glyphs:
            known = found.setdefault(glyph.field, "")
            found[glyph.field] = known if glyph.character in known else f"{known} {glyph.character}".strip()
        return found

    def to_dict(self) -> dict[str, Any]:
        """Plain data, for the pipe of the worker and for ``export --json``."""
        return asdict(self)

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> "PaperReport":
        """The report that `to_dict` made."""
        parts = {
            name: tuple(kind(**item) for item in data[name])
            for name, kind in (
                ("overflow", Overflow),
                ("missing_glyphs", MissingGlyph),
                ("left_off", LeftOff),
                ("shortened", LeftOff),
                ("could_go", LeftOff),
                ("meters", Meter),
            )
        }
        return cls(**{**data, **parts})


@dataclass(frozen=True, slots=True)
class MadePaper:
    """A paper as it came back from the worker; `pdf` is empty where it does not fit.

    `sheet` is then the page to look at, a PDF as long as its text, that runs over the end of the paper.
    """

    report: PaperReport
    pdf: bytes
    sheet: bytes = b""
