"""The coach beside the text, in the wizard: findings, the better sentence, where it points, its silence."""

import re
from collections.abc import Callable
from datetime import date, time
from itertools import pairwise
from time import monotonic

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from iiprep.coach.findings import Finding, Kind, Reading, Severity, Tone
from iiprep.errors import UserError
from iiprep.model.fields import replaced
from iiprep.model.meeting import Question
from iiprep.model.request import Slot
from ui.coaching import Coaching
from ui.colours import DARK, LIGHT, palette_of
from ui.document import Document
from ui.jobs import Immediately, Jobs
from ui.wizard.coach_panel import CoachPanel
from ui.wizard.hearing import loudest
from ui.wizard.severity import words_for
from ui.wizard.spoken import Heard, Spoken
from ui.wizard.tone_line import STEPS, ToneLine
from ui.wizard.underline import colour_of, qt_offset
from ui.wizard.wizard import MeetingWizard

Find = Callable[[str], QWidget]
Said = Callable[[], list[str]]
pytestmark = pytest.mark.usefixtures("wizard")
JOB_ASK = "Dear Ana, 🙂 your talk made me write. Are there any openings on your team? Thank you."

THREE = (
    "Dear Ana, 🙂 I have three questions: how did you begin, what do you read, and are you hiring? Thank you."
)


@pytest.fixture
def wizard(writing: MeetingWizard) -> MeetingWizard:
    writing.open_step("request")
    return writing


def use(panel: CoachPanel, number: int = 0) -> None:
    button = panel.cards[number].use
    assert button.objectName() == f"action.use.{number}"
    button.setFocus()
    button.click()


@pytest.mark.requirement("R4", "R32", "R75")
def test_a_job_ask_is_heard_and_every_card_has_a_better_sentence(
    panel: CoachPanel, find: Find, said: Said, qtbot: QtBot
) -> None:
    find("request.note").setFocus()
    qtbot.keyClicks(find("request.note"), "Are there any openings on your team?")
    assert said()[0] == "job-ask"
    QApplication.processEvents()
    assert "They already know that you are looking" in panel.cards[0].finding.why
    for card in panel.cards:
        shown = [label.text() for label in card.findChildren(QLabel)]
        assert card.finding.why in shown
        assert card.finding.instead in shown
        assert card.finding.instead.strip()
        assert card.use.isVisible()


def test_lines_follow_a_change_of_appearance(
    find: Find, said: Said, qtbot: QtBot, dressed_as_before: None, qapp: QApplication
) -> None:
    note = find("request.note")
    assert isinstance(note, QPlainTextEdit)
    qtbot.keyClicks(note, "Are you hiring?")
    assert said()[0] == "job-ask"
    for colours in (DARK, LIGHT):
        qapp.setPalette(palette_of(colours))
        qapp.processEvents()
        (drawn,) = {mark.format.underlineColor().name() for mark in note.extraSelections()}
        assert drawn == colour_of(Severity.STOP, colours).name()


def test_a_reason_is_told_once_where_the_next_card_has_the_same(
    panel: CoachPanel, find: Find, said: Said, qtbot: QtBot
) -> None:
    find("request.note").setFocus()
    qtbot.keyClicks(find("request.note"), "Are there any openings? Is your company hiring?")
    assert said()[:2] == ["job-ask", "job-ask"]
    first, second, third = panel.cards[:3]
    assert first.finding.why == second.finding.why != third.finding.why
    for card, told in ((first, True), (second, False), (third, True)):
        assert (card.finding.why in [label.text() for label in card.findChildren(QLabel)]) is told
        assert card.finding.why in card.accessibleDescription()


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        pytest.param("Is your company hiring?", "job-ask", id="hiring"),
        pytest.param("Are there any openings on your team?", "job-ask", id="openings"),
        pytest.param("Please keep me in mind for a role.", "job-ask", id="keep me in mind"),
        pytest.param("Could you pass along my resume to HR?", "job-ask", id="pass along my resume"),
        pytest.param("I am in transition and would like to talk.", "transition-opener", id="in transition"),
        pytest.param("I was laid off in May and would like to talk.", "transition-opener", id="laid off"),
    ],
)
@pytest.mark.requirement("R19", "R31")
def test_what_is_typed_is_heard(
    panel: CoachPanel, find: Find, said: Said, qtbot: QtBot, words: str, rule: str
) -> None:
    find("request.note").setFocus()
    qtbot.keyClicks(find("request.note"), words)
    assert rule in said()


