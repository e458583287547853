"""Writing the papers and messages of a meeting into a folder, with a report of each."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from iiprep.exchange.targets import give
from iiprep.model.plan import Plan
from iiprep.papers.catalogue import ON_DEMAND, Copy, facts_of, message_text, messages_of, papers_of
from iiprep.papers.maker import PaperMaker
from iiprep.papers.region import Region
from iiprep.papers.report import MadePaper, PaperReport
from iiprep.settings import PaperSize


@dataclass(frozen=True, slots=True)
class Written:
    """One paper or message: where it was written; `file` is None for a paper that does not fit.

    `older` is then the file that still has its name, from an earlier export.
    """

    name: str
    person: str
    file: Path | None
    report: PaperReport | None = None
    older: Path | None = None


@dataclass(frozen=True, slots=True)
class Exported:
    """What an export wrote."""

    papers: tuple[Written, ...]
    messages: tuple[Written, ...]

    @property
    def all_fit(self) -> bool:
        """Whether every paper was written."""
        return all(paper.file for paper in self.papers)

    def to_dict(self) -> dict[str, Any]:
        """The answer of ``export --json``."""
        return {
            "papers": [_paper(one) for one in self.papers],
            "messages": [
                {"name": one.name, "for": one.person, "file": str(one.file)} for one in self.messages
            ],
        }


@dataclass(frozen=True, slots=True)
class Order:
    """What to write: onto which paper, for which region, `names` of papers and messages.

    No names mean all but the papers that are made on demand. `exact` asks of a paper that does not fit what
    would really be left off, which takes as long as to leave it off.
    """

    size: PaperSize
    region: Region
    names: tuple[str, ...] = ()
    leave_off: bool = False
    exact: bool = False

    def wants(self, copy: Copy) -> bool:
        """Whether this paper or message is asked for."""
        return copy.name in self.names if self.names else copy.name not in ON_DEMAND


Naming = Callable[[Copy, str], str]


def plain_name(copy: Copy, suffix: str) -> str:
    """``prep-sheet.pdf``: what scripts look for."""
    return f"{copy.stem}{suffix}"


def export(
    plan: Plan, folder: Path, order: Order, maker: PaperMaker, name_of: Naming = plain_name
) -> Exported:
    """Make everything that was ordered, then write it, each file in one step, under the name of `name_of`.

    Raises CannotWrite when the folder cannot be written, PdfUnavailable where PDF cannot be made.
    """
    copies = [copy for copy in papers_of(plan, ON_DEMAND) if order.wants(copy)]
    made = [(copy, _made(copy, facts_of(copy, plan, order.region), order, maker)) for copy in copies]
    papers = []
    for copy, paper in made:
        file = folder / name_of(copy, ".pdf")
        if paper.report.fits:
            give(file, paper.pdf)
            papers.append(Written(copy.name, paper.report.person, file, paper.report))
        else:
            older = file if file.exists() else None
            papers.append(Written(copy.name, paper.report.person, None, paper.report, older))
    return Exported(tuple(papers), tuple(_messages(plan, folder, order, name_of)))


def _made(copy: Copy, facts: dict[str, Any], order: Order, maker: PaperMaker) -> MadePaper:
    made = maker.make(copy.name, facts, order.size, leave_off=order.leave_off)
    if made.report.fits or order.leave_off or not order.exact:
        return made
    shorter = maker.make(copy.name, facts, order.size, leave_off=True).report
    if not shorter.fits:
        return made
    return replace(made, report=replace(made.report, could_go=shorter.left_off))


def _messages(plan: Plan, folder: Path, order: Order, name_of: Naming) -> list[Written]:
    written = []
    for copy in messages_of(plan):
        if order.wants(copy):
            file = folder / name_of(copy, ".txt")
            give(file, message_text(copy, plan, order.region).encode())
            written.append(Written(copy.name, plan.people[copy.position].name.strip(), file))
    return written


def _paper(written: Written) -> dict[str, Any]:
    assert written.report
    report = written.report.to_dict()
    person = report.pop("person")
    return {
        "name": report.pop("name"),
        "for": person,
        "file": str(written.file) if written.file else None,
        "older": str(written.older) if written.older else None,
        **report,
    }
