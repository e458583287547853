"""Everybody and every meeting, looked up from any side."""

from collections.abc import Callable
from datetime import date

from iiprep.model.fields import replaced
from iiprep.model.person import Person
from iiprep.model.request import Answer, Waiting
from iiprep.people.known import Known, KnownMeeting

Meet = Callable[..., KnownMeeting]
BEN = Person(id="ben", name="Ben")
ANA = Person(id="ana", name="Ana", introduced_by="BEN")


def test_meetings_by_person_and_by_host(meet: Meet) -> None:
    one = meet(ANA, date(2026, 12, 3))
    both = KnownMeeting(one.id, one.meeting, ("ana", "ben"))
    known = Known((ANA, BEN), (both,))
    assert (known.with_person("ben"), known.hosted_by("ben")) == ((both,), ())
    assert known.hosted_by("ana") == (both,)
    assert [person.id for person in known.met_by_chance()] == []
    assert KnownMeeting("x", one.meeting).host == ""


def test_who_introduced_whom_by_name() -> None:
    known = Known((ANA, BEN), names={"gone": " Cai "})
    assert known.introducer_of(ANA) is BEN
    assert known.introduced_by("ben") == (ANA,)
    assert known.introducer_of(BEN) is None
    assert [known.name_of(key) for key in ("ana", "gone", "nobody")] == ["Ana", "Cai", ""]


def test_a_request_answered_with_no_is_not_to_come(meet: Meet) -> None:
    one = meet(ANA)
    no = replaced(one.meeting, waiting=Waiting(answer=Answer.NO))
    assert (one.coming, KnownMeeting("m", no, ("ana",)).coming) == (True, False)
    assert meet(ANA, held=True).coming is False
    assert meet(ANA, sent=date(2026, 1, 2)).day == date(2026, 1, 2)
