"""Whether a line names somebody or their organisation; then it stays private unless the seeker says else."""

import re
from collections.abc import Iterator

from iiprep.model.text import folded
from iiprep.people.known import Known

_SHORTEST = 3


class Mentions:
    """Knows the names in a workbook; a part of a name counts as much as the whole."""

    def __init__(self, known: Known) -> None:
        names = sorted(set(_names(known)), key=len, reverse=True)
        self._names = re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b") if names else None

    def in_text(self, text: str) -> bool:
        """Whether the text names anybody."""
        return self._names is not None and self._names.search(folded(text)) is not None


def _names(known: Known) -> Iterator[str]:
    for person in known.people:
        for name in (person.name, person.call_name, person.introduced_by):
            yield from (part for part in re.findall(r"\w+", folded(name)) if len(part) >= _SHORTEST)
        organisation = " ".join(folded(person.organisation).split())
        if organisation:
            yield organisation
    for name in known.names.values():
        yield from (part for part in re.findall(r"\w+", folded(name)) if len(part) >= _SHORTEST)
