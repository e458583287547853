"""Tells, as far as small words show it, whether words could be a sentence of their own."""

import re

FEWEST_WORDS = 4
"""Under so many words a piece says too little to be worth keeping."""

_BE_OR_DO = (
    "am is are was were have has had do does did will would can could may might shall should must "
    "isn't aren't wasn't weren't haven't hasn't hadn't don't doesn't didn't won't wouldn't can't couldn't"
).split()
_DONE = (
    "made helped stayed taught showed gave told changed inspired led meant struck brought moved got came "
    "began said took put set left kept caught opens shows makes helps means suggested mentioned recommended "
    "spoke explained introduced urged encouraged pointed wrote sent lent"
).split()
_VERBS = frozenset((*_BE_OR_DO, *_DONE))
_WHO = frozenset("i you we they he she it there this that everybody everyone nobody somebody".split())
_OF_A_NAME = frozenset("the a an my your our their his her any some these those one what".split())
_NAMES = _WHO | _OF_A_NAME
_ASKING = frozenset("how what why who which where when".split())
_RELATIVE = _ASKING | {"that", "whose", "whom"}
_HANGING = frozenset(
    "if because although though while since as unless whether that whose whom until after before to for "
    "with than like and or but so in on at from by of during about without through when where".split()
)
_WISHING = frozenset("please thank thanks tell let".split())
_LEARNING = frozenset("learn understand find hear see ask know explore discover".split())
_GETTING = frozenset("get find land win secure meet join become be apply make earn talk speak".split())
_HAPPENED = frozenset("after since following when as because while although though being having".split())
_OF_ME = frozenset("i i'm i've i'd me my".split())
_FIRST = frozenset("also then now today honestly first lately recently currently instead maybe".split())
_BOUND = frozenset("and or but to of for with at in on from by who whom whose that which".split())
_OPEN = frozenset(
    "the a an my your our their and or but if because whether that to than so very really such".split()
)
_BACK = frozenset("it its them they their these those same he she him her".split())
_BACK_AT_ONCE = frozenset("this that which otherwise then neither".split())
_NEAR = 8
_IF = frozenset("should had were".split())
_WHEN = frozenset("after before since for in on at during with from by".split())
_FEWEST_BEFORE_ME = 3
_TO_LEARN = frozenset("ask learn hear come meet talk speak buy see".split())
_OF_MINE = frozenset("i we my our thank thanks please let".split())
_INNER = ",;:"
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*|[,;:]")
_WONDERS = re.compile(
    r"\bwonder(?:ed|ing)?\b(?!.*\b(?:if|whether|how|what|why|who|which|where|when|about|at)\b)", re.IGNORECASE
)
"""Wonders, and what it wonders is not there."""

_WHAT_YOU = re.compile(r"what you (?:said|told|shared|showed|taught|wrote)\b")


def words_of(text: str) -> list[str]:
    """The plain words and inner marks, in small letters."""
    return [word.replace("’", "'") for word in _WORD.findall(text.lower())]


def stands_alone(text: str) -> bool:
    """Whether it has words enough, and a subject with its verb, or asks, thanks or begs as a sentence does.

    An objective begins with what is to be learned: `Learn how …`.
    """
    words = words_of(text)
    if (
        sum(1 + ("'" in word) for word in words if word not in _INNER) < FEWEST_WORDS
        or words[-1] in _OPEN
        or _WONDERS.search(text)
    ):
        return False
    return _is_clause(words) or (text[:1].isupper() and _to_do(words) in _LEARNING)


def points_back(text: str) -> bool:
    """Whether its first words need what stood before: `it is two pages long`, `may I say you sent me`."""
    near = [word.partition("'")[0] for word in words_of(text)[:_NEAR]]
    condition = words_of(text)[:4]
    if condition[:1] == ["if"] and condition[3:] == [","] and condition[2] in _BE_OR_DO:
        return True
    leave = len(near) > 2 and near[0] in _BE_OR_DO and near[1] == "i" and near[2] not in _TO_LEARN
    return leave or not _BACK.isdisjoint(near) or not _BACK_AT_ONCE.isdisjoint(near[:1])


