"""An item belongs to a group, and what is past is no longer named as a time."""

from datetime import timedelta

from iiprep.schedule.courtesies.items import Due, Group, Kind
from tests.chains import at, terms

NOW = at("2026-11-03 10:00")


def test_a_time_that_is_past_is_not_told() -> None:
    now = terms(NOW)
    assert now.still(NOW) == NOW
    assert now.still(NOW - timedelta(minutes=1)) is None


def test_each_kind_belongs_to_a_group() -> None:
    groups = {kind: Due(kind, "a", "ana", "", NOW, NOW).group for kind in Kind}
    assert groups[Kind.LEAVE] is Group.TODAY
    assert groups[Kind.THANK] is Group.COURTESY
    assert groups[Kind.NUDGE] is Group.ASKING
    assert groups[Kind.TOUCH] is Group.TOUCH
