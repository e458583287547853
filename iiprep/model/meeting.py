"""The sections of a meeting, one for each thing the wizard asks about."""

from datetime import date, time
from typing import Annotated

from pydantic import Field

from iiprep.model.debrief import Answered, Happened, Resume, Thanks
from iiprep.model.fields import Choice, Label, Text, Value, ZoneName
from iiprep.model.in_calendar import InCalendar
from iiprep.model.rehearsal import Rehearsal
from iiprep.model.request import Channel, Request, Waiting


class Objective(Value):
    """One thing the seeker hopes to learn; a meeting has one to three."""

    text: Annotated[
        Text, Label("What I hope to learn", example="Learn how brand teams in consumer goods are organised")
    ] = ""
    answered: Annotated[Answered, Label("Answered?", printed=False)] = Answered.OPEN
    learned: Annotated[Text, Label("What I learned", lines=2, printed=False)] = ""


class Question(Value):
    """One question, with the minutes it may take and whether it must be asked."""

    text: Annotated[Text, Label("Question")] = ""
    minutes: Annotated[int, Field(ge=1, le=30), Label("Minutes", unit="min")] = 3
    starred: Annotated[bool, Label("Must ask")] = False
    group: Annotated[Text, Label("Group", printed=False, internal=True)] = ""
    answered: Annotated[bool, Label("Answered", printed=False, internal=True)] = False
    if_opened: Annotated[
        bool, Label("Only if they open the door", help="Printed last, and asked when they bring it up.")
    ] = False

    @property
    def planned(self) -> bool:
        """Whether it has words and is to be asked without waiting for a door, so that its minutes count."""
        return bool(self.text.strip()) and not self.if_opened


class DressLevel(Choice):
    """How formally somebody dresses, from the least to the most."""

    UNKNOWN = "unknown", "I do not know yet"
    CASUAL = "casual", "Casual"
    BUSINESS_CASUAL = "business-casual", "Business casual"
    BUSINESS_FORMAL = "business-formal", "Business formal"
    CONSERVATIVE = "conservative-formal", "Conservative formal"


class Dress(Value):
    """What to wear: the host's level, mine, and my own reminders."""

    host_level: Annotated[DressLevel, Label("How they dress")] = DressLevel.UNKNOWN
    my_level: Annotated[DressLevel, Label("What I plan to wear")] = DressLevel.UNKNOWN
    reminders: Annotated[
        tuple[Text, ...],
        Label(
            "My own reminders",
            help="One a line; printed under Dress and carry.",
            lines=3,
            example="Blazer, no tie",
        ),
    ] = ()


class Format(Choice):
    """Where and how we meet."""

    OFFICE = "office", "Their office"
    CAFE = "cafe", "Café near them"
    PHONE = "phone", "Phone"
    VIDEO = "video", "Video call"
    EMAIL = "email", "Questions by e-mail"

    @property
    def in_person(self) -> bool:
        """Whether the seeker has to travel."""
        return self in (Format.OFFICE, Format.CAFE)


class Timing(Value):
    """When we meet, for how long, and how long it takes to be there."""

    format: Annotated[Format, Label("How we meet")] = Format.OFFICE
    day: Annotated[date | None, Label("Day")] = None
    start: Annotated[time | None, Label("Starts at", help="On the clock of the zone below.")] = None
    zone: Annotated[ZoneName, Label("Zone of the meeting", help="Empty means mine.", more=True)] = ""
    length: Annotated[
        int,
        Field(ge=5, le=240),
        Label("Length", unit="min", help="Thirty minutes is what most people give gladly."),
    ] = 30
    travel: Annotated[
        int, Field(ge=0, le=720), Label("Travel", unit="min", help="Door to door, with a margin.")
    ] = 30
    arrival_buffer: Annotated[int, Field(ge=0, le=60), Label("Be there early by", unit="min")] = 10
    beside_meant_on: Annotated[
        date | None, Label("Two at one time is meant", printed=False, internal=True, past=True)
    ] = None


