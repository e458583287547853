"""A word where a text ends without my name."""

from iiprep.coach.signed import is_signed
from iiprep.model.plan import Plan

UNSIGNED = "Your name does not stand under it yet; it is asked on the one-sheet step."


def unsigned_words(plan: Plan, own_text: str = "") -> str:
    """Said beside a text that the program writes, while it does not know my name; else empty.

    Where the text is my own it is empty, too, when a name stands under it.
    """
    return "" if plan.profile.name.strip() or is_signed(own_text) else UNSIGNED
