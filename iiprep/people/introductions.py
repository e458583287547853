"""Who introduced whom, as a tree, with what is owed to each introducer: to hear how it went."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

from iiprep.model.courtesy import is_told
from iiprep.model.meeting import Meeting
from iiprep.model.person import Person
from iiprep.model.request import Answer
from iiprep.model.text import folded
from iiprep.people.known import Known, KnownMeeting

Silent = Callable[[Meeting], bool]
_OVER = frozenset({Answer.NO, Answer.OTHER, Answer.NOT_REACHED})


class Owed(Enum):
    """How an introduction stands; the value is what is said of it."""

    NOTHING_YET = "not met yet"
    TELL = "tell how it went"
    TOLD = "told"


@dataclass(frozen=True, slots=True)
class Node:
    """Somebody in the tree; `person` is empty for one of whom only the name is known.

    `owed` is what their introducer is owed for them; None for somebody whom I found myself. `meeting` is
    the id of the one that the introducer is to be told of.
    """

    person: str
    name: str
    work: str
    owed: Owed | None = None
    told_on: date | None = None
    children: tuple["Node", ...] = ()
    meeting: str = ""


@dataclass(frozen=True, slots=True)
class Tree:
    """Those who introduced somebody, with whom they introduced; `alone` counts the others."""

    roots: tuple[Node, ...]
    alone: int = 0


def tree_of(known: Known, silent: Silent = lambda _meeting: False) -> Tree:
    """The introductions among everybody known, in the order of names.

    `silent` tells whether a nudge was left unanswered for so long that the introducer may hear of it.
    """
    introduced: dict[str, list[Person]] = {}
    for person in known.people:
        key = _introducer(known, person)
        if key:
            introduced.setdefault(key, []).append(person)
    seen: set[str] = set()
    within = {person.id for people in introduced.values() for person in people}
    keys = [key for key in introduced if key not in within]
    roots = [_root(known, key, introduced, seen, silent) for key in keys]
    roots.extend(_root(known, key, introduced, seen, silent) for key in introduced if key not in seen)
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
        Owed.NOTHING_YET: "not met yet, nothing to tell",
    }
    return f"{above.name} introduced {node.name}: {owed[node.owed or Owed.NOTHING_YET]}."


def _introducer(known: Known, person: Person) -> str:
    """The id of the introducer, or their name after a colon where only that is known."""
    found = known.introducer_of(person)
    if found is not None:
        return found.id
    name = known.names.get(person.introducer, "").strip() or person.introduced_by.strip()
    return f":{folded(name)}" if name and name != person.name.strip() else ""


def _root(
    known: Known, key: str, introduced: dict[str, list[Person]], seen: set[str], silent: Silent
) -> Node:
    person = known.by_id.get(key)
    seen.add(key)
    first = introduced[key][0]
    name = known.names.get(first.introducer, "").strip() or first.introduced_by.strip()
    children = _children(known, key, introduced, seen, silent)
    if person is None:
        return Node("", name, "", children=children)
    return Node(person.id, person.name.strip(), work_of(person), children=children)


def _children(
    known: Known, key: str, introduced: dict[str, list[Person]], seen: set[str], silent: Silent
) -> tuple[Node, ...]:
    found = []
    for person in introduced.get(key, ()):
        if person.id in seen:
            continue
        seen.add(person.id)
        hosted = known.hosted_by(person.id)
        owed, told = owed_for(hosted, silent)
        meeting = next((one.id for one in hosted[::-1] if _is_owed(one, silent)), "")
        below = _children(known, person.id, introduced, seen, silent)
        name = person.name.strip() or "No name yet"
        found.append(Node(person.id, name, work_of(person), owed, told, below, meeting))
    return tuple(found)


def owed_for(
    meetings: tuple[KnownMeeting, ...], silent: Silent = lambda _meeting: False
) -> tuple[Owed, date | None]:
    """What is owed to the introducer for the meetings with somebody, and when they were told last."""
    if any(_is_owed(one, silent) for one in meetings):
        return Owed.TELL, None
    told = [one.meeting.loop.told_on for one in meetings if is_told(one.meeting) and one.meeting.loop.told_on]
    return (Owed.TOLD, max(told)) if told else (Owed.NOTHING_YET, None)


def _is_owed(one: KnownMeeting, silent: Silent) -> bool:
    """Whether it is over, or came to nothing, and the introducer has not heard of it."""
    over = one.over or one.meeting.waiting.answer in _OVER or silent(one.meeting)
    return over and not is_told(one.meeting)


def work_of(person: Person) -> str:
    """The title and the organisation of somebody, in one line."""
    return ", ".join(filter(None, (person.title.strip(), person.organisation.strip())))
