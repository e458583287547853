"""The sample reads like a real person's plan, is whole, and keeps the rules it is there to show."""

import re
from datetime import date

import pytest

from iiprep.exchange.body import BodyReader
from iiprep.exchange.meeting_file import read_meeting_file, sample_plan
from iiprep.exchange.sample import sample_for
from iiprep.model.bank import Bank, begins_with_learning_verb
from iiprep.model.debrief import Outcome
from iiprep.model.fields import Kind, fields_of
from iiprep.model.person import NameUse
from iiprep.model.plan import Plan, value_at
from iiprep.model.request import Verdict
from iiprep.paths import assets_folder, sample_file
from iiprep.schedule.dayline import day_line
from iiprep.schedule.minute_plan import minute_plan

LEFT_EMPTY = {
    "calendar.sequence": "nothing was put into a calendar yet",
    "calendar.uid": "nothing was put into a calendar yet",
    "calendar.written": "nothing was put into a calendar yet",
    "happened.situation_volunteered": "nothing was said about it",
    "happened.wrote_on": "they met",
    "host.introducer": "Ben is named, and has no card of his own in the sample",
    "host.knows_term": "nothing tells whether they know it",
    "host.rests_since": "Ana answered",
    "host.stop_asking": "Ana did not say so",
    "left": "the coach finds nothing that was to be left as it is",
    "loop.words": "the suggested text is good",
    "others": "only one host",
    "timing.beside_meant_on": "no other meeting is held at that time",
    "place.link": "they meet in person",
    "profile.photo": "a photo is there only where somebody chose one",
    "request.they_asked": "nobody asked for a résumé",
    "resume.full_wanted": "nobody asked for it",
    "resume.opening": "nobody asked for it",
    "resume.sent_on": "nobody asked for it",
    "resume.tailored_on": "nobody asked for it",
    "thanks.0.connect_note": "the suggested text is good",
    "thanks.0.own_words": "the suggested text is good",
    "thanks.0.told_on": "the host's introducer is told in the loop",
    "waiting.nudge": "the answer came before one was due",
    "waiting.nudged_on": "the answer came before one was due",
}


def empty_fields(plan: Plan) -> list[str]:
    """The paths of all fields that hold nothing."""
    found = []
    for spec in fields_of(Plan):
        inner = fields_of(spec.type) if spec.kind is Kind.VALUE else ()
        paths = [f"{spec.name}.{field.name}" for field in inner] or [spec.name]
        if spec.name == "thanks":
            paths = [f"thanks.0.{field.name}" for field in fields_of(spec.type)]
        found += [path for path in paths if value_at(plan, path) in ("", (), None, False)]
    return sorted(found)


def test_every_field_is_filled_in_where_it_makes_sense(sample: Plan) -> None:
    assert empty_fields(sample) == sorted(LEFT_EMPTY)


def test_it_needs_no_cleaning_and_no_fresh_ids() -> None:
    assert read_meeting_file(sample_file()).notices == ()
    assert read_meeting_file(sample_file()) == read_meeting_file(sample_file())


def test_objectives_and_questions_fit_half_an_hour(sample: Plan) -> None:
    bank = Bank.load(assets_folder() / "questions")
    assert len(sample.objectives) == 3
    assert all(begins_with_learning_verb(objective.text, bank) for objective in sample.objectives)
    assert len(sample.questions) == 9
    minutes = sum(question.minutes for question in sample.questions)
    assert minutes == minute_plan(sample.timing.length).question_minutes
    assert sum(question.starred for question in sample.questions) == 4
    assert len({question.group for question in sample.questions}) >= 5
    assert all(question.text.endswith("?") for question in sample.questions)


def test_sixteen_companies_in_three_industries_and_the_hosts_is_one(sample: Plan) -> None:
    sizes = [len(target.companies) for target in sample.profile.targets]
    assert sizes == [6, 5, 5]
    names = [name for target in sample.profile.targets for name in target.companies]
    assert len(set(names)) == 16
    assert sample.host.organisation in names
    assert sample.one_sheet.without_host


