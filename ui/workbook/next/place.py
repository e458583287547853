"""Where a date of an item of Next stands, also once rows beside it were removed."""

from dataclasses import dataclass
from difflib import SequenceMatcher

from iiprep.model.plan import Plan, value_at

_THANKS = "thanks"
_ALIKE = 0.6


@dataclass(frozen=True, slots=True)
class Place:
    """A path as it was in a plan, with what tells its rows apart: a text, or the id of a person."""

    path: str
    rows: tuple[str, ...] = ()

    def now(self, plan: Plan) -> str:
        """The path in `plan`, also where the words of its row are others now; empty when the row is gone."""
        head, number, *rest = self.path.rsplit(".", 2)
        if not number.isdigit():
            return self.path
        place, rows = int(number), _rows(plan, head)
        row = self.rows[place] if place < len(self.rows) else ""
        found = [at for at, one in enumerate(rows) if one == row]
        if not found and (head == _THANKS or not self._reworded(rows, place)):
            return ""
        at = place if place in found or not found else found[0]
        return ".".join((head, str(at), *rest))

    def _reworded(self, rows: list[str], place: int) -> bool:
        """Whether the rows are the same but for the one at a place, which is much alike."""
        if len(rows) != len(self.rows) or place >= len(rows):
            return False
        others = zip(
            rows[:place] + rows[place + 1 :], self.rows[:place] + self.rows[place + 1 :], strict=True
        )
        alike = SequenceMatcher(None, self.rows[place], rows[place]).ratio()
        return alike >= _ALIKE and all(one == was for one, was in others)


def place_of(plan: Plan, path: str) -> Place:
    """The place of a path in a plan, such as ``happened.my_promises.1.done_on``."""
    head, number, *_rest = (*path.rsplit(".", 2), "")
    return Place(path, tuple(_rows(plan, head))) if number.isdigit() else Place(path)


def _rows(plan: Plan, head: str) -> list[str]:
    if head == _THANKS:
        return [one.id for one in plan.people]
    return [one.text for one in value_at(plan, head)]
