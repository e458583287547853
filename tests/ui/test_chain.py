"""A whole chain of courtesies, lived through the windows by keyboard: every item of Next and every date.

From the request to the person who was suggested, in New York in the autumn of 2026, in which the clock goes
back on 1 November.
"""

from collections.abc import Iterator
from datetime import date, time

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from iiprep.model.debrief import Happened, Outcome
from iiprep.model.fields import replaced
from iiprep.model.meeting import Timing
from iiprep.model.person import NameUse, Person, new_id
from iiprep.model.plan import new_plan
from iiprep.model.request import Answer
from tests.ui.lived import Life
from ui.people.people_view import PeopleView

pytestmark = pytest.mark.usefixtures("dressed_as_before")

OTHER, NUDGE = "Ask somebody else meanwhile", "One kind nudge to Ana, or let it rest"
CONFIRM, HOW = "Confirm the meeting with Ana", "How did it go with Ana?"
TELL, PROMISE = "Tell Ben how it went with Ana", "You promised: Send the summary"
SUGGESTED = "Ask Priya Nair, whom Ana suggested"
CONNECT = ("Connect with Ana on LinkedIn", "Connect with Tom on LinkedIn")


@pytest.fixture
def life(qapp: QApplication, qtbot: QtBot, dressed_as_before: None) -> Iterator[Life]:
    """A life that begins on Thursday, 15 October 2026."""
    lived = Life(qapp, qtbot)
    yield lived
    lived.end()


def ask(life: Life) -> None:
    """Ben introduces Ana; the request goes out on Thursday, with two times to choose from."""
    life.begin("Ben")
    life.go_to("request")
    for number, (day, start) in enumerate((("10/29/2026", "9:00 AM"), ("11/2/2026", "10:00 AM"))):
        life.press("action.add.request.slots")
        life.type(f"request.slots.{number}.day", day)
        life.type(f"request.slots.{number}.start", start)
    life.press("action.more.sent")
    life.type("request.sent_on", "10/15/2026")
    life.close()
    assert life.part() == "Asked"
    assert life.lines() == []


@pytest.mark.requirement("R15", "R42", "R45", "R64")
def test_silence_is_waited_out_with_one_nudge_at_most(life: Life) -> None:
    ask(life)
    assert life.at("2026-10-19T23:00") == []
    assert life.at("2026-10-20T08:00") == [(OTHER, "")]
    assert life.at("2026-10-26T08:00") == [(OTHER, ""), (NUDGE, "")]
    life.open_item(NUDGE)
    assert life.window.focusWidget() is life.find("waiting.nudged_on")
    life.close()
    life.press_done(NUDGE)
    assert life.plan.waiting.nudged_on == date(2026, 10, 26)
    assert (life.lines(), life.part()) == ([(OTHER, "")], "Resting")
    life.home.toast.button.click()
    assert life.lines() == [(OTHER, ""), (NUDGE, "")]
    assert life.plan.waiting.nudged_on is None
    life.press_done(NUDGE)
    assert life.at("2026-11-03T08:00") == [(OTHER, "")]
    assert life.at("2026-11-04T08:00") == [("Tell Ben that Ana could not be reached", "")]
    assert life.at("2027-02-01T08:00") == [("Tell Ben that Ana could not be reached", "")]


@pytest.mark.requirement("R36", "R40", "R51", "R52", "R59")
def test_the_whole_chain_across_a_change_of_the_clock(life: Life) -> None:
    ask(life)
    assert life.at("2026-10-26T08:00") == [(OTHER, ""), (NUDGE, "")]
    life.press_done(NUDGE)
    assert life.plan.waiting.nudged_on == date(2026, 10, 26)
    arranged(life)
    moved(life)
    on_the_day(life)
    debriefed(life)
    thanked(life)
    introducer_told(life)
    somebody_suggested(life)
    months_later(life)


def arranged(life: Life) -> None:
    """They choose Monday, 2 November; over a weekend it is confirmed on Friday."""
    life.at("2026-10-27T09:00")
    life.open_meeting("request")
    life.press("action.choose-slot.1")
    life.close()
    timing = life.plan.timing
    assert (timing.day, timing.start) == (date(2026, 11, 2), time(10))
    assert life.plan.waiting.answer is Answer.YES
    assert (life.lines(), life.part()) == ([], "Arranged")
    assert life.at("2026-10-30T08:00") == [(CONFIRM, "today")]


def moved(life: Life) -> None:
    """Ana asks for Tuesday, and brings Tom: all dates follow, what was sent stays sent.

    The 48 hours go across the change of the clock.
    """
    life.open_meeting("timing")
    life.type("timing.day", "11/3/2026")
    life.go_to("host")
    life.press("action.more.others")
    life.press("action.add.others")
    life.type("others.0.name", "Tom Weiss")
    life.close()
    assert life.lines() == []
    assert life.plan.timing.day == date(2026, 11, 3)
    assert life.plan.request.sent_on == date(2026, 10, 15)
    assert life.plan.waiting.nudged_on == date(2026, 10, 26)
    assert life.at("2026-11-01T09:59") == []
    assert life.at("2026-11-01T10:00") == [(CONFIRM, "before tomorrow, 10:00 AM")]
    life.press_done(CONFIRM)
    assert life.plan.waiting.confirmed_on == date(2026, 11, 1)
    assert life.lines() == []


