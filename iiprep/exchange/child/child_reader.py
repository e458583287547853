"""The parent's side: a foreign file is read in a child that is limited and can be stopped."""

import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO, Any

from iiprep.children import child_environment, within
from iiprep.errors import FileRefused, reason
from iiprep.exchange.child.limits import Limits
from iiprep.exchange.child.serving import Told
from iiprep.exchange.sources import whats_wrong_with


class Stopped(Exception):
    """The reading was stopped by `ChildReader.stop`."""


def nobody(_done: int, _whole: int) -> None:
    """For readings of which nobody wants to hear how far they are."""


class ChildReader:
    """Reads one file with the worker in `module`; `stop` may be called from any thread.

    `hint` says what to do about a file that could not be read.
    """

    def __init__(self, module: str, hint: str, command: Sequence[str] = ()) -> None:
        self._command = tuple(command) or (sys.executable, "-m", module)
        self._hint = hint
        self._child: subprocess.Popen[bytes] | None = None
        self._stopped = False
        self._late = False

    def stop(self) -> None:
        """End the reading at once; `read` then raises Stopped."""
        self._stopped = True
        self._kill()

    def read(self, file: IO[bytes], limits: Limits, request: object = None, told: Told = nobody) -> list[Any]:
        """The plain values that the worker found in an open file; it does not learn the name.

        Raises FileRefused, also when the file hangs the child or needs too much memory.
        """
        asked = {"seconds": limits.seconds, "memory": limits.memory, "request": request}
        with tempfile.TemporaryDirectory(prefix="iiprep-") as empty:
            child = self._child = subprocess.Popen(  # noqa: S603 - our own interpreter and module
                [*self._command, json.dumps(asked)],
                stdin=file,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=child_environment(),
                cwd=empty,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
            try:
                with within(limits.longest, self._give_up):
                    values = list(self._values(child, told))
                if values and values.pop() is _END:
                    return values
            finally:
                self._kill()
                child.communicate()
        raise self._broken(child.returncode, limits)

    def _values(self, child: "subprocess.Popen[bytes]", told: Told) -> Iterator[Any]:
        """What the child answers; `_END` is the last when all of it came."""
        assert child.stdout
        for line in child.stdout:
            if self._stopped or not line.endswith(b"\n"):
                return
            answer: dict[str, Any] = json.loads(line)
            if "done" in answer:
                told(answer["done"], answer["whole"])
            elif "refused" in answer:
                raise FileRefused(answer["refused"], answer["hint"])
            elif "value" in answer:
                yield answer["value"]
            else:
                yield _END
                return

    def _broken(self, code: int, limits: Limits) -> Exception:
        if self._stopped:
            return Stopped()
        words = "The file could not be read: reading it broke off."
        if self._late or code == -getattr(signal, "SIGXCPU", 0):
            seconds = limits.longest if self._late else limits.seconds
            words = f"The file could not be read within {seconds:.0f} seconds."
        return FileRefused([words], self._hint)

    def _give_up(self) -> None:
        self._late = True
        self._kill()

    def _kill(self) -> None:
        child = self._child
        if child is not None and child.poll() is None:
            child.kill()


_END = object()


def opened(path: Path, most_bytes: int, hint: str) -> tuple[IO[bytes], int]:
    """The file, opened for reading, and its size. Raises FileRefused for what is too large or not there."""
    try:
        words = whats_wrong_with(path) if os.path.lexists(path) else "there is no such file"
        if words:
            raise FileRefused([f"{path.name} cannot be opened: {words}."], "Check the name and the folder.")
        size = path.stat().st_size
        file = path.open("rb")
    except OSError as error:
        words = f"{path.name} cannot be opened: {reason(error)}."
        raise FileRefused([words], "Check the name and the folder.") from None
    except ValueError:
        raise FileRefused(["A file of that name cannot exist."]) from None
    if size > most_bytes:
        file.close()
        words = f"{path.name} has {size / 1e6:,.0f} MB; at most {most_bytes // 1_000_000} MB can be read."
        raise FileRefused([words], hint)
    return file, size
