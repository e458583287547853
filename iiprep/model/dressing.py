"""What to wear: the levels of dress as they ship under assets/dress, and the advice for one meeting."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Self

from pydantic import Field, model_validator

from iiprep.model.fields import Value
from iiprep.model.meeting import DressLevel, Format
from iiprep.model.shipped import read_table

SCALE = tuple(level for level in DressLevel if level is not DressLevel.UNKNOWN)
FLOOR = DressLevel.BUSINESS_CASUAL

_Items = Annotated[tuple[Annotated[str, Field(min_length=1, max_length=90)], ...], Field(min_length=1)]
_Line = Annotated[str, Field(min_length=1, max_length=100)]


@dataclass(frozen=True, slots=True)
class Advice:
    """The level to wear, one sentence on why, and a warning about my own choice (empty when it is fine)."""

    level: DressLevel
    sentence: str
    warning: str = ""


class LevelCard(Value):
    """One level of the scale: what it looks like in a line, and its checklist."""

    level: DressLevel
    line: _Line
    checklist: _Items

    @property
    def picture(self) -> str:
        """The file name of its picture, in the folder of the table."""
        return f"{self.level.value}.svg"


class SettingCard(Value):
    """What the meeting's format changes; `worn` says whether the host sees what I wear."""

    format: Format
    worn: bool
    line: _Line
    checklist: _Items


class Wardrobe(Value):
    """Every level from the least formal to the most, and every format of a meeting."""

    always: _Items
    levels: tuple[LevelCard, ...]
    settings: tuple[SettingCard, ...]

    @classmethod
    def load(cls, folder: Path) -> Self:
        """The table in `folder`/levels.toml; raises BadTable (a ValueError) with the place."""
        return read_table(folder / "levels.toml", cls)

    @model_validator(mode="after")
    def _is_complete(self) -> Self:
        if tuple(card.level for card in self.levels) != SCALE:
            raise ValueError("levels: each level once, from casual to conservative-formal")
        if tuple(sorted(card.format.value for card in self.settings)) != tuple(
            sorted(f.value for f in Format)
        ):
            raise ValueError("settings: each format of a meeting once")
        return self

    def card(self, level: DressLevel) -> LevelCard:
        """The card of a level; for an unknown level that of the floor, business casual."""
        wanted = FLOOR if level is DressLevel.UNKNOWN else level
        return next(card for card in self.levels if card.level is wanted)

    def setting(self, meeting_format: Format) -> SettingCard:
        """What this format of meeting changes."""
        return next(card for card in self.settings if card.format is meeting_format)

    def checklist(self, level: DressLevel, meeting_format: Format) -> tuple[str, ...]:
        """What to see to: the clothes of `level`, where they are seen, then what the format asks for."""
        setting = self.setting(meeting_format)
        worn = self.card(level).checklist if setting.worn else ()
        return worn + setting.checklist


def advise(host: DressLevel, mine: DressLevel) -> Advice:
    """The higher of business casual and the host's level, with a warning when `mine` is far from it.

    Either level may be unknown. One step above the host is fine, two are not.
    """
    level = max(FLOOR, FLOOR if host is DressLevel.UNKNOWN else host, key=_rank)
    return Advice(level, _reason(host), _warning(host, mine, level))


def _rank(level: DressLevel) -> int:
    return SCALE.index(level)


def _reason(host: DressLevel) -> str:
    if host is DressLevel.UNKNOWN:
        return "You do not know yet how they dress: business casual is the safe choice."
    if _rank(host) < _rank(FLOOR):
        return f"Their dress is {_said(host)}: go one step above it, in {_said(FLOOR)}."
    return f"Their dress is {_said(host)}: match it."


def _warning(host: DressLevel, mine: DressLevel, advised: DressLevel) -> str:
    if mine is DressLevel.UNKNOWN:
        return ""
    if _rank(mine) < _rank(advised):
        return f"{mine.label} is less formal than {_said(advised)}: it may look careless."
    if host is DressLevel.UNKNOWN and _rank(mine) > _rank(FLOOR) + 1:
        return f"{mine.label} may be too much: ask how they dress there before you choose it."
    if host is not DressLevel.UNKNOWN and _rank(mine) > _rank(host) + 1:
        return f"{mine.label} is more than one step above theirs: you may look like a candidate, not a guest."
    return ""


def _said(level: DressLevel) -> str:
    return level.label.lower()
