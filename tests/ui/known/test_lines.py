"""Before a new ask: what was asked before, and the fifth talk on a topic; in the wizard, by keyboard."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from iiprep.model.debrief import Happened, Outcome, Thanks
from iiprep.model.fields import replaced
from iiprep.model.person import Person, new_id
from iiprep.model.plan import Plan
from iiprep.model.request import Channel
from tests.ui.living import Living
from ui.wizard.wizard import MeetingWizard

TODAY = date.today()  # noqa: DTZ011
BEN = Person(id="ben", name="Ben Carter")
MET = Happened(outcome=Outcome.MET)


def open_wizard(living: Living, meeting: str, step: str) -> MeetingWizard:
    window = living.program.opener.show(meeting, "open")
    assert isinstance(window, MeetingWizard)
    window.open_step(step)
    living.rest()
    return window


@pytest.fixture
def asked(living: Living) -> str:
    """Ben was asked for half an hour before, and thanked; now a second meeting is planned."""
    sent = replaced(Plan().request, sent_on=TODAY - timedelta(days=3))
    living.store(
        BEN,
        TODAY - timedelta(days=2),
        request=sent,
        happened=MET,
        thanks=(Thanks(own_words="Thank you.", sent_on=TODAY),),
    )
    return living.store(BEN)


@pytest.mark.requirement("R2")
@pytest.mark.parametrize(
    ("step", "line"),
    [
        pytest.param("host", "favours.host", id="host"),
        pytest.param("request", "favours.request", id="request"),
    ],
)
def test_favours_are_shown_before_a_new_ask(living: Living, asked: str, step: str, line: str) -> None:
    living.start()
    window = open_wizard(living, asked, step)
    words = living.words(line, window)
    assert words.startswith("You have asked Ben for one favour in ")
    assert words.endswith("Ben has heard how it went.")


@pytest.mark.requirement("R2")
def test_a_new_meeting_shows_them_as_soon_as_somebody_known_is_taken(living: Living, asked: str) -> None:
    living.start()
    living.keys(living.program.home, living.action("new-meeting").shortcut())
    dialog = living.dialog("window.new-meeting")
    assert not living.is_there("favours.host", dialog)
    living.type("host.name", "Ben", dialog)
    living.press("action.use-known.0", window=dialog)
    assert "one favour" in living.words("favours.host", dialog)
    living.press("action.cancel", window=dialog)


def test_the_ask_at_hand_is_no_favour_of_before(living: Living) -> None:
    sent = replaced(Plan().request, sent_on=TODAY)
    meeting = living.store(BEN, request=sent)
    living.start()
    assert not living.is_there("favours.host", open_wizard(living, meeting, "host"))


def test_through_somebody_the_introducer_is_spoken_of(living: Living, asked: str) -> None:
    ana = Person(id="ana", name="Ana", introducer="ben", introduced_by="Ben Carter")
    meeting = living.store(ana, request=replaced(Plan().request, channel=Channel.INTRODUCTION))
    living.start()
    assert "You have asked Ben" in living.words("favours.request", open_wizard(living, meeting, "request"))


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
@pytest.mark.requirement("R70")
def test_the_fifth_talk_on_a_topic_asks_for_a_new_angle_where_it_is_planned(living: Living) -> None:
    for at in range(4):
        living.store(Person(id=new_id(), name=f"Host {at}"), TODAY, topic="Brand management", happened=MET)
    meeting = living.store(BEN)
    living.start()
    window = open_wizard(living, meeting, "objectives")
    assert not living.is_there("topic.word", window)
    living.type("topic", "brand m", window)
    field = living.find("topic", window)
    assert isinstance(field, QLineEdit)
    completer: QWidget = field.completer().popup()
    living.until(completer.isVisible)
    living.qtbot.keyClick(completer, Qt.Key.Key_Down)
    living.qtbot.keyClick(completer, Qt.Key.Key_Return)
    living.rest()
    assert field.text() == "Brand management"
    assert living.words("topic.word", window).startswith("This is talk 5 on Brand management.")
    assert "new angle" in living.words("topic.word", window)


def test_before_the_fifth_the_talk_is_counted_quietly(living: Living) -> None:
    living.store(Person(id=new_id(), name="Host"), TODAY, topic="Brands", happened=MET)
    meeting = living.store(BEN, topic="Brands")
    living.start()
    window = open_wizard(living, meeting, "objectives")
    assert living.words("topic.word", window) == "This is talk 2 on this topic."
