"""Which papers and messages a plan has, for whom, and under which names they are written."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from iiprep.model.plan import Plan
from iiprep.papers.facts.bio import bio
from iiprep.papers.facts.messages import request_message, thank_you_message
from iiprep.papers.facts.one_sheet import one_sheet
from iiprep.papers.facts.prep_sheet import prep_sheet
from iiprep.papers.facts.reader_page import reader_page
from iiprep.papers.facts.thank_you import thank_you_card, thank_you_letter
from iiprep.papers.facts.typed import typed
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
LETTER, BIO = "thank-you-letter", "bio"
READER_PAGE = "reader-page"
"""For a second reader: made where it is asked for, and none of the papers of a meeting."""

GUIDE, COACH_PAGE = "guide", "coach-page"
"""They belong to no single meeting and are made where they are asked for, from facts of their own."""

REQUEST, THANK_YOU = "request", "thank-you"
PAPER_NAMES = (PREP_SHEET, ONE_SHEET, CARD)
ON_DEMAND = (LETTER, BIO)
MESSAGE_NAMES = (REQUEST, THANK_YOU)
TITLES = {
    PREP_SHEET: "Prep sheet",
    ONE_SHEET: "One-sheet",
    CARD: "Thank-you card",
    LETTER: "Thank-you letter",
    BIO: "Bio",
    READER_PAGE: "For a second reader",
    GUIDE: "The guide",
    COACH_PAGE: "For my coach",
}
_MAKERS: Mapping[str, Callable[[Plan, Region], Facts]] = MappingProxyType(
    {PREP_SHEET: prep_sheet, ONE_SHEET: one_sheet, BIO: bio, READER_PAGE: reader_page}
)
_WRITTEN: Mapping[str, Callable[[Plan, Region, int], Facts]] = MappingProxyType(
    {CARD: thank_you_card, LETTER: thank_you_letter}
)
FOR_EACH = frozenset({CARD, LETTER, THANK_YOU})


def papers_of(plan: Plan, extra: Collection[str] = ()) -> tuple[Copy, ...]:
    """The papers of a plan, cards and letters for each person present; of `ON_DEMAND` those in `extra`."""
    return tuple(_copies((*PAPER_NAMES, *(name for name in ON_DEMAND if name in extra)), plan))


def messages_of(plan: Plan) -> tuple[Copy, ...]:
    """The messages of a plan: a thank-you for each person present."""
    return tuple(_copies(MESSAGE_NAMES, plan))


def _copies(names: tuple[str, ...], plan: Plan) -> list[Copy]:
    return [Copy(name, at) for name in names for at in range(len(plan.people) if name in FOR_EACH else 1)]


def facts_of(copy: Copy, plan: Plan, region: Region) -> Facts:
    """The plain facts of a paper."""
    if copy.name in _WRITTEN:
        facts = _WRITTEN[copy.name](plan, region, copy.position)
    else:
        facts = _MAKERS[copy.name](plan, region)
    return {**facts, "typed": typed(plan, copy.position)}


def message_text(copy: Copy, plan: Plan, region: Region) -> str:
    """The text of a message."""
    if copy.name == THANK_YOU:
        return thank_you_message(plan, copy.position)
    return request_message(plan, region)
