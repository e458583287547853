"""Rows of the article about what a host hears, each typed into the window and read from its coach."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from iiprep.model.fields import replaced
from iiprep.model.meeting import Objective
from iiprep.model.plan import Plan, value_at
from iiprep.model.request import Channel
from ui.document import Document
from ui.wizard.coach_panel import CoachPanel
from ui.wizard.wizard import MeetingWizard

Find = Callable[[str], QWidget]
Said = Callable[[], list[str]]


@pytest.fixture
def wizard(writing: MeetingWizard) -> MeetingWizard:
    writing.open_step("request")
    return writing


def typed(find: Find, path: str, words: str, said: Said, qtbot: QtBot) -> list[str]:
    """The rules that are heard when words are typed into a field."""
    field = find(path)
    field.setFocus()
    qtbot.keyClicks(field, words)
    return said()


@pytest.mark.requirement("R5", "R6")
def test_a_card_tells_the_effect_on_the_host_and_does_not_scold(
    panel: CoachPanel, find: Find, said: Said, qtbot: QtBot
) -> None:
    typed(find, "request.note", "Are there any openings? You must reply by Friday.", said, qtbot)
    job = next(card for card in panel.cards if card.finding.rule == "job-ask")
    shown = " ".join(label.text() for label in job.findChildren(QLabel))
    assert "A host who hears a request for work begins to guard what they say" in shown
    for card in panel.cards:
        assert card.finding.title.startswith(("They would", "They may", "They "))
        assert not {"wrong", "bad", "never", "must", "should"} & set(card.finding.why.lower().split())


@pytest.mark.parametrize("words", ["Get a role in brand marketing", "Land an internship", "Apply for a post"])
@pytest.mark.requirement("R7")
def test_an_objective_that_gets_lands_or_applies_is_told_to_learn(
    wizard: MeetingWizard, panel: CoachPanel, find: Find, said: Said, qtbot: QtBot, words: str
) -> None:
    wizard.open_step("objectives")
    assert {"objective-not-learning", "job-ask"} & set(typed(find, "objectives.0.text", words, said, qtbot))
    assert panel.cards[0].finding.instead.startswith(("Learn ", "Understand ", "Find out "))


@pytest.mark.parametrize(
    ("rule", "holds"),
    [
        pytest.param("no-source", "Ben Carter suggested I write. ", id="how I found them"),
        pytest.param("no-objective", "I would like to learn how you plan a season. ", id="learning"),
        pytest.param("no-times", "I could come on Tuesday at 9 or on Thursday at 10. ", id="times"),
        pytest.param("no-duration", "Would you have 30 minutes for me? ", id="how long"),
    ],
)
@pytest.mark.requirement("R11", "R18", "R20", "R22", "R24")
def test_a_part_that_a_host_would_miss_is_heard_until_it_is_there(
    find: Find, said: Said, qtbot: QtBot, rule: str, holds: str
) -> None:
    rest = "Dear Ana, your work at the lab has been on my mind. "
    assert rule in typed(find, "request.note", rest, said, qtbot)
    assert rule not in typed(find, "request.note", holds, said, qtbot)


@pytest.mark.requirement("R17")
def test_linkedin_has_its_own_limit_and_what_is_over_it_is_marked(
    find: Find, document: Document, said: Said, qtbot: QtBot
) -> None:
    words = "I found you through our alumni list and would like to learn how you came into this work. " * 3
    assert "linkedin-too-long" not in typed(find, "request.note", words, said, qtbot)
    find("request.channel").setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert document.plan.request.channel is Channel.LINKEDIN
    assert "linkedin-too-long" in said()
    note = find("request.note")
    assert isinstance(note, QPlainTextEdit)
    assert words.strip()[200:] in [mark.cursor.selectedText() for mark in note.extraSelections()]


@pytest.mark.requirement("R21")
@pytest.mark.parametrize(
    ("words", "label"),
    [
        pytest.param(
            "Your talk stayed with me, and I would love to learn how you plan your season. "
            "Whatever time suits you is fine. Thank you for your time.",
            "warm",
            id="positive and thankful",
        ),
        pytest.param(
            "I am desperate, please, you are my last hope. You must reply to me by Friday.",
            "pushy",
            id="desperate and demanding",
        ),
    ],
)
def test_the_tone_tells_thankful_from_desperate(
    panel: CoachPanel, find: Find, said: Said, qtbot: QtBot, words: str, label: str
) -> None:
    typed(find, "request.note", words, said, qtbot)
    assert panel.tone.words.text().startswith(f"It sounds {label}: ")


@pytest.mark.requirement("R46")
def test_a_resume_sent_ahead_is_worth_a_look(
    panel: CoachPanel, find: Find, document: Document, said: Said, qtbot: QtBot
) -> None:
    rules = typed(find, "request.note", "Dear Ana, I have attached my resume for you to read.", said, qtbot)
    assert {"attachment", "resume-push"} & set(rules)
    document.edit("request.they_asked", value=True)
    assert not {"attachment", "resume-push"} & set(said())


@pytest.mark.requirement("R49")
def test_the_one_sheet_feels_harmless_or_is_told_so(
    wizard: MeetingWizard, panel: CoachPanel, find: Find, said: Said, qtbot: QtBot
) -> None:
    wizard.open_step("one-sheet")
    words = "Looking for a role in brand management. Available immediately."
    assert "seeking-on-sheet" in typed(find, "profile.summary", words, said, qtbot)
    find("profile.summary").clear()
    calm = "I led category marketing and am learning how brand teams work."
    assert typed(find, "profile.summary", calm, said, qtbot) == []


@pytest.mark.requirement("R63")
def test_the_answer_about_my_situation_is_short_and_calm(
    wizard: MeetingWizard, find: Find, said: Said, qtbot: QtBot
) -> None:
    wizard.open_step("one-sheet")
    find("action.more.profile").click()
    calm = "I left in May when the office closed. I am taking the time to choose well."
    assert typed(find, "profile.situation", calm, said, qtbot) == []
    assert "situation-too-long" in typed(find, "profile.situation", " Then I took a course.", said, qtbot)
    find("profile.situation").clear()
    sad = typed(find, "profile.situation", "Nobody has wanted me since.", said, qtbot)
    assert {"situation-sad", "desperate"} & set(sad)


@pytest.mark.requirement("R66")
def test_whoever_changes_field_has_questions_and_beginnings_of_their_own(
    wizard: MeetingWizard, find: Find, document: Document, said: Said, qtbot: QtBot
) -> None:
    wizard.open_step("objectives")
    words = "Find out how people come into software testing from nursing"
    assert typed(find, "objectives.0.text", words, said, qtbot) == []
    find("action.bank").click()
    qtbot.keyClicks(QApplication.focusWidget(), "another field")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert "another field" in document.plan.questions[-1].text


@pytest.mark.requirement("R67")
def test_the_note_does_without_the_term(
    find: Find, document: Document, said: Said, sample: Plan, qtbot: QtBot
) -> None:
    hopes = (Objective(text="Learn how a season is planned"),)
    document.replace(replaced(sample, objectives=hopes, request=document.plan.request), "opening a file")
    find("action.write-request").setFocus()
    qtbot.keyClick(find("action.write-request"), Qt.Key.Key_Space)
    note = document.plan.request.note
    assert "informational" not in note
    assert "30 minutes" in note
    assert "learn how a season is planned" in note
    assert "term" not in said()
    assert "term" in typed(find, "request.note", " An informational interview, that is.", said, qtbot)


@pytest.mark.requirement("R49", "R63")
@pytest.mark.parametrize(
    ("path", "words", "rule"),
    [
        ("profile.summary", "Seeking a role in brand management", "seeking-on-sheet"),
        ("profile.situation", "My old boss was a nightmare, and it was so unfair.", "situation-sad"),
    ],
)
def test_the_texts_about_me_are_mended_by_key(
    wizard: MeetingWizard,
    panel: CoachPanel,
    find: Find,
    document: Document,
    said: Said,
    qtbot: QtBot,
    path: str,
    words: str,
    rule: str,
) -> None:
    wizard.open_step("one-sheet")
    assert rule in typed(find, path, words, said, qtbot)
    qtbot.keyClick(find(path), Qt.Key.Key_F8)
    better = panel.cards[0].finding.instead
    qtbot.keyClick(panel.cards[0], Qt.Key.Key_Return)
    assert value_at(document.plan, path) == better
    document.undo()
    assert value_at(document.plan, path) == words
