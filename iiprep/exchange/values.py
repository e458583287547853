"""One JSON value for one field: taken when it fits exactly, else refused with the rest of a sentence."""

import binascii
import re
from base64 import b64decode
from datetime import date, time
from difflib import get_close_matches
from enum import Enum
from math import isfinite, isnan
from typing import cast

from iiprep.model.fields import FieldSpec, Kind
from iiprep.model.places import Step
from iiprep.model.text import clean, first_line
from iiprep.schedule.zones import FIRST_DAY, LAST_DAY

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_TIME = re.compile(r"\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?", re.ASCII)
_UNITS = {"min": " minutes"}
EXPECTED = {
    Kind.LINE: "a text",
    Kind.PARAGRAPH: "a text",
    Kind.ZONE: "a text",
    Kind.PHOTO: "a picture in base64",
    Kind.LIST: "a list of texts",
    Kind.NUMBER: "a whole number",
    Kind.FLAG: "true or false",
    Kind.DAY: "a day such as “2026-12-03”",
    Kind.TIME: "a time such as “10:30”",
    Kind.VALUE: "a group of fields, {…},",
    Kind.ROWS: "a list, […],",
}
Path = tuple[Step, ...]


class Unfit(Exception):
    """A value that its field cannot take; the text completes the sentence after the place."""


def read_number(spec: FieldSpec, raw: object, _path: Path) -> int:
    """A whole number within the field's bounds."""
    if not isinstance(raw, int) or isinstance(raw, bool):
        raise unfit(spec, raw)
    unit = _UNITS.get(spec.label.unit, "")
    if raw < spec.low:
        raise Unfit(f"{raw} is less than {spec.low}{unit}.")
    if raw > spec.high:
        raise Unfit(f"{raw} is more than {spec.high}{unit}.")
    return raw


def read_flag(spec: FieldSpec, raw: object, _path: Path) -> bool:
    """True or false."""
    if not isinstance(raw, bool):
        raise unfit(spec, raw)
    return raw


def read_photo_text(spec: FieldSpec, raw: object, _path: Path) -> str:
    """A picture in base64, looked at and encoded anew unless it already is as it is kept."""
    from iiprep.exchange.photo import photo_of

    if not isinstance(raw, str):
        raise unfit(spec, raw)
    if not raw:
        return ""
    try:
        return photo_of(b64decode(raw, validate=True))
    except binascii.Error:
        raise Unfit("a picture in base64 belongs here, and this text is none.") from None
    except ValueError as error:
        raise Unfit(f"the picture {error}.") from None


def read_choice(spec: FieldSpec, raw: object, _path: Path) -> object:
    """One of the field's choices, by its stored value."""
    values = [member.value for member in cast("type[Enum]", spec.type)]
    if raw not in values:
        raise Unfit(belongs("one of " + ", ".join(f"“{value}”" for value in values), raw))
    return spec.type(raw)


def read_day(spec: FieldSpec, raw: object, _path: Path) -> date:
    """A day as YYYY-MM-DD within the years that the program reckons with."""
    if not isinstance(raw, str) or not _DAY.fullmatch(raw):
        raise unfit(spec, raw)
    try:
        day = date.fromisoformat(raw)
    except ValueError:
        raise Unfit(f"“{raw}” is not a day of the calendar.") from None
    if not FIRST_DAY <= day <= LAST_DAY:
        raise Unfit(f"{raw} is outside the years {FIRST_DAY.year} to {LAST_DAY.year}.")
    return day


def read_time(spec: FieldSpec, raw: object, _path: Path) -> time:
    """A time of the clock, without a zone."""
    if not isinstance(raw, str) or not _TIME.fullmatch(raw):
        raise unfit(spec, raw)
    try:
        return time.fromisoformat(raw)
    except ValueError:
        raise Unfit(f"“{raw}” is not a time of the clock; it goes from 00:00 to 23:59.") from None


def unfit(spec: FieldSpec, raw: object) -> Unfit:
    """The refusal of a value of the wrong type."""
    return Unfit(belongs(EXPECTED[spec.kind], raw))


def belongs(expected: str, raw: object) -> str:
    """What belongs here, and what stands there instead."""
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


def unknown_name(name: str, declared: list[str]) -> str:
    """That there is no such field, with the declared one that may have been meant."""
    word = first_line(clean(name[:80]), 40)
    near = get_close_matches(word, declared, n=1)
    return f"“{word}” is not a field of a meeting file" + (f"; did you mean “{near[0]}”?" if near else ".")
