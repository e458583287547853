"""The answer is read in a child process, and what cannot be read there is told in a sentence."""

from pathlib import Path

import pytest

from iiprep.errors import FileRefused
from iiprep.exchange.calendar.answers.answer import read_answer
from iiprep.exchange.calendar.answers.answer_reader import LIMITS, read_answer_file
from iiprep.exchange.child.limits import MEMORY
from tests.iiprep.exchange.calendar.files import OUTLOOK, event


def test_the_answer_comes_out_of_the_child_as_it_was_read_there(tmp_path: Path) -> None:
    file = tmp_path / "answer.ics"
    file.write_text(OUTLOOK, encoding="utf-8")
    assert read_answer_file(file) == read_answer(OUTLOOK.encode())


def test_what_is_no_answer_is_refused_by_the_child(tmp_path: Path) -> None:
    file = tmp_path / "answer.ics"
    file.write_bytes(event("SUMMARY:x"))
    with pytest.raises(FileRefused, match="no day that can be read"):
        read_answer_file(file)


def test_what_is_not_there_or_too_large_is_not_read_at_all(tmp_path: Path) -> None:
    with pytest.raises(FileRefused, match="cannot be opened: there is no such file"):
        read_answer_file(tmp_path / "none.ics")
    (tmp_path / "large.ics").write_bytes(b"x" * 1_000_001)
    with pytest.raises(FileRefused, match="at most 1 MB"):
        read_answer_file(tmp_path / "large.ics")


def test_the_limits_are_those_of_the_figures() -> None:
    assert (LIMITS.seconds, LIMITS.memory) == (2, MEMORY) == (2, 512 * 1024 * 1024)
