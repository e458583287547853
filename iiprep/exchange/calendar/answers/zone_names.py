"""What the zones in a calendar file are called: those of Windows by Unicode’s table."""

import re
from collections.abc import Mapping
from hashlib import sha256
from types import MappingProxyType

from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from iiprep.model.zone import is_zone

WINDOWS = "X-WINDOWS"
"""The parameter in which the sieve keeps what Windows calls a zone."""

_ZONE = re.compile(r";TZID=(\"[^\"]*\"|[^;:\"]*)", re.IGNORECASE)
_ZONE_NAME = re.compile(r"[\w+()./&,: '’-]{1,100}")
_LOOKED_UP = re.compile(r"[A-Za-z0-9_+()./& -]*")
_KNOWN: Mapping[str, str] = MappingProxyType(
    {name.casefold(): zone for name, zone in WINDOWS_TO_OLSON.items()}
    | {"tzone://microsoft/utc": "UTC", "microsoft/utc": "UTC"}
)


def olson(name: str) -> str:
    """The zone that a name of Windows means, such as Europe/Berlin; empty for any other name."""
    return _KNOWN.get(" ".join(name.split()).casefold(), "")


def named_once(line: str) -> str:
    """A property whose zone has a name that can be one; any other name is only marked as there."""
    return _ZONE.sub(_with_name, line)


def _with_name(found: re.Match[str]) -> str:
    name = found[1].strip('"')
    return f';TZID="{name}"' if _ZONE_NAME.fullmatch(name) and ".." not in name else ';X-ZONE="?"'


def own_zones(lines: list[str]) -> list[str]:
    """A zone that the file describes is named after its description: no other file can mean it."""
    described: dict[str, str] = {}
    for start in (number for number, line in enumerate(lines) if line == "BEGIN:VTIMEZONE"):
        block = lines[start : lines.index("END:VTIMEZONE", start)]
        name = next((_zone_named(line) for line in block if line.startswith("TZID:")), "")
        if name and not olson(name) and not is_zone(name.strip("/")):
            described[name] = f"own-{sha256(chr(10).join(block).encode()).hexdigest()[:20]}"

    def renamed(found: re.Match[str]) -> str:
        name = found[1].strip('"').strip()
        if olson(name):
            return f';TZID="{olson(name)}";{WINDOWS}="{name}"'
        if name not in described and not _LOOKED_UP.fullmatch(name):
            return f';X-ZONE="{name}"'
        return f';TZID="{described.get(name, name)}"'

    return [
        f"TZID:{described.get(_zone_named(line), _zone_named(line))}"
        if line.startswith("TZID:")
        else _ZONE.sub(renamed, line)
        for line in lines
    ]


def _zone_named(line: str) -> str:
    return line.partition(":")[2].strip()