class Place(Value):
    """Where it is and how to get in, or the link of the call."""

    address: Annotated[Text, Label("Address", example="400 Spectrum Center Dr, Irvine")] = ""
    room: Annotated[Text, Label("Room or floor", more=True)] = ""
    entry: Annotated[
        Text, Label("How to get in", example="Ask for Ana at the front desk; bring ID", more=True)
    ] = ""
    link: Annotated[Text, Label("Link of the call")] = ""


class OneSheet(Value):
    """Choices for this meeting's copy of the one-sheet."""

    without_host: Annotated[
        bool,
        Label(
            "Leave the host’s own company off this copy",
            help="With it on the list, the page asks them for a job.",
        ),
    ] = True


class Carry(Value):
    """What goes into the folder, and what the host already has."""

    items: Annotated[tuple[Text, ...], Label("To carry", help="One a line.", lines=4, more=True)] = (
        "Two one-sheets",
        "One-page résumé, only if they ask",
        "Pen, this sheet, phone silent",
    )
    already_have: Annotated[
        tuple[Text, ...],
        Label(
            "What they already have",
            help="One a line: my profile, a résumé they asked for.",
            lines=2,
            more=True,
        ),
    ] = ()


class Notes(Value):
    """Lines of my own for the day, and what I noted while we talked."""

    for_the_day: Annotated[Text, Label("Notes for the day", lines=2, more=True)] = ""
    red_lines: Annotated[
        tuple[Text, ...],
        Label(
            "My own red lines",
            help="One a line; the three that always hold are printed anyway.",
            lines=2,
            more=True,
        ),
    ] = ()
    taken: Annotated[Text, Label("What I noted", lines=5, printed=False)] = ""


class Loop(Value):
    """Telling whoever made the introduction how it went."""

    words: Annotated[
        Text,
        Label("In my own words", help="Empty: the suggested text.", lines=5, printed=False),
    ] = ""
    told_on: Annotated[date | None, Label("Told on", printed=False, past=True)] = None
    told_by: Annotated[Channel, Label("By", printed=False)] = Channel.EMAIL


class Left(Value):
    """A finding of the coach that stays as it is, until the words it was about change.

    `place` is the path of its field without the numbers of rows, `title` what the coach said.
    """

    rule: Annotated[Text, Label("Rule", printed=False, internal=True)] = ""
    place: Annotated[Text, Label("Place", printed=False, internal=True)] = ""
    words: Annotated[Text, Label("Words", printed=False, internal=True)] = ""
    title: Annotated[Text, Label("What the coach said", printed=False, internal=True)] = ""
    reason: Annotated[Text, Label("Why it stays", example="The reason, if you like", printed=False)] = ""


class Meeting(Value):
    """All that belongs to one meeting and to no other; people and profile are stored apart."""

    topic: Annotated[
        Text,
        Label(
            "Topic",
            help="What several talks are about; three to five are enough for one.",
            example="Brand management",
            printed=False,
        ),
    ] = ""
    objectives: Annotated[tuple[Objective, ...], Label("What I hope to learn")] = ()
    questions: Annotated[tuple[Question, ...], Label("Questions")] = ()
    request: Request = Request()
    waiting: Waiting = Waiting()
    dress: Dress = Dress()
    timing: Timing = Timing()
    place: Place = Place()
    one_sheet: OneSheet = OneSheet()
    carry: Carry = Carry()
    notes: Notes = Notes()
    rehearsal: Rehearsal = Rehearsal()
    happened: Happened = Happened()
    resume: Resume = Resume()
    thanks: Annotated[tuple[Thanks, ...], Label("Thank-you to")] = ()
    loop: Loop = Loop()
    calendar: InCalendar = InCalendar()
    left: Annotated[tuple[Left, ...], Label("Left as it is")] = ()
