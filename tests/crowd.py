"""A made-up workbook as large as one gets: people who introduced each other, meetings, topics, promises."""

import random
from datetime import date, timedelta

from iiprep.model.debrief import Happened, Outcome, Promise, Thanks
from iiprep.model.fields import replaced
from iiprep.model.meeting import Loop, Objective, Question
from iiprep.model.person import Contact, Person, new_id
from iiprep.model.plan import Plan, new_plan
from iiprep.model.profile import Profile, Target
from iiprep.store.workbook import Workbook

FIRST = ("Ana", "Ben", "Łukasz", "Chloé", "Dmitri", "Elif", "Farah", "Göran", "Hana", "Ines", "Jun", "Kofi")
LAST = ("Okafor", "Carter", "Żółć", "Nair", "Weiss", "Lindqvist", "Moreau", "Sato", "Silva", "Novak", "Ito")
HOUSES = ("Northwind Foods", "Meadow & Pine", "Harvest Lane", "Juniper Labs", "Tidewater Tea", "Cedar & Clay")
TOPICS = ("Brand management", "Consumer insights", "Store brands", "Packaging", "Pricing", "Retail media")
WORK = ("Brand manager", "VP Marketing", "Buyer", "Head of insights", "Founder", "Category lead")
ASKED = (
    "What drew you into this work?",
    "What did your last full week look like?",
    "Who could have stopped the launch?",
    "What should somebody like me read first?",
)


def people(number: int, seed: int = 1) -> tuple[Person, ...]:
    """Some people; about every third was introduced by somebody before them."""
    chance = random.Random(seed)
    found: list[Person] = []
    for at in range(number):
        more = "" if at < 120 else f" {at}"
        by = chance.choice(found) if found and chance.random() < 0.35 else None
        found.append(
            Person(
                id=f"person-{at}",
                name=f"{FIRST[at % len(FIRST)]} {LAST[(at * 7 + at // 12) % len(LAST)]}{more}",
                organisation=chance.choice(HOUSES),
                title=chance.choice(WORK),
                email=f"person.{at}@example.org" if at % 2 else "",
                found_out="Spoke on small tests before big launches. " * (at % 3),
                introduced_by=by.name if by else "",
                introducer=by.id if by else "",
                contacts=(Contact(day=date(2026, 9, 1), how="Sent the article"),) if at % 5 == 0 else (),
            )
        )
    return tuple(found)


def meeting(person: Person, at: int, today: date, seed: int = 1) -> Plan:
    """A meeting with somebody, past or to come, with its debrief when it is past."""
    chance = random.Random(seed + at)
    day = today + timedelta(days=chance.randrange(-300, 30))
    past = day < today
    thanks = Thanks(they_said="that tests come first", i_will="read it", sent_on=day + timedelta(days=1))
    told = past and bool(person.introducer) and at % 2 == 0
    plan = new_plan(Profile(name="Jordan Rivera"), person)
    return replaced(
        plan,
        topic=TOPICS[at % len(TOPICS)] if at % 7 else "",
        objectives=(Objective(text="Learn how a launch is decided"),),
        questions=tuple(Question(text=text) for text in ASKED),
        request=replaced(plan.request, note="Dear all, may I come by?", sent_on=day - timedelta(days=9)),
        timing=replaced(plan.timing, day=day),
        happened=Happened(
            outcome=Outcome.MET if past else Outcome.NOT_YET,
            learned="The plant needs eleven weeks. " * 8 if past else "",
            my_promises=(Promise(text=f"Send the summary number {at}"),) if past else (),
        ),
        thanks=(thanks,) if past else (),
        loop=Loop(told_on=day + timedelta(days=2)) if told else Loop(),
    )


def fill(workbook: Workbook, today: date, number: int, meetings: int) -> None:
    """Store people, and meetings with some of them."""
    crowd = people(number)
    workbook.save_profile(
        Profile(name="Jordan Rivera", targets=(Target(industry="Food", companies=("Northwind Foods",)),))
    )
    workbook.circle.save(*crowd)
    for at in range(meetings):
        workbook.create(meeting(crowd[(at * 3) % len(crowd)], at, today))


def fresh(name: str, **fields: object) -> Person:
    """Somebody with an id."""
    return replaced(Person(id=new_id(), name=name), **fields)
