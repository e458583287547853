"""All findings of all texts in one list on Ready: the loudest first, each a link to its text."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from iiprep.coach.engine import Coach
from iiprep.coach.plan.left import leaving
from iiprep.coach.plan.ready import ReadyKind, ready_items
from iiprep.errors import UserError
from iiprep.model.fields import replaced
from iiprep.model.meeting import Objective, Question
from iiprep.model.plan import Plan, with_value
from iiprep.model.request import AsSent
from ui.coaching import Coaching
from ui.document import Document
from ui.jobs import Immediately, Jobs
from ui.wizard.hearing import hear, loudest
from ui.wizard.ready_list import ReadyList
from ui.wizard.ready_rows import rows_of
from ui.wizard.spoken import texts_of
from ui.wizard.wizard import MeetingWizard

BEFORE = date(2026, 12, 1)
TERM = "I hope for an informational interview."
SEEKING = "Seeking a position in brand management"
LONG = tuple(Question(text=f"How did you come to lead part {n} of it?", minutes=10) for n in range(3))


@pytest.fixture
def bad(sample: Plan) -> Plan:
    """The sample with something to hear in a text of every step."""
    note = f"{sample.request.note}\n\n{TERM} Please reply by Friday."
    plan = with_value(sample, "request.note", note)
    plan = with_value(plan, "profile.summary", f"{SEEKING}. References available on request.")
    return replaced(
        plan,
        request=replaced(plan.request, as_sent=AsSent()),
        objectives=(Objective(text="Land an internship"),),
        questions=(Question(text="Are you hiring at the moment?", starred=True),),
    )


def links(window: MeetingWizard) -> list[QAbstractButton]:
    found = window.findChild(ReadyList)
    assert isinstance(found, ReadyList)
    return [
        one for one in found.findChildren(QAbstractButton) if one.objectName().startswith("action.ready.")
    ]


@pytest.mark.requirement("R4", "R31", "R49")
def test_the_findings_of_every_text_are_there_the_loudest_first(bad: Plan, coach: Coach) -> None:
    rows = rows_of(bad, coach, BEFORE)
    kinds = [list(ReadyKind).index(row.kind) for row in rows]
    assert kinds == sorted(kinds)
    assert {row.path for row in rows} == {
        "objectives.0.text",
        "questions.0.text",
        "request.note",
        "profile.summary",
    }
    assert {row.kind for row in rows} == {ReadyKind.STOP, ReadyKind.LOOK, ReadyKind.TIP}
    heard = hear(coach, bad, texts_of(bad, "ready"))
    not_announced = [row for row in rows if row.sentence.startswith("Bait-and-switch")]
    assert len(not_announced) == 1
    assert len(rows) == len(loudest(heard)) + len(not_announced)


def test_what_the_coach_hears_comes_before_what_is_missing_in_the_plan(bad: Plan, coach: Coach) -> None:
    plan = with_value(with_value(bad, "timing.day", None), "host.name", "")
    rows = [row for row in rows_of(plan, coach, BEFORE) if row.kind is not ReadyKind.TIP]
    missing = [row.kind for row in rows].index(ReadyKind.MISSING)
    heard, plain = rows[:missing], rows[missing:]
    told = [row.sentence.startswith("Bait-and-switch") for row in heard].index(True)
    assert {row.kind for row in heard[:told]} == {ReadyKind.STOP}
    assert {row.kind for row in heard[told:]} == {ReadyKind.LOOK}
    assert len(heard) > told + 1
    own = {row.sentence for row in ready_items(plan, BEFORE)}
    assert {row.sentence for row in plain} <= own
    assert own.isdisjoint(row.sentence for row in heard)


def test_the_button_of_the_folded_rows_says_how_to_fold_them_again(
    bad: Plan, opened: Callable[[Plan], MeetingWizard], qtbot: QtBot
) -> None:
    more = opened(bad).findChild(QAbstractButton, "action.more.ready")
    assert isinstance(more, QAbstractButton)
    before = more.text()
    said = []
    for _press in range(2):
        qtbot.keyClick(more, Qt.Key.Key_Space)
        said.append(more.text())
    assert before.endswith(" more")
    assert said == ["Fewer", before]


def test_each_leads_to_its_text(bad: Plan, opened: Callable[[Plan], MeetingWizard], qtbot: QtBot) -> None:
    window = opened(bad)
    names = [link.objectName() for link in links(window)]
    more = window.findChild(QAbstractButton, "action.more.ready")
    assert isinstance(more, QAbstractButton)
    for number, name in enumerate(names):
        window.open_step("ready")
        more = window.findChild(QAbstractButton, "action.more.ready")
        assert isinstance(more, QAbstractButton)
        more.setChecked(True)
        link = links(window)[number]
        link.setFocus()
        qtbot.keyClick(link, Qt.Key.Key_Space)
        focus = window.focusWidget()
        assert focus is not None
        assert f"action.ready.{focus.objectName()}" == name


def test_the_list_says_in_words_how_loud_each_is(bad: Plan, opened: Callable[[Plan], MeetingWizard]) -> None:
    said = [link.accessibleName().partition(":")[0] for link in links(opened(bad))]
    assert said[0] == "stop"
    assert set(said) == {"stop", "worth a look", "a tip"}


def test_a_text_that_is_not_english_says_that_nobody_listened(sample: Plan, coach: Coach) -> None:
    german = "Sehr geehrte Frau Okafor, ich würde gern mit Ihnen über Ihre Arbeit sprechen und davon lernen."
    rows = rows_of(with_value(sample, "request.note", german), coach, BEFORE)
    (silent,) = [row for row in rows if "does not look like English" in row.sentence]
    assert (silent.path, silent.kind) == ("request.note", ReadyKind.TIP)
    assert silent.sentence.startswith("The note: ")
    assert not any("does not look like English" in row.sentence for row in rows_of(sample, coach, BEFORE))


def test_what_is_left_or_off_is_not_in_it(bad: Plan, coach: Coach) -> None:
    heard = hear(coach, bad, texts_of(bad, "request"))
    term = next(one for text in heard for one in text.reading.findings if one.rule == "term")
    count = len(rows_of(bad, coach, BEFORE))
    assert len(rows_of(leaving(bad, "request.note", term), coach, BEFORE)) == count - 1
    assert len(rows_of(bad, coach, BEFORE, frozenset({"term"}))) == count - 1


@pytest.mark.requirement("R62")
def test_a_rule_that_is_switched_off_leaves_the_list(
    bad: Plan, coaching: Coaching, opened: Callable[[Plan], MeetingWizard], qtbot: QtBot
) -> None:
    window = opened(bad)
    before = len(links(window))
    coaching.switch_off(("term",))
    qtbot.waitUntil(lambda: len(links(window)) == before - 1)


def test_what_coach_and_plan_both_see_is_said_once(sample: Plan, coach: Coach) -> None:
    plan = replaced(sample, questions=LONG)

    def about_minutes(shown: Plan, off: frozenset[str] = frozenset()) -> list[str]:
        rows = rows_of(shown, coach, BEFORE, off)
        return [row.path for row in rows if "minutes" in row.sentence.lower() and "uestions" in row.path]

    assert about_minutes(plan) == ["questions.2.text"]
    assert about_minutes(plan, frozenset({"too-many-questions"})) == []
    heard = hear(coach, plan, texts_of(plan, "objectives"))
    finding = next(f for one in heard for f in one.reading.findings if f.rule == "too-many-questions")
    assert about_minutes(leaving(plan, "questions.2.text", finding)) == []
    spanish = "¿Qué le sorprendió más cuando llegó usted a este departamento, y qué haría de otro modo hoy?"
    foreign = replaced(plan, questions=tuple(Question(text=spanish, minutes=10) for _ in range(3)))
    assert about_minutes(foreign) == ["questions"]


def test_where_the_coach_cannot_read_the_list_says_so_and_keeps_the_rest(
    bad: Plan, qtbot: QtBot, sample: Plan
) -> None:
    def broken() -> Coach:
        raise UserError("more.toml, rule tea: a bracket is not closed.", "Install the program again.")

    plan = with_value(bad, "timing.day", None)
    listed = ReadyList(Document(plan), Coaching(broken, Jobs(Immediately())), lambda: BEFORE)
    qtbot.addWidget(listed)
    listed.show()
    texts = [label.text() for label in listed.findChildren(QLabel)]
    assert any("coach is silent" in text and "bracket is not closed" in text for text in texts)
    names = [one.objectName() for one in listed.findChildren(QAbstractButton)]
    assert "action.ready.timing.day" in names


def test_the_same_words_are_listed_once_also_when_they_are_left(sample: Plan, coach: Coach) -> None:
    plan = with_value(sample, "profile.summary", "Seeking a job at your company.")
    heard = hear(coach, plan, texts_of(plan, "one-sheet"))
    found = [one for text in heard for one in text.reading.findings if text.spoken.path == "profile.summary"]
    assert {one.rule for one in found} == {"job-ask", "seeking-on-sheet"}

    def listed(shown: Plan) -> list[str]:
        return [row.sentence for row in rows_of(shown, coach, BEFORE) if row.path == "profile.summary"]

    assert len(listed(plan)) == 1
    ask = next(one for one in found if one.rule == "job-ask")
    assert listed(leaving(plan, "profile.summary", ask)) == []


def test_of_very_many_rows_the_last_are_counted(
    sample: Plan, opened: Callable[[Plan], MeetingWizard], qtbot: QtBot
) -> None:
    plan = with_value(sample, "request.note", "Are there any openings on your team? " * 200)
    window = opened(plan)
    texts = [label.text() for label in window.findChildren(QLabel)]
    assert any(text.startswith("and 1") and text.endswith(" more") for text in texts)
    qtbot.waitUntil(lambda: len(links(window)) <= 60)
