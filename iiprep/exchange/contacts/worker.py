"""The child process that reads a foreign file of contacts."""

import sys
from collections.abc import Iterator
from typing import Any

from iiprep.exchange.child.serving import Told, serve
from iiprep.exchange.contacts.decode import MOST_BYTES
from iiprep.exchange.contacts.reading import contacts_in


def read(data: bytes, fields: list[str] | None, told: Told) -> Iterator[Any]:
    """Everybody in the file, as one plain value."""
    yield contacts_in(data, fields, told).to_plain()


if __name__ == "__main__":
    sys.exit(serve(read, MOST_BYTES, sys.argv[1]))
