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
from iiprep.coach.signs import Feature, marks_of  # noqa: E402
from iiprep.coach.text import own_part, sentences_of  # noqa: E402

ASSETS = ROOT / "assets" / "coach"
ASKING = frozenset("could would can is are do does have will might may".split())
RATE, DECAY, ROUNDS, LEAST = 0.1, 0.003, 14, 0.03


@dataclass(frozen=True, slots=True)
class Row:
    """One text: the features of each of its sentences, and whether the rule should fire somewhere in it."""

    name: str
    sentences: tuple[frozenset[Feature], ...]
    fires: bool
    carried: bool = False

    @property
    def hit(self) -> bool:
        return any(("mark", "hit") in sentence for sentence in self.sentences)


def carried(seed: int = 3, each: int = 4) -> Iterator[tuple[str, bool]]:
    """Sentences put together from the pieces in phrases.toml, with whether they are a job ask."""
    table = tomllib.loads((HERE / "phrases.toml").read_text(encoding="utf-8"))
    rng = random.Random(seed)
    for carrier in table["carrier"]:
        for fires, endings in ((True, carrier["ask"]), (False, carrier["quiet"])):
            for ending in endings:
                for opening in rng.sample(carrier["openings"], min(each, len(carrier["openings"]))):
                    yield _joined(rng, table["before"], carrier, opening, ending), fires


def neutral(seed: int = 4, each: int = 4) -> Iterator[str]:
    """Sentences of ordinary notes, with their gaps filled in different ways."""
    table = tomllib.loads((HERE / "phrases.toml").read_text(encoding="utf-8"))["neutral"]
    rng = random.Random(seed)
    for says in table["says"]:
        for _ in range(each if "{" in says else 1):
            yield says.format(
                field=rng.choice(table["fields"]),
                role=rng.choice(table["roles"]),
                firm=rng.choice(table["firms"]),
            )


def better(book: RuleBook) -> Iterator[str]:
    """Every better sentence that the coach offers; none of them may put a host on guard."""
    for rule in book.rules:
        for group in rule.groups:
            yield from (group.instead, *group.instead_for.values())


def _joined(
    rng: random.Random, before: Sequence[str], carrier: dict[str, list[str]], opening: str, ending: str
) -> str:
    text = f"{rng.choice(before)}{opening} {ending}{rng.choice(carrier.get('joined', ['']))}"
    asks = opening.split(maxsplit=1)[0] in ASKING
    stop = "" if text.endswith(".") else "?" if asks else "."
    return text[0].upper() + text[1:] + stop


def pairs(rule: str) -> Iterator[tuple[str, bool]]:
    """The hand-written texts that readers agree on, with whether the rule must fire."""
    for path in sorted(HERE.parent.glob("pairs*.toml")):
        for entry in tomllib.loads(path.read_text(encoding="utf-8"))["text"]:
            if rule not in entry.get("unsure", ()):
                yield entry["says"], rule in entry["rules"]


def row_of(text: str, fires: bool, rule: Rule, book: RuleBook, carried: bool = False) -> Row:
    """Read a text the way the engine does."""
    sentences = sentences_of(own_part(text), book.spelling)
    seen = [m for m in (marked(rule, s) for s in sentences) if m is not None]
    return Row(
        text, tuple(book.signs.features(clean) | marks_of(marks) for clean, marks, _ in seen), fires, carried
    )


def rows_for(rule: Rule, book: RuleBook) -> list[Row]:
    """Every text of the folder for one rule; the carried ones fire as job asks alone."""
    rows = [row_of(text, fires, rule, book) for text, fires in pairs(rule.id)]
    ask = rule.id == "job-ask"
    rows += [
        row_of(text, fires=False, rule=rule, book=book, carried=True) for text in (*neutral(), *better(book))
    ]
    return rows + [
        row_of(text, fires and ask, rule, book, carried=True) for text, fires in carried() if ask or not fires
    ]


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


def score(learned: tuple[float, dict[Feature, float]], row: Row) -> float:
    """The score of the strongest sentence of a text."""
    bias, weights = learned
    return max((bias + sum(weights.get(f, 0.0) for f in s) for s in row.sentences), default=-9.0)


@dataclass(frozen=True, slots=True)
class Line:
    """Where a score begins to fire, whether a pattern suffices, and how well both do on held-out texts."""

    at: float
    trusts: bool
    precision: float
    recall: float

    @property
    def weaker(self) -> float:
        return min(self.precision, self.recall)


def drawn(rows: Sequence[Row], folds: int = 4) -> Line:
    """The line where the weaker of both is best, found on hand-written texts that were held out in turn."""
    mixed = list(rows)
    random.Random(7).shuffle(mixed)
    seen: list[tuple[float, Row]] = []
    for fold in range(folds):
        learned = learn([row for i, row in enumerate(mixed) if i % folds != fold])
        seen += [(score(learned, row), row) for row in mixed[fold::folds] if not row.carried]
    lines = [_line(seen, step / 8, trusts) for step in range(-8, 9) for trusts in (False, True)]
    return max(lines, key=lambda line: line.weaker)


def _line(seen: Sequence[tuple[float, Row]], at: float, trusts: bool) -> Line:
    fired = [value > at or (trusts and row.hit) for value, row in seen]
    hits = sum(fires and row.fires for fires, (_, row) in zip(fired, seen, strict=True))
    return Line(at, trusts, hits / max(1, sum(fired)), hits / max(1, sum(row.fires for _, row in seen)))


def main() -> None:
    """Learn the weights of every scored rule and write them beside the rules."""
    book = load_rules(ASSETS)
    body = {}
    for rule in book.rules:
        if rule.scored:
            rows = rows_for(rule, book)
            line = drawn(rows)
            bias, weights = learn(rows)
            kept = {" ".join(f): round(w, 3) for f, w in sorted(weights.items()) if abs(w) >= LEAST}
            body[rule.id] = {"bias": round(bias - line.at, 3), "trusts": line.trusts, "weights": kept}
            print(f"{rule.id}: {len(rows)} texts, {len(kept)} weights; held out in turn: {line}")
    (ASSETS / "weights.json").write_text(json.dumps(body, indent=0) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
