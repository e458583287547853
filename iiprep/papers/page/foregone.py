"""What no column could hold, known without a layout: it goes first, and no layout has many pages.

The order of leaving off stands: of a list only that goes which comes after as much as fills a column, and a
text loses only what it would lose where all of its list are cut to one length.
"""

from collections.abc import Iterator, Mapping
from itertools import accumulate
from typing import Any

from iiprep.papers.page.account import group_of, items_of
from iiprep.papers.page.cutting import is_given
from iiprep.papers.page.leave_off import BESIDE, last_to_go, may_go

Facts = dict[str, Any]
Texts = Mapping[str, str]

COLUMN = 10_000
"""More letters than a column of the prep sheet holds, however narrow they are."""
_WIDE_COLUMN = 16_000
_OWN_LINE = ("questions.", "objectives.", "notes.red_lines.")
_LINE, _SIGN, _LONG, _MAY_BE_GIANT = 140, 4, 400, 2_000


def foregone(paper: str, facts: Facts) -> tuple[str, ...]:
    """The items that cannot stand on the page, each list by itself."""
    free, last = may_go(paper, facts), last_to_go(paper, facts)
    column = _WIDE_COLUMN if is_given(paper) else COLUMN
    gone: list[str] = []
    for texts in _lists(facts):
        dear = [name for name in texts if name not in free]
        many = len(dear) * _LINE > column and last.issuperset(dear)
        order = (*dear, *(name for name in texts if name in free))
        before = accumulate((_size(name, texts[name]) for name in order), initial=0)
        gone += [
            name
            for name, letters in zip(order, before, strict=False)
            if letters >= column and (many or name in free)
        ]
    return tuple(gone)


def too_long(paper: str, facts: Facts) -> dict[str, int]:
    """The texts that will be cut, as they do not go before that: how many of their letters are enough."""
    free, last = may_go(paper, facts), last_to_go(paper, facts)
    found: dict[str, int] = {}
    for texts in () if is_given(paper) else _lists(facts):
        lengths = {name: len(text) for name, text in texts.items() if name in last and name not in free}
        level = max(_LONG, _level(sorted(lengths.values()), COLUMN))
        found |= {name: level for name, one in lengths.items() if one > level}
    return found


def _lists(facts: Facts) -> Iterator[Texts]:
    """The texts of each list, by their names."""
    groups: dict[str, dict[str, str]] = {}
    for name, text in items_of(facts):
        if not name.startswith(BESIDE):
            groups.setdefault(group_of(name), {})[name] = text
    yield from (texts for texts in groups.values() if len(texts) > 1)


def _size(name: str, text: str) -> int:
    """The least that a text takes of a column, in letters; one so long that it may go first counts little."""
    least = _LINE if name.startswith(_OWN_LINE) else _SIGN
    return least if len(text) > _MAY_BE_GIANT else max(least, len(text))


def _level(lengths: list[int], column: int) -> int:
    """The length to which the longest must come down so that all together fill no more than a column."""
    for at, length in enumerate(lengths):
        if length * (len(lengths) - at) > column:
            return column // (len(lengths) - at)
        column -= length
    return column
