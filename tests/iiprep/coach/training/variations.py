"""Sentences made from sentences: parts exchanged, words replaced by their neighbours."""

import random
import re
from collections.abc import Mapping, Sequence

import torch
from torch import Tensor
from torch.nn import functional

from tests.iiprep.coach.training.teacher import Teacher

Neighbours = Mapping[str, Sequence[str]]
_JOINT = re.compile(
    r"(?<=[,;])\s+|\s+(?=(?:and|but|if|so|because|when|while|who|which|that|in case|as)\b)|\s+[-–—]+\s+"
)
_WORD = re.compile(r"[A-Za-z]{3,}")
_LONGEST = 400
PLAIN, FREQUENT = re.compile("[a-z]{3,}"), 16_000
"""Which words have neighbours, and how many of them: those that stand first in the vocabulary."""


def nearest(
    table: Tensor, numbers: Sequence[int], most: int = 12, least: float = 0.45
) -> dict[int, list[int]]:
    """For lines of a table the numbers of those that lie near them, the nearest first."""
    chosen = torch.tensor(numbers)
    rows = functional.normalize(table[chosen] - table.mean(0), dim=1)
    found: dict[int, list[int]] = {}
    for start in range(0, len(numbers), 1_000):
        nearness, which = (rows[start : start + 1_000] @ rows.T).topk(most + 1, dim=1)
        some = zip(numbers[start : start + 1_000], nearness.tolist(), chosen[which].tolist(), strict=True)
        for own, near, others in some:
            found[own] = [other for one, other in zip(near[1:], others[1:], strict=True) if one > least]
    return found


def neighbours_of(teacher: Teacher) -> Neighbours:
    """For frequent words those that lie near them in the teacher's table."""
    known = teacher.words.get_vocab()
    words = {known[word]: word for word in [word for word in known if PLAIN.fullmatch(word)][:FREQUENT]}
    near = nearest(teacher.body.embeddings.word_embeddings.weight.detach(), list(words))
    return {words[own]: [words[other] for other in others] for own, others in near.items()}


def variations(sentences: Sequence[str], near: Neighbours, count: int, seed: int = 1) -> list[str]:
    """`count` new sentences; many of them are odd, and the teacher says what it hears in them."""
    dice = random.Random(seed)
    parts = [part for one in sentences for part in _JOINT.split(one) if 2 <= len(part.split()) <= 18]
    found: set[str] = set()
    while len(found) < count:
        made = _one(dice.choice(sentences), sentences, parts, near, dice)
        if len(made) < _LONGEST:
            found.add(made)
    return sorted(found)


def _one(
    sentence: str, sentences: Sequence[str], parts: Sequence[str], near: Neighbours, dice: random.Random
) -> str:
    way = dice.random()
    if way < 0.35:
        return _replaced(sentence, near, dice.choice([0.1, 0.2, 0.35]), dice)
    if way < 0.75:
        return _replaced(_exchanged(sentence, parts, dice), near, dice.choice([0, 0, 0.1, 0.2]), dice)
    if way < 0.85:
        return _shortened(sentence, dice)
    if way < 0.93:
        joint = dice.choice([", ", ", and ", ", but ", "; ", " - "])
        return dice.choice(sentences).rstrip(".?!") + joint + sentence[:1].lower() + sentence[1:]
    return f"{dice.choice(parts)} {dice.choice(parts)}"


def _exchanged(sentence: str, parts: Sequence[str], dice: random.Random) -> str:
    own = _JOINT.split(sentence)
    if len(own) > 1 and dice.random() < 0.7:
        own[dice.randrange(len(own))] = dice.choice(parts)
    else:
        own.insert(dice.randrange(len(own) + 1), dice.choice(parts))
    return " ".join(own)


def _shortened(sentence: str, dice: random.Random) -> str:
    words = sentence.split()
    if len(words) > 6:
        start = dice.randrange(len(words) - 3)
        del words[start : start + dice.choice([1, 1, 2, 3])]
    return " ".join(words)


def _replaced(sentence: str, near: Neighbours, share: float, dice: random.Random) -> str:
    def one(match: re.Match[str]) -> str:
        word = match.group()
        others = near.get(word.lower())
        if not others or dice.random() > share:
            return word
        other = dice.choice(others)
        return other.capitalize() if word[0].isupper() else other

    return _WORD.sub(one, sentence)