def on_the_day(life: Life) -> None:
    """Read the request again, leave in time, and note it the same day."""
    assert life.at("2026-11-03T07:30") == [
        ("Re-read your request to Ana", "at 9:00 AM"),
        ("Leave for the meeting with Ana", "at 9:20 AM"),
    ]
    assert life.at("2026-11-03T10:10") == []
    assert life.at("2026-11-03T10:40") == [(HOW, "today")]


def debriefed(life: Life) -> None:
    """Chapter by chapter: met, from when to when, whom Ana suggested, what I promised."""
    life.open_item(HOW)
    life.press("happened.outcome.met")
    for chapter in ("learned", "match"):
        life.press(f"action.go-on.{chapter}")
    life.type("happened.suggested.0.text", "Priya Nair, insights, Meadow & Pine")
    life.press("action.go-on.people")
    life.type("happened.my_promises.0.text", "Send the summary")
    life.type("happened.my_promises.0.due", "11/9/2026")
    life.press("action.go-on.promises")
    life.type("happened.started", "10:02 AM")
    life.type("happened.ended", "10:36 AM")
    life.press("action.go-on.talk")
    life.press("action.go-on.next")
    assert life.find("thanks.0.they_said").isVisible(), "the debrief leads to the thank-yous"
    life.close()
    happened = life.plan.happened
    assert (happened.outcome, happened.started, happened.ended) == (Outcome.MET, time(10, 2), time(10, 36))
    assert (life.lines(), life.part()) == ([], "Met, and to be thanked")
    assert life.at("2026-11-03T11:35") == []


def thanked(life: Life) -> None:
    """Two thank-yous, counted from the end of the meeting; all else waits for them."""
    by = "before tomorrow, 10:36 AM"
    ana, tom = "Thank-you to Ana", "Thank-you to Tom"
    assert life.at("2026-11-03T11:36") == [(ana, by), (tom, by)]
    assert not life.line(ana).button.isVisible(), "not done without what they said"
    life.open_item(ana)
    for position, said in enumerate(("that finance decides", "that tests stay small")):
        life.type(f"thanks.{position}.they_said", said)
        life.type(f"thanks.{position}.i_will", "read the case")
    life.close()
    assert life.lines() == [(ana, by), (tom, by)]
    life.press_done(ana)
    assert life.at("2026-11-04T08:00") == [(tom, "before 10:36 AM")]
    life.open_item(tom)
    life.press("action.today.thanks.1.sent_on")
    life.close()
    assert [one.sent_on for one in life.plan.thanks] == [date(2026, 11, 3), date(2026, 11, 4)]
    assert life.part() == "Met and thanked"


def introducer_told(life: Life) -> None:
    """What follows, in its order: connect, tell Ben, keep the promise, ask Priya."""
    connect = [(text, "") for text in CONNECT]
    told, promised = (TELL, "before 10:36 AM"), (PROMISE, "by Mon, Nov 9")
    assert life.lines() == [*connect, told, promised, (SUGGESTED, "")]
    assert "They talk to each other" in life.line(TELL).why.text()
    for text in CONNECT:
        life.press_done(text)
    life.open_item(TELL)
    life.press("action.today.loop.told_on")
    life.close()
    assert life.plan.loop.told_on == date(2026, 11, 4)
    assert life.lines() == [promised, (SUGGESTED, "")]
    life.press_done(PROMISE)
    assert life.plan.happened.my_promises[0].done_on == date(2026, 11, 4)
    assert life.lines() == [(SUGGESTED, "")]


def somebody_suggested(life: Life) -> None:
    """Priya is asked next, with Ana's name once Ana agreed; the same quiet routine begins anew."""
    ana = life.plan.host
    life.open_item(SUGGESTED)
    name = life.find("host.name")
    assert isinstance(name, QLineEdit)
    assert name.text() == "Priya Nair"
    life.press("host.may_use_name.yes")
    life.go_on("Learn how insights reach a launch")
    life.go_to("request")
    life.press("action.more.sent")
    life.type("request.sent_on", "11/4/2026")
    life.close()
    priya = life.plan.host
    assert (priya.name, priya.organisation) == ("Priya Nair", "Meadow & Pine")
    assert (priya.introduced_by, priya.introducer) == ("Ana Okafor", ana.id)
    assert priya.may_use_name is NameUse.YES
    assert (life.lines(), life.part()) == ([], "Asked")
    assert life.at("2026-11-08T23:00") == []
    assert life.at("2026-11-09T08:00") == [(OTHER, "")]
    assert life.at("2026-11-16T08:00") == [(OTHER, ""), ("One kind nudge to Priya, or let it rest", "")]
    life.press_done("One kind nudge to Priya, or let it rest")
    assert life.plan.waiting.nudged_on == date(2026, 11, 16)


