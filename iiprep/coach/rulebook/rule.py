"""One rule of the coach as data."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from iiprep.coach.findings import Kind, Severity
from iiprep.coach.rulebook.among import Among
from iiprep.coach.rulebook.pattern_list import Patterns

_ASKING = frozenset((Kind.REQUEST, Kind.LINKEDIN, Kind.OTHER))


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
    (`better/kept.py`), for a kind of text; under None for notes that ask. `among`: what the place of a
    sentence of which the rule is in doubt says.
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
    among: Among | None

    def group(self) -> Group:
        return self.groups[0]

    def choices(self, group: Group, kind: Kind) -> tuple[str, ...]:
        """The sentences of one of its groups, then those of the first: some groups have a single one."""
        return tuple(dict.fromkeys((*group.choices(kind), *self.group().choices(kind))))

    def keeps(self, kind: Kind) -> tuple[str, ...]:
        """The sentences with places that may come first in a kind of text."""
        return self.keeping.get(kind, self.keeping.get(None, ()) if kind in _ASKING else ())
