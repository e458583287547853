"""File names that people can read: “Prep sheet - Ana Okafor - 2026-12-03.pdf”."""

from collections.abc import Callable, Collection
from pathlib import Path

from iiprep.exchange.files import safe_name
from iiprep.model.plan import Plan
from iiprep.papers.catalogue import ON_DEMAND, REQUEST, THANK_YOU, TITLES, Copy, messages_of, papers_of
from iiprep.papers.letters import Which, reader_of

MEETING_SUFFIX = ".iiprep.json"
_ROOM = 100
_TITLES = {**TITLES, REQUEST: "Request", THANK_YOU: "Thank-you"}


def readable_name(plan: Plan, copy: Copy, suffix: str) -> str:
    """The kind of the paper, the person it is for, and the day, as far as they are known."""
    day = plan.timing.day.isoformat() if plan.timing.day else ""
    parts = (_TITLES[copy.name], plan.people[copy.position].name.strip(), day)
    return safe_name(" - ".join(filter(None, parts)), suffix)


def packet_name(plan: Plan) -> str:
    """``Meeting with Ana Okafor - 2026-12-03.zip``."""
    return safe_name(f"Meeting with {_whom(plan)}", ".zip")


def meeting_file_name(plan: Plan) -> str:
    """``Meeting with Ana Okafor - 2026-12-03.iiprep.json``."""
    return safe_name(f"Meeting with {_whom(plan)}", MEETING_SUFFIX)


def calendar_name(plan: Plan) -> str:
    """``Calendar - Ana Okafor - 2026-12-03.ics``."""
    return safe_name(f"Calendar - {_whom(plan)}", ".ics")


def draft_name(plan: Plan, which: Which, position: int = 0) -> str:
    """``Request - Ana Okafor.eml``."""
    name = reader_of(plan, which, position).name.strip()
    return safe_name(" - ".join(filter(None, (which.label, name))), ".eml")


def _whom(plan: Plan) -> str:
    day = plan.timing.day.isoformat() if plan.timing.day else ""
    return " - ".join(filter(None, (plan.host.name.strip() or "my host", day)))


def names_in(plan: Plan, folder: Path, *, keep: bool) -> Callable[[Copy, str], str]:
    """The names under which the papers of a plan are written into `folder`.

    No two are the same. With `keep` a name that is taken in the folder gets a number: “… (2).pdf”.
    """
    wanted = [(copy, ".pdf") for copy in papers_of(plan, ON_DEMAND)] + [
        (copy, ".txt") for copy in messages_of(plan)
    ]
    named: dict[tuple[Copy, str], str] = {}
    for copy, suffix in wanted:
        used = {name.casefold() for name in named.values()}
        named[copy, suffix] = _free(readable_name(plan, copy, suffix), folder, used, keep=keep)
    return lambda copy, suffix: named[copy, suffix]


def already_there(plan: Plan, folder: Path, extra: Collection[str] = ()) -> tuple[Path, ...]:
    """The files in `folder` that saving the papers of a plan, with those in `extra`, would replace."""
    name_of = names_in(plan, folder, keep=False)
    papers = [name_of(copy, ".pdf") for copy in papers_of(plan, extra)]
    messages = [name_of(copy, ".txt") for copy in messages_of(plan)]
    return tuple(path for path in (folder / name for name in papers + messages) if path.exists())


def _free(name: str, folder: Path, used: set[str], *, keep: bool) -> str:
    whole, dot, ending = name.rpartition(".")
    stem = whole.encode()[:_ROOM].decode(errors="ignore")
    number, found = 1, name
    while found.casefold() in used or (keep and (folder / found).exists()):
        number += 1
        found = safe_name(f"{stem} ({number})", f"{dot}{ending}")
    return found
