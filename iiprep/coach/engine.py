"""The coach: reads one text of a known kind and says what a host would hear, with a better sentence."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Self

from iiprep.coach.better.kept import kept
from iiprep.coach.better.labels import behind_name, behind_subject
from iiprep.coach.better.lists import is_listed_question
from iiprep.coach.better.offering import Offered
from iiprep.coach.better.placing import at_end, at_start
from iiprep.coach.better.room import fitting
from iiprep.coach.findings import Context, Finding, Kind, Reading
from iiprep.coach.greeting import greeting_length, signs_only
from iiprep.coach.judging.judge import Hit, Judge, beside, group_in
from iiprep.coach.judging.measures import MEASURES
from iiprep.coach.judging.plain import may_miss, missing, plain_hits, words_met
from iiprep.coach.language import english_part
from iiprep.coach.layout import own_part, to_fill
from iiprep.coach.naming import CompanyName
from iiprep.coach.network.heard import Heard
from iiprep.coach.plan.subjects import Subjects
from iiprep.coach.rulebook.ours import plain
from iiprep.coach.rulebook.rule import Rule
from iiprep.coach.rulebook.rules import RuleBook, check_whole, load_rules
from iiprep.coach.spans import after_mark, like, with_marks, with_quotes
from iiprep.coach.text import MAX_CHARACTERS, MAX_WORDS, Sentence, readable, sentences_of
from iiprep.coach.tone import tone_of
from iiprep.errors import UserError

_NOT_ENGLISH = "This text does not look like English. The coach only knows English, so it stays silent here."
_PARTLY = (
    "A part of this text does not look like English. The coach has read the rest alone, and does not say what"
    " is missing in it."
)
_NO_WORDS = "There is no word in this text, so the coach has nothing to read."
_OTHERS = "There are only quoted words or a signature here, so the coach has nothing to read."
_CUT = f"This text is very long. The coach has read the first {MAX_WORDS:,} words and no further."
_AGAIN = "Install the program again."
_OF_LINES = (Kind.OBJECTIVE, Kind.ONE_SHEET, Kind.SITUATION)
_OF_SENTENCES = ("sentence", "opening")
"""How rules judge that speak of no sentence of the coach's own."""


