"""People for other programs: cards (vCard 3.0), and tables (CSV) that no spreadsheet runs as a formula."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

from iiprep.model.fields import Kind, fields_of
from iiprep.model.person import Person
from iiprep.model.text import clean

IN_CARD = ("name", "call_name", "title", "organisation", "email", "phone", "profile_link")
GUARDED = ("=", "+", "-", "@", "\t", "\r", "\n")
_PLAIN = (Kind.LINE, Kind.PARAGRAPH, Kind.ZONE, Kind.CHOICE, Kind.FLAG, Kind.NUMBER, Kind.DAY, Kind.LIST)
_LEFT_OUT = ("id", "introducer")
_LONGEST_PIECE = 75


def host_card(person: Person) -> bytes:
    """The card of one person (.vcf): what is in `IN_CARD`, none of the private notes."""
    name = person.name.strip() or person.organisation.strip() or "Unnamed"
    given, _space, family = name.rpartition(" ")
    lines = [
        ("N", ";".join(map(_escaped, (family if given else "", given or name, "", "", "")))),
        ("FN", _escaped(name)),
        ("NICKNAME", _escaped(person.call_name)),
        ("ORG", _escaped(person.organisation)),
        ("TITLE", _escaped(person.title)),
        ("EMAIL;TYPE=INTERNET", _escaped(person.email)),
        ("TEL;TYPE=CELL", _escaped(person.phone)),
        ("URL", _escaped(person.profile_link)),
    ]
    said = [f"{head}:{value}" for head, value in lines if value.strip()]
    whole = ("BEGIN:VCARD", "VERSION:3.0", *said, "END:VCARD")
    return b"".join(_folded(line) for line in whole)


def _escaped(text: str) -> str:
    line = " ".join(clean(text).split())
    return re.sub(r"([\\,;])", r"\\\1", line)


def _folded(line: str) -> bytes:
    """A line in pieces of at most 75 bytes, never within a character."""
    pieces, piece = [], b""
    for letter in line:
        more = letter.encode("utf-8")
        if len(piece) + len(more) > _LONGEST_PIECE:
            pieces.append(piece)
            piece = b" "
        piece += more
    return b"\r\n".join((*pieces, piece, b""))


def people_cards(people: Iterable[Person]) -> bytes:
    """The cards of everybody, in one file."""
    return b"".join(host_card(person) for person in people)


def not_in_cards() -> tuple[str, ...]:
    """The labels of what a card does not hold, in the order of the form."""
    return tuple(spec.label.text for spec in fields_of(Person) if spec.name not in (*IN_CARD, *_LEFT_OUT))


def people_table(people: Iterable[Person]) -> bytes:
    """Everybody as CSV, a row each, their plain fields under the words of the form."""
    specs = [spec for spec in fields_of(Person) if spec.kind in _PLAIN and spec.name not in _LEFT_OUT]
    rows = ([cell_of(getattr(person, spec.name)) for spec in specs] for person in people)
    return table([spec.label.text for spec in specs], rows)


def not_in_people_table() -> tuple[str, ...]:
    """The labels of what the table of people does not hold."""
    return tuple(
        spec.label.text
        for spec in fields_of(Person)
        if spec.kind not in _PLAIN and spec.name not in _LEFT_OUT
    )


def cell_of(value: object) -> str:
    """A plain value as a cell."""
    if isinstance(value, bool):
        return "yes" if value else ""
    if isinstance(value, tuple):
        return "; ".join(str(one) for one in value)
    return "" if value is None else str(value)


def table(titles: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """A table in CSV for every spreadsheet; a cell that would be a formula begins with an apostrophe."""
    sink = io.StringIO(newline="")
    writer = csv.writer(sink, lineterminator="\r\n")
    writer.writerow(titles)
    writer.writerows([_guarded(cell) for cell in row] for row in rows)
    return b"\xef\xbb\xbf" + sink.getvalue().encode("utf-8")


def _guarded(cell: str) -> str:
    return f"'{cell}" if needs_guard(cell) else cell


def needs_guard(cell: str) -> bool:
    """Whether a cell would be a formula, or is such a one behind apostrophes: then one more is put before it.

    So one apostrophe is what reading has to take off again.
    """
    inside = cell.lstrip("'")
    bare = re.sub(r"^[\s\u200b-\u200f\u2060\ufeff]+", "", inside)
    return inside.startswith(GUARDED) or bare.startswith(GUARDED)
