"""What patterns decide whatever the network hears, and when nothing is missed."""

import pytest

from iiprep.coach.findings import Context, Finding, Kind
from tests.iiprep.coach.ours import COACH

ABSENT = {"no-source", "no-objective", "no-thanks"}


def rules(text: str, kind: Kind, context: Context = Context()) -> set[str]:  # noqa: B008
    return {finding.rule for finding in COACH.read(text, kind, context).findings}


def only(text: str, rule: str, kind: Kind) -> Finding:
    (found,) = (finding for finding in COACH.read(text, kind).findings if finding.rule == rule)
    return found


@pytest.mark.parametrize(
    "text",
    [
        "Thanks for accepting!",
        "Great to connect",
        "Great to connect, Maria! Have a good week.",
        "Congratulations on your new role!",
        "Happy birthday, Sam!",
        "Thanks for the kind reply, I will read the paper.",
        "Nice to meet you here. I enjoy your posts.",
        "Merry Christmas and a good start into the new year!",
        "Hi Ana, great meeting you on Tuesday. Hope to see you at the next fair.",
        "Thanks so much for your advice last week. I will write to Mr. Berg today.",
        "No worries, take your time!",
        "Yes, I would be glad to. Tuesday at 10?",
        "How are you, Sam?",
    ],
)
def test_a_linkedin_note_that_asks_for_nothing_misses_nothing(text: str) -> None:
    assert not rules(text, Kind.LINKEDIN) & ABSENT


@pytest.mark.parametrize(
    "text",
    [
        "Thanks for accepting! Could we talk for 20 minutes?",
        "I would love to connect.",
        "Hi Sam, let's connect",
        "I am a nurse. Could I ask you for 20 minutes?",
        "Great to connect. Do you have 20 minutes for me next week?",
        "Thanks for accepting. I am looking for a job.",
        "Are you free for a call on Tuesday?",
    ],
)
def test_a_linkedin_note_that_asks_says_how_and_why(text: str) -> None:
    assert {"no-source", "no-objective"} <= rules(text, Kind.LINKEDIN)


def test_a_request_is_always_asked_for_its_parts() -> None:
    assert {"no-source", "no-objective"} <= rules("Great to connect", Kind.REQUEST)


def test_a_plain_ask_beside_what_the_network_hears_is_said_once() -> None:
    found = only("My dream is to work for Northwind. Thank you.", "job-ask", Kind.REQUEST)
    assert found.excerpt == "My dream is to work for Northwind."
    assert found.choices


def test_what_is_innocent_spares_nothing_but_itself() -> None:
    asks = "I must decide by Friday, so reply by Thursday."
    assert only(asks, "demanding", Kind.REQUEST).excerpt == asks
    assert "demanding" not in rules("I must decide by Friday, so your word would help me.", Kind.REQUEST)


@pytest.mark.parametrize("line", ["Subject:", "Subject: (no subject)", "Subject: none", "Subject: -"])
def test_an_empty_subject_line_is_marked_where_it_is(line: str) -> None:
    text = f"{line}\nDear Ms. Rivera, could we talk?"
    found = only(text, "subject-missing", Kind.REQUEST)
    assert found.start == 0
    assert found.end > 0
    assert line.startswith(found.excerpt.rstrip())


def test_a_subject_line_of_the_text_stands_for_the_one_kept_apart() -> None:
    text = "Subject: 30 minutes about tides?\nCould we talk?"
    assert "subject-missing" not in rules(text, Kind.REQUEST, Context(subject=""))
    assert "subject-missing" in rules("Could we talk?", Kind.REQUEST, Context(subject=" "))


def test_a_subject_that_asks_for_a_job_is_replaced_by_a_subject() -> None:
    found = only("Subject: Job?\nCould we talk?", "job-ask", Kind.REQUEST)
    assert found.excerpt == "Subject: Job?"
    assert found.instead.startswith("Subject:")
    found = only("Re: an informational interview\nCould we talk?", "term", Kind.REQUEST)
    assert found.instead == "Re: A question about your work"


@pytest.mark.parametrize(
    ("text", "kind", "asks"),
    [
        pytest.param("I am looking for work at Northwind.", Kind.REQUEST, True, id="there"),
        pytest.param("I'm searching for a new position with your team.", Kind.OTHER, True, id="with-them"),
        pytest.param("Find a job there", Kind.OBJECTIVE, True, id="objective"),
        pytest.param("I am not looking for a job at Northwind.", Kind.REQUEST, False, id="not"),
        pytest.param("I am looking for a job with better hours.", Kind.REQUEST, False, id="anywhere"),
        pytest.param("Find out what a job there is like", Kind.OBJECTIVE, False, id="to-learn"),
    ],
)
def test_who_looks_for_work_at_the_hosts_asks_for_it(text: str, kind: Kind, asks: bool) -> None:
    assert ("job-ask" in rules(text, kind)) is asks


@pytest.mark.parametrize(
    ("demand", "better"),
    [
        ("I need 45 minutes of your time next week.", "Could I ask you for 45 minutes of your time?"),
        (
            "Block an hour for me on Thursday.",
            "Could we talk for an hour, say Thursday, or whenever suits you better?",
        ),
        ("I demand a talk with you.", "Would you have half an hour for me in the coming weeks?"),
    ],
)
def test_who_demands_a_meeting_is_offered_to_ask_for_it(demand: str, better: str) -> None:
    text = f"Dear Ana,\n\nI read your talk and would like to learn how you decide. {demand}\n\nBest, Jo"
    assert only(text, "demanding", Kind.REQUEST).instead == better


@pytest.mark.parametrize(
    ("said", "asks"),
    [
        pytest.param("I would like to hear how you began.", True, id="only-told"),
        pytest.param("I am curious what you read first.", True, id="curious"),
        pytest.param("I would like to hear how you began. Could we talk?", False, id="could-we"),
        pytest.param("I would welcome a short conversation about how you began.", False, id="welcome"),
        pytest.param("I am hoping to meet you and hear how you began.", False, id="hoping"),
        pytest.param("Any chance of a coffee? I wonder how you began.", False, id="any-chance"),
        pytest.param("I can come by on Monday to hear how you began.", False, id="can-come"),
    ],
)
def test_the_length_that_is_missing_comes_with_an_ask_where_nothing_is_asked(
    said: str, *, asks: bool
) -> None:
    found = only(f"Dear Ana, your talk on kelp was a joy. {said}", "no-duration", Kind.REQUEST)
    assert found.instead.endswith("?") is asks
