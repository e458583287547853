from iiprep.model.fields import replaced
from iiprep.model.meeting import Thanks
from iiprep.model.person import Person
from iiprep.model.plan import Plan
from iiprep.papers.facts.typed import typed


def test_what_a_paper_is_put_together_from_is_told_by_its_field(sample: Plan) -> None:
    words = typed(sample)
    assert words["host.name"] == "Ana Okafor"
    assert words["objectives.0"] == sample.objectives[0].text
    assert words["thanks.0.they_said"] == sample.thanks_for(0).they_said


def test_a_further_person_has_a_name_and_thanks_of_their_own(sample: Plan) -> None:
    tom, thanks = Person(id="b", name="Tom Weiss"), Thanks(they_said="to begin small")
    plan = replaced(sample, others=(tom,), thanks=(Thanks(), thanks))
    words = typed(plan, 1)
    assert words["others.0.name"] == "Tom Weiss"
    assert words["thanks.1.they_said"] == "to begin small"
    assert "host.name" not in words
