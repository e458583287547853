"""From one clock time to another, also past midnight."""

from datetime import time

_DAY = 24 * 60
_PAST_MIDNIGHT = 6 * 60


def span(started: time, ended: time) -> int:
    """The minutes from a clock time to another, past midnight where that is a few hours; else below 0."""
    minutes = (ended.hour - started.hour) * 60 + ended.minute - started.minute
    return minutes + _DAY if minutes + _DAY <= _PAST_MIDNIGHT else minutes
