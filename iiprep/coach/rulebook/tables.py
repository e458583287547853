"""How a rule is read from its table and checked."""

from collections.abc import Mapping
from typing import Any

from iiprep.coach.findings import Kind, Severity
from iiprep.coach.rulebook.among import Among, Signs
from iiprep.coach.rulebook.pattern_list import Patterns
from iiprep.coach.rulebook.patterns import BadPattern, Grammar
from iiprep.coach.rulebook.rule import Group, Rule
from iiprep.errors import UserError

WEIGHT = 2.2
"""What a met pattern counts beside the network where a rule says nothing else (ADR 0009)."""

JUDGES = ("sentence", "words", "opening", "absent", "measure", "gap")
_KEYS = frozenset(
    "id title severity kinds judges source why instead instead_for patterns innocent unless relaxes "
    "always group fire quiet example example_kind limit output weight name opens beside alone never "
    "asks unasked keeping keeping_for among".split()
)


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


def _among(entry: Mapping[str, Any], place: str) -> Among | None:
    if "among" not in entry:
        return None
    try:
        weights = {name: float(weight) for name, weight in entry["among"].items()}
        return Among(weights.pop("always"), Signs(**weights))
    except (KeyError, TypeError, ValueError) as error:
        raise UserError(f"{place}: among needs a number for always and for each sign.") from error


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
        among=_among(entry, place),
    )
