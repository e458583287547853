"""Naming an objective or a question in the note, in a whole sentence of it."""

import re

from iiprep.coach.plan.announced import hopes_in
from iiprep.model.plan import Plan, with_value

_LEARNS = re.compile(
    r"(?:to )?"
    r"(?:learn|understand|find out|see|hear|know|discover|explore|compare|get (?:to know|an idea|a sense))\b",
    re.IGNORECASE,
)
_VERB = "is|are|was|were|do|does|did|can|could|would|should|has|have|will"
_WHAT = re.compile(r"(?:how|why|what|which|where|when|who|whether)\b", re.IGNORECASE)
_ASKS = re.compile(rf"(?:(?:how|why|what|where|when|who|which \w+) )?(?:{_VERB})\b", re.IGNORECASE)
_MINE = re.compile(r"I\b")
_THANKS = re.compile(r"\n\s*\n(?=[^\n]{0,40}\b(?:thank|grateful|appreciat))", re.IGNORECASE)


def with_named(plan: Plan, text: str) -> Plan:
    """`plan` with a note that also names `text`, after the last sentence that says what I hope to learn."""
    note = plan.request.note.rstrip()
    sentence = _naming(text)
    hopes = hopes_in(note)
    last = re.search(r"\s+".join(map(re.escape, hopes[-1].split())), note) if hopes else None
    thanks = _THANKS.search(note)
    if last:
        note = f"{note[: last.end()]} {sentence}{note[last.end() :]}"
    elif thanks:
        note = f"{note[: thanks.start()]}\n\n{sentence}{note[thanks.start() :]}"
    else:
        note = f"{note}\n\n{sentence}"
    return with_value(plan, "request.note", note)


def _naming(text: str) -> str:
    text = text.strip()
    bare = text.rstrip(" .?!")
    if _LEARNS.match(text):
        return f"I also hope to {_small(bare).removeprefix('to ')}."
    opens = _WHAT.match(text) or _ASKS.match(text)
    if text.endswith("?") or _ASKS.match(text):
        return f"I would also like to ask you: {_small(bare) if opens else bare}?"
    return f"I also hope to learn {_small(bare)}." if opens else f"{bare}."


def can_be_named(text: str) -> bool:
    """Whether a note can say it in a whole sentence: what I learn, a question, or a sentence of mine."""
    known = (one.match(text) for one in (_LEARNS, _WHAT, _ASKS, _MINE))
    return text.endswith("?") or any(known)


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]
