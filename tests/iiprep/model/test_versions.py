"""Older bodies go through every step that came after them, each part through its own."""

from collections.abc import Callable

import pytest

from iiprep.model.versions import BODY_MIGRATIONS, BODY_VERSION, Body, BodyMigration, upgraded, upgraded_plan


def noted(step: str) -> BodyMigration:
    """A step that leaves its mark on every part."""

    def mark(part: str) -> Callable[[Body], Body]:
        return lambda body: {**body, "steps": [*body.get("steps", []), f"{part} {step}"]}

    return BodyMigration(mark("meeting"), mark("person"), mark("profile"), mark("settings"))


STEPS = (noted("1-2"), noted("2-3"))


@pytest.mark.parametrize(
    ("version", "steps"), [(1, ["person 1-2", "person 2-3"]), (2, ["person 2-3"]), (3, [])]
)
def test_only_the_steps_after_its_version_are_taken(version: int, steps: list[str]) -> None:
    assert upgraded("person", {}, version, STEPS).get("steps", []) == steps


def test_each_part_of_a_plan_takes_its_own_steps() -> None:
    plan = upgraded_plan({"timing": {}, "host": {}, "others": [{}, {}], "profile": {}}, 2, STEPS)
    assert plan == {
        "timing": {},
        "steps": ["meeting 2-3"],
        "host": {"steps": ["person 2-3"]},
        "others": [{"steps": ["person 2-3"]}] * 2,
        "profile": {"steps": ["profile 2-3"]},
    }


def test_what_is_no_group_of_fields_is_left_for_the_reader_to_name() -> None:
    assert upgraded_plan({"host": 7, "others": [None]}, 1, STEPS) == {
        "host": 7,
        "others": [None],
        "steps": ["meeting 1-2", "meeting 2-3"],
    }


def test_the_version_counts_the_steps() -> None:
    assert len(BODY_MIGRATIONS) + 1 == BODY_VERSION
