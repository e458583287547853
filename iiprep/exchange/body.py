"""Plain JSON checked field by field against what the model declares: all problems at once, in plain words."""

from collections.abc import Callable
from typing import Any

from pydantic import BaseModel

from iiprep.exchange.values import (
    EXPECTED,
    Path,
    Unfit,
    belongs,
    read_choice,
    read_day,
    read_flag,
    read_number,
    read_photo_text,
    read_time,
    unfit,
    unknown_name,
)
from iiprep.model.fields import FieldSpec, Kind, TextFirst
from iiprep.model.places import in_words, specs
from iiprep.model.text import clean, first_line
from iiprep.model.zone import is_zone

_MOST_LINES = 20


class Lines:
    """Sentences for the user, the first twenty and how many more."""

    def __init__(self) -> None:
        self._kept: list[str] = []
        self._more = 0

    def add(self, sentence: str) -> None:
        """Keep a sentence, or count it when there are enough."""
        if len(self._kept) < _MOST_LINES:
            self._kept.append(sentence)
        else:
            self._more += 1

    @property
    def full(self) -> bool:
        """Whether further sentences are only counted."""
        return len(self._kept) >= _MOST_LINES

    def all(self) -> tuple[str, ...]:
        """The sentences in the order in which they came."""
        return (*self._kept, f"… and {self._more} more of the kind.") if self._more else tuple(self._kept)


class BodyReader:
    """Turns plain JSON into the values of a section; what does not fit is left out and named."""

    def __init__(self, root: type[BaseModel]) -> None:
        self.problems = Lines()
        self.notices = Lines()
        self._root = root
        self._readers: dict[Kind, Callable[[FieldSpec, Any, Path], object]] = {
            Kind.LINE: self._text,
            Kind.PARAGRAPH: self._text,
            Kind.ZONE: self._zone,
            Kind.LIST: self._list,
            Kind.ROWS: self._rows,
            Kind.VALUE: self._value,
            Kind.NUMBER: read_number,
            Kind.FLAG: read_flag,
            Kind.PHOTO: read_photo_text,
            Kind.CHOICE: read_choice,
            Kind.DAY: read_day,
            Kind.TIME: read_time,
        }

    def read(self, raw: dict[str, Any]) -> dict[str, Any]:
        """The values of the whole, ready for the model; look at `problems` before using them."""
        return self._section(self._root, raw, ())

    def problem(self, path: Path, rest: str) -> None:
        """Add a sentence about the place that `path` leads to."""
        if not self.problems.full:
            place = in_words(path, self._root)
            rest = f"{place}: {rest}" if place else rest[:1].upper() + rest[1:]
        self.problems.add(rest)

    def _section(self, section: type[BaseModel], raw: dict[str, Any], path: Path) -> dict[str, Any]:
        declared, values = specs(section), {}
        for name, value in raw.items():
            if name not in declared:
                self.problem(path, unknown_name(name, list(declared)))
                continue
            try:
                values[name] = self._field(declared[name], value, (*path, name))
            except Unfit as error:
                self.problem((*path, name), str(error))
        return values

    def _field(self, spec: FieldSpec, raw: object, path: Path) -> object:
        return None if raw is None and spec.optional else self._readers[spec.kind](spec, raw, path)

    def _text(self, spec: FieldSpec, raw: object, path: Path) -> str:
        if not isinstance(raw, str):
            raise unfit(spec, raw)
        text = clean(raw)
        removed = len(raw.replace("\r\n", "\n")) - len(text)
        if removed:
            characters = "1 control character" if removed == 1 else f"{removed} control characters"
            self.notices.add(f"Removed {characters} from {in_words(path, self._root)}.")
        return text

    def _zone(self, spec: FieldSpec, raw: object, path: Path) -> str:
        name = self._text(spec, raw, path)
        if name and not is_zone(name):
            hint = "write it like America/Los_Angeles, or leave it empty"
            raise Unfit(f"“{first_line(name)}” is not a time zone that this machine knows; {hint}.")
        return name

    def _list(self, spec: FieldSpec, raw: object, path: Path) -> tuple[str, ...]:
        return tuple(self._items(spec, raw, path, self._text))

    def _rows(self, spec: FieldSpec, raw: object, path: Path) -> tuple[object, ...]:
        return tuple(self._items(spec, raw, path, self._value))

    def _items(
        self, spec: FieldSpec, raw: object, path: Path, read: Callable[[FieldSpec, Any, Path], object]
    ) -> list[Any]:
        if not isinstance(raw, list):
            raise unfit(spec, raw)
        found: list[Any] = []
        for index, item in enumerate(raw):
            try:
                found.append(read(spec, item, (*path, index)))
            except Unfit:
                expected = EXPECTED[Kind.VALUE if read == self._value else Kind.LINE]
                self.problem((*path, index), belongs(expected, item))
        return found

    def _value(self, spec: FieldSpec, raw: object, path: Path) -> dict[str, Any]:
        if isinstance(raw, str) and issubclass(spec.type, TextFirst):
            raw = {"text": raw}
        if not isinstance(raw, dict):
            raise unfit(spec, raw)
        return self._section(spec.type, raw, path)
