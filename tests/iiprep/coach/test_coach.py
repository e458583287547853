"""What a reading says: places, notices, context, better sentences put in."""

import time
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from iiprep.coach.better.putting import put_in
from iiprep.coach.findings import Context, Finding, Kind, Reading, Severity
from tests.iiprep.coach.ours import COACH

FOREIGN = {
    "german": "Sehr geehrte Frau Rivera, ich würde gern mit Ihnen über Ihre Arbeit sprechen und lernen.",
    "french": "Chère Madame, je voudrais apprendre votre métier. Avez-vous un emploi pour moi chez vous ?",
    "spanish": "Estimada señora, me gustaría saber cómo llegó usted a este trabajo y si tiene una vacante.",
    "greek": "Αγαπητή κυρία, θα ήθελα να μάθω πώς φτάσατε σε αυτό το επάγγελμα. Ευχαριστώ πολύ.",
    "japanese": "はじめまして。お仕事についてお話を伺いたいです。よろしくお願いします。",
}
RUBBISH = {
    "one-letter": "a" * 1_000_000,
    "spaces": " " * 1_000_000,
    "lines": "\n" * 1_000_000,
    "a-word-and-lines": "Could we meet?" + "\n" * 59_000 + "x",
    "question-marks": "?" * 1_000_000,
    "short-words": "a " * 500_000,
    "job-words": "job role position opening my cv refer me " * 25_000,
    "open-brackets": "(((((" * 200_000,
    "quotes": "> > > " * 170_000,
    "dots": ". . . " * 170_000,
    "marks": "́" * 1_000_000,
    "apostrophes": "'s" * 500_000,
    "digits": "1" * 1_000_000,
    "at-signs": "a@" * 500_000,
    "nulls": "\0" * 1_000_000,
    "surrogates": "\ud800 " * 500_000,
    "hyphens": "a-" * 500_000,
    "no-stops": "could you pass on my application if something comes up " * 18_000,
}
WORDS = st.sampled_from(
    "I you your team job opening CV refer me, could would if anything comes up. ? ! not asking for a Tuesday "
    "> -- Subject: \n \n\n Dear Ms. Rivera, e.g. 30 minutes é ’ — • http://x.y please need".split(" ")
)


def read(text: str, kind: Kind = Kind.OTHER, context: Context = Context()) -> Reading:  # noqa: B008
    return COACH.read(text, kind, context)


def rules(text: str, kind: Kind = Kind.OTHER, context: Context = Context()) -> list[str]:  # noqa: B008
    return [finding.rule for finding in read(text, kind, context).findings]


def only(text: str, rule: str, kind: Kind = Kind.OTHER) -> Finding:
    return next(finding for finding in read(text, kind).findings if finding.rule == rule)


def check_places(text: str, reading: Reading) -> None:
    for finding in reading.findings:
        assert 0 <= finding.start <= finding.end <= len(text)
        assert text[finding.start : finding.end] == finding.excerpt
        assert finding.why
        assert finding.instead
        assert finding.title


