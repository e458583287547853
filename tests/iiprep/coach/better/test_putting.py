"""A better sentence that was put in reads as if it had always stood there."""

from dataclasses import replace

import pytest

from iiprep.coach.better.putting import put_in
from iiprep.coach.findings import Context, Finding, Kind
from tests.iiprep.coach.ours import COACH

ASK = "Are there any openings on your team?"
NOTE = "I saw your talk and would like to learn how you decide. Could we meet on Tuesday or Friday"


def found(rule: str, text: str, kind: Kind, context: Context = Context()) -> Finding:  # noqa: B008
    return next(one for one in COACH.read(text, kind, context).findings if one.rule == rule)


def added(rule: str, text: str) -> tuple[str, str, str]:
    """The text before what was put in, what was put in as it stands there, and the text after it."""
    finding = found(rule, text, Kind.REQUEST)
    before, after = text[: finding.start], text[finding.end :]
    whole = put_in(text, finding)
    better = finding.instead[1:]
    start = whole.index(better) - 1
    assert len(whole[:start]) >= len(before)
    assert whole.endswith(after[1:])
    return whole[:start], whole[start : start + len(finding.instead)], whole[start + len(finding.instead) :]


@pytest.mark.requirement("R75")
@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        pytest.param(f"{NOTE}?", f"{NOTE}? ", "", id="a-whole-sentence"),
        pytest.param(NOTE, f"{NOTE}. ", "", id="no-full-stop"),
        pytest.param("Dear Ana,", "Dear Ana,\n\n", "", id="a-greeting-alone"),
        pytest.param(
            "Could we meet?\n- Tuesday at ten\n- Friday at noon",
            "Could we meet?\n- Tuesday at ten\n- Friday at noon\n\n",
            "",
            id="a-list",
        ),
        pytest.param(f"{NOTE}? Best, Jo", f"{NOTE}? ", " Best, Jo", id="before-the-name"),
        pytest.param(
            f"{NOTE}?\n\nBest,\nJo Marsh, PhD\njo@marsh.example\n+44 7700 900123",
            f"{NOTE}? ",
            "\n\nBest,\nJo Marsh, PhD\njo@marsh.example\n+44 7700 900123",
            id="before-the-address",
        ),
        pytest.param(
            f"{NOTE}?\n\nAll the best,\nJo Ek", f"{NOTE}? ", "\n\nAll the best,\nJo Ek", id="all-the-best"
        ),
        pytest.param(
            f"{NOTE}?\n\nSorry again,\nInés", f"{NOTE}? ", "\n\nSorry again,\nInés", id="its-own-farewell"
        ),
        pytest.param(
            f"{NOTE}?\nBest,\nJo\n\nSent from my iPhone",
            f"{NOTE}? ",
            "\nBest,\nJo\n\nSent from my iPhone",
            id="before-the-device",
        ),
        pytest.param(
            f"{NOTE}?\n\nBest,\nJo\n\nP.S. Your book was a joy to read on the train.",
            f"{NOTE}? ",
            "\n\nBest,\nJo\n\nP.S. Your book was a joy to read on the train.",
            id="before-the-postscript",
        ),
        pytest.param(
            "Dear Ana,\n\nCould we meet?\n\nJo Lee\n\nP.S. I liked your talk on rust.",
            "Dear Ana,\n\nCould we meet? ",
            "\n\nJo Lee\n\nP.S. I liked your talk on rust.",
            id="postscript",
        ),
    ],
)
def test_what_is_missing_stands_where_it_belongs(text: str, before: str, after: str) -> None:
    stands_before, better, stands_after = added("no-duration", text)
    assert (stands_before, stands_after) == (before, after)
    assert better == found("no-duration", text, Kind.REQUEST).instead


