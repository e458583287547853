"""What is said over the preview of an import."""

from iiprep.people.arrivals import State
from ui.contacts.reading import Preview


def summary(preview: Preview) -> str:
    """What is in the file, in a line."""
    if preview.contacts.unknown:
        return "The columns of this table are not known."
    counts = {state: sum(one.state is state for one in preview.arrived) for state in State}
    refused = len(preview.contacts.not_taken) + counts[State.TOGETHER]
    parts = [
        f"{counts[State.NEW]:,} new",
        f"{counts[State.CHANGED]:,} changed",
        f"{counts[State.KNOWN]:,} known already",
        f"{refused:,} not taken, {'with its reason' if refused == 1 else 'each with its reason'}",
    ]
    return " · ".join(part for part in parts if not part.startswith("0 ")) or "Nobody is in the file."
