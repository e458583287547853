"""What was edited from an earlier copy, put onto what others have stored meanwhile."""

from collections.abc import Sequence

from iiprep.model.fields import replaced
from iiprep.model.onto import onto
from iiprep.model.person import Person
from iiprep.model.plan import Plan
from iiprep.store.tables import Tables


def onto_stored(tables: Tables, plan: Plan, since: Plan, *, sample: bool) -> Plan:
    """`plan` with people and profile as they are stored, but for what was changed since `since`."""
    host, *others = people_onto_stored(tables, plan.people, since.people)
    profile = onto(tables.profile(sample=sample), since.profile, plan.profile)
    return replaced(plan, host=host, others=tuple(others), profile=profile)


def people_onto_stored(
    tables: Tables, people: Sequence[Person], since: Sequence[Person]
) -> tuple[Person, ...]:
    """`people` as they are stored, but for what was changed since `since`; who is not in it, as they are."""
    were = {person.id: person for person in since}
    return tuple(_one(tables, person, were.get(person.id)) for person in people)


def _one(tables: Tables, person: Person, was: Person | None) -> Person:
    if was is None:
        return person
    try:
        return onto(tables.person(person.id), was, person)
    except KeyError:
        return person
