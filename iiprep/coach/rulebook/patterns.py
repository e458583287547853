"""The coach's small pattern language, turned into bounded regular expressions over a sentence's plain words.

word  a|b  stem*    a word, one of several, any word with this beginning
<list>  <a|b>       a phrase from a word list
{macro}             a piece of pattern with a name
...  ..3            up to six (three) words between, never across a semicolon or dash
REST                all words up to the end of the clause
KIND                up to fourteen words, commas among them, of which none tells of me or of being out of work
( a b / c d )       one of several runs of words; `|` means the same inside brackets
item?               may be missing           !item   must not come next
A & B               both, anywhere in the sentence and in any order
^  $  END           start of the sentence, end of the clause, end of the sentence
QM  NUM  NAME  LINK  MONEY  ANY  word~ (written with a capital)
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from iiprep.coach.rulebook.words import Lexicon
from iiprep.coach.signs import ANY_SIGN, has_sign, named
from iiprep.coach.text import Sentence

_ITEM = re.compile(
    r"!?(?:\.\.\.|\.\.\d{1,2}|<[a-z_|]+>|\{[a-z_]+\}|[A-Za-z0-9'*$^,;~_-]+)\??|!?\(|\)\??|[/|]"
)
_GAP = 6
_EDGE = r"(?<!\S)"
STOPWORDS = frozenset(
    """
    i a an the my your our his her its their this that these those could would can will may might shall
    should do does did is are was were am has have had if in on at for from with of to and or but so as
    since because while when where what who how why which we you he she it they there here not no any
    some please thank thanks hi hello dear hey mr ms mrs dr monday tuesday wednesday thursday friday
    saturday sunday january february march april june july august september october november december
    """.split()
)
_BEHIND = r"\S* "
"""What comes behind the sign of a word, whether it has a capital or not."""

_CLAUSE_TURNS = "but just only however though yet rather instead and".split()
_ABOUT_ME = """
    i myself unemployed unemployment jobless redundant redundancy redundancies laid layoff layoffs between job
    jobs dole transition desk
""".split()


def _one_of(words: Iterable[str]) -> str:
    return f"[{''.join(map(named, words))}]"


_OUT_OF_WORK = f"{named('out')}{_BEHIND}{named('of')}{_BEHIND}{_one_of(('work', 'a'))}"
_SPECIAL = {
    "^": r"\A",
    "$": r"(?=[?!,;] |$)",
    "QM": r"\? ",
    "END": r"(?=(?:[?!,;] )*\Z)",
    "NUM": r"\d\S* ",
    "NAME": rf"(?!{_one_of(sorted(STOPWORDS))}){ANY_SIGN}[^\s~]*~ ",
    "LINK": named("LINK") + _BEHIND,
    "MONEY": named("MONEY") + _BEHIND,
    "ANY": r"[^\s,;?!]\S* ",
    "REST": rf"(?:(?!{_one_of(_CLAUSE_TURNS)})[^\s,;?!]\S* ){{0,16}}",
    "KIND": rf"(?:(?!{_one_of(_ABOUT_ME)}|{_OUT_OF_WORK})[^\s;?!]\S* ){{0,14}}",
}
Need = frozenset[str]


class BadPattern(ValueError):
    """A pattern that cannot be read; the message says what is wrong with it."""


@cache
def _compiled(body: str) -> re.Pattern[str]:
    """Compiled when first needed: most patterns never are, and compiling all takes half a second."""
    return re.compile(body)


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern, its further parts, and the words of which a sentence must hold one from each set."""

    source: str
    body: str
    needs: tuple[Need, ...]
    others: tuple[str, ...] = ()

    def may_meet(self, words: frozenset[str]) -> bool:
        """Whether a sentence with these words has one of each set that the pattern needs."""
        return not any(map(words.isdisjoint, self.needs))

    def search(self, sentence: Sentence) -> re.Match[str] | None:
        """The match of the (first) part, when every part is met."""
        for other in self.others:
            if not _compiled(other).search(sentence.flat):
                return None
        return _compiled(self.body).search(sentence.flat)

    def spans(self, sentence: Sentence) -> list[tuple[int, int]]:
        """Token ranges of every match."""
        if self.search(sentence) is None:
            return []
        found = (match.span() for match in _compiled(self.body).finditer(sentence.flat))
        return [sentence.span(first, last) for first, last in found if last > first]


