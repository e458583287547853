"""How each severity is marked: an icon, its colour and its words, so that colour is never alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from iiprep.coach.findings import Kind, Severity


@dataclass(frozen=True, slots=True)
class Sign:
    """An icon of assets/icons, the name of its colour in `Colours`, and what it says in words."""

    icon: str
    role: str
    words: str


SIGNS: Mapping[Severity, Sign] = MappingProxyType(
    {
        Severity.STOP: Sign("octagon-alert", "stop", "Better not sent like this"),
        Severity.LOOK: Sign("circle-alert", "warn", "Worth a look"),
        Severity.TIP: Sign("lightbulb", "accent", "A tip"),
    }
)
"""The severities in their order, the loudest first."""

_NOT_SENT = MappingProxyType(
    {
        Kind.QUESTION: "Better not asked like this",
        Kind.OBJECTIVE: "Better not aimed at like this",
        Kind.ONE_SHEET: "Better not handed over like this",
        Kind.SITUATION: "Better not said like this",
    }
)


def words_for(severity: Severity, kind: Kind) -> str:
    """What a severity says of a kind of text: only a message is sent."""
    words = SIGNS[severity].words
    return _NOT_SENT.get(kind, words) if severity is Severity.STOP else words
