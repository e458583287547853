"""The parent's side of the worker: a foreign file is read in a child that can be limited and stopped."""

import json
import subprocess
import sys
import tempfile
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Any

from iiprep.children import child_environment
from iiprep.errors import FileRefused, reason
from iiprep.exchange.contacts.cards import Told
from iiprep.exchange.contacts.decode import MOST_BYTES
from iiprep.exchange.contacts.found import Contacts

SECONDS = 60.0
_HINT = "Export your contacts once more, fewer at a time, and try that file."


class Stopped(Exception):
    """The reading was stopped by `ContactsReader.stop`."""


class ContactsReader:
    """Reads one file; `stop` may be called from any thread."""

    def __init__(self, seconds: float = SECONDS, command: Sequence[str] = ()) -> None:
        self._seconds = seconds
        self._command = tuple(command) or (sys.executable, "-m", "iiprep.exchange.contacts.worker")
        self._child: subprocess.Popen[bytes] | None = None
        self._stopped = False
        self._late = False

    def stop(self) -> None:
        """End the reading at once; `read` then raises Stopped."""
        self._stopped = True
        self._kill()

    def read(
        self,
        path: Path,
        fields: Sequence[str] | None = None,
        told: Told = lambda _done, _whole: None,
    ) -> Contacts:
        """Everybody in the file at `path`; see `contacts_in`. The child gets the open file, not its name.

        Raises FileRefused, also when the file hangs the child or needs too much memory.
        """
        request = json.dumps({"fields": fields})
        with _opened(path) as file, tempfile.TemporaryDirectory(prefix="iiprep-") as empty:
            self._child = subprocess.Popen(  # noqa: S603 - our own interpreter and module
                [*self._command, request],
                stdin=file,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=child_environment(),
                cwd=empty,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
            timer = threading.Timer(self._seconds, self._give_up)
            timer.start()
            try:
                return self._listen(self._child, told)
            finally:
                timer.cancel()
                self._kill()
                self._child.communicate()

    def _listen(self, child: "subprocess.Popen[bytes]", told: Told) -> Contacts:
        assert child.stdout
        for line in child.stdout:
            if self._stopped:
                break
            answer: dict[str, Any] = json.loads(line) if line.endswith(b"\n") else {}
            if "done" in answer:
                told(answer["done"], answer["whole"])
            elif "refused" in answer:
                raise FileRefused(answer["refused"], answer["hint"])
            elif answer:
                return Contacts.from_plain(answer["contacts"])
        if self._stopped:
            raise Stopped
        words = f"The file could not be read within {self._seconds:.0f} seconds."
        raise FileRefused(
            [words if self._late else "The file could not be read: reading it broke off."], _HINT
        )

    def _give_up(self) -> None:
        self._late = True
        self._kill()

    def _kill(self) -> None:
        child = self._child
        if child is not None and child.poll() is None:
            child.kill()


def _opened(path: Path) -> IO[bytes]:
    """The file, opened for reading. Raises FileRefused for what is too large or cannot be opened."""
    try:
        if not path.is_file():
            words = "it is a folder" if path.is_dir() else "there is no such file"
            raise FileRefused([f"{path.name} cannot be opened: {words}."], "Check the name and the folder.")
        size = path.stat().st_size
        file = path.open("rb")
    except OSError as error:
        words = f"{path.name} cannot be opened: {reason(error)}."
        raise FileRefused([words], "Check the name and the folder.") from None
    except ValueError:
        raise FileRefused(["A file of that name cannot exist."]) from None
    if size > MOST_BYTES:
        file.close()
        words = f"{path.name} has {size / 1e6:,.0f} MB; at most {MOST_BYTES // 1_000_000} MB can be read."
        raise FileRefused([words], "Export fewer contacts at once, or without their photos.")
    return file
