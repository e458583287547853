"""Fields are declared once: what the declaration says about each kind, and what a value refuses."""

from typing import Annotated

import pytest
from pydantic import Field, ValidationError

from iiprep.model.fields import Choice, FieldSpec, Kind, Label, Value, fields_of, replaced
from iiprep.model.meeting import Format, Meeting, Timing
from iiprep.model.person import Card, Person
from iiprep.model.plan import Plan
from iiprep.model.profile import Profile, Target
from iiprep.model.request import Request, Slot
from iiprep.settings import PaperSize, Settings


def spec(section: type[Value], name: str) -> FieldSpec:
    return next(found for found in fields_of(section) if found.name == name)


@pytest.mark.parametrize(
    ("section", "name", "kind", "kept_type", "optional"),
    [
        pytest.param(Person, "name", Kind.LINE, str, False, id="line"),
        pytest.param(Person, "found_out", Kind.PARAGRAPH, str, False, id="paragraph"),
        pytest.param(Person, "zone", Kind.ZONE, str, False, id="zone"),
        pytest.param(Profile, "skills", Kind.LIST, str, False, id="list"),
        pytest.param(Timing, "length", Kind.NUMBER, int, False, id="number"),
        pytest.param(Request, "they_asked", Kind.FLAG, bool, False, id="flag"),
        pytest.param(Timing, "format", Kind.CHOICE, Format, False, id="choice"),
        pytest.param(Settings, "paper", Kind.CHOICE, PaperSize, True, id="choice-or-none"),
        pytest.param(Timing, "day", Kind.DAY, None, True, id="day"),
        pytest.param(Timing, "start", Kind.TIME, None, True, id="time"),
        pytest.param(Meeting, "timing", Kind.VALUE, Timing, False, id="section"),
        pytest.param(Request, "slots", Kind.ROWS, Slot, False, id="rows"),
        pytest.param(Profile, "targets", Kind.ROWS, Target, False, id="rows-with-a-list"),
    ],
)
def test_kinds(section: type[Value], name: str, kind: Kind, kept_type: type | None, optional: bool) -> None:
    found = spec(section, name)
    assert (found.kind, found.optional) == (kind, optional)
    assert kept_type is None or found.type is kept_type


def test_a_number_knows_its_bounds_words_and_default() -> None:
    length = spec(Timing, "length")
    assert (length.low, length.high, length.default) == (5, 240, 30)
    assert (length.label.text, length.label.unit) == ("Length", "min")
    assert "Thirty minutes" in length.label.help


def test_fields_come_in_the_order_of_their_declaration() -> None:
    assert [found.name for found in fields_of(Slot)] == ["day", "start"]
    assert [found.name for found in fields_of(Card)] == [found.name for found in fields_of(Person)][:5]


def test_a_field_without_a_label_is_called_by_its_name() -> None:
    assert spec(Meeting, "one_sheet").label.text == "One sheet"


class Colour(Choice):
    """For these tests."""

    RED = "red", "Warm red"


class Sample(Value):
    """For these tests."""

    colour: Annotated[Colour, Label("Colour")] = Colour.RED
    minutes: Annotated[int, Field(ge=1, le=3), Label("Minutes")] = 1


def test_a_choice_stores_its_value_and_shows_its_words() -> None:
    assert (Colour.RED.value, str(Colour.RED), Colour.RED == "red") == ("red", "Warm red", True)
    assert Sample().model_dump_json() == '{"colour":"red","minutes":1}'
    assert Sample.model_validate({"colour": "red"}).colour is Colour.RED


def test_values_do_not_change() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        Sample().minutes = 2


def test_replacing_validates_again() -> None:
    assert replaced(Sample(), minutes=3) == Sample(minutes=3)
    for changes in ({"minutes": 4}, {"minutes": 0}, {"hue": 1}):
        with pytest.raises(ValidationError):
            replaced(Sample(), **changes)


@pytest.mark.parametrize("section", [Plan, Meeting, Person, Profile, Request, Timing, Settings])
def test_unknown_keys_are_an_error(section: type[Value]) -> None:
    with pytest.raises(ValidationError, match="Extra inputs"):
        section.model_validate({"nothing_of_ours": 1})


def test_a_zone_that_does_not_exist_is_an_error_and_none_is_fine() -> None:
    assert Timing(zone="").zone == ""
    with pytest.raises(ValidationError, match="“Mars/X” is not a time zone"):
        Timing(zone="Mars/X")


def sections_within(section: type[Value]) -> list[type[Value]]:
    inner = [found.type for found in fields_of(section) if found.kind in (Kind.VALUE, Kind.ROWS)]
    return [section, *(deeper for each in inner for deeper in sections_within(each))]


@pytest.mark.parametrize("section", [*sections_within(Plan), Settings], ids=lambda section: section.__name__)
def test_every_field_that_is_typed_into_has_words_of_its_own(section: type[Value]) -> None:
    typed = [found for found in fields_of(section) if found.kind not in (Kind.VALUE, Kind.ROWS)]
    assert [found.name for found in typed if found.label == Label(found.name)] == []
    assert [found.name for found in typed if not found.label.text[0].isupper()] == []