def test_the_request_has_all_its_parts(sample: Plan) -> None:
    note = sample.request.note
    assert 85 <= len(note.split()) <= 110
    assert sample.host.may_use_name is NameUse.YES
    parts = [sample.host.introduced_by, "learn", "30 minutes", "your office or a café", "Thank you"]
    assert [part for part in parts if part not in note] == []
    for slot in sample.request.slots:
        assert slot.day is not None
        assert f"{slot.day:%A, %B} {slot.day.day} at" in note
    assert len(sample.request.slots) == 3
    assert (sample.timing.day, sample.timing.start) in [
        (slot.day, slot.start) for slot in sample.request.slots
    ]
    assert sample.request.verdict is Verdict.WARM


def test_the_days_follow_each_other(sample: Plan) -> None:
    days = (
        sample.request.read_on,
        sample.request.sent_on,
        sample.waiting.answered_on,
        sample.waiting.confirmed_on,
        sample.timing.day,
        sample.thanks[0].sent_on,
    )
    assert None not in days
    assert list(days) == sorted(day for day in days if day)
    assert sample.happened.outcome is Outcome.MET


def test_leave_by_is_a_quarter_past_nine(sample: Plan) -> None:
    timing = sample.timing
    line = day_line(
        timing.day,
        timing.start,
        timing.zone,
        length=timing.length,
        travel=timing.travel,
        buffer=timing.arrival_buffer,
        in_person=timing.format.in_person,
    )
    shown = [moment and f"{moment:%H:%M}" for moment in (line.leave, line.arrive, line.five_left, line.end)]
    assert shown == ["09:15", "09:50", "10:25", "10:30"]


@pytest.mark.parametrize(
    "pattern",
    [
        pytest.param(r"\b(job|jobs|opening|openings|hiring|vacanc\w+|recruit\w*|apply|position)\b", id="job"),
        pytest.param(r"\bin transition\b|\bunemployed\b|\blaid off\b", id="transition"),
        pytest.param(r"\b(he|she|him|her|his|hers)\b", id="he-or-she"),
        pytest.param(r"\b(lead|pipeline|convert|target)\b", id="words-of-selling"),
        pytest.param(r"informational interview", id="the-term"),
    ],
)
def test_nothing_in_it_breaks_the_bargain(pattern: str) -> None:
    text = re.sub(r'"\w+":', "", sample_file().read_text(encoding="utf-8"))
    assert re.findall(pattern, text, re.IGNORECASE) == []


def test_addresses_and_numbers_belong_to_nobody() -> None:
    text = sample_file().read_text(encoding="utf-8")
    assert {address.rsplit(".", 1)[-1] for address in re.findall(r"@[\w.]+", text)} <= {"example", "org"}
    assert "@example.org" in text
    assert all("555 01" in number for number in re.findall(r"\+1 [\d ]+", text))


def test_the_reader_takes_it_for_what_it_is(sample: Plan) -> None:
    assert BodyReader(Plan).read(sample.model_dump(mode="json"))["host"]["name"] == "Ana Okafor"


@pytest.mark.parametrize("today", [date(2026, 11, 25), date(2026, 12, 3), date(2027, 3, 1), date(2026, 3, 2)])
def test_nothing_in_the_sample_is_still_to_come(today: date) -> None:
    plan = sample_for(sample_file(), today)
    days = re.findall(r"\d{4}-\d{2}-\d{2}", plan.model_dump_json())
    assert max(map(date.fromisoformat, days)) <= today
    assert plan.timing.day is not None
    assert plan.timing.day.strftime("%A") == "Thursday"
    assert f"{plan.timing.day:%A, %B} {plan.timing.day.day} at 10:00" in plan.request.note


def test_long_after_its_days_the_sample_is_as_it_was_written() -> None:
    assert sample_for(sample_file(), date(2027, 1, 1)) == sample_plan(sample_file())
