"""The days of a meeting and what happened, at the right of the home window."""

from collections.abc import Callable
from datetime import date, time

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLabel

from iiprep.model.debrief import Answered, Happened, Match, Outcome, Promise, Suggested, Thanks
from iiprep.model.fields import replaced
from iiprep.model.meeting import Format, Loop, Objective, Timing
from iiprep.model.person import Person
from iiprep.model.plan import Plan
from iiprep.model.profile import Profile
from iiprep.model.request import Answer, Request, Waiting
from iiprep.store.workbook import Workbook
from tests.ui.workbook.conftest import NOW
from ui.workbook.course import Course, course_of
from ui.workbook.home import HomeWindow

TODAY = date(2026, 12, 3)
PLAN = Plan(
    host=Person(id="ana", name="Ana Okafor", introduced_by="Ben"),
    request=Request(sent_on=date(2026, 10, 15)),
    waiting=Waiting(nudged_on=date(2026, 10, 26), answered_on=date(2026, 10, 27), answer=Answer.YES),
    timing=Timing(day=date(2026, 11, 3)),
    objectives=(Objective(text="Learn how", answered=Answered.YES, learned="One owner a line"),),
    happened=Happened(
        outcome=Outcome.MET,
        match=Match.NO,
        suggested=(Suggested(text="Priya Nair, insights"),),
        my_promises=(Promise(text="Send the summary", done_on=date(2026, 11, 7)),),
    ),
    thanks=(Thanks(own_words="Thank you.", sent_on=date(2026, 11, 4)),),
    loop=Loop(told_on=TODAY),
)


def test_the_days_come_in_the_order_of_time() -> None:
    assert course_of(PLAN, TODAY).days == (
        "Thu, Oct 15: asked, by e-mail",
        "Mon, Oct 26: one kind nudge",
        "Tue, Oct 27: they said yes",
        "Tue, Nov 3: the meeting",
        "Wed, Nov 4: thanked Ana",
        "Today: told Ben",
    )


def test_who_heard_of_somebody_met_beside_the_host_stands_with_the_day() -> None:
    tom = Person(id="tom", name="Tom Weiss", introduced_by="Zoe")
    thanks = (*PLAN.thanks, Thanks(told_on=TODAY))
    assert "Today: told Zoe of Tom" in course_of(replaced(PLAN, others=(tom,), thanks=thanks), TODAY).days


def test_what_happened_is_told_in_a_few_sentences() -> None:
    assert course_of(PLAN, TODAY).happened == (
        "You met.",
        "1 of 1 objective answered.",
        "Learned: One owner a line",
        "It is not for you, and that is good to know.",
        "They suggested Priya Nair.",
        "You promised: Send the summary, done",
    )


def test_before_anything_was_done_nothing_is_said() -> None:
    assert course_of(Plan(), TODAY) == Course()


def test_the_home_window_tells_it_of_the_meeting_that_is_chosen(
    home: HomeWindow, workbook: Workbook, add: Callable[..., str]
) -> None:
    workbook.create(replaced(PLAN, loop=Loop()))
    home.refresh()
    assert home.at_hand.days.isVisible()
    assert home.at_hand.days.text == "\n".join(course_of(PLAN, NOW.date()).days[:-1])
    assert home.at_hand.happened.text.startswith("You met.")


def test_in_a_small_window_no_line_of_it_is_cut_and_the_page_keeps_its_height(
    home: HomeWindow, workbook: Workbook
) -> None:
    workbook.create(PLAN)
    home.refresh()
    home.resize(1024, 640)
    QApplication.processEvents()
    at_hand = home.at_hand
    for lines in (at_hand.happened, at_hand.days):
        for label in lines.findChildren(QLabel):
            needed = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
            assert label.height() >= needed, label.text()
    tops = [
        widget.mapTo(at_hand, QPoint(0, 0)).y() for widget in (at_hand.happened, at_hand.days, at_hand._place)
    ]
    assert tops[1] >= tops[0] + at_hand.happened.height()
    assert tops[2] >= tops[1] + at_hand.days.height()
    assert at_hand._place.height() >= 400


def test_what_did_not_take_place_was_only_agreed_on() -> None:
    off = Happened(outcome=Outcome.NOT_HELD, wrote_on=TODAY)
    plan = Plan(timing=Timing(day=date(2026, 12, 2), start=time(10)), happened=off)
    course = course_of(plan, TODAY)
    assert course.days == ("Yesterday: the day we had agreed on", "Today: a few kind lines")
    assert course.happened == ("It did not take place.",)


def test_a_meeting_elsewhere_is_on_my_clock_and_the_one_there_is_named() -> None:
    timing = Timing(day=date(2026, 12, 4), start=time(1, 5), zone="Asia/Tokyo")
    plan = Plan(timing=timing, profile=Profile(zone="America/New_York"))
    assert course_of(plan, TODAY).days == ("Today: the meeting, 11:05 AM (1:05 AM in Tokyo)",)
    call = Plan(timing=replaced(timing, format=Format.VIDEO), profile=plan.profile)
    assert course_of(call, TODAY).days == ("Today: the meeting, 11:05 AM",)


def test_of_a_long_promise_that_it_is_kept_is_still_said() -> None:
    promise = Promise(
        text="Send the summary of our test with the three questions about the shelf", done_on=TODAY
    )
    plan = replaced(PLAN, happened=replaced(PLAN.happened, my_promises=(promise,)))
    assert (
        course_of(plan, TODAY).happened[-1]
        == "You promised: Send the summary of our test with the three questions about…, done"
    )


def test_a_day_that_was_called_off_is_none_to_come() -> None:
    off = Plan(timing=Timing(day=date(2026, 12, 20), start=time(10)), waiting=Waiting(answer=Answer.NO))
    assert course_of(off, TODAY).days == ("Sun, Dec 20: the day we had agreed on",)
