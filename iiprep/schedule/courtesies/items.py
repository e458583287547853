"""One thing that would be kind or useful to do next, and the terms that the days are reckoned by."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from iiprep.schedule.business import Calendar
from iiprep.settings import Settings

WISH_DAYS = 60
"""How long after a meeting something is offered that nobody waits for."""


class Kind(Enum):
    """What is to be done, in the order in which it comes within one meeting."""

    CLASH = "clash"
    REREAD = "re-read"
    LEAVE = "leave"
    CALL = "call"
    DEBRIEF = "debrief"
    CHOOSE = "choose-time"
    CONFIRM = "confirm"
    THANK = "thank"
    KIND_LINES = "kind-lines"
    CONNECT = "connect"
    TELL = "tell"
    PROMISE = "promise"
    GIVE = "give"
    RESUME = "résumé"
    THEIRS = "theirs"
    FOLLOW = "follow-up"
    SUGGESTED = "suggested"
    NUDGE = "nudge"
    ANOTHER = "another"
    TOUCH = "keep-in-touch"


class Group(Enum):
    """What an item belongs to, the most pressing first."""

    TODAY = 0
    COURTESY = 1
    ASKING = 2
    TOUCH = 3


GROUPS = {
    **dict.fromkeys((Kind.REREAD, Kind.LEAVE, Kind.CALL, Kind.DEBRIEF), Group.TODAY),
    **dict.fromkeys((Kind.NUDGE, Kind.ANOTHER), Group.ASKING),
    Kind.TOUCH: Group.TOUCH,
}


@dataclass(frozen=True, slots=True)
class Due:
    """An item: `text` says what, `why` the reason, both without a clock time.

    `since` is the instant from which it is offered; `when` the one that it is about or by which it would be
    kind, None for a wish and for a courtesy that is late, which is still welcome; `whole_day` says that only
    the day of `when` matters. `path` is the field where it is done, `done` the date that marks it as done; an
    empty one cannot be marked. `order` places it among others of its group. `there` is the zone of the place
    that it leads to, where the clock there is not mine.
    """

    kind: Kind
    meeting_id: str
    person_id: str
    text: str
    since: datetime
    order: datetime
    when: datetime | None = None
    why: str = ""
    path: str = ""
    done: str = ""
    whole_day: bool = False
    there: str = ""

    @property
    def group(self) -> Group:
        """What it belongs to."""
        return GROUPS.get(self.kind, Group.COURTESY)


@dataclass(frozen=True, slots=True)
class Terms:
    """This moment, the numbers of the settings, and the business days of the region."""

    now: datetime
    settings: Settings
    calendar: Calendar

    def still(self, moment: datetime) -> datetime | None:
        """The moment while it is to come; None once it is past, as nobody is told that they are late."""
        return moment if moment >= self.now else None
