"""Reminders on the desktop: off at first, once each, only of what has a time and has just come up."""

from datetime import date, timedelta

import pytest

from iiprep.model.meeting import Timing
from iiprep.schedule.due import Book, due
from iiprep.store.workbook import Workbook
from tests.chains import MET, TUESDAY, ZONE, asked_on, at, terms
from ui.jobs import Immediately, Jobs
from ui.workbook.next.reminders import Desktop, Reminders
from ui.workbook.preferences import Preferences

Said = list[tuple[str, str]]


@pytest.fixture
def preferences(workbook: Workbook, qapp: object) -> Preferences:
    found = Preferences(workbook.settings(), workbook.save_settings, Jobs(Immediately()))
    found.edit("reminders", value=True)
    return found


def hear(reminders: Reminders, now: str, **sections: object) -> None:
    book = Book(
        (
            asked_on(date(2026, 10, 1), "a", **{"timing": TUESDAY, **sections}),
            asked_on(date(2026, 10, 1), "b"),
        ),
        zone=ZONE,
    )
    reminders.hear(due(book, terms(now)), at(now), ZONE)


def test_it_says_when_to_leave_and_says_it_once(preferences: Preferences) -> None:
    said: Said = []
    reminders = Reminders(preferences, lambda title, words: said.append((title, words)))
    hear(reminders, "2026-11-03 08:59")
    assert said == []
    hear(reminders, "2026-11-03 09:00")
    assert said == [("Re-read your request to Ana", "At 9:00 AM")]
    hear(reminders, "2026-11-03 09:10")
    hear(reminders, "2026-11-03 09:11")
    assert said[1:] == [("Leave for the meeting with Ana", "At 9:20 AM")]


def test_between_two_looks_at_the_clock_nothing_is_missed_or_said_twice(preferences: Preferences) -> None:
    said: Said = []
    reminders = Reminders(preferences, lambda title, words: said.append((title, words)))
    for now in ("09:01", "09:12", "09:21", "09:50", "09:55"):
        hear(reminders, f"2026-11-03 {now}")
    assert [title for title, _words in said] == [
        "Re-read your request to Ana",
        "Leave for the meeting with Ana",
    ]


def test_it_says_when_to_thank(preferences: Preferences) -> None:
    said: Said = []
    reminders = Reminders(preferences, lambda title, words: said.append((title, words)))
    hear(reminders, "2026-11-03 11:29", happened=MET)
    hear(reminders, "2026-11-03 11:31", happened=MET)
    assert said == [("Thank-you to Ana", "Before tomorrow, 10:30 AM")]


def test_what_came_up_long_ago_is_left_to_the_window(preferences: Preferences) -> None:
    said: Said = []
    hear(Reminders(preferences, lambda *words: said.append(words)), "2026-11-03 12:30", happened=MET)
    assert said == []


def test_a_moved_meeting_is_reminded_of_again(preferences: Preferences) -> None:
    said: Said = []
    reminders = Reminders(preferences, lambda title, words: said.append((title, words)))
    hear(reminders, "2026-11-03 09:10")
    later = Timing(day=date(2026, 11, 4), start=TUESDAY.start)
    hear(reminders, "2026-11-04 09:10", timing=later)
    assert [title for title, _words in said].count("Leave for the meeting with Ana") == 2


def test_they_are_off_at_first(workbook: Workbook, qapp: object) -> None:
    said: Said = []
    fresh = Preferences(workbook.settings(), workbook.save_settings, Jobs(Immediately()))
    hear(Reminders(fresh, lambda *words: said.append(words)), "2026-11-03 09:10")
    assert said == []


def test_a_wish_reminds_nobody(preferences: Preferences) -> None:
    said: Said = []
    reminders = Reminders(preferences, lambda *words: said.append(words))
    waits = asked_on(date(2026, 10, 19), "b")
    for minutes in range(0, 60, 10):
        now = at("2026-10-28 00:00") + timedelta(minutes=minutes)
        reminders.hear(due(Book((waits,), last_sent=date(2026, 10, 19)), terms(now)), now, ZONE)
    assert said == []


def test_without_a_tray_it_stays_silent(qapp: object, preferences: Preferences) -> None:
    Desktop(preferences).say("Leave", "At 9:20 AM")