@pytest.mark.requirement("R79")
def test_they_asked_relaxes_what_is_said_of_the_resume(find: Find, said: Said, qtbot: QtBot) -> None:
    find("request.note").setFocus()
    qtbot.keyClicks(find("request.note"), "Please find my resume below.")
    assert "resume-push" in said()
    find("action.more.sent").click()
    find("request.they_asked").setFocus()
    qtbot.keyClick(find("request.they_asked"), Qt.Key.Key_Space)
    assert "resume-push" not in said()


@pytest.mark.parametrize(
    ("note", "left"),
    [
        (JOB_ASK, "Dear Ana, 🙂 your talk made me write. {} Thank you."),
        (
            THREE,
            "Dear Ana, 🙂 I have two questions: how did you begin, and what do you read? {} Thank you.",
        ),
    ],
)
def test_use_this_replaces_the_excerpt_in_one_step(
    panel: CoachPanel, document: Document, said: Said, note: str, left: str
) -> None:
    document.edit("request.note", note)
    assert "job-ask" in said()
    better = panel.cards[0].finding.instead
    use(panel)
    assert document.plan.request.note == left.format(better)
    assert "job-ask" not in said()
    assert document.undo_text == "Undo the better sentence in The note"
    document.undo()
    assert document.plan.request.note == note


def test_use_this_puts_in_what_is_missing(
    panel: CoachPanel, find: Find, document: Document, said: Said
) -> None:
    document.edit("request.note", "Your talk made me write. I would like to learn how you plan a season.")
    rules = said()
    assert "no-duration" in rules
    place = rules.index("no-duration")
    missing = panel.cards[place].finding
    assert missing.start == missing.end
    use(panel, place)
    assert missing.instead in document.plan.request.note
    assert "no-duration" not in said()


def test_a_text_that_went_on_is_not_overwritten(panel: CoachPanel, document: Document, said: Said) -> None:
    document.edit("request.note", JOB_ASK)
    assert said()
    old = panel.cards[0]
    document.edit("request.note", f"{JOB_ASK} And more.")
    panel.use(old.spoken, old.finding)
    assert "job-ask" not in said()
    better = JOB_ASK.replace(old.finding.excerpt, old.finding.instead)
    assert document.plan.request.note == f"{better} And more."


def test_what_is_gone_when_it_is_heard_anew_is_not_mended(
    panel: CoachPanel, document: Document, said: Said
) -> None:
    document.edit("request.note", JOB_ASK)
    assert said()
    old = panel.cards[0]
    document.edit("request.note", "Dear Ana, are you hiring?")
    panel.use(old.spoken, old.finding)
    assert "job-ask" in said()
    assert document.plan.request.note == "Dear Ana, are you hiring?"


def test_show_selects_the_words_it_is_about(find: Find, document: Document, said: Said) -> None:
    document.edit("request.note", JOB_ASK)
    assert said()
    find("action.show.0").click()
    note = find("request.note")
    assert QApplication.focusWidget() is note
    assert isinstance(note, QPlainTextEdit)
    assert note.textCursor().selectedText() == "Are there any openings on your team?"


def test_a_question_is_shown_and_mended_in_its_line(
    wizard: MeetingWizard, panel: CoachPanel, find: Find, document: Document, said: Said
) -> None:
    wizard.open_step("objectives")
    questions = (Question(text="How so?"), Question(text="Are you hiring at the moment?"))
    document.replace(replaced(document.plan, questions=questions), "adding questions")
    assert said() == ["job-ask"]
    assert any("Question 2" in label.text() for label in panel.cards[0].findChildren(QLabel))
    find("action.show.0").click()
    line = find("questions.1.text")
    assert isinstance(line, QLineEdit)
    assert line.selectedText() == "Are you hiring at the moment?"
    better = panel.cards[0].finding.instead
    use(panel)
    assert document.plan.questions[1].text == better
    assert QApplication.focusWidget() is line


def test_the_keyboard_goes_on_to_the_next_card(panel: CoachPanel, document: Document, said: Said) -> None:
    document.edit("request.note", JOB_ASK)
    assert len(said()) > 1
    use(panel)
    assert said()
    assert QApplication.focusWidget() is panel.cards[0].use


def test_a_list_is_mended_by_its_line(
    wizard: MeetingWizard, panel: CoachPanel, find: Find, document: Document, said: Said
) -> None:
    wizard.open_step("one-sheet")
    document.edit("profile.achievements", ("Grew snacks", "I am looking for a new job at your company."))
    assert "job-ask" in said()
    better = panel.cards[0].finding.instead
    use(panel)
    assert document.plan.profile.achievements == ("Grew snacks", f"{better}.")


