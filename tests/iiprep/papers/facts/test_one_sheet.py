from collections.abc import Callable

import pytest

from iiprep.model.fields import replaced
from iiprep.model.person import Person
from iiprep.model.plan import Plan
from iiprep.model.profile import Proof, Target
from iiprep.papers.facts.one_sheet import left_out_of, names_host, one_sheet
from iiprep.papers.region import Region

US = Region("US")


def companies(plan: Plan) -> list[str]:
    columns = one_sheet(plan, US)["groups"]
    return [one["text"] for column in columns for group in column for one in group["companies"]]


def test_the_hosts_own_company_is_left_off(sample: Plan) -> None:
    assert names_host(sample)
    assert "Northwind Foods" not in companies(sample)
    assert len(companies(sample)) == 15


@pytest.mark.parametrize("name", ["Northwind Foods Europe GmbH", "northwind", "Northwindfoods"])
def test_a_variant_of_it_is_left_off_too(changed: Callable[..., Plan], name: str) -> None:
    plan = changed(("profile.targets.0.companies", ("Golden Valley Mills", name)))
    assert name not in companies(plan)
    assert left_out_of(plan) == ("Northwind Foods",)


def test_a_company_of_anybody_present_is_left_off(sample: Plan) -> None:
    plan = replaced(sample, others=(Person(id="b", name="Tom Weiss", organisation="Harvest Lane, LLC"),))
    assert "Harvest Lane" in companies(sample)
    assert "Harvest Lane" not in companies(plan)
    assert left_out_of(plan) == ("Northwind Foods", "Harvest Lane, LLC")


def test_an_industry_of_which_nothing_is_left_does_not_tell(changed: Callable[..., Plan]) -> None:
    plan = changed(("profile.targets", (Target(industry="Food", companies=("Northwind Foods",)),)))
    assert one_sheet(plan, US)["groups"] == []


def test_it_stays_on_when_asked_for(changed: Callable[..., Plan]) -> None:
    assert "Northwind Foods" in companies(changed(("one_sheet.without_host", False)))


def test_a_host_without_a_company_leaves_nothing_off(changed: Callable[..., Plan]) -> None:
    plan = changed(("host.organisation", ""))
    assert not names_host(plan)
    assert len(companies(plan)) == 16


@pytest.mark.parametrize(
    ("proof", "heads"),
    [
        pytest.param(Proof.ACHIEVEMENTS, ["What I have done"], id="achievements"),
        pytest.param(Proof.SKILLS, ["What I am good at"], id="skills"),
        pytest.param(Proof.BOTH, ["What I have done", "What I am good at"], id="both"),
    ],
)
def test_achievements_or_skills(changed: Callable[..., Plan], proof: Proof, heads: list[str]) -> None:
    facts = one_sheet(changed(("profile.proof", proof)), US)
    assert [part["head"] for part in facts["proofs"]] == heads


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        pytest.param("linkedin.com/in/ana", "https://linkedin.com/in/ana", id="bare"),
        pytest.param("https://ana.example", "https://ana.example", id="whole"),
        pytest.param("my page", "", id="no address"),
        pytest.param("javascript:alert(1).x", "", id="nothing that runs"),
    ],
)
def test_my_link_is_live_only_where_it_is_a_safe_one(
    changed: Callable[..., Plan], link: str, expected: str
) -> None:
    facts = one_sheet(changed(("profile.profile_link", link)), US)
    assert facts["contact"][-1]["href"] == expected
    assert facts["code"]["link"] == expected


@pytest.mark.parametrize(
    ("sizes", "expected", "across"),
    [
        pytest.param((4, 4, 4), [["I0"], ["I1"], ["I2"]], 1, id="three"),
        pytest.param((4, 3), [["I0"], ["I1"]], 1, id="two"),
        pytest.param((5, 5, 5, 5), [["I0", "I1"], ["I2", "I3"]], 1, id="two by two"),
        pytest.param((6, 1, 1, 1), [["I0"], ["I1", "I2", "I3"]], 1, id="evenly, in their order"),
        pytest.param((3, 3, 3, 3, 3), [["I0"], ["I1", "I2"], ["I3", "I4"]], 1, id="five"),
        pytest.param((5,), [["I0"]], 3, id="one alone fills the width"),
        pytest.param((9, 1), [["I0", "I1"]], 3, id="very uneven ones fill it, too"),
        pytest.param((9, 9, 9, 9), [["I0", "I1"], ["I2", "I3"]], 2, id="very many stand two in a row"),
        pytest.param((8,) * 6, [["I0", "I1", "I2"], ["I3", "I4", "I5"]], 2, id="eight of six industries"),
        pytest.param((7,) * 6, [["I0", "I1"], ["I2", "I3"], ["I4", "I5"]], 1, id="where that helps"),
    ],
)
def test_industries_stand_in_columns_of_about_one_height(
    changed: Callable[..., Plan], sizes: tuple[int, ...], expected: list[list[str]], across: int
) -> None:
    targets = tuple(
        Target(industry=f"I{i}", companies=tuple("abcdefghi"[:size])) for i, size in enumerate(sizes)
    )
    columns = one_sheet(changed(("profile.targets", targets)), US)["groups"]
    assert [[group["industry"]["text"] for group in column] for column in columns] == expected
    assert {group["across"] for column in columns for group in column} == {across}


def test_many_industries_are_placed_without_trying_all_ways(changed: Callable[..., Plan]) -> None:
    targets = tuple(Target(industry=f"I{i}", companies=("a",)) for i in range(900))
    columns = one_sheet(changed(("profile.targets", targets)), US)["groups"]
    assert [len(column) for column in columns] == [300, 300, 300]


def test_where_only_the_company_of_the_host_was_listed_the_sheet_asks_for_names(
    changed: Callable[..., Plan],
) -> None:
    alone = ("profile.targets", (Target(industry="Food", companies=("Northwind Foods",)),))
    facts = one_sheet(changed(alone, ("one_sheet.without_host", True)), US)
    assert facts["groups"] == []
    assert facts["ask"].startswith("Which would you look at")
    assert one_sheet(changed(alone, ("one_sheet.without_host", False)), US)["ask"].startswith("Do you know")


def test_a_sheet_that_says_something_has_no_empty_part(changed: Callable[..., Plan]) -> None:
    nothing_done = ("profile.achievements", ())
    assert one_sheet(changed(nothing_done), US)["proofs"] == []
    blank = one_sheet(changed(nothing_done, ("profile.summary", " ")), US)["proofs"]
    assert [(part["head"], part["lines"]) for part in blank] == [("What I have done", [])]


def test_nothing_private_of_the_meeting_is_on_it(sample: Plan) -> None:
    printed = str(one_sheet(sample, US)).replace("'person': 'Ana Okafor'", "")
    assert sample.profile.situation not in printed
    for private in ("Ana", "Ben Carter", "Spectrum", "Orchard Bites"):
        assert private not in printed
