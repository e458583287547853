"""Which papers and messages a plan has, for whom, and under which names they are written."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from iiprep.model.plan import Plan
from iiprep.papers.facts.messages import request_message, thank_you_message
from iiprep.papers.facts.one_sheet import one_sheet
from iiprep.papers.facts.prep_sheet import prep_sheet
from iiprep.papers.facts.reader_page import reader_page
from iiprep.papers.facts.thank_you import thank_you_card
from iiprep.papers.region import Region

Facts = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Copy:
    """One paper or message for one person: `position` 0 is the host, 1 the first of the others present."""

    name: str
    position: int = 0

    @property
    def stem(self) -> str:
        """The file name without its ending: ``thank-you-card`` or ``thank-you-card.2``."""
        return f"{self.name}.{self.position + 1}" if self.position else self.name


PREP_SHEET, ONE_SHEET, CARD = "prep-sheet", "one-sheet", "thank-you-card"
READER_PAGE = "reader-page"
"""For a second reader: made where it is asked for, and none of the papers of a meeting."""

REQUEST, THANK_YOU = "request", "thank-you"
PAPER_NAMES = (PREP_SHEET, ONE_SHEET, CARD)
MESSAGE_NAMES = (REQUEST, THANK_YOU)
TITLES = {
    PREP_SHEET: "Prep sheet",
    ONE_SHEET: "One-sheet",
    CARD: "Thank-you card",
    READER_PAGE: "For a second reader",
}
_FOR_EACH = frozenset({CARD, THANK_YOU})


def papers_of(plan: Plan) -> tuple[Copy, ...]:
    """The papers of a plan: a thank-you card for each person present."""
    return tuple(_copies(PAPER_NAMES, plan))


def messages_of(plan: Plan) -> tuple[Copy, ...]:
    """The messages of a plan: a thank-you for each person present."""
    return tuple(_copies(MESSAGE_NAMES, plan))


def _copies(names: tuple[str, ...], plan: Plan) -> list[Copy]:
    return [Copy(name, at) for name in names for at in range(len(plan.people) if name in _FOR_EACH else 1)]


def facts_of(copy: Copy, plan: Plan, region: Region) -> Facts:
    """The plain facts of a paper."""
    if copy.name == CARD:
        return thank_you_card(plan, region, copy.position)
    makers: dict[str, Callable[[Plan, Region], Facts]] = {
        PREP_SHEET: prep_sheet,
        ONE_SHEET: one_sheet,
        READER_PAGE: reader_page,
    }
    return makers[copy.name](plan, region)


def message_text(copy: Copy, plan: Plan, region: Region) -> str:
    """The text of a message."""
    if copy.name == THANK_YOU:
        return thank_you_message(plan, copy.position)
    return request_message(plan, region)
