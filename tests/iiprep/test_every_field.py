"""The contract of a field: declared once, it reaches the file, the store and, unless it says so, a paper."""

from collections.abc import Iterator
from datetime import date, time
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from iiprep.exchange.meeting_file import read_meeting, sample_plan, write_meeting
from iiprep.exchange.photo import photo_of
from iiprep.model.fields import FieldSpec, Kind, fields_of
from iiprep.model.meeting import DressLevel, Format, Left
from iiprep.model.plan import Plan, value_at, with_value
from iiprep.papers.catalogue import ON_DEMAND, facts_of, message_text, messages_of, papers_of
from iiprep.papers.region import Region
from iiprep.paths import sample_file
from iiprep.store.workbook import Workbook
from tests.photos import file

US = Region("US")


def leaves(section: type[BaseModel], path: str = "") -> Iterator[tuple[str, FieldSpec]]:
    """Every field that holds a value of its own, with its path; of rows the first."""
    for spec in fields_of(section):
        place = f"{path}{spec.name}"
        if spec.kind is Kind.VALUE:
            yield from leaves(spec.type, f"{place}.")
        elif spec.kind is Kind.ROWS:
            yield from leaves(spec.type, f"{place}.0.")
        else:
            yield place, spec


@cache
def full_plan() -> Plan:
    """The sample with everything set that decides what is printed, and with a second person."""
    plan = sample_plan(sample_file())
    plan = with_value(plan, "others", (plan.host.model_copy(update={"id": "other", "name": "Tom Weiss"}),))
    plan = with_value(plan, "profile.proof", "both")
    plan = with_value(plan, "left", (Left(rule="term", place="request.note", words="Dear Ana"),))
    return with_value(plan, "timing.zone", "America/Los_Angeles")


LEAVES = [pytest.param(path, spec, id=path) for path, spec in leaves(Plan)]
PRINTED = [
    pytest.param(path, spec, id=path)
    for path, spec in leaves(Plan)
    if spec.label.printed and not path.startswith("others.")
]
OTHER = {DressLevel: DressLevel.CONSERVATIVE, Format: Format.VIDEO}


def another(spec: FieldSpec, old: Any) -> Any:
    """A value of the field's kind that differs from the one it has."""
    if spec.kind is Kind.CHOICE:
        return next(member for member in reversed(list(spec.type)) if member is not old)
    values: dict[Kind, Any] = {
        Kind.LINE: "Zebra quagga",
        Kind.PARAGRAPH: "Zebra quagga",
        Kind.LIST: ("Zebra quagga",),
        Kind.NUMBER: spec.low + 7,
        Kind.DAY: date(2027, 3, 4),
        Kind.TIME: time(10, 20),
        Kind.ZONE: "Asia/Kathmandu",
        Kind.PHOTO: photo_of(file("JPEG")),
    }
    return not old if spec.kind is Kind.FLAG else values[spec.kind]


def changed(path: str, spec: FieldSpec) -> Plan:
    plan = prepared(path)
    return with_value(plan, path, another(spec, value_at(plan, path)))


def prepared(path: str) -> Plan:
    """A plan in which the field has its say: a suggested text shows its parts only while mine is empty, and
    the address of the host is needed where one writes."""
    plan = full_plan()
    if path in ("request.where", "request.slots.0.day", "request.slots.0.start"):
        return with_value(plan, "request.note", "")
    if path == "host.email":
        return with_value(plan, "timing.format", Format.EMAIL)
    return plan


def printed(plan: Plan) -> str:
    papers = [str(facts_of(copy, plan, US)) for copy in papers_of(plan, ON_DEMAND)]
    return "\n".join(papers + [message_text(copy, plan, US) for copy in messages_of(plan)])


@pytest.mark.parametrize(("path", "spec"), LEAVES)
def test_a_field_says_what_it_is(path: str, spec: FieldSpec) -> None:
    assert spec.label.internal or spec.label.text != spec.name
    assert spec.kind is not Kind.NUMBER or spec.low < spec.high


@pytest.mark.parametrize(("path", "spec"), PRINTED)
def test_a_field_reaches_a_paper(path: str, spec: FieldSpec) -> None:
    assert printed(changed(path, spec)) != printed(prepared(path))


@pytest.mark.parametrize(("path", "spec"), LEAVES)
def test_a_field_reaches_the_meeting_file(path: str, spec: FieldSpec) -> None:
    plan = changed(path, spec)
    assert value_at(read_meeting(write_meeting(plan).encode()).plan, path) == value_at(plan, path)


def test_every_field_reaches_the_store(tmp_path: Path) -> None:
    workbook = Workbook.open(tmp_path)
    meeting = workbook.create(full_plan())
    try:
        plan = workbook.load(meeting)
        for path, spec in leaves(Plan):
            if not spec.label.internal:
                new = with_value(plan, path, another(spec, value_at(plan, path)))
                workbook.save(meeting, new)
                plan = workbook.load(meeting)
                assert value_at(plan, path) == value_at(new, path), path
    finally:
        workbook.close()
