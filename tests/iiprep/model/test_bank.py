"""The shipped question bank, its loader, and what counts as beginning by learning."""

import re
from pathlib import Path

import pytest

from iiprep.model.bank import (
    MAX_WORDS,
    Bank,
    BankQuestion,
    begins_with_asking_verb,
    begins_with_learning_verb,
)
from iiprep.schedule.minute_plan import minute_plan

FOLDER = Path(__file__).parents[3] / "assets" / "questions"
ORDER = "path work team likes trends insights skills change advice assignments resources writing"
OPEN_WORDS = {"How", "What", "Which", "Where", "When", "Who", "Whose", "In", "If"}
NOT_TO_ASK = re.compile(
    r"\b(openings?|vacanc\w+|hir(e|es|ed|ing)|recruit\w*|salar\w+|pay|paid|wages?|earn|visas?|sponsor\w*|jobs?"
    r"|positions?|opportunit\w+|r[eé]sum[eé]s?|cv|interview\w*|apply|applicants?|candidates?|referrals?)\b",
    re.IGNORECASE,
)

GROUP = """
[[groups]]
id = "path"
name = "Their path"
when = "First."
questions = [{ id = "path-into", text = "How did you get here?", minutes = 3, about = ["path"] }]
"""
SECOND = 'about = ["path"] }}, {{ id = "path-{0}", text = "And {1}?", minutes = 2, about = ["path"] }}'
OBJECTIVES = """
[objectives]
starters = ["Learn …"]
fillers = ["to"]
learning_verbs = ["learn"]
clause_words = []
asking_verbs = ["get"]
"""
SOUND = 'subjects = ["path"]\n' + GROUP + OBJECTIVES


@pytest.fixture(scope="module")
def bank() -> Bank:
    return Bank.load(FOLDER)


@pytest.fixture(scope="module")
def printed(bank: Bank) -> tuple[BankQuestion, ...]:
    return bank.questions


def load(folder: Path, text: str) -> Bank:
    (folder / "bank.toml").write_text(text, encoding="utf-8")
    return Bank.load(folder)


def test_there_is_plenty_to_choose_from(bank: Bank) -> None:
    assert len(bank.questions) >= 72
    assert min(len(group.questions) for group in bank.groups) >= 6


def test_groups_follow_a_conversation(bank: Bank) -> None:
    assert [group.id for group in bank.groups] == ORDER.split()


def test_every_question_names_its_group(bank: Bank) -> None:
    named = [(q.group, q.id.split("-")[0]) for group in bank.groups for q in group.questions]
    assert all(group == first for group, first in named)


def test_ids_and_texts_are_unique(printed: tuple[BankQuestion, ...]) -> None:
    assert len({question.id for question in printed}) == len(printed)
    assert len({question.text.casefold() for question in printed}) == len(printed)


def test_questions_fit_the_page(printed: tuple[BankQuestion, ...]) -> None:
    assert [q.text for q in printed if len(q.text.split()) > MAX_WORDS] == []
    assert [q.text for q in printed if not q.text.endswith("?")] == []


def test_questions_are_open(bank: Bank) -> None:
    assert [q.text for q in bank.questions if q.text.split()[0] not in OPEN_WORDS] == []


def test_no_question_asks_for_or_about_a_job(printed: tuple[BankQuestion, ...]) -> None:
    assert [q.text for q in printed if NOT_TO_ASK.search(q.text)] == []


def test_minutes_are_two_to_four(bank: Bank) -> None:
    assert {question.minutes for question in bank.questions} <= {2, 3, 4}


def test_suggested_stars_fill_the_middle_of_half_an_hour(bank: Bank) -> None:
    stars = [question for question in bank.questions if question.must]
    assert 6 <= len(stars) <= 8
    assert sum(question.minutes for question in stars) == 19


def test_every_subject_is_used(printed: tuple[BankQuestion, ...], bank: Bank) -> None:
    assert {subject for question in printed for subject in question.about} == set(bank.subjects)


def test_a_new_meeting_begins_with_the_stars(bank: Bank) -> None:
    assert sum(question.minutes for question in bank.suggested) == minute_plan(30).question_minutes
    assert bank.suggested[0].text == "How did you get into this work?"
    assert sum(question.starred for question in bank.suggested) == 3


def test_bolles_four_are_there(bank: Bank) -> None:
    assert {"path-into", "likes-most", "likes-least", "resources-elsewhere"} <= {q.id for q in bank.questions}


def test_starters_begin_by_learning(bank: Bank) -> None:
    assert len(bank.starters) == 16
    assert [text for text in bank.starters if not begins_with_learning_verb(text, bank)] == []
    assert [text for text in bank.starters if "…" not in text and "large" not in text] == []


