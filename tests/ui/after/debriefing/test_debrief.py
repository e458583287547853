"""The debrief by keyboard: led by the objectives, in chapters, everything optional and undoable."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from iiprep.model.debrief import (
    Answered,
    GiftKind,
    Outcome,
    ResultKind,
    ResumeUse,
    Suggested,
)
from iiprep.model.fields import replaced
from iiprep.model.introduction import people_suggested
from iiprep.model.meeting import Format, Meeting
from iiprep.model.person import NameUse, Person
from iiprep.model.plan import Plan, with_value
from tests.ui.after.driver import After, Open
from ui.document import Document
from ui.forms.choices import Segments
from ui.wizard.one_sheet_page import OneSheetPage
from ui.workbook.welcome import BARGAIN

CHAPTERS = [
    "What I learned",
    "How it went between us",
    "Who and what they named",
    "Promises, and what I can give",
    "Times and notes",
    "Next time",
]
FIELDS = (QLineEdit, QPlainTextEdit, QComboBox, QCheckBox, Segments, QAbstractSpinBox)


@pytest.fixture
def after(open_after: Open, met: Plan) -> After:
    """The window an hour and a half after the meeting."""
    return open_after(met)


def fields_in_view(after: After) -> list[str]:
    shown = [widget for kind in FIELDS for widget in after.window.findChildren(kind) if widget.isVisible()]
    return [widget.objectName() for widget in shown if "." in widget.objectName()]


def test_who_was_left_alone_in_next_can_be_taken_up_again(open_after: Open, met: Plan) -> None:
    left = (Suggested(text="Priya Nair", left_on=date(2026, 12, 2)), Suggested(text="Tom Alvarez"))
    after = open_after(with_value(met, "happened.suggested", left))
    day = after.go_to("happened.suggested.0.left_on")
    assert not after.find("happened.suggested.1.left_on").isVisible()
    for _letter in range(12):
        after.key(day, Qt.Key.Key_Backspace)
    day.clearFocus()
    assert after.plan.happened.suggested[0].left_on is None
    assert not after.find("happened.suggested.0.left_on").isVisible()


def test_one_chapter_is_open_at_a_time_and_go_on_leads_to_the_thank_you(after: After) -> None:
    for title, name in zip(CHAPTERS, ("learned", "match", "people", "promises", "talk", "next"), strict=True):
        assert after.open_chapters() == [title]
        assert 0 < len(fields_in_view(after)) <= 7, fields_in_view(after)
        after.press(f"action.go-on.{name}")
    assert after.find("action.copy-thank-you.0").isVisible()


@pytest.mark.requirement("R9")
def test_it_begins_with_the_objectives_and_asks_for_little_at_once(after: After) -> None:
    shown = fields_in_view(after)
    assert shown[0] != "happened.started"
    hopes = {f"objectives.{at}.{name}" for at in range(3) for name in ("answered", "learned")}
    assert set(shown) == {"happened.outcome", *hopes}
    after.go_to("happened.match")
    assert set(fields_in_view(after)) == {"happened.outcome", "happened.match", "happened.remember"}


@pytest.mark.requirement("R9")
def test_the_objectives_lead_the_debrief(after: After) -> None:
    after.go_to("objectives.0.learned")
    assert after.plan.objectives[0].text in after.said()
    after.press("objectives.0.answered.yes")
    after.type("objectives.0.learned", "One owner a line.")
    after.press("objectives.1.answered.partly")
    after.press("objectives.2.answered.no")
    first, second, third = after.plan.objectives
    assert (first.answered, first.learned) == (Answered.YES, "One owner a line.")
    assert (second.answered, third.answered) == (Answered.PARTLY, Answered.NO)
    after.go_to("happened.next_time")
    assert "2 of 3 objectives answered" in after.said()
    after.undo()
    assert after.plan.objectives[2].answered is Answered.OPEN


def test_without_objectives_the_chapter_says_so(open_after: Open, met: Plan) -> None:
    after = open_after(with_value(met, "objectives", ()))
    after.go_to("happened.learned")
    assert "No objective was written down before this meeting" in after.said()


@pytest.mark.requirement("R13")
def test_people_and_openings_offered_unasked_are_two_lists(after: After, stored: list[Plan]) -> None:
    after.type("happened.suggested.0.text", "Priya Nair, Meadow & Pine")
    after.type("happened.offered.0.text", "Cover for a year")
    happened = after.plan.happened
    assert [one.text for one in happened.suggested] == ["Priya Nair, Meadow & Pine"]
    assert [one.text for one in happened.offered] == ["Cover for a year"]
    assert happened.suggested[0].person, "whoever is suggested becomes a person"
    said = after.said()
    assert said.index("People they suggested") < said.index("Openings they told me of, unasked")
    after.go_to("happened.started")
    assert "1 person · 1 opening, unasked" in after.said()


@pytest.mark.requirement("R35")
def test_the_bargain_is_shown_again_before_an_introduction_is_taken_up(after: After, qtbot: QtBot) -> None:
    after.type("happened.suggested.0.text", "Priya Nair, insights, Meadow & Pine")
    assert "Ask Ana whether you may use the name" in after.said()
    use = after.go_to("happened.suggested.0.may_use_name")
    after.key(use, Qt.Key.Key_Down)
    assert after.plan.happened.suggested[0].may_use_name is NameUse.YES
    assert "Kept among your people, introduced by Ana." in after.said()
    assert not any(line in after.said() for line in BARGAIN)
    after.press("action.plan-with.0")
    assert [line for line in BARGAIN if line not in after.said()] == []
    assert "You come with Ana’s name." in after.said()
    assert after.with_keyboard() == "action.keep-bargain.0"
    with qtbot.waitSignal(after.window.meeting_wanted) as wanted:
        after.press("action.keep-bargain.0")
    assert wanted.args is not None
    begun = wanted.args[0]
    assert (begun.host.name, begun.host.organisation) == ("Priya Nair", "Meadow & Pine")
    assert (begun.host.introduced_by, begun.host.introducer) == ("Ana Okafor", after.plan.host.id)
    assert begun.host.may_use_name is NameUse.YES
    assert replaced(begun.meeting, topic="") == Meeting(), "every check is still ahead"


def test_the_bargain_can_be_put_away_again(after: After) -> None:
    after.type("happened.suggested.0.text", "Priya Nair")
    after.press("action.plan-with.0")
    after.press("action.not-now.0")
    assert BARGAIN[0] not in after.said()
    assert after.with_keyboard() == "action.plan-with.0"


def test_suggestions_are_added_and_removed_with_undo(after: After) -> None:
    after.type("happened.suggested.0.text", "Priya Nair")
    after.press("action.add.happened.suggested")
    after.type("happened.suggested.1.text", "Tom Alvarez")
    after.press("action.remove.happened.suggested.0")
    assert [one.text for one in after.plan.happened.suggested] == ["Tom Alvarez"]
    assert "Done: removing person 1." in after.said()
    after.press("action.undo-removal")
    assert [one.text for one in after.plan.happened.suggested] == ["Priya Nair", "Tom Alvarez"]
    first, second = after.plan.happened.suggested
    assert first.person != second.person
    assert all((first.person, second.person)), "each is a person from the beginning"
    assert [one.name for one in people_suggested(after.plan)] == ["Priya Nair", "Tom Alvarez"]
    assert "Kept among your people, introduced by Ana. Ask Ana whether" in after.said()


@pytest.mark.requirement("R52")
def test_a_guest_who_turned_up_is_added_in_the_debrief_and_thanked(open_after: Open, met: Plan) -> None:
    after = open_after(with_value(met, "others", ()))
    after.go_to("happened.started")
    after.press("action.more.others")
    after.press("action.add.others")
    after.type("others.0.name", "Chen Wei")
    assert [person.name for person in after.plan.people][1:] == ["Chen Wei"]
    assert after.plan.others[0].id
    after.window.show_part(1)
    assert "To Chen Wei" in after.said()


def test_a_day_that_is_still_to_come_gets_a_word(open_after: Open, met: Plan) -> None:
    after = open_after(with_value(met, "timing.day", date(2026, 12, 10)))
    after.go_to("happened.outcome")
    assert "It is only on Thursday, December 10, 2026" in after.said()


def test_other_times_are_offered_in_a_text_to_copy(open_after: Open, met: Plan) -> None:
    after = open_after(with_value(met, "happened.outcome", Outcome.NOT_HELD))
    after.go_to("happened.outcome")
    after.press("action.copy-other-times")
    copied = QApplication.clipboard().text()
    assert copied.startswith("Dear Ana,\n\nI am sorry that our talk could not take place.")
    assert "paste it into your mail" in after.said()
    after.document.edit("happened.outcome", Outcome.MET)
    assert not after.find("action.copy-other-times").isVisible()


@pytest.mark.requirement("R43")
@pytest.mark.parametrize(("steps", "kind"), list(enumerate(ResultKind)), ids=str)
def test_a_result_has_its_kind(after: After, steps: int, kind: ResultKind) -> None:
    after.type("happened.results.0.text", "Irvine brand circle")
    field = after.go_to("happened.results.0.kind")
    for _ in range(steps):
        after.key(field, Qt.Key.Key_Down)
    assert after.plan.happened.results[0].kind is kind
    assert after.plan.happened.results[0].text == "Irvine brand circle"


@pytest.mark.requirement("R42")
def test_nothing_yet_is_an_ordinary_answer(after: After) -> None:
    after.go_to("happened.results.0.text")
    assert "“Nothing yet” is an ordinary answer" in after.said()
    after.window.show_part(2)
    assert "Follow up what they told me of" not in after.said()
    assert "What they promised" not in after.said(), "nothing is due that was not promised"


@pytest.mark.requirement("R27")
def test_what_became_of_the_resume_is_noted(after: After) -> None:
    field = after.go_to("resume.became")
    assert isinstance(field, QComboBox)
    assert field.currentText() == "It stayed in the folder"
    after.key(field, Qt.Key.Key_Down)
    assert after.plan.resume.became is ResumeUse.SHOWN


@pytest.mark.requirement("R52")
def test_three_hosts_and_over_an_hour(open_after: Open, met: Plan) -> None:
    others = (Person(id="b", name="Bea Lind"), Person(id="c", name="Cy Young"))
    after = open_after(with_value(met, "others", others))
    after.type("happened.started", "10:00 AM")
    after.type("happened.ended", "11:10 AM")
    assert "You asked for 30 minutes and took 70." in after.said()
    for position, name in enumerate(("Ana", "Bea", "Cy")):
        after.type(f"thanks.{position}.note", f"Note on {name}")
        assert f"A private note about {name}" in after.said().replace("&", "")
    assert [one.note for one in after.plan.thanks] == ["Note on Ana", "Note on Bea", "Note on Cy"]
    after.window.show_part(1)
    for name in ("Ana Okafor", "Bea Lind", "Cy Young"):
        assert f"To {name}" in after.said()


@pytest.mark.requirement("R54")
def test_what_they_volunteered_is_noted_and_nothing_follows_from_it(after: After) -> None:
    before = after.window.findChildren(QWidget)
    field = after.go_to("happened.situation_volunteered")
    after.key(field, Qt.Key.Key_Space)
    assert after.plan.happened.situation_volunteered
    assert "Nothing follows from it." in after.said()
    after.window.show_part(2)
    assert "no work" not in after.said()
    assert len(after.window.findChildren(QWidget)) == len(before), "no task came of it"
    after.window.show_part(1)
    assert "no work" not in after.said(), "the thank-you does not come back to it"


@pytest.mark.requirement("R55")
def test_they_promised_and_it_is_kept_on_their_list(after: After) -> None:
    after.type("happened.their_promises.0.text", "Send two names")
    after.type("happened.their_promises.0.due", "12/9/2026")
    promise = after.plan.happened.their_promises[0]
    assert (promise.text, str(promise.due)) == ("Send two names", "2026-12-09")
    assert after.plan.happened.my_promises == ()
    after.window.show_part(2)
    assert "Send two names" in after.said()


@pytest.mark.requirement("R56")
def test_who_are_you_and_what_next_were_asked_and_are_prepared(
    after: After, qtbot: QtBot, document: Document
) -> None:
    field = after.go_to("happened.asked_about_me")
    after.key(field, Qt.Key.Key_Space)
    assert after.plan.happened.asked_about_me
    page = OneSheetPage(document)
    qtbot.addWidget(page)
    for name, words in (("story", "I grew up in a shop."), ("plans", "To make things for the shelf.")):
        prepared = page.findChild(QPlainTextEdit, f"profile.{name}")
        assert isinstance(prepared, QPlainTextEdit)
        qtbot.keyClicks(prepared, words)
    assert (document.plan.profile.story, document.plan.profile.plans) == (
        "I grew up in a shop.",
        "To make things for the shelf.",
    )


@pytest.mark.requirement("R57")
def test_what_they_look_for_and_where_i_would_fit(after: After) -> None:
    after.type("happened.looks_for", "Curiosity")
    after.type("happened.would_fit", "Next to sales")
    happened = after.plan.happened
    assert (happened.looks_for, happened.would_fit) == ("Curiosity", "Next to sales")


@pytest.mark.requirement("R58")
def test_what_i_gave_them_is_a_list_of_its_own(after: After) -> None:
    after.type("happened.gifts.0.text", "A kitchen in Tustin")
    kind = after.go_to("happened.gifts.0.kind")
    assert after.plan.happened.gifts[0].kind is GiftKind.TIP
    after.key(kind, Qt.Key.Key_Down)
    assert after.plan.happened.gifts[0].kind is GiftKind.READING
    after.type("happened.gave_back", "I have run four tests")
    assert after.plan.happened.gave_back == "I have run four tests"


@pytest.mark.requirement("R60")
def test_next_time_is_a_line_without_a_reproach(after: After) -> None:
    after.type("happened.next_time", "Ask about the launch earlier")
    assert after.plan.happened.next_time == "Ask about the launch earlier"
    after.go_to("happened.started")
    assert "Ask about the launch earlier" in after.said()


@pytest.mark.requirement("R74")
def test_questions_by_mail_have_every_chapter(open_after: Open, met: Plan) -> None:
    after = open_after(with_value(met, "timing.format", Format.EMAIL))
    assert not after.find("happened.started").isVisible()
    after.go_to("objectives.0.learned")
    after.press("objectives.0.answered.yes")
    after.type("happened.my_promises.0.text", "Write again in May")
    assert after.plan.objectives[0].answered is Answered.YES
    after.window.show_part(1)
    assert "To Ana Okafor" in after.said()


def test_what_did_not_take_place_asks_little(open_after: Open, met: Plan) -> None:
    after = open_after(with_value(met, "happened.outcome", Outcome.NOT_HELD))
    assert "Promises, and what I can give" not in after.said()
    assert "It happens." in after.said()
    after.press("action.go-on.talk")
    assert after.open_chapters() == ["Next time"]


def test_a_suggestion_that_is_gone_takes_its_row_along(open_after: Open, met: Plan) -> None:
    two = (Suggested(text="Priya Nair", person="p"), Suggested(text="Tom", person="t"))
    after = open_after(with_value(met, "happened.suggested", two))
    after.go_to("happened.suggested.1.text")
    after.document.replace(with_value(after.plan, "happened.suggested", two[:1]), "a test")
    assert "Plan a meeting with Tom" not in after.said()
    assert after.window.findChild(QWidget, "action.plan-with.0") is not None
