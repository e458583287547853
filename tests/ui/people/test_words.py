"""What is said of keeping in touch."""

from datetime import date

from iiprep.model.debrief import Happened, Outcome
from iiprep.model.meeting import Meeting, Timing
from iiprep.model.person import Person
from iiprep.model.request import Request
from iiprep.people.known import Known, KnownMeeting
from ui.people.words import PAUSES, entry_of, touch_words

TODAY = date(2026, 12, 3)
ANA = Person(id="ana", name="Ana Okafor")


def test_keeping_in_touch_pauses_while_a_request_waits() -> None:
    met = Meeting(timing=Timing(day=date(2026, 7, 1)), happened=Happened(outcome=Outcome.MET))
    asked = Meeting(request=Request(sent_on=date(2026, 12, 1)))
    before = Known((ANA,), (KnownMeeting("a", met, ("ana",)),))
    assert entry_of(before, ANA, TODAY, 3).next == "Write again"
    known = Known((ANA,), (*before.meetings, KnownMeeting("b", asked, ("ana",))))
    assert (touch_words(known, ANA, TODAY, 3), entry_of(known, ANA, TODAY, 3).next) == (PAUSES, "")
    assert touch_words(known, ANA, TODAY, 0) == ""
    assert touch_words(Known((ANA,)), ANA, TODAY, 3) == ""
