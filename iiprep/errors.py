"""The two families of errors: what the user can act on, and what is our own fault.

Errors
├── UserError            the user can act: one sentence says what and where, the hint what to do
│   ├── FileRefused      a file that was given cannot be taken in; one sentence for each thing wrong with it
│   ├── CannotWrite      a file or a folder cannot be written: full disk, no permission, gone
│   ├── WorkbookBusy     another iiprep has the workbook open
│   ├── WorkbookNewer    the workbook was written by a newer iiprep
│   ├── WorkbookDamaged  the stored file cannot be read as it stands; it is left where it is
│   ├── PaperDoesNotFit  a paper is longer than its page
│   └── PdfUnavailable   this machine cannot make PDF; the hint is the command that mends it
└── everything else      our bug: reported at the three edges (thread, process, app), never swallowed
"""

import errno
from collections.abc import Sequence


class UserError(Exception):
    """Something the user can mend: `message` says what and where, `hint` what to do about it."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class FileRefused(UserError):
    """A file that cannot be taken in; `problems` has one sentence for each thing wrong with it."""

    def __init__(self, problems: Sequence[str], hint: str = "") -> None:
        super().__init__("\n".join(problems), hint)
        self.problems = tuple(problems)


class CannotWrite(UserError):
    """A file or a folder cannot be written; whatever stood there before is unchanged."""


class WorkbookBusy(UserError):
    """Another iiprep has the workbook open."""

    def __init__(self) -> None:
        super().__init__("iiprep is already open with this workbook.", "Go on in the window that is open.")


class WorkbookNewer(UserError):
    """The workbook was written by a newer iiprep; nothing in it was changed."""

    def __init__(self) -> None:
        super().__init__(
            "The workbook was written by a newer iiprep; nothing in it was changed.",
            "Get the newest iiprep and open the workbook with it.",
        )


class WorkbookDamaged(UserError):
    """The stored file cannot be read as it stands; it is left where it is."""


class PaperDoesNotFit(UserError):
    """A paper is longer than its one page."""


class PdfUnavailable(UserError):
    """A library that makes PDF is missing on this machine."""


_REASONS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your share of the disk is used up",
    errno.EFBIG: "files may not grow that large here",
    errno.EACCES: "this account may not do that there",
    errno.EPERM: "this account may not do that there",
    errno.EROFS: "the disk can only be read",
    errno.ENOENT: "there is no such file or folder",
    errno.ENOTDIR: "a part of the path is a file, not a folder",
    errno.EEXIST: "a file of that name is in the way",
    errno.EISDIR: "it is a folder",
    errno.ENAMETOOLONG: "its name is too long",
    errno.ELOOP: "it is a link that leads round in a circle",
    errno.EIO: "the disk reports a fault",
}
FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
"""What a system says where nothing more can be written."""

_HELD_BY_ANOTHER = (32, 33)


def reason(error: OSError) -> str:
    """Why the system refused, in words that complete a sentence, without its last stop."""
    if getattr(error, "winerror", None) in _HELD_BY_ANOTHER:
        return "another program has it open"
    said = (error.strerror or "the system gave no reason").rstrip(".")
    return _REASONS.get(error.errno or 0, said)
