"""Rules that count rather than read: words, characters, sentences, minutes."""

import re
from collections.abc import Callable, Mapping, Sequence

from iiprep.coach.findings import Context
from iiprep.coach.rules import Rule
from iiprep.coach.text import Sentence

Span = tuple[int, int]
Measure = Callable[[str, Sequence[Sentence], Rule, Context], Span | None]


def _end(text: str) -> int:
    return len(text.rstrip())


def too_many_words(text: str, sentences: Sequence[Sentence], rule: Rule, context: Context) -> Span | None:
    """The whole text, when it has `limit` words or more."""
    del sentences, context
    words = list(re.finditer(r"\S+", text))
    return (words[0].start(), words[-1].end()) if len(words) >= rule.limit else None


def too_many_characters(text: str, sentences: Sequence[Sentence], rule: Rule, context: Context) -> Span | None:
    """What stands past the channel's limit (the rule's own limit when the channel's is not known)."""
    del sentences
    limit = context.limit_characters or rule.limit
    return (limit, _end(text)) if _end(text) > limit else None


def too_many_sentences(text: str, sentences: Sequence[Sentence], rule: Rule, context: Context) -> Span | None:
    """What stands after the last sentence that the rule allows."""
    del text, context
    if len(sentences) <= rule.limit:
        return None
    return sentences[rule.limit].start, sentences[-1].end


def no_subject(text: str, sentences: Sequence[Sentence], rule: Rule, context: Context) -> Span | None:
    """The start of the text, when a subject line is wanted and empty."""
    del text, rule
    empty = context.subject is not None and not context.subject.strip()
    return (0, 0) if empty and not any(s.subject for s in sentences) else None


def more_questions_than_minutes(text: str, sentences: Sequence[Sentence], rule: Rule, context: Context) -> Span | None:
    """The end of the text, when the questions take longer than the meeting."""
    del sentences, rule
    if context.minutes is None or context.minutes_of_questions is None:
        return None
    return (_end(text), _end(text)) if context.minutes_of_questions > context.minutes else None


MEASURES: Mapping[str, Measure] = {
    "too-long": too_many_words,
    "linkedin-too-long": too_many_characters,
    "situation-too-long": too_many_sentences,
    "subject-missing": no_subject,
    "too-many-questions": more_questions_than_minutes,
}