@pytest.mark.parametrize(
    ("text", "excerpt"),
    [
        pytest.param(
            "Thank you. Could you pass my CV to HR? Sam", "Could you pass my CV to HR?", id="one-sentence"
        ),
        pytest.param(
            "Hi Alex, are there any openings at your company?",
            "are there any openings at your company?",
            id="after-the-greeting",
        ),
        pytest.param(
            "I’d be glad if you’d refer me for the “analyst” post. Bye.",
            "I’d be glad if you’d refer me for the “analyst” post.",
            id="curly-quotes",
        ),
        pytest.param(
            "• learn how a port works\n• get Mr. Lind to recommend me for the post",
            "get Mr. Lind to recommend me for the post",
            id="bullets",
        ),
        pytest.param(
            "Cafe\u0301 and re\u0301sume\u0301.\nPlease pass my re\u0301sume\u0301 on to HR.",
            "Please pass my re\u0301sume\u0301 on to HR.",
            id="combining-accents",
        ),
        pytest.param(
            "I read it. “How do you train?” is one question, and “are there any openings?” another. Bye.",
            "“How do you train?” is one question, and “are there any openings?” another.",
            id="quotes at both edges",
        ),
        pytest.param(
            "He said “I love clay, and are there any openings?”",
            "He said “I love clay, and are there any openings?”",
            id="a quote that ends with it",
        ),
        pytest.param(
            "We spoke (are there any openings on your team?) and laughed. Bye.",
            "We spoke (are there any openings on your team?) and laughed.",
            id="a question in brackets is no end",
        ),
        pytest.param("(Are there any openings?) Bye.", "(Are there any openings?)", id="brackets around it"),
        pytest.param("Hi.\nAre you hi\u200bring? Bye.", "Are you hi\u200bring?", id="an unseen space"),
        pytest.param("Are you hir\u00ading?", "Are you hir\u00ading?", id="a soft hyphen"),
        pytest.param(
            "I was wondering\nwhether there might be\nan opening on\nyour team.\nThanks.",
            "I was wondering\nwhether there might be\nan opening on\nyour team.",
            id="short lines that go on",
        ),
    ],
)
def test_a_finding_covers_the_sentence_as_given(text: str, excerpt: str) -> None:
    assert only(text, "job-ask").excerpt == excerpt


@pytest.mark.parametrize(
    ("text", "fires"),
    [
        pytest.param("I am not asking for a job.", False, id="disclaimer"),
        pytest.param(
            "I am not asking for a job, but could you refer me to HR?", True, id="disclaimer-then-ask"
        ),
        pytest.param(
            "I'm not asking for a job. Would you keep me in mind for openings?", True, id="next-sentence"
        ),
        pytest.param(
            "> Are there any openings at your company?\nThank you for your note.", False, id="quoted-reply"
        ),
        pytest.param(
            "Thank you.\n\nOn Monday, Sam Taylor wrote:\nAre there any openings at your company?",
            False,
            id="quoted-below",
        ),
        pytest.param("Thank you.\n-- \nAsk me about job openings at our company", False, id="signature"),
        pytest.param("Thank you!\nSam\nP.S. Please refer me for the analyst post.", True, id="postscript"),
    ],
)
def test_context_of_a_job_ask(text: str, fires: bool) -> None:
    assert ("job-ask" in rules(text)) is fires


@pytest.mark.parametrize("words", ["I am free:", "Hi Ana,\nI am free:", "I can do:", "I would be free on:"])
def test_a_lead_to_a_list_of_times_is_no_ask(words: str) -> None:
    assert "job-ask" not in rules(f"{words}\n- Tuesday 3 March at 8:30\n- Friday 6 March", Kind.REQUEST)


def test_a_lead_that_asks_is_heard() -> None:
    assert "job-ask" in rules("Any vacancies:\n- in sales\n- in design", Kind.OTHER)


@pytest.mark.parametrize("text", FOREIGN.values(), ids=FOREIGN.keys())
def test_another_language_gets_a_notice_and_silence(text: str) -> None:
    reading = read(text, Kind.REQUEST)
    assert reading.findings == ()
    assert "English" in reading.notice


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("Sam Taylor", id="name"),
        pytest.param("Could we talk?", id="short"),
        pytest.param("Dear Ms. Müller, I would like to learn how you began in Zürich.", id="foreign-names"),
    ],
)
def test_english_and_short_texts_get_no_notice(text: str) -> None:
    assert read(text, Kind.REQUEST).notice == ""


def test_a_very_long_text_is_read_up_to_5000_words() -> None:
    body = "I would like to hear your story. " * 800
    inside, outside = "Please refer me to HR. " + body, body + "Please refer me to HR."
    assert "5,000" in read(inside).notice
    assert "job-ask" in rules(inside)
    assert "job-ask" not in rules(outside)


@pytest.mark.parametrize(("words", "fires"), [(199, False), (200, True), (201, True)])
def test_too_long_begins_at_200_words(words: int, fires: bool) -> None:
    text = " ".join(["the"] * words)
    assert ("too-long" in rules(text, Kind.REQUEST)) is fires


