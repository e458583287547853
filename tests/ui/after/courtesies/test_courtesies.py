"""What follows the thank-you, by keyboard: in its order, each once, and only when its turn has come."""

from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from iiprep.model.debrief import Offered, Outcome, Promise, Resume, Thanks, TheirPromise
from iiprep.model.plan import Plan, with_value
from iiprep.model.request import Answer, Channel
from tests.ui.after.driver import TODAY, After, Open
from ui.exchange.letter_menu import LetterMenu
from ui.wizard.coach_panel import CoachPanel

FOLLOW_UP = 2
TASKS = [
    "thanks.0.connected_on",
    "loop.told_on",
    "happened.my_promises.0.done_on",
    "happened.offered.0.followed_on",
    "happened.their_promises.0.asked_on",
]
ASK = "Are you hiring at the moment?"
WHOLE = Thanks(they_said="that tests stay small", i_will="read the case")


@pytest.fixture
def alone(met: Plan) -> Plan:
    """Only Ana was there; she is thanked in words, not sent yet, and there is something of everything."""
    plan = with_value(met, "others", ())
    for path, value in {
        "thanks": (WHOLE,),
        "happened.my_promises": (Promise(text="Send the summary", due=date(2026, 12, 7)),),
        "happened.their_promises": (TheirPromise(text="Write to Priya"),),
        "happened.offered": (Offered(text="Cover for a year"),),
    }.items():
        plan = with_value(plan, path, value)
    return plan


@pytest.fixture
def thanked(alone: Plan) -> Plan:
    """And the thank-you was sent."""
    return with_value(alone, "thanks.0.sent_on", TODAY)


def follow_up(after: After) -> After:
    after.window.show_part(FOLLOW_UP)
    return after


@pytest.mark.requirement("R59")
def test_everything_waits_for_the_thank_you_and_comes_in_its_order(open_after: Open, alone: Plan) -> None:
    after = follow_up(open_after(alone))
    said = after.said()
    titles = (
        "Connect with Ana on LinkedIn",
        "Tell Ben Carter how it went",
        "Do what I promised",
        "Follow up what they told me of",
        "What they promised",
    )
    assert sorted(titles, key=said.index) == list(titles)
    assert said.count("First the thank-you to Ana.") == len(titles)
    assert [path for path in TASKS if after.find(path).isEnabled()] == []
    after.window.show_part(1)
    after.press("action.today.thanks.0.sent_on")
    follow_up(after)
    assert "First the thank-you" not in after.said()
    assert [path for path in TASKS if not after.find(path).isEnabled()] == []


@pytest.mark.requirement("R40")
def test_connecting_is_locked_until_we_met(open_after: Open, thanked: Plan) -> None:
    after = follow_up(open_after(with_value(thanked, "happened.outcome", Outcome.NOT_YET)))
    assert "This opens once you have met." in after.said()
    assert not after.find("thanks.0.connected_on").isEnabled()
    after.window.show_part(0)
    after.press("happened.outcome.met")
    follow_up(after)
    assert "This opens once you have met." not in after.said()
    after.press("action.today.thanks.0.connected_on")
    assert after.plan.thanks[0].connected_on == TODAY
    after.undo()
    assert after.plan.thanks[0].connected_on is None


def test_each_person_is_invited_behind_their_own_thanks(open_after: Open, met: Plan) -> None:
    after = follow_up(open_after(with_value(met, "thanks", (WHOLE.model_copy(update={"sent_on": TODAY}),))))
    assert after.find("thanks.0.connected_on").isEnabled()
    assert not after.find("thanks.1.connected_on").isEnabled()
    assert "Connect with Ana and Bea on LinkedIn" in after.said()
    assert "First the thank-you to Bea." in after.said()


def test_the_note_is_counted_against_the_limit(open_after: Open, thanked: Plan) -> None:
    after = follow_up(open_after(thanked))
    text = "Dear Ana, thank you again for your time. What stayed with me is that tests stay small. I would be"
    assert text in after.said()
    assert "of 200 characters" in after.said()
    after.type("thanks.0.connect_note", "x" * 201)
    assert "201 of 200 characters" in after.said()


def test_the_invitations_of_the_month_are_counted_over_the_workbook(open_after: Open, thanked: Plan) -> None:
    after = follow_up(open_after(thanked, invitations=4))
    assert "4 of 5 invitations with a note this month." in after.said()
    after.press("action.today.thanks.0.connected_on")
    assert "5 of 5 invitations with a note this month. The next ones can go without a note" in after.said()


