"""The command line: each sub-command works without a screen, and loads what it needs alone."""

import argparse
import os
import re
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import NoReturn

from iiprep import __version__
from iiprep.errors import FULL, FileRefused, PdfUnavailable, UserError, reason

DONE, USER_CAN_ACT, NO_PDF = 0, 1, 3

Command = Callable[[argparse.Namespace], int]

_COMMANDS = {
    "sample": ("commands.sample", "print a complete meeting file"),
    "schema": ("commands.schema", "print the JSON Schema of a meeting file"),
    "export": ("exporting", "write the papers and messages of a meeting"),
    "check": ("checking", "read a text as a host would hear it"),
    "calendar": ("calendaring", "write a meeting for a calendar"),
    "mail": ("mailing", "write a message of a meeting for a mail program"),
    "packet": ("commands.packing", "write everything of a meeting to one zip"),
    "import": ("commands.importing", "take in contacts of other programs"),
    "backup": ("commands.backing_up", "write the whole workbook to one verified file"),
    "restore": ("commands.restoring", "make a workbook from such a file in a new folder"),
    "doctor": ("doctor", "say what is missing and what mends it"),
}
"""Each sub-command: its module, which has `options_of` (a parser) and `run`, and the words of its help."""


_CHOICE = re.compile(r"argument (?P<of>.+?): invalid choice: '(?P<given>.*)' \(choose from (?P<some>.+)\)")
_KIND = re.compile(r"argument (?P<of>.+?): invalid \w+ value: '(?P<given>.*)'")
_MISSING = re.compile(r"the following arguments are required: (?P<some>.+)")
_ALONE = re.compile(r"argument (?P<of>.+?): expected one argument")
_UNKNOWN = re.compile(r"unrecognized arguments: (?P<given>.+)")
_PLAINER = (
    (_CHOICE, "there is no {given} for {of}: choose {some}"),
    (_KIND, "{given} cannot be read for {of}: a number is wanted"),
    (_MISSING, "this is missing: {some}"),
    (_ALONE, "nothing stands behind {of}"),
    (_UNKNOWN, "it does not know {given}"),
)
"""What the standard library says of a wrong call, and how we say it."""


class _Parser(argparse.ArgumentParser):
    """Says what was wrong with a command in one sentence, with the exit code for what the user can mend."""

    def error(self, message: str) -> NoReturn:
        say(f"{self.prog}: {_plainer(message)}. Type “{self.prog} --help” to see how it is called.")
        sys.exit(USER_CAN_ACT)


def _plainer(message: str) -> str:
    for pattern, ours in _PLAINER:
        said = pattern.fullmatch(message)
        if said:
            words = dict.fromkeys(("of", "given", "some"), "") | said.groupdict()
            some = words["some"].replace("'", "")
            return ours.format(of=words["of"], given=f"“{words['given']}”", some=some)
    return message


def run(arguments: list[str]) -> int:
    """Run one sub-command; errors that the user can mend become a line each."""
    _speak_utf8()
    options = _parser(*arguments[:1]).parse_args(arguments)
    command: Command = options.command
    try:
        done = command(options)
        print(end="", flush=True)
        return done
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
    except OSError as error:
        if error.errno not in FULL:
            raise
        say(f"The answer cannot be written: {reason(error)}. Make room, or write it elsewhere.")
        _drop_what_is_left()
        return USER_CAN_ACT


def _name_of_file(options: argparse.Namespace) -> str:
    """The name of the file that a command was given; empty where it was given none."""
    given = getattr(options, "file", None)
    return Path(given).name if given else ""


def _drop_what_is_left() -> None:
    """What could not be written is not tried again when the process ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


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
    for name, (place, words) in _COMMANDS.items():
        one = commands.add_parser(name, help=words, description=f"{words[:1].upper()}{words[1:]}.")
        if name == wanted:
            module = import_module(f"iiprep.{place}")
            module.options_of(one)
            one.set_defaults(command=module.run)
    return parser
