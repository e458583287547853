"""What counts: learned, met, given; a meeting that was not held counts for nothing, nor does a wish."""

from datetime import date

from iiprep.model.debrief import (
    Answered,
    Gift,
    Happened,
    Match,
    Outcome,
    Promise,
    Result,
    ResultKind,
    Suggested,
)
from iiprep.model.meeting import Meeting, Objective, Timing
from iiprep.model.person import Person
from iiprep.people.known import Known, KnownMeeting
from iiprep.summary.counts import Line, Met, Summary, summary_of

ANA = Person(id="ana", name="Ana Okafor", organisation="Northwind Foods")
BEN = Person(id="ben", name="Ben Carter")
FIRST, SECOND = date(2026, 11, 2), date(2026, 12, 3)


def met(day: date = FIRST, present: tuple[str, ...] = ("ana",), **fields: object) -> KnownMeeting:
    """A meeting that was held; `fields` are those of the debrief, or of the meeting."""
    told = {key: value for key, value in fields.items() if key in Happened.model_fields}
    rest = {key: value for key, value in fields.items() if key not in told}
    happened = Happened.model_validate({"outcome": Outcome.MET, **told})
    meeting = Meeting.model_validate({"happened": happened, "timing": Timing(day=day), **rest})
    return KnownMeeting(f"{day}", meeting, present)


def known(*meetings: KnownMeeting) -> Known:
    return Known(people=(ANA, BEN), meetings=meetings)


def test_without_a_talk_there_is_nothing() -> None:
    asked = KnownMeeting("a", Meeting(timing=Timing(day=FIRST)), ("ana",))
    missed = KnownMeeting("b", Meeting(happened=Happened(outcome=Outcome.NOT_HELD, learned="Much")), ("ben",))
    assert summary_of(known(asked, missed)) == Summary()
    assert summary_of(known(asked, missed)).empty


def test_an_answered_objective_a_line_and_a_match_are_learned() -> None:
    objectives = (
        Objective(text="Learn how", answered=Answered.YES, learned="By small tests"),
        Objective(text="Find out who", answered=Answered.PARTLY),
        Objective(text="See whether"),
    )
    summary = summary_of(known(met(objectives=objectives, learned="One more\n\nAnd another", match=Match.NO)))
    assert summary.learned == tuple(
        Line(text, "Ana Okafor", FIRST)
        for text in (
            "By small tests",
            "Find out who",
            "One more",
            "And another",
            "This work is not for me, and that is good to know.",
        )
    )
    assert (summary.suits, summary.suits_not) == (0, 1)


def test_no_match_counts_as_much_as_a_match() -> None:
    yes = summary_of(known(met(match=Match.YES, topic="Pricing")))
    no = summary_of(known(met(match=Match.NO, topic="Pricing")))
    unsure = summary_of(known(met(match=Match.UNSURE, topic="Pricing")))
    assert [len(one.learned) for one in (yes, no, unsure)] == [1, 1, 0]
    assert yes.learned[0].text == "Pricing is work that suits me."
    assert no.learned[0].text == "Pricing is not for me, and that is good to know."


def test_everybody_present_is_met_once() -> None:
    summary = summary_of(known(met(FIRST, ("ana", "ben")), met(SECOND, ("ana",))))
    assert summary.met == (Met("Ana Okafor", "Northwind Foods", 2), Met("Ben Carter", "", 1))
    assert summary.talks == 2


def test_only_what_was_given_and_kept_counts() -> None:
    gifts = (Gift(text="Our test", given_on=SECOND), Gift(text="A name"))
    promises = (Promise(text="Send it", done_on=SECOND), Promise(text="Write"))
    summary = summary_of(known(met(gifts=gifts, my_promises=promises)))
    assert [line.text for line in summary.given] == ["Our test", "Send it"]


def test_what_was_given_has_the_day_on_which_it_was_given() -> None:
    gifts = (Gift(text="Our test", given_on=FIRST),)
    promises = (Promise(text="Send it", done_on=SECOND),)
    given = summary_of(known(met(gifts=gifts, my_promises=promises))).given
    assert [(line.text, line.day) for line in given] == sorted(
        [("Our test", FIRST), ("Send it", SECOND)], key=lambda one: one[1], reverse=True
    )


def test_what_came_by_itself_is_told_apart() -> None:
    results = tuple(Result(kind=kind, text=kind.label) for kind in ResultKind)
    summary = summary_of(known(met(results=results, suggested=(Suggested(text="Priya Nair"),))))
    assert [line.text for line in summary.people] == ["Priya Nair"]
    assert [line.text for line in summary.groups] == ["Group"]
    assert [line.text for line in summary.readings] == ["Article or tool", "Something else"]
    assert [line.text for line in summary.kind_words] == ["A word to a recruiter"]


def test_the_latest_talk_comes_first_with_its_lessons_and_topics() -> None:
    early = met(FIRST, topic="Pricing", next_time="Slower")
    late = met(SECOND, topic="pricing", next_time="Ask earlier")
    summary = summary_of(known(early, late))
    assert [line.text for line in summary.lessons] == ["Ask earlier", "Slower"]
    ((title, talks),) = summary.topics
    assert (title.casefold(), talks) == ("pricing", 2)
