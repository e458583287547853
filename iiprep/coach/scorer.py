"""Weighs the features of a sentence for one rule; the weights are data, learned from texts of our own."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from iiprep.coach.signs import Feature
from iiprep.errors import UserError


@dataclass(frozen=True, slots=True)
class Scorer:
    """A linear score: above 0 the rule fires."""

    bias: float
    weights: Mapping[Feature, float]

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
        return {
            rule: Scorer(entry["bias"], {tuple(key.split(" ")): w for key, w in entry["weights"].items()})
            for rule, entry in body.items()
        }
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise UserError(f"The coach's file {path.name} cannot be read: {error}.") from error
