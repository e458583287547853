"""The notes around a request as letters begin with them: in my own words, or as they are suggested."""

from iiprep.model.plan import Plan, with_value
from iiprep.papers.facts.follow_up import confirm_text, nudge_text
from iiprep.papers.region import Region


def test_a_nudge_in_my_own_words_or_a_suggested_one(sample: Plan) -> None:
    assert nudge_text(with_value(sample, "waiting.nudge", "Dear Ana, once more.")) == "Dear Ana, once more."
    assert nudge_text(with_value(sample, "waiting.nudge", "")).startswith(
        "Dear Ana,\n\nSome days ago I wrote"
    )


def test_a_confirmation_says_when(sample: Plan) -> None:
    assert "on Thu, Dec 3 at 10:00 AM" in confirm_text(sample, Region("US"))
