from collections.abc import Callable
from datetime import date, time

import pytest

from iiprep.model.fields import replaced
from iiprep.model.meeting import Format, Objective
from iiprep.model.person import NameUse, Person
from iiprep.model.plan import Plan, new_plan, with_value
from iiprep.model.profile import Profile
from iiprep.model.request import Slot
from iiprep.papers.facts.messages import (
    request_message,
    request_text,
    slot_text,
    suggested_request,
    suggested_subject,
    thank_you_message,
    thank_you_text,
)
from iiprep.papers.region import Region

US = Region("US")


def test_a_request_is_written_from_its_parts(changed: Callable[..., Plan]) -> None:
    plan = changed(
        ("request.note", ""),
        ("objectives", (Objective(text="Learn how teams work."), Objective(text="How a launch is decided"))),
        ("request.slots", (Slot(day=date(2026, 12, 1), start=time(9)), Slot(day=date(2026, 12, 3)))),
        ("profile.zone", "America/Los_Angeles"),
    )
    assert request_text(plan, US) == (
        "Dear Ana,\n\n"
        "Ben Carter suggested I write; we worked together at Harbor Retail. "
        "I am a category marketer moving from retail to consumer brands.\n\n"
        "I hope to learn how teams work and learn how a launch is decided. "
        "Would you have 30 minutes for a few questions? "
        "I could come to your office or a café near you on Tue, Dec 1 at 9:00 AM or Thu, Dec 3, "
        "or whenever suits you better.\n\n"
        "Thank you for considering it.\n\n"
        "Jordan Rivera"
    )


def test_an_empty_plan_still_asks_kindly() -> None:
    assert request_text(new_plan(Profile()), US) == (
        "Dear …,\n\nWould you have 30 minutes for a few questions? "
        "I would gladly come to your office or a café near you.\n\nThank you for considering it."
    )


@pytest.mark.parametrize(
    ("how", "expected"),
    [
        pytest.param(
            Format.PHONE, "Would you have 30 minutes on the phone? I could do Thu, Dec 3, or", id="phone"
        ),
        pytest.param(Format.VIDEO, "Would you have 30 minutes for a video call? I could do", id="video"),
        pytest.param(
            Format.EMAIL,
            "May I send you a few questions by e-mail, to answer whenever it suits you?\n\nThank you",
            id="e-mail",
        ),
    ],
)
def test_where_nobody_meets_i_offer_to_come_nowhere(how: Format, expected: str) -> None:
    plan = with_value(new_plan(Profile()), "timing.format", how)
    plan = with_value(plan, "request.slots", (Slot(day=date(2026, 12, 3)),))
    assert expected in request_text(plan, US)
    assert "your office" not in request_text(plan, US)


@pytest.mark.parametrize(
    ("use", "expected"),
    [
        pytest.param(NameUse.YES, "Ben Carter suggested I write to you", id="may be named"),
        pytest.param(NameUse.NOT_ASKED, "A question about your work at Northwind Foods", id="not asked"),
        pytest.param(NameUse.NO, "A question about your work at Northwind Foods", id="refused"),
    ],
)
def test_the_introducer_is_named_only_with_a_yes(
    changed: Callable[..., Plan], use: NameUse, expected: str
) -> None:
    plan = changed(("host.may_use_name", use), ("host.how_found", ""), ("request.note", ""))
    assert suggested_subject(plan) == expected
    assert ("Ben Carter" in request_text(plan, US)) is (use is NameUse.YES)


@pytest.mark.requirement("R35")
@pytest.mark.parametrize("use", [NameUse.NOT_ASKED, NameUse.NO])
def test_how_i_found_them_does_not_name_the_introducer_without_a_yes(
    changed: Callable[..., Plan], use: NameUse
) -> None:
    found = ("host.how_found", "Ben Carter suggested I write"), ("request.note", "")
    assert "Ben" in request_text(changed(*found, ("host.may_use_name", NameUse.YES)), US)
    assert "Ben" not in request_text(changed(*found, ("host.may_use_name", use)), US)
    talk = changed(("host.may_use_name", use), ("host.how_found", "I heard your talk"))
    assert "I heard your talk." in request_text(talk, US)


def test_a_subject_without_organisation(changed: Callable[..., Plan]) -> None:
    plan = changed(("host.organisation", ""), ("host.introduced_by", ""))
    assert suggested_subject(plan) == "A question about your work"


def test_my_own_note_and_subject_are_sent_as_they_are(sample: Plan) -> None:
    message = request_message(sample, US)
    assert message.startswith(f"Subject: {sample.request.subject}\n\nDear Ana,\n\nBen Carter, with whom")


def test_a_slot_says_both_clocks(changed: Callable[..., Plan]) -> None:
    plan = changed(
        ("profile.zone", "Europe/Lisbon"),
        ("host.zone", "America/New_York"),
        ("timing.zone", "America/New_York"),
    )
    slot = Slot(day=date(2026, 12, 1), start=time(21))
    assert slot_text(slot, plan, US) == "Tue, Dec 1 at 9:00 PM your time (Wed, Dec 2, 2:00 AM mine)"
    assert slot_text(Slot(), plan, US) == ""


