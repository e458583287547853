"""The log says what happened and where, and never what the user wrote."""

import logging
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from pydantic import ValidationError

from iiprep.logs import FILE_NAME, LOGGER_NAME, start_log, stop_log, trace_of
from iiprep.model.meeting import Timing

SECRET = "My host said something private"


@contextmanager
def logging_to(folder: Path) -> Iterator[logging.Logger]:
    """The program's logger, writing to `folder` and nowhere else."""
    logger = logging.getLogger(LOGGER_NAME)
    handler = start_log(folder)
    assert handler is not None
    passed_on, logger.propagate = logger.propagate, False
    try:
        yield logger
    finally:
        logger.propagate = passed_on
        stop_log(handler)


def fail() -> None:
    try:
        raise ValueError(SECRET)
    except ValueError as error:
        raise KeyError(SECRET) from error


def test_messages_reach_the_file(tmp_path: Path) -> None:
    with logging_to(tmp_path / "data") as logger:
        logger.info("saved in %d ms", 12)
        logging.getLogger("iiprep.store").warning("tried again: %s", "\ud800")
    lines = (tmp_path / "data" / FILE_NAME).read_text(encoding="utf-8").splitlines()
    assert [line.split(" ", 2)[2] for line in lines] == [
        "INFO iiprep: saved in 12 ms",
        "WARNING iiprep.store: tried again: \\ud800",
    ]


def test_an_error_is_logged_without_its_words(tmp_path: Path) -> None:
    with logging_to(tmp_path) as logger:
        try:
            fail()
        except KeyError:
            logger.exception("an edge caught something")
    text = (tmp_path / FILE_NAME).read_text(encoding="utf-8")
    assert "in fail" in text
    assert "builtins.KeyError" in text
    assert "builtins.ValueError" in text
    assert SECRET not in text


def test_what_a_refused_value_held_is_not_told() -> None:
    with pytest.raises(ValidationError) as refused:
        Timing.model_validate({"length": SECRET})
    assert SECRET in str(refused.value)
    trace = trace_of(refused.value)
    assert SECRET not in trace
    assert "ValidationError" in trace


@pytest.mark.skipif(os.name == "nt", reason="modes of POSIX")
def test_the_log_is_for_its_owner_alone(tmp_path: Path) -> None:
    with logging_to(tmp_path / "data") as logger:
        logger.info("x")
    assert stat.S_IMODE((tmp_path / "data").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "data" / FILE_NAME).stat().st_mode) == 0o600


def test_the_log_does_not_grow_for_ever(tmp_path: Path) -> None:
    with logging_to(tmp_path) as logger:
        for _ in range(3000):
            logger.info("x" * 1000)
    files = list(tmp_path.iterdir())
    assert len(files) == 3
    assert sum(path.stat().st_size for path in files) < 1_600_000


def test_where_no_log_can_be_written_there_is_none(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert start_log(tmp_path / "file") is None


@pytest.mark.skipif(os.name == "nt", reason="limits of POSIX")
def test_a_full_disk_does_not_disturb_the_program(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    with logging_to(tmp_path) as logger:
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
        try:
            logger.info("x" * 100_000)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        logger.info("room again")
    assert capsys.readouterr().err == ""
    assert "room again" in (tmp_path / FILE_NAME).read_text(encoding="utf-8")
