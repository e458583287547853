"""The one door for edits: what is taken, what is refused, what undo says and does."""

from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iiprep.model.debrief import Outcome
from iiprep.model.plan import Plan, new_plan, value_at, with_value
from iiprep.model.profile import Profile
from iiprep.model.request import Channel, Slot
from ui.document import Document


class Clock:
    """A clock that stands until it is told to go on."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def document(qapp: object, clock: Clock) -> Document:
    return Document(new_plan(Profile()), clock=clock)


def test_a_typed_time_is_fixed_on_the_clock_of_this_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("iiprep.schedule.clock.local_zone", lambda: "America/New_York")
    document = Document(Plan())
    heard: list[str] = []
    document.changed.connect(heard.append)
    document.edit("timing.day", date(2026, 12, 1))
    document.edit("timing.start", time(10, 15))
    assert document.plan.timing.zone == "America/New_York"
    assert heard == ["timing.day", "timing.start", "timing.zone"]
    document.undo()
    assert (document.plan.timing.start, document.plan.timing.zone) == (None, "")


def test_an_edit_is_taken_and_told(document: Document) -> None:
    heard: list[str] = []
    document.changed.connect(heard.append)
    assert document.edit("host.name", "Ana Okafor") == ""
    assert document.plan.host.name == "Ana Okafor"
    assert heard == ["host.name"]


def test_the_same_value_again_is_no_step(document: Document) -> None:
    document.edit("timing.length", 30)
    assert not document.can_undo


@pytest.mark.parametrize(
    ("path", "value", "sentence"),
    [
        pytest.param(
            "timing.length",
            300,
            "“Length” takes 5 to 240 min: type a number between them.",
            id="number over its bounds",
        ),
        pytest.param(
            "host.zone",
            "Mars/Base",
            "“Mars/Base” is not a time zone: choose one from the list, or leave it empty.",
            id="zone",
        ),
        pytest.param(
            "request.sent_on",
            "soon",
            "“Sent on” cannot take that; what stood there before is kept.",
            id="wrong kind",
        ),
    ],
)
def test_what_cannot_be_taken_changes_nothing(
    document: Document, path: str, value: object, sentence: str
) -> None:
    before, heard = document.plan, list[tuple[str, str]]()
    document.refused.connect(lambda path, words: heard.append((path, words)))
    assert document.edit(path, value) == sentence
    assert document.plan is before
    assert heard == [(path, sentence)]


def test_an_end_before_the_start_is_refused_in_words(document: Document) -> None:
    document.edit("happened.started", time(10))
    said = document.edit("happened.ended", time(9))
    assert said == "The end is before the start: change one of the two."


def test_free_text_is_cleaned_and_told(document: Document) -> None:
    told: list[str] = []
    document.told.connect(told.append)
    document.edit("host.name", "Ana\x07 Okafor")
    assert document.plan.host.name == "Ana Okafor"
    assert told == ["Characters that cannot be printed were taken out of “Name”."]


def test_line_ends_are_no_loss_to_tell_of(document: Document) -> None:
    told: list[str] = []
    document.told.connect(told.append)
    document.edit("request.note", "Dear Ana,\r\nthank you\tvery much")
    assert document.plan.request.note == "Dear Ana,\nthank you\tvery much"
    assert told == []


def test_typing_in_one_field_is_one_step(document: Document) -> None:
    for text in ("A", "An", "Ana"):
        document.edit("host.name", text)
    assert document.undo_text == "Undo typing in Name"
    document.undo()
    assert document.plan.host.name == ""
    assert (document.can_undo, document.redo_text) == (False, "Redo typing in Name")


def test_a_pause_begins_a_new_step(document: Document, clock: Clock) -> None:
    document.edit("host.name", "Ana")
    clock.seconds = 1.6
    document.edit("host.name", "Ana Okafor")
    document.undo()
    assert document.plan.host.name == "Ana"


def test_another_field_begins_a_new_step(document: Document) -> None:
    document.edit("host.name", "Ana")
    document.edit("host.title", "VP")
    document.edit("host.name", "Ana O")
    document.undo()
    assert (document.plan.host.name, document.plan.host.title) == ("Ana", "VP")


def test_choices_are_never_merged(document: Document) -> None:
    document.edit("request.channel", Channel.LINKEDIN)
    document.edit("request.channel", Channel.INTRODUCTION)
    assert document.undo_text == "Undo change of How I ask"
    document.undo()
    assert document.plan.request.channel is Channel.LINKEDIN


def test_parts_added_and_removed_are_steps_with_their_own_words(document: Document) -> None:
    removed: list[str] = []
    document.removed.connect(removed.append)
    with_slot = with_value(document.plan, "request.slots", (Slot(),))
    document.replace(with_slot, "adding slot 1")
    document.replace(with_value(document.plan, "request.slots", ()), "removing slot 1", removes=True)
    assert (document.undo_text, removed) == ("Undo removing slot 1", ["removing slot 1"])
    document.undo()
    assert document.plan == with_slot


def test_an_edit_after_undo_ends_the_future(document: Document) -> None:
    document.edit("host.name", "Ana")
    document.undo()
    document.edit("host.name", "Ben")
    assert not document.can_redo
    document.redo()
    assert document.plan.host.name == "Ben"


def test_a_row_is_named_with_its_number(document: Document) -> None:
    document.replace(with_value(document.plan, "request.slots", (Slot(), Slot())), "adding")
    document.edit("request.slots.1.start", time(10))
    assert document.undo_text == "Undo change of Time 2"


def test_a_thank_you_not_begun_is_begun_by_typing(document: Document) -> None:
    document.edit("thanks.0.they_said", "that a launch has one owner")
    assert document.plan.thanks[0].they_said == "that a launch has one owner"


EDITS = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(["host.name", "request.note", "profile.summary"]), st.text(max_size=8)),
        st.tuples(st.just("timing.length"), st.integers(-5, 300)),
    ),
    max_size=12,
)


@settings(max_examples=50, deadline=None)
@given(EDITS)
def test_undoing_all_leads_back_and_redoing_all_leads_forth(edits: list[tuple[str, object]]) -> None:
    start = new_plan(Profile())
    document = Document(start)
    for path, value in edits:
        document.edit(path, value)
    end: Plan = document.plan
    while document.can_undo:
        document.undo()
    assert document.plan == start
    while document.can_redo:
        document.redo()
    assert document.plan == end
    assert value_at(end, "timing.length") in range(5, 241)


def test_a_move_says_what_no_longer_holds(document: Document) -> None:
    told: list[str] = []
    document.told.connect(told.append)
    document.edit("timing.day", date(2026, 12, 3))
    document.edit("waiting.confirmed_on", date(2026, 12, 1))
    assert told == []
    document.edit("timing.day", date(2026, 12, 4))
    assert told == ["What was confirmed is the time before; Next reminds you to confirm this one."]
    document.edit("happened.outcome", Outcome.NOT_HELD)
    document.edit("timing.day", date(2026, 12, 9))
    assert told[1:] == ["It is arranged anew, and stands among what is to come."]
    document.undo()
    assert document.plan.happened.outcome is Outcome.NOT_HELD


def test_another_zone_of_mine_moves_no_hour(document: Document) -> None:
    document.edit("profile.zone", "Europe/Berlin")
    document.edit("timing.day", date(2026, 12, 3))
    document.edit("timing.start", time(10))
    assert document.plan.timing.zone == ""
    document.edit("profile.zone", "Asia/Tokyo")
    assert document.plan.timing.zone == "Europe/Berlin"
    document.undo()
    assert (document.plan.profile.zone, document.plan.timing.zone) == ("Europe/Berlin", "")