@pytest.mark.requirement("R36", "R37")
def test_the_introducer_is_told_how_it_went(open_after: Open, thanked: Plan) -> None:
    after = follow_up(open_after(thanked))
    assert "Told how it went, they speak well of you, unasked." in after.said()
    after.press("action.copy-loop")
    mail = QGuiApplication.clipboard().text()
    assert mail.startswith("Subject: Thank you for suggesting Ana Okafor\n\nDear Ben,\n\nI spoke with Ana")
    after.press("loop.told_by.linkedin")
    after.press("action.today.loop.told_on")
    assert (after.plan.loop.told_by, after.plan.loop.told_on) == (Channel.LINKEDIN, TODAY)
    after.undo()
    assert after.plan.loop.told_on is None


@pytest.mark.requirement("R4", "R36")
def test_the_note_to_the_introducer_is_had_as_e_mail_once_it_asks_for_nothing(
    open_after: Open, thanked: Plan, asked: list[str]
) -> None:
    after = follow_up(open_after(with_value(thanked, "loop.words", ASK)))
    shown: list[Path] = []
    menu = after.find("action.email.introducer.0")
    assert isinstance(menu, LetterMenu)
    menu._show = shown.append
    draft = menu.menu().actions()[0]
    draft.trigger()
    assert (len(asked), shown) == (1, [])
    after.document.edit("loop.words", "Dear Ben, it was a pleasure.")
    draft.trigger()
    assert [file.name for file in shown] == ["To the introducer - Ben Carter.eml"]
    assert b"it was a pleasure" in shown[0].read_bytes()
    assert "nothing is sent until you send it. The address is still to be written in." in after.said()


@pytest.mark.requirement("R36")
def test_the_introducer_is_told_too_that_nobody_was_reached(open_after: Open, alone: Plan) -> None:
    silent = with_value(alone, "waiting.answer", Answer.NOT_REACHED)
    after = follow_up(open_after(with_value(silent, "happened.outcome", Outcome.NOT_YET)))
    assert "Tell Ben Carter that Ana could not be reached" in after.said()
    assert "and could not reach them" in after.said()
    after.press("action.today.loop.told_on")
    assert after.plan.loop.told_on == TODAY
    assert not after.find("thanks.0.connected_on").isEnabled()


@pytest.mark.requirement("R36", "R45")
def test_after_the_nudge_the_introducer_hears_of_it_once_the_quiet_has_lasted(
    open_after: Open, alone: Plan
) -> None:
    plan = alone
    for path, value in {
        "happened.outcome": Outcome.NOT_YET,
        "timing.day": None,
        "waiting.answer": Answer.WAITING,
        "waiting.nudged_on": date(2026, 12, 3),
    }.items():
        plan = with_value(plan, path, value)
    after = follow_up(open_after(plan, now=datetime(2026, 12, 13, 12).astimezone()))
    assert "Ana may still write. If nothing comes, it is time on Monday, December 14, 2026." in after.said()
    assert not after.find("loop.told_on").isEnabled()
    after = follow_up(open_after(plan, now=datetime(2026, 12, 14, 12).astimezone()))
    assert "Ana may still write" not in after.said()
    assert after.find("loop.told_on").isEnabled()


def test_without_an_introducer_there_is_nobody_to_tell(open_after: Open, thanked: Plan) -> None:
    after = follow_up(open_after(with_value(thanked, "host.introduced_by", "")))
    assert "there is nobody to tell" in after.said()
    assert not after.find("loop.told_on").isVisible()


@pytest.mark.requirement("R55")
def test_my_promise_is_ticked_with_its_day(open_after: Open, thanked: Plan) -> None:
    after = follow_up(open_after(thanked))
    assert "By Monday, December 7, 2026" in after.said()
    after.press("action.today.happened.my_promises.0.done_on")
    assert after.plan.happened.my_promises[0].done_on == TODAY
    assert "By Monday, December 7, 2026" not in after.said()
    after.undo()
    assert after.plan.happened.my_promises[0].done_on is None


@pytest.mark.requirement("R55")
def test_theirs_is_asked_after_once_at_most(open_after: Open, thanked: Plan) -> None:
    after = follow_up(open_after(thanked))
    after.press("action.copy-ask-after.0")
    assert "You kindly said you would write to Priya." in QGuiApplication.clipboard().text()
    after.press("action.today.happened.their_promises.0.asked_on")
    assert after.plan.happened.their_promises[0].asked_on == TODAY
    assert "Asked after once. That was the one time; now let it rest." in after.said()
    assert not after.find("action.copy-ask-after.0").isVisible()
    assert not after.find("action.today.happened.their_promises.0.asked_on").isVisible()
    after.press("action.today.happened.their_promises.0.done_on")
    assert "Asked after once" not in after.said()


