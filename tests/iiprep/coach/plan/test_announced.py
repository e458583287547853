"""What a request announced: the figures on pairs that nothing was tuned on, and the rules one by one."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iiprep.coach.plan.announced import Announced, Verdict, gist_of, hopes_in, plainest
from iiprep.coach.plan.subjects import Subjects
from iiprep.model.bank import Bank
from iiprep.paths import assets_folder
from tests.bench.announced import figures, pairs, run

SUBJECTS = Subjects.load(assets_folder() / "coach")
BRANDS = Announced(("Learn how brand teams decide on a launch",), SUBJECTS)


def test_the_figures_on_the_half_that_was_not_tuned_on() -> None:
    found = figures(pairs("held"), SUBJECTS)
    assert found.precision >= 0.95
    assert found.recall >= 0.8


def test_the_pairs_are_enough_and_none_stands_in_both_halves() -> None:
    tuned, held = pairs("tune"), pairs("held")
    assert len(held) >= 60
    assert {one.text for one in tuned}.isdisjoint(one.text for one in held if one.new)
    assert {one.announced for one in tuned}.isdisjoint(one.announced for one in held)


def test_the_bench_prints_both_halves() -> None:
    lines = list(run())
    assert any("held (87 pairs) P 0." in line for line in lines)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Who signs off on a new product?", Verdict.NAMED),
        ("How did you get into this?", Verdict.NAMED),
        ("Who else should I learn from?", Verdict.NAMED),
        ("How can I help you?", Verdict.NAMED),
        ("What would you do first?", Verdict.NAMED),
        ("Could you tell me how a launch begins?", Verdict.NAMED),
        ("Could you look over my business plan?", Verdict.ASK),
        ("How do launches work, and could you introduce me to somebody?", Verdict.ASK),
        ("What salary does a brand manager get?", Verdict.ASK),
        ("Is the company about to merge?", Verdict.ASK),
        ("Learn how trademarks are defended in China", Verdict.NEW),
        ("Learn how pricing works in Poland", Verdict.NEW),
        ("How does pricing work in Poland?", Verdict.NEW),
        ("Learn how much money you make", Verdict.ASK),
        ("Find out how launches are decided", Verdict.NAMED),
        ("", Verdict.NAMED),
        ("???", Verdict.NAMED),
    ],
)
def test_a_text_against_what_was_announced(text: str, verdict: Verdict) -> None:
    assert BRANDS.judge(text) is verdict


def test_what_is_named_may_be_asked_about() -> None:
    assert BRANDS.judge("How are new people hired?") is Verdict.ASK
    hiring = Announced(("Learn how a hospital hires its nurses",), SUBJECTS)
    assert hiring.judge("How are new people hired?") is Verdict.NAMED


def test_names_that_are_known_tell_nothing_new() -> None:
    text = "Understand Orchard Bites"
    assert BRANDS.judge(text) is Verdict.NEW
    told = ("Learn how brand teams decide on a launch",)
    assert Announced(told, SUBJECTS, ("Launched Orchard Bites in 2024",)).judge(text) is Verdict.NAMED


def test_nothing_is_new_while_nothing_was_announced() -> None:
    silent = Announced(("", "  "), SUBJECTS)
    assert not silent.anything
    assert silent.judge("What salary do you get?") is Verdict.NAMED


def test_it_is_silent_on_text_that_is_not_english() -> None:
    assert BRANDS.judge("Entscheiden Markenteams gemeinsam über Preise ihrer Produkte?") is Verdict.NAMED


def test_the_questions_that_the_program_suggests_are_never_new() -> None:
    bank = Bank.load(assets_folder() / "questions")
    told = [Announced(one, SUBJECTS) for one in {pair.announced for pair in pairs("tune")}]
    new = [one.text for one in bank.questions for each in told if each.judge(one.text) is not Verdict.NAMED]
    assert new == []


def test_the_sentences_of_a_note_that_say_what_i_hope_to_learn() -> None:
    note = "Dear Ana,\n\nBen sent me. I would love to\nlearn how a launch goes. Are you free on Monday?\n\nJo"
    assert hopes_in(note) == ("I would love to learn how a launch goes.",)


def test_the_gist_of_a_hope_is_the_part_that_says_it() -> None:
    assert gist_of("You went to sea; I would love to learn why.") == "I would love to learn why."
    assert gist_of("Learn why; or how") == "Learn why"
    assert gist_of("Rain") == "Rain"


def test_the_plainest_hope_is_the_one_that_is_quoted() -> None:
    hopes = "Your talk about reefs stays with me.", "I would like to learn how you count fish."
    assert plainest(hopes) == hopes[1]
    assert plainest(hopes[:1]) == hopes[0]


def test_a_subject_line_says_no_hope() -> None:
    note = "Subject: How you staff a wind farm\n\nDear Ana,\nI would like to learn how a launch goes."
    assert hopes_in(note) == ("Dear Ana, I would like to learn how a launch goes.",)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300), st.text(max_size=300))
def test_no_text_makes_it_raise(told: str, text: str) -> None:
    assert Announced((*hopes_in(told), told), SUBJECTS).judge(text) in Verdict


@pytest.mark.parametrize("rubbish", ["a", "learn ", "é", "?\n\n", "a-b’c ", "could you "])
def test_a_megabyte_of_rubbish_is_judged_in_time(rubbish: str) -> None:
    text = rubbish * (1_000_000 // len(rubbish))
    begun = time.perf_counter()
    Announced((*hopes_in(text), text), SUBJECTS).judge(text)
    assert time.perf_counter() - begun < 1
