"""People in the store: all at once, deleted for thirty days, put together, and all of it undone."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from iiprep.model.debrief import Suggested, Thanks
from iiprep.model.fields import replaced
from iiprep.model.meeting import Question
from iiprep.model.person import Person
from iiprep.model.plan import Plan, new_plan
from iiprep.model.profile import Profile
from iiprep.people.arrivals import arrivals
from iiprep.store.people.circle import KEPT_DAYS, Deleted, Thing
from iiprep.store.workbook import Workbook

BEGIN = datetime(2026, 12, 1, 9, tzinfo=UTC)
BEN = Person(id="ben", name="Ben Carter", organisation="Harbor")
ANA = Person(id="ana", name="Ana Okafor", introducer="ben")


class Clock:
    """A clock that a test turns."""

    def __init__(self) -> None:
        self.now = BEGIN

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def workbook(folder: Path, clock: Clock) -> Iterator[Workbook]:
    opened = Workbook.open(folder, now=clock)
    yield opened
    opened.close()


Store = Callable[..., str]


@pytest.fixture
def store(workbook: Workbook) -> Store:
    """Stores a meeting with a host and others; its id."""

    def stored(host: Person, *others: Person, **fields: object) -> str:
        plan = replaced(new_plan(workbook.profile(), host), others=others, **fields)
        return workbook.create(plan)

    return stored


def everything(workbook: Workbook) -> object:
    known = workbook.circle.known()
    return known.people, known.meetings


def names(workbook: Workbook) -> list[str]:
    return [person.name for person in workbook.circle.known().people]


def test_all_is_read_at_once_and_nothing_of_the_sample(
    workbook: Workbook, store: Store, sample: Plan
) -> None:
    workbook.create(sample, sample=True)
    workbook.save_profile(Profile(name="Jo"))
    later = store(ANA, BEN, timing=replaced(Plan().timing, day=date(2026, 12, 9)))
    undated, sooner = store(BEN), store(BEN, timing=replaced(Plan().timing, day=date(2026, 12, 3)))
    workbook.delete(store(Person(id="x", name="Xu")))
    known = workbook.circle.known()
    assert [one.name for one in known.people] == ["Ana Okafor", "Ben Carter", "Xu"]
    assert [one.id for one in known.meetings] == [sooner, later, undated]
    assert known.meetings[1].present == ("ana", "ben")
    assert known.profile == Profile(name="Jo")


def test_somebody_without_a_meeting_is_kept_and_undone(workbook: Workbook) -> None:
    undo = workbook.circle.save(BEN)
    assert names(workbook) == ["Ben Carter"]
    again = workbook.circle.save(replaced(BEN, name="Ben C."))
    assert names(workbook) == ["Ben C."]
    workbook.circle.undo(again)
    assert workbook.circle.known().people == (BEN,)
    workbook.circle.undo(undo)
    assert names(workbook) == []
    with pytest.raises(ValueError, match="id"):
        workbook.circle.save(Person())


def test_somebody_new_who_came_into_a_meeting_stays_when_it_is_undone(
    workbook: Workbook, store: Store
) -> None:
    undo = workbook.circle.save(BEN)
    store(BEN)
    workbook.circle.undo(undo)
    assert names(workbook) == ["Ben Carter"]


def test_a_deleted_introducer_is_kept_as_a_name_and_comes_back(workbook: Workbook) -> None:
    workbook.circle.save(BEN)
    workbook.circle.save(ANA)
    before = everything(workbook)
    undo = workbook.circle.delete("ben")
    known = workbook.circle.known()
    assert known.people == (replaced(ANA, introduced_by="Ben Carter"),)
    assert known.names == {"ben": "Ben Carter"}
    workbook.circle.undo(undo)
    assert everything(workbook) == before


def test_what_was_deleted_is_listed_for_thirty_days_and_can_be_restored(
    workbook: Workbook, store: Store, clock: Clock
) -> None:
    meeting = store(ANA)
    workbook.delete(meeting)
    clock.now += timedelta(days=1)
    workbook.circle.save(BEN)
    workbook.circle.delete("ben")
    assert workbook.circle.deleted() == (
        Deleted(Thing.PERSON, "ben", "Ben Carter", clock.now),
        Deleted(Thing.MEETING, meeting, "Ana Okafor", BEGIN),
    )
    assert workbook.circle.deleted()[1].gone_at == BEGIN + timedelta(days=KEPT_DAYS)
    clock.now = BEGIN + timedelta(days=KEPT_DAYS)
    workbook.circle.purge()
    assert len(workbook.circle.deleted()) == 2
    workbook.circle.restore("ben")
    workbook.restore(meeting)
    assert (names(workbook), workbook.circle.deleted()) == (["Ana Okafor", "Ben Carter"], ())


def test_after_thirty_days_it_is_gone_but_for_the_names_in_meetings(
    workbook: Workbook, store: Store, clock: Clock
) -> None:
    workbook.delete(store(Person(id="x", name="Xu")))
    kept = store(replaced(ANA, email="ana@x.example", introducer="", organisation="Northwind"), BEN)
    workbook.circle.save(Person(id="cai", name="Cai", introducer="ana"))
    for key in ("ana", "x"):
        workbook.circle.delete(key)
    clock.now += timedelta(days=KEPT_DAYS, seconds=1)
    workbook.circle.purge()
    assert [one.id for one in workbook.circle.deleted()] == ["ana"]
    assert workbook.load(kept).host == Person(id="ana", name="Ana Okafor", organisation="Northwind")
    known = workbook.circle.known()
    assert [(one.name, one.introduced_by, one.introducer) for one in known.people] == [
        ("Ben Carter", "", ""),
        ("Cai", "Ana Okafor", ""),
    ]
    with pytest.raises(KeyError):
        workbook.circle.restore("x")


def test_merging_moves_meetings_and_introductions_and_is_undone(workbook: Workbook, store: Store) -> None:
    twin = Person(id="ben2", name="Ben Carter", email="ben@x.example")
    first, second = store(BEN), store(twin)
    suggested = replaced(Plan().happened, suggested=(Suggested(text="Ben", person="ben2"),))
    third = store(Person(id="cai", name="Cai"), happened=suggested)
    workbook.circle.save(replaced(ANA, introducer="ben2"))
    before = everything(workbook)
    undo = workbook.circle.merge("ben", "ben2")
    assert names(workbook) == ["Ana Okafor", "Ben Carter", "Cai"]
    assert {workbook.load(key).host.id for key in (first, second)} == {"ben"}
    assert workbook.load(first).host.email == "ben@x.example"
    assert workbook.load(third).happened.suggested[0].person == "ben"
    assert workbook.circle.known().by_id["ana"].introducer == "ben"
    workbook.circle.undo(undo)
    assert everything(workbook) == before


def test_two_in_one_meeting_become_one_with_the_thanks_that_were_sent(
    workbook: Workbook, store: Store
) -> None:
    sent = Thanks(they_said="tests first", sent_on=date(2026, 12, 2))
    third = Thanks(they_said="third")
    twin = Person(id="ben2", name="Ben Carter")
    key = store(BEN, twin, Person(id="cai", name="Cai"), thanks=(Thanks(), sent, third))
    before = everything(workbook)
    undo = workbook.circle.merge("ben", "ben2")
    plan = workbook.load(key)
    assert [person.id for person in plan.people] == ["ben", "cai"]
    assert plan.thanks == (sent, third)
    workbook.circle.undo(undo)
    assert everything(workbook) == before


def test_a_question_is_marked_as_answered_and_undone(workbook: Workbook, store: Store) -> None:
    key = store(BEN, questions=(Question(text="A?"), Question(text="B?")))
    undo = workbook.circle.answer_question([(key, 1)], answered=True)
    assert [one.answered for one in workbook.load(key).questions] == [False, True]
    workbook.circle.undo(undo)
    assert [one.answered for one in workbook.load(key).questions] == [False, False]


def test_unknown_people_are_a_key_error(workbook: Workbook) -> None:
    for call in (workbook.circle.delete, workbook.circle.restore):
        with pytest.raises(KeyError, match="nobody"):
            call("nobody")
    with pytest.raises(KeyError, match="nobody"):
        workbook.circle.merge("nobody", "nobody either")


def test_two_rows_of_somebody_known_are_both_taken_and_undone_at_once(workbook: Workbook) -> None:
    mary = Person(id="mary", name="Mary Smith", email="m@x.example", organisation="Acme")
    workbook.circle.save(mary)
    rows = (
        Person(name="Mary Smith", email="m@x.example", organisation="Globex"),
        Person(name="mary smith", phone="+1 2"),
        Person(name="Somebody Else", email="m@x.example", title="CEO"),
    )
    arrived = arrivals([(line, one, ()) for line, one in enumerate(rows, 2)], (mary,))
    kept = workbook.circle.take(arrived)
    stored = {one.name: one for one in workbook.people()}
    assert (stored["Mary Smith"].organisation, stored["Mary Smith"].phone) == ("Globex", "+1 2")
    assert stored["Mary Smith"].title == ""
    assert stored["Somebody Else"].title == "CEO"
    workbook.circle.undo(kept)
    assert "Somebody Else" not in names(workbook)
    assert mary in workbook.people()


def test_who_was_invited_is_known_by_meeting_and_day(workbook: Workbook, store: Store) -> None:
    day = date(2026, 12, 2)
    store(BEN, ANA, thanks=(Thanks(), Thanks(connected_on=day)))
    store(ANA, thanks=(Thanks(connected_on=day),))
    workbook.delete(store(BEN, thanks=(Thanks(connected_on=day),)))
    assert workbook.circle.invited() == (("ana", day), ("ana", day))