def test_enough_verbs_and_none_on_both_sides(bank: Bank) -> None:
    assert len(bank.learning_verbs) >= 25
    assert set(bank.learning_verbs) & set(bank.asking_verbs) == set()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Learn how brand teams decide", id="plain"),
        pytest.param("To learn how brand teams decide", id="to"),
        pytest.param("I want to learn about pricing", id="i-want"),
        pytest.param("I’d like to better understand pricing", id="curly-apostrophe-adverb"),
        pytest.param("How brand teams are organised", id="clause"),
        pytest.param("To what extent brands share data", id="to-what-extent"),
        pytest.param("What a week is like", id="what"),
        pytest.param("• 1) find out which skills matter", id="bullet-number"),
        pytest.param("FIND OUT which skills matter", id="capitals"),
        pytest.param("Understanding the market", id="ing"),
        pytest.param("Comparing agencies with brands", id="ing-e"),
        pytest.param("Mapping who does what", id="ing-doubled"),
        pytest.param("Get a sense of the pace", id="get-a-sense"),
        pytest.param("Getting to know the field", id="getting-to-know"),
        pytest.param("My goal is to see whether it suits me", id="my-goal"),
        pytest.param("Objective: learn how teams work", id="objective-colon"),
        pytest.param("First, hear what is hard", id="first"),
        pytest.param("I'm curious how decisions are made", id="curious"),
        pytest.param("Ask how decisions are made", id="ask-how"),
    ],
)
def test_begins_by_learning(text: str, bank: Bank) -> None:
    assert begins_with_learning_verb(text, bank)
    assert not begins_with_asking_verb(text, bank)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Get an interview", id="get"),
        pytest.param("Get a better job", id="get-a-better-job"),
        pytest.param("I want to land a role in brand", id="land"),
        pytest.param("To apply for the open role", id="apply"),
        pytest.param("Securing a referral", id="securing"),
        pytest.param("Getting hired by autumn", id="getting"),
        pytest.param("Ask about openings", id="ask-about"),
        pytest.param("Find a position in marketing", id="find"),
        pytest.param("I’d really like to be hired", id="adverb-inside"),
        pytest.param("I hope to be considered", id="be-considered"),
        pytest.param("Become a brand manager", id="become"),
    ],
)
def test_begins_by_asking(text: str, bank: Bank) -> None:
    assert begins_with_asking_verb(text, bank)
    assert not begins_with_learning_verb(text, bank)


@pytest.mark.parametrize("text", ["", "   ", "…", "123", "to", "Brand teams", "gettysburg address", "seesaw"])
def test_neither_learning_nor_asking(text: str, bank: Bank) -> None:
    assert not begins_with_learning_verb(text, bank)
    assert not begins_with_asking_verb(text, bank)


def test_a_sound_table_loads(tmp_path: Path) -> None:
    bank = load(tmp_path, SOUND)
    assert [(q.id, q.group, q.must) for q in bank.questions] == [("path-into", "path", False)]
    assert (bank.starters, bank.learning_verbs, bank.asking_verbs) == (("Learn …",), ("learn",), ("get",))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        pytest.param("minutes = 3", "minutes = 9", "groups.0.questions.0.minutes", id="minutes"),
        pytest.param("How did you get here?", "How?", "groups.0.questions.0.text", id="short"),
        pytest.param("you get here", "you " * 15, "groups.0.questions.0: “path-into” has", id="long"),
        pytest.param('"path-into"', '"Path Into"', "groups.0.questions.0.id", id="slug"),
        pytest.param(
            '"path-into"', '"work-into"', "“work-into” stands in the group “path”", id="other-group"
        ),
        pytest.param('about = ["path"] }', 'about = ["x"] }', "“path-into” is about “x”", id="subject"),
        pytest.param(
            'about = ["path"] }',
            SECOND.format("into", "then"),
            "“path-into” stands there twice",
            id="id-twice",
        ),
        pytest.param(
            'about = ["path"] }',
            SECOND.format("then", "then").replace("And then", "How DID you get here"),
            "“how did you get here?” stands there twice",
            id="text-twice",
        ),
        pytest.param(GROUP, GROUP * 2, "group “path” stands there twice", id="group-twice"),
        pytest.param('name = "Their path"', 'name = " "', "groups.0.name", id="blank-name"),
        pytest.param('fillers = ["to"]', 'filler = ["to"]', "objectives.fillers", id="misspelt-key"),
        pytest.param("[objectives]", "[objectives", "is not TOML", id="not-toml"),
    ],
)
def test_a_bad_table_names_the_place(tmp_path: Path, old: str, new: str, said: str) -> None:
    with pytest.raises(ValueError, match=r"^bank\.toml: ") as caught:
        load(tmp_path, SOUND.replace(old, new))
    assert said in str(caught.value)


def test_a_missing_table_is_named(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"^bank\.toml: cannot be read"):
        Bank.load(tmp_path)


def test_a_table_that_is_not_text_is_named(tmp_path: Path) -> None:
    (tmp_path / "bank.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ValueError, match=r"^bank\.toml: is not TOML"):
        Bank.load(tmp_path)
