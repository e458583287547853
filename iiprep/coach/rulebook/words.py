"""Lexicons: named lists of words and short phrases, with their plurals and verb forms made here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_VOWELS = "aeiou"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A set of phrases (each one or more plain words)."""

    name: str
    phrases: frozenset[str]

    @property
    def first_words(self) -> frozenset[str]:
        return frozenset(phrase.split()[0] for phrase in self.phrases)


def _s_form(word: str) -> str:
    if word.endswith("y") and word[-2] not in _VOWELS:
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def verb_forms(entry: str) -> frozenset[str]:
    """All forms of a verb; `get/gets/got/getting up` lists irregular ones, `up` follows each."""
    first, _, rest = entry.partition(" ")
    if "/" in first:
        forms = first.split("/")
    else:
        stem = first.removesuffix("e") if not first.endswith(("ee", "oe")) else first
        past = first[:-1] + "ied" if first.endswith("y") and first[-2] not in _VOWELS else stem + "ed"
        if first.endswith("ee"):
            past = first + "d"
        forms = [first, _s_form(first), past, stem + "ing"]
    return frozenset(f"{form} {rest}".strip() for form in forms)


def noun_forms(entry: str) -> frozenset[str]:
    """The noun (or phrase that ends in one) and its plural."""
    head, _, last = entry.rpartition(" ")
    return frozenset({entry, f"{head} {_s_form(last)}".strip()})


def _phrases(
    name: str, table: Mapping[str, Mapping[str, Sequence[str]]], seen: tuple[str, ...]
) -> frozenset[str]:
    if name not in table:
        raise KeyError(name)
    if name in seen:
        raise ValueError(f"The word list {name} includes itself.")
    body = table[name]
    phrases: set[str] = set(body.get("words", ()))
    for entry in body.get("nouns", ()):
        phrases |= noun_forms(entry)
    for entry in body.get("verbs", ()):
        phrases |= verb_forms(entry)
    for other in body.get("include", ()):
        phrases |= _phrases(other, table, (*seen, name))
    return frozenset(phrases)


def lexicons_of(table: Mapping[str, Mapping[str, Sequence[str]]]) -> dict[str, Lexicon]:
    """Build every lexicon of the table; raises KeyError or ValueError that names a wrong `include`."""
    return {name: Lexicon(name, _phrases(name, table, ())) for name in table}
