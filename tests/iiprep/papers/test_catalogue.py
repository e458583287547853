from iiprep.model.fields import replaced
from iiprep.model.person import Person
from iiprep.model.plan import Plan
from iiprep.papers.catalogue import Copy, facts_of, message_text, messages_of, papers_of
from iiprep.papers.region import Region


def test_one_host_three_papers_two_messages(sample: Plan) -> None:
    assert [copy.stem for copy in papers_of(sample)] == ["prep-sheet", "one-sheet", "thank-you-card"]
    assert [copy.stem for copy in messages_of(sample)] == ["request", "thank-you"]


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
