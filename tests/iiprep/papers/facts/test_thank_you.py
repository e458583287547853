from typing import Any

import pytest

from iiprep.model.fields import replaced
from iiprep.model.person import Person
from iiprep.model.plan import Plan, with_value
from iiprep.papers.catalogue import CARD, LETTER, Copy, facts_of
from iiprep.papers.facts.thank_you import thank_you_card, thank_you_letter
from iiprep.papers.page.geometry import geometry
from iiprep.papers.page.html import Pages
from iiprep.papers.region import Region
from iiprep.paths import templates_folder
from iiprep.settings import PaperSize

US = Region("US")
PAGE = geometry(LETTER, PaperSize.LETTER, 11.0)


def test_a_card_for_the_second_person(sample: Plan) -> None:
    plan = replaced(sample, others=(Person(name="Tom Weiss"),))
    plan = with_value(plan, "thanks.1.they_said", "that tests beat decks")
    facts = thank_you_card(plan, US, 1)
    assert facts["person"] == "Tom Weiss"
    assert facts["ready"] is False
    assert facts["paragraphs"][0] == {"id": "thanks.1.they_said", "text": "Dear Tom,"}


def test_a_card_to_nobody_yet_has_room_for_the_name_and_the_two_things() -> None:
    facts = thank_you_card(Plan(), US)
    assert facts["paragraphs"][0] == {"id": "thanks.0.they_said", "text": "Dear", "blank": True}
    assert facts["room"] == 2
    assert thank_you_letter(Plan(), US)["salutation"]["blank"] is True


def test_a_card_and_a_letter_without_my_name_have_a_line_to_sign_on(sample: Plan) -> None:
    assert thank_you_card(Plan(), US)["unsigned"] is True
    assert thank_you_card(sample, US)["unsigned"] is False
    for name in (CARD, LETTER):
        bare = Pages(templates_folder()).html(name, facts_of(Copy(name), Plan(), US), PAGE)
        mine = Pages(templates_folder()).html(name, facts_of(Copy(name), sample, US), PAGE)
        assert ('sign"><span class="fill">' in bare, 'sign"><span class="fill">' in mine) == (True, False)


@pytest.mark.parametrize(
    ("own", "greeting"),
    [
        pytest.param("Ana, thank you.", "", id="the name first"),
        pytest.param("Hi Ana! That was kind.", "", id="a greeting in the line"),
        pytest.param("Ana Okafor – that was kind.", "", id="the whole name"),
        pytest.param("Ana told me much.", "Dear Ana,", id="said of them"),
        pytest.param("Thank you, Anabel sends her love.", "Dear Ana,", id="somebody else"),
    ],
)
def test_who_is_called_by_name_at_once_is_not_greeted_twice(sample: Plan, own: str, greeting: str) -> None:
    plan = with_value(sample, "thanks.0.own_words", own)
    letter = thank_you_letter(plan, US)
    assert letter["salutation"]["text"] == greeting
    expected = [text for text in (greeting, own, "With many thanks,", "Jordan Rivera") if text]
    assert texts(thank_you_card(plan, US), "paragraphs") == expected
    page = Pages(templates_folder()).html(LETTER, letter, PAGE)
    assert page.count("<h1") == 1


@pytest.mark.parametrize("field", ["they_said", "i_will", "own_words"])
def test_a_card_that_says_something_has_no_lines_in_it(field: str) -> None:
    assert thank_you_card(with_value(Plan(), f"thanks.0.{field}", "that tests beat decks"), US)["room"] == 0


def test_the_card_of_the_sample_is_ready(sample: Plan) -> None:
    facts = thank_you_card(sample, US)
    assert facts["ready"] is True
    assert [one["id"] for one in facts["paragraphs"]][:2] == ["thanks.0.they_said", "thanks.0.they_said.2"]


def test_a_paragraph_that_the_promise_makes_long_is_named_as_the_promise(sample: Plan) -> None:
    plan = with_value(sample, "thanks.0.i_will", "send you the summary of our two-shelf test. " * 12)
    assert thank_you_card(plan, US)["paragraphs"][1]["id"] == "thanks.0.i_will"


