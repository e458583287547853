"""What a child may take."""

from iiprep.exchange.child.limits import MEMORY, Limits


def test_by_the_clock_there_is_time_to_start_and_for_others() -> None:
    assert Limits(2).longest == 14
    assert Limits(2).memory == MEMORY == 512 * 1024 * 1024
