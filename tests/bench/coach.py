"""How well and how fast the coach hears, on labelled texts, beside a word list and beside proselint."""

import json
import re
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from proselint.checks import __register__ as proselint_checks
from proselint.registry import CheckRegistry
from proselint.tools import LintFile

from iiprep.coach.engine import Coach
from iiprep.coach.findings import Kind
from tests.iiprep.coach.labelled import (
    HARDER,
    LOOKED_AT,
    NEWEST,
    PIECES,
    RULES,
    UNSEEN,
    Labelled,
    own_texts,
    tally,
)

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT.parent / "shared" / "corpus" / "coach.jsonl"
KINDS = {
    "questions": Kind.QUESTION,
    "thank_you": Kind.THANK_YOU,
    "request": Kind.REQUEST,
    "other": Kind.OTHER,
}
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
Heard = Callable[[str, Labelled], bool]


def corpus_texts(lines: Iterable[str]) -> list[Labelled]:
    """Read the corpus outside the project, leaving out what two experts would judge differently."""
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


def keyword(rule: str, text: Labelled) -> bool:
    """What a plain list of words would say."""
    return rule in WORDS and re.search(WORDS[rule], text.text, re.IGNORECASE) is not None


def proselint_says(texts: Sequence[Labelled]) -> Heard:
    """What a prose linter would say: it knows none of the rules, so any remark of its own counts."""
    if not CheckRegistry().checks:
        CheckRegistry().register_many(proselint_checks)
    remarked = {text.text for text in texts if LintFile("text", text.text).lint()}
    return lambda _rule, text: text.text in remarked


def milliseconds(coach: Coach, text: str, kind: Kind, times: int = 30) -> float:
    """The median time of a first reading."""
    taken = []
    for _ in range(times):
        coach.forget()
        taken.append(_timed(coach, text, kind))
    return sorted(taken)[times // 2] * 1000


def milliseconds_while_written(coach: Coach, text: str, kind: Kind) -> float:
    """The mean time of a reading after each of the text's words, as somebody writes it."""
    coach.forget()
    ends = [word.end() for word in re.finditer(r"\S+", text)]
    return sum(_timed(coach, text[:end], kind) for end in ends) / len(ends) * 1000


def _timed(coach: Coach, text: str, kind: Kind) -> float:
    begun = time.perf_counter()
    coach.read(text, kind)
    return time.perf_counter() - begun


def scores(coach: Coach, texts: Sequence[Labelled]) -> Iterable[str]:
    """A line for each rule of the contract that holds in one of the texts."""
    found = {text.text: {f.rule for f in coach.read(text.text, text.kind).findings} for text in texts}
    ways: dict[str, Heard] = {
        "coach": lambda rule, text: rule in found[text.text],
        "words": keyword,
        "proselint": proselint_says(texts),
    }
    for rule in RULES:
        counted = {
            name: tally(rule, texts, [way(rule, text) for text in texts]) for name, way in ways.items()
        }
        ours = counted["coach"]
        if not ours.right + ours.missed:
            continue
        line = " · ".join(f"{name} {one}" for name, one in counted.items())
        yield f"  {rule:18} {line} ({ours.right} right, {ours.wrong} wrong, {ours.missed} missed)"


def run() -> Iterable[str]:
    """The lines that the bench prints for the coach."""
    begun = time.perf_counter()
    coach = Coach.load(ROOT / "assets" / "coach")
    yield f"coach: rules loaded in {(time.perf_counter() - begun) * 1000:.0f} ms"
    requests = [text for text in own_texts(UNSEEN) if text.kind is Kind.REQUEST]
    words = sum(len(text.text.split()) for text in requests)
    many = f"coach: {len(requests)} hard requests, {words:,} words:"
    taken = sum(_timed(coach, text.text, text.kind) for text in requests) * 1000
    yield f"{many} {taken / words * 150:.1f} ms for 150 words, as the first texts of a new process"
    for times in (1, 4):
        taken = milliseconds(coach, NOTE * times, Kind.REQUEST)
        yield f"coach: a note of {len(NOTE.split()) * times} words is read in {taken:.1f} ms"
    taken = milliseconds_while_written(coach, NOTE, Kind.REQUEST)
    yield f"coach: while that of {len(NOTE.split())} words is written, each word is read in {taken:.1f} ms"
    taken = sum(milliseconds(coach, text.text, text.kind, times=3) for text in requests)
    yield f"{many} {taken / words * 150:.1f} ms for 150 words, later"
    sets = {
        NEWEST: "written last, nobody has looked at its mistakes",
        UNSEEN: "written when the network was finished",
        LOOKED_AT: "not learned from",
        HARDER: "harder on purpose, not learned from",
        PIECES: "pieces of notes in pairs, harder on purpose, not learned from",
    }
    for path, how in sets.items():
        texts = own_texts(path)
        yield f"coach: {len(texts)} texts of our own, {how}"
        yield from scores(coach, texts)
    if not CORPUS.exists():
        yield f"coach: no labelled texts at {CORPUS.name}: precision and recall on them were not measured"
        return
    corpus = corpus_texts(CORPUS.read_text(encoding="utf-8").splitlines())
    yield f"coach: {len(corpus)} labelled texts from outside the project ({CORPUS.name})"
    yield from scores(coach, corpus)
