"""The subjects of talks about work: their stems, their phrases, and what is wrong with a wrong list."""

from pathlib import Path

import pytest

from iiprep.coach.plan.subjects import Subjects, meaning_of, stem_of
from iiprep.coach.plan.told import beyond
from iiprep.model.meeting import Question
from iiprep.model.plan import Plan, with_value
from iiprep.model.shipped import BadTable
from iiprep.paths import assets_folder

SUBJECTS = Subjects.load(assets_folder() / "coach")


def test_the_longest_phrase_wins_and_plain_words_say_nothing() -> None:
    found = meaning_of("Who signs off on the zeppelin?", SUBJECTS)
    assert found.parts == ((("sign", "off"), frozenset({"decision"})), (("zeppelin",), frozenset()))
    assert found.stems == {"sign", "off", "zeppelin"}
    assert found.subjects == {"decision"}


def test_a_subject_opens_others_and_the_general_ones_are_always_open() -> None:
    opened = SUBJECTS.opened(frozenset({"day"}))
    assert {"day", "tools", "path", "help"} <= opened
    assert "hiring" not in opened


def test_stems_know_no_case_and_no_curly_marks() -> None:
    assert stem_of("Teams") == stem_of("team’s") == "team"


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("", "plain"),
        ("plain = 1", "plain"),
        (
            'plain = "a"\nfavour = "b"\nbut_not = "c"\n[[subject]]\nid = "day"\nkind = "work"\n'
            'opened_by = ["night"]',
            "“day” is opened by “night”",
        ),
    ],
)
def test_a_wrong_list_is_named(tmp_path: Path, body: str, says: str) -> None:
    (tmp_path / "announced.toml").write_text(body, encoding="utf-8")
    with pytest.raises(BadTable, match=says):
        Subjects.load(tmp_path)


def test_without_subjects_nothing_is_new() -> None:
    plan = with_value(Plan(), "objectives.0.text", "Learn how a launch is decided")
    plan = with_value(plan, "request.note", "Dear Ana, I would like to learn how you price.")
    plan = with_value(plan, "questions", (Question(text="What is your salary?"),))
    assert beyond(plan, Subjects.none()) == ()
