"""How well the coach tells what a request did not announce, on hand-made pairs; `held` was not tuned on."""

import time
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from iiprep.coach.plan.announced import Announced, Verdict, hopes_in
from iiprep.coach.plan.subjects import Subjects

ROOT = Path(__file__).resolve().parents[2]
PAIRS = ROOT / "tests" / "iiprep" / "coach" / "plan" / "announced.toml"
HALVES = ("tune", "held")


@dataclass(frozen=True, slots=True)
class Pair:
    """What was announced, a question or an objective, and whether it would come as a surprise."""

    announced: tuple[str, ...]
    text: str
    new: bool


@dataclass(frozen=True, slots=True)
class Figures:
    """Texts rightly told to be new, wrongly, and those that were missed."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong)

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed)


def pairs(half: str) -> list[Pair]:
    """All pairs of a half."""
    return list(_pairs(tomllib.loads(PAIRS.read_text(encoding="utf-8"))[half]))


def _pairs(groups: Iterable[dict[str, Any]]) -> Iterator[Pair]:
    for group in groups:
        told = group.get("objectives") or hopes_in(group["note"])
        for kind in ("named", "unnamed"):
            for text in group[kind]:
                yield Pair(tuple(told), text, kind == "unnamed")


def figures(found: Iterable[Pair], subjects: Subjects) -> Figures:
    """Judge the pairs and count."""
    judged = [
        (Announced(one.announced, subjects).judge(one.text) is not Verdict.NAMED, one.new) for one in found
    ]
    return Figures(
        sum(says and new for says, new in judged),
        sum(says and not new for says, new in judged),
        sum(new and not says for says, new in judged),
    )


def run() -> Iterable[str]:
    """The lines that the bench prints for what was announced."""
    begun = time.perf_counter()
    subjects = Subjects.load(ROOT / "assets" / "coach")
    yield f"announced: subjects loaded in {(time.perf_counter() - begun) * 1000:.0f} ms"
    for half in HALVES:
        found = pairs(half)
        counts = figures(found, subjects)
        yield (
            f"announced: {half} ({len(found)} pairs) P {counts.precision:.2f} R {counts.recall:.2f}"
            f" ({counts.right} right, {counts.wrong} wrong, {counts.missed} missed)"
        )
    found = pairs("held")
    begun = time.perf_counter()
    figures(found, subjects)
    yield f"announced: a question is judged in {(time.perf_counter() - begun) * 1000 / len(found):.2f} ms"
