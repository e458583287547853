"""Plain JSON checked field by field against what the model declares: all problems at once, in plain words."""

import re
from collections.abc import Callable
from datetime import date, time
from difflib import get_close_matches
from enum import Enum
from math import isfinite, isnan
from typing import Any, cast

from pydantic import BaseModel

from iiprep.model.fields import FieldSpec, Kind
from iiprep.model.places import Step, in_words, specs
from iiprep.model.text import clean, first_line
from iiprep.schedule.zones import FIRST_DAY, LAST_DAY, is_zone

_MOST_LINES = 20
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_TIME = re.compile(r"\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?", re.ASCII)
_UNITS = {"min": " minutes"}
_EXPECTED = {
    Kind.LINE: "a text",
    Kind.PARAGRAPH: "a text",
    Kind.ZONE: "a text",
    Kind.LIST: "a list of texts",
    Kind.NUMBER: "a whole number",
    Kind.FLAG: "true or false",
    Kind.DAY: "a day such as “2026-12-03”",
    Kind.TIME: "a time such as “10:30”",
    Kind.VALUE: "a group of fields, {…},",
    Kind.ROWS: "a list, […],",
}
Path = tuple[Step, ...]


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


class _Unfit(Exception):
    """A value that its field cannot take; the text completes the sentence after the place."""


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
            Kind.NUMBER: _number,
            Kind.FLAG: _flag,
            Kind.CHOICE: _choice,
            Kind.DAY: _day,
            Kind.TIME: _time,
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
                self.problem(path, _unknown(name, list(declared)))
                continue
            try:
                values[name] = self._field(declared[name], value, (*path, name))
            except _Unfit as unfit:
                self.problem((*path, name), str(unfit))
        return values

    def _field(self, spec: FieldSpec, raw: object, path: Path) -> object:
        return None if raw is None and spec.optional else self._readers[spec.kind](spec, raw, path)

    def _text(self, spec: FieldSpec, raw: object, path: Path) -> str:
        if not isinstance(raw, str):
            raise _expected(spec, raw)
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
            raise _Unfit(f"“{first_line(name)}” is not a time zone that this machine knows; {hint}.")
        return name

    def _list(self, spec: FieldSpec, raw: object, path: Path) -> tuple[str, ...]:
        return tuple(self._items(spec, raw, path, self._text))

    def _rows(self, spec: FieldSpec, raw: object, path: Path) -> tuple[object, ...]:
        return tuple(self._items(spec, raw, path, self._value))

    def _items(
        self, spec: FieldSpec, raw: object, path: Path, read: Callable[[FieldSpec, Any, Path], object]
    ) -> list[Any]:
        if not isinstance(raw, list):
            raise _expected(spec, raw)
        found: list[Any] = []
        for index, item in enumerate(raw):
            try:
                found.append(read(spec, item, (*path, index)))
            except _Unfit:
                expected = _EXPECTED[Kind.VALUE if read == self._value else Kind.LINE]
                self.problem((*path, index), _belongs(expected, item))
        return found

    def _value(self, spec: FieldSpec, raw: object, path: Path) -> dict[str, Any]:
        if not isinstance(raw, dict):
            raise _expected(spec, raw)
        return self._section(spec.type, raw, path)


def _number(spec: FieldSpec, raw: object, _path: Path) -> int:
    if not isinstance(raw, int) or isinstance(raw, bool):
        raise _expected(spec, raw)
    unit = _UNITS.get(spec.label.unit, "")
    if raw < spec.low:
        raise _Unfit(f"{raw} is less than {spec.low}{unit}.")
    if raw > spec.high:
        raise _Unfit(f"{raw} is more than {spec.high}{unit}.")
    return raw


def _flag(spec: FieldSpec, raw: object, _path: Path) -> bool:
    if not isinstance(raw, bool):
        raise _expected(spec, raw)
    return raw


def _choice(spec: FieldSpec, raw: object, _path: Path) -> object:
    values = [member.value for member in cast("type[Enum]", spec.type)]
    if raw not in values:
        raise _Unfit(_belongs("one of " + ", ".join(f"“{value}”" for value in values), raw))
    return spec.type(raw)


def _day(spec: FieldSpec, raw: object, _path: Path) -> date:
    if not isinstance(raw, str) or not _DAY.fullmatch(raw):
        raise _expected(spec, raw)
    try:
        day = date.fromisoformat(raw)
    except ValueError:
        raise _Unfit(f"“{raw}” is not a day of the calendar.") from None
    if not FIRST_DAY <= day <= LAST_DAY:
        raise _Unfit(f"{raw} is outside the years {FIRST_DAY.year} to {LAST_DAY.year}.")
    return day


def _time(spec: FieldSpec, raw: object, _path: Path) -> time:
    if not isinstance(raw, str) or not _TIME.fullmatch(raw):
        raise _expected(spec, raw)
    try:
        return time.fromisoformat(raw)
    except ValueError:
        raise _Unfit(f"“{raw}” is not a time of the clock; it goes from 00:00 to 23:59.") from None


def _expected(spec: FieldSpec, raw: object) -> _Unfit:
    return _Unfit(_belongs(_EXPECTED[spec.kind], raw))


def _belongs(expected: str, raw: object) -> str:
    return f"{expected} belongs here, not {shown(raw)}."


def shown(raw: object) -> str:
    """A JSON value in words, short enough for a sentence."""
    if isinstance(raw, str):
        return f"“{first_line(clean(raw[:80]), 40)}”" if raw else "an empty text"
    if isinstance(raw, dict | list):
        return "a list" if isinstance(raw, list) else "a group of fields"
    if isinstance(raw, float) and not isfinite(raw):
        return "NaN" if isnan(raw) else "a number too large to hold"
    words = {None: "nothing (null)", True: "true", False: "false"}
    return words[raw] if raw is None or isinstance(raw, bool) else f"the number {raw}"


def _unknown(name: str, declared: list[str]) -> str:
    word = first_line(clean(name[:80]), 40)
    near = get_close_matches(word, declared, n=1)
    return f"“{word}” is not a field of a meeting file" + (f"; did you mean “{near[0]}”?" if near else ".")
