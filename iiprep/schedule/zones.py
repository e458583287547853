"""Time zones by their names, from the system or from the bundled database."""

from datetime import UTC, date, datetime, time, tzinfo
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from tzlocal import get_localzone_name

FIRST_DAY = date(1900, 1, 1)
LAST_DAY = date(2999, 12, 31)
_LONGEST = 100


@cache
def is_zone(name: str) -> bool:
    """Whether `name` is a zone that this machine knows, such as ``America/Los_Angeles``."""
    return _load(name) is not None


def _load(name: str) -> tzinfo | None:
    if not name or len(name) > _LONGEST:
        return None
    try:
        return ZoneInfo(name)
    except (ValueError, OSError):
        return UTC if name == "UTC" else None
    except KeyError:
        return None


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
    """The instant at which `zone` shows that day and clock time; an empty zone is this computer's."""
    return datetime.combine(day, clock, tzinfo=_load(zone or local_zone()) or UTC)


def in_zone(moment: datetime, zone: str) -> datetime:
    """The same instant as a clock in `zone` shows it; an empty zone is this computer's."""
    return moment.astimezone(_load(zone or local_zone()) or UTC)


def place_of(zone: str) -> str:
    """The city of a zone, to print beside a time: ``Los Angeles``."""
    return zone.rsplit("/", 1)[-1].replace("_", " ")
