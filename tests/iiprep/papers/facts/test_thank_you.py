from iiprep.model.fields import replaced
from iiprep.model.person import Person
from iiprep.model.plan import Plan, with_value
from iiprep.papers.facts.thank_you import thank_you_card
from iiprep.papers.region import Region

US = Region("US")


def test_a_card_for_the_second_person(sample: Plan) -> None:
    plan = replaced(sample, others=(Person(name="Tom Weiss"),))
    plan = with_value(plan, "thanks.1.they_said", "that tests beat decks")
    facts = thank_you_card(plan, US, 1)
    assert facts["person"] == "Tom Weiss"
    assert facts["ready"] is False
    assert facts["paragraphs"][0] == {"id": "thanks.1.they_said", "text": "Dear Tom,"}


def test_the_card_of_the_sample_is_ready(sample: Plan) -> None:
    facts = thank_you_card(sample, US)
    assert facts["ready"] is True
    assert [one["id"] for one in facts["paragraphs"]][:2] == ["thanks.0.they_said", "thanks.0.they_said.2"]


def test_own_words_are_ready_and_named_as_their_field(sample: Plan) -> None:
    facts = thank_you_card(with_value(sample, "thanks.0.own_words", "Thank you.\n\nJordan"), US)
    assert facts["ready"] is True
    assert [one["text"] for one in facts["paragraphs"]] == ["Thank you.", "Jordan"]
    assert facts["paragraphs"][0]["id"] == "thanks.0.own_words"
