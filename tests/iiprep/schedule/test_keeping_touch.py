"""Every few months, moved by each contact, until they say so."""

from datetime import date

import pytest

from iiprep.model.debrief import Gift, Happened, Outcome, Promise, Thanks, TheirPromise
from iiprep.model.fields import replaced
from iiprep.model.meeting import Meeting
from iiprep.model.person import Contact, Person
from iiprep.model.request import Answer, Request, Waiting
from iiprep.schedule.keeping_touch import seen_from, touch, touch_due

TODAY = date(2026, 12, 3)


def met(day: date, **fields: object) -> Meeting:
    meeting = Meeting(happened=Happened(outcome=Outcome.MET), **fields)
    return replaced(meeting, timing=replaced(meeting.timing, day=day))


def test_it_counts_from_the_meeting_and_says_so() -> None:
    found = touch(Person(name="Ana"), (met(date(2026, 9, 7)),), TODAY, 3)
    assert found is not None
    assert found.due == date(2026, 12, 7)
    assert found.why("Ana", "on September 7") == (
        "Last in touch with Ana on September 7: we met. The settings say every 3 months."
    )
    own = touch(Person(keep_in_touch=2), (met(date(2026, 9, 7)),), TODAY, 3)
    assert own is not None
    assert own.why("Ana", "on September 7").endswith("You chose every 2 months.")


def test_thanks_and_promises_to_the_host_are_no_contact_with_somebody_else_there() -> None:
    meeting = replaced(
        met(date(2026, 9, 7), thanks=(Thanks(sent_on=date(2026, 9, 8)), Thanks(sent_on=date(2026, 9, 9)))),
        happened=Happened(outcome=Outcome.MET, my_promises=(Promise(text="x", done_on=date(2026, 9, 10)),)),
    )
    found = [touch(Person(), (seen_from(meeting, at),), TODAY, 1) for at in range(3)]
    assert [(one.last.day, one.how) for one in found if one] == [
        (10, "a promise kept"),
        (9, "my thank-you"),
        (7, "we met"),
    ]


@pytest.mark.parametrize(
    ("meeting", "how"),
    [
        pytest.param(
            met(date(2026, 9, 7), thanks=(Thanks(sent_on=date(2026, 9, 8)),)), "my thank-you", id="thanks"
        ),
        pytest.param(
            replaced(
                met(date(2026, 9, 7)),
                happened=Happened(
                    outcome=Outcome.MET, my_promises=(Promise(text="x", done_on=date(2026, 9, 8)), Promise())
                ),
            ),
            "a promise kept",
            id="promise",
        ),
    ],
)
def test_what_was_sent_moves_it(meeting: Meeting, how: str) -> None:
    found = touch(Person(), (meeting,), TODAY, 1)
    assert found is not None
    assert (found.due, found.how) == (date(2026, 10, 8), how)
    assert "every month" in found.why("", "x")


def test_a_contact_logged_moves_it_and_one_still_to_come_does_not() -> None:
    contacts = (
        Contact(day=date(2026, 11, 1), how="Sent the article."),
        Contact(day=date(2027, 1, 1)),
        Contact(),
    )
    found = touch(Person(contacts=contacts), (met(date(2026, 9, 7)),), TODAY, 3)
    assert found is not None
    assert (found.due, found.how) == (date(2027, 2, 1), "Sent the article")


def test_a_number_of_their_own_goes_before_the_setting() -> None:
    meetings = (met(date(2026, 9, 7)),)
    assert touch_due(Person(keep_in_touch=6), meetings, TODAY, 3) == date(2027, 3, 7)
    assert touch_due(Person(keep_in_touch=0), meetings, TODAY, 3) is None
    assert touch_due(Person(), meetings, TODAY, 0) is None


@pytest.mark.parametrize(
    "person",
    [
        pytest.param(Person(stop_asking=True), id="they said so"),
        pytest.param(Person(rests_since=date(2026, 10, 1)), id="left in peace"),
    ],
)
def test_it_stops(person: Person) -> None:
    assert touch_due(person, (met(date(2026, 9, 7)),), TODAY, 3) is None


def test_nobody_is_due_with_whom_nothing_passed_or_a_meeting_is_to_come() -> None:
    coming = replaced(Meeting(), timing=replaced(Meeting().timing, day=TODAY))
    assert touch_due(Person(), (), TODAY, 3) is None
    assert touch_due(Person(), (Meeting(),), TODAY, 3) is None
    assert touch_due(Person(), (met(date(2026, 9, 7)), coming), TODAY, 3) is None


def test_gifts_questions_and_invitations_are_contacts_too() -> None:
    last = [
        (
            Happened(outcome=Outcome.MET, gifts=(Gift(text="x", given_on=date(2026, 9, 20)),)),
            "what I gave them",
        ),
        (
            Happened(
                outcome=Outcome.MET, their_promises=(TheirPromise(text="x", asked_on=date(2026, 9, 20)),)
            ),
            "my question",
        ),
    ]
    for happened, how in last:
        meeting = replaced(met(date(2026, 9, 7)), happened=happened)
        found = touch(Person(), (meeting,), TODAY, 3)
        assert found is not None
        assert (found.last, found.how) == (date(2026, 9, 20), how)
        other = touch(Person(), (seen_from(meeting, 1),), TODAY, 3)
        assert other is not None
        assert other.how == "we met", "it was the host who had it"
    invited = met(date(2026, 9, 7), thanks=(Thanks(connected_on=date(2026, 9, 9)),))
    found = touch(Person(), (invited,), TODAY, 3)
    assert found is not None
    assert (found.last, found.how) == (date(2026, 9, 9), "my invitation")


@pytest.mark.requirement("R45")
@pytest.mark.parametrize("waiting", [Waiting(), Waiting(nudged_on=date(2026, 11, 12))])
def test_nobody_is_written_to_while_a_request_waits_or_was_left_unanswered(waiting: Waiting) -> None:
    asked = Meeting(request=Request(sent_on=date(2026, 11, 1)), waiting=waiting)
    meetings = (met(date(2026, 7, 1)), asked)
    assert touch(Person(), meetings, TODAY, 3) is None
    assert touch(Person(), (meetings[0], seen_from(asked, 1)), TODAY, 3) is not None, "it was not to them"
    wrote = Contact(day=date(2026, 11, 20), how="They wrote")
    found = touch(Person(contacts=(wrote,)), meetings, TODAY, 3)
    assert found is not None, "they came back"
    assert found.due == date(2027, 2, 20)


def test_a_not_now_counts_as_a_contact_with_somebody_known_alone() -> None:
    declined = Meeting(
        request=Request(sent_on=date(2026, 11, 1)),
        waiting=Waiting(answer=Answer.NO, answered_on=date(2026, 11, 3)),
    )
    found = touch(Person(), (met(date(2026, 7, 1)), declined), TODAY, 3)
    assert found is not None
    assert (found.due, found.how) == (date(2027, 2, 3), "they said “not now”")
    assert touch(Person(), (declined,), TODAY, 3) is None
