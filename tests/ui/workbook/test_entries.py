"""Meetings in words: their part of the list, near days, and what a search finds."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any

import pytest

from iiprep.model.debrief import Outcome
from iiprep.model.meeting import Format, Timing
from iiprep.model.plan import Plan
from iiprep.model.profile import Profile
from iiprep.model.request import Answer
from iiprep.store.rows import MeetingRow
from ui.forms.typed import use_region
from ui.workbook.entries import (
    Details,
    Part,
    days_left,
    details_of,
    entry_of,
    headings,
    in_parts,
    matches,
    near_day,
    part_of,
)

TODAY = date(2026, 12, 3)


def row(
    name: str = "Ana Okafor",
    organisation: str = "Northwind Foods",
    day: date | None = None,
    start: time | None = None,
    outcome: Outcome = Outcome.NOT_YET,
    *,
    sample: bool = False,
) -> MeetingRow:
    return MeetingRow(
        name, name, organisation, day, start, outcome, sample, datetime(2026, 12, 1, tzinfo=UTC)
    )


def asked(**more: Any) -> MeetingRow:
    return replace(row(), sent_on=date(2026, 12, 2), **more)


@pytest.mark.parametrize(
    ("meeting", "part"),
    [
        pytest.param(row(day=TODAY), Part.TODAY, id="today"),
        pytest.param(row(day=date(2026, 12, 4)), Part.COMING, id="tomorrow"),
        pytest.param(row(day=date(2026, 12, 2)), Part.OVER, id="yesterday"),
        pytest.param(row(), Part.PREPARING, id="no date"),
        pytest.param(row(day=date(2026, 12, 4), outcome=Outcome.NOT_HELD), Part.RESTING, id="called off"),
        pytest.param(row(outcome=Outcome.MET), Part.MET, id="met without a date"),
        pytest.param(row(day=TODAY, sample=True), Part.SAMPLE, id="sample"),
        pytest.param(asked(), Part.ASKED, id="asked"),
        pytest.param(asked(answer=Answer.NO), Part.RESTING, id="not now"),
        pytest.param(asked(nudged_on=TODAY), Part.RESTING, id="nudged"),
        pytest.param(replace(row(outcome=Outcome.MET), thanked=True), Part.THANKED, id="thanked"),
    ],
)
def test_parts(meeting: MeetingRow, part: Part) -> None:
    assert part_of(meeting, TODAY) is part


def test_the_sample_comes_last_and_the_order_within_a_part_stays() -> None:
    first, second, sample = row("B", day=TODAY), row("A", day=TODAY), row("S", day=TODAY, sample=True)
    assert in_parts((sample, row("P"), first, second), TODAY) == (first, second, row("P"), sample)


@pytest.mark.parametrize(
    ("day", "region", "words"),
    [
        pytest.param(TODAY, "US", "Today", id="today"),
        pytest.param(date(2026, 12, 4), "US", "Tomorrow", id="tomorrow"),
        pytest.param(date(2026, 12, 2), "US", "Yesterday", id="yesterday"),
        pytest.param(date(2026, 12, 7), "US", "Mon, Dec 7", id="American"),
        pytest.param(date(2026, 12, 7), "GB", "Mon 7 Dec", id="British"),
        pytest.param(date(2027, 1, 5), "US", "Tue, Jan 5 2027", id="another year"),
    ],
)
def test_near_days(day: date, region: str, words: str) -> None:
    use_region(region)
    assert near_day(day, TODAY) == words


@pytest.mark.parametrize(
    ("name", "sought", "found"),
    [
        pytest.param("Łukasz Żółć", "lukasz zolc", True, id="Polish"),
        pytest.param("Søren Ærø", "soren aero", True, id="Danish"),
        pytest.param("Đặng Thị Hà", "dang ha", True, id="Vietnamese"),
        pytest.param("Jürgen Groß", "GROSS", True, id="German"),
        pytest.param("山田太郎", "山田", True, id="Japanese"),
        pytest.param("Ana Okafor", "north oka", True, id="name and organisation in any order"),
        pytest.param("Ana Okafor", "kafor", False, id="not the middle of a word"),
        pytest.param("Ana Okafor", "ana weiss", False, id="every word counts"),
        pytest.param("Ana Okafor", "  ", True, id="nothing sought"),
        pytest.param("山田太郎", "太郎", True, id="inside a word without gaps"),
        pytest.param("Siobhán O’Brien", "obrien", True, id="no apostrophe"),
        pytest.param("Siobhán O’Brien", "O'Brien", True, id="another apostrophe"),
        pytest.param("Siobhán O'Brien", "brien", True, id="behind the apostrophe"),
        pytest.param("Ana Okafor", "'", False, id="no word at all"),
    ],
)
def test_search_folds_accents(name: str, sought: str, found: bool) -> None:
    assert matches(row(name), sought) is found


def test_the_sample_is_never_found() -> None:
    sample = row(sample=True)
    assert (matches(sample, "ana"), matches(sample, "")) == (False, True)


@pytest.mark.parametrize(
    ("meeting", "details", "words"),
    [
        pytest.param(
            row(day=TODAY, start=time(10)),
            Details("VP Brand Marketing", "Their office"),
            ("Ana Okafor", "VP Brand Marketing, Northwind Foods", "Today, 10:00 AM", "Their office"),
            id="whole",
        ),
        pytest.param(row(""), None, ("No name yet", "Northwind Foods", "No date yet", ""), id="bare"),
        pytest.param(
            row(day=date(2026, 11, 20), outcome=Outcome.MET),
            Details("", "Phone"),
            ("Ana Okafor", "Northwind Foods", "Fri, Nov 20", "We met"),
            id="met",
        ),
        pytest.param(
            row(day=date(2026, 12, 2)),
            Details("", "Phone"),
            ("Ana Okafor", "Northwind Foods", "Yesterday", "How did it go?"),
            id="over, nothing said",
        ),
    ],
)
def test_a_card_in_words(meeting: MeetingRow, details: Details | None, words: tuple[str, ...]) -> None:
    entry = entry_of(meeting, details, TODAY)
    assert (entry.name, entry.work, entry.when, entry.where) == words
    assert entry.sentence == ", ".join(filter(None, words))


def test_each_part_has_its_heading_over_its_first_row() -> None:
    rows = in_parts((row("a"), row("b", day=TODAY), row("c"), row("d", sample=True)), TODAY)
    assert headings(rows, TODAY) == {0: "Today", 1: "Preparing", 3: "A sample to look at"}
    assert headings((), TODAY) == {}


@pytest.mark.parametrize(
    ("day", "words"),
    [
        pytest.param(date(2027, 1, 2), "30 days left", id="many"),
        pytest.param(date(2026, 12, 4), "1 day left", id="one"),
        pytest.param(TODAY, "the last day", id="last"),
    ],
)
def test_how_long_something_deleted_is_kept(day: date, words: str) -> None:
    assert days_left(day, TODAY) == words


@pytest.mark.requirement("R73")
def test_a_meeting_elsewhere_stands_on_my_clock_with_theirs_beside_it() -> None:
    tokyo = Timing(day=date(2026, 12, 4), start=time(1, 5), zone="Asia/Tokyo", format=Format.PHONE)
    plan = Plan(timing=tokyo, profile=Profile(zone="America/New_York"))
    entry = entry_of(row(day=tokyo.day, start=tokyo.start), details_of(plan), TODAY)
    assert (entry.day, entry.when, entry.where) == (TODAY, "Today, 11:05 AM", "Phone · 1:05 AM in Tokyo")
