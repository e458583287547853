"""The day and the length of a demand stay in the sentence that takes its place."""

import pytest

from iiprep.coach.better.kept import kept
from iiprep.coach.findings import Context, Kind
from iiprep.coach.mending import mended
from tests.iiprep.coach.ours import COACH

SENTENCES = ("{day} / {length}", "{day}", "{length}", "none")


@pytest.mark.parametrize(
    ("said", "first"),
    [
        pytest.param(
            "Be there on Tuesday at ten, for half an hour.", "Tuesday at ten / half an hour", id="both"
        ),
        pytest.param("I need 30 min with you.", "30 minutes", id="length-spelled-out"),
        pytest.param("Give me three quarters of an hour.", "three quarters of an hour", id="longest-length"),
        pytest.param("I have booked you for Friday 3 July at 12.15.", "Friday 3 July at 12.15", id="date"),
        pytest.param(
            "Call me on Thursday, September 12 at 9:00 a.m. sharp.",
            "Thursday, September 12 at 9:00 a.m.",
            id="month-first",
        ),
        pytest.param("Be in on Thursday 2 pm or Friday 9am.", "Thursday 2 pm or Friday 9am", id="half-days"),
        pytest.param("Expect me Thursday 16:00, do not be late.", "Thursday 16:00", id="clock"),
        pytest.param("Take my call tomorrow at six.", "tomorrow at six", id="tomorrow"),
        pytest.param(
            "Be free on Monday morning, or on Tuesday.", "Monday morning, or on Tuesday", id="or-on"
        ),
        pytest.param("I expect your reply by Friday.", "none", id="deadline"),
        pytest.param("I wrote to you on Monday and Tuesday.", "none", id="what-was"),
        pytest.param("My thesis is due on Friday, so hurry.", "none", id="due"),
        pytest.param("It is Friday.", "none", id="few-words"),
    ],
)
def test_the_first_sentence_whose_places_are_known(said: str, first: str) -> None:
    assert next(kept(SENTENCES, said)) == first


@pytest.mark.parametrize(
    ("said", "place", "words"),
    [
        pytest.param(
            "I need a job as a junior accountant and I hope you help.", "aim", "a junior accountant", id="aim"
        ),
        pytest.param(
            "Looking for work as lab technician, 5 years PCR", "aim", "a lab technician", id="article"
        ),
        pytest.param("Is there a post as HR assistant?", "aim", "an HR assistant", id="spoken-with-an"),
        pytest.param("Do you have a vacancy in packing?", "field", "packing", id="field"),
        pytest.param("I want a position in brand management.", "field", "brand management", id="two-words"),
        pytest.param("Get a job at Charlie Bigham's", "firm", "Charlie Bigham's", id="firm"),
        pytest.param(
            "I was fired after eleven years as a pastry chef.",
            "years",
            "eleven years as a pastry chef",
            id="years",
        ),
        pytest.param("I hate my job as a solicitor and I want out.", "trade", "a solicitor", id="trade"),
        pytest.param(
            "I seek new challenges in the charity sector.", "field", "the charity sector", id="sector"
        ),
        pytest.param("I want a job as Nurse.", "aim", "a nurse", id="capital"),
        pytest.param("A job as German teacher?", "aim", "a German teacher", id="language"),
        pytest.param("I lost my job as a bus driver last week.", "trade", "a bus driver", id="time-after"),
        pytest.param("I want a job as a nurse like you.", "aim", "a nurse", id="like-you"),
        pytest.param("I need a job as a cook and hope you help.", "aim", "a cook", id="goes-on"),
        pytest.param("Work as a nurse, carer or cook?", "aim", "", id="one-of-several"),
        pytest.param("A vacancy in packing or maintenance?", "field", "", id="one-of-two"),
        pytest.param("Jobs in logistics, supply chain, procurement", "field", "", id="list"),
        pytest.param("A job in Leeds?", "field", "", id="town"),
        pytest.param("A role in IT?", "field", "IT", id="abbreviation"),
        pytest.param("Opportunities in order to grow", "field", "", id="in-order"),
        pytest.param("Get a job at Bosch, Siemens or ZF", "firm", "", id="firms"),
        pytest.param("Nine years as a tiler and two as a foreman", "years", "", id="two-trades"),
        pytest.param(
            "After 20+ years in banking (HSBC) I left.", "years", "20+ years in banking", id="more-than"
        ),
        pytest.param(
            "Be there at 9 on Monday or Friday.", "day", "at 9 on Monday or Friday", id="hour-first"
        ),
        pytest.param("Call me Monday between 3 and 5 pm.", "day", "Monday between 3 and 5 pm", id="between"),
        pytest.param("Expect me on 12 May at 2 pm there.", "day", "12 May at 2 pm", id="date-alone"),
        pytest.param("Is there a job in your team?", "field", "", id="no-field"),
        pytest.param("Is there an opening in March?", "field", "", id="month"),
        pytest.param("Do you have work as such?", "aim", "", id="no-aim"),
        pytest.param("I was there for the last years of my father.", "years", "", id="no-years"),
        pytest.param("Halima retires at Easter.", "firm", "", id="no-firm"),
    ],
)
def test_what_stands_there(said: str, place: str, words: str) -> None:
    assert next(kept((f"{{{place}}}", ""), said)) == words


@pytest.mark.requirement("R75")
@pytest.mark.parametrize(
    ("kind", "said", "better"),
    [
        (
            Kind.REQUEST,
            "I was made redundant from my job as a welder.",
            "I have worked as a welder, and your work made me want to ask how you came into it.",
        ),
        (Kind.SITUATION, "I got fired after two years as a cook.", "I have two years as a cook behind me."),
        (Kind.OBJECTIVE, "Get a job at Northwind.", "Learn how people at Northwind came into their work."),
        (
            Kind.ONE_SHEET,
            "Looking for a job as lab technician, 5 years PCR",
            "Exploring the work of a lab technician. 5 years PCR",
        ),
    ],
)
def test_who_i_am_and_what_i_seek_stays(kind: Kind, said: str, better: str) -> None:
    one = COACH.read(said, kind).findings[0]
    assert mended(COACH, said, kind, Context(), one) == better


@pytest.mark.requirement("R75")
@pytest.mark.parametrize(
    ("said", "better"),
    [
        (
            "You have to call me on Monday or Tuesday at 3.",
            "Could we talk, say Monday or Tuesday at 3, or whenever suits you better?",
        ),
        ("I expect you to give me 20 minutes.", "Could I ask you for 20 minutes of your time?"),
        (
            "I expect you to give me 20 minutes on Thursday.",
            "Could we talk for 20 minutes, say Thursday, or whenever suits you better?",
        ),
    ],
)
def test_a_demand_keeps_its_day_and_length(said: str, better: str) -> None:
    (one,) = [one for one in COACH.read(said, Kind.REQUEST).findings if one.rule == "demanding"]
    told = mended(COACH, said, Kind.REQUEST, Context(), one)
    assert told == better
    assert not {
        "demanding",
        "no-times" if "day" in said else "",
        "no-duration" if "minutes" in said else "",
    } & {one.rule for one in COACH.read(told, Kind.REQUEST).findings}
