"""A value that was edited from an earlier copy is put onto what is stored by now, so that no word is lost."""

from typing import TypeVar

from iiprep.model.fields import Value, replaced

V = TypeVar("V", bound=Value)


def onto(stored: V, was: V, now: V) -> V:
    """`stored` with what was changed from `was` to `now`, and with nothing else of `now`.

    Rows that were added to a list, or taken out of it, are added to the stored one or taken out of it.
    """
    changes: dict[str, object] = {}
    for name in type(now).model_fields:
        before, after, there = (getattr(one, name) for one in (was, now, stored))
        if before == after:
            continue
        if isinstance(after, tuple):
            kept = (row for row in there if row in after or row not in before)
            changes[name] = (*kept, *(row for row in after if row not in before and row not in there))
        else:
            changes[name] = after
    return replaced(stored, **changes) if changes else stored
