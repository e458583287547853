"""Whether two names can be those of one person: it decides who is behind an address that several share."""

import re

from iiprep.model.text import folded

_WORDS = re.compile(r"[^\W\d_]+")
_NO_NAMES = frozenset("dr prof mr mrs ms miss sir dame jr sr ii iii phd mba md esq cpa msc bsc".split())


def can_be_one(one: str, two: str) -> bool:
    """Whether nothing speaks against it that both names are one person’s; also where one is empty.

    Whole names need the same words in any order, or first names of which one begins the other. A single
    word needs its first letter among those of the other name.
    """
    mine, theirs = _words(one), _words(two)
    if not mine or not theirs or "".join(mine) == "".join(theirs):
        return True
    if min(len(mine), len(theirs)) == 1:
        return bool({word[0] for word in mine} & {word[0] for word in theirs})
    within = set(mine) <= set(theirs) or set(theirs) <= set(mine)
    return within or mine[0].startswith(theirs[0]) or theirs[0].startswith(mine[0])


def _words(name: str) -> list[str]:
    words = _WORDS.findall(folded(name))
    return [word for word in words if word not in _NO_NAMES] or words
