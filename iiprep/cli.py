"""The command line: each sub-command works without a screen, and loads what it needs alone."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

from iiprep import __version__
from iiprep.errors import FileRefused, PdfUnavailable, UserError

DONE, USER_CAN_ACT, NO_PDF = 0, 1, 3

Command = Callable[[argparse.Namespace], int]
Equip = Callable[[argparse.ArgumentParser], Command]
"""Gives a parser the options of a sub-command, and tells what runs it."""


class _Parser(argparse.ArgumentParser):
    """Says what was wrong with a command in one sentence, with the exit code for what the user can mend."""

    def error(self, message: str) -> NoReturn:
        say(f"{self.prog}: {message}. Type “{self.prog} --help” to see how it is called.")
        sys.exit(USER_CAN_ACT)


def run(arguments: list[str]) -> int:
    """Run one sub-command; errors that the user can mend become a line each."""
    _speak_utf8()
    options = _parser(*arguments[:1]).parse_args(arguments)
    command: Command = options.command
    try:
        return command(options)
    except PdfUnavailable as error:
        say(str(error))
        return NO_PDF
    except FileRefused as error:
        name = _name_of_file(options)
        for problem in error.problems:
            where = "" if problem.startswith(name) else f"{name}: "
            say(f"{where}{problem} {error.hint}".strip())
        return USER_CAN_ACT
    except UserError as error:
        say(str(error))
        return USER_CAN_ACT
    except BrokenPipeError:
        sys.stderr.close()
        return DONE


def _name_of_file(options: argparse.Namespace) -> str:
    """The name of the file that a command was given; empty where it was given none."""
    given = getattr(options, "file", None)
    return Path(given).name if given else ""


def no_screen() -> int:
    """What to say where no window can be shown."""
    say("There is no screen here to open the workbook on. Type “python -m iiprep export --sample --out out”.")
    return USER_CAN_ACT


def say(sentence: str) -> None:
    """One line on standard error."""
    print(sentence, file=sys.stderr)


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _parser(wanted: str = "") -> argparse.ArgumentParser:
    """Knows the names of all sub-commands, and the options of the one that is wanted."""
    parser = _Parser(prog="iiprep", description="A workbook for informational interviews.")
    parser.add_argument("--version", action="version", version=f"iiprep {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND", parser_class=_Parser)
    for name, (words, equip) in _COMMANDS.items():
        one = commands.add_parser(name, help=words, description=f"{words[:1].upper()}{words[1:]}.")
        if name == wanted:
            one.set_defaults(command=equip(one))
    return parser


def _sample(_parser: argparse.ArgumentParser) -> Command:
    from iiprep.commands import meeting_file

    return meeting_file.sample


def _schema(_parser: argparse.ArgumentParser) -> Command:
    from iiprep.commands import meeting_file

    return meeting_file.schema


def _export(parser: argparse.ArgumentParser) -> Command:
    from iiprep import exporting

    exporting.options_of(parser)
    return exporting.run


def _check(parser: argparse.ArgumentParser) -> Command:
    from iiprep import checking

    checking.options_of(parser)
    return checking.run


def _calendar(parser: argparse.ArgumentParser) -> Command:
    from iiprep import calendaring

    calendaring.options_of(parser)
    return calendaring.run


def _mail(parser: argparse.ArgumentParser) -> Command:
    from iiprep import mailing

    mailing.options_of(parser)
    return mailing.run


def _packet(parser: argparse.ArgumentParser) -> Command:
    from iiprep.commands import packing

    packing.options_of(parser)
    return packing.run


def _import(parser: argparse.ArgumentParser) -> Command:
    from iiprep.commands import importing

    importing.options_of(parser)
    return importing.run


def _doctor(parser: argparse.ArgumentParser) -> Command:
    from iiprep import doctor

    doctor.options_of(parser)
    return doctor.run


def _backup(parser: argparse.ArgumentParser) -> Command:
    from iiprep.commands import backing_up

    backing_up.backup_options_of(parser)
    return backing_up.backup


def _restore(parser: argparse.ArgumentParser) -> Command:
    from iiprep.commands import backing_up

    backing_up.restore_options_of(parser)
    return backing_up.restore


_COMMANDS: dict[str, tuple[str, Equip]] = {
    "sample": ("print a complete meeting file", _sample),
    "schema": ("print the JSON Schema of a meeting file", _schema),
    "export": ("write the papers and messages of a meeting", _export),
    "check": ("read a text as a host would hear it", _check),
    "calendar": ("write a meeting for a calendar", _calendar),
    "mail": ("write a message of a meeting for a mail program", _mail),
    "packet": ("write everything of a meeting to one zip", _packet),
    "import": ("take in contacts of other programs", _import),
    "backup": ("write the whole workbook to one verified file", _backup),
    "restore": ("make a workbook from such a file in a new folder", _restore),
    "doctor": ("say what is missing and what mends it", _doctor),
}
