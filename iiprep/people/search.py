"""Search over everything that is written in the workbook, whatever accents were typed or left out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache

from pydantic import BaseModel

from iiprep.model.fields import Choice, FieldSpec, Kind, fields_of
from iiprep.model.text import folded, sought_in, words_of
from iiprep.people.known import Known, KnownMeeting
from iiprep.people.topics import topics_of

_WORD = re.compile(r"\w+")
_BEFORE, _LONGEST = 30, 90
_NOTES = frozenset({"notes", "happened", "thanks", "loop", "resume"})
_PROMISES = frozenset({"my_promises", "their_promises"})
_UNSEEN = frozenset({"left", "as_sent"})


class Found(Enum):
    """What a hit is; the value is its heading."""

    MEETING = "Meetings"
    PERSON = "People"
    TOPIC = "Topics"
    PROMISE = "Promises"
    NOTE = "Notes"


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where all words sought stand: its title, the words around them, and where it belongs.

    `path` is that of the field in the meeting; empty for a meeting or a person as a whole.
    """

    found: Found
    title: str
    excerpt: str
    meeting: str = ""
    person: str = ""
    path: str = ""


@dataclass(frozen=True, slots=True)
class _Item:
    """A text to be searched, folded with a space before each word."""

    found: Found
    title: str
    text: str
    words: str
    meeting: str = ""
    person: str = ""
    path: str = ""


class Index:
    """All that can be found, made once; `find` may be called from any thread."""

    def __init__(self, known: Known) -> None:
        self._items = tuple(_items(known))

    def find(self, sought: str, most: int = 200) -> tuple[Hit, ...]:
        """Where every word sought begins a word, in the order of `Found`; at most `most` of each kind.

        Where writing sets no gaps between words it may stand inside one.
        """
        asked = sought_in(sought)
        if not asked:
            return ()
        hits: dict[Found, list[Hit]] = {kind: [] for kind in Found}
        for item in self._items:
            if all(word in item.words for word in asked) and len(hits[item.found]) < most:
                excerpt = _around(item.text, asked)
                where = (item.meeting, item.person, item.path)
                hits[item.found].append(Hit(item.found, item.title, excerpt, *where))
        return tuple(hit for kind in Found for hit in hits[kind])


def _around(text: str, asked: Sequence[str]) -> str:
    """The words around the first that was sought, of the line in which it stands."""
    lines = [" ".join(line.split()) for line in text.splitlines() if line.strip()] or [""]
    line, at = next(((line, at) for line in lines if (at := _place(line, asked)) is not None), (lines[0], 0))
    begin = 0 if at <= _BEFORE else line.find(" ", at - _BEFORE) + 1
    end = min(len(line), begin + _LONGEST)
    return ("…" if begin else "") + line[begin:end].rstrip() + ("…" if end < len(line) else "")


def _place(line: str, asked: Sequence[str]) -> int | None:
    """Where the first word of a line stands that begins as one sought does, or holds it."""
    words = ((one.start(), f" {folded(one.group())}") for one in _WORD.finditer(line))
    return next((start for start, word in words if any(one in word for one in asked)), None)


def _item(found: Found, title: str, text: str, meeting: str = "", person: str = "", path: str = "") -> _Item:
    return _Item(found, title, text, words_of(f"{title}\n{text}"), meeting, person, path)


def _items(known: Known) -> Iterator[_Item]:
    for person in known.people:
        name = person.name.strip() or person.organisation.strip() or "No name yet"
        yield _item(Found.PERSON, name, _joined(_texts(person)), person=person.id)
    for one in known.meetings:
        yield from _of_meeting(known, one)
    for topic in topics_of(known):
        first = (*topic.held, *topic.coming)[:1]
        yield _item(Found.TOPIC, topic.title, "", meeting=first[0].id if first else "")


def _of_meeting(known: Known, one: KnownMeeting) -> Iterator[_Item]:
    names = [known.by_id[key] for key in one.present if key in known.by_id]
    title = known.name_of(one.host) or "No name yet"
    who = [f"{person.name} {person.organisation}" for person in names]
    plain: list[str] = []
    for way, path, text in _texts(one.meeting):
        kind = _kind(way)
        if kind is Found.MEETING:
            plain.append(text)
        else:
            whom = known.name_of(_reader(one, path)) or title
            yield _item(kind, f"{whom} · {_label(way)}", text, one.id, one.host, path)
    yield _item(Found.MEETING, title, "\n".join((*who, *plain)), meeting=one.id, person=one.host)


Way = tuple[FieldSpec, ...]


def _reader(one: KnownMeeting, path: str) -> str:
    """The id of the person whom a thank-you at a path is for; of the host for all else."""
    section, number, *_rest = (*path.split("."), "")
    at = int(number) if section == "thanks" and number.isdigit() else 0
    return one.present[at] if at < len(one.present) else ""


def _label(way: Way) -> str:
    """What a text is; in the lists of the debrief the list says more than its column."""
    in_list = len(way) > 1 and way[-2].kind is Kind.ROWS and way[-2].name != "thanks"
    return way[-2 if in_list else -1].label.text


def _kind(way: Way) -> Found:
    names = {spec.name for spec in way}
    if names & _PROMISES:
        return Found.PROMISE
    return Found.NOTE if way[0].name in _NOTES else Found.MEETING


def _texts(value: BaseModel, way: Way = (), path: str = "") -> Iterator[tuple[Way, str, str]]:
    """Every text that somebody wrote, with the fields that lead to it and its path."""
    for spec in _specs(type(value)):
        if spec.name not in _UNSEEN:
            yield from _texts_in(getattr(value, spec.name), (*way, spec), f"{path}{spec.name}")


def _texts_in(found: object, way: Way, path: str) -> Iterator[tuple[Way, str, str]]:
    if isinstance(found, BaseModel):
        yield from _texts(found, way, f"{path}.")
    elif isinstance(found, tuple):
        for number, one in enumerate(found):
            place = f"{path}.{number}" if isinstance(one, BaseModel) else path
            yield from _texts_in(one, way, place)
    elif _is_written(found, way[-1]):
        yield way, path, str(found)


def _joined(texts: Iterator[tuple[Way, str, str]]) -> str:
    return "\n".join(text for _way, _path, text in texts)


def _is_written(found: object, spec: FieldSpec) -> bool:
    """Ids are not searched; what was noted of a contact is."""
    text = isinstance(found, str) and not isinstance(found, Choice) and bool(found.strip())
    return text and (not spec.label.internal or spec.name == "how")


@cache
def _specs(section: type[BaseModel]) -> tuple[FieldSpec, ...]:
    return fields_of(section)
