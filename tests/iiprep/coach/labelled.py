"""The texts of our own that the coach learned from and is judged by: each with the rules that must fire."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from iiprep.coach.findings import Kind

TEXTS = Path(__file__).parent / "texts"
NEWEST, UNSEEN, LOOKED_AT, HARDER, PIECES = (
    TEXTS / f"{name}.jsonl" for name in ("newest", "unseen", "looked-at", "harder", "harder-pieces")
)
TONES = ("job-ask", "transition-opener", "resume-push", "desperate", "demanding")
PARTS = {"source": "no-source", "objective": "no-objective", "times": "no-times", "duration": "no-duration"}
"""What a request is made of, and the rule that misses it."""

RULES = (
    "job-ask transition-opener resume-push desperate demanding "
    "no-source no-objective no-times no-duration too-long"
).split()


@dataclass(frozen=True)
class Labelled:
    """A text, the rules that must fire on it, and those on which two readers would differ.

    `where`: for a rule that fires, and for each part that a request has (`source`, `objective`, `times`,
    `duration`), its words as they stand in the text.
    """

    kind: Kind
    text: str
    rules: frozenset[str]
    unsure: frozenset[str] = frozenset()
    where: dict[str, Sequence[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence alone: what was looked for in it, and what of that it holds."""

    text: str
    judged: Sequence[str]
    holds: frozenset[str]


@dataclass(frozen=True, slots=True)
class Tally:
    """Right findings, wrong ones, and missed ones."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        return self.right / max(1, self.right + self.missed)

    def __str__(self) -> str:
        if not self.right + self.missed:
            return f"no such text ({self.wrong} wrong)"
        return f"P {self.precision:.2f} R {self.recall:.2f}"


def own_texts(path: Path) -> list[Labelled]:
    """Read a file of `{"kind", "text", "rules", "where"?, "unsure"?}`, one a line."""
    return [
        Labelled(
            Kind(row["kind"]),
            row["text"],
            frozenset(row["rules"]),
            frozenset(row.get("unsure", ())),
            row.get("where", {}),
        )
        for row in map(json.loads, path.read_text(encoding="utf-8").splitlines())
    ]


def learned_texts() -> list[Labelled]:
    """Every text that the network was taught with."""
    return [text for path in sorted(TEXTS.glob("learned-*.jsonl")) for text in own_texts(path)]


def learned_sentences() -> list[Said]:
    """Every single sentence that the network was taught with: `what it holds, a tab, the sentence` a line."""
    return [*_said("sentences", TONES), *_said("parts", tuple(PARTS))]


def snippets() -> list[Said]:
    """One to three neighbouring sentences as they stand in a note; no network has learned them yet."""
    return list(_said("snippets", TONES))


def _said(stem: str, judged: Sequence[str]) -> Iterator[Said]:
    for path in sorted(TEXTS.glob(f"{stem}-*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            holds, text = line.split("\t")
            yield Said(text, judged, frozenset(holds.split("+")) - {"-"})


def judged(rule: str, kind: Kind) -> bool:
    """Whether a rule speaks about texts of this kind."""
    if rule.startswith("no-"):
        return kind is Kind.REQUEST
    return rule != "transition-opener" or kind is not Kind.QUESTION


def tally(rule: str, texts: Sequence[Labelled], found: Iterable[bool]) -> Tally:
    """Count what was found in each text against its label, leaving out what two readers would dispute."""
    pairs = [
        (hit, rule in text.rules)
        for hit, text in zip(found, texts, strict=True)
        if rule not in text.unsure and judged(rule, text.kind)
    ]
    return Tally(
        sum(hit and there for hit, there in pairs),
        sum(hit and not there for hit, there in pairs),
        sum(there and not hit for hit, there in pairs),
    )
