"""The command line: each sub-command works without a screen."""

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

from iiprep import __version__, calendaring, checking, doctor, exporting, mailing
from iiprep.coach.findings import Kind
from iiprep.commands import backing_up, importing, packing
from iiprep.errors import FileRefused, PdfUnavailable, UserError
from iiprep.exchange.meeting_file import meeting_schema, sample_plan, write_meeting
from iiprep.paths import sample_file
from iiprep.settings import PaperSize

DONE, USER_CAN_ACT, NO_PDF = 0, 1, 3

Command = Callable[[argparse.Namespace], int]


class _Parser(argparse.ArgumentParser):
    """Says what was wrong with a command in one sentence, with the exit code for what the user can mend."""

    def error(self, message: str) -> NoReturn:
        say(f"{self.prog}: {message}. Type “{self.prog} --help” to see how it is called.")
        sys.exit(USER_CAN_ACT)


def run(arguments: list[str]) -> int:
    """Run one sub-command; errors that the user can mend become a line each."""
    _speak_utf8()
    options = _parser().parse_args(arguments)
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


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="iiprep", description="A workbook for informational interviews.")
    parser.add_argument("--version", action="version", version=f"iiprep {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND", parser_class=_Parser)
    _add(commands, "sample", _sample, "print a complete meeting file")
    _add(commands, "schema", _schema, "print the JSON Schema of a meeting file")
    _export_options(_add(commands, "export", exporting.run, "write the papers and messages of a meeting"))
    _check_options(_add(commands, "check", checking.run, "read a text as a host would hear it"))
    calendaring.options_of(_add(commands, "calendar", calendaring.run, "write a meeting for a calendar"))
    mailing.options_of(_add(commands, "mail", mailing.run, "write a message of a meeting for a mail program"))
    packing.options_of(_add(commands, "packet", packing.run, "write everything of a meeting to one zip"))
    _import_options(_add(commands, "import", importing.run, "take in contacts of other programs"))
    out = _add(commands, "backup", backing_up.backup, "write the whole workbook to one verified file")
    out.add_argument(
        "out", type=Path, metavar="OUT", help="the file to write, such as mine.iiprep.zip, or a folder"
    )
    back = _add(commands, "restore", backing_up.restore, "make a workbook from such a file in a new folder")
    back.add_argument("file", type=Path, metavar="IN", help="a file that backup wrote")
    back.add_argument("--to", type=Path, required=True, metavar="DIR", help="a folder without a workbook")
    diagnose = _add(commands, "doctor", doctor.run, "say what is missing and what mends it")
    diagnose.add_argument("--json", action="store_true", help="answer in JSON")
    return parser


def _add(commands: "argparse._SubParsersAction[_Parser]", name: str, command: Command, words: str) -> _Parser:
    parser = commands.add_parser(name, help=words, description=words[:1].upper() + words[1:] + ".")
    parser.set_defaults(command=command)
    return parser


def _export_options(parser: argparse.ArgumentParser) -> None:
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("file", nargs="?", type=Path, metavar="FILE", help="a meeting file")
    source.add_argument("--sample", action="store_true", help="the sample that comes with iiprep")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="the folder to write to")
    parser.add_argument(
        "--paper", choices=[size.value for size in PaperSize], help="the paper; else the region's"
    )
    parser.add_argument("--papers", default="", metavar="NAME,…", help="only these papers and messages")
    parser.add_argument(
        "--leave-off", action="store_true", help="leave off what does not fit, least important first"
    )
    parser.add_argument("--json", action="store_true", help="answer in JSON")


def _import_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="vCard (.vcf) or CSV")
    parser.add_argument("--dry-run", action="store_true", help="say what would happen, and store nothing")
    parser.add_argument("--json", action="store_true", help="answer in JSON")


def _check_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE|-", help="a text file, or - for standard input")
    how = parser.add_mutually_exclusive_group(required=True)
    how.add_argument("--kind", choices=[kind.value for kind in Kind], help="what the text is for")
    how.add_argument(
        "--jsonl", action="store_true", help="many texts: a JSON object with id, kind and text a line"
    )
    parser.add_argument("--json", action="store_true", help="answer in JSON")


def _sample(_options: argparse.Namespace) -> int:
    sys.stdout.write(write_meeting(sample_plan(sample_file())))
    return DONE


def _schema(_options: argparse.Namespace) -> int:
    print(json.dumps(meeting_schema(), ensure_ascii=False, indent=2))
    return DONE