@pytest.mark.requirement("R18", "R75")
@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        pytest.param(
            "Dear Ana,\n\nCould we meet? Best, Jo", "Dear Ana,\n\n", " Could we meet? Best, Jo", id="line"
        ),
        pytest.param("Hi Ana, could we meet?", "Hi Ana, ", " Could we meet?", id="greeted-in-the-line"),
        pytest.param("could we meet?", "", " Could we meet?", id="no-greeting"),
        pytest.param(
            "Subject: A question\n\nDear Ana,\nCould we meet?",
            "Subject: A question\n\nDear Ana,\n",
            " Could we meet?",
            id="subject",
        ),
        pytest.param("Subject: Pottery", "Subject: Pottery\n\n", "", id="subject-alone"),
        pytest.param(
            "Hi (first name), I want to meet.",
            "Hi (first name), ",
            " I want to meet.",
            id="gap-in-the-greeting",
        ),
        pytest.param(
            "Hi there I want to meet you.", "Hi there, ", " I want to meet you.", id="greeted-without-a-comma"
        ),
        pytest.param(
            "Dear Ms Ortiz I want to meet you.", "Dear Ms Ortiz, ", " I want to meet you.", id="named-without"
        ),
        pytest.param(
            "Hi there. I want to meet you.", "Hi there. ", " I want to meet you.", id="greeted-with-a-stop"
        ),
    ],
)
def test_how_i_found_you_comes_first(text: str, before: str, after: str) -> None:
    assert added("no-source", text) == (before, found("no-source", text, Kind.REQUEST).instead, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("Hi Ana, ", " Best, Jo", id="in-the-line-of-the-greeting"),
        pytest.param("Hi Ana,\n\n", "\n\nBest,\nJo", id="in-a-line-of-its-own"),
        pytest.param("- How did you start?\n- ", "\n- What comes next?", id="in-a-list"),
        pytest.param("1) ", "\n2) What comes next?", id="in-a-numbered-list"),
        pytest.param("“", "”", id="in-quotes"),
        pytest.param("Thanks.\nJo\n\nP.S. ", "", id="postscript"),
    ],
)
def test_what_takes_the_place_of_an_ask_keeps_what_is_around_it(before: str, after: str) -> None:
    text = f"{before}{ASK}{after}"
    finding = found("job-ask", text, Kind.QUESTION)
    better = finding.instead
    if before == "Hi Ana, ":
        better = better[:1].lower() + better[1:]
    assert put_in(text, finding) == f"{before}{better}{after}"


def test_a_line_of_a_list_goes_where_its_better_sentence_stands_already() -> None:
    text = "1. Learn why.\n2. Get a referral\n3. Learn how."
    finding = replace(found("job-ask", text, Kind.OBJECTIVE), instead="Learn why.")
    assert put_in(text, finding) == "1. Learn why.\n3. Learn how."


def test_nothing_is_missed_in_a_text_that_was_not_read_to_its_end() -> None:
    rest = "I would like to learn how you decide. " * 800
    assert "no-thanks" in {one.rule for one in COACH.read(rest[:400], Kind.REQUEST).findings}
    missed = {one.rule for one in COACH.read(f"{rest}Thank you.", Kind.REQUEST).findings if not one.excerpt}
    assert missed == set()


def test_an_opening_is_told_before_what_is_missing_there() -> None:
    found = COACH.read("Dear Ana, I was laid off in May. Could we meet?", Kind.REQUEST).findings
    told = [one.rule for one in found]
    assert told.index("transition-opener") < told.index("no-source")


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        pytest.param(
            "Could I have an hour of your time to learn how you decide?",
            "Could I have half an hour of your time to learn how you decide?",
            id="within-a-question",
        ),
        pytest.param("Could we meet for an hour?", "Could we meet for half an hour?", id="before-its-mark"),
        pytest.param("An hour with you would help.", "Half an hour with you would help.", id="at-its-start"),
        pytest.param(
            "Might a 45-minute call do for you?", "Might a 30-minute call do for you?", id="with-a-hyphen"
        ),
        pytest.param("I heard your one-hour talks and 45-minute shows.", None, id="of-something-else"),
        pytest.param("Could we talk for 20 minutes, not an hour?", None, id="denied"),
        pytest.param(
            "An hour with you would help. Half an hour would do.",
            "Half an hour with you would help. Half an hour would do.",
            id="said-again",
        ),
        pytest.param("You offered me an hour of your time.", None, id="offered"),
        pytest.param("May I bring you a 45-minute recording of him?", None, id="of-what-i-bring"),
        pytest.param(
            "Would a two-hour meeting suit you?", "Would a 30-minute meeting suit you?", id="of-the-meeting"
        ),
        pytest.param("May I ask for 45–60 mins?", "May I ask for 30 minutes?", id="from-and-to"),
        pytest.param(
            "May we talk for half an hour to an hour?",
            "May we talk for half an hour?",
            id="from-and-to-in-words",
        ),
        pytest.param(
            "I have half an hour; could it be an hour?",
            "I have half an hour; could it be half an hour?",
            id="said-twice",
        ),
    ],
)
def test_only_the_words_that_are_too_long_give_way(text: str, mended: str | None) -> None:
    long = [one for one in COACH.read(text, Kind.REQUEST).findings if one.rule == "long-meeting"]
    assert [put_in(text, one) for one in long] == ([mended] if mended else [])


def test_words_that_stand_there_already_are_not_put_in_twice() -> None:
    sheet = "Lakeside Foods, a company in this field, Northwind"
    words = found("host-company", sheet, Kind.ONE_SHEET, Context(host_company="Northwind"))
    assert put_in(sheet, words).count("a company in this field") == 1
