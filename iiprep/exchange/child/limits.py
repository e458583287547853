"""How long a child may read a foreign file, and with how much memory."""

from dataclasses import dataclass

MEGABYTE = 1024 * 1024
MEMORY = 512 * MEGABYTE


@dataclass(frozen=True, slots=True)
class Limits:
    """`seconds` are those of the processor once the child is ready; `memory` is in bytes.

    By the clock a child has `longest` seconds in all, as it has to start first and others work, too.
    """

    seconds: int
    memory: int = MEMORY

    @property
    def longest(self) -> float:
        """Seconds by the clock after which the child is ended."""
        return 10 + 2 * self.seconds
