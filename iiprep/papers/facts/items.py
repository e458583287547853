"""Plain facts: the text, numbers and lists that a template places; nothing of the model goes further."""

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import Any

_ENDS = ".!?:;…。！？"
_LISTED = re.compile(r"[•●▪◦‣→☐□✓*–—-]\s")

Facts = dict[str, Any]


def item(field: str, text: str, **more: object) -> Facts:
    """One printed item: the path of its field, which is its id on the page, and its text."""
    return {"id": field, "text": text.strip(), **more}


def filled(items: Iterable[Facts]) -> list[Facts]:
    """The items that have something to say."""
    return [one for one in items if one["text"]]


def lines_of(field: str, texts: Iterable[str]) -> list[Facts]:
    """A list field as items, each with its own place; empty lines are left out."""
    return filled(item(f"{field}.{index}", text) for index, text in enumerate(texts))


def in_lines(text: str) -> str:
    """A typed paragraph with the line ends that were meant: behind a sentence, before a sign of a list, and
    where a line was left blank. Where it was only wrapped, as mail programs do, it runs on.
    """
    lines = [line.strip() for line in text.strip().split("\n")]
    told = lines[0]
    for before, line in pairwise(lines):
        meant = not before or before[-1] in _ENDS or _LISTED.match(line)
        told += (("\n" if meant else " ") + line) if line else ""
    return told


def sentence(text: str) -> str:
    """`text` with an end: a full stop where none stands, after Japanese and Chinese letters one of theirs."""
    text = text.strip()
    if not text or text[-1] in ".!?…。！？":
        return text
    return f"{text}。" if "\u3040" <= text[-1] <= "\u9fff" else f"{text}."


def joined(texts: Iterable[str], word: str = "and") -> str:
    """``a, b and c``."""
    parts = [text for text in texts if text]
    return f" {word} ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))