class Grammar:
    """Compiles patterns with a given set of lexicons and macros."""

    def __init__(self, lexicons: Mapping[str, Lexicon], macros: Mapping[str, str]) -> None:
        self._lexicons = lexicons
        self._macros = macros
        self._lists: dict[str, tuple[str, Need]] = {}

    def compile(self, source: str) -> Pattern:
        """Compile one pattern; raises BadPattern with a sentence that says what is wrong."""
        first, *rest = (self._part(part) for part in source.split(" & "))
        needs = (*first[1], *(need for _, more in rest for need in more))
        return Pattern(source, first[0], needs, tuple(body for body, _ in rest))

    def _part(self, source: str) -> tuple[str, tuple[Need, ...]]:
        reader = _Reader(self._tokens(source, 0), self)
        body, needs = reader.sequence(0)
        if reader.left():
            raise BadPattern(f"it has a bracket or slash too many: {source!r}")
        if not needs and re.match(body, ""):
            raise BadPattern(f"it would be met by any text: {source!r}")
        return _EDGE + body, tuple(needs)

    def _tokens(self, source: str, depth: int) -> list[str]:
        if depth > 5:
            raise BadPattern(f"its macros go round in a circle: {source!r}")
        if re.sub(r"\s+", "", source) != "".join(_ITEM.findall(source)):
            raise BadPattern(f"it holds a sign that the pattern language does not know: {source!r}")
        tokens: list[str] = []
        for item in _ITEM.findall(source):
            tokens += self._opened(item, depth) if "{" in item else [item]
        return tokens

    def _opened(self, item: str, depth: int) -> list[str]:
        name = item.strip("!?{}")
        if name not in self._macros:
            raise BadPattern(f"it uses the macro {name}, which is not there")
        inner = self._tokens(self._macros[name], depth + 1)
        head = "!(" if item.startswith("!") else "("
        return [head, *inner, ")?" if item.endswith("?") else ")"]

    def list_of(self, names: str) -> tuple[str, Need]:
        """The regular expression and the first words of one or several word lists."""
        if names not in self._lists:
            for name in names.split("|"):
                if name not in self._lexicons:
                    raise BadPattern(f"it uses the word list {name}, which is not there")
            chosen = [self._lexicons[name] for name in names.split("|")]
            phrases = frozenset().union(*(lexicon.phrases for lexicon in chosen))
            needs = frozenset().union(*(lexicon.first_words for lexicon in chosen))
            self._lists[names] = _trie(sorted(tuple(phrase.split()) for phrase in phrases)), needs
        return self._lists[names]


def _trie(phrases: list[tuple[str, ...]]) -> str:
    """An alternation of phrases that tries the longest first and shares first words."""
    heads: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        heads.setdefault(phrase[0], []).append(phrase[1:])
    parts = []
    for head, rests in sorted(heads.items(), key=lambda one: any(one[1])):
        longer = [rest for rest in rests if rest]
        tail = _trie(longer) if longer else ""
        parts.append(_word(head) + (f"(?:{tail})?" if tail and len(longer) < len(rests) else tail))
    return _any_of(parts)


def _any_of(parts: Iterable[str]) -> str:
    """Any of several pieces of a pattern; neighbours that are single words become one set of signs."""
    found: list[str] = []
    for plain, run in groupby(parts, key=lambda part: part[1:] == _BEHIND):
        some = list(run)
        found += [f"[{''.join(part[0] for part in some)}]{_BEHIND}"] if plain and len(some) > 1 else some
    return found[0] if len(found) == 1 else f"(?:{'|'.join(found)})"


