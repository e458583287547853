"""Weighs the features of a sentence for one rule; the weights are data, learned from texts of our own."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from iiprep.coach.signs import Feature
from iiprep.errors import UserError


@dataclass(frozen=True, slots=True)
class Scorer:
    """A linear score: above 0 the rule fires. With `trusts` it fires on a pattern too, whatever the score."""

    bias: float
    weights: Mapping[Feature, float]
    trusts: bool = False

    def score(self, features: Iterable[Feature]) -> float:
        weigh = self.weights.get
        return self.bias + sum(weigh(feature, 0.0) for feature in features)

    def reasons(self, features: Iterable[Feature], most: int = 5) -> list[tuple[Feature, float]]:
        """The features that moved the score most, strongest first."""
        moved = [(f, self.weights[f]) for f in features if f in self.weights]
        return sorted(moved, key=lambda pair: (-abs(pair[1]), pair[0]))[:most]


def load_scorers(path: Path) -> dict[str, Scorer]:
    """Read `weights.json` (rule → bias and weights); none when the file is not there."""
    if not path.exists():
        return {}
    try:
        body = json.loads(path.read_text(encoding="utf-8"))
        return {rule: _scorer(entry) for rule, entry in body.items()}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise UserError(f"The coach's file {path.name} cannot be read: {error}.") from error


def _scorer(entry: Mapping[str, Any]) -> Scorer:
    weights = {tuple(key.split(" ")): weight for key, weight in entry["weights"].items()}
    return Scorer(entry["bias"], weights, bool(entry.get("trusts", False)))
