from iiprep.model.fields import replaced
from iiprep.model.person import Person
from iiprep.model.plan import Plan
from iiprep.papers.catalogue import ON_DEMAND, Copy, facts_of, message_text, messages_of, papers_of
from iiprep.papers.region import Region


def test_one_host_three_papers_two_messages(sample: Plan) -> None:
    assert [copy.stem for copy in papers_of(sample)] == ["prep-sheet", "one-sheet", "thank-you-card"]
    assert [copy.stem for copy in messages_of(sample)] == ["request", "thank-you"]


def test_on_demand_there_are_a_letter_for_each_person_and_a_bio(sample: Plan) -> None:
    plan = replaced(sample, others=(Person(name="Tom"),))
    assert [copy.stem for copy in papers_of(plan, ON_DEMAND)][-3:] == [
        "thank-you-letter",
        "thank-you-letter.2",
        "bio",
    ]
    assert [copy.stem for copy in papers_of(plan, ("bio",))][-2:] == ["thank-you-card.2", "bio"]


def test_each_person_present_gets_a_thank_you(sample: Plan) -> None:
    plan = replaced(sample, others=(Person(name="Tom"), Person(name="Priya")))
    assert [copy.stem for copy in papers_of(plan)][2:] == [
        "thank-you-card",
        "thank-you-card.2",
        "thank-you-card.3",
    ]
    assert facts_of(Copy("thank-you-card", 2), plan, Region())["person"] == "Priya"
    assert "Dear Tom," in message_text(Copy("thank-you", 1), plan, Region())


def test_the_kinds_of_facts(sample: Plan) -> None:
    titles = [facts_of(copy, sample, Region())["title"] for copy in papers_of(sample)]
    assert titles == ["Prep sheet", "Jordan Rivera – one-sheet", "Thank-you"]
    assert message_text(Copy("request"), sample, Region()).startswith("Subject: Ben Carter")
