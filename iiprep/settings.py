"""What the user chose once for the whole workbook; kept in the store beside the meetings."""

from typing import Annotated

from pydantic import Field

from iiprep.model.fields import Choice, Label, Text, Value


class PaperSize(Choice):
    """The paper in the printer."""

    LETTER = "letter", "US Letter"
    A4 = "a4", "A4"


class Appearance(Choice):
    """Light, dark, or as the system has it."""

    SYSTEM = "system", "Like the system"
    LIGHT = "light", "Light"
    DARK = "dark", "Dark"


class Settings(Value):
    """One set for the workbook; empty or None means: as the system's region has it."""

    paper: Annotated[PaperSize | None, Label("Paper")] = None
    region: Annotated[
        Text, Label("Region", help="Decides dates, clock and paper; two letters.", example="US")
    ] = ""
    appearance: Annotated[Appearance, Label("Appearance")] = Appearance.SYSTEM
    thank_within: Annotated[
        int,
        Field(ge=2, le=168),
        Label(
            "Thank within",
            help="A day is the article’s and Yale’s; Indiana says two days, Princeton three to five.",
            unit="hours",
            more=True,
        ),
    ] = 24
    thank_from: Annotated[
        int,
        Field(ge=0, le=24),
        Label(
            "Do not thank before",
            help="Not from your phone the minute you leave, says Princeton.",
            unit="hours",
            more=True,
        ),
    ] = 1
    invitation_characters: Annotated[
        int,
        Field(ge=100, le=300),
        Label(
            "Longest note with an invitation",
            help="LinkedIn: 200 without a paid account, 300 with one.",
            unit="characters",
            more=True,
        ),
    ] = 200
    invitations_a_month: Annotated[
        int,
        Field(ge=1, le=200),
        Label(
            "Invitations with a note in a month",
            help="LinkedIn Help: five without a paid account.",
            more=True,
        ),
    ] = 5
    bargain_kept: Annotated[bool, Label("I keep the bargain")] = False
    rules_off: Annotated[tuple[Text, ...], Label("Rules that are switched off", internal=True)] = ()
    sample_removed: Annotated[bool, Label("The sample was removed", internal=True)] = False
    last_folder: Annotated[Text, Label("Folder of the last export", internal=True)] = ""
