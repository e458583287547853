"""Somebody suggested becomes a person whose introducer is the host, and a meeting to come."""

import pytest

from iiprep.model.debrief import Answered, Suggested
from iiprep.model.introduction import meeting_with, names_without_a_yes, person_suggested, with_suggested_ids
from iiprep.model.meeting import Meeting, Objective
from iiprep.model.person import NameUse, Person
from iiprep.model.plan import Plan, with_value
from iiprep.model.profile import Profile

ANA = Person(id="ana", name="Ana Okafor")
PLAN = Plan(
    host=ANA, profile=Profile(name="Jordan"), objectives=(Objective(text="Learn", answered=Answered.YES),)
)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        pytest.param("Priya Nair", ("Priya Nair", "", ""), id="a name"),
        pytest.param("Priya Nair, Meadow & Pine", ("Priya Nair", "", "Meadow & Pine"), id="and where"),
        pytest.param(
            "Priya Nair; insights, EMEA, Meadow",
            ("Priya Nair", "insights, EMEA", "Meadow"),
            id="a title between",
        ),
        pytest.param("  ,", ("", "", ""), id="nothing yet"),
    ],
)
def test_what_was_said_is_name_title_and_organisation(text: str, who: tuple[str, str, str]) -> None:
    person = person_suggested(PLAN, Suggested(text=text))
    assert (person.name, person.title, person.organisation) == who


def test_the_host_is_the_introducer_and_the_consent_goes_along() -> None:
    person = person_suggested(PLAN, Suggested(text="Priya", may_use_name=NameUse.YES, person="p"))
    assert (person.id, person.introduced_by, person.introducer) == ("p", "Ana Okafor", "ana")
    assert (person.may_use_name, person.how_found) == (NameUse.YES, "Ana Okafor suggested I write")


@pytest.mark.requirement("R35")
@pytest.mark.parametrize("use", [NameUse.NOT_ASKED, NameUse.NO])
def test_without_a_yes_how_they_were_found_does_not_name_the_host(use: NameUse) -> None:
    person = person_suggested(PLAN, Suggested(text="Priya", may_use_name=use))
    assert (person.how_found, person.introduced_by) == ("", "Ana Okafor")


@pytest.mark.parametrize(
    ("by", "use", "text", "named"),
    [
        pytest.param("Łukasz Wiśniewski", NameUse.NO, "Łukasz suggested I write", True, id="first name"),
        pytest.param("Ben Carter", NameUse.NOT_ASKED, "Ben Carter suggested it", True, id="whole name"),
        pytest.param("Ben Carter", NameUse.YES, "Ben Carter suggested it", False, id="with a yes"),
        pytest.param("Ben Carter", NameUse.NO, "I heard your talk on carters and bends", False, id="words"),
        pytest.param("a friend of mine", NameUse.NO, "My friend told me", False, id="no name"),
        pytest.param("", NameUse.NO, "Ben told me", False, id="nobody"),
        pytest.param("山田太郎", NameUse.NO, "山田太郎 told me of you", True, id="another script"),
    ],
)
def test_naming_an_introducer_without_a_yes(by: str, use: NameUse, text: str, named: bool) -> None:
    host = Person(introduced_by=by, may_use_name=use)
    assert names_without_a_yes(host, text) is named


def test_without_a_name_of_the_host_nothing_is_said_of_how() -> None:
    assert person_suggested(Plan(), Suggested(text="Priya")).how_found == ""


@pytest.mark.requirement("R35")
def test_the_meeting_with_them_has_everything_still_ahead() -> None:
    met = meeting_with(PLAN, Suggested(text="Priya", person="p"))
    assert (met.host.id, met.profile) == ("p", PLAN.profile)
    assert met.meeting == Meeting()
    about = meeting_with(with_value(PLAN, "topic", "Brand teams"), Suggested(text="Priya", person="p"))
    assert about.meeting == Meeting(topic="Brand teams")


def test_a_suggestion_without_an_id_gets_one_and_keeps_its_own() -> None:
    plan = with_value(PLAN, "happened.suggested", (Suggested(text="A"), Suggested(text="B", person="b")))
    first, second = with_suggested_ids(plan).happened.suggested
    assert (bool(first.person), second.person) == (True, "b")
    assert meeting_with(plan, plan.happened.suggested[0]).host.id
