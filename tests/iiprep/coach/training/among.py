"""Weighs the place of a doubtful sentence among the others: python -m tests.iiprep.coach.training.among

Reads the judging texts that no network has learned and that were looked at, prints the weights for
`assets/coach/job-ask.toml`, and the figures of each fifth of the texts with the weights of the other four.
Texts of one writer stand together, so most are judged with weights that never saw their writer.
"""

from collections.abc import Iterator, Sequence
from dataclasses import astuple, fields, replace

import numpy as np
from numpy.typing import NDArray

from iiprep.coach.engine import Coach
from iiprep.coach.layout import own_part
from iiprep.coach.rulebook.among import Among, Signs
from iiprep.coach.rulebook.rule import Rule
from iiprep.coach.rulebook.rules import RuleBook, load_rules
from iiprep.coach.text import sentences_of
from tests.iiprep.coach.labelled import HARDER, LOOKED_AT, PIECES, Labelled, own_texts, tally
from tests.iiprep.coach.training.examples import ASSETS

RULE = "job-ask"
FIFTHS, ROUNDS = 5, 30
STILL = 3.0
"""How strongly the weights are held near 0, as if by so many sentences."""

STRENGTH = 0.5
"""How much of what was learned counts; the rest is what is heard alone, as before (ADR 33)."""

ALONE = 0.5
"""The weight of what is heard alone, of the size that is learned for it."""

Floats = NDArray[np.float64]


def signs_in(book: RuleBook, rule: Rule, text: Labelled) -> Iterator[tuple[Signs, bool]]:
    """The signs of each sentence that leaves the rule in doubt, and whether it has what the rule is about."""
    own = own_part(text.text)
    sentences = sentences_of(own, book.spelling)
    judge = Coach(book)._judge(own, sentences)
    judge.listen([rule])
    spans = [(text.text.find(words), len(words)) for words in text.where.get(rule.id, ())]
    for number, signs in judge.doubtful(rule).items():
        one = sentences[number]
        yield signs, any(one.start < start + length and start < one.end for start, length in spans)


def fitted(lessons: Sequence[tuple[Signs, bool]]) -> Among:
    """The weights by which these sentences are told apart best: logistic regression, by Newton's method."""
    known = np.array([(1.0, *astuple(signs)) for signs, _asks in lessons])
    asks = np.array([asks for _signs, asks in lessons], np.float64)
    middle, width = known.mean(0), known.std(0) + 1e-6
    middle[0], width[0] = 0.0, 1.0
    scaled: Floats = (known - middle) / width
    weights = np.zeros(known.shape[1])
    for _round in range(ROUNDS):
        likely = 1 / (1 + np.exp(-scaled @ weights))
        slope = scaled.T @ (likely - asks) + STILL * weights
        bend = (scaled.T * (likely * (1 - likely))) @ scaled + STILL * np.eye(len(weights))
        weights -= np.linalg.solve(bend, slope)
    weights /= width
    weights[0] -= weights[1:] @ middle[1:]
    weights *= STRENGTH
    weights[1] += (1 - STRENGTH) * ALONE
    return Among(float(weights[0]), Signs(*map(float, weights[1:])))


def _judged(book: RuleBook, among: Among, texts: Sequence[Labelled]) -> list[bool]:
    rules = tuple(replace(one, among=among) if one.id == RULE else one for one in book.rules)
    coach = Coach(replace(book, rules=rules))
    return [any(one.rule == RULE for one in coach.read(text.text, text.kind).findings) for text in texts]


def main() -> None:
    """Print the weights, and how well they do where they have not learned."""
    book = load_rules(ASSETS)
    (rule,) = (one for one in book.rules if one.id == RULE)
    files = {path.stem: own_texts(path) for path in (LOOKED_AT, HARDER, PIECES)}
    lessons = {name: [list(signs_in(book, rule, one)) for one in texts] for name, texts in files.items()}
    for name, texts in files.items():
        found: list[bool] = []
        others = [one for other in lessons if other != name for text in lessons[other] for one in text]
        for fifth in range(FIFTHS):
            first, last = (len(texts) * part // FIFTHS for part in (fifth, fifth + 1))
            own = [one for text in lessons[name][:first] + lessons[name][last:] for one in text]
            found += _judged(book, fitted([*own, *others]), texts[first:last])
        print(name, tally(RULE, texts, found).precision, tally(RULE, texts, found).recall)
    among = fitted([one for texts in lessons.values() for text in texts for one in text])
    named = ((one.name, getattr(among.signs, one.name)) for one in fields(Signs))
    print(
        "among = {",
        ", ".join(f"{name} = {weight:.3f}" for name, weight in (("always", among.always), *named)),
        "}",
    )


if __name__ == "__main__":
    main()
