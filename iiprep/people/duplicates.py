"""Two records of one person: found by e-mail, link or name, and put together without losing a word."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from iiprep.model.fields import FieldSpec, fields_of, replaced
from iiprep.model.person import NameUse, Person
from iiprep.model.text import folded

_LINK = re.compile(r"^(?:https?://)?(?:www\.|[a-z]{2}\.(?=linkedin))?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Alike:
    """Two people who may be one, and what they have in common."""

    first: Person
    second: Person
    why: str

    @property
    def key(self) -> str:
        """What the pair is remembered by when they are two people after all."""
        return " ".join(sorted((self.first.id, self.second.id)))


def email_of(person: Person) -> str:
    """The e-mail address as it is compared."""
    return person.email.strip().casefold()


def link_of(person: Person) -> str:
    """The profile link as it is compared: without protocol, www, query and a slash at the end."""
    return _LINK.sub("", person.profile_link.strip()).split("?")[0].split("#")[0].rstrip("/").casefold()


def name_of(person: Person) -> str:
    """The name as it is compared."""
    return " ".join(folded(person.name).split())


_SAME: tuple[tuple[str, Callable[[Person], str]], ...] = (
    ("the same e-mail address", email_of),
    ("the same profile link", link_of),
    ("the same name", name_of),
)


def alike(people: Iterable[Person], not_same: Iterable[str] = ()) -> tuple[Alike, ...]:
    """The pairs that may be one person; each pair once, without those whose key is in `not_same`."""
    people, known = tuple(people), set(not_same)
    found = []
    for pair in _pairs(people):
        if pair.key not in known:
            known.add(pair.key)
            found.append(pair)
    return tuple(found)


def _pairs(people: tuple[Person, ...]) -> Iterator[Alike]:
    for why, key_of in _SAME:
        first: dict[str, Person] = {}
        for person in people:
            key = key_of(person)
            if key and first.setdefault(key, person) is not person:
                yield Alike(first[key], person, why)


def differing(kept: Person, other: Person) -> tuple[FieldSpec, ...]:
    """The fields in which both say something, and not the same; what was found out is kept of both."""
    return tuple(
        spec for spec in fields_of(Person) if _differs(spec, kept, other) and not spec.label.internal
    )


def _differs(spec: FieldSpec, kept: Person, other: Person) -> bool:
    mine, theirs = getattr(kept, spec.name), getattr(other, spec.name)
    texts = isinstance(mine, str) and not isinstance(mine, NameUse) and spec.name != "found_out"
    return texts and bool(mine.strip()) and theirs.strip() not in ("", mine.strip())


def merged(kept: Person, other: Person, from_other: Iterable[str] = ()) -> Person:
    """`kept` with what only `other` has; two different texts about them are both kept.

    `from_other` names the fields of which the other's words are to stand.
    """
    names = tuple(from_other)
    mine, theirs = ({name: getattr(one, name) for name in names} for one in (kept, other))
    kept, other = replaced(kept, **theirs), replaced(other, **mine)
    changes: dict[str, object] = {}
    for spec in fields_of(Person):
        mine, theirs = getattr(kept, spec.name), getattr(other, spec.name)
        if isinstance(mine, tuple):
            changes[spec.name] = mine + tuple(one for one in theirs if one not in mine)
        elif mine in ("", None, NameUse.NOT_ASKED):
            changes[spec.name] = theirs
    for introducer in (kept.introducer, changes.get("introducer")):
        if introducer in (kept.id, other.id):
            changes["introducer"] = changes["introduced_by"] = ""
    changes["found_out"] = _both(kept, other)
    changes["stop_asking"] = kept.stop_asking or other.stop_asking
    changes["knows_term"] = kept.knows_term or other.knows_term
    changes["id"] = kept.id
    return replaced(kept, **changes)


def _both(kept: Person, other: Person) -> str:
    """What was found out about either, and the facts in which the other differs, so that none is lost."""
    known = kept.found_out.strip()
    lines = [known] if known else []
    if other.found_out.strip() and other.found_out.strip() not in known:
        lines.append(other.found_out.strip())
    for spec in fields_of(Person):
        told = spec.name == "zone" or spec.label.internal
        if _differs(spec, kept, other) and not told:
            lines.append(f"{spec.label.text}: {getattr(other, spec.name).strip()}")
    return "\n".join(lines)
