"""The course of a rehearsal: which turn it is, whether the clock runs, and how long each turn has taken."""

import time
from collections.abc import Callable, Sequence

from iiprep.rehearsal.turns import Turn


class Course:
    """Goes through some turns, at least one; `clock` gives seconds that only go forward.

    The clock stands until `go_on`. Going back to a turn goes on counting where it was left. `at` is the
    number of turns once the last one is over.
    """

    def __init__(self, turns: Sequence[Turn], clock: Callable[[], float] = time.monotonic) -> None:
        self.turns = tuple(turns)
        self._clock = clock
        self._spent = [0.0] * len(self.turns)
        self._since: float | None = None
        self.at = 0

    @property
    def turn(self) -> Turn | None:
        """The turn it is; None when all are over."""
        return None if self.over else self.turns[self.at]

    @property
    def over(self) -> bool:
        """Whether the last turn is over."""
        return self.at == len(self.turns)

    @property
    def running(self) -> bool:
        """Whether the clock runs."""
        return self._since is not None

    @property
    def begun(self) -> bool:
        """Whether the clock has run at all."""
        return self.running or any(self._spent)

    @property
    def planned(self) -> int:
        """The seconds of all turns together."""
        return sum(turn.seconds for turn in self.turns)

    @property
    def took(self) -> int:
        """The whole seconds that all turns have taken until now."""
        return round(sum(self.spent(number) for number in range(len(self.turns))))

    def spent(self, number: int) -> float:
        """The seconds that a turn has taken until now."""
        now = self._clock() - self._since if self._since is not None and number == self.at else 0.0
        return self._spent[number] + now

    def over_by(self, number: int) -> int:
        """The whole seconds by which a turn ran over; 0 within its time."""
        return max(0, int(self.spent(number)) - self.turns[number].seconds)

    def go_on(self) -> None:
        """Let the clock run, unless all turns are over."""
        if not self.running and not self.over:
            self._since = self._clock()

    def pause(self) -> None:
        """Stop the clock; what the turn has taken is kept."""
        if self._since is not None:
            self._spent[self.at] = self.spent(self.at)
            self._since = None

    def next(self) -> None:
        """Go to the next turn, after the last one to the end, where the clock stands."""
        self._go(self.at + 1)

    def back(self) -> None:
        """Go to the turn before, from the end to the last one."""
        self._go(self.at - 1)

    def begin_again(self) -> None:
        """Go to the first turn with nothing taken and the clock standing."""
        self._since = None
        self._spent = [0.0] * len(self.turns)
        self.at = 0

    def _go(self, to: int) -> None:
        if not 0 <= to <= len(self.turns):
            return
        running = self.running
        self.pause()
        self.at = to
        if running:
            self.go_on()
