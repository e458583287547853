"""Sentences with a good part and an ask, joined in all ways: what stays of them can be sent as it is.

`texts/compounds.tsv` holds a name, the sentence, and what is left of it, with `*` for the better sentence.
"""

import re

import pytest

from iiprep.coach.better.halves import Alone, can_be_halved, halved
from iiprep.coach.better.lists import announces
from iiprep.coach.better.putting import put_in
from iiprep.coach.findings import Context, Finding, Kind, Severity
from iiprep.coach.mending import mended
from tests.iiprep.coach.labelled import TEXTS
from tests.iiprep.coach.ours import COACH

BETTER = "Who else should I learn from?"
COMPOUNDS = [line.split("\t") for line in (TEXTS / "compounds.tsv").read_text(encoding="utf-8").splitlines()]
ASK = re.compile(
    r"\b(?:refer (?:me|him)|referral|hiring|hire me|(?<!asking for a )jobs?|CV|openings?|opens up"
    r"|vacanc(?:y|ies)|recommend|roles?|apply|good word|in mind|think of me|consider me|internship|interview"
    r"|position)\b"
)
LOOSE_END = re.compile(
    r"[,;:–—]\s*(?:[.?!]|$)|\b(?:and|or|but|so|if)[.?!]|[.?!] [a-zé]|\band and\b|[.?!]{2}|  "
)


def hears(words: str) -> Alone:
    return Alone.FIRES if ASK.search(words) else Alone.FINE


def finding(sentence: str) -> Finding:
    return Finding("job-ask", Severity.STOP, 0, len(sentence), sentence, "An ask", "It is early.", BETTER)


@pytest.mark.requirement("R75")
@pytest.mark.parametrize(
    ("sentence", "left"), [pytest.param(sentence, left, id=name) for name, sentence, left in COMPOUNDS]
)
def test_what_is_good_stays_as_a_sentence(sentence: str, left: str) -> None:
    assert hears(sentence) is Alone.FIRES
    better = put_in(*halved(sentence, finding(sentence), hears))
    assert better == left.replace("*", BETTER)
    assert hears(better) is Alone.FINE
    assert LOOSE_END.search(better) is None
    assert left == "*" or can_be_halved(finding(sentence))


@pytest.mark.requirement("R75")
def test_with_the_coachs_own_ears_the_finding_is_gone_and_no_end_is_loose() -> None:
    heard = 0
    for _name, sentence, _left in COMPOUNDS:
        asks = [one for one in COACH.read(sentence, Kind.REQUEST).findings if one.rule == "job-ask"]
        for one in asks[:1]:
            better = mended(COACH, sentence, Kind.REQUEST, Context(), one)
            again = COACH.read(better, Kind.REQUEST).findings
            assert "job-ask" not in {other.rule for other in again}, better
            assert LOOSE_END.search(better) is None or sentence[0].islower(), better
            heard += 1
    assert heard > len(COMPOUNDS) * 3 // 4


def test_what_only_announces_does_not_stay_alone() -> None:
    assert announces("I have two quick questions")
    assert announces("I not only loved your talk")
    assert not announces("I read two books of yours")


NOTE = (
    "Dear Ms. Ito,\n\nTom Reilly suggested that I write to you. {} Would 20 minutes on 3 or 4 May be good?"
    "\n\nMany thanks,\nJo Park"
)


@pytest.mark.parametrize(
    ("sentence", "heard"),
    [
        (
            "I read that you are hiring and I would like to apply, but first I want to hear how you train.",
            True,
        ),
        ("Do you have an opening for me, or is it better to study first?", True),
        ("I read your book twice, and could you refer me?", True),
        ("I read your book twice, and could you tell me how you began?", False),
        ("Thank you for considering it, and please keep me in mind.", True),
        ("Thank you for considering it, and please take your time.", False),
        ("I'd love to hear how you began, and I'd love to work for you.", True),
        ("I'd love to hear how you began, and I'd love to know what you read.", False),
    ],
)
def test_an_ask_beside_a_good_half_is_heard(sentence: str, heard: bool) -> None:
    findings = COACH.read(NOTE.format(sentence), Kind.REQUEST).findings
    assert ("job-ask" in {finding.rule for finding in findings}) is heard
