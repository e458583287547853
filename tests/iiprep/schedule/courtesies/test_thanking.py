"""After the meeting: the thank-you first, then the rest in its order, and only then."""

from datetime import date, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iiprep.model.debrief import (
    Gift,
    Happened,
    Offered,
    Outcome,
    Promise,
    Resume,
    Suggested,
    Thanks,
    TheirPromise,
)
from iiprep.model.meeting import Loop, Timing
from iiprep.model.request import Answer, Request, Waiting
from iiprep.schedule.courtesies.items import Kind
from iiprep.schedule.courtesies.thanking import after
from tests.chains import ANA, MET, THANKED, TOM, TUESDAY, chain, said, terms, texts

THANK, CONNECT = "Thank-you to Ana", "Connect with Ana on LinkedIn"
TELL = "Tell Ben how it went with Ana"


def lines(now: str, happened: Happened = MET, **sections: Any) -> list[tuple[str, str]]:
    return said(after(chain(**{"timing": TUESDAY, "happened": happened, **sections}), terms(now)))


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        pytest.param("2026-11-03 10:31", [], id="not-from-the-stairs"),
        pytest.param("2026-11-03 11:29", [], id="nor-in-the-first-hour"),
        pytest.param("2026-11-03 11:30", [(THANK, "Wed Nov 04 10:30")], id="then-within-a-day"),
        pytest.param("2026-11-04 10:30", [(THANK, "Wed Nov 04 10:30")], id="to-the-minute"),
        pytest.param("2026-11-04 10:31", [(THANK, "")], id="later-is-still-welcome"),
    ],
)
def test_the_clock_starts_at_the_meetings_end(now: str, expected: list[tuple[str, str]]) -> None:
    assert lines(now) == expected


def test_the_end_is_the_one_that_was_noted() -> None:
    long = Happened(outcome=Outcome.MET, started=time(10), ended=time(11, 10))
    assert lines("2026-11-03 11:30", long) == []
    assert lines("2026-11-03 12:30", long) == [(THANK, "Wed Nov 04 11:10")]


@pytest.mark.parametrize(
    "timing", [pytest.param(TUESDAY, id="with-an-hour"), pytest.param(Timing(day=TUESDAY.day), id="without")]
)
def test_a_meeting_noted_as_met_on_a_day_to_come_asks_for_its_day(timing: Timing) -> None:
    """Also where all thanks are out, as nothing can be reckoned from that day; on the day it is silent."""
    for thanks in ((), (THANKED,)):
        assert lines("2026-11-02 23:59", timing=timing, thanks=thanks) == [("When did you meet Ana?", "")]
        assert "When did you meet Ana?" not in dict(lines("2026-11-03 00:00", timing=timing, thanks=thanks))


def test_a_day_is_24_hours_when_the_clock_changes() -> None:
    saturday = Timing(day=date(2026, 10, 31), start=time(10))
    assert lines("2026-10-31 12:00", timing=saturday) == [(THANK, "Sun Nov 01 09:30")]


def test_everybody_present_is_thanked_one_by_one() -> None:
    assert lines("2026-11-03 12:00", others=(TOM,)) == [
        (THANK, "Wed Nov 04 10:30"),
        ("Thank-you to Tom", "Wed Nov 04 10:30"),
    ]
    assert lines("2026-11-03 12:00", others=(TOM,), thanks=(THANKED,)) == [
        ("Thank-you to Tom", "Wed Nov 04 10:30")
    ]


def test_sent_without_what_makes_it_worth_reading_is_not_done() -> None:
    lacking = Thanks(they_said="that finance decides", sent_on=TUESDAY.day)
    (found,) = after(chain(timing=TUESDAY, happened=MET, thanks=(lacking,)), terms("2026-11-04 08:00"))
    assert (found.text, found.done) == (THANK, "")
    assert "still missing" in found.why


