"""What other programs can be given of the workbook: people as CSV and as cards, meetings as CSV."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from iiprep.exchange.contacts.giving import not_in_cards, not_in_people_table, people_cards, people_table
from iiprep.exchange.tables_out import NOT_IN_MEETINGS, meetings_table
from iiprep.store.whole import Whole


@dataclass(frozen=True, slots=True)
class Gift:
    """A file for another program: its usual name, what makes it, and what it does not hold."""

    name: str
    made: Callable[[Whole], bytes]
    left: str


def _quoted(labels: tuple[str, ...]) -> str:
    return ", ".join(f"“{label}”" for label in labels)


def _people_csv(whole: Whole) -> bytes:
    return people_table(whole.own_people)


def _people_vcf(whole: Whole) -> bytes:
    return people_cards(whole.own_people)


def _meetings_csv(whole: Whole) -> bytes:
    people = {one.person.id: one.person for one in whole.people}
    return meetings_table((one.meeting, [people[key] for key in one.present]) for one in whole.own_meetings)


GIFTS: Mapping[str, Gift] = MappingProxyType(
    {
        "people-csv": Gift("People.csv", _people_csv, _quoted(not_in_people_table())),
        "people-cards": Gift("People.vcf", _people_vcf, _quoted(not_in_cards())),
        "meetings-csv": Gift("Meetings.csv", _meetings_csv, NOT_IN_MEETINGS),
    }
)
