"""The nudge and the line that confirms: short, kind, with what is known and nothing else."""

from datetime import date, time

import pytest

from iiprep.model.meeting import Format, Objective, Place, Timing
from iiprep.model.plan import Plan, with_value
from iiprep.model.request import Slot
from iiprep.papers.facts.follow_up import confirm_text, nudge_text
from iiprep.papers.region import Region
from tests.chains import chain

US = Region("US")
PLAN = chain(
    objectives=(Objective(text="Learn how brand teams are set up."),),
    timing=Timing(day=date(2026, 12, 3), start=time(10), length=20),
    place=Place(address="400 Spectrum Center Dr, Irvine"),
).plan


def test_the_nudge_makes_it_easy_not_to_answer() -> None:
    text = nudge_text(PLAN)
    assert text.startswith("Dear Ana,\n\n")
    assert "20 minutes of your time, to learn how brand teams are set up." in text
    assert "leave this unanswered" in text
    assert len(text.split()) < 75
    assert "at any time that" not in text, "the work of finding a time is not left to them"
    assert "I will offer two or three times" in text
    offered = with_value(PLAN, "request.slots", (Slot(day=date(2026, 12, 1), start=time(9)),))
    assert "one of the times I named would do" in nudge_text(offered)
    assert nudge_text(with_value(PLAN, "waiting.nudge", " Dear Ana, once more. ")) == "Dear Ana, once more."


@pytest.mark.parametrize("objectives", [(), (Objective(text="  "),), (Objective(text="Brand teams"),)])
def test_without_an_objective_to_name_it_names_none(objectives: tuple[Objective, ...]) -> None:
    assert "minutes of your time. I know" in nudge_text(with_value(PLAN, "objectives", objectives))


def test_it_confirms_when_where_and_for_how_long() -> None:
    plan = with_value(PLAN, "profile.phone", "+1 949 555 0142")
    text = confirm_text(plan, US)
    assert "meeting you on Thu, Dec 3 at 10:00 AM, at 400 Spectrum Center Dr, Irvine." in text
    assert "I will keep to the 20 minutes. If anything comes up, my number" in text
    assert "+1 949 555 0142." in text


@pytest.mark.parametrize(
    ("form", "words"), [(Format.VIDEO, "our video call on"), (Format.PHONE, "our call on")]
)
def test_a_call_has_no_address(form: Format, words: str) -> None:
    text = confirm_text(with_value(PLAN, "timing.format", form), US)
    assert words in text
    assert "Irvine" not in text


def test_little_is_known_little_is_said() -> None:
    assert "I look forward to meeting you. I will keep to the 30 minutes.\n" in confirm_text(Plan(), US)
    assert nudge_text(Plan()).startswith("Dear …,")


def test_an_hour_typed_on_my_clock_is_confirmed_on_theirs() -> None:
    """The clock of a meeting is mine where none is named; the host hears theirs."""
    abroad = with_value(PLAN, "host.zone", "Europe/Berlin")
    assert "at 4:00 PM your time (10:00 AM mine)" in confirm_text(abroad, US)


def test_without_an_hour_it_asks_for_one() -> None:
    text = confirm_text(with_value(PLAN, "timing.start", None), US)
    assert "on Thu, Dec 3, at 400 Spectrum Center Dr, Irvine. Which hour would suit you? I will" in text
    assert "Which hour" not in confirm_text(PLAN, US)
