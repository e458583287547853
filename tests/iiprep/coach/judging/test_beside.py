"""An ask that no sentence makes alone: a vacancy that I saw, and my papers."""

import pytest

from iiprep.coach.findings import Context, Kind
from tests.iiprep.coach.ours import COACH

PAPERS = "My CV is below."


def asks(text: str, context: Context = Context()) -> list[str]:  # noqa: B008
    found = COACH.read(text, Kind.REQUEST, context).findings
    return [one.excerpt for one in found if one.rule == "job-ask"]


@pytest.mark.requirement("R4", "R46")
@pytest.mark.parametrize(
    "vacancy",
    [
        "I saw the analyst role.",
        "I came across the product manager role at Northwind.",
        "I am writing about the analyst role.",
        "I noticed the data position you posted.",
    ],
)
def test_a_vacancy_and_a_resume_are_an_ask_together(vacancy: str) -> None:
    assert asks(f"{vacancy} I enjoyed your talk. {PAPERS}") == [vacancy]


@pytest.mark.parametrize(
    "text",
    [
        "I saw the analyst role. I enjoyed your talk.",
        f"I saw your role in the play. {PAPERS}",
        f"I saw the role that data plays in your work. {PAPERS}",
        f"I noticed your position on nuclear power. {PAPERS}",
        f"I read how you came to the role of editor. {PAPERS}",
        f"I saw the job you did on the bridge. {PAPERS}",
    ],
)
def test_neither_is_one_alone_nor_are_other_roles(text: str) -> None:
    assert asks(text) == []


def test_a_resume_that_they_asked_for_makes_no_ask() -> None:
    assert asks(f"I saw the analyst role. {PAPERS}", Context(they_asked=True)) == []


def test_what_is_heard_anyway_is_told_once() -> None:
    text = f"I noticed the analyst position on your website. {PAPERS}"
    assert asks(text) == ["I noticed the analyst position on your website."]
