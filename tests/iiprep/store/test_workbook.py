"""What is saved is there again, listed in order, and kept apart from the sample."""

import threading
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from iiprep.model.debrief import Happened, Outcome, Thanks
from iiprep.model.fields import replaced
from iiprep.model.person import Person, new_id
from iiprep.model.plan import Plan, new_plan, value_at, with_value
from iiprep.model.profile import Profile
from iiprep.model.request import Slot, Verdict
from iiprep.settings import Appearance, PaperSize, Settings
from iiprep.store.workbook import Workbook
from tests.iiprep.strategies import plans

TODAY = date(2026, 12, 1)


def plan_with(name: str, day: date | None = None, start: time | None = None, **fields: object) -> Plan:
    plan = new_plan(Profile(), Person(id=new_id(), name=name, organisation="Acme"))
    return replaced(plan, timing=replaced(plan.timing, day=day, start=start), **fields)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(plan=plans())
def test_any_plan_comes_back_as_it_was_saved(workbook: Workbook, plan: Plan) -> None:
    meeting_id = workbook.create(new_plan(Profile()))
    workbook.save(meeting_id, plan)
    assert workbook.load(meeting_id) == plan
    assert workbook.profile() == plan.profile


def test_everything_is_there_after_closing(folder: Path, sample: Plan) -> None:
    first = Workbook.open(folder)
    meeting_id = first.create(sample)
    first.save_settings(Settings(paper=PaperSize.A4, appearance=Appearance.DARK))
    first.close()
    again = Workbook.open(folder)
    assert again.load(meeting_id) == sample
    assert again.settings() == Settings(paper=PaperSize.A4, appearance=Appearance.DARK)
    assert [row.id for row in again.meetings()] == [meeting_id]
    again.close()


def test_a_new_workbook_is_empty(workbook: Workbook) -> None:
    assert workbook.meetings() == ()
    assert workbook.people() == ()
    assert workbook.profile() == Profile()
    assert workbook.settings() == Settings()
    assert not workbook.has_sample


def test_meetings_to_come_are_first_then_undated_then_past(workbook: Workbook) -> None:
    met = Happened(outcome=Outcome.MET)
    for plan in (
        plan_with("past", date(2026, 11, 1)),
        plan_with("later past", date(2026, 11, 20)),
        plan_with("undated"),
        plan_with("today afternoon", TODAY, time(15)),
        plan_with("today morning", TODAY, time(9)),
        plan_with("today met", TODAY, time(8), happened=met),
        plan_with("tomorrow", TODAY + timedelta(days=1)),
        plan_with("undated met", happened=met),
    ):
        workbook.create(plan)
    assert [row.name for row in workbook.meetings(TODAY)] == [
        "today morning",
        "today afternoon",
        "tomorrow",
        "undated",
        "today met",
        "later past",
        "past",
        "undated met",
    ]


def test_a_row_says_what_a_list_shows(folder: Path) -> None:
    moment = datetime(2026, 12, 1, 18, 42, tzinfo=UTC)
    workbook = Workbook.open(folder, now=lambda: moment)
    meeting_id = workbook.create(plan_with("Ana", date(2026, 12, 3), time(10, 30)))
    (row,) = workbook.meetings()
    workbook.close()
    assert (row.id, row.name, row.organisation) == (meeting_id, "Ana", "Acme")
    assert (row.day, row.start, row.outcome) == (date(2026, 12, 3), time(10, 30), Outcome.NOT_YET)
    assert (row.sample, row.updated_at) == (False, moment)


def test_people_and_profile_are_stored_once_for_all_meetings(workbook: Workbook) -> None:
    ana = Person(id="ana", name="Ana")
    first = workbook.create(new_plan(Profile(name="Jo"), ana))
    second = workbook.create(new_plan(workbook.profile(), ana))
    plan = workbook.load(second)
    workbook.save(
        second, replaced(plan, host=replaced(ana, title="VP"), profile=replaced(plan.profile, headline="New"))
    )
    assert workbook.load(first).host == Person(id="ana", name="Ana", title="VP")
    assert workbook.load(first).profile == Profile(name="Jo", headline="New")
    assert [row.name for row in workbook.meetings()] == ["Ana", "Ana"]
    assert len(workbook.people()) == 1


def test_people_come_back_in_their_order_and_may_leave(workbook: Workbook) -> None:
    ana, ben, cai = (Person(id=name, name=name) for name in ("Zoe", "Ben", "Éric"))
    meeting_id = workbook.create(replaced(new_plan(Profile(), ana), others=(ben, cai)))
    assert workbook.load(meeting_id).people == (ana, ben, cai)
    workbook.save(meeting_id, replaced(workbook.load(meeting_id), others=(cai, ben)))
    assert workbook.load(meeting_id).people == (ana, cai, ben)
    workbook.save(meeting_id, replaced(workbook.load(meeting_id), host=cai, others=()))
    assert workbook.load(meeting_id).people == (cai,)
    assert [person.name for person in workbook.people()] == ["Ben", "Éric", "Zoe"]


def test_people_without_a_name_are_not_offered(workbook: Workbook) -> None:
    workbook.create(new_plan(Profile()))
    assert workbook.people() == ()


def test_nothing_of_the_sample_reaches_what_is_mine(workbook: Workbook, sample: Plan) -> None:
    sample_id = workbook.add_sample(sample)
    assert workbook.has_sample
    assert workbook.load(sample_id) == sample
    assert workbook.profile() == Profile()
    assert workbook.people() == ()
    mine = workbook.create(new_plan(workbook.profile()))
    workbook.save(mine, with_value(workbook.load(mine), "profile.name", "Me"))
    assert workbook.load(sample_id) == sample
    assert workbook.load(mine).profile == Profile(name="Me")
    assert [row.sample for row in workbook.meetings() if row.id == sample_id] == [True]


