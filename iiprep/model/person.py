"""A person: the host, somebody else who is present, or whoever made an introduction."""

from datetime import date
from typing import Annotated
from uuid import uuid4

from pydantic import Field

from iiprep.model.call_name import called
from iiprep.model.fields import Choice, Label, Text, Value, ZoneName


class NameUse(Choice):
    """Whether the introducer agreed to be named."""

    NOT_ASKED = "not-asked", "I have not asked"
    YES = "yes", "Yes, I may"
    NO = "no", "No, keep it out"


class Card(Value):
    """The five fields that say where somebody stands in working life."""

    industry: Annotated[Text, Label("Industry", example="Consumer packaged goods", more=True)] = ""
    function: Annotated[Text, Label("Function", example="Brand marketing", more=True)] = ""
    level: Annotated[Text, Label("Level", example="Vice president", more=True)] = ""
    geography: Annotated[Text, Label("Where", example="Irvine, California", more=True)] = ""
    companies: Annotated[
        Text, Label("Companies before", example="Earlier employers, latest first", more=True)
    ] = ""


class How(Choice):
    """How a copy of the one-sheet left the program."""

    SAVED = "saved", "Saved as a file"
    PRINTED = "printed", "Printed"
    HANDED = "handed", "Handed over"
    SENT = "sent", "Sent along"


class GivenCopy(Value):
    """A copy of the one-sheet that a person has, and the company that it leaves out, if any."""

    day: Annotated[date | None, Label("Day", printed=False, internal=True)] = None
    without: Annotated[Text, Label("Without", printed=False, internal=True)] = ""
    how: Annotated[How, Label("How", printed=False, internal=True)] = How.SAVED


class Contact(Value):
    """A time when the seeker and a person spoke or wrote to each other."""

    day: Annotated[date | None, Label("Day", printed=False, internal=True)] = None
    how: Annotated[Text, Label("How", example="Sent the article", printed=False, internal=True)] = ""


class Person(Card):
    """Somebody met or to be met; stored once and shared by all meetings with them.

    `introducer` is the id of the person whom `introduced_by` names, where they are known. `rests_since` says
    that nothing more is asked of them for now, `stop_asking` that they wish it so. `keep_in_touch` counts
    months; 0 is never, None as the settings have it.
    """

    id: Annotated[Text, Label("Id", printed=False, internal=True)] = ""
    name: Annotated[Text, Label("Name", example="Ana Okafor")] = ""
    call_name: Annotated[
        Text,
        Label("What to call them", help="As you will greet them.", example="Ana, or Dr. Okafor", more=True),
    ] = ""
    say_name: Annotated[Text, Label("How to say the name", example="AH-na oh-KAH-for", more=True)] = ""
    title: Annotated[Text, Label("Title", example="VP Brand Marketing")] = ""
    organisation: Annotated[Text, Label("Organisation", example="Northwind Foods")] = ""
    how_found: Annotated[
        Text,
        Label(
            "How I found them",
            help="The first thing a busy person wants to know.",
            example="Ben Carter suggested I write",
        ),
    ] = ""
    introduced_by: Annotated[Text, Label("Introduced by", example="Ben Carter")] = ""
    introducer: Annotated[Text, Label("Introducer", printed=False, internal=True)] = ""
    may_use_name: Annotated[
        NameUse,
        Label("May I use the introducer’s name?", help="It is printed in the request only with a yes."),
    ] = NameUse.NOT_ASKED
    found_out: Annotated[
        Text,
        Label(
            "What I found out about them",
            help="From their profile, talks, articles; no question should ask what a search answers.",
            lines=3,
        ),
    ] = ""
    email: Annotated[Text, Label("E-mail", example="ana@northwind.example", more=True)] = ""
    phone: Annotated[Text, Label("Phone on the day", help="For a delay or a closed door.", more=True)] = ""
    profile_link: Annotated[
        Text, Label("Profile link", example="linkedin.com/in/…", more=True, printed=False)
    ] = ""
    given: Annotated[tuple[GivenCopy, ...], Label("One-sheets they have", printed=False, internal=True)] = ()
    rests_since: Annotated[date | None, Label("In peace since", printed=False, internal=True)] = None
    stop_asking: Annotated[
        bool, Label("They said they would rather not be written to", printed=False, internal=True)
    ] = False
    keep_in_touch: Annotated[
        int | None,
        Field(ge=0, le=60),
        Label(
            "Keep in touch",
            help="0 is never; empty is as in the settings.",
            unit="months",
            printed=False,
            internal=True,
        ),
    ] = None
    contacts: Annotated[tuple[Contact, ...], Label("Contacts", printed=False, internal=True)] = ()
    zone: Annotated[ZoneName, Label("Their time zone", help="Empty means the same as mine.", more=True)] = ""
    knows_term: Annotated[
        bool, Label("They know what an informational interview is", more=True, printed=False)
    ] = False

    @property
    def short_name(self) -> str:
        """What to call the person in a sentence; empty while there is no name."""
        if self.call_name.strip():
            return self.call_name.strip()
        return called(self.name)


def new_id() -> str:
    """A fresh id for a person or a meeting."""
    return uuid4().hex
