"""Rules that count rather than read: words, characters, sentences, minutes."""

import re
from collections.abc import Callable, Mapping, Sequence

from iiprep.coach.better.placing import at_start
from iiprep.coach.findings import Context
from iiprep.coach.rulebook.rule import Rule
from iiprep.coach.text import Sentence

Span = tuple[int, int]
_MINE = frozenset("i me my mine myself".split())
_YOURS = frozenset("you your yours yourself".split())
_CLOSING = frozenset("else help return favour".split())
_NO_SUBJECT = frozenset("subject line re no none".split())
_FEWEST_WORDS = 12
Measure = Callable[[str, Sequence[Sentence], Rule, Context], Span | None]


def _end(text: str) -> int:
    return len(text.rstrip())


def too_many_words(text: str, sentences: Sequence[Sentence], rule: Rule, context: Context) -> Span | None:
    """The whole text, when it has `limit` words or more."""
    del sentences, context
    if len(text.split()) < rule.limit:
        return None
    return len(text) - len(text.lstrip()), _end(text)


def too_many_characters(
    text: str, sentences: Sequence[Sentence], rule: Rule, context: Context
) -> Span | None:
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
    """A subject line of the text that says nothing; or the start, when a subject line is wanted and empty."""
    del text, rule
    lines = [sentence for sentence in sentences if sentence.subject]
    words = {token.word for line in lines for token in line.tokens if token.word[0].isalnum()}
    if words - _NO_SUBJECT or (context.subject or "").strip():
        return None
    if context.subject is not None:
        return 0, 0
    return (lines[0].start, lines[0].end) if lines else None


def more_questions_than_minutes(
    text: str, sentences: Sequence[Sentence], rule: Rule, context: Context
) -> Span | None:
    """The end of the text, when the questions take longer than the meeting."""
    del sentences, rule
    if context.minutes is None or context.minutes_of_questions is None:
        return None
    return (_end(text), _end(text)) if context.minutes_of_questions > context.minutes else None


def more_about_me(text: str, sentences: Sequence[Sentence], rule: Rule, context: Context) -> Span | None:
    """Where the note begins, when I, me and my are more than `limit` times as frequent as you and your."""
    del text, context
    words = [token.word for sentence in sentences for token in sentence.tokens]
    mine = sum(word in _MINE for word in words)
    yours = sum(word in _YOURS for word in words)
    if len(words) < _FEWEST_WORDS or mine <= rule.limit * max(1, yours):
        return None
    place = at_start(sentences)
    return place, place


def no_closing_question(
    text: str, sentences: Sequence[Sentence], rule: Rule, context: Context
) -> Span | None:
    """The end of the text, when it has more than `limit` questions and none that closes a meeting."""
    del context
    questions = [sentence for sentence in sentences if sentence.tokens[-1].word == "?"]
    closes = any(_CLOSING & sentence.words and "?" in sentence.words for sentence in questions)
    return (_end(text), _end(text)) if len(questions) > rule.limit and not closes else None


def host_company(text: str, sentences: Sequence[Sentence], rule: Rule, context: Context) -> Span | None:
    """Where the host's company is named; a name of one word (`The Gap`) counts with its capital alone."""
    del sentences, rule
    name = re.sub(r"^the\s+", "", context.host_company.strip(), flags=re.IGNORECASE)
    plain = name.islower() or " " in name
    found = re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE) if name else iter(())
    return next((one.span() for one in found if plain or not one.group().islower()), None)


MEASURES: Mapping[str, Measure] = {
    "too-long": too_many_words,
    "linkedin-too-long": too_many_characters,
    "situation-too-long": too_many_sentences,
    "subject-missing": no_subject,
    "too-many-questions": more_questions_than_minutes,
    "about-me": more_about_me,
    "no-closing-question": no_closing_question,
    "host-company": host_company,
}
