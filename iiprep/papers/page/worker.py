"""The child process that makes pages: JSON in, JSON and bytes out, within limits of memory.

A message is a line with the lengths of its parts, then the parts: a job is one JSON text, an answer is one
JSON text, the PDF and, of a page that is too long, the sheet to look at. Whatever goes wrong with one job is
told in its answer; the parent replaces a child that hangs or dies.
"""

import json
import logging
import sys
import traceback
from pathlib import Path
from typing import IO, Any

from iiprep.settings import PaperSize

_MEMORY = 1 << 30
ANSWER_PARTS = 3


def main(templates: str, assets: str) -> int:
    """Serve jobs until the parent closes the pipe."""
    _limit_memory()
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    logging.getLogger("weasyprint").addHandler(logging.NullHandler())
    source, sink = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr
    try:
        fitter = _fitter(Path(templates), Path(assets))
    except (ImportError, OSError) as error:
        _answer(sink, {"unavailable": str(error)})
        return 3
    _answer(sink, {"ready": True})
    while job := read_parts(source, 1):
        _answer(sink, *_serve(fitter, json.loads(job[0])))
    return 0


def _fitter(templates: Path, assets: Path) -> Any:  # noqa: ANN401 - imported here: what it needs may be missing
    from iiprep.papers.page.fit import Fitter
    from iiprep.papers.page.press import Press

    return Fitter(Press(templates, assets))


def _serve(fitter: Any, job: dict[str, Any]) -> tuple[dict[str, Any], bytes, bytes]:  # noqa: ANN401
    try:
        size = PaperSize.of(job["size"])
        made = fitter.make(job["paper"], job["facts"], size, leave_off=job["leave_off"])
    except Exception:  # noqa: BLE001 - the edge of the process: the parent tells the user, this child goes on
        return {"failed": traceback.format_exc(limit=-3)}, b"", b""
    return {"report": made.report.to_dict()}, made.pdf, made.sheet


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:
        return
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


def _answer(sink: IO[bytes], head: dict[str, Any], pdf: bytes = b"", sheet: bytes = b"") -> None:
    write_parts(sink, json.dumps(head).encode(), pdf, sheet)


def write_parts(sink: IO[bytes], *parts: bytes) -> None:
    """One message: the lengths in a line, then the parts."""
    sink.write(b" ".join(str(len(part)).encode() for part in parts) + b"\n")
    for part in parts:
        sink.write(part)
    sink.flush()


def read_parts(source: IO[bytes], count: int) -> tuple[bytes, ...]:
    """The parts of the next message; none at the end of the pipe or when it is cut."""
    line = source.readline()
    lengths = [int(word) for word in line.split()] if line.endswith(b"\n") else []
    if len(lengths) != count:
        return ()
    parts = tuple(source.read(length) for length in lengths)
    return parts if [len(part) for part in parts] == lengths else ()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
