"""Who introduced whom, as a tree, with what is owed to each introducer: to hear how it went."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from iiprep.model.person import Person
from iiprep.model.text import folded
from iiprep.people.known import Known, KnownMeeting
from iiprep.schedule.chain import Chain
from iiprep.schedule.courtesies.items import Terms
from iiprep.schedule.courtesies.telling import Owed, owed_for, told_beside, what_to_tell

_FIRST = (Owed.TELL, Owed.THANKS_FIRST, Owed.TOLD)


@dataclass(frozen=True, slots=True)
class ToTell:
    """A meeting of which the introducer is to hear, and `what`: “how it went with Ana”."""

    meeting: KnownMeeting
    what: str


@dataclass(frozen=True, slots=True)
class Node:
    """Somebody in the tree; `person` is empty for one of whom only the name is known.

    `owed` is what their introducer is owed for them, None for somebody whom I found myself; `to_tell` are the
    meetings of which the introducer is to hear now.
    """

    person: str
    name: str
    work: str
    owed: Owed | None = None
    told_on: date | None = None
    to_tell: tuple[ToTell, ...] = ()
    children: tuple["Node", ...] = ()


@dataclass(frozen=True, slots=True)
class Tree:
    """Those who introduced somebody, with whom they introduced; `alone` counts the others."""

    roots: tuple[Node, ...]
    alone: int = 0


def tree_of(known: Known, terms: Terms) -> Tree:
    """The introductions among everybody known, in the order of names, with what is owed at this moment."""
    introduced: dict[str, list[Person]] = {}
    for person in known.people:
        key = _introducer(known, person)
        if key:
            introduced.setdefault(key, []).append(person)
    seen: set[str] = set()
    within = {person.id for people in introduced.values() for person in people}
    keys = [key for key in introduced if key not in within]
    branches = _Branches(known, terms, introduced, seen)
    roots = [branches.root(key) for key in keys]
    roots.extend(branches.root(key) for key in introduced if key not in seen)
    alone = sum(person.id not in seen for person in known.people)
    return Tree(tuple(sorted(roots, key=lambda node: folded(node.name))), alone)


def nodes_of(tree: Tree) -> Iterator[tuple[Node, Node | None]]:
    """Everybody in the tree with their introducer, from top to bottom."""

    def walk(node: Node, above: Node | None) -> Iterator[tuple[Node, Node | None]]:
        yield node, above
        for child in node.children:
            yield from walk(child, node)

    for root in tree.roots:
        yield from walk(root, None)


def all_to_tell(tree: Tree, known: Known, terms: Terms) -> Iterator[tuple[ToTell, str]]:
    """What is to be told now, each with the introducer's name; also where two introduced each other."""
    for node, above in nodes_of(tree):
        person = known.by_id.get(node.person)
        if above is not None:
            yield from ((one, above.name) for one in node.to_tell)
        elif person is not None and (introducer := known.introducer_of(person)) is not None:
            to_tell = debt_for(known, person.id, terms)[2]
            yield from ((one, introducer.name.strip()) for one in to_tell)


def sentence(node: Node, above: Node | None, day: Callable[[date], str]) -> str:
    """One introduction in words: who introduced whom, and what is owed for it.

    `day` puts a day into a sentence, such as “on December 2” or “today”.
    """
    if above is None:
        number = len(node.children)
        return f"{node.name} introduced {'one person' if number == 1 else f'{number} people'}."
    owed = {
        Owed.TOLD: f"{above.name} was told how it went{f' {day(node.told_on)}' if node.told_on else ''}",
        Owed.TELL: f"tell {above.name} how it went",
        Owed.THANKS_FIRST: f"after the thank-you, tell {above.name} how it went",
        Owed.NOTHING_YET: "not met yet, nothing to tell",
        Owed.WITH_OTHERS: "met, together with others",
    }
    return f"{above.name} introduced {node.name}: {owed[node.owed or Owed.NOTHING_YET]}."


def _introducer(known: Known, person: Person) -> str:
    """The id of the introducer, or their name after a colon where only that is known."""
    found = known.introducer_of(person)
    if found is not None:
        return found.id
    name = known.names.get(person.introducer, "").strip() or person.introduced_by.strip()
    return f":{folded(name)}" if name and name != person.name.strip() else ""


@dataclass(frozen=True, slots=True)
class _Branches:
    """Draws the tree from those introduced, by their introducer; whoever is `seen` is not drawn again."""

    known: Known
    terms: Terms
    introduced: dict[str, list[Person]]
    seen: set[str]

    def root(self, key: str) -> Node:
        known, person = self.known, self.known.by_id.get(key)
        self.seen.add(key)
        first = self.introduced[key][0]
        name = known.names.get(first.introducer, "").strip() or first.introduced_by.strip()
        children = self._children(key)
        if person is None:
            return Node("", name, "", children=children)
        return Node(person.id, person.name.strip(), work_of(person), children=children)

    def _children(self, key: str) -> tuple[Node, ...]:
        found = []
        for person in self.introduced.get(key, ()):
            if person.id not in self.seen:
                self.seen.add(person.id)
                found.append(self._child(person))
        return tuple(found)

    def _child(self, person: Person) -> Node:
        owed, told, to_tell = debt_for(self.known, person.id, self.terms)
        name = person.name.strip() or "No name yet"
        return Node(person.id, name, work_of(person), owed, told, to_tell, self._children(person.id))


def debt_for(known: Known, host: str, terms: Terms) -> tuple[Owed, date | None, tuple[ToTell, ...]]:
    """What is owed to the introducer of a host, the day they were last told, what they are to hear now."""
    chains = [(one, Chain(one.id, known.plan(one))) for one in known.hosted_by(host)]
    found = [(owed_for(chain, terms), one, chain.plan) for one, chain in chains]
    owed = {each for each, _one, _plan in found}
    otherwise, beside = _beside_others(known, host)
    stands = next((each for each in _FIRST if each in owed), otherwise)
    days = [*beside, *(one.meeting.loop.told_on for each, one, _plan in found if each is Owed.TOLD)]
    told = max((day for day in days if day), default=None) if stands is Owed.TOLD else None
    return (
        stands,
        told,
        tuple(ToTell(one, what_to_tell(plan)) for each, one, plan in found if each is Owed.TELL),
    )


def _beside_others(known: Known, person: str) -> tuple[Owed, list[date]]:
    """What stands of meetings in which somebody was there beside the host, and when that was told."""
    met = [one for one in known.with_person(person) if one.held and one.host != person]
    days = [told_beside(known.plan(one), one.present.index(person)) for one in met]
    told = [day for day in days if day]
    return Owed.TOLD if told else Owed.WITH_OTHERS if met else Owed.NOTHING_YET, told


def work_of(person: Person) -> str:
    """The title and the organisation of somebody, in one line."""
    return ", ".join(filter(None, (person.title.strip(), person.organisation.strip())))
