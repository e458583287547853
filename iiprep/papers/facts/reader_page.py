"""The page for a second reader: the note as it would be sent, and three questions about how it sounds."""

import re

from iiprep.model.plan import Plan
from iiprep.model.request import Channel
from iiprep.papers.facts.items import Facts, item
from iiprep.papers.facts.messages import request_message, request_text, suggested_subject
from iiprep.papers.region import Region

_QUESTIONS = (
    "How does it sound: warm, neutral or pushy?",
    "What do you think I want from {name}?",
    "Would you say yes? If not, which sentence stands in the way?",
)

_FIRST = "How does it sound?"
"""On the page, where the answers stand below it as boxes to tick."""


def reader_questions(plan: Plan) -> tuple[str, ...]:
    """What a second reader is asked; nothing in it says which answer I hope for."""
    name = plan.host.name.strip() or "them"
    return tuple(question.format(name=name) for question in _QUESTIONS)


def reader_text(plan: Plan, region: Region) -> str:
    """The same as a message: the questions first, so that the note is read with them in mind."""
    asked = "\n".join(f"{number}. {text}" for number, text in enumerate(reader_questions(plan), start=1))
    return f"{_please(plan)}\n\n{asked}\n\n– – –\n\n{request_message(plan, region)}"


def reader_page(plan: Plan, region: Region) -> Facts:
    """The page: subject and note, paragraph by paragraph, then each question with lines to write on."""
    note = plan.request.note.strip() or request_text(plan, region)
    paragraphs = [text for text in re.split(r"\n\s*\n", note) if text.strip()]
    return {
        "person": plan.request.reader.strip(),
        "title": "For a second reader",
        "please": _please(plan),
        "subject": item("request.subject", _subject(plan)),
        "paragraphs": [
            item(f"request.note.{index}" if index else "request.note", text)
            for index, text in enumerate(paragraphs)
        ],
        "questions": [_FIRST, *reader_questions(plan)[1:]],
    }


def _subject(plan: Plan) -> str:
    """The subject of an e-mail; on other ways a note has none."""
    if plan.request.channel is Channel.LINKEDIN:
        return ""
    return plan.request.subject.strip() or suggested_subject(plan)


def _please(plan: Plan) -> str:
    name = plan.host.name.strip()
    whom = f" to {name}" if name else ""
    return f"Would you read this note{whom} before I send it, and answer three questions?"