def test_a_sample_read_from_a_file_becomes_people_of_my_own(workbook: Workbook, sample: Plan) -> None:
    sample_id = workbook.add_sample(sample)
    mine = workbook.load(workbook.create(sample))
    assert mine.host.id != sample.host.id
    assert replaced(mine, host=sample.host) == sample
    assert workbook.load(sample_id) == sample
    assert [person.name for person in workbook.people()] == ["Ana Okafor"]


def test_a_profile_that_is_filled_in_stays_when_a_meeting_comes_from_elsewhere(
    workbook: Workbook, sample: Plan
) -> None:
    workbook.save_profile(Profile(name="Me"))
    meeting_id = workbook.create(sample)
    assert workbook.load(meeting_id).profile == workbook.profile() == Profile(name="Me")


def test_people_of_the_sample_cannot_join_a_meeting_of_mine(workbook: Workbook, sample: Plan) -> None:
    workbook.add_sample(sample)
    mine = workbook.create(new_plan(Profile()))
    before = workbook.load(mine)
    with pytest.raises(ValueError, match="never share a meeting"):
        workbook.save(mine, sample)
    assert workbook.load(mine) == before


@pytest.mark.parametrize(
    "others", [pytest.param((Person(),), id="no-id"), pytest.param((Person(id="ana"),), id="same-id")]
)
def test_people_need_an_id_of_their_own(workbook: Workbook, others: tuple[Person, ...]) -> None:
    plan = new_plan(Profile(), Person(id="ana"))
    meeting_id = workbook.create(plan)
    with pytest.raises(ValueError, match="id of their own"):
        workbook.save(meeting_id, replaced(plan, others=others))
    assert workbook.load(meeting_id) == plan


def test_a_duplicate_keeps_the_preparation_and_forgets_the_day(workbook: Workbook, sample: Plan) -> None:
    original = workbook.create(sample)
    copy = workbook.load(workbook.duplicate(original))
    for path in (
        "host",
        "others",
        "profile",
        "objectives.2.text",
        "questions",
        "dress",
        "place",
        "request.note",
    ):
        assert value_at(copy, path) == value_at(sample, path), path
    assert (copy.timing.day, copy.timing.start, copy.timing.length) == (None, None, sample.timing.length)
    assert (copy.happened, copy.thanks, copy.request.slots) == (Happened(), (), ())
    assert (copy.request.sent_on, copy.request.verdict) == (None, Verdict.NOT_YET)
    assert (copy.notes.taken, copy.notes.red_lines) == ("", sample.notes.red_lines)
    assert workbook.load(original) == sample


def test_the_duplicate_of_the_sample_is_a_sample(workbook: Workbook, sample: Plan) -> None:
    workbook.duplicate(workbook.add_sample(sample))
    assert [row.sample for row in workbook.meetings()] == [True, True]
    assert workbook.people() == ()


def test_deleting_can_be_undone(workbook: Workbook) -> None:
    plan = replaced(plan_with("Ana", TODAY), request=replaced(Plan().request, slots=(Slot(day=TODAY),)))
    meeting_id = workbook.create(plan)
    before = workbook.meetings()
    workbook.delete(meeting_id)
    assert workbook.meetings() == ()
    assert workbook.load(meeting_id) == plan
    workbook.restore(meeting_id)
    assert workbook.meetings() == before
    assert workbook.load(meeting_id) == plan


def test_a_deleted_sample_is_gone(workbook: Workbook, sample: Plan) -> None:
    sample_id = workbook.add_sample(sample)
    workbook.delete(sample_id)
    assert not workbook.has_sample
    workbook.restore(sample_id)
    assert workbook.has_sample


def test_an_unknown_id_is_a_key_error(workbook: Workbook) -> None:
    for call in (workbook.load, workbook.duplicate, workbook.delete, workbook.restore):
        with pytest.raises(KeyError, match="nobody"):
            call("nobody")
    with pytest.raises(KeyError, match="nobody"):
        workbook.save("nobody", new_plan(Profile()))


def test_any_thread_may_save(workbook: Workbook) -> None:
    plan = plan_with("Ana")
    meeting_id = workbook.create(plan)
    texts = [f"note {number}" for number in range(40)]

    def save(text: str) -> None:
        workbook.save(meeting_id, with_value(plan, "notes.taken", text))
        assert workbook.load(meeting_id).notes.taken in texts

    threads = [threading.Thread(target=save, args=(text,)) for text in texts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert workbook.load(meeting_id).notes.taken in texts
    assert [row.name for row in workbook.meetings()] == ["Ana"]


@pytest.mark.requirement("R40")
def test_invitations_are_counted_over_all_meetings_but_the_sample(workbook: Workbook, sample: Plan) -> None:
    days = (date(2026, 11, 30), date(2026, 12, 1), date(2026, 12, 9), None)
    thanks = tuple(Thanks(connected_on=day) for day in days)
    first = workbook.create(replaced(plan_with("Ana", TODAY), thanks=thanks))
    workbook.create(replaced(plan_with("Bea", TODAY), thanks=thanks[1:2]))
    workbook.add_sample(sample)
    assert workbook.invitations(date(2026, 12, 1)) == 3
    workbook.delete(first)
    assert workbook.invitations(date(2026, 12, 1)) == 1
    assert not workbook.is_sample(first)
