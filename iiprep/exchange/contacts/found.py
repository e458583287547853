"""What was found in a foreign file: people, and what was not taken and why; and how that travels."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from iiprep.exchange.contacts.addresses import address_in, seen
from iiprep.model.person import Person
from iiprep.model.text import clean, first_line

FIELDS = (
    "name",
    "call_name",
    "title",
    "organisation",
    "email",
    "phone",
    "profile_link",
    "found_out",
)
LONGEST_LINE = 500
LONGEST_NOTE = 20_000


@dataclass(frozen=True, slots=True)
class Row:
    """Somebody found at a line of the file; `notes` are sentences on what of them was left out."""

    person: Person
    line: int
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NotTaken:
    """A row or card that is not taken: where it begins, its name as far as it has one, and the reason.

    `nobody` says that it is no person at all, so that there is nothing to mend.
    """

    line: int
    name: str
    why: str
    nobody: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its title, an example from it, and the field it fills, empty for none.

    `others` are further examples, as one value alone may mislead.
    """

    title: str
    example: str
    field: str
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Contacts:
    """All of a file. `notes` hold for the whole of it; `columns` are those of a table.

    `unknown` says that no column was recognised: somebody has to say which is which.
    """

    rows: tuple[Row, ...] = ()
    not_taken: tuple[NotTaken, ...] = ()
    notes: tuple[str, ...] = ()
    columns: tuple[Column, ...] = ()
    unknown: bool = False

    def to_plain(self) -> dict[str, Any]:
        """As JSON holds it; ids do not travel."""
        return {
            "rows": [[_said(row.person), row.line, list(row.notes)] for row in self.rows],
            "not_taken": [[one.line, one.name, one.why, one.nobody] for one in self.not_taken],
            "notes": list(self.notes),
            "columns": [[one.title, one.example, one.field, list(one.others)] for one in self.columns],
            "unknown": self.unknown,
        }

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> "Contacts":
        """The value that `to_plain` was made of."""
        return cls(
            tuple(Row(Person(**said), line, tuple(notes)) for said, line, notes in plain["rows"]),
            tuple(NotTaken(*one) for one in plain["not_taken"]),
            tuple(plain["notes"]),
            tuple(
                Column(title, example, filled, tuple(more))
                for title, example, filled, more in plain["columns"]
            ),
            plain["unknown"],
        )


def _said(person: Person) -> dict[str, str]:
    return {name: getattr(person, name) for name in FIELDS if getattr(person, name)}


@dataclass(slots=True)
class Draft:
    """A person in the making: the first text for a field counts, what has no place is noted."""

    line: int
    texts: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    nameless: str = "It has no name."

    def take(self, name: str, text: str) -> None:
        """Use a text for a field, unless there is one; too long a text is left out, with a note."""
        text = seen(text) if name in ("name", "call_name") else text
        kept = clean(text).strip() if name == "found_out" else " ".join(clean(text).split())
        if not kept or name in self.texts:
            return
        if name == "email":
            kept, told = address_in(kept)
            self.notes += [told] if told else []
        if len(kept) > (LONGEST_NOTE if name == "found_out" else LONGEST_LINE):
            if name == "name":
                self.nameless = f"Its name has {len(kept):,} characters."
            words = str(Person.model_fields[name].metadata[-1].text)
            self.notes.append(f"“{words}” has {len(kept):,} characters and was left out.")
            return
        self.texts[name] = kept

    def more(self, word: str, count: int) -> None:
        """Note how many further numbers or addresses there are, which have no place."""
        if count > 0:
            plural = "es" if word.endswith("s") else "s"
            self.notes.append(f"{count} more {word}{'' if count == 1 else plural} left out.")

    def end(self) -> Row | NotTaken:
        """The person, or why there is none."""
        if not self.texts.get("name"):
            known = self.texts.get("email") or self.texts.get("organisation") or ""
            return NotTaken(self.line, first_line(known, 60), self.nameless)
        return Row(Person(**self.texts), self.line, tuple(self.notes))
