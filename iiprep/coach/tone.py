"""One line on how a text would sound as a whole, and what moved it there."""

from collections.abc import Sequence

from iiprep.coach.findings import Finding, Severity, Tone
from iiprep.coach.text import Sentence

_THANKS = frozenset("thank thanks grateful gratitude appreciate appreciated".split())
_EASY = frozenset("whichever whatever whenever suits understand convenient pressure".split())
_LABELS = ((3, "warm"), (1, "friendly"), (0, "plain"), (-2, "a little pressing"), (-99, "pushy"))
_SOURED = {
    "job-ask": (3, "it asks for work"),
    "desperate": (3, "it sounds desperate"),
    "demanding": (3, "it makes demands"),
    "resume-push": (2, "it brings a résumé unasked"),
    "transition-opener": (1, "it opens with being out of work"),
    "about-me": (1, "it is more about you than about them"),
}


def tone_of(sentences: Sequence[Sentence], findings: Sequence[Finding]) -> Tone:
    """Weigh thanks, ease and interest in the host against what the findings say."""
    if not sentences:
        return Tone()
    words = frozenset().union(*(s.words for s in sentences))
    score = 0
    warmed: list[str] = []
    soured: list[str] = []
    for present, points, reason in (
        (bool(words & _THANKS), 1, "it says thanks"),
        (bool(words & _EASY), 1, "it leaves them free to choose"),
        (_about_you(sentences), 1, "it is about them"),
    ):
        if present:
            score += points
            warmed.append(reason)
    for rule in {f.rule for f in findings if f.severity is not Severity.TIP} & _SOURED.keys():
        points, reason = _SOURED[rule]
        score -= points
        soured.append(reason)
    label = next(label for least, label in _LABELS if score >= least)
    told = soured if score < 0 else warmed if score > 0 else (*warmed, *soured)
    return Tone(label, tuple(sorted(told)))


def _about_you(sentences: Sequence[Sentence]) -> bool:
    words = [t.word for s in sentences for t in s.tokens]
    you = sum(w in ("you", "your", "yours") for w in words)
    return you > 0 and you >= sum(w in ("i", "me", "my", "mine") for w in words)
