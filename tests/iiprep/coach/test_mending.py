"""With the coach's own ears: what is good in a sentence stays, and nothing is heard there again."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iiprep.coach.better.halves import can_be_halved
from iiprep.coach.better.putting import put_in
from iiprep.coach.findings import Context, Finding, Kind
from iiprep.coach.mending import mended
from tests.iiprep.coach.ours import COACH

LEARN = "I would like to learn how you price a log"
ASK = "are there any openings on your team"


def found(rule: str, text: str, kind: Kind) -> list[Finding]:
    return [one for one in COACH.read(text, kind).findings if one.rule == rule]


@pytest.mark.requirement("R75")
@pytest.mark.parametrize(
    ("rule", "text", "before", "after"),
    [
        pytest.param("job-ask", f"{LEARN}, and {ASK}?", f"{LEARN}. ", "", id="ask-last"),
        pytest.param("job-ask", f"A{ASK[1:]}, and {LEARN}?", "", f" {LEARN}.", id="ask-first"),
        pytest.param(
            "job-ask",
            f"Hi Ana, {LEARN}, and could you pass my CV to HR? Best, Jo",
            f"Hi Ana, {LEARN}. ",
            " Best, Jo",
            id="in-a-note",
        ),
        pytest.param(
            "job-ask",
            "I'm not asking for a job, but if anything opens up, keep me in mind.",
            "I'm not asking for a job. ",
            "",
            id="disclaimer",
        ),
        pytest.param(
            "transition-opener", f"I was laid off in May, but {LEARN}.", "", f" {LEARN}.", id="opening"
        ),
    ],
)
def test_the_good_half_stays_and_the_finding_is_gone(rule: str, text: str, before: str, after: str) -> None:
    one = found(rule, text, Kind.REQUEST)[0]
    better = mended(COACH, text, Kind.REQUEST, Context(), one)
    assert better == f"{before}{one.instead}{after}"
    assert found(rule, better, Kind.REQUEST) == []


@pytest.mark.requirement("R75")
@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (
            "After I was laid off, Anna Nowak told me about your team and suggested I write.",
            "Anna Nowak told me about your team and suggested I write.",
        ),
        (
            "I am between jobs but your talk made me curious about pricing.",
            "Your talk made me curious about pricing.",
        ),
        ("I am in transition and read your article.", "I read your article."),
        ("I am in transition, and Ben Carter suggested I write.", "Ben Carter suggested I write."),
    ],
)
def test_the_source_and_the_introducer_stay_in_an_opening(text: str, kept: str) -> None:
    one = found("transition-opener", text, Kind.REQUEST)[0]
    assert can_be_halved(one)
    assert mended(COACH, text, Kind.REQUEST, Context(), one) == f"{one.instead} {kept}"


@pytest.mark.requirement("R75")
@pytest.mark.parametrize("ask", ["get a job at Northwind", "get a referral"])
def test_the_good_half_of_an_objective_stays(ask: str) -> None:
    text = f"Learn how launches are decided and {ask}"
    one = found("job-ask", text, Kind.OBJECTIVE)[0]
    assert can_be_halved(one)
    better = mended(COACH, text, Kind.OBJECTIVE, Context(), one)
    assert better == f"Learn how launches are decided. {one.instead}"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"A{ASK[1:]}?", id="nothing-else"),
        pytest.param(f"A{ASK[1:]}, and could you refer me for a job?", id="two-asks"),
    ],
)
def test_without_a_good_half_the_whole_is_replaced(text: str) -> None:
    one = found("job-ask", text, Kind.REQUEST)[0]
    assert mended(COACH, text, Kind.REQUEST, Context(), one) == put_in(text, one) == one.instead


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.sampled_from([LEARN, ASK, "keep me in mind", "é", "(", ")", "; "]), max_size=5),
    st.sampled_from([", and ", "; ", " – ", "? ", ": "]),
    st.sampled_from(Kind),
)
def test_no_text_makes_it_raise(pieces: list[str], joint: str, kind: Kind) -> None:
    text = joint.join(pieces)
    for one in COACH.read(text, kind).findings:
        if one.excerpt and not one.example:
            better = mended(COACH, text, kind, Context(), one)
            assert better.startswith(text[: one.start].rstrip())
            assert better.endswith(text[one.end :].lstrip())


@pytest.mark.requirement("R75")
@pytest.mark.parametrize("kind", [Kind.REQUEST, Kind.LINKEDIN])
def test_a_note_that_only_asked_for_work_asks_for_a_talk_in_the_end(kind: Kind) -> None:
    text = "Dear Ana, I saw your talk on kelp at the aquarium. Could you hire me for your team? Kyle"
    while wrong := [one for one in COACH.read(text, kind).findings if not one.example]:
        text = mended(COACH, text, kind, Context(), wrong[0])
    assert text.count("Could I ask you") == 1


@pytest.mark.parametrize(
    ("said", "better"),
    [
        ("May I have an informational interview about glazes?", "May I have a short talk about glazes?"),
        ("Could I do a brief informational interview with you?", "Could I have a short talk with you?"),
        ("I am doing informational interviews in May.", "I am having short talks in May."),
        ("Thank you for considering this informational interview.", "Thank you for considering this talk."),
    ],
)
def test_only_the_term_gives_way(said: str, better: str) -> None:
    (term,) = found("term", said, Kind.REQUEST)
    assert mended(COACH, said, Kind.REQUEST, Context(), term) == better


SHEET_LINE = "Learning about this work from the people who do it"


@pytest.mark.requirement("R75")
@pytest.mark.parametrize(
    ("kind", "said", "left"),
    [
        pytest.param(
            Kind.ONE_SHEET,
            "Head baker with 12 years, seeking a position in a mill",
            f"Head baker with 12 years. {SHEET_LINE}",
            id="line-of-a-sheet",
        ),
        pytest.param(
            Kind.ONE_SHEET,
            "Profile: Baker for 12 years, looking for a role in a mill.",
            f"Profile: Baker for 12 years. {SHEET_LINE}.",
            id="named-line",
        ),
        pytest.param(
            Kind.ONE_SHEET, "Objective: To get a job in a mill.", f"Exploring: l{SHEET_LINE[1:]}.", id="aim"
        ),
        pytest.param(
            Kind.LINKEDIN,
            "I'm a vet tech looking for new opportunities in sales.",
            "I'm a vet tech. I am drawn to work in sales, and yours made me want to ask how you came into"
            " it.",
            id="who-i-am",
        ),
        pytest.param(
            Kind.REQUEST,
            "I was a nurse in Manila for ten years and hope you can help me find a position.",
            "I was a nurse in Manila for ten years. I would like to hear what you would read about this"
            " first.",
            id="and-hope",
        ),
        pytest.param(
            Kind.OBJECTIVE,
            "To learn what Tom does and eventually get a referral.",
            "To learn what Tom does. Learn who else could tell me about this work.",
            id="to-learn",
        ),
        pytest.param(
            Kind.OBJECTIVE,
            "Learn how a brewery sells and ask for a job.",
            "Learn how a brewery sells. Find out who else to learn from.",
            id="objective",
        ),
        pytest.param(
            Kind.OBJECTIVE,
            "To learn how a mill works and ask for a job",
            "To learn how a mill works. Find out who else to learn from.",
            id="to-learn-and-ask",
        ),
        pytest.param(
            Kind.ONE_SHEET,
            "Interests: hiking, chess, looking for a job",
            f"Interests: hiking, chess. {SHEET_LINE}",
            id="list-of-a-sheet",
        ),
        pytest.param(
            Kind.ONE_SHEET,
            "Skills: MIG; available on weekends",
            f"Skills: MIG. {SHEET_LINE}",
            id="behind-a-semicolon",
        ),
        pytest.param(
            Kind.ONE_SHEET,
            "Objective: Head baker in a small town, looking for a job",
            f"Objective: Head baker in a small town. {SHEET_LINE}",
            id="one-name-is-enough",
        ),
        pytest.param(
            Kind.SITUATION,
            "I was laid off in March when the mill closed, and it has been hard.",
            "I was laid off in March when the mill closed. I am learning about this field before I decide"
            " anything.",
            id="what-happened",
        ),
        pytest.param(
            Kind.SITUATION,
            "After twelve years at the mill I was laid off in March, and it has been hard.",
            "I have twelve years at the mill behind me.",
            id="said-once",
        ),
        pytest.param(
            Kind.SITUATION,
            "I was made redundant after nine years, which was a horrible shock.",
            "I was made redundant after nine years. I am learning about this field before I decide anything.",
            id="which-was",
        ),
    ],
)
def test_who_i_am_stays_where_what_i_seek_gives_way(kind: Kind, said: str, left: str) -> None:
    one = COACH.read(said, kind).findings[0]
    assert mended(COACH, said, kind, Context(), one) == left


@pytest.mark.requirement("R75")
@pytest.mark.parametrize(
    ("said", "better"),
    [
        (
            "May I pick your brain for 20 minutes on Zoom on Monday?",
            "May I ask you a few questions for 20 minutes on Zoom on Monday?",
        ),
        ("I'd love to pick your brain about kilns.", "I'd love to ask you about kilns."),
        ("I hoped to be picking your brains.", "I hoped to be asking you a few questions."),
    ],
)
def test_only_the_brain_gives_way(said: str, better: str) -> None:
    (one,) = found("pick-your-brain", said, Kind.REQUEST)
    assert mended(COACH, said, Kind.REQUEST, Context(), one) == better


@pytest.mark.requirement("R75")
def test_what_was_put_in_hides_no_other_fault_and_is_none() -> None:
    text = (
        "Dear Ana,\n\nI read your book on tides. Following my email of last week, I have still not heard back"
        " from you. I would really appreciate the courtesy of a reply.\n\nKyle"
    )
    one, other = found("demanding", text, Kind.REQUEST)
    better = mended(COACH, text, Kind.REQUEST, Context(), one)
    assert [left.excerpt for left in found("demanding", better, Kind.REQUEST)] == [other.excerpt]
    whole = mended(COACH, better, Kind.REQUEST, Context(), found("demanding", better, Kind.REQUEST)[0])
    assert not found("demanding", whole, Kind.REQUEST)
    assert whole.count("Following my email") == whole.count("courtesy of a reply") == 0


@pytest.mark.requirement("R75")
@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Dear Mr Whitfield\n\n", "I am a welder."),
        ("Dear Mr and Mrs Whitfield\n", "I am a welder."),
        ("Hi Ana,\n\n", "I am a welder."),
    ],
)
def test_a_source_stands_behind_a_greeting_without_a_comma(before: str, after: str) -> None:
    text = f"{before}{after} Could we talk for 20 minutes on May 5 about your craft?"
    (one,) = found("no-source", text, Kind.REQUEST)
    assert put_in(text, one).startswith(f"{before}I found you through (")


@pytest.mark.requirement("R75")
@pytest.mark.parametrize(
    "farewell",
    [
        "Looking forward to hearing from you,\nTeresa",
        "Thanking you in advance,\nTeresa",
        "Hoping to hear from you,\nTeresa",
        "xoxo\nTeresa",
        "Best wishes,\n\n山田太郎",
    ],
)
def test_what_is_missing_stands_before_the_farewell(farewell: str) -> None:
    text = f"Dear Ms. Lee,\n\nRosa gave me your name. I would like to learn how you lead.\n\n{farewell}"
    (one,) = found("no-duration", text, Kind.REQUEST)
    assert put_in(text, one).endswith(f"how you lead. {one.instead}\n\n{farewell}")


@pytest.mark.requirement("R75")
def test_a_linkedin_note_stays_within_its_limit() -> None:
    text = (
        "Hello Anke, I read your post on returning to work after parental leave. I'm a chemist doing the same"
        " after five years in Leiden with two small children. Could I call you for 20 minutes on Monday or"
        " Thursday, whichever suits you? Best, Miriam"
    )
    missing = [one for one in COACH.read(text, Kind.LINKEDIN).findings if not one.example]
    assert missing
    while missing:
        text = mended(COACH, text, Kind.LINKEDIN, Context(), missing[0])
        missing = [one for one in COACH.read(text, Kind.LINKEDIN).findings if not one.example]
    assert len(text) <= 300
    assert not found("linkedin-too-long", text, Kind.LINKEDIN)


def test_a_subject_that_is_the_term_alone_gives_way_to_the_plans_own() -> None:
    context = Context(better={"term": "Learning about brand teams"})
    for said, better in (
        ("Informational interview", "Learning about brand teams"),
        ("Request for an informational interview", "Request for a short talk"),
    ):
        one = next(one for one in COACH.read(said, Kind.REQUEST, context).findings if one.rule == "term")
        assert mended(COACH, said, Kind.REQUEST, context, one) == better