def test_what_follows_comes_in_its_order() -> None:
    full = Happened(
        outcome=Outcome.MET,
        my_promises=(Promise(text="Send the summary", due=date(2026, 11, 9)), Promise(text="Call")),
        their_promises=(TheirPromise(text="write to Priya", due=date(2026, 11, 3)),),
        gifts=(Gift(text="The name of a kitchen"),),
        offered=(Offered(text="a post in Austin"),),
        suggested=(Suggested(text="Priya Nair, insights", person="priya"),),
    )
    assert lines("2026-11-03 12:00", full) == [(THANK, "Wed Nov 04 10:30")]
    resume = Resume(full_wanted=True, opening="brand manager")
    assert lines("2026-11-04 08:00", full, thanks=(THANKED,), resume=resume) == [
        (CONNECT, ""),
        (TELL, "Wed Nov 04 10:30"),
        ("You promised: Send the summary", "Mon Nov 09 23:59"),
        ("You promised: Call", ""),
        ("For Ana: The name of a kitchen", ""),
        ("Tailor, then send, the résumé they asked for", ""),
        ("Ask Ana, once, after: write to Priya", ""),
        ("They told you of: a post in Austin", ""),
        ("Ask Priya Nair, whom Ana suggested", ""),
    ]


def test_what_is_done_is_not_offered_again() -> None:
    day = date(2026, 11, 4)
    done = Happened(
        outcome=Outcome.MET,
        my_promises=(Promise(text="Send the summary", done_on=day), Promise()),
        their_promises=(
            TheirPromise(text="write to Priya", asked_on=day),
            TheirPromise(text="call", due=date(2026, 11, 3), done_on=day),
        ),
        gifts=(Gift(text="A name", given_on=day),),
        offered=(Offered(text="a post", followed_on=day),),
    )
    thanks = (Thanks(own_words="Thank you.", sent_on=day, connected_on=day),)
    resume = Resume(full_wanted=True, tailored_on=day, sent_on=day)
    assert lines("2026-11-05 08:00", done, thanks=thanks, loop=Loop(told_on=day), resume=resume) == []


def test_a_situation_they_told_of_themselves_is_not_followed_up() -> None:
    told = Happened(outcome=Outcome.MET, situation_volunteered=True, offered=(Offered(text="a post"),))
    assert texts_of(told, loop=Loop(told_on=date(2026, 11, 4))) == [CONNECT]


def texts_of(happened: Happened, now: str = "2026-11-04 08:00", **sections: Any) -> list[str]:
    return [text for text, _when in lines(now, happened, thanks=(THANKED,), **sections)]


def test_somebody_who_was_asked_already_is_not_suggested_again() -> None:
    met = Happened(outcome=Outcome.MET, suggested=(Suggested(text="Priya Nair", person="priya"),))
    one = chain(timing=TUESDAY, happened=met, thanks=(THANKED,), loop=Loop(told_on=date(2026, 11, 4)))
    at = terms("2026-11-04 08:00")
    assert "Ask Priya Nair, whom Ana suggested" in texts(after(one, at))
    for known in ("priya", "Priya Nair"):
        assert texts(after(one, at, {known})) == [CONNECT]


def test_after_theirs_is_asked_two_weeks_later_where_no_day_was_named() -> None:
    open_end = Happened(outcome=Outcome.MET, their_promises=(TheirPromise(text="send a list"),))
    asks = "Ask Ana, once, after: send a list"
    assert asks not in texts_of(open_end, "2026-11-17 10:00")
    assert asks in texts_of(open_end, "2026-11-17 10:30")


def test_wishes_go_by_themselves_and_courtesies_stay() -> None:
    met = Happened(outcome=Outcome.MET, my_promises=(Promise(text="Call"),))
    assert texts_of(met, "2027-01-02 10:00") == [CONNECT, TELL, "You promised: Call"]
    assert texts_of(met, "2027-01-03 10:00") == [TELL, "You promised: Call"]


def test_somebody_who_wishes_for_peace_is_not_invited() -> None:
    assert texts_of(MET, host=ANA.model_copy(update={"stop_asking": True})) == [TELL]


