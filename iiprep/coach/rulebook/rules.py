"""Reads the coach's rules and word lists from TOML and checks them before anything is judged by them."""

import tomllib
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from iiprep.coach.network.hearing import Hearing
from iiprep.coach.network.quick import Quick
from iiprep.coach.rulebook.ours import ours_of
from iiprep.coach.rulebook.patterns import Grammar
from iiprep.coach.rulebook.rule import Rule
from iiprep.coach.rulebook.tables import rule_of
from iiprep.coach.rulebook.words import lexicons_of
from iiprep.coach.text import Spelling
from iiprep.errors import UserError

T = TypeVar("T")
_NETWORKS = ("network.npz", "careful.npz", "thorough.npz")


@dataclass(frozen=True, slots=True)
class RuleBook:
    """All rules, and the words that the text is prepared with; `expected` are the rules that belong to it,
    `ours` the sentences that they offer.
    """

    rules: tuple[Rule, ...]
    ours: frozenset[str]
    expected: frozenset[str]
    spelling: Spelling
    stopwords: frozenset[str]
    foreign: frozenset[str]
    hearing: Quick | None
    careful: Hearing | None
    thorough: Hearing | None


def load_rules(folder: Path) -> RuleBook:
    """Read every `*.toml` of the folder; raises UserError that names the file, the rule and what is wrong."""
    bodies = {path.name: _read(path) for path in sorted(folder.glob("*.toml"))}
    if not bodies:
        raise UserError(f"The coach's rules are not in {folder}.")
    tables: dict[str, dict[str, Any]] = {"lexicons": {}, "macros": {}, "spelling": {}}
    for body in bodies.values():
        for name, table in tables.items():
            table.update(body.get(name, {}))
    try:
        grammar = Grammar(lexicons_of(tables["lexicons"]), tables["macros"])
    except (KeyError, ValueError) as error:
        raise UserError(f"The coach's word lists: {error.args[0]} cannot be used.") from error
    rules = [
        rule_of(entry, f"{name}, rule {entry.get('id', number)}", grammar)
        for name, body in bodies.items()
        for number, entry in enumerate(body.get("rule", ()), start=1)
    ]
    _no_twins(rules)
    quick = _hearing(folder / _NETWORKS[0], Quick.load)
    careful = _hearing(folder / _NETWORKS[1], Hearing.load)
    thorough = _hearing(folder / _NETWORKS[2], careful.beside) if careful else None
    expected, stopwords, foreign = (
        frozenset(word for body in bodies.values() for word in body.get(name, "").split())
        for name in ("expected", "stopwords", "foreign")
    )
    words = expected, Spelling(tables["spelling"]), stopwords, foreign
    return RuleBook(tuple(rules), ours_of(rules), *words, quick, careful, thorough)


def check_whole(book: RuleBook) -> None:
    """Raise UserError when a rule that belongs to the book is not in it, or a rule listens to no network."""
    missing = sorted(book.expected - {rule.id for rule in book.rules})
    if missing:
        raise UserError(f"A part of the coach is missing: the rule {missing[0]} is not there.")
    hearings = zip(_NETWORKS, (book.hearing, book.careful, book.thorough), strict=True)
    absent = [name for name, hearing in hearings if hearing is None]
    if absent and any(rule.output for rule in book.rules):
        raise UserError(f"A part of the coach is missing: the file {absent[0]} is not there.")


def _hearing(path: Path, load: Callable[[Path], T]) -> T | None:
    try:
        return load(path) if path.exists() else None
    except UserError as error:
        raise UserError(f"The coach's file {path.name} is damaged.") from error


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UserError(f"The coach's file {path.name} cannot be read: {error}.") from error


def _no_twins(rules: Sequence[Rule]) -> None:
    twins = [name for name, many in Counter(rule.id for rule in rules).items() if many > 1]
    if twins:
        raise UserError(f"The coach has two rules named {twins[0]}.")
