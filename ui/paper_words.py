"""What is said under a page: its size, what is too long, which letters are missing, what was left off."""

from pydantic import BaseModel

from iiprep.model.fields import Kind
from iiprep.model.places import in_words, specs
from iiprep.model.plan import Plan
from iiprep.model.text import first_line
from iiprep.papers.report import LeftOff, Overflow, PaperReport
from iiprep.settings import PaperSize
from ui.field_words import spec_at

_SECTIONS = (Kind.VALUE, Kind.ROWS)
_LETTERS = 48
_OFFERED = 3


def caption(report: PaperReport, size: PaperSize) -> str:
    """``US Letter · 1 page · 10.5 pt``, or how many lines are too long."""
    paper = size.label.removeprefix("US ")
    if report.fits:
        return f"{paper} · 1 page · {report.body_pt:g} pt"
    return f"{paper} · {too_long_words(report)}{':' if report.overflow else ''}"


def too_long_words(report: PaperReport) -> str:
    """``55 lines too long``, of a paper that does not fit."""
    return f"{_lines(report.lines_over)} too long" if report.overflow else "too long for one page"


def first_place(report: PaperReport) -> str:
    """The first field to shorten; empty when no field of the plan is over."""
    return next((field_of(item.field) for item in report.overflow if field_of(item.field)), "")


def field_of(path: str) -> str:
    """The field that holds a printed item: ``profile.skills`` for its third line; else empty."""
    section: type[BaseModel] = Plan
    kept: list[str] = []
    for step in path.split("."):
        if step.isdigit():
            kept.append(step)
            continue
        field = specs(section).get(step)
        if field is None:
            return ""
        kept.append(step)
        if field.kind not in _SECTIONS:
            break
        section = field.type
    return ".".join(kept)


def overflow_words(item: Overflow) -> str:
    """``2 lines in “Question” 9: “Which part of the work…”``; the number first, where it is never cut."""
    return f"{_lines(item.lines)} in {_place(item.field)}: “{first_line(item.text, _LETTERS)}”"


def glyph_words(field: str, letters: str) -> str:
    """Which letters of a field are missing."""
    return f"No font here can draw “{letters}” in {_place(field)}"


def left_off_words(report: PaperReport, most: int = _OFFERED) -> str:
    """What is not whole on this copy, or what it could do without, the least important first; else empty.

    Of each no more than `most` are told by their words.
    """
    told = (
        ("Left off this copy", report.left_off),
        ("Cut short, as a page cannot hold it whole", report.shortened),
        ("Could go, the least important first", report.could_go),
    )
    return " ".join(f"{words}: {_quoted(items, most)}." for words, items in told if items)


def _quoted(items: tuple[LeftOff, ...], most: int) -> str:
    texts = [f"“{first_line(item.text, _LETTERS)}”" for item in items[:most]]
    more = f" and {len(items) - most} more" if len(items) > most else ""
    return ", ".join(texts) + more


def links(report: PaperReport) -> tuple[tuple[str, str], ...]:
    """Each thing to mend on a page: the field to go to (empty where there is none) and its words."""
    over = [(field_of(item.field), overflow_words(item)) for item in report.overflow if field_of(item.field)]
    lacking = report.letters_missing.items()
    missing = [(field_of(field), glyph_words(field, letters)) for field, letters in lacking]
    ours = sum(item.lines for item in report.overflow if not field_of(item.field))
    always = [("", f"{_lines(ours)} that every copy has: shorten what stands above")] if ours else []
    return tuple(dict.fromkeys((*over, *always, *missing)))


def cut_words(report: PaperReport) -> str:
    """What the button says that leaves things off."""
    if all(field_of(item.field) for item in report.overflow):
        return "Leave these off this copy"
    return "Leave the least important off this copy"


def _lines(number: int) -> str:
    return "1 line" if number == 1 else f"{number} lines"


def _place(path: str) -> str:
    field = field_of(path)
    if not field:
        return "the printed text"
    line = path.removeprefix(field).strip(".")
    return in_words(f"{field}.{line}" if line and spec_at(field).kind is Kind.LIST else field)
