"""One rule of the coach as data, and how it is read from its table and checked."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from iiprep.coach.findings import Kind, Severity
from iiprep.coach.rulebook.pattern_list import Patterns
from iiprep.coach.rulebook.patterns import BadPattern, Grammar
from iiprep.errors import UserError

WEIGHT = 2.2
"""What a met pattern counts beside the network where a rule says nothing else (ADR 0009)."""

_ASKING = frozenset((Kind.REQUEST, Kind.LINKEDIN, Kind.OTHER))
JUDGES = ("sentence", "words", "opening", "absent", "measure", "gap")
_KEYS = frozenset(
    "id title severity kinds judges source why instead instead_for patterns innocent unless relaxes "
    "always group fire quiet example example_kind limit output weight name opens beside alone never "
    "asks unasked keeping keeping_for".split()
)


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """Patterns of one rule that share a reason and better sentences, the best of them first.

    `output` is the network's output for this group, empty when it has none. `further` holds what else may be
    said, for a kind of text; under None for all the others. The patterns of a group with `beside` count only
    in a text in which the rule of that name fires, and then alone; those of a group that is `alone` decide
    without the network; one that is `unasked` says what is missing in a text that meets none of its patterns.
    """

    patterns: Patterns
    why: str
    instead: str
    instead_for: Mapping[Kind, str]
    output: str = ""
    further: Mapping[Kind | None, tuple[str, ...]] = field(default_factory=dict)
    beside: str = ""
    alone: bool = False
    unasked: bool = False

    def better(self, kind: Kind) -> str:
        """The sentence for a kind of text; what is no kind of its own, as a LinkedIn note, is a request."""
        return self.choices(kind)[0]

    def choices(self, kind: Kind) -> tuple[str, ...]:
        """All sentences for a kind of text, the best one first."""
        if kind in (Kind.LINKEDIN, Kind.OTHER) and kind not in self.instead_for:
            kind = Kind.REQUEST
        if kind in self.instead_for:
            return self.instead_for[kind], *self.further.get(kind, ())
        return self.instead, *self.further.get(None, ())


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """One thing a host would hear, as data.

    `judges`: `sentence` (any sentence), `words` (what is met, without the rest of its sentence), `opening`
    (the first real one), `absent` (fires when no pattern is met in the text), `measure` (a count, done in
    code), `gap` (a place still to be filled). `innocent` patterns are blanked out first; a sentence with an
    `unless` pattern is left alone. `relaxes`: silent when the host asked. `always`: cannot be switched off.
    `output`: what the network listens for on behalf of this rule, beside the patterns; `weight`: what a met
    pattern counts beside it, in log odds, and an exception against it. `never`: patterns of what is innocent
    whatever the network hears in it. `asks`: in a LinkedIn note, which may only greet, nothing is missed
    where none of these is met. `example`: the better sentence shows how it could be said; no single sentence
    can take the place of what was found. `opens`: the better sentence wants to be the first behind the
    greeting. `keeping`: sentences that come first where what they replace has the words for their places
    (`better/kept.py`), for a kind of text; under None for notes that ask.
    """

    id: str
    title: str
    severity: Severity
    kinds: frozenset[Kind]
    judges: str
    source: str
    groups: tuple[Group, ...]
    beside: tuple[Group, ...]
    alone: tuple[Group, ...]
    unasked: tuple[Group, ...]
    innocent: Patterns
    unless: Patterns
    never: Patterns
    asks: Patterns
    relaxes: bool
    always: bool
    output: str
    weight: float
    limit: int
    fire: tuple[str, ...]
    quiet: tuple[str, ...]
    example_kind: Kind
    example: bool
    opens: bool
    keeping: Mapping[Kind | None, tuple[str, ...]]

    def group(self) -> Group:
        return self.groups[0]

    def choices(self, group: Group, kind: Kind) -> tuple[str, ...]:
        """The sentences of one of its groups, then those of the first: some groups have a single one."""
        return tuple(dict.fromkeys((*group.choices(kind), *self.group().choices(kind))))

    def keeps(self, kind: Kind) -> tuple[str, ...]:
        """The sentences with places that may come first in a kind of text."""
        return self.keeping.get(kind, self.keeping.get(None, ()) if kind in _ASKING else ())


def _text(entry: Mapping[str, Any], key: str, place: str) -> str:
    value = entry.get(key)
    if not isinstance(value, str) or not value.strip():
        raise UserError(f"{place}: {key} is missing.")
    return value.strip()


def _sentences(value: Any, place: str) -> tuple[str, ...]:  # noqa: ANN401 - as TOML gives it
    """One better sentence, or several that say different things."""
    several = value if isinstance(value, list) else [value]
    texts = tuple(one.strip() for one in several if isinstance(one, str) and one.strip())
    if not texts or len(set(texts)) < len(several):
        raise UserError(f"{place}: instead is missing, or says the same twice.")
    return texts


def _patterns(entry: Mapping[str, Any], key: str, place: str, grammar: Grammar) -> Patterns:
    compiled = []
    for number, source in enumerate(entry.get(key, ()), start=1):
        try:
            compiled.append(grammar.compile(source))
        except BadPattern as error:
            raise UserError(f"{place}, {key} {number}: {error}.") from error
    return Patterns(compiled)


def _group(entry: Mapping[str, Any], rule: Mapping[str, Any], place: str, grammar: Grammar) -> Group:
    both = {**{key: rule[key] for key in ("why", "instead") if key in rule}, **entry}
    instead_for = {**rule.get("instead_for", {}), **entry.get("instead_for", {})}
    first, *further = _sentences(both.get("instead"), place)
    texts = {_kind(kind, place): _sentences(value, place) for kind, value in instead_for.items()}
    return Group(
        _patterns(entry, "patterns", place, grammar),
        _text(both, "why", place),
        first,
        {kind: several[0] for kind, several in texts.items()},
        f"{rule.get('output', '')}: {entry['name']}" if "name" in entry else "",
        {None: tuple(further), **{kind: several[1:] for kind, several in texts.items()}},
        entry.get("beside", ""),
        bool(entry.get("alone", False)),
        bool(entry.get("unasked", False)),
    )


def _check(entry: Mapping[str, Any], place: str) -> None:
    unknown = sorted(set(entry) - _KEYS)
    if unknown:
        raise UserError(f"{place}: {unknown[0]} is not a word that rules know.")
    if entry.get("judges", "sentence") not in JUDGES:
        raise UserError(f"{place}: judges must be one of {', '.join(JUDGES)}.")
    for key in ("fire", "quiet"):
        if not entry.get(key):
            raise UserError(f"{place}: it needs an example of a text under {key}.")


def _kind(name: str, place: str) -> Kind:
    try:
        return Kind(name)
    except ValueError as error:
        raise UserError(f"{place}: {name} is not a kind of text.") from error


def _severity(entry: Mapping[str, Any], place: str) -> Severity:
    name = _text(entry, "severity", place)
    if name not in set(Severity):
        raise UserError(f"{place}: severity must be stop, look or tip.")
    return Severity(name)


def _keeping(entry: Mapping[str, Any], place: str) -> dict[Kind | None, tuple[str, ...]]:
    texts: dict[Kind | None, Any] = {
        _kind(kind, place): one for kind, one in entry.get("keeping_for", {}).items()
    }
    if "keeping" in entry:
        texts[None] = entry["keeping"]
    return {kind: _sentences(one, place) for kind, one in texts.items()}


def rule_of(entry: Mapping[str, Any], place: str, grammar: Grammar) -> Rule:
    """The rule that a table holds; UserError, which begins with `place`, when it cannot be used."""
    _check(entry, place)
    groups = [_group(g, entry, place, grammar) for g in entry.get("group", ())]
    if entry.get("patterns") or not groups:
        groups.insert(0, _group({"patterns": entry.get("patterns", ())}, entry, place, grammar))
    kinds = [_kind(name, place) for name in entry.get("kinds", ())] or list(Kind)
    return Rule(
        id=_text(entry, "id", place),
        title=_text(entry, "title", place),
        severity=_severity(entry, place),
        kinds=frozenset(kinds),
        judges=entry.get("judges", "sentence"),
        source=_text(entry, "source", place),
        groups=tuple(group for group in groups if not (group.beside or group.alone or group.unasked)),
        beside=tuple(group for group in groups if group.beside),
        alone=tuple(group for group in groups if group.alone),
        unasked=tuple(group for group in groups if group.unasked),
        innocent=_patterns(entry, "innocent", place, grammar),
        unless=_patterns(entry, "unless", place, grammar),
        never=_patterns(entry, "never", place, grammar),
        asks=_patterns(entry, "asks", place, grammar),
        relaxes=bool(entry.get("relaxes", False)),
        always=bool(entry.get("always", False)),
        output=entry.get("output", ""),
        weight=float(entry.get("weight", WEIGHT)),
        limit=int(entry.get("limit", 0)),
        fire=tuple(entry["fire"]),
        quiet=tuple(entry["quiet"]),
        example_kind=_kind(entry.get("example_kind", kinds[0].value), place),
        example=bool(entry.get("example", False)),
        opens=bool(entry.get("opens", False)),
        keeping=_keeping(entry, place),
    )
