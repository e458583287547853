"""The messages of a meeting as letters, each to whom it is for."""

import pytest

from iiprep.model.fields import replaced
from iiprep.model.person import Person
from iiprep.model.plan import Plan, with_value
from iiprep.papers.letters import Which, letter, letters_of, reader_of
from iiprep.papers.region import Region

US = Region("US")


def test_the_request_goes_to_the_host(sample: Plan) -> None:
    made = letter(sample, Which.REQUEST, US)
    assert (made.name, made.address) == (sample.host.name, sample.host.email)
    assert made.subject == sample.request.subject
    assert made.body == sample.request.note


def test_everybody_gets_a_thank_you_of_their_own(sample: Plan) -> None:
    plan = replaced(sample, others=(Person(id="b", name="Tom Weiss", email="tom@x.example"),))
    made = letter(plan, Which.THANK_YOU, US, 1)
    assert (made.name, made.address, made.subject) == (
        "Tom Weiss",
        "tom@x.example",
        "Thank you for your time",
    )
    assert made.body.startswith("Dear Tom,")


def test_a_suggested_request_is_sent_where_none_is_written(sample: Plan) -> None:
    made = letter(with_value(sample, "request.note", ""), Which.REQUEST, US)
    assert made.body.startswith(f"Dear {sample.host.short_name},")


@pytest.mark.parametrize("which", list(Which))
def test_each_letter_has_somebody_to_read_it_and_something_to_say(sample: Plan, which: Which) -> None:
    made = letter(sample, which, US)
    assert made.name == reader_of(sample, which).name
    assert made.subject
    assert made.body


def test_a_nudge_and_a_confirmation_answer_the_request(sample: Plan) -> None:
    for which in (Which.NUDGE, Which.CONFIRMATION):
        made = letter(sample, which, US)
        assert (made.subject, made.address) == (f"Re: {sample.request.subject}", sample.host.email)
        assert made.body.startswith("Dear Ana,")


def test_the_introducer_is_told_by_name(sample: Plan) -> None:
    made = letter(sample, Which.INTRODUCER, US)
    assert (made.name, made.address) == ("Ben Carter", "")
    assert made.body.startswith("Dear Ben,")
    assert (Which.INTRODUCER, 0) in letters_of(sample)
    assert (Which.INTRODUCER, 0) not in letters_of(with_value(sample, "host.introduced_by", ""))
