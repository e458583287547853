"""The place of a field in words."""

import pytest

from iiprep.model.places import in_words, specs
from iiprep.model.plan import Plan
from iiprep.settings import Settings


@pytest.mark.parametrize(
    ("path", "words"),
    [
        pytest.param("host.name", "Host, “Name”", id="a-field"),
        pytest.param("timing", "Timing", id="a-section"),
        pytest.param("questions.3", "Question 4", id="a-row"),
        pytest.param("questions.3.minutes", "Question 4, “Minutes”", id="a-field-of-a-row"),
        pytest.param("questions", "Questions", id="all-rows"),
        pytest.param("thanks", "Thank-you to", id="all-thank-yous"),
        pytest.param("thanks.0.i_will", "Thank-you 1, “One thing I will do”", id="a-thank-you"),
        pytest.param("profile.skills.0", "Profile, “What I am good at”, line 1", id="a-line"),
        pytest.param(
            "profile.targets.1.companies.2",
            "Profile, Companies I am learning about 2, “Companies”, line 3",
            id="a-line-of-a-row",
        ),
        pytest.param("others.0.title", "Other present 1, “Title”", id="somebody-else"),
        pytest.param("", "", id="the-whole"),
    ],
)
def test_places(path: str, words: str) -> None:
    assert in_words(path.split(".") if path else ()) == words
    assert not path or in_words(path) == words


def test_the_root_may_be_another_value() -> None:
    assert in_words("paper", Settings) == "“Paper”"


def test_the_declared_fields_by_name() -> None:
    assert list(specs(Plan)) == list(Plan.model_fields)
