"""People from a table in CSV: where it begins, what divides its columns, each row a person or a reason."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from iiprep.errors import FileRefused
from iiprep.exchange.contacts.cards import Told
from iiprep.exchange.contacts.columns import FIRST, LAST, MIDDLE, field_of, known_among, order_of
from iiprep.exchange.contacts.decode import lines_of
from iiprep.exchange.contacts.found import Column, Contacts, Draft, NotTaken, Row
from iiprep.model.text import clean, first_line

MOST_ROWS = 50_000
LONGEST_CELL = 100_000
STEP = 500
_DIVIDERS = (",", ";", "\t", "|")
_LOOKED_AT = 40
_SEVERAL = ":::"
_GUARDED = ("=", "+", "-", "@", "\t", "\r")
_WORDS = {"email": "e-mail address", "phone": "number", "profile_link": "link"}


@dataclass(frozen=True, slots=True)
class _Table:
    """How a table is read: its divider, the line before its first row of people, its titles."""

    divider: str
    skipped: int
    titles: tuple[str, ...]
    known: int


def people_in(text: str, fields: Sequence[str] | None, told: Told) -> Contacts:
    """Everybody in a table; `fields` says for each column what it fills, else its title does.

    Raises FileRefused for what is no table.
    """
    table = _table(text)
    if not table.known and fields is None:
        return Contacts(columns=_columns(text, table, [""] * len(table.titles)), unknown=True)
    chosen = list(fields) if fields is not None else [field_of(title) for title in table.titles]
    chosen += [""] * (len(table.titles) - len(chosen))
    rows: list[Row] = []
    not_taken: list[NotTaken] = []
    total = text.count("\n") + text.count("\r") + 1
    order = order_of(table.titles)
    for line, cells in _rows(text, table):
        made = _person(line, cells, chosen, order)
        (rows if isinstance(made, Row) else not_taken).append(made)  # type: ignore[arg-type]
        if len(rows) + len(not_taken) > MOST_ROWS:
            words = f"The file has more than {MOST_ROWS:,} rows."
            raise FileRefused([words], "Divide it into several files.")
        if line % STEP == 0:
            told(line, total)
    if not rows and not not_taken:
        raise FileRefused(["There is no row with a person in the file."], "Export your contacts once more.")
    columns = _columns(text, table, chosen)
    return Contacts(tuple(rows), tuple(not_taken), _left(columns), columns)


def _table(text: str) -> _Table:
    """The reading that knows the most titles; without any, the divider that is there most often."""
    readings = [_reading(text, divider) for divider in _DIVIDERS]
    best = max(readings, key=lambda one: one.known)
    if best.known:
        return best
    head = "\n".join(line for _number, line in zip(range(_LOOKED_AT), _plain_lines(text), strict=False))
    divider = max(_DIVIDERS, key=head.count)
    first = next((cells for _line, cells in _parsed(text, divider) if any(cells)), [])
    return _Table(divider, 0, tuple(f"Column {at}" for at in range(1, len(first) + 1)), 0)


def _plain_lines(text: str) -> Iterator[str]:
    return (line for _number, line in lines_of(text))


def _reading(text: str, divider: str) -> _Table:
    best = _Table(divider, 0, (), 0)
    for number, (line, cells) in enumerate(_parsed(text, divider)):
        if number == _LOOKED_AT:
            break
        known = known_among(cells)
        if known > best.known and (known > 1 or len(cells) == 1):
            best = _Table(divider, line, tuple(cells), known)
    return best


def _rows(text: str, table: _Table) -> Iterator[tuple[int, list[str]]]:
    for line, cells in _parsed(text, table.divider):
        if line > table.skipped and any(cell.strip() for cell in cells):
            yield line, cells


def _parsed(text: str, divider: str) -> Iterator[tuple[int, list[str]]]:
    """The rows with the line on which each ends. Raises FileRefused for a quote without its end."""
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader((f"{line}\n" for line in _plain_lines(text)), delimiter=divider)
    try:
        for cells in reader:
            yield reader.line_num, [cell.strip("\ufeff") for cell in cells]
    except csv.Error:
        words = f"Near line {reader.line_num}: a cell has more than {LONGEST_CELL:,} characters."
        raise FileRefused([words], "Perhaps a closing quotation mark is missing there.") from None


def _person(line: int, cells: Sequence[str], fields: Sequence[str], order: Sequence[int]) -> Row | NotTaken:
    """A row as a person; one with more cells than titles was divided wrongly and is not taken."""
    if len(cells) > len(fields) and any(cell.strip() for cell in cells[len(fields) :]):
        words = f"It has {len(cells)} cells, and the table has {len(fields)} columns."
        return NotTaken(line, first_line(clean(" ".join(cells[:3]))), words)
    texts: dict[str, list[str]] = {}
    for at in order:
        if at < len(cells) and fields[at]:
            texts.setdefault(fields[at], []).extend(_several(cells[at]))
    draft = Draft(line)
    parts = [_first(texts, part) for part in (FIRST, MIDDLE, LAST)]
    draft.take("name", _first(texts, "name") or " ".join(filter(None, parts)))
    for field, found in texts.items():
        different = list(dict.fromkeys(found))
        if field in draft.texts or field in (FIRST, MIDDLE, LAST, "name") or not different:
            continue
        draft.take(field, different[0])
        if field in _WORDS:
            draft.more(_WORDS[field], len(different) - 1)
    return draft.end()


def _first(texts: dict[str, list[str]], field: str) -> str:
    return next(iter(texts.get(field, ())), "")


def _several(cell: str) -> list[str]:
    """The values in a cell: Google puts several into one; a guard against formulas is taken off."""
    if cell.startswith("'") and cell[1:].startswith(_GUARDED):
        cell = cell[1:]
    return [part.strip() for part in cell.split(_SEVERAL) if part.strip()]


def _columns(text: str, table: _Table, fields: Sequence[str]) -> tuple[Column, ...]:
    examples = [""] * len(table.titles)
    for number, (_line, cells) in enumerate(_rows(text, table)):
        for at, cell in enumerate(cells[: len(examples)]):
            examples[at] = examples[at] or first_line(clean(cell), 40)
        if number == _LOOKED_AT:
            break
    return tuple(
        Column(first_line(clean(title), 60), example, field)
        for title, example, field in zip(table.titles, examples, fields, strict=False)
    )


def _left(columns: Sequence[Column]) -> tuple[str, ...]:
    left = [f"“{one.title}”" for one in columns if not one.field and one.example and one.title]
    return (f"Columns that were not taken: {', '.join(left)}.",) if left else ()
