"""The words of the summary, on screen and on paper: what counts, and that the rest may take its time."""

from iiprep.summary.counts import Line, Summary

TITLE = "What counts"
WHY = "What you learned, whom you met, what you gave. The rest is not in your hands, and is not counted."
EMPTY = (
    "After your first talk this place says what you learned, whom you met and what you gave. "
    "One thing learned is already worth the half hour."
)
NOTHING_YET = (
    "Nothing yet, and that is usual. A name or a group may come months later, or a kind word that you never "
    "hear of."
)


def learned_words(summary: Summary) -> str:
    """“12 things learned”."""
    return counted(len(summary.learned), "thing learned", "things learned")


def met_words(summary: Summary) -> str:
    """“5 people met”."""
    return counted(len(summary.met), "person met", "people met")


def given_words(summary: Summary) -> str:
    """“3 things given”."""
    return counted(len(summary.given), "thing given", "things given")


def match_words(summary: Summary) -> str:
    """How many talks told whether the work suits; a “no” counts like a “yes”. Empty while none did."""
    told = summary.suits + summary.suits_not
    if not told:
        return ""
    talks = counted(told, "talk", "talks")
    if not summary.suits_not:
        return f"{talks} told you that it suits you."
    if not summary.suits:
        return f"{talks} told you that it is not for you: a good result, half an hour instead of a year."
    yes, no = summary.suits, summary.suits_not
    return f"{talks} told you whether it suits you: {yes} yes, {no} no. The no is a good result like the yes."


def talks_words(summary: Summary) -> str:
    """“From 4 talks: 3 on Brand management, 1 on Pricing.”; the topics only where there are any."""
    talks = f"From {counted(summary.talks, 'talk', 'talks')}"
    topics = ", ".join(f"{count} on {topic}" for topic, count in summary.topics)
    return f"{talks}: {topics}." if topics else f"{talks}."


def came_of_it(summary: Summary) -> tuple[tuple[str, tuple[Line, ...]], ...]:
    """What came by itself, under its headings; only what there is."""
    parts = (
        ("People they named", summary.people),
        ("Groups", summary.groups),
        ("To read or to use", summary.readings),
        ("A kind word to somebody", summary.kind_words),
    )
    return tuple((head, lines) for head, lines in parts if lines)


def counted(number: int, one: str, many: str) -> str:
    """“1 talk”, “2 talks”."""
    return f"{number} {one if number == 1 else many}"
