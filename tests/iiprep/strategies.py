"""Any plan: Hypothesis strategies made from what the model declares, so that a new field joins by itself."""

from datetime import date
from functools import cache
from typing import Any

from hypothesis import strategies as st
from pydantic import BaseModel

from iiprep.exchange.photo import photo_of
from iiprep.model.debrief import Happened
from iiprep.model.fields import FieldSpec, Kind, fields_of, replaced
from iiprep.model.introduction import with_suggested_ids
from iiprep.model.person import new_id
from iiprep.model.plan import Plan
from tests.photos import file

ZONES = st.sampled_from(["", "UTC", "America/Los_Angeles", "Europe/Berlin", "Asia/Kathmandu"])
TEXTS = st.text(max_size=40) | st.sampled_from(
    ["\x00", "\ud800", "a\r\nb", "\u202ex", "😀" * 80, "é" * 200, "\u2028"]
)
PHOTO = photo_of(file("JPEG"))
DAYS = st.dates(date(1900, 1, 1), date(2999, 12, 31))


@cache
def values_of(section: type[BaseModel]) -> st.SearchStrategy[Any]:
    """Values of a section with anything its fields may hold."""
    fields = {spec.name: value_for(spec) for spec in fields_of(section)}
    if section is Happened:
        return st.builds(dict, **fields).map(in_order).map(section.model_validate)
    return st.builds(section, **fields)


def in_order(happened: dict[str, Any]) -> dict[str, Any]:
    """The end of a meeting never before its start."""
    start, end = happened["started"], happened["ended"]
    both = sorted([start, end]) if start and end else [start, end]
    return {**happened, "started": both[0], "ended": both[1]}


def value_for(spec: FieldSpec) -> st.SearchStrategy[Any]:
    """Anything that a field may hold."""
    if spec.kind in (Kind.CHOICE, Kind.VALUE, Kind.ROWS):
        return nested(spec)
    plain: dict[Kind, st.SearchStrategy[Any]] = {
        Kind.LINE: TEXTS,
        Kind.PARAGRAPH: TEXTS,
        Kind.LIST: st.lists(TEXTS, max_size=3).map(tuple),
        Kind.NUMBER: st.integers(spec.low, spec.high),
        Kind.FLAG: st.booleans(),
        Kind.DAY: DAYS,
        Kind.TIME: st.times(),
        Kind.ZONE: ZONES,
        Kind.PHOTO: st.sampled_from(["", PHOTO]),
    }
    return plain[spec.kind] | st.none() if spec.optional else plain[spec.kind]


def nested(spec: FieldSpec) -> st.SearchStrategy[Any]:
    """Anything for a field that holds a choice, a section or rows."""
    if spec.kind is Kind.CHOICE:
        return st.sampled_from(list(spec.type)) | (st.none() if spec.optional else st.nothing())
    inner = values_of(spec.type)
    return inner if spec.kind is Kind.VALUE else st.lists(inner, max_size=2).map(tuple)


def with_ids(plan: Plan) -> Plan:
    """The plan with a fresh id for everybody, for who introduced them, and for who was suggested."""
    host, *others = (
        replaced(person, id=new_id(), introducer=person.introducer and new_id()) for person in plan.people
    )
    return with_suggested_ids(replaced(plan, host=host, others=tuple(others)))


def plans() -> st.SearchStrategy[Plan]:
    """Any plan whose people have ids."""
    return values_of(Plan).map(with_ids)
