"""Of a sentence with one good half that half stays, and the better sentence takes the place of the other."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iiprep.coach.better.halves import MOST_READ, Alone, can_be_halved, halved
from iiprep.coach.better.putting import put_in
from iiprep.coach.findings import Finding, Severity

LEARN = "I'd love to learn how you price a log"
TALK = "I saw your talk on oak last week"
PASS = "could you pass my CV to HR"
BETTER = "Who else should I learn from?"


def hears(words: str) -> Alone:
    """Two asks that fire, and money, which stops for another reason."""
    if "my CV" in words or "keep me in mind" in words:
        return Alone.FIRES
    return Alone.UNSURE if "salary" in words else Alone.FINE


def finding(excerpt: str, start: int = 0, better: str = BETTER) -> Finding:
    end = start + len(excerpt)
    return Finding("job-ask", Severity.STOP, start, end, excerpt, "An ask", "It is early.", better)


def better_in(excerpt: str, before: str = "", after: str = "", better: str = BETTER) -> str:
    text = f"{before}{excerpt}{after}"
    return put_in(*halved(text, finding(excerpt, len(before), better), hears))


@pytest.mark.requirement("R75")
@pytest.mark.parametrize(
    ("excerpt", "expected"),
    [
        pytest.param(f"{LEARN}, and {PASS}?", f"{LEARN}. {BETTER}", id="good-first"),
        pytest.param(f"Could you pass my CV to HR, and {LEARN}?", f"{BETTER} {LEARN}.", id="good-last"),
        pytest.param(
            "I'm not asking for a job, but if anything opens up, keep me in mind.",
            f"I'm not asking for a job. {BETTER}",
            id="disclaimer",
        ),
        pytest.param(
            "If anything opens up, keep me in mind, though I'm not asking for a job.",
            f"{BETTER} I'm not asking for a job.",
            id="disclaimer-last",
        ),
        pytest.param(
            f"{TALK}, and {PASS}, and how do you price a log?",
            f"{TALK}. {BETTER} How do you price a log?",
            id="ask-between-two",
        ),
        pytest.param(f"{TALK}, and {LEARN}, so {PASS}?", f"{TALK}, and {LEARN}. {BETTER}", id="ask-last"),
        pytest.param(f"{PASS}, and {TALK}; {LEARN}?", f"{BETTER} {TALK}; {LEARN}.", id="ask-first-of-three"),
        pytest.param(f"How do you price a log, and {PASS}?", f"How do you price a log? {BETTER}", id="asks"),
        pytest.param(
            f"{TALK}, could I ask how you price a log, or {PASS}?",
            f"{TALK}, could I ask how you price a log? {BETTER}",
            id="asks-behind-a-comma",
        ),
        pytest.param(
            "Could you pass my CV to HR, and how do you price a log?",
            f"{BETTER} How do you price a log?",
            id="asks-last",
        ),
        pytest.param(f"{LEARN} and {PASS}?", f"{LEARN}. {BETTER}", id="no-comma"),
        pytest.param(f"{TALK} and can send my CV today.", f"{TALK}. {BETTER}", id="one-subject-for-both"),
        pytest.param(f"{LEARN}; {PASS}?", f"{LEARN}. {BETTER}", id="semicolon"),
        pytest.param(f"{LEARN} and how to hand you my CV?", f"{LEARN}. {BETTER}", id="no-clause-behind"),
        pytest.param(f"{LEARN} – {PASS}?", f"{LEARN}. {BETTER}", id="dash"),
        pytest.param(f"{LEARN} — and {PASS}?", f"{LEARN}. {BETTER}", id="long-dash"),
        pytest.param(f"{LEARN} (and {PASS}?).", f"{LEARN}. {BETTER}", id="ask-in-brackets"),
        pytest.param(f"Could you pass my CV to HR ({LEARN})?", f"{BETTER} {LEARN}.", id="good-in-brackets"),
        pytest.param(f"{LEARN} ({TALK}), and {PASS}?", f"{LEARN} ({TALK}). {BETTER}", id="good-brackets"),
        pytest.param(
            f"Please keep me in mind: {LEARN}.", f"{BETTER} {LEARN}.", id="announced-by-what-is-replaced"
        ),
        pytest.param(f"{LEARN}\nlast of all, and {PASS}", f"{LEARN}\nlast of all. {BETTER}", id="two-lines"),
        pytest.param(f"{LEARN} etc., and {PASS}?", f"{LEARN} etc. {BETTER}", id="short-form"),
        pytest.param(
            f"I read “Oak, and {TALK}”, and {PASS}?", f"I read “Oak, and {TALK}”. {BETTER}", id="quote"
        ),
    ],
)
def test_the_good_half_stays(excerpt: str, expected: str) -> None:
    assert can_be_halved(finding(excerpt))
    assert better_in(excerpt) == expected


@pytest.mark.parametrize(
    "excerpt",
    [
        pytest.param("Could you pass my CV to HR?", id="nothing-else"),
        pytest.param("Could you pass my CV to HR, and please keep me in mind too?", id="both-fire"),
        pytest.param("I saw you, and could you pass my CV to HR?", id="three-words"),
        pytest.param("Could you pass my CV to HR, and would be glad to meet you?", id="no-subject"),
        pytest.param("Could you pass my CV to HR, and it is two pages long?", id="points-back"),
        pytest.param("I want to ask about salary first, and could you pass my CV to HR?", id="stops"),
        pytest.param("There is one thing I would ask: could you pass my CV to HR?", id="announces"),
        pytest.param("Could you pass my CV to HR (one thing you are going to do)?", id="to-be-filled"),
        pytest.param("I'd love to know if my, and really only my CV reached you?", id="cut-between-my-words"),
        pytest.param("Could you pass my CV to HR, or is a baker too old for your mill?", id="other-choice"),
        pytest.param("Could you pass my CV to HR, so I will wait by the phone?", id="leans-on-the-ask"),
        pytest.param("If anyone asks for my CV, and you are in the room, say yes.", id="one-condition"),
        pytest.param("I don't know where to send my CV so the children and I will go.", id="i-and-others"),
        pytest.param(f"{'so ' * 400}{LEARN}, and {PASS}?", id="too-long"),
        pytest.param("", id="missing"),
    ],
)
def test_without_a_clean_cut_the_whole_is_replaced(excerpt: str) -> None:
    text = f"Dear Ana. {excerpt} Jo"
    one = finding(excerpt, 10)
    assert halved(text, one, hears) == (text, one)


def test_what_needs_no_reading_is_not_read() -> None:
    for excerpt in ("", "Could you pass my CV to HR?", "I saw you, and my CV too."):
        assert not can_be_halved(finding(excerpt))


def test_a_half_sentence_in_a_list_of_parts_is_not_made_a_sentence() -> None:
    assert better_in(f"{LEARN}, and {PASS}", better="how you came into this work") == (
        "how you came into this work"
    )


def test_a_finding_of_another_text_changes_nothing() -> None:
    one = finding(f"{LEARN}, and {PASS}?", 3)
    assert halved("Something else", one, hears) == ("Something else", one)


def test_what_would_still_be_heard_is_not_left() -> None:
    def only_apart(words: str) -> Alone:
        return Alone.FIRES if BETTER in words else hears(words)

    text = f"{LEARN}, and {PASS}?"
    assert halved(text, finding(text), only_apart) == (text, finding(text))


@pytest.mark.parametrize(
    ("before", "excerpt", "after", "expected"),
    [
        pytest.param(
            "Hi Ana, ",
            f"could you pass my CV to HR, and {LEARN}?",
            " Best, Jo",
            f"Hi Ana, could you tell me more? {LEARN}. Best, Jo",
            id="greeting-before-the-ask",
        ),
        pytest.param(
            "hi ana, ",
            f"i saw your talk on oak last week, and {PASS}?",
            "\n\nJo",
            "hi ana, i saw your talk on oak last week. Could you tell me more?\n\nJo",
            id="greeting-before-what-stays",
        ),
        pytest.param(
            "- ",
            f"{LEARN}, and {PASS}",
            "\n- What comes next?",
            f"- {LEARN}. Could you tell me more?\n- What comes next?",
            id="list",
        ),
        pytest.param(
            "Could you tell me more? ",
            f"{LEARN}, and {PASS}?",
            " Best, Jo",
            f"Could you tell me more? {LEARN}. Best, Jo",
            id="better-stands-there-already",
        ),
    ],
)
def test_it_fits_its_place(before: str, excerpt: str, after: str, expected: str) -> None:
    assert better_in(excerpt, before, after, "Could you tell me more?") == expected


PIECES = st.lists(
    st.one_of(
        st.sampled_from(
            [LEARN, TALK, PASS, "keep me in mind", "salary", "it is", "if I may, ", "what you said"]
        ),
        st.sampled_from(
            [
                ", and ",
                ", ",
                " and whether ",
                "First, ",
                "two things",
                "; ",
                " – ",
                " — and how ",
                ": ",
                "(",
                ")",
                " (",
                "“",
                "”",
                '"',
                "?",
                ".",
                "...",
                "\n",
                "İ",
            ]
        ),
        st.text(max_size=6),
    ),
    max_size=14,
).map("".join)


@settings(deadline=None)
@given(st.text(max_size=12), PIECES, st.text(max_size=12))
def test_no_words_around_a_finding_change(before: str, excerpt: str, after: str) -> None:
    read: list[str] = []

    def listening(words: str) -> Alone:
        read.append(words)
        return hears(words)

    text, one = halved(f"{before}{excerpt}{after}", finding(excerpt, len(before)), listening)
    assert text.startswith(before)
    assert text.endswith(after)
    assert text[one.start : one.end] == one.excerpt
    assert len(before) <= one.start <= one.end <= len(text) - len(after)
    assert len(read) <= MOST_READ + 1
    assert read == [] or can_be_halved(finding(excerpt))
    put_in(text, one)
