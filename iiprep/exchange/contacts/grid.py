"""How a table in CSV is laid out: what divides its columns, where it begins, what its columns are called."""

import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice

from iiprep.errors import FileRefused
from iiprep.exchange.contacts.columns import known_among
from iiprep.exchange.contacts.decode import lines_of

LONGEST_CELL = 100_000
MOST_COLUMNS = 500
LOOKED_AT = 40
_DIVIDERS = (",", ";", "\t", "|")
_TELLING = ("@", "://", "www.")


@dataclass(frozen=True, slots=True)
class Table:
    """How a table is read: its divider, the line before its first row of people, its titles."""

    divider: str
    skipped: int
    titles: tuple[str, ...]
    known: int


@dataclass(frozen=True, slots=True)
class Line:
    """A row: the lines on which it begins and ends, its cells, and those lines as they stand in the file."""

    begins: int
    ends: int
    cells: list[str]
    raw: list[str]

    def is_swallowing(self, table: Table) -> bool:
        """Whether a quotation mark without its end has taken other rows in."""
        odd = sum(line.count('"') for line in self.raw) % 2 == 1
        if odd and self.cells[-1].endswith("\n"):
            return True
        columns = len(table.titles)
        if len(self.raw) == 1 or columns < 2 or not (odd or columns > 2):
            return False
        return all(line.count(table.divider) == columns - 1 for line in self.raw)


def table_in(text: str) -> Table:
    """The reading that knows the most titles; without any, the one that has the most columns."""
    looks = [(divider, _begins(text, divider)) for divider in _DIVIDERS]
    best = max((_reading(lines, divider) for divider, lines in looks), key=lambda one: one.known)
    if best.known:
        return best
    divider, lines = max(looks, key=lambda look: _width(look[1]))
    width = _width(lines)
    if width > MOST_COLUMNS:
        words = f"The table has {width:,} columns; at most {MOST_COLUMNS} can be read."
        raise FileRefused([words], "Export the people alone, with fewer columns.")
    rows = [line for line in lines if len(line.cells) == width]
    if len(rows) > 1 and _is_heading(rows[0].cells, [row.cells for row in rows[1:]]):
        return Table(divider, rows[0].ends, tuple(rows[0].cells), 0)
    before = rows[0].begins - 1 if rows else 0
    return Table(divider, before, tuple(f"Column {at}" for at in range(1, width + 1)), 0)


def _width(lines: Sequence[Line]) -> int:
    """How many columns most rows have that have more than one; 1 where there is no such row."""
    counts = Counter(len(line.cells) for line in lines if len(line.cells) > 1)
    return max(counts, key=lambda width: (counts[width], width)) if counts else 1


def _is_heading(first: Sequence[str], others: Sequence[Sequence[str]]) -> bool:
    """Whether a row has titles: all different, and none is an address where the rows below have some."""
    if not all(cell.strip() for cell in first) or len({*first}) < len(first):
        return False
    telling = [any(sign in cell for cell in row for sign in _TELLING) for row in (first, *others)]
    return not telling[0] and any(telling[1:])


def _begins(text: str, divider: str) -> list[Line]:
    """The first rows, up to a cell that is too long: a whole line is one where the divider is another."""
    lines: list[Line] = []
    with suppress(FileRefused):
        lines.extend(islice(parsed(text, divider), LOOKED_AT))
    return lines


def _reading(lines: Sequence[Line], divider: str) -> Table:
    best = Table(divider, 0, (), 0)
    for line in lines:
        known = known_among(line.cells)
        if known > best.known and (known > 1 or len(line.cells) == 1):
            best = Table(divider, line.ends, tuple(line.cells), known)
    return best


def rows_of(text: str, table: Table) -> Iterator[Line]:
    """The rows below the titles that are not empty."""
    for line in parsed(text, table.divider):
        if line.ends > table.skipped and any(cell.strip() for cell in line.cells):
            yield line


def parsed(text: str, divider: str) -> Iterator[Line]:
    """All rows. Raises FileRefused for a cell that goes on for too long."""
    csv.field_size_limit(LONGEST_CELL)
    raw: list[str] = []

    def fed() -> Iterator[str]:
        for _number, line in lines_of(text):
            raw.append(line)
            yield f"{line}\n"

    reader = csv.reader(fed(), delimiter=divider)
    try:
        for cells in reader:
            begins = reader.line_num - len(raw) + 1
            yield Line(begins, reader.line_num, [cell.strip("\ufeff") for cell in cells], raw[:])
            raw.clear()
    except csv.Error:
        words = f"Near line {reader.line_num}: a cell has more than {LONGEST_CELL:,} characters."
        raise FileRefused([words], "Perhaps a closing quotation mark is missing there.") from None