def months_later(life: Life) -> None:
    """Nobody answered: Ana hears of it. And three months after the last word it is kind to write again."""
    reached = "Tell Ana Okafor that Priya could not be reached"
    assert life.at("2026-11-26T08:00") == [(reached, "")]
    life.press_done(reached)
    assert life.lines() == []
    assert life.at("2027-02-03T23:00") == []
    assert life.at("2027-02-04T08:00") == [("A few lines to Ana", ""), ("A few lines to Tom", "")]
    life.open_item("A few lines to Tom")
    view = life.home.findChild(PeopleView)
    assert isinstance(view, PeopleView)
    assert view.list.person is not None
    assert view.list.person.name == "Tom Weiss"


@pytest.mark.requirement("R37")
def test_why_the_introducer_hears_of_it_is_said(life: Life) -> None:
    ana = Person(id=new_id(), name="Ana Okafor", introduced_by="Ben")
    life.store(replaced(new_plan(life.workbook.profile(), ana), timing=Timing(day=date(2026, 10, 14))))
    life.at("2026-10-15T09:00")
    assert life.lines() == [(HOW, "")]
    life.open_item(HOW)
    life.press("happened.outcome.not-held")
    life.close()
    telling = "Tell Ben that the meeting with Ana did not take place"
    kind_lines = "A few kind lines to Ana, with other times"
    assert life.lines() == [(kind_lines, "before 6:00 PM"), (telling, "")]
    life.press_done(kind_lines)
    assert life.lines() == [(telling, "")]
    assert life.part() == "Resting"
    assert life.line(telling).why.isVisible()
    assert "They talk to each other" in life.line(telling).why.text()


@pytest.mark.requirement("R36", "R45")
def test_what_did_not_take_place_rests_until_another_day_is_named(life: Life) -> None:
    """A day without an hour at first; nobody comes; another day is named, moved once more, and they meet."""
    ana = Person(id=new_id(), name="Ana Okafor", introduced_by="Ben")
    timing = Timing(day=date(2026, 10, 29))
    life.store(replaced(new_plan(life.workbook.profile(), ana), timing=timing))
    asking = f"{CONFIRM}, and ask at what time"
    assert life.at("2026-10-20T08:00") == [("Set the hour with Ana", "")]
    assert life.at("2026-10-27T09:00") == [(asking, "by tomorrow")]
    life.press_done(asking)
    assert life.at("2026-10-29T08:00") == [("The meeting with Ana", "today")]
    assert life.at("2026-10-29T18:00") == [(HOW, "today")]
    nobody_came(life)
    arranged_anew(life)
    met_at_last(life)


def nobody_came(life: Life) -> None:
    """The kind lines have their time, then Ben hears of it, then they rest."""
    kind_lines, telling = (
        "A few kind lines to Ana, with other times",
        "Tell Ben that the meeting with Ana did not take place",
    )
    life.open_item(HOW)
    life.press("happened.outcome.not-held")
    life.close()
    assert life.lines() == [(kind_lines, "before tomorrow, 6:00 PM"), (telling, "")]
    life.open_item(kind_lines)
    life.press("action.today.happened.wrote_on")
    life.close()
    life.press_done(telling)
    assert (life.lines(), life.part()) == ([], "Resting")
    assert life.at("2026-11-02T09:00") == []


def arranged_anew(life: Life) -> None:
    """Ana names a day: the debrief leads to Timing; moved once more, it is confirmed anew."""
    cards = life.home.centre.list
    cards.choose(life.meeting)
    life.home.commands["after"].trigger()
    life.settle()
    life.press("action.another-day")
    life.settle()
    life.type("timing.day", "11/10/2026")
    life.type("timing.start", "10:00 AM")
    life.close()
    assert (life.plan.happened, life.part()) == (Happened(), "Arranged")
    assert life.at("2026-11-08T10:00") == [(CONFIRM, "before tomorrow, 10:00 AM")]
    life.press_done(CONFIRM)
    life.open_meeting("timing")
    life.type("timing.day", "11/12/2026")
    life.close()
    assert life.plan.waiting.confirmed_on is None
    assert life.at("2026-11-09T10:00") == []
    assert life.at("2026-11-10T10:00") == [(CONFIRM, "before tomorrow, 10:00 AM")]


def met_at_last(life: Life) -> None:
    """Ben heard that it did not take place; now he hears how it went."""
    assert life.at("2026-11-12T10:30") == [(HOW, "today")]
    life.open_item(HOW)
    life.press("happened.outcome.met")
    life.close()
    life.at("2026-11-12T12:00")
    life.open_item("Thank-you to Ana")
    life.type("thanks.0.they_said", "that finance decides")
    life.type("thanks.0.i_will", "read the case")
    life.press("action.today.thanks.0.sent_on")
    life.close()
    assert (TELL, "before tomorrow, 10:30 AM") in life.lines()
