"""The thank-you by keyboard: fed by the debrief, not done without its two things, marked with day and way."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from iiprep.model.debrief import SentBy, Thanks
from iiprep.model.plan import Plan, with_value
from tests.ui.after.driver import TODAY, Open
from ui.after.thank_you import ThankYou
from ui.links import Link

KIND = "Thank you. What you said about slow growth surprised me. I will read the case."
WHOLE = Thanks(they_said="that tests stay small", i_will="read the case")


@pytest.mark.requirement("R39")
def test_the_debrief_feeds_the_thank_you(open_after: Open, met: Plan) -> None:
    after = open_after(met)
    after.type("objectives.0.learned", "One manager owns one line; design is shared.")
    after.type("happened.my_promises.0.text", "Send Ana the summary")
    after.window.show_part(1)
    offer = after.find("action.offer.thanks.0.they_said.0")
    assert isinstance(offer, Link)
    assert offer.text() == "that one manager owns one line"
    after.press("action.offer.thanks.0.they_said.0")
    assert after.with_keyboard() == "thanks.0.they_said"
    after.press("action.offer.thanks.0.i_will.0")
    thanks = after.plan.thanks[0]
    assert (thanks.they_said, thanks.i_will) == (
        "that one manager owns one line",
        "send you the summary",
    )
    said = after.said()
    assert "What stayed with me is that one manager owns one line. I will send you the summary." in said
    assert after.find("action.offer.thanks.1.they_said.0").isVisible(), "each person has offers of their own"
    assert not any(
        child.isVisible()
        for child in after.window.findChildren(type(after.find("action.undo")))
        if child.objectName().startswith("action.offer.thanks.0.")
    )
    after.undo()
    assert after.plan.thanks[0].i_will == ""


@pytest.mark.requirement("R39", "R52")
def test_it_is_not_done_without_one_thing_they_said_and_one_thing_i_will_do(
    open_after: Open, met: Plan
) -> None:
    after = open_after(met)
    after.window.show_part(1)
    today = after.find("action.today.thanks.1.sent_on")
    assert not today.isEnabled()
    after.type("thanks.1.they_said", "that tests stay small")
    assert not today.isEnabled()
    after.type("thanks.1.i_will", "read the case")
    assert today.isEnabled()
    after.press("thanks.1.sent_by.card")
    after.press("action.today.thanks.1.sent_on")
    thanks = after.plan.thanks[1]
    assert (thanks.sent_on, thanks.sent_by) == (TODAY, SentBy.CARD)
    assert "Sent on Thursday, December 3, 2026, as a card." in after.said()
    assert not today.isVisible()
    after.undo()
    assert after.plan.thanks[1].sent_on is None


@pytest.mark.requirement("R39")
def test_my_own_words_are_not_done_either_without_the_two_things(open_after: Open, met: Plan) -> None:
    after = open_after(met)
    after.window.show_part(1)
    after.type("thanks.0.own_words", "Thank you for your time, it was a pleasure.")
    after.listen()
    assert "Your own words still want one thing they said and one thing you will do" in after.said()
    assert not after.find("action.today.thanks.0.sent_on").isEnabled()
    after.document.edit("thanks.0.own_words", KIND)
    after.listen()
    assert "Your own words still want" not in after.said()
    assert after.find("action.today.thanks.0.sent_on").isEnabled()


def test_one_that_was_sent_without_them_is_not_called_done(open_after: Open, met: Plan) -> None:
    after = open_after(with_value(met, "thanks", (Thanks(they_said="x", sent_on=TODAY),)))
    after.window.show_part(1)
    assert "Sent, but not done" in after.said()
    after.window.show_part(2)
    assert "First the thank-you to Ana and Bea." in after.said()


@pytest.mark.requirement("R51")
@pytest.mark.parametrize(
    ("now", "words"),
    [
        pytest.param(
            datetime(2026, 12, 3, 19, 0, tzinfo=UTC),
            "Let it rest a little first; it is best sent by Friday, December 4, 2026, 10:30 AM.",
            id="half an hour after",
        ),
        pytest.param(
            datetime(2026, 12, 4, 1, 0, tzinfo=UTC),
            "Best sent by Friday, December 4, 2026, 10:30 AM.",
            id="the same day",
        ),
        pytest.param(
            datetime(2026, 12, 8, 1, 0, tzinfo=UTC),
            "A late thank-you is still a good one: send it as it is.",
            id="days later",
        ),
    ],
)
def test_it_is_due_within_a_day_and_not_in_the_first_hour(
    open_after: Open, met: Plan, now: datetime, words: str
) -> None:
    after = open_after(with_value(met, "thanks", (WHOLE,)), now=now)
    after.window.show_part(1)
    assert words in after.said()


def test_before_the_meeting_nothing_is_due(open_after: Open, met: Plan) -> None:
    after = open_after(with_value(met, "timing.day", None))
    after.window.show_part(1)
    assert "Best sent by" not in after.said()


def test_a_day_may_be_typed_too(open_after: Open, met: Plan) -> None:
    after = open_after(with_value(met, "thanks", (WHOLE,)))
    after.type("thanks.0.sent_on", "12/4/2026")
    assert after.plan.thanks[0].sent_on == date(2026, 12, 4)
    assert "Sent on Friday, December 4, 2026, by e-mail." in after.said()


def test_the_whole_letter_and_its_buttons_are_in_sight(open_after: Open, met: Plan) -> None:
    after = open_after(met)
    after.window.resize(1180, 760)
    after.window.show_part(1)
    letter = next(one for one in after.window.findChildren(ThankYou) if one.isVisible())
    QApplication.processEvents()
    text = letter.text
    assert text.height() >= text.heightForWidth(text.width()), "nothing of it is cut"
    area: QWidget | None = letter
    while not isinstance(area, QScrollArea):
        assert area is not None
        area = area.parentWidget()
    assert not area.horizontalScrollBar().isVisible()
