"""What a debrief holds: plain texts of older hands are read, the end comes after the start."""

from datetime import date, time

import pytest
from pydantic import ValidationError

from iiprep.model.debrief import Gift, Happened, Offered, Promise, Result, Suggested, TheirPromise
from iiprep.model.fields import TextFirst
from iiprep.model.person import NameUse
from iiprep.model.plan import Plan, with_value

LISTS: list[tuple[str, type[TextFirst]]] = [
    ("suggested", Suggested),
    ("my_promises", Promise),
    ("their_promises", TheirPromise),
    ("results", Result),
    ("offered", Offered),
    ("gifts", Gift),
]


@pytest.mark.parametrize(("name", "kind"), LISTS, ids=[name for name, _kind in LISTS])
def test_a_plain_text_is_read_as_the_text_of_a_value(name: str, kind: type[TextFirst]) -> None:
    happened = Happened.model_validate({name: ["Priya Nair", {"text": "Tom"}]})
    assert getattr(happened, name) == (kind(text="Priya Nair"), kind(text="Tom"))


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(ValidationError):
        Happened.model_validate({"suggested": [7]})


@pytest.mark.parametrize(("name", "kind"), LISTS, ids=[name for name, _kind in LISTS])
def test_a_row_is_begun_by_typing_into_it(name: str, kind: type[TextFirst]) -> None:
    rows = getattr(with_value(Plan(), f"happened.{name}.0.text", "x").happened, name)
    assert [type(row) for row in rows] == [kind]
    assert rows[0].text == "x"


def test_whoever_is_suggested_has_an_id_from_the_first_letter_on() -> None:
    plan = with_value(Plan(), "happened.suggested.0.text", "P")
    first = plan.happened.suggested[0]
    assert first.person
    typed = with_value(plan, "happened.suggested.0.text", "Priya").happened.suggested[0]
    assert typed == Suggested(text="Priya", person=first.person, may_use_name=NameUse.NOT_ASKED)


def test_the_end_of_a_meeting_is_not_before_its_start() -> None:
    with pytest.raises(ValidationError, match="end is before the start"):
        Happened(started=time(10), ended=time(9))


def test_a_promise_of_theirs_knows_when_it_was_kept_and_asked_after() -> None:
    kept = TheirPromise(text="Write to Priya", due=date(2026, 12, 9), done_on=date(2026, 12, 8))
    assert (kept.asked_on, kept.done_on) == (None, date(2026, 12, 8))