def test_the_empty_states_are_true(
    wizard: MeetingWizard, panel: CoachPanel, document: Document, said: Said
) -> None:
    assert said() == []
    assert panel.empty.text().startswith("As soon as there are words here that your host will hear")
    document.edit("host.name", "Ana Okafor")
    assert panel.title.text() == "What Ana would hear"
    document.edit("objectives.0.text", "Learn how a season is planned")
    wizard.open_step("objectives")
    assert said() == []
    assert (
        panel.empty.text()
        == "Nothing here would put Ana on guard. It reads like somebody who wants to learn."
    )
    wizard.open_step("host")
    assert panel.empty.text().startswith("Nothing on this step is read")


def test_it_does_not_say_that_all_is_well_where_words_were_left_or_are_new(
    wizard: MeetingWizard, panel: CoachPanel, document: Document, said: Said
) -> None:
    document.edit("request.note", JOB_ASK)
    assert said()
    while panel.cards:
        card = panel.cards[0]
        panel.leave(card.spoken, card.finding, "they know me")
    assert panel.empty.text() == "Nothing else here would put your host on guard."
    document.edit("request.note", "I would like to learn how you staff a wind farm.")
    document.edit("objectives.0.text", "Understand how a bakery prices its sourdough bread")
    wizard.open_step("objectives")
    assert said() == []
    assert panel.empty.text().endswith("Your request does not name all of it: see the rows.")


def test_another_language_is_met_with_a_notice(panel: CoachPanel, document: Document, said: Said) -> None:
    document.edit(
        "request.note",
        "Sehr geehrte Frau Okafor, ich habe Ihren Vortrag gehört und würde gern von Ihnen lernen, wie Sie "
        "eine Saison planen. Hätten Sie dreißig Minuten Zeit für einige Fragen?",
    )
    assert said() == []
    assert "does not look like English" in panel.notice.text()
    assert not panel.empty.isVisible()


def test_the_tone_is_told_for_the_note_alone(
    wizard: MeetingWizard, panel: CoachPanel, document: Document, said: Said
) -> None:
    document.edit("request.note", JOB_ASK)
    assert said()
    assert panel.tone.isVisible()
    assert "it asks for work" in panel.tone.words.text()
    wizard.open_step("objectives")
    assert not panel.tone.isVisible()


def test_the_tone_line_moves_with_the_words(qtbot: QtBot) -> None:
    line = ToneLine()
    qtbot.addWidget(line)
    line.resize(300, 60)
    pictures = []
    for label in STEPS:
        line.say(Tone(label, ("it says thanks",)))
        assert line.words.text() == f"It sounds {label}: it says thanks."
        pictures.append(line._line.grab().toImage())
    assert all(one != other for one, other in pairwise(pictures))
    line.say(Tone())
    assert not line.isVisible()


def test_rules_that_cannot_be_read_are_said_calmly(document: Document, qtbot: QtBot) -> None:
    def broken() -> object:
        raise UserError("The coach’s rules are not there.", "Install the program again.")

    panel = CoachPanel(document, Coaching(broken, Jobs(Immediately(), document)))
    qtbot.addWidget(panel)
    document.edit("request.note", "Dear Ana")
    panel.show_step("request")
    assert "rules are not there" in panel.empty.text()
    assert panel.cards == ()


def test_the_same_words_have_one_card_and_each_missing_part_its_own() -> None:
    def finding(rule: str, severity: Severity, end: int) -> Finding:
        return Finding(rule, severity, 0, end, "words"[:end], "A title", "Why.", "Better.")

    spoken = Spoken("request.note", "words", Kind.REQUEST)
    findings = (
        finding("tip", Severity.TIP, 5),
        finding("stop", Severity.STOP, 5),
        finding("shorter", Severity.LOOK, 3),
        finding("no-times", Severity.LOOK, 0),
        finding("no-source", Severity.LOOK, 0),
    )
    shown = [one.rule for _spoken, one in loudest([Heard(spoken, Reading(findings))])]
    assert shown == ["stop", "shorter", "no-times", "no-source"]


def test_cards_say_how_loud_they_are(panel: CoachPanel) -> None:
    findings = [
        Finding(rule, severity, 0, 0, "", "A title", "Why.", "Better.")
        for rule, severity in (("a", Severity.STOP), ("b", Severity.LOOK), ("c", Severity.TIP))
    ]
    spoken = Spoken("request.note", "words", Kind.REQUEST)
    panel.stack.show_findings([(spoken, one) for one in findings])
    names = [card.accessibleName() for card in panel.cards]
    assert names == ["Better not sent like this: A title", "Worth a look: A title", "A tip: A title"]
    assert [card.use.property("look") for card in panel.cards] == ["primary", None, None]


