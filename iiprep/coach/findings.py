"""What the coach is asked and what it answers: kinds of text, findings, and the reading as a whole."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """What a text is for; each rule says which kinds it applies to."""

    REQUEST = "request"
    QUESTION = "question"
    OBJECTIVE = "objective"
    THANK_YOU = "thank-you"
    ONE_SHEET = "one-sheet"
    LINKEDIN = "linkedin"
    SITUATION = "situation"
    OTHER = "other"


class Severity(StrEnum):
    """How loudly a finding speaks."""

    STOP = "stop"
    LOOK = "look"
    TIP = "tip"


@dataclass(frozen=True, slots=True)
class Context:
    """What is known around the text.

    `they_asked`: the host asked for a résumé or opened the subject, so some rules relax.
    `limit_characters`: the channel's own limit, if it has one.
    `switched_off`: ids of rules the seeker has switched off; a rule that only speaks louder stays.
    `subject`: the subject line kept apart from the text; None when the text has none to judge.
    `minutes`, `minutes_of_questions`: length of the meeting and of the questions planned for it.
    `better`: for a rule, the sentence that says it with what is known of this meeting.
    """

    they_asked: bool = False
    limit_characters: int | None = None
    host_company: str = ""
    switched_off: frozenset[str] = field(default_factory=frozenset)
    host_knows_term: bool = False
    subject: str | None = None
    minutes: int | None = None
    minutes_of_questions: int | None = None
    better: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a host would hear, where it is, why it matters, and a better sentence.

    `start` and `end` are character offsets into the text as given. An empty span (`start == end`) marks
    the place where the better sentence wants to be put in. `example`: it only shows how it could be said.
    `choices`: all better sentences, of which `instead` is one.
    """

    rule: str
    severity: Severity
    start: int
    end: int
    excerpt: str
    title: str
    why: str
    instead: str
    example: bool = False
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tone:
    """How the whole text would sound to a host, and what moved it there."""

    label: str = ""
    moved: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """The findings of one text in its order, a notice when it was not (wholly) read, and its tone."""

    findings: tuple[Finding, ...] = ()
    notice: str = ""
    tone: Tone = field(default_factory=Tone)
