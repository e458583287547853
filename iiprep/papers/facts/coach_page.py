"""The facts of the page for a coach: what counts so far, and of the hosts only what the seeker ticked."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from iiprep.papers.facts.items import Facts, item
from iiprep.papers.region import Region
from iiprep.summary.counts import Line, Summary
from iiprep.summary.mentions import Mentions
from iiprep.summary.words import counted

HEADS: Mapping[str, str] = {
    "learned": "What I learned",
    "given": "What I gave",
    "people": "People they named",
    "groups": "Groups",
    "readings": "To read or to use",
    "kind_words": "A kind word to somebody",
    "lessons": "Next time I would",
}
_FOOTER = "Names, and what was told in confidence, stay with me."


@dataclass(frozen=True, slots=True)
class Ticked:
    """What the page may show: lines by their keys such as ``learned.0``, and the people met by name."""

    lines: frozenset[str] = frozenset()
    names: bool = False
    organisations: bool = False


def lines_to_tick(summary: Summary) -> dict[str, Line]:
    """Every line that could stand on the page, by its key."""
    return {f"{name}.{at}": line for name in HEADS for at, line in enumerate(getattr(summary, name))}


def harmless(summary: Summary, mentions: Mentions) -> Ticked:
    """What is ticked at first: lines that name nobody, and nobody's name."""
    lines = {key: line for key, line in lines_to_tick(summary).items() if not key.startswith("people.")}
    return Ticked(frozenset(key for key, line in lines.items() if not mentions.in_text(line.text)))


def coach_page(summary: Summary, ticked: Ticked, name: str, today: date, region: Region) -> Facts:
    """Everything the page prints, as plain data."""
    return {
        "person": "",
        "title": "For my coach",
        "name": item("profile.name", name),
        "date": region.long_date(today),
        "numbers": _numbers(summary),
        "talks": item("summary.talks", _talks(summary)),
        "parts": [part for part in _parts(summary, ticked) if part["lines"]],
        "footer": _FOOTER,
    }


def _numbers(summary: Summary) -> list[Facts]:
    words = (
        (len(summary.learned), "thing learned", "things learned"),
        (len(summary.met), "person met", "people met"),
        (len(summary.given), "thing given", "things given"),
    )
    return [{"number": str(number), "words": one if number == 1 else many} for number, one, many in words]


def _talks(summary: Summary) -> str:
    """In how many talks, on what, and what they told of whether the work suits me."""
    if not summary.talks:
        return "No talk yet: the first one counts."
    topics = ", ".join(f"{count} on {topic}" for topic, count in summary.topics)
    if len(summary.topics) == 1 and summary.topics[0][1] == summary.talks:
        talks = f"In {counted(summary.talks, 'talk', 'talks')} on {summary.topics[0][0]}."
    else:
        talks = f"In {counted(summary.talks, 'talk', 'talks')}{f': {topics}' if topics else ''}."
    yes, no = summary.suits, summary.suits_not
    one = "It" if summary.talks == 1 else ""
    told = [f"{one or yes} told me that the work suits me"] if yes else []
    told += (
        [f"{no} that it does not" if yes else f"{one or no} told me that the work is not for me"]
        if no
        else []
    )
    good = ", which is a good result too" if no else ""
    return f"{talks} {' and '.join(told)}{good}." if told else talks


def _parts(summary: Summary, ticked: Ticked) -> list[Facts]:
    parts = []
    for name, head in HEADS.items():
        lines = enumerate(getattr(summary, name))
        shown = [
            item(f"summary.{name}.{at}", one.text) for at, one in lines if f"{name}.{at}" in ticked.lines
        ]
        parts.append({"head": head, "lines": shown})
    parts.insert(1, {"head": "Whom I met", "lines": _met(summary, ticked)})
    return parts


def _met(summary: Summary, ticked: Ticked) -> list[Facts]:
    """The people met, as far as they are ticked; organisations without names stand there once each."""
    texts = []
    for one in summary.met:
        shown = (one.name if ticked.names else "", one.organisation if ticked.organisations else "")
        texts.append(", ".join(filter(None, shown)))
    return [item(f"summary.met.{at}", text) for at, text in enumerate(dict.fromkeys(filter(None, texts)))]
