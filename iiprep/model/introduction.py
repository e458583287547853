"""Somebody the host suggested becomes a person, and a meeting to come."""

import re

from iiprep.model.debrief import Suggested
from iiprep.model.fields import replaced
from iiprep.model.person import NameUse, Person, new_id
from iiprep.model.plan import Plan, new_plan


def person_suggested(plan: Plan, suggested: Suggested) -> Person:
    """Who was suggested, introduced by the host: the name first, then a title, an organisation last.

    The person has the id that the suggestion holds, which may be empty.
    """
    name, *rest = (part.strip() for part in suggested.text.replace(";", ",").split(","))
    host, may = plan.host.name.strip(), suggested.may_use_name is NameUse.YES
    return Person(
        id=suggested.person,
        name=name,
        title=", ".join(filter(None, rest[:-1])),
        organisation=rest[-1] if rest else "",
        how_found=f"{host} suggested I write" if host and may else "",
        introduced_by=host,
        introducer=plan.host.id,
        may_use_name=suggested.may_use_name,
    )


def names_without_a_yes(host: Person, text: str) -> bool:
    """Whether a text names the introducer of `host`, by any name of theirs, who has not agreed to it."""
    introducer = host.introduced_by.strip()
    if not introducer or host.may_use_name is NameUse.YES:
        return False
    names = [introducer, *(word for word in re.findall(r"\w{3,}", introducer) if word[0].isupper())]
    return any(re.search(rf"\b{re.escape(name)}\b", text) for name in names)


def people_suggested(plan: Plan) -> tuple[Person, ...]:
    """Everybody who was suggested and can be kept: with a name and an id."""
    people = (person_suggested(plan, one) for one in plan.happened.suggested if one.person)
    return tuple(person for person in people if person.name)


def meeting_with(plan: Plan, suggested: Suggested) -> Plan:
    """A meeting to come with whoever was suggested, on the same topic; every check is still ahead of it."""
    person = person_suggested(plan, suggested)
    host = person if person.id else replaced(person, id=new_id())
    return replaced(new_plan(plan.profile, host), topic=plan.topic)


def with_suggested_ids(plan: Plan) -> Plan:
    """`plan` with an id of its own for everybody who was suggested."""
    suggested = tuple(
        one if one.person.strip() else replaced(one, person=new_id()) for one in plan.happened.suggested
    )
    return replaced(plan, happened=replaced(plan.happened, suggested=suggested))
