"""Reads a foreign file of contacts in a child process."""

from collections.abc import Sequence
from pathlib import Path

from iiprep.exchange.child.child_reader import ChildReader, Stopped, nobody, opened
from iiprep.exchange.child.limits import Limits
from iiprep.exchange.child.serving import Told
from iiprep.exchange.contacts.decode import MOST_BYTES
from iiprep.exchange.contacts.found import Contacts

__all__ = ["ContactsReader", "Stopped"]

_BYTES_A_SECOND = 250_000
_MODULE = "iiprep.exchange.contacts.worker"
_HINT = "Export your contacts once more, fewer at a time, and try that file."
_TOO_LARGE = "Export fewer contacts at once, or without their photos."


def limits_for(size: int) -> Limits:
    """Two seconds, and one more for each quarter of a megabyte."""
    return Limits(2 + size // _BYTES_A_SECOND)


class ContactsReader:
    """Reads one file; `stop` may be called from any thread, `read` then raises Stopped."""

    def __init__(self) -> None:
        self._child = ChildReader(_MODULE, _HINT)

    def stop(self) -> None:
        """End the reading at once."""
        self._child.stop()

    def read(self, path: Path, fields: Sequence[str] | None = None, told: Told = nobody) -> Contacts:
        """Everybody in the file at `path`; see `contacts_in`.

        Raises FileRefused, also when the file hangs the child or needs too much memory.
        """
        file, size = opened(path, MOST_BYTES, _TOO_LARGE)
        with file:
            (plain,) = self._child.read(file, limits_for(size), fields, told)
        return Contacts.from_plain(plain)
