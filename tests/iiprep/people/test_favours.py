"""What was asked of somebody so far, said before a new ask."""

from collections.abc import Callable
from datetime import date

import pytest

from iiprep.model.fields import replaced
from iiprep.model.person import Person
from iiprep.model.request import Waiting
from iiprep.people.favours import Favour, favours_of, favours_words, rest_in, rest_words
from iiprep.people.known import Known, KnownMeeting
from iiprep.schedule.resting import Quiet, Rest
from tests.chains import terms

Meet = Callable[..., KnownMeeting]
TODAY = date(2026, 12, 3)
NOW = terms("2026-12-03 09:00")
BEN = Person(id="ben", name="Ben Carter")
ANA = Person(id="ana", name="Ana Okafor", introducer="ben")


def favour(day: date | None = date(2026, 6, 2), *, heard: bool | None = True) -> Favour:
    return Favour("Half an hour", day, heard)


def test_half_an_hour_and_an_introduction_are_favours(meet: Meet) -> None:
    known = Known(
        (BEN, ANA),
        (
            meet(BEN, date(2026, 6, 20), held=True, sent=date(2026, 6, 2), thanked=date(2026, 6, 21)),
            meet(ANA, date(2026, 12, 1), held=True, sent=date(2026, 11, 19), told=date(2026, 12, 2)),
        ),
    )
    assert favours_of(known, BEN, NOW) == (
        Favour("Half an hour", date(2026, 6, 2), heard=True),
        Favour("An introduction to Ana Okafor", date(2026, 12, 1), heard=True, asked=False),
    )
    assert [one.what for one in favours_of(known, ANA, NOW)] == ["Half an hour"]


def test_what_was_not_asked_yet_is_no_favour(meet: Meet) -> None:
    assert favours_of(Known((BEN,), (meet(BEN, date(2026, 12, 9)),)), BEN, NOW) == ()


def test_the_meeting_at_hand_is_not_counted(meet: Meet) -> None:
    known = Known((BEN, ANA), (meet(ANA, sent=TODAY, key="now"), meet(BEN, sent=TODAY, key="then")))
    assert favours_of(known, ANA, NOW, but="now") == ()
    assert [one.what for one in favours_of(known, BEN, NOW, but="now")] == ["Half an hour"]


def test_an_introducer_known_by_name_alone_is_found_by_it(meet: Meet) -> None:
    by_name = Person(id="cai", name="Cai", introduced_by="BEN  carter".replace("  ", " "))
    assert [one.what for one in favours_of(Known((BEN, by_name)), BEN, NOW)] == ["An introduction to Cai"]


@pytest.mark.parametrize(
    ("favours", "words"),
    [
        pytest.param((), "", id="none"),
        pytest.param(
            (favour(),), "You have asked Ben for one favour in June; Ben has heard how it went.", id="one"
        ),
        pytest.param(
            (favour(), favour()),
            "You have asked Ben for two favours since June; Ben has heard how both went.",
            id="two",
        ),
        pytest.param(
            (favour(heard=False), favour(heard=False)),
            "You have asked Ben for two favours since June; Ben has not heard yet how they went.",
            id="not heard",
        ),
        pytest.param(
            (favour(date(2025, 6, 2)), favour(), favour(heard=False)),
            "You have asked Ben for three favours since June 2025; Ben has heard how two of them went.",
            id="another year",
        ),
        pytest.param(
            (favour(), *(Favour("An introduction", TODAY, heard=True, asked=False),) * 2),
            "You have asked Ben for one favour and been introduced to two people since June; "
            "Ben has heard how they all went.",
            id="both",
        ),
        pytest.param(
            (Favour("An introduction", TODAY, heard=False, asked=False),),
            "Ben has introduced you to one person in December; Ben has not heard yet how it went.",
            id="their-own-idea",
        ),
        pytest.param(
            (favour(), favour(heard=None)),
            "You have asked Ben for two favours since June; Ben has heard how one of them went.",
            id="one came to nothing",
        ),
        pytest.param(
            (favour(heard=False), favour(heard=None)),
            "You have asked Ben for two favours since June; Ben has not heard yet how one of them went.",
            id="one came to nothing, one not heard",
        ),
        pytest.param(
            (favour(heard=None),), "You have asked Ben for one favour in June.", id="nothing to hear"
        ),
        pytest.param(
            (favour(None),) * 12,
            "You have asked Ben for 12 favours; Ben has heard how they all went.",
            id="many without a day",
        ),
    ],
)
def test_the_words(favours: tuple[Favour, ...], words: str) -> None:
    assert favours_words("Ben", favours, TODAY) == words


def test_there_is_nothing_to_hear_of_what_is_still_to_come_or_came_to_nothing(meet: Meet) -> None:
    known = Known((BEN, ANA), (meet(BEN, sent=TODAY), meet(ANA, sent=TODAY)))
    assert [one.heard for one in favours_of(known, BEN, NOW)] == [None, None]
    met = Known((BEN, ANA), (meet(ANA, date(2026, 12, 1), held=True),))
    assert [one.heard for one in favours_of(met, BEN, NOW)] == [False]


@pytest.mark.requirement("R45")
@pytest.mark.parametrize(
    ("rest", "words"),
    [
        (None, ""),
        (Rest(Quiet.COMING, TODAY), ""),
        (Rest(Quiet.WAITS, TODAY), "Your note of 2026-12-03 still waits for its answer."),
        (
            Rest(Quiet.SILENT, TODAY),
            "Ben is left in peace since 2026-12-03: two messages stayed without an answer.",
        ),
        (
            Rest(Quiet.DECLINED, TODAY, date(2027, 3, 3)),
            "Ben is left in peace until 2027-03-03: they said “not now”.",
        ),
    ],
)
def test_a_rest_is_said_before_a_new_ask(rest: Rest | None, words: str) -> None:
    assert rest_words("Ben", rest, str) == words


def test_the_note_at_hand_does_not_wait_for_itself(meet: Meet) -> None:
    known = Known((BEN,), (meet(BEN, sent=TODAY, key="now"),))
    assert rest_in(known, BEN, TODAY, 3) == Rest(Quiet.WAITS, TODAY)
    assert rest_in(known, BEN, TODAY, 3, but="now") is None


@pytest.mark.requirement("R45")
def test_whoever_did_not_answer_twice_rests_before_a_new_ask(meet: Meet) -> None:
    one = meet(BEN, sent=date(2026, 9, 1))
    silent = replaced(one.meeting, waiting=Waiting(nudged_on=date(2026, 9, 14)))
    known = Known((BEN,), (KnownMeeting(one.id, silent, one.present),))
    assert favours_words("Ben", favours_of(known, BEN, NOW), TODAY) == (
        "You have asked Ben for one favour in September."
    )
    assert rest_words("Ben", rest_in(known, BEN, TODAY, 3), str) == (
        "Ben is left in peace since 2026-09-14: two messages stayed without an answer."
    )
    later = Known((BEN,), (*known.meetings, meet(BEN, date(2026, 11, 2), held=True, sent=date(2026, 10, 2))))
    assert rest_in(later, BEN, TODAY, 3) is None, "they met since"
