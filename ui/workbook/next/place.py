"""Where a date of an item of Next stands, also once rows beside it were removed."""

from dataclasses import dataclass

from iiprep.model.plan import Plan, value_at


@dataclass(frozen=True, slots=True)
class Place:
    """A path as it was in a plan, with what tells its row from others: a text, or the id of a person."""

    path: str
    row: str = ""

    def now(self, plan: Plan) -> str:
        """The path in `plan`; empty when the row is gone."""
        head, number, *rest = self.path.rsplit(".", 2)
        if not number.isdigit():
            return self.path
        found = [at for at, one in enumerate(_rows(plan, head)) if one == self.row]
        if not found:
            return ""
        at = int(number) if int(number) in found else found[0]
        return ".".join((head, str(at), *rest))


def place_of(plan: Plan, path: str) -> Place:
    """The place of a path in a plan, such as ``happened.my_promises.1.done_on``."""
    head, number, *_rest = (*path.rsplit(".", 2), "")
    if not number.isdigit():
        return Place(path)
    rows = _rows(plan, head)
    return Place(path, rows[int(number)] if int(number) < len(rows) else "")


def _rows(plan: Plan, head: str) -> list[str]:
    if head == "thanks":
        return [one.id for one in plan.people]
    return [one.text for one in value_at(plan, head)]
