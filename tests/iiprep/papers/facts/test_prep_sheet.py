from collections.abc import Callable
from datetime import date

import pytest

from iiprep.model.meeting import Format, Question
from iiprep.model.person import NameUse, Person
from iiprep.model.plan import Plan, new_plan
from iiprep.model.profile import Profile
from iiprep.model.request import AsSent, Channel
from iiprep.papers.facts.prep_sheet import prep_sheet
from iiprep.papers.region import Region

US = Region("US")


def texts(items: list[dict[str, str]]) -> list[str]:
    return [one["text"] for one in items]


def test_the_closing_three_are_fixed_in_their_order_and_thanks_come_last(sample: Plan) -> None:
    facts = prep_sheet(sample, US)
    assert texts(facts["closing"]) == [
        "How can I help you?",
        "Who else should I learn from?",
        "May I use your name?",
    ]
    assert facts["thanks"]["text"] == "Thank you for your time."


def test_the_red_lines_come_first_to_last(changed: Callable[..., Plan]) -> None:
    facts = prep_sheet(changed(("profile.zone", "America/Los_Angeles")), US)
    assert texts(facts["red_lines"]) == [
        "Do not ask for or about a job, an opening or hiring.",
        "Keep to my objectives unless they open a door.",
        "End at 10:30 AM, even if it goes well.",
        "Nothing about the merger in the news.",
    ]


def test_questions_keep_their_place_in_the_plan(changed: Callable[..., Plan]) -> None:
    questions = (Question(text="One?", starred=True), Question(), Question(text="Three?", minutes=5))
    facts = prep_sheet(changed(("questions", questions)), US)
    assert [(one["id"], one["starred"], one["minutes"]) for one in facts["questions"]] == [
        ("questions.0", True, 3),
        ("questions.2", False, 5),
    ]
    assert facts["questions_head"] == "Questions"


def test_by_e_mail_there_is_no_clock(changed: Callable[..., Plan]) -> None:
    facts = prep_sheet(changed(("timing.format", Format.EMAIL)), US)
    assert facts["day_line"] == facts["minutes"] == facts["closing"] == []
    assert facts["questions_head"] == "Questions to send · 9, five at most"
    assert facts["when"]["clock"]["text"] == ""
    assert "Five questions at most, and one e‑mail." in texts(facts["red_lines"])


@pytest.mark.parametrize(
    ("use", "expected"),
    [
        pytest.param(NameUse.YES, "I may use Ben Carter’s name.", id="yes"),
        pytest.param(NameUse.NO, "Do not use Ben Carter’s name.", id="no"),
        pytest.param(NameUse.NOT_ASKED, "Introduced by Ben Carter", id="not asked"),
    ],
)
def test_whether_the_name_may_be_used(changed: Callable[..., Plan], use: NameUse, expected: str) -> None:
    assert texts(prep_sheet(changed(("host.may_use_name", use)), US)["found"])[1] == expected


def test_an_introducer_who_was_not_mentioned_is_named(changed: Callable[..., Plan]) -> None:
    found = prep_sheet(changed(("host.how_found", "A talk at the fair")), US)["found"]
    assert texts(found)[1] == "Introduced by Ben Carter (I may use the name)"


def test_a_note_that_was_neither_written_nor_sent_is_not_what_i_asked_for(
    changed: Callable[..., Plan],
) -> None:
    empty, unsent = ("request.note", ""), ("request.as_sent", AsSent())
    plan = changed(empty, unsent, ("request.sent_on", None))
    assert prep_sheet(plan, US)["request"]["note"]["text"] == ""
    sent = changed(empty, unsent, ("request.sent_on", date(2026, 11, 19)))
    assert prep_sheet(sent, US)["request"]["note"]["text"].startswith("Dear Ana,")
    other = changed(empty, ("request.as_sent", AsSent(note="As it went out")))
    assert prep_sheet(other, US)["request"]["note"]["text"] == "As it went out"


def test_for_a_phone_call_the_number_stands_with_the_time(changed: Callable[..., Plan]) -> None:
    facts = prep_sheet(changed(("timing.format", Format.PHONE)), US)
    assert facts["call"] == {"id": "host.phone", "text": "+1 949 555 0118"}
    assert facts["host"]["phone"]["text"] == ""
    assert facts["where"] == []
    by_mail = prep_sheet(changed(("timing.format", Format.EMAIL)), US)
    assert by_mail["call"]["text"] == by_mail["host"]["phone"]["text"] == ""


def test_where_one_writes_the_address_stands_with_the_day(changed: Callable[..., Plan]) -> None:
    facts = prep_sheet(changed(("timing.format", Format.EMAIL)), US)
    assert facts["send"] == {"id": "host.email", "text": "ana.okafor@northwind.example"}
    assert facts["host"]["email"]["text"] == ""


