from collections.abc import Callable

import pytest

from iiprep.model.plan import Plan, with_value
from iiprep.model.profile import Profile
from iiprep.papers.facts.bio import bio
from iiprep.papers.region import Region

US = Region("US")


def heads(plan: Plan) -> list[str]:
    return [part["head"] for part in bio(plan, US)["parts"]]


def test_it_says_what_was_done_where_and_how_well(sample: Plan) -> None:
    facts = bio(sample, US)
    assert facts["title"] == "Jordan Rivera – bio"
    assert heads(sample) == [
        "What I have done",
        "Where I have worked",
        "What I am good at",
        "What I have studied",
    ]
    first = facts["parts"][1]["lines"][0]
    assert (first["years"], first["text"]) == ("2018–2026", "Harbor Retail: senior manager, store brands")


def test_parts_without_a_line_are_not_there(changed: Callable[..., Plan]) -> None:
    assert heads(changed(("profile.skills", ()), ("profile.education", ("",)))) == [
        "What I have done",
        "Where I have worked",
    ]


def test_of_an_empty_profile_all_parts_are_there_to_write_in(changed: Callable[..., Plan]) -> None:
    assert len(heads(Plan())) == 4
    nothing = [(f"profile.{name}", ()) for name in ("achievements", "experience", "skills", "education")]
    assert heads(changed(*nothing)) == []


def test_where_i_worked_is_said_once(changed: Callable[..., Plan]) -> None:
    rows = [one["label"] for one in bio(changed(), US)["glance"]]
    assert rows == ["Industry", "Function", "Level", "Where"]
    assert "Worked at" in [one["label"] for one in bio(changed(("profile.experience", ())), US)["glance"]]


def test_nothing_of_the_meeting_and_no_target_is_on_it(sample: Plan) -> None:
    printed = str(bio(sample, US)).replace("'person': 'Ana Okafor'", "")
    for private in ("Ana", "Ben Carter", "Northwind", "Golden Valley Mills", sample.profile.situation):
        assert private not in printed


def test_the_foot_says_who_and_where_to_write() -> None:
    profile = Profile(name="Bo Li", email="bo@example.org")
    assert bio(Plan(profile=profile), US)["foot"] == "Bo Li · bo@example.org"
    assert bio(Plan(), US)["foot"] == ""


@pytest.mark.parametrize(
    ("lines", "wide"),
    [
        pytest.param(("2016–2024 Harbor",), 74.0, id="years"),
        pytest.param(
            ("2016 Harbor", "Mar 2015 to now, Harbor"), 12 + 15 * 6.5, id="a month, the longest counts"
        ),
        pytest.param(("September 2015 – September 2018: Harbor",), 122.0, id="two lines of them"),
        pytest.param(("Harbor",), 74.0, id="those of another list alone"),
    ],
)
def test_the_column_of_times_is_as_wide_as_they_need(lines: tuple[str, ...], wide: float) -> None:
    facts = bio(Plan(profile=Profile(experience=lines, education=("2014 Alder",))), US)
    assert facts["wide"] == pytest.approx(wide)
    assert bio(Plan(profile=Profile(experience=("Harbor",))), US)["wide"] == 0


def test_of_few_lines_how_to_reach_me_is_the_foot(changed: Callable[..., Plan]) -> None:
    nothing = [(f"profile.{name}", ()) for name in ("achievements", "experience", "education")]
    glance = [(f"profile.{name}", "") for name in ("industry", "function", "level", "geography", "companies")]
    little = changed(*nothing, *glance, ("profile.skills", ("Spreadsheets",)))
    facts = bio(little, US)
    assert (facts["few"], facts["large"], facts["contact"], facts["foot"]) == (True, True, [], "")
    assert next(one["id"] for one in facts["paper_foot"]) == "profile.email"
    much = bio(with_value(little, "profile.skills", ("Spreadsheets",) * 9), US)
    assert (much["few"], much["paper_foot"], len(much["contact"])) == (False, [], 3)


def test_an_empty_bio_is_not_one_of_few_lines() -> None:
    assert not bio(Plan(), US)["few"]
    assert not bio(Plan(profile=Profile(name="Bo Li")), US)["few"]
