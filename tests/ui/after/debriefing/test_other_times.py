"""What did not take place: a few kind lines, when they went, then peace until another day is named."""

from PySide6.QtWidgets import QAbstractButton

from iiprep.model.debrief import Outcome
from iiprep.model.plan import Plan, with_value
from tests.ui.after.driver import TODAY, Open


def test_what_did_not_take_place_leads_to_a_few_lines_and_to_another_day(open_after: Open, met: Plan) -> None:
    after = open_after(with_value(met, "happened.outcome", Outcome.NOT_HELD))
    assert not after.find("action.show-thank-you").isVisible(), "there is nothing they said"
    after.go_to("happened.wrote_on")
    assert "Until they answer they rest" in after.said()
    after.press("action.today.happened.wrote_on")
    assert after.plan.happened.wrote_on == TODAY
    assert "They rest now" in after.said()
    sought: list[str] = []
    after.window.sought.connect(sought.append)
    after.press("action.another-day")
    assert sought == ["timing.day"]
    after.press("action.show-follow-up")
    assert "LinkedIn" not in after.said()
    assert "First the thank-you" not in after.said()


def test_its_last_chapter_leads_to_what_follows(open_after: Open, met: Plan) -> None:
    after = open_after(with_value(met, "happened.outcome", Outcome.NOT_HELD))
    after.window.reveal("happened.next_time")
    button = after.find("action.go-on.next")
    assert isinstance(button, QAbstractButton)
    assert button.text() == "To what follows"
    after.press("action.go-on.next")
    assert after.window._stack.currentIndex() == 2


def test_from_the_thank_you_it_goes_back_when_there_was_no_meeting_after_all(
    open_after: Open, met: Plan
) -> None:
    after = open_after(met)
    after.window.show_part(1)
    after.document.edit("happened.outcome", Outcome.NOT_HELD)
    assert after.find("happened.outcome").isVisible()
