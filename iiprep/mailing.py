"""The command ``mail``: a message of a meeting as text, Markdown, a link, or a draft for the mail program."""

import argparse
import sys
from pathlib import Path

from iiprep.errors import PaperDoesNotFit, UserError
from iiprep.exchange.mail.draft import Attachment, draft
from iiprep.exchange.mail.letter import Letter, mail_address, mailto, markdown
from iiprep.exchange.targets import Kind, file_at, give, refuse_other
from iiprep.given_meeting import given_plan, meeting_options_of
from iiprep.model.plan import Plan
from iiprep.model.text import first_line
from iiprep.papers.catalogue import ONE_SHEET, Copy, facts_of
from iiprep.papers.letters import EFFECT, RULE, Which, letter
from iiprep.papers.maker import PATIENT, PaperMaker
from iiprep.papers.naming import draft_name, readable_name
from iiprep.papers.region import system_region
from iiprep.paths import assets_folder, templates_folder

_DONE, _DOES_NOT_FIT = 0, 2


def options_of(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    meeting_options_of(parser)
    parser.add_argument("--which", required=True, choices=[one.value for one in Which], help="the message")
    parser.add_argument(
        "--to", type=int, default=1, metavar="N", help="for the N-th person present; 1 is the host"
    )
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--eml", type=Path, metavar="FILE|DIR", help="write a draft for the mail program")
    how.add_argument("--markdown", action="store_true", help="print it as Markdown")
    how.add_argument("--link", action="store_true", help="print the mailto link, while it is short")
    parser.add_argument("--one-sheet", action="store_true", help="attach the one-sheet; only if they asked")
    parser.add_argument("--they-asked", action="store_true", help="they asked for it")


def run(options: argparse.Namespace) -> int:
    """Print or write the message; raises UserError for what the user can mend."""
    plan, which = given_plan(options), Which.of(options.which)
    _refuse(options, plan, which)
    made = letter(plan, which, system_region(), options.to - 1)
    if options.eml is not None:
        file = file_at(options.eml, draft_name(plan, which, options.to - 1))
        refuse_other(file, Kind.DRAFT, options.file)
        try:
            attached = [_one_sheet(plan)] if options.one_sheet else []
        except PaperDoesNotFit as error:
            print(error, file=sys.stderr)
            return _DOES_NOT_FIT
        _write(file, made, attached)
    elif options.link:
        print(_link(made))
    elif options.markdown:
        print(markdown(made), end="")
    else:
        print(f"Subject: {made.subject}\n\n{made.body}")
    return _DONE


def _refuse(options: argparse.Namespace, plan: Plan, which: Which) -> None:
    """What does not go together, and what bends a rule without a reason."""
    if not 1 <= options.to <= (len(plan.people) if which.for_each else 1):
        raise UserError(
            "There is nobody in that place.", "Choose a person who is in the meeting; 1 is the host."
        )
    if which is Which.INTRODUCER and not plan.host.introduced_by.strip():
        raise UserError("Nobody is named who made the introduction.", "Fill in “Introduced by” at the host.")
    if not options.one_sheet:
        return
    if options.eml is None or not which.may_take_one_sheet:
        raise UserError("The one-sheet goes with a request or a thank-you.", "Use --eml for one of these.")
    if not options.they_asked:
        raise UserError(f"That bends a rule: “{RULE}” {EFFECT}", "If they asked for it, add --they-asked.")


def _one_sheet(plan: Plan) -> Attachment:
    region = system_region()
    copy = Copy(ONE_SHEET)
    with PaperMaker(templates_folder(), assets_folder(), PATIENT) as maker:
        made = maker.make(copy.name, facts_of(copy, plan, region), region.paper)
    if not made.report.fits:
        raise PaperDoesNotFit(
            "The one-sheet is too long for its page, so no draft was written.", "Shorten it."
        )
    return Attachment(readable_name(plan, copy, ".pdf"), made.pdf)


def _write(file: Path, made: Letter, attached: list[Attachment]) -> None:
    give(file, draft(made, attached))
    print(file)
    if not mail_address(made):
        print(f"{_no_address(made)} Write it into the draft.", file=sys.stderr)


def _no_address(made: Letter) -> str:
    """That there is no address, or that the one there is cannot stand in the head of a mail."""
    if not made.address:
        return f"{made.name or 'This person'} has no e-mail address yet."
    return f"“{first_line(made.address, 60)}” cannot be written as the address of a mail."


def _link(made: Letter) -> str:
    link = mailto(made)
    if link:
        return link
    if not mail_address(made):
        raise UserError(
            _no_address(made), "Mend it, or use --eml." if made.address else "Add it, or use --eml."
        )
    raise UserError("The message is too long for a link.", "Use --eml, or copy the text.")
