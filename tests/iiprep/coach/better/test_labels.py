"""Better sentences behind a subject line, or behind the name of a line."""

import pytest

from iiprep.coach.better.labels import behind_name, behind_subject, named_once

CHOICES = ("Learning about bread", "Curious how mills work")


@pytest.mark.parametrize(
    ("said", "choices"),
    [
        ("Subject: Any jobs?", ("Subject: A question about your work",)),
        ("Re: Job", ("Re: A question about your work",)),
        ("Are there any jobs?", CHOICES),
    ],
)
def test_a_subject_line_stays_one(said: str, choices: tuple[str, ...]) -> None:
    assert behind_subject(said, CHOICES) == choices


def test_a_subject_line_of_its_own_is_taken() -> None:
    own = ("Subject: 30 minutes about your work?",)
    assert behind_subject("Subject: Any jobs?", own) == own


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Profile: Baker, seeking a job", "Profile: "),
        ("About me: Baker, seeking a job", "About me: "),
        ("Career objective: a job", "Exploring: "),
        ("Goals: a job", "Exploring: "),
        ("Salary: 28k", ""),
        ("Seeking a job", ""),
    ],
)
def test_the_name_of_a_line_stays_but_for_an_aim(said: str, name: str) -> None:
    assert behind_name(said, CHOICES) == (
        (f"{name}learning about bread", f"{name}curious how mills work") if name else CHOICES
    )


def test_a_name_stands_there_once() -> None:
    assert named_once("Profile: Baker.", "Profile: learning about bread") == "Learning about bread"
    assert named_once("Baker.", "Profile: learning about bread") == "Profile: learning about bread"
