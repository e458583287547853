"""The debrief of a meeting: what happened, what came of it, and what was promised."""

from datetime import date, time
from typing import Annotated, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from iiprep.model.fields import Choice, Label, Text, TextFirst, Value
from iiprep.model.person import NameUse, new_id
from iiprep.model.span import span


class Outcome(Choice):
    """Whether the meeting took place."""

    NOT_YET = "not-yet", "Not yet"
    MET = "met", "We met"
    NOT_HELD = "not-held", "It did not take place"


class Answered(Choice):
    """Whether an objective was answered."""

    OPEN = "open", "Not noted"
    YES = "yes", "Yes"
    PARTLY = "partly", "Partly"
    NO = "no", "No"


class Match(Choice):
    """Whether this work would suit the seeker; “no” is a good result."""

    UNSURE = "unsure", "Not sure yet"
    YES = "yes", "Yes"
    NO = "no", "No, and good to know"


class Suggested(TextFirst):
    """Somebody the host named; `person` is the id under which they are kept."""

    text: Annotated[Text, Label("Who", example="Priya Nair, insights, Meadow & Pine", printed=False)] = ""
    may_use_name: Annotated[NameUse, Label("May I say who sent me?", printed=False)] = NameUse.NOT_ASKED
    left_on: Annotated[
        date | None,
        Label("Left alone since", help="Empty it, and Next offers them again.", printed=False, past=True),
    ] = None
    person: Annotated[Text, Label("Person", printed=False, internal=True)] = ""


def fresh_suggestion() -> Suggested:
    """An empty suggestion, with the id of the person it will be."""
    return Suggested(person=new_id())


class Promise(TextFirst):
    """Something that I said I would do, by a day if one was named."""

    text: Annotated[Text, Label("What", example="Send the summary of our test", printed=False)] = ""
    due: Annotated[date | None, Label("By", printed=False)] = None
    done_on: Annotated[date | None, Label("Done on", printed=False, past=True)] = None


class TheirPromise(Promise):
    """Something that they said they would do; asked after at most once."""

    text: Annotated[Text, Label("What", example="Write two lines to Priya Nair", printed=False)] = ""
    done_on: Annotated[date | None, Label("Kept on", printed=False, past=True)] = None
    asked_on: Annotated[date | None, Label("Asked on", printed=False, past=True)] = None


class ResultKind(Choice):
    """What else a meeting can bring besides people."""

    GROUP = "group", "Group"
    RECRUITER = "recruiter", "A word to a recruiter"
    READING = "reading", "Article or tool"
    OTHER = "other", "Something else"


class Result(TextFirst):
    """Something that came of the meeting."""

    kind: Annotated[ResultKind, Label("Kind", printed=False)] = ResultKind.GROUP
    text: Annotated[Text, Label("What", example="Irvine brand circle, first Tuesdays", printed=False)] = ""


class Offered(TextFirst):
    """An opening they told me of without being asked."""

    text: Annotated[Text, Label("What", example="A post in their Austin team, from May", printed=False)] = ""
    followed_on: Annotated[date | None, Label("Followed up on", printed=False, past=True)] = None


class GiftKind(Choice):
    """What I can give them."""

    TIP = "tip", "A tip"
    READING = "reading", "An article"
    HELP = "help", "Help"


class Gift(TextFirst):
    """Something that I gave them, or can give."""

    kind: Annotated[GiftKind, Label("Kind", printed=False)] = GiftKind.TIP
    text: Annotated[Text, Label("What", example="The name of a good test kitchen", printed=False)] = ""
    given_on: Annotated[date | None, Label("Given on", printed=False, past=True)] = None