@pytest.mark.parametrize("kind", [Kind.REQUEST, Kind.THANK_YOU, Kind.QUESTION])
def test_they_asked_relaxes_the_resume_but_not_the_job_ask(kind: Kind) -> None:
    text = "My CV is attached. Are there any openings at your company?"
    assert {"resume-push", "job-ask"} <= set(rules(text, kind))
    asked = set(rules(text, kind, Context(they_asked=True)))
    assert "resume-push" not in asked
    assert "job-ask" in asked


def test_the_host_who_knows_the_term_may_be_asked_with_it() -> None:
    text = "Could we have an informational interview?"
    assert "term" in rules(text)
    assert "term" not in rules(text, Kind.OTHER, Context(host_knows_term=True))


def test_the_name_of_the_hosts_company_counts_as_their_company() -> None:
    sheet = "Companies I am learning about: Harbour, Northwind Foods"
    assert "host-company" in rules(sheet, Kind.ONE_SHEET, Context(host_company="Northwind Foods"))
    assert "host-company" not in rules(sheet, Kind.ONE_SHEET, Context(host_company="Lakeside"))


def test_the_limit_of_the_channel() -> None:
    text = "I would like to learn about your work. " * 6
    assert "linkedin-too-long" not in rules(text, Kind.LINKEDIN)
    short = read(text, Kind.LINKEDIN, Context(limit_characters=200))
    found = next(f for f in short.findings if f.rule == "linkedin-too-long")
    assert (found.start, found.end) == (200, len(text.rstrip()))


def test_the_better_sentence_takes_the_place_of_the_old_one() -> None:
    text = "Thank you for your time. Are there any openings at your company? Best, Sam"
    finding = only(text, "job-ask", Kind.THANK_YOU)
    better = put_in(text, finding)
    assert better == f"Thank you for your time. {finding.instead} Best, Sam"
    assert "job-ask" not in rules(better, Kind.THANK_YOU)


@pytest.mark.parametrize(
    ("before", "after", "left"),
    [
        pytest.param("", " Best, Sam", "Best, Sam", id="at the start"),
        pytest.param("Thank you. ", " Best, Sam", "Thank you. Best, Sam", id="in the middle"),
        pytest.param("Thank you. ", "\n\nSam", "Thank you.\n\nSam", id="at the end of a paragraph"),
        pytest.param("Thank you.\n\n", "\n\nSam", "Thank you.\n\nSam", id="a paragraph of its own"),
    ],
)
def test_a_better_sentence_that_stands_there_already_is_not_put_in_twice(
    before: str, after: str, left: str
) -> None:
    ask = "Are there any openings at your company?"
    finding = only(f"{before}{ask}{after}", "job-ask", Kind.THANK_YOU)
    once = put_in(f"{before}{ask}{after}", finding)
    assert finding.instead in once
    known = f"{finding.instead} "
    again = replace(finding, start=finding.start + len(known), end=finding.end + len(known))
    assert put_in(f"{known}{before}{ask}{after}", again) == f"{known}{left}"


def test_what_is_missing_is_put_in_before_the_closing() -> None:
    text = (
        "I read your article. Could I ask how you began, on Tuesday or Friday?\n\nBest regards,\nSam Taylor"
    )
    finding = only(text, "no-duration", Kind.REQUEST)
    assert finding.excerpt == ""
    better = put_in(text, finding)
    assert better.index(finding.instead) < better.index("Best regards")
    assert "no-duration" not in rules(better, Kind.REQUEST)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        pytest.param("I expect an answer today. Get me a job at your company.", "pushy", id="pushy"),
        pytest.param(
            "Thank you for your talk. I would be grateful to hear how you began; whenever suits you is fine.",
            "warm",
            id="warm",
        ),
    ],
)
def test_the_tone_line(text: str, label: str) -> None:
    tone = read(text).tone
    assert tone.label == label
    assert tone.moved


