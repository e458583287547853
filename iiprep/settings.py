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
        Text, Label("Region", help="Decides dates, clock and paper; two letters.", example="US", letters=2)
    ] = ""
    appearance: Annotated[Appearance, Label("Appearance")] = Appearance.SYSTEM
    reminders: Annotated[
        bool,
        Label("Remind me on the desktop while iiprep is open", help="Only of what has a time: leave, thank."),
    ] = False
    another_after: Annotated[
        int,
        Field(ge=1, le=60),
        Label(
            "No answer: think of somebody else after",
            help="Three is Dalton’s rule, as Duke’s career hub gives it.",
            unit="business days",
            more=True,
        ),
    ] = 3
    nudge_after: Annotated[
        int,
        Field(ge=1, le=60),
        Label(
            "No answer: one kind nudge after",
            help="Seven by the same rule; Simon Fraser University, too, says one follow-up only.",
            unit="business days",
            more=True,
        ),
    ] = 7
    holidays: Annotated[
        Text,
        Label(
            "Holidays of",
            help="Two letters; empty is the region above. They are no business days.",
            example="US",
            letters=2,
            more=True,
        ),
    ] = ""
    confirm_from: Annotated[
        int,
        Field(ge=24, le=168),
        Label(
            "Confirm a meeting from",
            help="24 to 48 hours before, say Puget Sound and RCEL.",
            unit="hours before",
            more=True,
        ),
    ] = 48
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
    keep_in_touch: Annotated[
        int,
        Field(ge=0, le=60),
        Label(
            "Keep in touch every",
            help="Every few months is Santa Clara’s; up to three times a year Portland’s. 0 is never.",
            unit="months",
            more=True,
        ),
    ] = 3
    topic_least: Annotated[
        int,
        Field(ge=1, le=20),
        Label(
            "Talks that make a fair picture of a topic",
            help="At least three, and the company one most wants to know last: Career Portfolio Workbook.",
            unit="talks",
            more=True,
        ),
    ] = 3
    topic_enough: Annotated[
        int,
        Field(ge=1, le=40),
        Label(
            "Talks on a topic that ask for a new angle",
            help="Four or five are enough, says the discussion of the article.",
            unit="talks",
            more=True,
        ),
    ] = 5
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
    not_same: Annotated[tuple[Text, ...], Label("People who are two after all", internal=True)] = ()
    encouraged: Annotated[bool, Label("The encouragement was read", internal=True)] = False
    sample_removed: Annotated[bool, Label("The sample was removed", internal=True)] = False
    last_folder: Annotated[Text, Label("Folder of the last export", internal=True)] = ""
