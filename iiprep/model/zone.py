"""Which names of time zones this machine knows."""

from datetime import UTC, tzinfo
from functools import cache
from zoneinfo import ZoneInfo

_LONGEST = 100


@cache
def is_zone(name: str) -> bool:
    """Whether `name` is a zone that this machine knows, such as ``America/Los_Angeles``."""
    return zone_of(name) is not None


def zone_of(name: str) -> tzinfo | None:
    """The zone of a name; None for one that is not known here."""
    if not name or len(name) > _LONGEST:
        return None
    try:
        return ZoneInfo(name)
    except (ValueError, OSError):
        return UTC if name == "UTC" else None
    except KeyError:
        return None
