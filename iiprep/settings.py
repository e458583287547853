"""What the user chose once for the whole workbook; kept in the store beside the meetings."""

from typing import Annotated

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
    bargain_kept: Annotated[bool, Label("I keep the bargain")] = False
    rules_off: Annotated[tuple[Text, ...], Label("Rules that are switched off", internal=True)] = ()
    sample_removed: Annotated[bool, Label("The sample was removed", internal=True)] = False
    last_folder: Annotated[Text, Label("Folder of the last export", internal=True)] = ""