@pytest.mark.parametrize("met", [Format.OFFICE, Format.VIDEO, Format.PHONE])
def test_without_a_number_there_is_the_address_to_write_to(changed: Callable[..., Plan], met: Format) -> None:
    known, unknown = (
        prep_sheet(changed(("timing.format", met), ("host.phone", number)), US) for number in ("+1 949", " ")
    )
    assert (known["host"]["email"]["text"], known["send"]["text"]) == ("", "")
    assert unknown["host"]["email"]["text"] == "ana.okafor@northwind.example"


@pytest.mark.parametrize(
    ("met", "field", "label"),
    [
        (Format.PHONE, "host.phone", "Call"),
        (Format.VIDEO, "place.link", "Link"),
        (Format.EMAIL, "host.email", "Send to"),
        (Format.OFFICE, "host.phone", ""),
    ],
)
def test_what_nobody_can_be_reached_without_is_written_in(
    changed: Callable[..., Plan], met: Format, field: str, label: str
) -> None:
    known, unknown = (
        prep_sheet(changed(("timing.format", met), (field, text)), US) for text in ("a.example", " ")
    )
    assert (known["unknown"], unknown["unknown"]) == ("", label)


def test_a_name_too_long_for_a_heading_is_said_as_they_are_greeted(changed: Callable[..., Plan]) -> None:
    plan = changed(("host.call_name", ""), ("host.name", "dr. Łukasz Brzęczyszczykiewicz"))
    assert prep_sheet(plan, US)["about"] == "dr. Brzęczyszczykiewicz"


def test_a_start_without_a_day_has_clock_times(changed: Callable[..., Plan]) -> None:
    zone = ("profile.zone", "America/Los_Angeles")
    facts = prep_sheet(changed(zone, ("timing.zone", ""), ("timing.day", None)), US)
    assert facts["when"]["clock"]["text"] == "10:00 – 10:30 AM"
    assert facts["when"]["day"]["text"] == facts["when"]["other"]["text"] == ""
    assert facts["day_line"][0]["clock"] == "9:15 AM"
    assert "End at 10:30 AM, even if it goes well." in texts(facts["red_lines"])
    abroad = prep_sheet(changed(zone, ("timing.zone", "Asia/Tokyo"), ("timing.day", None)), US)
    assert abroad["when"]["other"]["text"] == "on the clock in Tokyo"
    assert abroad["when"]["clock"]["text"] == "10:00 – 10:30 AM"


@pytest.mark.parametrize(
    ("call_name", "expected"),
    [
        pytest.param("Ana", ["open", "questions", "Ana", "close"], id="a short name"),
        pytest.param("Łukasz", ["open", "questions", "host", "close"], id="one that fills its span"),
        pytest.param("Dr. Okafor", ["open", "questions", "host", "close"], id="a long one"),
        pytest.param(
            "山田さん", ["open", "questions", "host", "close"], id="wide letters take the room of two"
        ),
        pytest.param("志远", ["open", "questions", "志远", "close"], id="two of them"),
    ],
)
def test_the_bar_says_whose_minutes_they_are(
    changed: Callable[..., Plan], call_name: str, expected: list[str]
) -> None:
    minutes = prep_sheet(changed(("host.call_name", call_name)), US)["minutes"]
    assert [one["label"] for one in minutes] == expected
    assert [one["minutes"] for one in minutes] == [3, 19, 3, 5]
    assert minutes[-1]["left"] + minutes[-1]["width"] == pytest.approx(100)


def test_an_empty_plan_says_nothing_it_does_not_know() -> None:
    facts = prep_sheet(new_plan(Profile()), US)
    assert facts["person"] == ""
    assert facts["questions"] == facts["card"] == facts["where"] == []
    assert "None" not in str(facts)
    assert facts["footer"] == "Afterwards: debrief today · thank the host within a day"


TOKYO = (("profile.zone", "America/Los_Angeles"), ("timing.zone", "Asia/Tokyo"), ("host.zone", "Asia/Tokyo"))


def test_who_stands_at_the_place_goes_by_its_clock(changed: Callable[..., Plan]) -> None:
    facts = prep_sheet(changed(*TOKYO), US)
    when = facts["when"]
    assert when["clock"]["text"] == "10:00 – 10:30 AM"
    assert when["day"]["text"] == "Thursday, December 3, 2026"
    assert when["other"]["text"] == "Tokyo time · Wed, Dec 2, 5:00 – 5:30 PM in Los Angeles"
    assert [mark["clock"] for mark in facts["day_line"]] == [
        "9:15 AM",
        "9:50 AM",
        "10:00 AM",
        "10:25 AM",
        "10:30 AM",
    ]
    assert "End at 10:30 AM, even if it goes well." in texts(facts["red_lines"])
    assert facts["closing_head"] == "Closing · from 10:25 AM"


