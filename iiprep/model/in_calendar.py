"""What other calendars have of a meeting, so that a later file moves or takes back an earlier one."""

from typing import Annotated

from pydantic import Field

from iiprep.model.fields import Label, Text, Value


class InCalendar(Value):
    """`uid` names the meeting in other calendars for good; empty while nothing was written.

    `sequence` counts the moves. `written` has a line for each entry: its key, its start and end in UTC, a
    mark of its place, and ``cancelled`` when it was taken back.
    """

    uid: Annotated[Text, Label("Id in calendars", printed=False, internal=True)] = ""
    sequence: Annotated[
        int, Field(ge=0, le=1_000_000), Label("Times moved", printed=False, internal=True)
    ] = 0
    written: Annotated[tuple[Text, ...], Label("Entries written", printed=False, internal=True)] = ()