@pytest.mark.parametrize(
    ("text", "offset", "expected"),
    [
        pytest.param("abc", 2, 2, id="plain"),
        pytest.param("a🙂c", 2, 3, id="after an emoji"),
        pytest.param("é", 1, 1, id="accent"),
    ],
)
def test_offsets_as_qt_counts_them(text: str, offset: int, expected: int) -> None:
    assert qt_offset(text, offset) == expected


def test_it_listens_a_moment_after_the_last_key(panel: CoachPanel, find: Find, qtbot: QtBot) -> None:
    find("request.note").setFocus()
    qtbot.keyClicks(find("request.note"), "Are there any openings on your team?")
    assert panel.cards == ()
    qtbot.waitUntil(lambda: bool(panel.cards))


def test_by_keyboard_alone(
    wizard: MeetingWizard, find: Find, document: Document, said: Said, qtbot: QtBot
) -> None:
    document.edit("request.note", JOB_ASK)
    assert said()
    find("action.use.0").setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert "openings" not in document.plan.request.note


@pytest.mark.requirement("R75")
def test_an_example_is_shown_and_not_put_in(
    panel: CoachPanel, find: Find, document: Document, said: Said
) -> None:
    note = "Dear Ana, I would like to learn how you plan a season and what you look at first. " * 14
    document.edit("request.note", note)
    place = said().index("too-long")
    card = panel.cards[place]
    assert card.use.isHidden()
    assert "It could be said like this:" in [label.text() for label in card.findChildren(QLabel)]
    card._use()
    assert document.plan.request.note == note


@pytest.mark.requirement("R22", "R24", "R75")
def test_the_plan_says_its_own_times_and_minutes(panel: CoachPanel, document: Document, said: Said) -> None:
    document.edit("request.slots", (Slot(day=date(2026, 12, 7), start=time(9)), Slot(day=date(2026, 12, 9))))
    document.edit("timing.length", 25)
    document.edit("request.note", "Your talk made me write. I would like to learn how you plan a season.")
    rules = said()
    better = {one: panel.cards[rules.index(one)].finding.instead for one in ("no-times", "no-duration")}
    assert "Mon, Dec 7 at 9:00 AM or Wed, Dec 9" in better["no-times"]
    assert "25 minutes" in better["no-duration"]


def test_a_gap_is_heard_and_its_part_is_not_ticked(
    find: Find, document: Document, said: Said, qtbot: QtBot
) -> None:
    document.edit("request.note", "Dear Ana,\n\nI found you through [a person].\n\nMany thanks.")
    assert "gap" in said()
    line = find("request.parts")
    qtbot.waitUntil(lambda: "thanks" in line.accessibleName().partition("Not in it")[0])
    assert "how I found you" in line.accessibleName().partition("Not in it")[2]


def test_very_many_findings_come_back_soon_and_the_last_are_counted(
    wizard: MeetingWizard, panel: CoachPanel, document: Document, said: Said
) -> None:
    begun = monotonic()
    document.edit("request.note", "Are there any openings on your team? " * 3_000)
    assert said()
    assert monotonic() - begun < 10
    assert len(panel.cards) == 25
    assert re.fullmatch(r"and \d{3} more", panel.stack.more.text())
    document.edit("request.note", "Are there any openings on your team?")
    assert said()
    assert panel.stack.more.isHidden()


def test_the_button_of_the_folded_column_counts_the_findings(
    wizard: MeetingWizard, document: Document, said: Said
) -> None:
    wizard.resize(1024, 640)
    document.edit("request.note", JOB_ASK)
    number = len(said())
    assert wizard._fold.text() == f"Show the page and the coach · {number} findings"
    tab = wizard.findChild(QAbstractButton, "action.show-coach")
    assert isinstance(tab, QAbstractButton)
    assert tab.text() == f"Coach · {number}"
    document.edit("request.note", "")
    said()
    assert wizard._fold.text() == "Show the page and the coach"


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (Kind.REQUEST, "Better not sent like this"),
        (Kind.QUESTION, "Better not asked like this"),
        (Kind.SITUATION, "Better not said like this"),
    ],
)
def test_a_question_is_asked_and_not_sent(kind: Kind, words: str) -> None:
    assert words_for(Severity.STOP, kind) == words
    assert words_for(Severity.TIP, kind) == "A tip"
