"""What the window for after a meeting takes from outside it: the clock, the numbers, the invitations."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from iiprep.schedule.courtesies.items import Terms
from iiprep.settings import Settings
from ui.terms import terms_of

Count = Callable[[int], object]
Invited = Callable[[Sequence[tuple[str, date]]], object]


def _now() -> datetime:
    return datetime.now().astimezone()


def _none(_since: date, take: Count) -> object:
    return take(0)


def _nobody(take: Invited) -> object:
    return take(())


@dataclass(frozen=True, slots=True)
class Around:
    """`now` is this moment on the clock of the person at the screen, `settings` what they chose.

    `count_invitations(since, take)` calls `take` with the number of invitations to connect that the store
    holds from the day `since` on, this meeting's included; `read_invited(take)` with the id and the day of
    everybody who was ever invited, once for each invitation.
    """

    now: Callable[[], datetime] = _now
    settings: Callable[[], Settings] = Settings
    count_invitations: Callable[[date, Count], object] = _none
    read_invited: Callable[[Invited], object] = _nobody

    def today(self) -> date:
        """The day on the wall of the person at the screen."""
        return self.now().date()

    def terms(self) -> Terms:
        """The terms by which days are reckoned now."""
        return terms_of(self.now(), self.settings())
