"""What the windows share of the coach: which rules are off, and word of a change."""

from iiprep.coach.engine import Coach
from ui.coaching import Coaching


def test_a_change_is_told_once(coaching: Coaching, coach: Coach) -> None:
    told: list[frozenset[str]] = []
    coaching.changed.connect(lambda: told.append(coaching.rules_off))
    coaching.switch_off(["term", "too-long"])
    coaching.switch_off(("too-long", "term"))
    coaching.switch_off(())
    assert told == [frozenset({"term", "too-long"}), frozenset()]
    assert coaching.coach() is coach
