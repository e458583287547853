"""People from a table in CSV: each row a person, or the reason why it is none."""

from collections.abc import Sequence
from itertools import islice

from iiprep.errors import FileRefused
from iiprep.exchange.contacts.cards import Told
from iiprep.exchange.contacts.columns import (
    CHOICES,
    FIRST,
    LAST,
    MIDDLE,
    fields_of,
    order_of,
)
from iiprep.exchange.contacts.found import Column, Contacts, Draft, NotTaken, Row
from iiprep.exchange.contacts.giving import needs_guard
from iiprep.exchange.contacts.grid import LOOKED_AT, Line, Table, rows_of, table_in
from iiprep.model.text import clean, first_line

MOST_ROWS = 50_000
STEP = 500
_EXAMPLES = 3
_SEVERAL = ":::"
_WORDS = {"email": "e-mail address", "phone": "number", "profile_link": "link"}


def people_in(text: str, fields: Sequence[str] | None, told: Told) -> Contacts:
    """Everybody in a table; `fields` says for each column what it fills, else its title does.

    Raises FileRefused for what is no table.
    """
    table = table_in(text)
    if not table.known and fields is None:
        return Contacts(columns=_columns(text, table, [""] * len(table.titles)), unknown=True)
    chosen = list(fields) if fields is not None else fields_of(table.titles)
    chosen += [""] * (len(table.titles) - len(chosen))
    rows: list[Row] = []
    not_taken: list[NotTaken] = []
    total = text.count("\n") + text.count("\r") + 1
    order = order_of(table.titles)
    for line in rows_of(text, table):
        made = (
            _swallowed(line) if line.is_swallowing(table) else _person(line.ends, line.cells, chosen, order)
        )
        (rows if isinstance(made, Row) else not_taken).append(made)  # type: ignore[arg-type]
        if len(rows) + len(not_taken) > MOST_ROWS:
            words = f"The file has more than {MOST_ROWS:,} rows."
            raise FileRefused([words], "Divide it into several files.")
        if line.ends % STEP == 0:
            told(line.ends, total)
    if not rows and not not_taken:
        raise FileRefused(["There is no row with a person in the file."], "Export your contacts once more.")
    columns = _columns(text, table, chosen)
    return Contacts(tuple(rows), tuple(not_taken), _left(columns), columns)


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
        draft.take(field, "\n".join(different) if field == "found_out" else different[0])
        if field in _WORDS:
            draft.more(_WORDS[field], len(different) - 1)
        elif field != "found_out":
            draft.notes += [
                f"{CHOICES[field]} “{first_line(clean(text), 40)}” was left out." for text in different[1:]
            ]
    return draft.end()


def _swallowed(line: Line) -> NotTaken:
    """A row that goes on over others, as a quotation mark was opened in it and not closed."""
    name = first_line(clean(" ".join(line.raw[:1])))
    if line.begins == line.ends:
        return NotTaken(line.begins, name, "A quotation mark is opened in this line and not closed.")
    words = (
        f"A quotation mark is opened in line {line.begins} and not closed, so all up to line {line.ends} is "
        "one row. Close it, then import the file once more."
    )
    return NotTaken(line.begins, name, words)


def _first(texts: dict[str, list[str]], field: str) -> str:
    return next(iter(texts.get(field, ())), "")


def _several(cell: str) -> list[str]:
    """The values in a cell: Google puts several into one; a guard against formulas is taken off."""
    if cell.startswith("'") and needs_guard(cell[1:]):
        cell = cell[1:]
    return [part.strip() for part in cell.split(_SEVERAL) if part.strip()]


def _columns(text: str, table: Table, fields: Sequence[str]) -> tuple[Column, ...]:
    examples: list[list[str]] = [[] for _title in table.titles]
    for line in islice(rows_of(text, table), LOOKED_AT):
        for shown, cell in zip(examples, line.cells, strict=False):
            one = first_line(clean(cell), 40)
            if one and one not in shown and len(shown) < _EXAMPLES:
                shown.append(one)
    return tuple(
        Column(first_line(clean(title), 60), "".join(shown[:1]), field, tuple(shown[1:]))
        for title, shown, field in zip(table.titles, examples, fields, strict=False)
    )


def _left(columns: Sequence[Column]) -> tuple[str, ...]:
    left = [f"“{one.title}”" for one in columns if not one.field and one.example and one.title]
    return (f"Columns that were not taken: {', '.join(left)}.",) if left else ()
