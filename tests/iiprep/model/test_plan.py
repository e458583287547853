"""A plan is taken apart and put together again, and changed at any path."""

from datetime import date, time

import pytest
from hypothesis import HealthCheck, given, settings
from pydantic import ValidationError

from iiprep.model.debrief import Happened, Outcome, Thanks
from iiprep.model.fields import replaced
from iiprep.model.meeting import Meeting, Objective, Question, Timing
from iiprep.model.person import Person
from iiprep.model.plan import Plan, new_plan, plan_of, value_at, with_value, without_other
from iiprep.model.profile import Profile
from iiprep.model.request import AsSent, Request, Waiting
from tests.iiprep.strategies import plans

ANA, BEN, CAI = (Person(id=name, name=name) for name in ("Ana", "Ben", "Cai"))


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(plans())
def test_a_plan_is_the_sum_of_its_parts(plan: Plan) -> None:
    assert plan_of(plan.meeting, plan.people, plan.profile) == plan
    assert Plan.model_validate_json(plan.model_dump_json()) == plan


def test_a_meeting_with_nobody_gets_a_host_with_an_id() -> None:
    plan = plan_of(Meeting(), (), Profile())
    assert plan.host.id
    assert plan.others == ()


def test_a_new_plan_has_a_fresh_host_or_one_who_is_known() -> None:
    assert new_plan(Profile()).host.id != new_plan(Profile()).host.id
    assert new_plan(Profile(name="Jo"), ANA) == Plan(host=ANA, profile=Profile(name="Jo"))


def test_the_host_comes_first() -> None:
    assert Plan(host=ANA, others=(BEN, CAI)).people == (ANA, BEN, CAI)


def test_a_thank_you_that_is_not_written_is_empty() -> None:
    plan = Plan(thanks=(Thanks(i_will="write"),))
    assert (plan.thanks_for(0), plan.thanks_for(5)) == (Thanks(i_will="write"), Thanks())


@pytest.mark.parametrize(
    ("path", "value"),
    [
        pytest.param("timing.length", 45, id="a-number"),
        pytest.param("host.name", "Ana", id="a-person"),
        pytest.param("questions.1.text", "Why?", id="in-a-row"),
        pytest.param("questions", (Question(text="One"),), id="all-rows"),
        pytest.param("timing", Timing(length=20), id="a-section"),
        pytest.param("thanks.0.they_said", "that it takes a year", id="a-thank-you-not-begun"),
        pytest.param("thanks.2.i_will", "read it", id="a-later-thank-you"),
        pytest.param("profile.skills", ("reading",), id="a-list"),
    ],
)
def test_a_value_is_set_at_its_path_and_nowhere_else(path: str, value: object) -> None:
    plan = Plan(questions=(Question(), Question(text="Two")), profile=Profile(name="Jo"))
    changed = with_value(plan, path, value)
    assert value_at(changed, path) == value
    assert changed != plan
    name = path.split(".", maxsplit=1)[0]
    assert replaced(changed, **{name: getattr(plan, name)}) == plan


@pytest.mark.parametrize(
    ("path", "value"),
    [("timing.length", 500), ("timing.zone", "Mars/X"), ("questions.0.minutes", 0), ("timing.day", "soon")],
)
def test_what_is_out_of_bounds_is_refused(path: str, value: object) -> None:
    with pytest.raises(ValidationError):
        with_value(Plan(questions=(Question(),)), path, value)


def test_a_path_that_leads_nowhere_is_an_error() -> None:
    with pytest.raises(AttributeError):
        value_at(Plan(), "timing.colour")
    with pytest.raises(IndexError):
        value_at(Plan(), "questions.0.text")


def test_somebody_who_leaves_takes_their_thank_you_along() -> None:
    thanks = tuple(Thanks(i_will=name) for name in ("Ana", "Ben", "Cai"))
    plan = without_other(Plan(host=ANA, others=(BEN, CAI), thanks=thanks), 0)
    assert plan.people == (ANA, CAI)
    assert [thank.i_will for thank in plan.thanks] == ["Ana", "Cai"]


def test_what_is_sent_is_kept_as_it_was_then() -> None:
    plan = with_value(with_value(Plan(), "request.note", "Dear Ana"), "objectives.1.text", "Learn how")
    sent = with_value(plan, "request.sent_on", date(2026, 11, 19))
    assert sent.request.as_sent == AsSent(note="Dear Ana", objectives=("Learn how",))
    later = with_value(with_value(sent, "request.note", "Dear Bob"), "request.sent_on", date(2026, 11, 20))
    assert later.request.as_sent == sent.request.as_sent
    assert with_value(later, "request.sent_on", None).request.as_sent == AsSent()


def test_of_a_meeting_that_was_sent_the_note_is_kept_before_it_is_changed() -> None:
    sent = Request(note="Dear Ana", sent_on=date(2026, 11, 19))
    plan = Plan(request=sent, objectives=(Objective(text="Learn how"),))
    changed = with_value(with_value(plan, "request.note", "Dear Ana, more"), "request.note", "Other")
    assert changed.request.as_sent == AsSent(note="Dear Ana", objectives=("Learn how",))
    assert with_value(plan, "request.where", "your office").request.as_sent == AsSent()
    other = with_value(plan, "objectives.0.text", "Learn why")
    assert other.request.as_sent.objectives == ("Learn how",)


def test_with_another_name_it_is_forgotten_who_the_introducer_was() -> None:
    plan = with_value(with_value(Plan(), "host.introduced_by", "Ben"), "host.introducer", "ben")
    assert with_value(plan, "host.title", "VP").host.introducer == "ben"
    assert with_value(plan, "host.introduced_by", "Maya").host.introducer == ""


ARRANGED = Plan(
    timing=Timing(day=date(2026, 11, 3), start=time(10), beside_meant_on=date(2026, 11, 1)),
    waiting=Waiting(confirmed_on=date(2026, 11, 1), nudged_on=date(2026, 10, 26)),
)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("timing.day", date(2026, 11, 5)),
        ("timing.start", time(11)),
        ("timing.start", None),
        ("timing.zone", "Asia/Tokyo"),
    ],
)
def test_moved_it_is_no_longer_confirmed_and_what_was_sent_stays_sent(path: str, value: object) -> None:
    plan = with_value(ARRANGED, path, value)
    assert plan.waiting == Waiting(nudged_on=date(2026, 10, 26))
    assert plan.timing.beside_meant_on is None
    assert with_value(ARRANGED, "timing.length", 45).waiting == ARRANGED.waiting


def test_with_a_later_day_what_did_not_take_place_is_arranged_anew() -> None:
    off = Happened(outcome=Outcome.NOT_HELD, wrote_on=date(2026, 11, 3))
    plan = replaced(ARRANGED, happened=off)
    assert with_value(plan, "timing.day", date(2026, 11, 10)).happened == Happened()
    assert with_value(plan, "timing.day", date(2026, 11, 2)).happened == off, "a day that was mended"
    assert with_value(plan, "timing.start", time(11)).happened == off
    assert with_value(plan, "timing.day", None).happened == off


def test_my_own_zone_named_or_changed_moves_no_meeting() -> None:
    mine = with_value(ARRANGED, "profile.zone", "Europe/Berlin")
    assert mine.waiting == ARRANGED.waiting
    assert with_value(mine, "timing.zone", "Europe/Berlin").waiting == ARRANGED.waiting