class Coach:
    """Judges texts by a rule book; one coach serves all texts: what it remembers are sentences alone."""

    def __init__(self, book: RuleBook) -> None:
        self._book = book

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Read the rules of a folder; UserError says in a plain sentence what is wrong or missing there."""
        try:
            book = load_rules(folder)
            check_whole(book)
            Subjects.load(folder)
        except UserError as error:
            raise UserError(error.message, _AGAIN) from error
        except (OSError, ValueError) as error:
            raise UserError("The coach's file announced.toml is missing or damaged.", _AGAIN) from error
        return cls(book)

    @property
    def rules(self) -> tuple[Rule, ...]:
        return self._book.rules

    def read(self, text: str, kind: Kind, context: Context = Context()) -> Reading:  # noqa: B008
        """Judge a text of any length and content; never raises on a text.

        Nothing is missed in a text that was not read to its end.
        """
        short, cut = readable(text)
        own = own_part(short)
        name = CompanyName.of(context.host_company, self._book.stopwords, self._book.spelling)
        spelled = tuple(map(name.read_in, sentences_of(own, self._book.spelling)))
        sentences, notice = self._readable(spelled, short)
        if notice in (_NOT_ENGLISH, _NO_WORDS, _OTHERS):
            return Reading(notice=notice)
        judge = self._judge(own, sentences, running=kind not in _OF_LINES)
        wanted = [
            rule
            for rule in self._wanted(kind, context)
            if not ((cut or notice) and rule.judges == "absent") and may_miss(rule, kind, sentences)
        ]
        judge.listen(wanted)
        hits = [(rule, hit) for rule in wanted for hit in _hits(rule, own, judge, context)]
        for rule in wanted:
            for group in rule.beside:
                hits += [(rule, hit) for hit in beside(group, rule, sentences, hits)]
        ours = {sentences[number].end for number in judge.heard.apart}
        hits = [(rule, hit) for rule, hit in hits if rule.judges not in _OF_SENTENCES or hit.end not in ours]
        findings = [self._finding(rule, hit, text, kind, context) for rule, hit in hits]
        findings.sort(key=lambda f: (f.start, not f.excerpt, f.end, f.rule))
        said = " ".join(one for one in (notice, _CUT if cut else "") if one)
        return Reading(Offered([short]).told_apart(findings), said, tone_of(sentences, findings))

    def forget(self) -> None:
        """Forget the sentences that were heard: the next reading of a text takes as long as its first."""
        for hearing in (self._book.hearing, self._book.careful, self._book.thorough):
            if hearing is not None:
                hearing.forget()

    def _readable(self, sentences: tuple[Sentence, ...], text: str) -> tuple[tuple[Sentence, ...], str]:
        """The sentences that the coach reads, and a notice when these are not all, or hold no word."""
        words = self._book.stopwords, self._book.foreign
        ours = english_part(sentences, *words)
        if len(ours) < len(sentences):
            return ours, _PARTLY if ours else _NOT_ENGLISH
        if not text.strip():
            return sentences, ""
        if not any(map(str.isalpha, text)):
            return sentences, _NO_WORDS
        return sentences, _OTHERS if not sentences or signs_only(sentences) else ""

    def moved_by(self, finding: Finding) -> tuple[str, ...]:
        """The telling words of a finding that weighed most with the network; none when others spoke."""
        output = next((rule.output for rule in self._book.rules if rule.id == finding.rule), "")
        hearing = self._book.hearing
        if hearing is None or not finding.excerpt:
            return ()
        return hearing.moved(finding.excerpt, output, self._book.stopwords)

    def _finding(self, rule: Rule, hit: Hit, text: str, kind: Kind, context: Context) -> Finding:
        words = rule.judges == "words"
        start, end = hit.start, hit.end
        if start < end:
            start, end = (with_quotes if words else with_marks)(text, start, end)
        known = context.better.get(rule.id, "")
        form = Kind.QUESTION if is_listed_question(text, start, end) else kind
        choices = (known,) if known and self._mends(rule, known) else rule.choices(hit.group, form)
        choices = (*kept(rule.keeps(form), text[start:end]), *choices)
        if words and not (known and text[start:end] == text.strip()):
            choices = (like(text[:start], text[start:end], hit.group.better(kind)),)
        choices = behind_subject(text[start:end], choices)
        if kind is Kind.ONE_SHEET:
            choices = behind_name(text[start:end], choices)
        if kind is Kind.LINKEDIN:
            choices = fitting(choices, self._limit(context) - len(text.rstrip()) + end - start)
        return Finding(
            rule=rule.id,
            severity=rule.severity,
            start=start,
            end=end,
            excerpt=text[start:end],
            title=rule.title,
            why=hit.group.why,
            instead=choices[0],
            example=rule.example,
            choices=choices,
        )

    def _limit(self, context: Context) -> int:
        """How many characters the channel takes."""
        own = (rule.limit for rule in self._book.rules if rule.id == "linkedin-too-long")
        return context.limit_characters or next(own, MAX_CHARACTERS)

    def _mends(self, rule: Rule, better: str) -> bool:
        """Whether a sentence has what the rule misses, or nothing of what it hears."""
        sentences = sentences_of(better, self._book.spelling)
        judge = self._judge(better, sentences)
        if rule.judges == "absent":
            return bool(sentences) and judge.is_met(rule)
        return rule.judges == "measure" or not any(plain_hits(rule, judge))

    def _judge(self, text: str, sentences: Sequence[Sentence], *, running: bool = True) -> Judge:
        spoken = [text[one.start : one.end] for one in sentences]
        book = self._book
        said = (text[one.tokens[greeting_length(one)].start : one.end] for one in sentences)
        apart = {number for number, words in enumerate(said) if plain(words) in book.ours}
        heard = Heard(spoken, book.hearing, book.careful, book.thorough, apart)
        return Judge(sentences, heard, running=running)

    def _wanted(self, kind: Kind, context: Context) -> Iterator[Rule]:
        for rule in self._book.rules:
            off = rule.id in context.switched_off and not rule.always
            relaxed = (rule.relaxes and context.they_asked) or (rule.id == "term" and context.host_knows_term)
            if kind in rule.kinds and not off and not relaxed:
                yield rule


def _hits(rule: Rule, text: str, judge: Judge, context: Context) -> Iterator[Hit]:
    if rule.judges == "measure":
        span = MEASURES[rule.id](text, judge.sentences, rule, context)
        if span is not None:
            yield Hit(*span, rule.group())
    elif rule.judges == "gap":
        yield from (Hit(start, end, group_in(rule, text[start:end])) for start, end in to_fill(text))
    elif rule.judges == "words":
        yield from words_met(rule, judge.sentences)
    elif rule.judges == "sentence":
        yield from plain_hits(rule, judge)
    elif rule.judges == "opening":
        yield from judge.hits(rule)
    elif judge.sentences and not judge.is_met(rule):
        place = at_start(judge.sentences) if rule.opens else after_mark(text, at_end(text, judge.sentences))
        yield Hit(place, place, missing(rule, judge.sentences))