def test_who_comes_in_person_offers_times_on_one_clock(changed: Callable[..., Plan]) -> None:
    plan = changed(
        ("profile.zone", "Europe/Lisbon"),
        ("host.zone", "America/New_York"),
        ("timing.zone", "America/New_York"),
        ("request.slots", (Slot(day=date(2026, 12, 1), start=time(9)),)),
    )
    visit, call = (
        suggested_request(with_value(plan, "timing.format", one), US).offer
        for one in (Format.OFFICE, Format.PHONE)
    )
    assert "Tue, Dec 1 at 9:00 AM" in visit
    assert "mine" not in visit
    assert "Tue, Dec 1 at 9:00 AM your time (2:00 PM mine)" in call


def test_the_thank_you_holds_what_they_said_and_what_i_will_do(sample: Plan) -> None:
    text = thank_you_text(sample)
    assert "What stayed with me is that a launch is decided by whoever can say no" in text
    assert "I will send you the summary of our two-shelf test by Monday." in text
    assert text.startswith("Dear Ana,")
    assert text.endswith("Jordan Rivera")


@pytest.mark.parametrize(
    ("will", "expected"),
    [
        pytest.param("I will call Priya", "I will call Priya.", id="whole sentence"),
        pytest.param("to call Priya", "I will call Priya.", id="infinitive"),
        pytest.param("I’ll call Priya.", "I will call Priya.", id="short form"),
        pytest.param(
            "NASA’s report: read it", "I will NASA’s report: read it.", id="acronyms keep their case"
        ),
    ],
)
def test_what_i_will_do_reads_as_a_sentence(changed: Callable[..., Plan], will: str, expected: str) -> None:
    assert expected in thank_you_text(changed(("thanks.0.i_will", will)))


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        pytest.param("That tests beat decks", "me is that tests beat decks.", id="a plain word"),
        pytest.param("Ben’s rule of three", "me is Ben’s rule of three.", id="a name"),
        pytest.param("İstanbul’da çalışmak", "me: İstanbul’da çalışmak.", id="a letter of another alphabet"),
        pytest.param("How you test", "me is how you test.", id="a question"),
        pytest.param("you said the first week is hard", "me is that the first week is hard.", id="you said"),
        pytest.param("You told me how to begin", "me is how to begin.", id="you told me how"),
        pytest.param("the first week is hard", "me is that the first week is hard.", id="a clause"),
        pytest.param("People buy what they see", "me is that people buy what they see.", id="a subject"),
        pytest.param("Your advice on suppliers", "me is your advice on suppliers.", id="a thing"),
        pytest.param(
            "The story of what was lost", "me: the story of what was lost.", id="it could be either"
        ),
        pytest.param("Call the supplier first", "me: Call the supplier first.", id="an advice"),
        pytest.param("“Tests beat decks”", "me: “Tests beat decks”.", id="in their words"),
    ],
)
def test_what_they_said_reads_as_a_sentence(changed: Callable[..., Plan], said: str, expected: str) -> None:
    assert expected in thank_you_text(changed(("thanks.0.they_said", said)))


def test_my_own_words_win(changed: Callable[..., Plan]) -> None:
    plan = changed(("thanks.0.own_words", "Thanks, Ana!"))
    assert thank_you_message(plan) == "Subject: Thank you for your time\n\nThanks, Ana!\n"


def test_each_person_present_is_thanked_by_name(sample: Plan) -> None:
    plan = replaced(sample, others=(Person(name="山田太郎"), Person(name="Tom Weiss", call_name="Tom")))
    plan = with_value(plan, "thanks.2.they_said", "that tests beat decks")
    assert thank_you_text(plan, 1).startswith("Dear 山田太郎,\n\nThank you for your time.")
    assert "What stayed with me is that tests beat decks." in thank_you_text(plan, 2)
    assert "Ben Carter" not in thank_you_text(plan, 2)


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        pytest.param("Architect in Oslo", "I am an architect in Oslo.", id="vowel"),
        pytest.param("I am a nurse", "I am a nurse.", id="own sentence"),
        pytest.param("The curator of a museum", "I am the curator of a museum.", id="own article"),
        pytest.param("UX researcher", "I am a UX researcher.", id="acronym"),
    ],
)
def test_who_i_am(changed: Callable[..., Plan], headline: str, expected: str) -> None:
    plan = changed(("profile.headline", headline), ("host.how_found", ""), ("host.introduced_by", ""))
    assert request_text(plan, US).split("\n\n")[1] == expected


@pytest.mark.parametrize("path", ["thanks.0.they_said", "thanks.0.i_will"])
def test_a_part_that_is_a_sentence_of_its_own_stays_one(changed: Callable[..., Plan], path: str) -> None:
    whole = "What you told me about how your team works has stayed with me."
    assert f". {whole}" in thank_you_text(changed((path, whole)))
