"""Compound sentences made of two or three labelled ones: an ask is an ask beside a good half as well."""

import random
import re
from collections.abc import Sequence

from tests.iiprep.coach.labelled import TONES, Said

_JOINTS = {
    ", and ": 6.0,
    ", but ": 4.0,
    " and ": 4.0,
    "; ": 3.0,
    ", so ": 2.0,
    " — ": 2.0,
    " - ": 1.0,
    " – ": 1.0,
    ", though ": 1.0,
    ", or ": 1.0,
    ", because ": 1.0,
    " (": 2.0,
    "; also, ": 0.5,
    ", and by the way, ": 0.4,
    ", and if I may, ": 0.4,
    ", and one more thing: ": 0.4,
}
_LEAST, _MOST, _LONGEST = 3, 17, 42
_COMPOUND = re.compile(r"[.!?;:—(]\s|^(?:PS|P\.S|Dear|Hi|Hello|Subject|So|Yes|No|Thanks,)\b")
_AFTER_A_WORD = re.compile(r"(?<=[a-z,] )[a-z']+")
_ASK_AND_PLAIN, _PLAIN, _TONE_AND_PLAIN, _THIRD = 0.46, 0.36, 0.14, 0.12
_OFTEN = 4


def joined(said: Sequence[Said], count: int, seed: int = 7) -> list[Said]:
    """`count` compounds of short sentences; each holds what its parts hold.

    Nearly half of them join a job ask with a plain sentence, a third two plain ones, the rest another tone.
    """
    dice = random.Random(seed)
    whole = [one for one in said if one.judged == TONES and _is_short(one.text)]
    plain = [one for one in whole if not one.holds]
    asks = [one for one in whole if TONES[0] in one.holds]
    tones = [one for one in whole if one.holds and TONES[0] not in one.holds]
    common = _common([one.text for one in said])
    kinds = [(asks, plain), (plain, plain), (tones, plain), (tones, asks)]
    shares = [_ASK_AND_PLAIN, _PLAIN, _TONE_AND_PLAIN, 1 - _ASK_AND_PLAIN - _PLAIN - _TONE_AND_PLAIN]
    made: dict[str, Said] = {}
    while len(made) < count:
        parts = [dice.choice(some) for some in dice.choices(kinds, shares)[0]]
        parts += [dice.choice(plain)] if dice.random() < _THIRD else []
        dice.shuffle(parts)
        text = _joined_text([one.text for one in parts], common, dice)
        if len(text.split()) <= _LONGEST:
            made[text] = Said(text, TONES, frozenset().union(*(one.holds for one in parts)))
    return list(made.values())


def _is_short(text: str) -> bool:
    return _LEAST <= len(text.split()) <= _MOST and text[-1] in ".?!" and _COMPOUND.search(text) is None


def _common(texts: Sequence[str]) -> frozenset[str]:
    """Words that stand small within sentences: their capital at the start of one is no name's."""
    times: dict[str, int] = {}
    for text in texts:
        for word in _AFTER_A_WORD.findall(text):
            times[word] = times.get(word, 0) + 1
    return frozenset(word for word, often in times.items() if often >= _OFTEN)


def _joined_text(parts: Sequence[str], common: frozenset[str], dice: random.Random) -> str:
    text = parts[0].rstrip(".?!")
    for part in parts[1:]:
        joint = dice.choices(list(_JOINTS), list(_JOINTS.values()))[0]
        body = part.rstrip(".?!")
        first = body.split()[0]
        if first.lower() in common and not re.match(r"I\b", first):
            body = body[0].lower() + body[1:]
        text += joint + body + (")" if joint.endswith("(") else "")
    return text + ("?" if parts[-1].endswith("?") else ".")
