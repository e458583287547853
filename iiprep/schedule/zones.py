"""Time zones by their names, from the system or from the bundled database."""

from datetime import UTC, date, datetime, time
from functools import cache
from zoneinfo import available_timezones

from tzlocal import get_localzone_name

from iiprep.model.zone import is_zone, zone_of

FIRST_DAY = date(1900, 1, 1)
LAST_DAY = date(2999, 12, 31)


@cache
def zone_names() -> tuple[str, ...]:
    """The zones to choose from, sorted: the places, without the old aliases such as ``EST5EDT``."""
    return tuple(
        sorted(name for name in available_timezones() if "/" in name and not name.startswith("Etc/"))
    )


def local_zone() -> str:
    """The name of this computer's zone; ``UTC`` where the system does not say."""
    try:
        name = get_localzone_name()
    except (LookupError, OSError, ValueError):
        return "UTC"
    return name if name and is_zone(name) else "UTC"


def at(day: date, clock: time, zone: str) -> datetime:
    """The first instant at which `zone` shows that day and clock time; an empty zone is this computer's."""
    return datetime.combine(day, clock.replace(fold=0), tzinfo=zone_of(zone or local_zone()) or UTC)


def in_zone(moment: datetime, zone: str) -> datetime:
    """The same instant as a clock in `zone` shows it; an empty zone is this computer's."""
    return moment.astimezone(zone_of(zone or local_zone()) or UTC)


def place_of(zone: str) -> str:
    """The city of a zone, to print beside a time: ``Los Angeles``."""
    return zone.rsplit("/", 1)[-1].replace("_", " ")