@pytest.mark.requirement("R78")
def test_the_full_resume_is_tailored_and_then_sent_never_attached_now(open_after: Open, alone: Plan) -> None:
    after = open_after(alone)
    assert not after.find("resume.tailored_on").isVisible()
    wanted = after.go_to("resume.full_wanted")
    after.key(wanted, Qt.Key.Key_Space)
    assert "Do not attach it now. Tailor it to that opening, then send it" in after.said()
    after.type("resume.opening", "the insights team")
    follow_up(after)
    assert "Tailor my résumé to the insights team, then send it" in after.said()
    assert not after.find("resume.tailored_on").isEnabled(), "the thank-you comes first"
    after.document.edit("thanks.0.sent_on", TODAY)
    assert not after.find("resume.sent_on").isEnabled(), "tailored comes before sent"
    after.press("action.today.resume.tailored_on")
    after.press("action.today.resume.sent_on")
    resume = after.plan.resume
    assert resume == Resume(full_wanted=True, opening="the insights team", tailored_on=TODAY, sent_on=TODAY)


def test_what_i_have_in_mind_for_them_is_given_on_a_day(open_after: Open, thanked: Plan) -> None:
    after = open_after(thanked)
    after.type("happened.gifts.0.text", "A kitchen in Tustin")
    follow_up(after)
    assert "Give what I had in mind for them" in after.said()
    after.press("action.today.happened.gifts.0.given_on")
    assert after.plan.happened.gifts[0].given_on == TODAY


@pytest.mark.requirement("R4")
def test_a_job_ask_in_the_invitation_is_heard_and_asks_before_it_is_copied(
    open_after: Open, thanked: Plan, asked: list[str]
) -> None:
    after = follow_up(open_after(thanked))
    QGuiApplication.clipboard().setText("before")
    after.type("thanks.0.connect_note", f"Dear Ana, {ASK}")
    panel = after.window.findChild(CoachPanel)
    assert isinstance(panel, CoachPanel)
    after.listen()
    assert [card.finding.rule for card in panel.cards] == ["job-ask"]
    after.press("action.copy-invitation.0")
    assert len(asked) == 1
    assert QGuiApplication.clipboard().text() == "before"
    assert after.with_keyboard() == "thanks.0.connect_note"


@pytest.mark.requirement("R54")
def test_an_opening_is_not_followed_up_where_they_said_there_is_none(open_after: Open, thanked: Plan) -> None:
    offered = with_value(thanked, "happened.offered", (Offered(text="A post in Austin"),))
    for volunteered in (False, True):
        after = open_after(with_value(offered, "happened.situation_volunteered", volunteered))
        after.window.show_part(2)
        assert ("A post in Austin" in after.said()) is not volunteered


def test_today_is_the_day_on_the_wall(open_after: Open, thanked: Plan) -> None:
    late = datetime(2026, 12, 31, 23, 50).astimezone()
    after = follow_up(open_after(thanked, now=late))
    after.press("action.today.loop.told_on")
    assert after.plan.loop.told_on == date(2026, 12, 31)


@pytest.mark.requirement("R40")
def test_who_was_invited_after_another_meeting_is_not_invited_twice(open_after: Open, thanked: Plan) -> None:
    earlier = (thanked.host.id, date(2026, 9, 15))
    after = follow_up(open_after(thanked, invited=(earlier,)))
    assert "Ana was invited on Tuesday, September 15, 2026, after another meeting; once is enough." in (
        after.said()
    )
    assert not after.find("thanks.0.connected_on").isVisible()


def test_ones_own_invitation_is_none_of_another_meeting(open_after: Open, thanked: Plan) -> None:
    invited = with_value(thanked, "thanks.0.connected_on", TODAY)
    after = follow_up(open_after(invited, invited=((thanked.host.id, TODAY),)))
    assert "after another meeting" not in after.said()
    assert after.find("thanks.0.connected_on").isEnabled()


@pytest.mark.requirement("R36")
def test_who_introduced_somebody_met_beside_the_host_is_noted_as_told(open_after: Open, met: Plan) -> None:
    """Only where somebody else did, who was not there, and once everybody is thanked."""
    sent = Thanks(own_words="Thank you.", sent_on=TODAY)
    through = with_value(met, "others.0.introduced_by", "Zoe Park")
    early = follow_up(open_after(through))
    assert not early.find("thanks.1.told_on").isEnabled()
    after = follow_up(open_after(with_value(through, "thanks", (sent, sent))))
    assert "Bea came to you through Zoe Park: a line there says that you met Bea." in after.said()
    after.press("action.today.thanks.1.told_on")
    assert [one.told_on for one in after.plan.thanks] == [None, TODAY]
    for name in ("", met.host.introduced_by, met.host.name):
        other = follow_up(open_after(with_value(through, "others.0.introduced_by", name)))
        assert not other.find("thanks.1.told_on").isVisible()
