"""Kinds of field, the words that belong to them, and the frozen base of every value.

A field is declared once, as `Annotated[type, bounds…, Label(…)] = default`. Forms, papers, error
sentences and the contract test all read that declaration through `fields_of`.
"""

import types
from dataclasses import dataclass
from datetime import date, time
from enum import Enum, auto
from typing import Annotated, Any, Self, TypeVar, Union, get_args, get_origin

from annotated_types import Ge, Le
from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    GetJsonSchemaHandler,
    model_validator,
)
from pydantic_core import CoreSchema, PydanticCustomError

from iiprep.model.photo import is_photo
from iiprep.model.text import clean
from iiprep.model.zone import is_zone


@dataclass(frozen=True, slots=True)
class Label:
    """The words of a field: `text` above it, `help` under it, `example` inside it while empty.

    `lines` is the height of a free text in lines, `letters` about how many a short one has; `more` folds the
    field away; `printed=False` says that no paper or message shows it; `internal` that no form shows it
    either; `past` that a day is never to come.
    """

    text: str
    help: str = ""
    example: str = ""
    unit: str = ""
    lines: int = 1
    letters: int = 0
    more: bool = False
    printed: bool = True
    internal: bool = False
    past: bool = False


class Choice(str, Enum):
    """One of a few answers; the value is stored, the label is shown."""

    label: str

    def __new__(cls, value: str, label: str) -> Self:
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member

    def __str__(self) -> str:
        return self.label

    @classmethod
    def of(cls, value: str) -> Self:
        """The member with this stored value. Raises KeyError for another one."""
        return {member.value: member for member in cls}[value]


class Value(BaseModel):
    """A frozen value; unknown keys are an error, every text is cleaned on its way in."""

    model_config = ConfigDict(frozen=True, extra="forbid", validate_default=False)


def _zone(name: str) -> str:
    if name and not is_zone(name):
        raise PydanticCustomError("zone", "“{name}” is not a time zone", {"name": name[:60]})
    return name


def _clean(value: object) -> object:
    return clean(value) if isinstance(value, str) and not value.isprintable() else value


Text = Annotated[str, BeforeValidator(_clean)]


class TextFirst(Value):
    """A value whose main part is its `text`; a plain text in its place is that part."""

    text: Text

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: object) -> object:
        return {"text": value} if isinstance(value, str) else value

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"anyOf": [handler(core_schema), {"type": "string"}]}


@dataclass(frozen=True, slots=True)
class IsZone:
    """Marks a text as the name of a time zone, so that forms offer a list."""


ZoneName = Annotated[str, BeforeValidator(_clean), AfterValidator(_zone), IsZone()]


@dataclass(frozen=True, slots=True)
class IsPhoto:
    """Marks a text as a photo, so that forms offer to choose one."""


def _photo(text: str) -> str:
    if text and not is_photo(text):
        raise PydanticCustomError("photo", "this is not a photo as iiprep keeps it")
    return text


Photo = Annotated[str, AfterValidator(_photo), IsPhoto()]


class Kind(Enum):
    """What an editor must be able to take."""

    LINE = auto()
    PARAGRAPH = auto()
    LIST = auto()
    NUMBER = auto()
    FLAG = auto()
    CHOICE = auto()
    DAY = auto()
    TIME = auto()
    ZONE = auto()
    PHOTO = auto()
    VALUE = auto()
    ROWS = auto()


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One declared field: its name, words, kind and bounds.

    `type` is the enum of a CHOICE, the value class of a VALUE and the row class of ROWS.
    `low` and `high` bound a NUMBER, in the label's unit.
    """

    name: str
    label: Label
    kind: Kind
    type: type[Any]
    default: object
    low: int = 0
    high: int = 0
    optional: bool = False


def fields_of(section: type[BaseModel]) -> tuple[FieldSpec, ...]:
    """Every field of a section, in the order in which it is declared."""
    return tuple(_spec(section, name) for name in section.model_fields)


def _spec(section: type[BaseModel], name: str) -> FieldSpec:
    info = section.model_fields[name]
    label = next((item for item in info.metadata if isinstance(item, Label)), None)
    bounds = [item for item in info.metadata if isinstance(item, Ge | Le)]
    inner, optional = _without_none(info.annotation)
    marked = next((_MARKED[type(item)] for item in info.metadata if type(item) in _MARKED), None)
    kind, base = _kind(inner, label or Label(name), marked)
    return FieldSpec(
        name=name,
        label=label or Label(name.replace("_", " ").capitalize()),
        kind=kind,
        type=base,
        default=info.get_default(call_default_factory=True),
        low=next((int(str(item.ge)) for item in bounds if isinstance(item, Ge)), 0),
        high=next((int(str(item.le)) for item in bounds if isinstance(item, Le)), 0),
        optional=optional,
    )


def _without_none(annotation: Any) -> tuple[Any, bool]:  # noqa: ANN401 - annotations have no common type
    if get_origin(annotation) in (Union, types.UnionType):
        rest = [item for item in get_args(annotation) if item is not type(None)]
        return _bare(rest[0]), len(rest) < len(get_args(annotation))
    return _bare(annotation), False


def _bare(annotation: Any) -> Any:  # noqa: ANN401
    return get_args(annotation)[0] if get_origin(annotation) is Annotated else annotation


_PLAIN: dict[type, Kind] = {bool: Kind.FLAG, int: Kind.NUMBER, date: Kind.DAY, time: Kind.TIME}


_MARKED: dict[type, Kind] = {IsZone: Kind.ZONE, IsPhoto: Kind.PHOTO}


def _kind(inner: Any, label: Label, marked: Kind | None) -> tuple[Kind, type[Any]]:  # noqa: ANN401
    if get_origin(inner) is tuple:
        row = _bare(get_args(inner)[0])
        return (Kind.LIST, str) if row is str else (Kind.ROWS, row)
    if inner is str:
        text = Kind.PARAGRAPH if label.lines > 1 else Kind.LINE
        return marked or text, str
    if issubclass(inner, Choice):
        return Kind.CHOICE, inner
    if issubclass(inner, BaseModel):
        return Kind.VALUE, inner
    return _PLAIN[inner], inner


V = TypeVar("V", bound=BaseModel)


def replaced(value: V, **changes: object) -> V:
    """`value` with some fields changed and all of it validated again.

    Raises pydantic's ValidationError when a number or a date is out of its bounds.
    """
    fields = {name: getattr(value, name) for name in type(value).model_fields}
    return type(value).model_validate({**fields, **changes})
