"""What to call somebody in a sentence, from their name as written: “Maria”, “Dr. Schmidt”, “Mrs Jones”."""

import re

from iiprep.model.text import is_latin

_TITLES = tuple(
    "prof professor dr doctor rev reverend rabbi judge mr mrs ms mx miss herr frau mme señor señora".split()
)
"""From the one that is said first to the one that a higher title replaces; the family name follows them."""

_BEFORE_GIVEN = frozenset({"sir", "dame"})
_AFTER = frozenset(
    "jr sr ii iii iv phd dphil md mba ma msc bsc ba llm jd cpa cfa esq rn pe pmp dds edd pharmd".split()
)
_PARTICLES = frozenset(
    "de del della der den di da das dos du la le van von vom zu zum ter ten bin al el".split()
)
_IN_BRACKETS = re.compile(r"\s*[(\[][^)\]]*[)\]]")
_NICKNAME = re.compile(r"\s[\"“”„‘]([^\"“”„‘’]{2,20})[\"“”’]\s")
_INITIAL = re.compile(r"[^\W\d_]\.?|(?:[^\W\d_]\.)+")
_FAMILY_FIRST = re.compile(r"[\u1ea0-\u1ef9ăĂơƠưƯ]")


def called(name: str) -> str:
    """The words to greet somebody with: the given name, or with a title that was written the family name.

    A name in letters that are not Latin, or in which the family name stands first, is said in whole.
    """
    name = _NICKNAME.sub(lambda match: f" {match[1]} ", " ".join(_IN_BRACKETS.sub("", name).split()))
    words = _in_order(name)
    titles, rest = _titled(words)
    if not rest or not is_latin(" ".join(rest)) or _FAMILY_FIRST.search(name):
        return " ".join(words) if rest or not titles else name
    if titles and _bare(titles[0]) in _BEFORE_GIVEN:
        return f"{titles[0]} {rest[0]}"
    return f"{_first(titles)} {_family(rest)}" if titles else _given(rest)


def _bare(word: str) -> str:
    return word.casefold().replace(".", "").strip(",")


def _in_order(name: str) -> list[str]:
    """The words of a name, the family name last where it was written in front of a comma; no degrees."""
    front, *behind = (part.split() for part in re.split(r"[,،，]", name))
    behind = [[word for word in part if _bare(word) not in _AFTER] for part in behind]
    given = next((part for part in behind if part), [])
    while len(front) > 1 and _bare(front[-1]) in _AFTER:
        front.pop()
    titles, family = _titled(front)
    return [*titles, *given, *family]


def _titled(words: list[str]) -> tuple[list[str], list[str]]:
    known = {*_TITLES, *_BEFORE_GIVEN}
    count = next((at for at, word in enumerate(words) if _bare(word) not in known), len(words))
    return words[:count], words[count:]


def _first(titles: list[str]) -> str:
    """The highest title, as it was written."""
    return min(
        titles, key=lambda title: _TITLES.index(_bare(title)) if _bare(title) in _TITLES else len(_TITLES)
    )


def _family(words: list[str]) -> str:
    start = len(words) - 1
    while start > 0 and words[start - 1] in _PARTICLES:
        start -= 1
    return " ".join(words[start:])


def _given(words: list[str]) -> str:
    """The first name that is more than an initial; all of it where only the family name is."""
    names = words[:-1] if len(words) > 1 else words
    return next((word for word in names if not _INITIAL.fullmatch(word)), " ".join(words))
