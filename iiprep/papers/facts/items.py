"""Plain facts: the text, numbers and lists that a template places; nothing of the model goes further."""

from collections.abc import Iterable
from typing import Any

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
