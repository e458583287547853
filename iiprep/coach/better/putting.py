"""Puts a better sentence into a text so that it reads as if it had always stood there."""

import re

from iiprep.coach.findings import Finding
from iiprep.coach.layout import SUBJECT

_MARKS = ".!?…"
_STOPS = tuple(_MARKS)
_IN_A_LIST = re.compile(r"[ \t]*(?:[-*•●▪◦‣→☐–—]|\(?\d{1,2}[.)]|[a-h][.)])[ \t]")
_LOWERED = re.compile(
    r"(?:What|Your|How|Who|Which|Whichever|Whenever|Thank|Thirty|Could|May|Would|Please|If|The|My|Is|Are)\b"
)


def put_in(text: str, finding: Finding) -> str:
    """The text with the finding's better sentence in its place, unless that stands there already.

    A sentence ends the one before it where nobody did; one that is added begins a paragraph of its own behind
    a subject line, a greeting or a list, and is no capital in the middle of a line that greets. Single words
    go on in theirs.
    """
    before, after, better = text[: finding.start], text[finding.end :], finding.instead
    if not finding.excerpt:
        return _added(before, better, after)
    goes_on = before.endswith(" ") and before.rstrip(" ")[-1:].isalnum()
    words = not better.endswith(_STOPS) and (goes_on or (after[:1] == " " and after[1:2].islower()))
    if better.rstrip(_MARKS) in before + after and not words:
        return _closed_up(before, after)
    if words or not better[:1].isupper():
        return f"{before}{better}{finding.excerpt[len(finding.excerpt.rstrip(_MARKS)) :]}{after}"
    if goes_on:
        before = f"{before.rstrip(' ')}. "
    if finding.excerpt.endswith(_STOPS) and not (better.endswith(_STOPS) or SUBJECT.match(better)):
        better = f"{better}."
    return f"{before}{_going_on(before, better)}{after}"


def _added(before: str, better: str, after: str) -> str:
    gap = _gap(before, after)
    if before.endswith(" ") and before.rstrip(" ")[-1:].isalnum():
        before = f"{before.rstrip(' ')}, "
    better = _going_on(before + gap, better)
    if after and not after[0].isspace():
        better, after = f"{better} ", after[0].upper() + after[1:]
    return f"{before}{gap}{better}{after}"


def _gap(before: str, after: str) -> str:
    """What ends the text before a sentence that is added."""
    if not before or before[-1].isspace():
        return ""
    line = before[before.rfind("\n") + 1 :]
    if _IN_A_LIST.match(line) or SUBJECT.match(line) or (before.endswith(",") and not after.strip()):
        return "\n\n"
    return ". " if before[-1].isalnum() else " "


def _going_on(before: str, better: str) -> str:
    """Small letters where the line goes on after a greeting: `Hi Ana, what …`."""
    goes_on = before.rstrip(" ").endswith(",") and _LOWERED.match(better)
    return better[:1].lower() + better[1:] if goes_on else better


def _closed_up(before: str, after: str) -> str:
    """What stood round a sentence that was taken out, with one space or paragraph between; a line of a list
    goes with it.
    """
    label = before[before.rfind("\n") + 1 :]
    if _IN_A_LIST.fullmatch(label) and after[:1] in ("", "\n"):
        return before[: len(before) - len(label)] + after[1:]
    if after[:1] == "\n" and before[-1:] == " ":
        return before.rstrip(" ") + after
    return before + (after.lstrip() if not before or before[-1].isspace() else after)