@pytest.mark.requirement("R36")
@pytest.mark.parametrize(
    ("sections", "expected"),
    [
        pytest.param(
            {"happened": Happened(outcome=Outcome.NOT_HELD, wrote_on=TUESDAY.day), "timing": TUESDAY},
            ("Tell Ben that the meeting with Ana did not take place", ""),
            id="not-held",
        ),
        *(
            pytest.param(
                {"waiting": Waiting(answer=answer, answered_on=date(2026, 11, 3))},
                (f"Tell Ben {words}", "Wed Nov 04 23:59"),
                id=answer.value,
            )
            for answer, words in (
                (Answer.NO, "how it went with your note to Ana"),
                (Answer.OTHER, "how it went with your note to Ana"),
                (Answer.NOT_REACHED, "that Ana could not be reached"),
            )
        ),
    ],
)
def test_the_introducer_hears_also_when_there_was_no_meeting(
    sections: dict[str, Any], expected: tuple[str, str]
) -> None:
    asked = chain(request=Request(sent_on=date(2026, 10, 20)), **sections)
    found = list(after(asked, terms("2026-11-04 08:00")))
    assert said(found) == [expected]
    assert (found[0].done, found[0].kind) == ("loop.told_on", Kind.TELL)
    told = chain(loop=Loop(told_on=date(2026, 11, 4)), **sections)
    assert list(after(told, terms("2026-11-04 08:00"))) == []


@pytest.mark.requirement("R37")
def test_telling_says_why() -> None:
    (tell,) = after(
        chain(
            timing=TUESDAY,
            happened=MET,
            thanks=(Thanks(own_words="Thank you.", sent_on=TUESDAY.day, connected_on=TUESDAY.day),),
        ),
        terms("2026-11-04 08:00"),
    )
    assert "They talk to each other" in tell.why


@given(st.integers(0, 2 * 60 * 24))
def test_nothing_comes_before_the_thank_you(minutes: int) -> None:
    from datetime import timedelta

    from tests.chains import at

    now = terms(at("2026-11-03 10:30") + timedelta(minutes=minutes))
    full = Happened(outcome=Outcome.MET, my_promises=(Promise(text="Call"),))
    found = list(after(chain(timing=TUESDAY, happened=full, others=(TOM,), thanks=(THANKED,)), now))
    assert {one.kind for one in found} <= {Kind.THANK}


KIND_LINES = "A few kind lines to Ana, with other times"
NOT_HELD = Happened(outcome=Outcome.NOT_HELD)
NO_WORD = "Tell Ben that the meeting with Ana did not take place"


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        pytest.param("2026-11-02 08:00", [(KIND_LINES, ""), (NO_WORD, "")], id="called-off-before"),
        pytest.param("2026-11-03 10:30", [(KIND_LINES, "Wed Nov 04 10:30"), (NO_WORD, "")], id="nobody-came"),
        pytest.param("2026-11-05 08:00", [(KIND_LINES, ""), (NO_WORD, "")], id="still-kind"),
        pytest.param("2027-01-03 08:00", [(NO_WORD, "")], id="two-months-later"),
    ],
)
def test_after_no_meeting_a_few_kind_lines(now: str, expected: list[tuple[str, str]]) -> None:
    assert lines(now, NOT_HELD) == expected


def test_then_they_rest() -> None:
    wrote = Happened(outcome=Outcome.NOT_HELD, wrote_on=date(2026, 11, 3))
    assert lines("2026-11-04 08:00", wrote) == [(NO_WORD, "")]
    quiet = ANA.model_copy(update={"stop_asking": True})
    assert lines("2026-11-04 08:00", NOT_HELD, host=quiet) == [(NO_WORD, "")]
    assert texts(after(chain(happened=NOT_HELD), terms("2026-11-04 08:00"))) == [NO_WORD], "no day was agreed"


def test_the_kind_lines_can_be_marked_as_done() -> None:
    first = next(iter(after(chain(timing=TUESDAY, happened=NOT_HELD), terms("2026-11-03 11:00"))))
    assert (first.kind, first.done, first.path) == (Kind.KIND_LINES, "happened.wrote_on", "happened.wrote_on")


@pytest.mark.requirement("R36")
def test_who_heard_of_silence_hears_how_it_went_once_we_met() -> None:
    told = {"loop": Loop(told_on=date(2026, 10, 20)), "thanks": (THANKED,)}
    assert TELL in [text for text, _when in lines("2026-11-04 08:00", **told)]
    told["loop"] = Loop(told_on=TUESDAY.day)
    assert TELL not in [text for text, _when in lines("2026-11-04 08:00", **told)]
