"""Learns the coach's weights from the texts in this folder: python tests/iiprep/coach/training/train.py"""

import json
import math
import random
import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[3]
sys.path.insert(0, str(ROOT))

from iiprep.coach.judge import marked  # noqa: E402
from iiprep.coach.rules import Rule, RuleBook, load_rules  # noqa: E402
from iiprep.coach.signs import Feature  # noqa: E402
from iiprep.coach.text import own_part, sentences_of  # noqa: E402

ASSETS = ROOT / "assets" / "coach"
RATE, DECAY, ROUNDS, LEAST = 0.1, 0.01, 14, 0.03
CARRIED_WEIGHT = 1.0


@dataclass(frozen=True, slots=True)
class Row:
    """One text: the features of each of its sentences, and whether the rule should fire somewhere in it."""

    name: str
    sentences: tuple[frozenset[Feature], ...]
    fires: bool


def carried(seed: int = 3, each: int = 4) -> Iterator[tuple[str, bool]]:
    """Sentences put together from the pieces in phrases.toml, with whether they are a job ask."""
    table = tomllib.loads((HERE / "phrases.toml").read_text(encoding="utf-8"))
    rng = random.Random(seed)
    for carrier in table["carrier"]:
        for fires, endings in ((True, carrier["ask"]), (False, carrier["quiet"])):
            for ending in endings:
                for opening in rng.sample(carrier["openings"], min(each, len(carrier["openings"]))):
                    yield _joined(rng, table["before"], carrier, opening, ending), fires


def _joined(
    rng: random.Random, before: Sequence[str], carrier: dict[str, list[str]], opening: str, ending: str
) -> str:
    text = f"{rng.choice(before)}{opening} {ending}{rng.choice(carrier.get('joined', ['']))}"
    asks = opening.split()[0] in (
        "could",
        "would",
        "can",
        "is",
        "are",
        "do",
        "does",
        "have",
        "will",
        "might",
        "may",
    )
    stop = "" if text.endswith(".") else "?" if asks else "."
    return text[0].upper() + text[1:] + stop


def pairs(rule: str) -> Iterator[tuple[str, bool]]:
    """The hand-written texts that readers agree on, with whether the rule must fire."""
    for path in sorted(HERE.parent.glob("pairs*.toml")):
        for entry in tomllib.loads(path.read_text(encoding="utf-8"))["text"]:
            if rule not in entry.get("unsure", ()):
                yield entry["says"], rule in entry["rules"]


def row_of(text: str, fires: bool, rule: Rule, book: RuleBook) -> Row:  # noqa: FBT001
    """Read a text the way the engine does."""
    sentences = sentences_of(own_part(text), book.spelling)
    seen = [m for m in (marked(rule, s) for s in sentences) if m is not None]
    return Row(text, tuple(frozenset(book.signs.features(clean, marks)) for clean, marks, _ in seen), fires)


def rows_for(rule: Rule, book: RuleBook) -> list[Row]:
    """Every text of the folder for one rule; the carried ones fire as job asks alone."""
    rows = [row_of(text, fires, rule, book) for text, fires in pairs(rule.id)]
    ask = rule.id == "job-ask"
    return rows + [row_of(text, fires and ask, rule, book) for text, fires in carried() if ask or not fires]


def learn(rows: Sequence[Row], rounds: int = ROUNDS, seed: int = 0) -> tuple[float, dict[Feature, float]]:
    """Logistic regression by AdaGrad; a text that fires teaches through its strongest sentence."""
    counts = Counter(f for row in rows for sentence in row.sentences for f in sentence)
    data = [(row.fires, [sorted(f for f in s if counts[f] > 1) for s in row.sentences]) for row in rows]
    weights: dict[Feature, float] = defaultdict(float)
    squares: dict[Feature, float] = defaultdict(lambda: 1e-6)
    bias, bias_square = 0.0, 1e-6
    rng = random.Random(seed)
    for _ in range(rounds):
        rng.shuffle(data)
        for fires, sentences in data:
            scores = [bias + sum(weights[f] for f in s) for s in sentences]
            chosen = (
                [max(range(len(scores)), key=scores.__getitem__)] if fires and scores else range(len(scores))
            )
            for i in chosen:
                error = 1 / (1 + math.exp(-max(-30.0, min(30.0, scores[i])))) - fires
                for f in sentences[i]:
                    step = error + DECAY * weights[f]
                    squares[f] += step * step
                    weights[f] -= RATE * step / math.sqrt(squares[f])
                bias_square += error * error
                bias -= RATE * error / math.sqrt(bias_square)
    return bias, dict(weights)


def main() -> None:
    """Learn the weights of every scored rule and write them beside the rules."""
    book = load_rules(ASSETS)
    body = {}
    for rule in book.rules:
        if rule.scored:
            bias, weights = learn(rows_for(rule, book))
            kept = {" ".join(f): round(w, 3) for f, w in sorted(weights.items()) if abs(w) >= LEAST}
            body[rule.id] = {"bias": round(bias, 3), "weights": kept}
            print(f"{rule.id}: {len(kept)} weights")
    (ASSETS / "weights.json").write_text(json.dumps(body, indent=0) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