class _Reader:
    """Reads the items of one pattern from left to right."""

    def __init__(self, items: list[str], grammar: Grammar) -> None:
        self._items = items
        self._at = 0
        self._grammar = grammar

    def left(self) -> bool:
        return self._at < len(self._items)

    def sequence(self, depth: int) -> tuple[str, list[Need]]:
        parts: list[str] = []
        needs: list[Need] = []
        while self.left() and not self._items[self._at].startswith((")", "/", "|")[: 3 if depth else 2]):
            body, need = self._choice() if depth == 0 else self._item(depth)
            parts.append(body)
            if need is not None:
                needs.append(need)
        return "".join(parts), needs

    def _choice(self) -> tuple[str, Need | None]:
        """One item, or several with `|` between them, outside brackets."""
        found = [self._item(0)]
        while self.left() and self._items[self._at] == "|":
            self._at += 1
            found.append(self._item(0))
        if len(found) == 1:
            return found[0]
        return _any_of(body for body, _ in found), _joined([need for _, need in found])

    def _item(self, depth: int) -> tuple[str, Need | None]:
        if not self.left():
            raise BadPattern("a choice is empty")
        item = self._items[self._at]
        self._at += 1
        if item in ("|", "/"):
            raise BadPattern("a choice is empty")
        negative = item.startswith("!")
        if item.lstrip("!") == "(":
            body, need, optional = self._group(depth + 1)
        else:
            optional = item.endswith("?")
            body, need = self._atom(item.strip("!?"))
        if negative:
            return f"(?!{body})", None
        return (f"(?:{body})?", None) if optional else (body, need)

    def _group(self, depth: int) -> tuple[str, Need | None, bool]:
        bodies: list[str] = []
        needs: list[Need | None] = []
        while True:
            first = self._at
            body, inner = self.sequence(depth)
            if self._at == first + 1 and self._items[first].endswith("?"):
                raise BadPattern("a choice in brackets may be left out, so anything meets it")
            bodies.append(body)
            needs.append(inner[0] if inner else None)
            if not self.left():
                raise BadPattern("a bracket is not closed")
            item = self._items[self._at]
            self._at += 1
            if item.startswith(")"):
                break
        if not all(bodies):
            raise BadPattern("a choice in brackets is empty")
        return _any_of(bodies), _joined(needs), item.endswith("?")

    def _atom(self, item: str) -> tuple[str, Need | None]:
        return self._grammar.list_of(item.strip("<>")) if item.startswith("<") else _plain_atom(item)


@cache
def _plain_atom(item: str) -> tuple[str, Need | None]:
    if item.startswith(".."):
        most = _GAP if item == "..." else int(item[2:])
        return rf"(?:[^\s;?!]\S* ){{0,{most}}}?", None
    if item in _SPECIAL:
        return _SPECIAL[item], None
    return _word(item), None if "*" in item else frozenset({item.removesuffix("~")})


def _joined(needs: list[Need | None]) -> Need | None:
    """A choice needs a word only when each of its alternatives does."""
    present = [need for need in needs if need is not None]
    return frozenset().union(*present) if len(present) == len(needs) else None


def _word(word: str) -> str:
    if word == "*":
        return _SPECIAL["ANY"]
    if word.startswith("*"):
        return r"[^\s~,;?!]*" + re.escape(word[1:]) + "~? "
    plain = word.rstrip("*~")
    if not has_sign(plain):
        return re.escape(plain) + {"*": r"[^\s~]*~? ", "~": "~ "}.get(word[-1], "~? ")
    if word.endswith("*"):
        return ANY_SIGN + re.escape(plain) + _BEHIND
    return named(plain) + (r"\S*~ " if word.endswith("~") else _BEHIND)