class Happened(Value):
    """What happened, written down the same day."""

    outcome: Annotated[Outcome, Label("Did we meet?", printed=False)] = Outcome.NOT_YET
    wrote_on: Annotated[date | None, Label("Wrote to them on", printed=False, past=True)] = None
    started: Annotated[time | None, Label("Started", printed=False)] = None
    ended: Annotated[time | None, Label("Ended", help="Did I take more than I asked for?", printed=False)] = (
        None
    )
    learned: Annotated[Text, Label("What else I learned", lines=3, printed=False)] = ""
    match: Annotated[
        Match, Label("Is it a match?", help="“No” is a good result: half an hour saved years.", printed=False)
    ] = Match.UNSURE
    remember: Annotated[Text, Label("What will they remember?", lines=2, printed=False)] = ""
    opened: Annotated[Text, Label("Doors they opened themselves", lines=2, printed=False)] = ""
    looks_for: Annotated[Text, Label("What they look for in people", lines=2, printed=False)] = ""
    would_fit: Annotated[Text, Label("Where I would fit", lines=2, printed=False)] = ""
    asked_about_me: Annotated[bool, Label("They asked who I am, or what comes next", printed=False)] = False
    situation_volunteered: Annotated[
        bool, Label("They said, unasked, that there is no work for me there", printed=False)
    ] = False
    suggested: Annotated[tuple[Suggested, ...], Label("People they suggested", printed=False)] = ()
    results: Annotated[tuple[Result, ...], Label("Groups, readings and the like", printed=False)] = ()
    offered: Annotated[tuple[Offered, ...], Label("Openings they told me of, unasked", printed=False)] = ()
    my_promises: Annotated[tuple[Promise, ...], Label("What I promised", printed=False)] = ()
    their_promises: Annotated[tuple[TheirPromise, ...], Label("What they promised", printed=False)] = ()
    gave_back: Annotated[Text, Label("What I can do for them", lines=2, printed=False)] = ""
    gifts: Annotated[tuple[Gift, ...], Label("What I gave, or will give", printed=False)] = ()
    next_time: Annotated[Text, Label("Next time I would…", lines=2, printed=False)] = ""

    @model_validator(mode="after")
    def _end_after_start(self) -> Self:
        if self.started and self.ended and span(self.started, self.ended) < 0:
            raise PydanticCustomError("end_before_start", "the end is before the start")
        return self


class ResumeUse(Choice):
    """What happened to the résumé in the folder."""

    STAYED = "stayed", "It stayed in the folder"
    SHOWN = "shown", "Shown, when they asked"
    LEFT = "left", "Left with them, when they asked"


class Resume(Value):
    """The résumé: what became of the one I carried, and the full one if they asked for it."""

    became: Annotated[ResumeUse, Label("My résumé", printed=False)] = ResumeUse.STAYED
    full_wanted: Annotated[bool, Label("They asked for my full résumé", printed=False)] = False
    opening: Annotated[Text, Label("For which opening", printed=False)] = ""
    tailored_on: Annotated[date | None, Label("Tailored on", printed=False, past=True)] = None
    sent_on: Annotated[date | None, Label("Sent on", printed=False, past=True)] = None


class SentBy(Choice):
    """How a thank-you went."""

    EMAIL = "email", "E-mail"
    CARD = "card", "Card"
    LETTER = "letter", "Letter"


class Thanks(Value):
    """The thank-you to one person present, and what follows it."""

    they_said: Annotated[
        Text,
        Label(
            "One thing they said",
            help="It shows that you listened.",
            example="that a launch is decided by who can say no",
            lines=2,
        ),
    ] = ""
    i_will: Annotated[
        Text, Label("One thing I will do", example="read the case you named before Friday", lines=2)
    ] = ""
    own_words: Annotated[
        Text, Label("In my own words", help="Leave it empty to use the suggested text.", lines=6, more=True)
    ] = ""
    note: Annotated[
        Text, Label("A private note about them", help="Nobody else reads it.", lines=2, printed=False)
    ] = ""
    sent_on: Annotated[date | None, Label("Sent on", printed=False, more=True, past=True)] = None
    sent_by: Annotated[SentBy, Label("As", printed=False, more=True)] = SentBy.EMAIL
    connect_note: Annotated[
        Text, Label("In my own words", help="Empty: the suggested text.", lines=3, more=True, printed=False)
    ] = ""
    connected_on: Annotated[date | None, Label("Invited on", printed=False, more=True, past=True)] = None
    told_on: Annotated[
        date | None, Label("Their introducer was told on", printed=False, more=True, past=True)
    ] = None