def test_a_card_closes_as_the_letter_does_where_there_is_room(sample: Plan) -> None:
    short = with_value(sample, "thanks.0.they_said", "that tests beat decks")
    told = texts(thank_you_card(short, US), "paragraphs")
    assert told[-2:] == ["With many thanks,", "Jordan Rivera"]
    nobody = texts(thank_you_card(with_value(short, "profile.name", ""), US), "paragraphs")
    assert nobody == told[:-1]
    assert "With many thanks," not in texts(thank_you_card(sample, US), "paragraphs")


def test_own_words_are_ready_and_named_as_their_field(sample: Plan) -> None:
    facts = thank_you_card(with_value(sample, "thanks.0.own_words", "Thank you.\n\nJordan"), US)
    assert facts["ready"] is True
    assert [one["text"] for one in facts["paragraphs"]] == [
        "Dear Ana,",
        "Thank you.",
        "With many thanks,",
        "Jordan",
    ]
    assert facts["paragraphs"][1]["id"] == "thanks.0.own_words"


@pytest.mark.parametrize("own", ["That was kind.", "Dear Ana Okafor,\n\nThat was kind.\n\nYours,\nJordan"])
def test_card_and_letter_agree(sample: Plan, own: str) -> None:
    plan = with_value(sample, "thanks.0.own_words", own)
    letter = thank_you_letter(plan, US)
    parts = [letter["salutation"]["text"], *texts(letter, "paragraphs"), letter["closing"], letter["signed"]]
    assert texts(thank_you_card(plan, US), "paragraphs") == [part for part in parts if part]


def texts(facts: dict[str, Any], name: str) -> list[str]:
    return [one["text"] for one in facts[name]]


def test_the_letter_of_the_sample(sample: Plan) -> None:
    facts = thank_you_letter(sample, US)
    assert (facts["sender"]["text"], facts["date"]) == ("Jordan Rivera", "December 4, 2026")
    assert texts(facts, "foot")[0] == "Irvine, California"
    assert len(facts["foot"]) == 4
    assert texts(facts, "to") == [
        "Ana Okafor",
        "VP Brand Marketing",
        "Northwind Foods",
        "400 Spectrum Center Dr, Irvine",
        "Suite 1200, 12th floor",
    ]
    assert facts["salutation"]["text"] == "Dear Ana,"
    assert texts(facts, "paragraphs")[1].startswith("I will send you the summary")
    assert (facts["closing"], facts["signed"]) == ("With many thanks,", "Jordan Rivera")


def test_the_letter_to_somebody_else_present_has_no_street_of_the_host(sample: Plan) -> None:
    plan = replaced(sample, others=(Person(name="Tom Weiss", organisation="Two Rivers"),))
    facts = thank_you_letter(plan, US, 1)
    assert texts(facts, "to") == ["Tom Weiss", "Two Rivers"]
    assert facts["salutation"]["text"] == "Dear Tom,"
    assert (facts["ready"], facts["date"]) == (False, "")


@pytest.mark.parametrize(
    ("own", "salutation", "paragraphs", "closing", "signed"),
    [
        pytest.param(
            "Dear Ana Okafor,\n\nThat was kind.\n\nYours,\nJordan",
            "Dear Ana Okafor,",
            ["That was kind.", "Yours,"],
            "",
            "Jordan",
            id="a whole letter",
        ),
        pytest.param(
            "That was kind.",
            "Dear Ana,",
            ["That was kind."],
            "With many thanks,",
            "Jordan Rivera",
            id="a text",
        ),
        pytest.param("Jordan", "Dear Ana,", [], "With many thanks,", "Jordan", id="a name alone"),
        pytest.param(
            "Dear Ana,", "Dear Ana,", [], "With many thanks,", "Jordan Rivera", id="a greeting alone"
        ),
    ],
)
def test_own_words_keep_their_greeting_and_their_name(
    sample: Plan, own: str, salutation: str, paragraphs: list[str], closing: str, signed: str
) -> None:
    facts = thank_you_letter(with_value(sample, "thanks.0.own_words", own), US)
    assert (facts["salutation"]["text"], texts(facts, "paragraphs")) == (salutation, paragraphs)
    assert (facts["closing"], facts["signed"]) == (closing, signed)
