"""The two families of errors: what the user can act on, and what is our own fault.

Errors
├── UserError            the user can act: one sentence says what and where, the hint what to do
│   ├── PaperDoesNotFit  a paper is longer than its page
│   └── PdfUnavailable   this machine cannot make PDF; the hint is the command that mends it
└── everything else      our bug: reported at the three edges (thread, process, app), never swallowed
"""


class UserError(Exception):
    """Something the user can mend: `message` says what and where, `hint` what to do about it."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class PaperDoesNotFit(UserError):
    """A paper is longer than its one page."""


class PdfUnavailable(UserError):
    """A library that makes PDF is missing on this machine."""
