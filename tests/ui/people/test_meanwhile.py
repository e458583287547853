"""Two windows write about one person: neither takes away what the other one wrote."""

from iiprep.model.person import Person
from tests.ui.living import Living

ANA = Person(id="ana", name="Ana Okafor")


def type_a_title(living: Living, meeting: str) -> None:
    """Write into the meeting's own window, beside the dialog that is open."""
    window = living.program.opener.show(meeting, "open")
    living.rest()
    living.type("host.title", "VP", window=window)
    living.rest()


def begin(living: Living) -> str:
    meeting = living.store(ANA)
    living.start()
    living.view("people")
    return meeting


def test_what_a_meeting_says_stays_when_the_person_dialog_is_kept(living: Living) -> None:
    meeting = begin(living)
    living.press("action.edit-person")
    dialog = living.dialog("window.person")
    type_a_title(living, meeting)
    living.type("host.organisation", "Meadow", window=dialog)
    living.press("action.keep-person", window=dialog)
    host = living.plan(meeting).host
    assert (host.title, host.organisation) == ("VP", "Meadow")
    living.undo()
    host = living.plan(meeting).host
    assert (host.title, host.organisation) == ("VP", "")


def test_what_a_meeting_says_stays_when_another_is_begun(living: Living) -> None:
    meeting = begin(living)
    living.press("action.meeting-with")
    dialog = living.dialog("window.new-meeting")
    type_a_title(living, meeting)
    living.type("objectives.0.text", "Learn how brands are built", window=dialog)
    living.press("action.begin", window=dialog)
    living.until(lambda: living.program.opener.meeting_id not in ("", meeting))
    assert living.plan(meeting).host.title == "VP"
