"""How well and how fast the coach hears, on labelled texts kept outside the project, beside a word list."""

import json
import re
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from iiprep.coach.engine import Coach
from iiprep.coach.findings import Kind

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT.parent / "shared" / "corpus" / "coach.jsonl"
KINDS = {
    "questions": Kind.QUESTION,
    "thank_you": Kind.THANK_YOU,
    "request": Kind.REQUEST,
    "other": Kind.OTHER,
}
RULES = (
    "job-ask transition-opener resume-push desperate demanding "
    "no-source no-objective no-times no-duration too-long"
).split()
WORDS = {
    "job-ask": r"\bjob|opening|vacanc|position|hiring|\bhire|recruit|opportunit|referral|\brefer\b|resume",
    "transition-opener": r"transition|laid off|unemployed|between jobs|let go|looking for work|redundan",
    "resume-push": r"résumé|resume|\bcv\b|portfolio",
    "desperate": r"desperate|please help|begging|anything at all|last hope",
    "demanding": r"\basap\b|you must|i expect|immediately|urgent|by (monday|friday)",
}
NOTE = """\
Dear Ms. Rivera,

I read your interview about relaunching a label that everybody had given up, and I have thought
about it since. I run the marketing of a small bakery chain and would like to understand how people
at a large consumer-goods company decide which product to change first.

Would you have 30 minutes in the next weeks? I could come to your office, or to a café nearby, on
Tuesday 4 March at 8:30, on Thursday 6 March after four, or at any time on Friday 7 March. If none
of them suits you, please name another day. I have prepared five questions and will keep an eye on
the clock.

I know how full your days must be, and I understand if it is not possible. I would also be glad to
hear who else you think I should learn from about this. Thank you very much for considering it.

With kind regards,
Sam Taylor
Lakeside
"""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text, its kind, and the rules that two readers agreed must fire."""

    kind: Kind
    text: str
    rules: frozenset[str]


@dataclass(frozen=True, slots=True)
class Tally:
    """Right findings, wrong ones, and missed ones."""

    right: int
    wrong: int
    missed: int

    def __str__(self) -> str:
        found, there = self.right + self.wrong, self.right + self.missed
        if not there:
            return f"no such text ({self.wrong} wrong)"
        precision = f"{self.right / found:.2f}" if found else "-"
        counts = f"{self.right} right, {self.wrong} wrong, {self.missed} missed"
        return f"P {precision} R {self.right / there:.2f} ({counts})"


def labelled(lines: Iterable[str]) -> list[Labelled]:
    """Read the corpus, leaving out what two experts would judge differently."""
    rows = [json.loads(line) for line in lines if line.strip()]
    return [
        Labelled(
            KINDS[row["kind"]],
            row["text"],
            frozenset(label.lower().replace("_", "-") for label in row["labels"]),
        )
        for row in rows
        if not row.get("contested")
    ]


def tally(rule: str, texts: Sequence[Labelled], found: Sequence[bool]) -> Tally:
    """Count what was found in each text against its label."""
    pairs = [(hit, rule in text.rules) for hit, text in zip(found, texts, strict=True)]
    return Tally(
        sum(hit and there for hit, there in pairs),
        sum(hit and not there for hit, there in pairs),
        sum(there and not hit for hit, there in pairs),
    )


def keyword(rule: str, text: Labelled) -> bool:
    """What a plain list of words would say."""
    return rule in WORDS and re.search(WORDS[rule], text.text, re.IGNORECASE) is not None


def milliseconds(coach: Coach, text: str, kind: Kind, times: int = 30) -> float:
    """The median time of one reading."""
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        coach.read(text, kind)
        taken.append(time.perf_counter() - begun)
    return sorted(taken)[times // 2] * 1000


def _scores(coach: Coach, corpus: Path) -> Iterable[str]:
    if not corpus.exists():
        yield f"no labelled texts at {corpus.name}: precision and recall were not measured"
        return
    texts = labelled(corpus.read_text(encoding="utf-8").splitlines())
    heard = {text: {f.rule for f in coach.read(text.text, text.kind).findings} for text in texts}
    for rule in RULES:
        line = f"{rule:18} coach {tally(rule, texts, [rule in heard[text] for text in texts])}"
        if rule in WORDS:
            line += f" · words {tally(rule, texts, [keyword(rule, text) for text in texts])}"
        yield line


def run() -> Iterable[str]:
    """The lines that the bench prints for the coach."""
    begun = time.perf_counter()
    coach = Coach.load(ROOT / "assets" / "coach")
    yield f"coach: rules loaded in {(time.perf_counter() - begun) * 1000:.0f} ms"
    taken = milliseconds(coach, NOTE, Kind.REQUEST)
    yield f"coach: a note of {len(NOTE.split())} words is read in {taken:.1f} ms"
    yield from _scores(coach, CORPUS)
