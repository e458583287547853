"""A word where a text ends without my name."""

from iiprep.model.plan import Plan

UNSIGNED = "Your name does not stand under it yet; it is asked on the one-sheet step."


def unsigned_words(plan: Plan) -> str:
    """Said beside a text that the program writes, while it does not know my name; else empty."""
    return "" if plan.profile.name.strip() else UNSIGNED
