"""The sentences of the debrief."""

from datetime import UTC, date, datetime, time

import pytest

from iiprep.model.debrief import Happened, Match, Outcome, Thanks
from iiprep.model.meeting import Format, Timing
from iiprep.model.person import Person
from iiprep.model.plan import Plan, with_value
from iiprep.model.profile import Profile
from iiprep.settings import Settings
from ui.after.words import due_words, match_words, minutes_words, missing_words, outcome_words, why_words

LATER = datetime(2026, 12, 4, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("thanks", "says"),
    [
        pytest.param(Thanks(), "Two things make it worth reading: one thing Ana said", id="nothing yet"),
        pytest.param(Thanks(they_said="a"), "One thing you will do is still missing", id="what they said"),
        pytest.param(Thanks(i_will="a"), "One thing Ana said is still missing", id="what I will do"),
        pytest.param(Thanks(they_said="a", i_will="b"), "", id="both"),
        pytest.param(Thanks(own_words="Dear Ana"), "", id="own words"),
        pytest.param(Thanks(own_words="Dear [Name]"), "A place in brackets", id="a place in own words"),
        pytest.param(Thanks(they_said="(one thing they told you)", i_will="b"), "A place", id="a place"),
    ],
)
def test_what_a_thank_you_wants(thanks: Thanks, says: str) -> None:
    words = missing_words(thanks, "Ana")
    assert words.startswith(says)
    assert bool(words) is bool(says)


@pytest.mark.parametrize(
    ("ended", "says", "kept"),
    [
        pytest.param(None, "", True, id="not known"),
        pytest.param(time(10, 30), "You asked for 30 minutes and took 30. They will", True, id="in time"),
        pytest.param(
            time(10, 31), "You asked for 30 minutes and took 31. If the 1 minute", False, id="one over"
        ),
        pytest.param(
            time(11, 5), "You asked for 30 minutes and took 65. If the 35 minutes", False, id="over"
        ),
    ],
)
def test_planned_and_actual_minutes(sample: Plan, ended: time | None, says: str, kept: bool) -> None:
    plan = with_value(with_value(sample, "happened.started", time(10)), "happened.ended", ended)
    words, was_kept = minutes_words(plan)
    assert words.startswith(says)
    assert was_kept is kept


def test_no_match_is_a_good_result_like_a_match() -> None:
    assert match_words(Match.NO).startswith("A good result")
    assert match_words(Match.YES).startswith("A good result")
    assert match_words(Match.UNSURE) == ""


def test_a_meeting_that_was_not_held_is_no_fault() -> None:
    plan = with_value(Plan(), "happened.outcome", Outcome.NOT_HELD)
    assert outcome_words(plan, LATER).startswith("It happens.")
    assert outcome_words(Plan(), LATER) == ""


@pytest.mark.parametrize(
    ("outcome", "ended", "now", "says"),
    [
        pytest.param(
            Outcome.MET, None, "2026-11-23 09:00", "It is only on Tuesday, December 1", id="to come"
        ),
        pytest.param(Outcome.MET, time(11, 5), "2026-12-01 10:40", "11:05 AM is still to come", id="its end"),
        pytest.param(Outcome.MET, None, "2026-12-01 10:05", "", id="during the talk"),
        pytest.param(Outcome.MET, time(10, 30), "2026-12-01 10:40", "", id="after it"),
        pytest.param(Outcome.NOT_YET, None, "2026-11-23 09:00", "", id="nothing noted"),
    ],
)
def test_what_cannot_have_happened_yet_gets_a_word(
    outcome: Outcome, ended: time | None, now: str, says: str
) -> None:
    timing = Timing(day=date(2026, 12, 1), start=time(10), zone="UTC")
    plan = Plan(timing=timing, happened=Happened(outcome=outcome, ended=ended), profile=Profile(zone="UTC"))
    words = outcome_words(plan, datetime.fromisoformat(now).replace(tzinfo=UTC))
    assert words.startswith(says)
    assert bool(words) is bool(says)


def test_the_thank_you_counts_on_the_clock_of_the_meeting_and_not_on_the_host_s() -> None:
    plan = Plan(
        timing=Timing(day=date(2026, 12, 3), start=time(10)),
        happened=Happened(outcome=Outcome.MET),
        host=Person(name="Ana", zone="Europe/Berlin"),
        profile=Profile(zone="America/New_York"),
    )
    now = datetime(2026, 12, 3, 18, tzinfo=UTC)
    assert due_words(plan, now, Settings()) == "Best sent by Friday, December 4, 2026, 10:30 AM."


def test_why_a_part_matters_fits_how_it_went() -> None:
    assert why_words(1, Plan()).startswith("Saying it was the first thanks")
    assert why_words(1, with_value(Plan(), "timing.format", Format.EMAIL)).startswith("They wrote to you")
    off = with_value(Plan(), "happened.outcome", Outcome.NOT_HELD)
    assert why_words(0, off).startswith("What is kind now")
    assert why_words(0, Plan()).startswith("Three minutes")
