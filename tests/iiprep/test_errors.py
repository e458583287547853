"""Errors speak in sentences: what and where, then what to do."""

import errno
import os

import pytest

from iiprep.errors import (
    CannotWrite,
    FileRefused,
    PaperDoesNotFit,
    PdfUnavailable,
    UserError,
    WorkbookBusy,
    WorkbookDamaged,
    WorkbookNewer,
    reason,
)


def test_a_sentence_and_a_hint() -> None:
    error = UserError("The disk is full.", "Make room.")
    assert (error.message, error.hint, str(error)) == (
        "The disk is full.",
        "Make room.",
        "The disk is full. Make room.",
    )
    assert str(UserError("The disk is full.")) == "The disk is full."


def test_a_refused_file_has_a_line_for_each_problem() -> None:
    error = FileRefused(["One.", "Two."])
    assert error.problems == ("One.", "Two.")
    assert str(error).splitlines() == ["One.", "Two."]


@pytest.mark.parametrize(
    "kind",
    [
        FileRefused,
        CannotWrite,
        WorkbookBusy,
        WorkbookNewer,
        WorkbookDamaged,
        PaperDoesNotFit,
        PdfUnavailable,
    ],
)
def test_the_user_can_act_on_all_of_them(kind: type[UserError]) -> None:
    assert issubclass(kind, UserError)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EACCES, "this account may not do that there"),
        (errno.EROFS, "the disk can only be read"),
        (errno.ENOENT, "there is no such file or folder"),
        (errno.EISDIR, "it is a folder"),
    ],
)
def test_reasons_of_the_system_in_words(number: int, words: str) -> None:
    assert reason(OSError(number, os.strerror(number))) == words


def test_a_reason_without_words_of_ours_keeps_the_systems() -> None:
    assert reason(OSError(errno.EPIPE, "Broken pipe.")) == "Broken pipe"
    assert reason(OSError()) == "the system gave no reason"


def test_a_file_that_windows_holds_is_open_elsewhere() -> None:
    error = PermissionError(13, "Access is denied")
    error.winerror = 32
    assert reason(error) == "another program has it open"