def test_findings_come_in_the_order_of_the_text() -> None:
    text = "My CV is attached. I expect a reply by Friday. Are there any openings at your company?"
    starts = [finding.start for finding in read(text).findings]
    assert starts == sorted(starts)
    assert len(starts) == 3


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("text", RUBBISH.values(), ids=RUBBISH.keys())
def test_a_million_letters_of_rubbish_take_less_than_a_second(text: str, kind: Kind) -> None:
    if kind not in (Kind.REQUEST, Kind.OTHER):
        text = text[:100_000]
    begun = time.process_time()
    check_places(text, read(text, kind))
    assert time.process_time() - begun < 1.0


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=st.text(max_size=600), kind=st.sampled_from(Kind))
def test_no_text_makes_it_raise(text: str, kind: Kind) -> None:
    check_places(text, read(text, kind))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(words=st.lists(WORDS, max_size=120), kind=st.sampled_from(Kind), company=st.text(max_size=12))
def test_no_mix_of_likely_words_makes_it_raise(words: list[str], kind: Kind, company: str) -> None:
    text = " ".join(words)
    check_places(text, read(text, kind, Context(host_company=company)))


@pytest.mark.parametrize("company", ["", "Northwind", "Northwind Foods"])
def test_a_question_that_a_search_answers_is_heard_with_the_company_known(company: str) -> None:
    question = "What does Northwind Foods do?" if company != "Northwind" else "What does Northwind do?"
    assert "searchable-question" in rules(question, Kind.QUESTION, Context(host_company=company))


@pytest.mark.parametrize("how", ["really", "actually", "even"])
def test_a_plain_ask_in_a_list_is_heard_with_a_small_word_in_it(how: str) -> None:
    text = f"I have three questions: how did you begin, what do you read, and are you {how} hiring?"
    assert "job-ask" in rules(text, Kind.REQUEST)


def said_of(text: str, rule: str) -> Finding:
    return next(one for one in COACH.read(text, Kind.REQUEST).findings if one.rule == rule)


@pytest.mark.parametrize("greeting", ["Ana,", "Mr. Brandt,", "Professor Lee:", "Dear Ana,"])
def test_a_name_alone_greets_and_what_is_missing_comes_behind_it(greeting: str) -> None:
    note = f"{greeting}\n\nI would like to learn how you choose a site.\n\nKyle"
    assert note[said_of(note, "no-source").start :].startswith("I would like to learn")


def test_what_is_missing_comes_before_long_thanks() -> None:
    note = (
        "Dear Ana,\n\nBen Cole gave me your name. Could we talk for 20 minutes on May 5 or 6?\n\n"
        "Thank you in advance for your time, and please don't feel obliged.\n\nKyle Reed"
    )
    assert note[: said_of(note, "no-objective").start].endswith("May 5 or 6?")


@pytest.mark.parametrize("text", ["Kind regards,\nHelen Marsh", "Best, Jo", "Sincerely"])
def test_a_signature_alone_is_nothing_to_read(text: str) -> None:
    reading = COACH.read(text, Kind.REQUEST)
    assert not reading.findings
    assert "signature" in reading.notice


@pytest.mark.parametrize("label", ["2.", "-", "•", "(2)", "Q2:"])
def test_a_question_in_a_list_gives_way_to_a_question(label: str) -> None:
    note = f"My questions:\n1. How did you begin?\n{label} Are you hiring?\n\nAre you hiring?"
    listed, alone = (one for one in COACH.read(note, Kind.REQUEST).findings if one.rule == "job-ask")
    assert listed.instead.endswith("?")
    assert alone.instead.endswith(".")


@pytest.mark.parametrize(
    "text",
    [
        "Hi Ana\nI saw your talk\nare you hiring\nthanks\nLou",
        "hi ana i liked your talk do you have any openings thank you",
        "dear ana i saw your talk are you hiring i would love to work for you thank you",
    ],
)
def test_an_ask_typed_without_marks_is_heard(text: str) -> None:
    assert said_of(text, "job-ask").severity is Severity.STOP


def test_the_example_for_a_gap_is_of_its_own_kind_whatever_stands_there() -> None:
    note = "I read your book on loans. I could come on Tuesday, Wednesday or Thursday at (the hour)."
    assert said_of(note, "gap").instead.startswith("I am free on Tuesday at nine")
