"""Better sentences for a note that has room for so many characters."""


def fitting(choices: tuple[str, ...], room: int) -> tuple[str, ...]:
    """`choices`, those that have room first, in their order; then the others, the shortest first."""
    return tuple(sorted(choices, key=lambda one: max(0, len(one) - room)))
