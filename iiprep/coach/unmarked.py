"""Where sentences begin in what was written without marks ("... on monday could i call you i also ...")."""

from collections.abc import Iterable, Iterator, Sequence

_MOST_IN_SENTENCE = 35
"""Words in a row up to which they may be one sentence; longer ones without a comma are hardly written."""

_FEWEST = 4
"""Words of the shortest sentence that is told apart."""

_MARKS = frozenset(",;?!")
_JOINS = frozenset("and but so also".split())
_CONDITION, _MOST_BETWEEN = "if", 8
"""`and if …, please …`: what stands so few words behind it belongs to the condition."""

_WE = frozenset(("i", "we"))
_SAY = frozenset("am was would will can could have had hope also wanted really just understand think".split())
_ASK, _OF_WHOM = frozenset("could would can may might do are is".split()), frozenset("you i we there".split())
_LEAD_ON = _ASK | frozenset(
    """
    that if when where while because as what how which who whom whose whether than or why since before
    after until unless though although did does should shall will am were was have has had i you we they
    it he she me them him her us think hope know wish say said believe guess sure glad sorry afraid
    everything all time thing to of for with about at in on
    """.split()
)
"""Words behind which no sentence begins."""

_ASKS_WHAT = frozenset("how what which who whom whose when where why whether if".split())
"""Words that a question in the order of a question belongs to: `which tools do you use`."""

_FEWEST_BEFORE = 2
"""Words that stand before a question, where no mark ends any sentence."""

_OPENINGS = (("maybe",), ("perhaps",), ("please",), ("my", "name", "is"))
_CLOSINGS = (("thanks",), ("thank", "you"), ("kind", "regards"), ("best", "regards"))


def beginnings(words: Sequence[str], *, unmarked: bool = False) -> list[int]:
    """The places of the words with which a sentence begins, the first one's among them.

    Where marks part the words nothing is looked for: `words` holds marks as words of their own. `unmarked`:
    no sentence of the whole text is ended by a mark, so a question to you begins one in short words as well.
    """
    found = [0]
    for first, end in _stretches(words):
        if end - first <= _MOST_IN_SENTENCE:
            found += _questions(words, first, end) if unmarked else ()
            continue
        for place in range(first, end):
            start = place - 1 if place and words[place - 1] in _JOINS else place
            leads = start > 0 and words[start - 1] in _LEAD_ON
            here = words[place : place + 3]
            closes = _begins_with(_CLOSINGS, here)
            begins = closes or (
                end - start >= _FEWEST and (_begins(here) or _is_condition(words, start, place))
            )
            held = not closes and _CONDITION in words[max(found[-1], place - _MOST_BETWEEN) : place]
            if begins and not leads and not held and start - max(found[-1], first) >= _FEWEST:
                found.append(start)
    return found


def _questions(words: Sequence[str], first: int, end: int) -> Iterator[int]:
    """Where a question to you begins, or what is said behind it, or thanks at the end."""
    start, asking = first, _asks_you(words[first : first + 2])
    for place in range(first + _FEWEST_BEFORE, end - 1):
        if place - start < _FEWEST_BEFORE:
            continue
        here = words[place : place + 3]
        asks = _asks_you(here) and _ASKS_WHAT.isdisjoint(words[start:place])
        says = asking and here[0] in _WE and _begins(here)
        if words[place - 1] not in _LEAD_ON and (asks or says or _begins_with(_CLOSINGS, here)):
            yield place
            start, asking = place, asks


def _asks_you(words: Sequence[str]) -> bool:
    return len(words) > 1 and words[0] in _ASK and words[1] == "you"


def _begins(words: Sequence[str]) -> bool:
    """Whether a sentence that says or asks something may begin with these words."""
    first, second = words[0], words[1] if len(words) > 1 else ""
    says, asks = first in _WE and second in _SAY, first in _ASK and second in _OF_WHOM
    return says or asks or _begins_with(_OPENINGS, words)


def _is_condition(words: Sequence[str], start: int, place: int) -> bool:
    """`and if`: without the `and`, a condition may as well end what stands before it."""
    return start < place and words[place] == _CONDITION


def _begins_with(runs: Iterable[Sequence[str]], words: Sequence[str]) -> bool:
    return any(tuple(words[: len(run)]) == run for run in runs)


def _stretches(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """From where up to where words stand without a mark between them."""
    start = 0
    for place, word in enumerate(words):
        if word in _MARKS:
            yield start, place
            start = place + 1
    yield start, len(words)
