"""The coach: reads one text of a known kind and says what a host would hear, with a better sentence."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Self

from iiprep.coach.findings import Context, Finding, Kind, Reading
from iiprep.coach.judge import Hit, in_opening, in_sentences, is_met, place_for_more
from iiprep.coach.language import is_english
from iiprep.coach.measures import MEASURES
from iiprep.coach.network.hearing import Heard
from iiprep.coach.rulebook.rules import Group, Rule, RuleBook, load_rules
from iiprep.coach.text import MAX_WORDS, Sentence, own_part, readable, sentences_of
from iiprep.coach.tone import tone_of

_NOT_ENGLISH = "This text does not look like English. The coach only knows English, so it stays silent here."
_CUT = f"This text is very long. The coach has read the first {MAX_WORDS:,} words and no further."
_ENDING = re.compile(r"[.!?…]{0,20}")


class Coach:
    """Judges texts by a rule book; holds no state between texts, so one coach serves all."""

    def __init__(self, book: RuleBook) -> None:
        self._book = book

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Read and check the rules of a folder; raises UserError with a plain sentence about a wrong one."""
        return cls(load_rules(folder))

    @property
    def rules(self) -> tuple[Rule, ...]:
        return self._book.rules

    def read(self, text: str, kind: Kind, context: Context = Context()) -> Reading:  # noqa: B008
        """Judge a text of any length and content; never raises on a text."""
        short, cut = readable(text)
        own = own_part(short)
        spelling = dict(self._book.spelling)
        if context.host_company.strip():
            company = context.host_company.split()[0].casefold()
            spelling[company] = "your company"
        sentences = sentences_of(own, spelling)
        if not is_english(sentences, self._book.stopwords):
            return Reading(notice=_NOT_ENGLISH)
        heard = Heard(self._book.hearing, self._book.careful, [own[one.start : one.end] for one in sentences])
        findings = [
            _finding(rule, hit, text, kind)
            for rule in self._wanted(kind, context)
            for hit in _hits(rule, own, sentences, context, heard)
        ]
        findings.sort(key=lambda f: (f.start, f.end, f.rule))
        return Reading(tuple(findings), _CUT if cut else "", tone_of(sentences, findings))

    def moved_by(self, finding: Finding) -> tuple[str, ...]:
        """The words of a finding that weighed most with the network; none when patterns or counts spoke."""
        output = next((rule.output for rule in self._book.rules if rule.id == finding.rule), "")
        hearing = self._book.hearing
        return hearing.moved(finding.excerpt, output) if hearing is not None and finding.excerpt else ()

    def _wanted(self, kind: Kind, context: Context) -> Iterator[Rule]:
        for rule in self._book.rules:
            off = rule.id in context.switched_off and not rule.always
            relaxed = (rule.relaxes and context.they_asked) or (rule.id == "term" and context.host_knows_term)
            if kind in rule.kinds and not off and not relaxed:
                yield rule


def _hits(
    rule: Rule, text: str, sentences: Sequence[Sentence], context: Context, heard: Heard
) -> Iterator[Hit]:
    if rule.judges == "measure":
        span = MEASURES[rule.id](text, sentences, rule, context)
        if span is not None:
            yield Hit(*span, rule.group())
    elif not sentences:
        return
    elif rule.judges == "sentence":
        yield from in_sentences(rule, sentences, heard)
    elif rule.judges == "opening":
        yield from in_opening(rule, sentences, heard)
    elif not is_met(rule, sentences, heard):
        place = _after_mark(text, place_for_more(sentences))
        yield Hit(place, place, rule.group())


def _after_mark(text: str, end: int) -> int:
    match = _ENDING.match(text, end)
    return match.end() if match else end


def _finding(rule: Rule, hit: Hit, text: str, kind: Kind) -> Finding:
    group: Group = hit.group
    end = hit.end if hit.start == hit.end else _after_mark(text, hit.end)
    return Finding(
        rule=rule.id,
        severity=rule.severity,
        start=hit.start,
        end=end,
        excerpt=text[hit.start : end],
        title=rule.title,
        why=group.why,
        instead=group.better(kind),
    )


def put_in(text: str, finding: Finding) -> str:
    """The text with the finding's better sentence in its place."""
    before, after = text[: finding.start], text[finding.end :]
    gap = " " if finding.start == finding.end and before and not before[-1].isspace() else ""
    return f"{before}{gap}{finding.instead}{after}"
