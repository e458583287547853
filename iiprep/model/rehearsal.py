"""What is kept of rehearsing a meeting: a note on each turn, how long it took, and what to do differently."""

from datetime import date
from typing import Annotated

from pydantic import Field

from iiprep.model.fields import Label, Text, Value


class TurnNote(Value):
    """A note on one turn; `about` is what is said in it, so that it follows a question that is moved."""

    about: Annotated[Text, Label("About", printed=False, internal=True)] = ""
    text: Annotated[
        Text,
        Label("My note on this", example="Shorter, and look up at the end.", lines=2, printed=False),
    ] = ""


class Rehearsal(Value):
    """The last rehearsal of a meeting; `took` is in seconds, 0 while it was never gone through."""

    notes: Annotated[tuple[TurnNote, ...], Label("Notes from rehearsing", printed=False)] = ()
    next_time: Annotated[
        Text,
        Label(
            "Next time I would…",
            help="One line is enough. Mistakes are lessons; here they cost nothing.",
            lines=2,
            printed=False,
        ),
    ] = ""
    gone_through_on: Annotated[date | None, Label("Rehearsed on", printed=False, internal=True)] = None
    took: Annotated[int, Field(ge=0, le=86_400), Label("It took", unit="s", printed=False, internal=True)] = 0
