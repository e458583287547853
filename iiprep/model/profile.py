"""The seeker's own profile: what the one-sheet shows, and the answers to have ready."""

from typing import Annotated

from iiprep.model.fields import Choice, Label, Photo, Text, Value, ZoneName
from iiprep.model.person import Card


class Opening(Choice):
    """What the first paragraph of the one-sheet is called."""

    SUMMARY = "summary", "Summary"
    OBJECTIVE = "objective", "Objective"


class Proof(Choice):
    """What stands under the first paragraph."""

    ACHIEVEMENTS = "achievements", "What I have done"
    SKILLS = "skills", "What I am good at"
    BOTH = "both", "Both"


class Target(Value):
    """Companies of one industry that the seeker is learning about."""

    industry: Annotated[Text, Label("Industry", example="Food and beverage")] = ""
    companies: Annotated[tuple[Text, ...], Label("Companies", example="One a line")] = ()


class Profile(Card):
    """The seeker; one for all meetings."""

    name: Annotated[Text, Label("My name")] = ""
    headline: Annotated[
        Text,
        Label(
            "Headline",
            help="Who I am in one line.",
            example="Category marketer moving from retail to consumer brands",
        ),
    ] = ""
    email: Annotated[Text, Label("My e-mail")] = ""
    phone: Annotated[Text, Label("My phone")] = ""
    profile_link: Annotated[Text, Label("My profile link", example="linkedin.com/in/…")] = ""
    link_code: Annotated[
        bool,
        Label(
            "Print my link as a QR code too",
            help="For a phone; the link itself is printed anyway.",
            more=True,
        ),
    ] = True
    photo: Annotated[
        Photo,
        Label(
            "My photo",
            help="Printed small on the one-sheet and the bio. There is none unless you choose one.",
            more=True,
        ),
    ] = ""
    opening: Annotated[Opening, Label("First paragraph", more=True)] = Opening.SUMMARY
    summary: Annotated[
        Text,
        Label(
            "Summary or objective",
            help="Three sentences at most: what I do and what I am learning about.",
            lines=4,
        ),
    ] = ""
    proof: Annotated[Proof, Label("Then show", more=True)] = Proof.ACHIEVEMENTS
    achievements: Annotated[
        tuple[Text, ...],
        Label("What I have done", help="One a line, with a number where there is one.", lines=5),
    ] = ()
    skills: Annotated[
        tuple[Text, ...], Label("What I am good at", help="One a line.", lines=3, more=True)
    ] = ()
    experience: Annotated[
        tuple[Text, ...],
        Label(
            "Where I have worked",
            help="One a line, latest first, the years in front; printed on the bio.",
            example="2016–2024 Harbor Retail, senior manager",
            lines=4,
            more=True,
        ),
    ] = ()
    education: Annotated[
        tuple[Text, ...],
        Label(
            "What I have studied",
            help="One a line, latest first; printed on the bio.",
            example="2009–2012 State University, BSc Statistics",
            lines=2,
            more=True,
        ),
    ] = ()
    targets: Annotated[
        tuple[Target, ...],
        Label(
            "Companies I am learning about",
            help="Twelve to twenty-four, grouped by industry, are easy to take in.",
        ),
    ] = ()
    situation: Annotated[
        Text,
        Label(
            "If they ask about my situation",
            help="The truth in two calm sentences; let them ask for more.",
            lines=2,
        ),
    ] = ""
    story: Annotated[
        Text,
        Label(
            "My 60-second story",
            help="For “tell me about yourself”. To rehearse, not to print.",
            lines=5,
            more=True,
            printed=False,
        ),
    ] = ""
    plans: Annotated[
        Text,
        Label(
            "If they ask what comes next",
            help="For “what are your plans”. Two sentences; to rehearse, not to print.",
            lines=2,
            more=True,
            printed=False,
        ),
    ] = ""
    zone: Annotated[
        ZoneName,
        Label(
            "My time zone",
            help="Empty means this computer’s. What is arranged stays where it is when this changes.",
            more=True,
        ),
    ] = ""
