"""The lines that make a page too long are laid at what takes the room, not at what happens to stand last."""

from typing import Any

import pytest

from iiprep.papers.page.blame import above_the_level, over
from iiprep.papers.page.measure import Lines, Measured, Zone
from iiprep.papers.report import Overflow

LINE = 14.0


def facts(**texts: str) -> dict[str, Any]:
    items = [{"id": name.replace("__", "."), "text": text} for name, text in texts.items()]
    return {"all": items, "questions": [{"starred": False}], "closing": []}


def page(free: float, lines: dict[str, int], zone: str = "main") -> Measured:
    """One zone of 300 points under these texts, with so many points free."""
    items = {name: Lines(zone, 200.0, count=count, height=count * LINE) for name, count in lines.items()}
    height = sum(one.height for one in items.values())
    return Measured(pages=1, zones=[Zone(zone, 0.0, height + free, lowest=height)], items=items)


def named(lines: dict[str, int], over_by: float) -> dict[str, int]:
    words = facts(**{name.replace(".", "__"): name for name in lines})
    found = list(over("prep-sheet", words, page(-over_by, lines)))
    assert all(one.text for one in found)
    return {one.field: one.lines for one in found}


QUESTIONS = {f"questions.{at}": 1 for at in range(20)}


def test_many_questions_are_named_and_not_the_thanks_that_they_push_down() -> None:
    lines = {"objectives.0": 1, **QUESTIONS, "closing.thanks": 1, "profile.situation": 3}
    assert named(lines, 3 * LINE) == {"questions.17": 1, "questions.18": 1, "questions.19": 1}


def test_one_long_text_is_named_with_the_lines_that_must_go() -> None:
    assert named({"request.note": 30, "host.found_out": 3}, 5 * LINE) == {"request.note": 5}


def test_one_long_question_is_named_before_the_last_ones() -> None:
    lines = {"questions.0": 1, "questions.1": 12, "questions.2": 1, "questions.3": 1}
    assert named(lines, 6 * LINE) == {"questions.1": 6}


def test_our_own_words_alone_are_never_named() -> None:
    lines = {"red.job": 20, "host.found_out": 1}
    assert named(lines, 4 * LINE) == {"host.found_out": 1}


def test_a_starred_question_is_named_after_the_others() -> None:
    words = facts(questions__0="Why?", questions__1="How?")
    words["questions"] = [{"id": "questions.1", "text": "How?", "starred": True}]
    found = list(over("prep-sheet", words, page(5.0, {"questions.0": 1, "questions.1": 1})))
    assert found == [Overflow("questions.0", 1, "Why?")]


def test_of_columns_side_by_side_those_that_reach_too_deep_are_named() -> None:
    names = [f"profile.targets.{at}" for at in ("0.companies.0", "0.companies.1", "1.companies.0")]
    words = {"all": [{"id": name, "text": name} for name in names]}
    measured = page(-10.0, dict.fromkeys(names, 1), zone="lower")
    for name, bottom in zip(names, (20.0, 100.0, 20.0), strict=True):
        measured.items[name].bottom = bottom
    assert [one.field for one in over("one-sheet", words, measured)] == [names[1]]


def test_the_head_alone_is_named_where_it_is_too_high() -> None:
    measured = page(-10.0, {"questions.0": 1})
    measured.items["host.name"] = Lines("head", 200.0, count=3, height=90.0)
    measured.zones.append(Zone("head", 0.0, 60.0, lowest=90.0))
    words = facts(host__name="Ana", questions__0="Why?")
    assert list(over("prep-sheet", words, measured)) == [Overflow("host.name", 1, "Ana")]


@pytest.mark.parametrize(
    ("over_by", "expected"),
    [
        pytest.param(10, {"a": 10.0}, id="the largest alone"),
        pytest.param(30, {"a": 25.0, "b": 5.0}, id="down to one level"),
        pytest.param(500, {"a": 60.0, "b": 40.0, "c": 10.0}, id="all of it"),
    ],
)
def test_the_largest_come_down_to_one_level(over_by: float, expected: dict[str, float]) -> None:
    assert above_the_level({"a": 60.0, "b": 40.0, "c": 10.0}, over_by) == expected


def test_what_was_typed_is_quoted_and_not_the_sentences_round_it() -> None:
    """The sentence at the end is ours, too: what makes room for it is what was typed in its field."""
    said, close = "thanks.0.they_said.1", "thanks.0.they_said.2"
    words = facts(**{close.replace(".", "__"): "I will tell Ben Carter how kind you were."})
    words["all"].append({"id": said, "text": "What stayed with me is that tests win.", "quote": "tests win"})
    for over_by, lines in ((1.0, {said: 2, close: 3}), (60.0, {said: 5, close: 1})):
        found = list(over("thank-you-card", words, page(-over_by, lines, "card")))
        assert {(one.field, one.text) for one in found} == {("thanks.0.they_said", "tests win")}
