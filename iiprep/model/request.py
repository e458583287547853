"""The request, from the note to the answer: how I ask, what was sent, and what became of it."""

from datetime import date, time
from typing import Annotated

from iiprep.model.fields import Choice, Label, Text, Value


class Channel(Choice):
    """How the request reaches the host."""

    EMAIL = "email", "E-mail"
    LINKEDIN = "linkedin", "LinkedIn"
    INTRODUCTION = "introduction", "Through somebody"


class Verdict(Choice):
    """How the request sounded to the second reader."""

    NOT_YET = "not-yet", "Not read yet"
    WARM = "warm", "Warm"
    NEUTRAL = "neutral", "Neutral"
    PUSHY = "pushy", "Pushy"


class Slot(Value):
    """A time offered to the host, on the clock of the meeting's zone."""

    day: Annotated[date | None, Label("Day")] = None
    start: Annotated[time | None, Label("Time")] = None


class AsSent(Value):
    """The note and the objectives as they were when the request went out; empty while they are not known."""

    note: Annotated[Text, Label("The note as sent", lines=9, printed=False, internal=True)] = ""
    objectives: Annotated[
        tuple[Text, ...], Label("The objectives as sent", printed=False, internal=True)
    ] = ()


class Request(Value):
    """The note that asks for the meeting."""

    channel: Annotated[Channel, Label("How I ask")] = Channel.EMAIL
    subject: Annotated[
        Text, Label("Subject", example="Ben Carter suggested I write: learning about brand teams")
    ] = ""
    note: Annotated[
        Text, Label("The note", help="Warm, short, and clear about what I hope to learn.", lines=9)
    ] = ""
    slots: Annotated[tuple[Slot, ...], Label("Times I offer", help="Two to four, so that they choose.")] = ()
    where: Annotated[
        Text, Label("Where I offer to meet", help="Their office first, or a café near them.")
    ] = "your office or a café near you"
    reader: Annotated[
        Text, Label("Second reader", help="Somebody who says how it sounds.", printed=False)
    ] = ""
    read_on: Annotated[date | None, Label("Read on", printed=False, past=True)] = None
    verdict: Annotated[Verdict, Label("It sounded", printed=False)] = Verdict.NOT_YET
    sent_on: Annotated[date | None, Label("Sent on", more=True, past=True)] = None
    as_sent: Annotated[AsSent, Label("As sent", printed=False, internal=True)] = AsSent()
    they_asked: Annotated[
        bool,
        Label(
            "They asked about my search or my résumé",
            help="Then a few rules relax.",
            more=True,
            printed=False,
        ),
    ] = False


class Answer(Choice):
    """What came back; none is as good as any other, and “nothing yet” is the usual one."""

    WAITING = "waiting", "No answer yet"
    YES = "yes", "Yes"
    NO = "no", "Not now"
    OTHER = "other", "They named somebody else"
    NOT_REACHED = "not-reached", "Could not be reached"


class Waiting(Value):
    """Between the request and the meeting: the answer, one kind nudge at most, the day it was confirmed."""

    answer: Annotated[Answer, Label("What they answered", printed=False)] = Answer.WAITING
    answered_on: Annotated[date | None, Label("Answered on", printed=False, past=True)] = None
    nudged_on: Annotated[
        date | None,
        Label("Nudged on", help="Once, and kindly; there is no second one.", printed=False, past=True),
    ] = None
    nudge: Annotated[
        Text,
        Label("In my own words", help="Leave it empty to use the suggested text.", lines=4, printed=False),
    ] = ""
    confirmed_on: Annotated[
        date | None, Label("Confirmed on", help="A day or two before we meet.", printed=False, past=True)
    ] = None
