"""The log file: what the program did and where it failed, never what the user wrote."""

import logging
import os
import traceback
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import cast

LOGGER_NAME = "iiprep"
FILE_NAME = "iiprep.log"
_MOST_BYTES = 500_000
_KEPT = 2


def start_log(folder: Path) -> logging.Handler | None:
    """Write the program's log to a file in `folder`, 0600, at most 1.5 MB in all.

    None where the folder cannot be written: the program then runs without a log.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        handler = _PrivateFile(folder / FILE_NAME, maxBytes=_MOST_BYTES, backupCount=_KEPT, encoding="utf-8")
    except OSError:
        return None
    handler.setFormatter(_WithoutContents("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logger = logging.getLogger(LOGGER_NAME)
    logger.setLevel(logging.INFO)
    logger.addHandler(handler)
    return handler


def stop_log(handler: logging.Handler) -> None:
    """Take the handler of `start_log` away again and close its file."""
    logging.getLogger(LOGGER_NAME).removeHandler(handler)
    handler.close()


def trace_of(error: BaseException) -> str:
    """Where an error came from and of which kind, without its message: that may hold the user's words."""
    lines: list[str] = []
    now: BaseException | None = error
    while now is not None and len(lines) < 500:
        frames = "".join(traceback.format_list(traceback.extract_tb(now.__traceback__)))
        lines.append(f"{frames}{type(now).__module__}.{type(now).__qualname__}")
        now = now.__cause__ or now.__context__
    return "\n  which came from\n".join(lines)


class _WithoutContents(logging.Formatter):
    def formatException(self, ei: object) -> str:  # noqa: N802 - the name is logging's
        return trace_of(cast("tuple[type, BaseException, object]", ei)[1])


class _PrivateFile(RotatingFileHandler):
    def _open(self) -> TextIOWrapper:
        descriptor = os.open(self.baseFilename, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)
        return os.fdopen(descriptor, "a", encoding="utf-8", errors="backslashreplace")

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the name is logging's
        """A log that cannot be written, on a full disk, must not disturb anybody."""
