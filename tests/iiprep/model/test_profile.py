"""The seeker's profile."""

from iiprep.model.fields import fields_of
from iiprep.model.person import Card
from iiprep.model.profile import Opening, Profile, Proof, Target


def test_an_empty_profile_has_a_shape_to_print() -> None:
    profile = Profile()
    assert (profile.opening, profile.proof) == (Opening.SUMMARY, Proof.ACHIEVEMENTS)
    assert (profile.achievements, profile.targets) == ((), ())


def test_seeker_and_host_share_the_five_fields_of_the_card() -> None:
    names = [spec.name for spec in fields_of(Card)]
    assert names == ["industry", "function", "level", "geography", "companies"]
    assert [spec.name for spec in fields_of(Profile)][:5] == names


def test_targets_are_grouped_by_industry() -> None:
    profile = Profile.model_validate({"targets": [{"industry": "Food", "companies": ["A", "B"]}]})
    assert profile.targets == (Target(industry="Food", companies=("A", "B")),)


def test_the_story_is_to_rehearse_and_not_to_print() -> None:
    printed = {spec.name: spec.label.printed for spec in fields_of(Profile)}
    assert (printed["story"], printed["situation"]) == (False, True)
