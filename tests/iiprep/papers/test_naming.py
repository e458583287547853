"""Names that people can read, that never collide, and that leave files alone when they are asked to."""

from pathlib import Path

import pytest

from iiprep.model.person import Person
from iiprep.model.plan import Plan, with_value
from iiprep.papers.catalogue import CARD, PREP_SHEET, REQUEST, THANK_YOU, Copy
from iiprep.papers.naming import already_there, names_in, readable_name


@pytest.mark.parametrize(
    ("copy", "suffix", "expected"),
    [
        pytest.param(Copy(PREP_SHEET), ".pdf", "Prep sheet - Ana Okafor - 2026-12-03.pdf", id="prep sheet"),
        pytest.param(Copy(REQUEST), ".txt", "Request - Ana Okafor - 2026-12-03.txt", id="request"),
        pytest.param(Copy(CARD), ".pdf", "Thank-you card - Ana Okafor - 2026-12-03.pdf", id="card"),
    ],
)
def test_a_name_says_what_for_whom_and_when(sample: Plan, copy: Copy, suffix: str, expected: str) -> None:
    assert readable_name(sample, copy, suffix) == expected


def test_an_empty_plan_has_names_too() -> None:
    assert readable_name(Plan(), Copy(PREP_SHEET), ".pdf") == "Prep sheet.pdf"


def test_two_people_of_one_name_get_two_cards(sample: Plan, tmp_path: Path) -> None:
    plan = with_value(sample, "others", (Person(id="b", name="ana okafor"),))
    name_of = names_in(plan, tmp_path, keep=False)
    assert name_of(Copy(CARD, 1), ".pdf") == "Thank-you card - ana okafor - 2026-12-03 (2).pdf"
    assert name_of(Copy(THANK_YOU, 1), ".txt") == "Thank-you - ana okafor - 2026-12-03 (2).txt"


def test_what_is_there_is_found_and_can_be_kept(sample: Plan, tmp_path: Path) -> None:
    assert already_there(sample, tmp_path) == ()
    first = tmp_path / "Prep sheet - Ana Okafor - 2026-12-03.pdf"
    first.touch()
    assert already_there(sample, tmp_path) == (first,)
    assert names_in(sample, tmp_path, keep=False)(Copy(PREP_SHEET), ".pdf") == first.name
    kept = names_in(sample, tmp_path, keep=True)(Copy(PREP_SHEET), ".pdf")
    assert kept == "Prep sheet - Ana Okafor - 2026-12-03 (2).pdf"


def test_a_very_long_name_can_be_kept_twice(sample: Plan, tmp_path: Path) -> None:
    plan = with_value(sample, "host.name", "Wilhelmina " * 30)
    for number in range(2):
        name = names_in(plan, tmp_path, keep=True)(Copy(PREP_SHEET), ".pdf")
        assert len(name.encode()) <= 121, number
        (tmp_path / name).touch()
    assert len(list(tmp_path.iterdir())) == 2
