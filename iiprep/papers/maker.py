"""The parent's side of the worker: one long-lived child makes pages; one that hangs or dies is replaced."""

import json
import subprocess
import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from iiprep.children import child_environment, within
from iiprep.errors import PdfUnavailable
from iiprep.papers.page.worker import ANSWER_PARTS, read_parts, write_parts
from iiprep.papers.report import MadePaper, PaperReport
from iiprep.papers.unavailable import how_to_mend
from iiprep.settings import PaperSize

_SECONDS = 20.0
PATIENT = 120.0
"""Seconds for a page where nobody types on meanwhile: a computer that is busy makes it late, not badly."""

_TRIES = 2


class PaperFailed(RuntimeError):
    """The worker could not make a paper: our bug, or text that no layout can take in time."""


class PaperMaker:
    """Makes papers in a child process; may be used from any one thread at a time, others wait."""

    def __init__(self, templates: Path, assets: Path, seconds: float = _SECONDS) -> None:
        self._command = [sys.executable, "-m", "iiprep.papers.page.worker", str(templates), str(assets)]
        self._seconds = seconds
        self._lock = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None
        self._ready = False
        self._abandoned = False

    def start(self) -> None:
        """Start the child without waiting for it, so that it loads while others work."""
        with self._lock:
            self._ensure()

    def make(
        self, paper: str, facts: dict[str, Any], size: PaperSize, *, leave_off: bool = False
    ) -> MadePaper:
        """One paper from its facts.

        Raises PdfUnavailable where this machine cannot make PDF, PaperFailed when the child fails twice.
        """
        job = json.dumps(
            {"paper": paper, "facts": facts, "size": size.value, "leave_off": leave_off}
        ).encode()
        with self._lock:
            for _ in range(_TRIES):
                answer = None if self._abandoned else self._ask(job)
                if answer is not None:
                    return answer
        raise PaperFailed(f"the {paper} could not be laid out within {self._seconds:.0f} seconds, or at all")

    def abandon(self) -> None:
        """Stop the page under way at once, from any thread: its `make`, and every later one, fails."""
        self._abandoned = True
        child = self._child
        if child is not None:
            child.kill()

    def close(self) -> None:
        """End the child."""
        with self._lock:
            self._end()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _ask(self, job: bytes) -> MadePaper | None:
        """The answer to one job; None when the child hung or died, which ends it."""
        child = self._ensure()
        try:
            with within(self._seconds, child.kill):
                self._await_ready(child)
                assert child.stdin
                assert child.stdout
                write_parts(child.stdin, job)
                parts = read_parts(child.stdout, ANSWER_PARTS)
        except OSError:
            parts = ()
        if not parts:
            self._end()
            return None
        return self._made(json.loads(parts[0]), *parts[1:])

    def _made(self, head: dict[str, Any], pdf: bytes, sheet: bytes) -> MadePaper:
        if "failed" in head:
            raise PaperFailed(head["failed"])
        return MadePaper(PaperReport.from_dict(head["report"]), pdf, sheet)

    def _await_ready(self, child: "subprocess.Popen[bytes]") -> None:
        if self._ready:
            return
        assert child.stdout
        parts = read_parts(child.stdout, ANSWER_PARTS)
        if not parts:
            raise OSError("the worker ended before it was ready")
        head = json.loads(parts[0])
        if "unavailable" in head:
            self._end()
            raise PdfUnavailable(*how_to_mend(head["unavailable"]))
        self._ready = True

    def _ensure(self) -> "subprocess.Popen[bytes]":
        if self._child is None or self._child.poll() is not None:
            self._end()
            self._child = subprocess.Popen(  # noqa: S603 - our own interpreter and module
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=child_environment(),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        return self._child

    def _end(self) -> None:
        child, self._child, self._ready = self._child, None, False
        if child is None:
            return
        child.kill()
        child.wait()
        for pipe in (child.stdin, child.stdout):
            if pipe:
                _close(pipe)


def _close(pipe: Any) -> None:  # noqa: ANN401 - a buffered pipe of either direction
    try:
        pipe.close()
    except OSError:
        return