def test_day_and_clock_of_a_call_are_both_mine(changed: Callable[..., Plan]) -> None:
    facts = prep_sheet(changed(*TOKYO, ("timing.format", Format.VIDEO)), US)
    when = facts["when"]
    assert "End at 5:30 PM, even if it goes well." in texts(facts["red_lines"])
    assert when["clock"]["text"] == "5:00 – 5:30 PM"
    assert when["day"]["text"] == "Wednesday, December 2, 2026"
    assert when["other"]["text"] == "Thu, Dec 3, 10:00 – 10:30 AM in Tokyo"


def test_everybody_present_is_named(changed: Callable[..., Plan]) -> None:
    facts = prep_sheet(changed(("others", (Person(name="山田太郎", title="Director"),))), US)
    assert facts["others"][0]["name"] == {"id": "others.0.name", "text": "山田太郎"}
    assert facts["others"][0]["title"]["text"] == "Director"


def test_where_the_others_work_is_said_where_it_is_another_place(changed: Callable[..., Plan]) -> None:
    others = (
        Person(name="Tom", organisation="Northwind Foods "),
        Person(name="Li", organisation="Two Rivers"),
    )
    said = prep_sheet(changed(("others", others), ("host.organisation", "Northwind Foods")), US)["others"]
    assert [one["organisation"]["text"] for one in said] == ["", "Two Rivers"]


def test_a_request_through_somebody_has_a_heading_of_one_line(changed: Callable[..., Plan]) -> None:
    facts = prep_sheet(changed(("request.channel", Channel.INTRODUCTION)), US)
    assert facts["request"]["head"] == "What I asked for · Nov 19 · introduced"


def test_the_time_is_said_in_the_way_of_the_region(changed: Callable[..., Plan]) -> None:
    when = prep_sheet(changed(("profile.zone", "America/Los_Angeles")), Region("DE"))["when"]
    assert when["clock"]["text"] == "10:00 – 10:30"
    assert when["day"]["text"] == "Thursday, 3 December 2026"


@pytest.mark.parametrize(
    ("met", "expected"),
    [
        (Format.OFFICE, ["place.address", "place.room", "place.entry", "place.link"]),
        (Format.VIDEO, ["place.entry", "place.link"]),
        (Format.EMAIL, []),
    ],
)
def test_an_address_stands_where_people_meet(
    changed: Callable[..., Plan], met: Format, expected: list[str]
) -> None:
    where = prep_sheet(changed(("timing.format", met), ("place.link", "https://meet.example.org/j")), US)[
        "where"
    ]
    assert [one["id"] for one in where] == expected
    assert all(one["text"] == "meet.example.org/j" for one in where if one["id"] == "place.link")


ZOOM = "https://us02web.zoom.example/j/86234567890?pwd=QWxsIHRoZSBiZXN0IHRvIHlvdQ"


def test_a_place_that_is_a_link_is_live(changed: Callable[..., Plan]) -> None:
    plan = changed(("timing.format", Format.VIDEO), ("place.link", ZOOM.removeprefix("https://")))
    links = {one["id"]: one["href"] for one in prep_sheet(plan, US)["where"]}
    assert links == {"place.entry": "", "place.link": ZOOM}


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        pytest.param((), ZOOM, id="a video call"),
        pytest.param((("timing.format", Format.PHONE),), "", id="nothing to join"),
        pytest.param((("place.link", "ask Ana for it"),), "", id="no link"),
        pytest.param((("place.link", ZOOM + "k3Jd" * 90),), "", id="too long for a code that a phone reads"),
        pytest.param((("host.name", "Ana Okafor of Northwind"),), "", id="no room beside the name"),
        pytest.param((("others", (Person(name="Tom Weiss"),)),), "", id="no room beside others"),
    ],
)
def test_a_video_call_can_be_joined_by_its_code(
    changed: Callable[..., Plan], edits: tuple[tuple[str, object], ...], expected: str
) -> None:
    facts = prep_sheet(changed(("timing.format", Format.VIDEO), ("place.link", ZOOM), *edits), US)
    assert facts["join"]["link"] == expected
    assert bool(facts["join"]["size"]) is bool(expected)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        pytest.param("Síofra O’Brien-Nuñez", "Síofra O’Brien-Nuñez", id="whole where there is room"),
        pytest.param("佐藤花子" * 3, "佐藤花子佐藤花子佐藤…", id="wide letters take the room of two"),
        pytest.param(
            "محمد عبد الرحمن بن سلمان الأنصاري", "\u2068محمد عبد الرحمن بن سلم…\u2069", id="right to left"
        ),
    ],
)
def test_the_footer_names_the_introducer_as_far_as_there_is_room(
    changed: Callable[..., Plan], name: str, told: str
) -> None:
    footer = prep_sheet(changed(("host.introduced_by", name)), US)["footer"]
    assert footer.endswith(f"tell {told} how it went")