def hangs(text: str) -> bool:
    """Whether it only begins a sentence: `if you hear of something`, without what follows from that."""
    words = words_of(text)
    return words[:1] != [] and words[0] in _HANGING | _IF and "," not in words


def is_about_me(text: str) -> bool:
    """Whether it only begins a sentence with what happened to me: `after I was laid off`. No condition."""
    words = words_of(text)
    return words[:1] != [] and words[0] in _HAPPENED and not _OF_ME.isdisjoint(words)


def begins_with_doing(text: str) -> bool:
    """Whether it begins as an objective does, with what is to be done: `Learn how …`, `Get …`."""
    return text[:1].isupper() and _to_do(words_of(text)) in _LEARNING | _GETTING


def _to_do(words: list[str]) -> str:
    """What is to be done: `Learn how …`, `To learn how …`."""
    return next(iter(words[1:2] if words[:1] == ["to"] else words[:1]), "")


def asks(text: str) -> bool:
    """Whether it begins as a question does, or does so behind a mark: `could you …`, not `how you …`."""
    words = words_of(text)
    behind = (words[place + 1 :] for place, word in enumerate(words) if word in _INNER)
    return _asks(words) or any(_asks_anew(rest) for rest in behind)


def is_of_mine(text: str) -> bool:
    """Whether it begins with what I say of myself, or thank or beg for: no question."""
    return not _OF_MINE.isdisjoint(word.partition("'")[0] for word in words_of(text)[:1])


def _asks(words: list[str]) -> bool:
    if len(words) < 2:
        return False
    first, second = words[0], words[1].partition("'")[0]
    if first in _ASKING:
        of_what = first not in _HANGING and second != "to" and _NAMES.isdisjoint((second, *words[2:3]))
        return words[1] in _VERBS or of_what
    on_condition = first in _IF and "," in words
    return first in _BE_OR_DO and second in _NAMES and not on_condition


def _asks_anew(words: list[str]) -> bool:
    """Whether a question begins behind a mark: `could you …`, `how did you …`, not `which was …`."""
    if words[:1] and words[0] in _ASKING:
        return len(words) > 2 and words[1] in _BE_OR_DO and words[2] in _NAMES
    return len(words) > 1 and words[0] in _BE_OR_DO and words[1] in _WHO


def _is_clause(words: list[str]) -> bool:
    while words and words[0] in _FIRST | {","}:
        words = words[1:]
    if len(words) < 2:
        return False
    first = words[0].partition("'")[0]
    if _WHAT_YOU.match(" ".join(words)):
        return not _VERBS.isdisjoint(words[3:])
    if first in _WISHING or _asks(words):
        return True
    if first in _HANGING | _IF and first not in _WHO:
        return ("," in words and _is_clause(words[words.index(",") + 1 :])) or _i_come_later(words)
    if words[0] == "that":
        return words[1] in _VERBS
    if first in _WHO:
        return "'" in words[0] or words[1] not in _BOUND
    return words[0] not in _VERBS | _ASKING and _has_verb(words)


def _i_come_later(words: list[str]) -> bool:
    """Whether words of time or place stand before what I did: `after ten years at the mill I was ill`."""
    place = words.index("i") if "i" in words[:-1] else 0
    early = place < _FEWEST_BEFORE_ME or words[0] not in _WHEN
    return not early and _RELATIVE.isdisjoint(words[:place]) and words[place + 1] in _VERBS


def _has_verb(words: list[str]) -> bool:
    """Whether a verb follows what is named at the start, before anything that is told of it."""
    ends = next((place for place, word in enumerate(words) if word in _RELATIVE or word in ";:"), len(words))
    return not _VERBS.isdisjoint(words[1:ends])
